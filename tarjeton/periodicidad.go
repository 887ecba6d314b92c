package tarjeton

import (
	"fmt"

	"github.com/derechohabiente/imss/calendario"
)

// Periodicidad is how often an employer pays.
type Periodicidad string

// The periodicities. Only the first five have a calendar of periods.
const (
	Quincenal  Periodicidad = "quincenal"
	Mensual    Periodicidad = "mensual"
	Semanal    Periodicidad = "semanal"
	Catorcenal Periodicidad = "catorcenal"
	Decenal    Periodicidad = "decenal"
	Diaria     Periodicidad = "diaria"
	Bimestral  Periodicidad = "bimestral"
	Otra       Periodicidad = "otra" // by work, commission, price, or not periodic
)

// Code gives the stable code.
func (p Periodicidad) Code() string { return "tarjeton.periodicidad." + string(p) }

// Args is empty.
func (p Periodicidad) Args() []any { return nil }

// PeriodOf gives the period of the calendar that holds a day. Weeks and
// fourteen-day periods have no calendar of their own: they are counted from
// anchor, the first day of a known one. [ErrPeriodicidad] where p has no
// calendar, or its anchor is absent.
func (p Periodicidad) PeriodOf(on, anchor calendario.Date) (calendario.Period, error) {
	switch p {
	case Quincenal:
		return calendario.QuincenaOf(on).Period(), nil
	case Mensual:
		return calendario.Period{From: on.AddDays(1 - on.Day()), To: on.EndOfMonth()}, nil
	case Decenal:
		return tenDays(on), nil
	case Semanal, Catorcenal:
		if anchor.IsZero() {
			break
		}
		n := 7
		if p == Catorcenal {
			n = 14
		}
		into := on.Sub(anchor) % n
		if into < 0 {
			into += n
		}
		from := on.AddDays(-into)
		return calendario.Period{From: from, To: from.AddDays(n - 1)}, nil
	}
	return calendario.Period{}, ErrPeriodicidad
}

// tenDays gives days 1–10, 11–20 or 21 to the end of the month.
func tenDays(on calendario.Date) calendario.Period {
	third := min((on.Day()-1)/10, 2)
	from := on.AddDays(1 + 10*third - on.Day())
	if third == 2 {
		return calendario.Period{From: from, To: on.EndOfMonth()}
	}
	return calendario.Period{From: from, To: from.AddDays(9)}
}

// Label gives the name of a period: 2025/07 for a fortnight (01–24), a month
// (01–12) or a ten-day period (01–36), the first day elsewhere.
func (p Periodicidad) Label(period calendario.Period) string {
	from := period.From
	switch p {
	case Quincenal:
		return calendario.QuincenaOf(from).String()
	case Mensual:
		return fmt.Sprintf("%04d/%02d", from.Year(), int(from.Month()))
	case Decenal:
		return fmt.Sprintf("%04d/%02d", from.Year(), 3*int(from.Month()-1)+min((from.Day()-1)/10, 2)+1)
	}
	return from.String()
}
