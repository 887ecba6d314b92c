package afiliacion

import (
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Minimo is the daily general minimum wage of the two areas that the Comisión
// Nacional de los Salarios Mínimos fixes. ZLFN is the Zona Libre de la Frontera
// Norte, which exists since 2019; before, both are the same.
type Minimo struct {
	General dinero.Centavos `json:"general"`
	ZLFN    dinero.Centavos `json:"zlfn"`
}

// Cifra is a figure in force from a day to another, with its source.
type Cifra struct {
	Valid  calendario.Period `json:"valid"`
	Source string            `json:"source"`
	Minimo Minimo            `json:"minimo,omitzero"`
	UMA    dinero.Centavos   `json:"uma,omitzero"`
}

// TopeUMA is the upper limit of the salary on which contributions are taken:
// 25 times the UMA (Ley del Seguro Social, art. 28, read with the decree DOF
// 27-01-2016 on the UMA).
const TopeUMA = 25

// SalarioMinimo gives the daily minimum wage in force on a day, by the tables
// of this release: see [Tablas.SalarioMinimo].
func SalarioMinimo(on calendario.Date) (Minimo, error) { return Default().SalarioMinimo(on) }

// UMA gives the daily Unidad de Medida y Actualización in force on a day, by
// the tables of this release: see [Tablas.UMA].
func UMA(on calendario.Date) (dinero.Centavos, error) { return Default().UMA(on) }

// Tope gives the highest daily salary on which contributions are taken on a
// day, by the tables of this release: see [Tablas.Tope].
func Tope(on calendario.Date) (dinero.Centavos, error) { return Default().Tope(on) }

// Cifras lists the figures of this release: see [Tablas.Cifras].
func Cifras() []Cifra { return Default().Cifras() }

// SalarioMinimo gives the daily minimum wage in force on a day. It is fixed for
// a calendar year (Ley Federal del Trabajo, art. 570): a day of a year without
// a row is [ErrNoFigure], never the wage of the year before.
func (t *Tablas) SalarioMinimo(on calendario.Date) (Minimo, error) {
	row, ok := t.orDefault().minimos.At(on)
	if !ok || on.After(minimoEnd(row.From)) {
		return Minimo{}, ErrNoFigure
	}
	return row.Value, nil
}

// UMA gives the daily Unidad de Medida y Actualización in force on a day. It
// changes on 1 February of every year (Ley para Determinar el Valor de la Unidad
// de Medida y Actualización, art. 5): a day after the 31 January on which the
// last row ends is [ErrNoFigure], and so is one before the first UMA, that of
// 28 January 2016 (day unconfirmed).
func (t *Tablas) UMA(on calendario.Date) (dinero.Centavos, error) {
	row, ok := t.orDefault().umas.At(on)
	if !ok || on.After(umaEnd(row.From)) {
		return 0, ErrNoFigure
	}
	return row.Value, nil
}

// Tope gives the highest daily salary on which contributions are taken on a
// day, 25 UMA (LSS, art. 28): it changes with the UMA, on 1 February. A day
// outside the table is [ErrNoFigure].
func (t *Tablas) Tope(on calendario.Date) (dinero.Centavos, error) {
	u, err := t.UMA(on)
	return u * TopeUMA, err
}

// Cifras lists the figures of the tables in order, the minimum wages first,
// with validity and source.
func (t *Tablas) Cifras() []Cifra {
	t = t.orDefault()
	var out []Cifra
	for i, r := range t.minimos {
		out = append(out, Cifra{Valid: validity(t.minimos, i, minimoEnd), Source: r.Source, Minimo: r.Value})
	}
	for i, r := range t.umas {
		out = append(out, Cifra{Valid: validity(t.umas, i, umaEnd), Source: r.Source, UMA: r.Value})
	}
	return out
}

// validity gives the days for which the row i answers: to its end by the law,
// or to the day before the next one.
func validity[T any](t tabla.Table[T], i int, end func(calendario.Date) calendario.Date) calendario.Period {
	p := calendario.Period{From: t[i].From, To: end(t[i].From)}
	if i+1 < len(t) && !t[i+1].From.After(p.To) {
		p.To = t[i+1].From.AddDays(-1)
	}
	return p
}

// minimoEnd gives 31 December of the year.
func minimoEnd(from calendario.Date) calendario.Date {
	return calendario.Must(from.Year(), time.December, 31)
}

// firstUMA is the day on which there was a UMA for the first time; that it was
// the one after the decree DOF 27-01-2016 is unconfirmed.
func firstUMA() calendario.Date { return calendario.Must(2016, time.January, 28) }

// umaEnd gives the 31 January before the UMA of the next year: also of the
// first one, which began in January.
func umaEnd(from calendario.Date) calendario.Date {
	end, err := calendario.New(from.Year()+1, time.January, 31)
	if err != nil { // after the last year of the calendar
		return minimoEnd(from)
	}
	return end
}

func embeddedMinimos() tabla.Table[Minimo] {
	row := func(year int, general, zlfn dinero.Centavos) tabla.Row[Minimo] {
		return tabla.Row[Minimo]{
			From:   calendario.Must(year, time.January, 1),
			Source: "CONASAMI, resolution that fixes the general minimum wages of the year",
			Value:  Minimo{general, zlfn},
		}
	}
	return tabla.Table[Minimo]{
		row(2018, 88_36, 88_36),
		row(2019, 102_68, 176_72),
		row(2020, 123_22, 185_56),
		row(2021, 141_70, 213_39),
		row(2022, 172_87, 260_34),
		row(2023, 207_44, 312_41),
		row(2024, 248_93, 374_89),
		row(2025, 278_80, 419_88),
		row(2026, 315_04, 440_87),
	}
}

func embeddedUMAs() tabla.Table[dinero.Centavos] {
	row := func(year int, daily dinero.Centavos) tabla.Row[dinero.Centavos] {
		return tabla.Row[dinero.Centavos]{
			From:   calendario.Must(year, time.February, 1),
			Source: "INEGI, value of the UMA of the year",
			Value:  daily,
		}
	}
	first := row(2016, 73_04)
	first.From, first.Source = firstUMA(), first.Source+"; first day unconfirmed"
	return tabla.Table[dinero.Centavos]{
		first,
		row(2017, 75_49),
		row(2018, 80_60),
		row(2019, 84_49),
		row(2020, 86_88),
		row(2021, 89_62),
		row(2022, 96_22),
		row(2023, 103_74),
		row(2024, 108_57),
		row(2025, 113_14),
		row(2026, 117_31),
	}
}
