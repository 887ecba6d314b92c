package main

import (
	"errors"
	"maps"
	"slices"

	"github.com/derechohabiente/imss/umf"
)

// catalogue is the wire form of a catalogue.
type catalogue struct {
	Defaults struct {
		MaxKm *float64 `json:"max_km"`
	} `json:"defaults"`
	Units []struct {
		CLUES  string  `json:"clues"`
		Numero int     `json:"numero"`
		Nombre string  `json:"nombre"`
		Kind   string  `json:"kind"`
		OOAD   string  `json:"ooad"`
		At     *latLon `json:"at"`
		Status string  `json:"status"`
		Turnos map[string][]struct {
			N        int `json:"n"`
			Cap      int `json:"cap"`
			Assigned int `json:"assigned"`
		} `json:"turnos"`
	} `json:"units"`
	Settlements []struct {
		CP      string  `json:"cp"`
		Colonia string  `json:"colonia"`
		Tipo    string  `json:"tipo"`
		At      *latLon `json:"at"`
	} `json:"settlements"`
	Centroids map[string]latLon `json:"cp_centroids"`
	Zones     []struct {
		CP      string   `json:"cp"`
		Colonia string   `json:"colonia"`
		Tipo    string   `json:"tipo"`
		Units   []string `json:"units"`
	} `json:"zones"`
}

type latLon [2]float64

func (p *latLon) point() umf.Point {
	if p == nil {
		return umf.Point{}
	}
	return umf.At(p[0], p[1])
}

func km(v *float64) umf.Km {
	if v == nil {
		return umf.Km{}
	}
	return umf.Kilometres(*v)
}

// build hands the wire form to the SDK's builder.
func (c catalogue) build() (*umf.Catalog, error) {
	b := &umf.Builder{MaxKm: km(c.Defaults.MaxKm)}
	var errs []error
	for _, u := range c.Units {
		errs = append(errs, b.AddClinicas(umf.Clinica{CLUES: u.CLUES, Numero: u.Numero, Nombre: u.Nombre,
			Tipo: u.Kind, OOAD: u.OOAD, Estatus: u.Status, Point: u.At.point()}))
		if u.Turnos != nil {
			b.WithoutPlaces(u.CLUES)
		}
		for _, letter := range slices.Sorted(maps.Keys(u.Turnos)) {
			turno, err := umf.ParseTurno(letter)
			errs = append(errs, err)
			for _, p := range u.Turnos[letter] {
				errs = append(errs, b.AddPlaces(umf.Place{CLUES: u.CLUES, Turno: turno, Consultorio: p.N,
					Capacity: p.Cap, Assigned: p.Assigned}))
			}
		}
	}
	for _, s := range c.Settlements {
		errs = append(errs, b.AddAsentamientos(umf.Asentamiento{CP: s.CP, Nombre: s.Colonia, Tipo: s.Tipo, Point: s.At.point()}))
	}
	for _, cp := range slices.Sorted(maps.Keys(c.Centroids)) {
		at := c.Centroids[cp]
		errs = append(errs, b.AddCentroids(umf.Centroid{CP: cp, Point: at.point()}))
	}
	for _, z := range c.Zones {
		errs = append(errs, b.AddZonas(umf.Zona{CP: z.CP, Colonia: z.Colonia, Tipo: z.Tipo, CLUES: z.Units}))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return b.Build()
}

// desk answers the questions about clinics on one catalogue, and keeps the
// ledger of the places taken: that is the host's part.
type desk struct {
	catalog *umf.Catalog
	taken   map[umf.Place]int
}

func (d *desk) open(in struct {
	Catalogue catalogue `json:"catalogue"`
}) (any, error) {
	c, err := in.Catalogue.build()
	if err != nil {
		return nil, err
	}
	d.catalog, d.taken = c, map[umf.Place]int{}
	return true, nil
}

func (d *desk) reset(struct{}) (any, error) {
	d.taken = map[umf.Place]int{}
	return true, nil
}

func (d *desk) assign(in struct {
	CP           string   `json:"cp"`
	Colonia      string   `json:"colonia"`
	Tipo         string   `json:"tipo"`
	Turno        string   `json:"turno"`
	StrictTurno  bool     `json:"strict_turno"`
	IncludeRural bool     `json:"include_rural"`
	At           *latLon  `json:"at"`
	MaxKm        *float64 `json:"max_km"`
	Current      string   `json:"current"`
}) (any, error) {
	if d.catalog == nil {
		return nil, errRequest
	}
	turno, err := umf.ParseTurno(in.Turno)
	if err != nil {
		return nil, err
	}
	a, err := d.catalog.Assign(umf.Request{CP: in.CP, Colonia: in.Colonia, Tipo: in.Tipo, Turno: turno,
		StrictTurno: in.StrictTurno, IncludeRural: in.IncludeRural, At: in.At.point(), MaxKm: km(in.MaxKm),
		Current: in.Current}, d.free)
	if err != nil {
		return nil, assignRefusal(err)
	}
	if p, ok := a.Place(); ok {
		d.taken[p]++
	}
	return wireAssignment(a), nil
}

// free is what the file says less what was taken since.
func (d *desk) free(p umf.Place) int {
	left := p.Capacity - p.Assigned
	p.Capacity, p.Assigned = 0, 0
	return left - d.taken[p]
}

func assignRefusal(err error) error {
	var e *umf.Error
	if !errors.As(err, &e) {
		return err
	}
	details := map[string]any{}
	for key, list := range map[string][]string{"candidates": e.Candidates, "tipos": e.Tipos} {
		if list != nil {
			details[key] = list
		}
	}
	if e.CLUES != "" {
		details["clues"] = e.CLUES
	}
	return refusal{e.Code(), details}
}

func wireAssignment(a umf.Assignment) map[string]any {
	out := map[string]any{
		"clues": a.Clinica.CLUES, "via": a.Via, "rank": nil, "turno": nil, "consultorio": nil,
		"turno_changed": a.TurnoChanged, "km": nil,
	}
	if a.Via == umf.ViaZone {
		out["rank"] = a.Rank
	}
	if !a.PlaceAtClinic {
		out["turno"], out["consultorio"] = a.Turno.Letter(), a.Consultorio
	}
	if a.Km.Known {
		out["km"] = a.Km
	}
	return out
}
