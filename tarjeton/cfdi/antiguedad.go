package cfdi

import (
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/calendario"
)

// antiguedad is the attribute Antigüedad: weeks, or years, months and days.
type antiguedad struct {
	inWeeks             bool
	weeks               int
	years, months, days int
}

// parseAntiguedad reads P0W to P9999W, or P[nY][nM]nD with years 1–99, months
// 1–12 and days 0–31 (pattern of nomina12.xsd).
func parseAntiguedad(s string) (a antiguedad, ok bool) {
	rest, ok := strings.CutPrefix(s, "P")
	if !ok {
		return a, false
	}
	if w, isWeeks := strings.CutSuffix(rest, "W"); isWeeks {
		a.weeks, ok = count(w, 4, 0, 9999)
		a.inWeeks = true
		return a, ok
	}
	if y, after, found := strings.Cut(rest, "Y"); found {
		if a.years, ok = count(y, 2, 1, 99); !ok {
			return a, false
		}
		rest = after
	}
	if m, after, found := strings.Cut(rest, "M"); found {
		if a.months, ok = count(m, 2, 1, 12); !ok {
			return a, false
		}
		rest = after
	}
	d, found := strings.CutSuffix(rest, "D")
	if !found {
		return a, false
	}
	a.days, ok = count(d, 2, 0, 31)
	return a, ok
}

// count reads digits without leading zeros.
func count(s string, width, lo, hi int) (int, bool) {
	if !digits(s, 1, width) || (len(s) > 1 && s[0] == '0') {
		return 0, false
	}
	n, _ := strconv.Atoi(s)
	return n, n >= lo && n <= hi
}

// difference gives whole years, whole months and days from start to end, the
// day of start clipped to the end of the month.
func difference(start, end calendario.Date) antiguedad {
	months := 12*(end.Year()-start.Year()) + int(end.Month()) - int(start.Month())
	if start.AddMonths(months).After(end) {
		months--
	}
	return antiguedad{years: months / 12, months: months % 12, days: end.Sub(start.AddMonths(months))}
}

func (a antiguedad) String() string {
	if a.inWeeks {
		return "P" + strconv.Itoa(a.weeks) + "W"
	}
	s := "P"
	if a.years > 0 {
		s += strconv.Itoa(a.years) + "Y"
	}
	if a.months > 0 {
		s += strconv.Itoa(a.months) + "M"
	}
	return s + strconv.Itoa(a.days) + "D"
}
