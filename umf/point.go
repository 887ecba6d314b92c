package umf

import (
	"math"
	"strconv"
)

// Point is a place on the map in degrees, WGS 84: latitude north and longitude
// east (negative in Mexico). The zero value means "not known".
type Point struct {
	Lat, Lon float64
	Located  bool // false: Lat and Lon mean nothing
}

// At makes a known Point. Degrees outside ±90 and ±180, infinities and NaN
// give an unknown one.
func At(lat, lon float64) Point {
	p := Point{Lat: lat, Lon: lon, Located: true}
	if !p.valid() {
		return Point{}
	}
	return p
}

func (p Point) valid() bool {
	return p.Located && math.Abs(p.Lat) <= 90 && math.Abs(p.Lon) <= 180
}

// The box that holds the Mexican territory with its islands. A pair outside it
// is damage, and a pair that falls into it when exchanged was swapped.
const (
	minLat, maxLat = 14, 33
	minLon, maxLon = -119, -86
)

func inMexico(lat, lon float64) bool {
	return lat >= minLat && lat <= maxLat && lon >= minLon && lon <= maxLon
}

// earthKm is the mean radius of the Earth, (2a+b)/3 of the GRS 80 ellipsoid.
const earthKm = 6371.0088

// Km is a distance in kilometres. The zero value means "not known".
type Km struct {
	Value float64
	Known bool
}

// Kilometres makes a known distance.
func Kilometres(v float64) Km { return Km{Value: v, Known: true} }

// String gives the distance with one decimal, "1.1 km", or the empty text.
func (k Km) String() string {
	if !k.Known {
		return ""
	}
	return strconv.FormatFloat(k.Value, 'f', 1, 64) + " km"
}

// MarshalJSON writes a number rounded to metres, or null.
func (k Km) MarshalJSON() ([]byte, error) {
	if !k.Known || math.IsNaN(k.Value) || math.IsInf(k.Value, 0) {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, math.Round(k.Value*1000)/1000, 'f', -1, 64), nil
}

// UnmarshalJSON reads a number or null.
func (k *Km) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*k = Km{}
		return nil
	}
	v, err := strconv.ParseFloat(string(b), 64)
	if err != nil {
		return ErrNumber
	}
	*k = Kilometres(v)
	return nil
}

// Distance gives the great-circle distance by the haversine formula, on a
// sphere of 6371.0088 km; unknown where either point is.
func Distance(a, b Point) Km {
	if !a.Located || !b.Located {
		return Km{}
	}
	const rad = math.Pi / 180
	sinLat := math.Sin((b.Lat - a.Lat) * rad / 2)
	sinLon := math.Sin((b.Lon - a.Lon) * rad / 2)
	h := sinLat*sinLat + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*sinLon*sinLon
	return Kilometres(2 * earthKm * math.Asin(math.Sqrt(min(h, 1))))
}

// vector is a point on the unit sphere.
type vector struct{ x, y, z float64 }

func (p Point) vector() vector {
	const rad = math.Pi / 180
	sinLat, cosLat := math.Sincos(p.Lat * rad)
	sinLon, cosLon := math.Sincos(p.Lon * rad)
	return vector{cosLat * cosLon, cosLat * sinLon, sinLat}
}

// chord2 is the squared straight distance: it grows with the great-circle one
// and, unlike the dot product, keeps its precision between close points.
func (a vector) chord2(b vector) float64 {
	x, y, z := a.x-b.x, a.y-b.y, a.z-b.z
	return x*x + y*y + z*z
}
