package afiliacion

import (
	"sync"
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

// SalarioMinimo gives the daily minimum wage in force on a day. A day outside
// the years of the table (from 2018, see [Cifras]) is [ErrNoFigure]: the wage
// of one year never answers for another.
func SalarioMinimo(on calendario.Date) (Minimo, error) {
	row, ok := minimos().At(on)
	if !ok || row.From.Year() != on.Year() {
		return Minimo{}, ErrNoFigure
	}
	return row.Value, nil
}

// UMA gives the daily Unidad de Medida y Actualización in force on a day: it
// changes on 1 February (Ley para Determinar el Valor de la Unidad de Medida y
// Actualización, art. 5). A day outside the table is [ErrNoFigure].
func UMA(on calendario.Date) (dinero.Centavos, error) {
	row, ok := umas().At(on)
	if !ok || on.After(umaEnd(row.From)) {
		return 0, ErrNoFigure
	}
	return row.Value, nil
}

// Tope gives the highest daily salary on which contributions are taken on a
// day, 25 UMA (LSS, art. 28). A day outside the table is [ErrNoFigure].
func Tope(on calendario.Date) (dinero.Centavos, error) {
	u, err := UMA(on)
	return u * TopeUMA, err
}

// Cifras lists the figures of the tables in order, with validity and source.
func Cifras() []Cifra {
	var out []Cifra
	for _, r := range minimos() {
		out = append(out, Cifra{
			Valid:  calendario.Period{From: r.From, To: yearEnd(r.From)},
			Source: r.Source, Minimo: r.Value,
		})
	}
	for _, r := range umas() {
		out = append(out, Cifra{
			Valid:  calendario.Period{From: r.From, To: umaEnd(r.From)},
			Source: r.Source, UMA: r.Value,
		})
	}
	return out
}

func yearEnd(d calendario.Date) calendario.Date {
	return calendario.Must(d.Year(), time.December, 31)
}

// umaEnd gives 31 January of the year after.
func umaEnd(from calendario.Date) calendario.Date {
	return calendario.Must(from.Year()+1, time.January, 31)
}

var minimos = sync.OnceValue(func() tabla.Table[Minimo] {
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
})

var umas = sync.OnceValue(func() tabla.Table[dinero.Centavos] {
	row := func(year int, daily dinero.Centavos) tabla.Row[dinero.Centavos] {
		return tabla.Row[dinero.Centavos]{
			From:   calendario.Must(year, time.February, 1),
			Source: "INEGI, value of the UMA of the year",
			Value:  daily,
		}
	}
	return tabla.Table[dinero.Centavos]{
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
})
