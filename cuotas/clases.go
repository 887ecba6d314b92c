package cuotas

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Clase is a class of risk of the employer's activity, 1 to 5 (LSS, art. 73).
type Clase uint8

// The classes.
const (
	ClaseI Clase = 1 + iota
	ClaseII
	ClaseIII
	ClaseIV
	ClaseV
)

// Valid tells whether c is one of the five classes.
func (c Clase) Valid() bool { return c >= ClaseI && c <= ClaseV }

// String gives the Roman number of the class, or "?".
func (c Clase) String() string {
	if !c.Valid() {
		return "?"
	}
	return [...]string{"I", "II", "III", "IV", "V"}[c-ClaseI]
}

// Code gives the code of the name of the class, "cuotas.clase.3".
func (c Clase) Code() string {
	if !c.Valid() {
		return "cuotas.clase.unknown"
	}
	return "cuotas.clase." + string('0'+rune(c))
}

// Args is empty.
func (c Clase) Args() []any { return nil }

// primas are the means of the classes and the range of the premiums.
type primas struct {
	Clases         [5]Tasa
	Minima, Maxima Tasa
}

// embeddedPrimas are the premiums of the law. The row begins with the first
// UMA, before which nothing is computed here; the means are older.
func embeddedPrimas() tabla.Table[primas] {
	return tabla.Table[primas]{{
		From: firstUMA(), Source: "LSS 72 and 73",
		Value: primas{[5]Tasa{54355, 1_13065, 2_59840, 4_65325, 7_58875}, 50000, 15_00000},
	}}
}

// PrimaMedia gives the mean premium of a class of risk on a day: the one of an
// employer that registers for the first time or changes its activity (LSS,
// art. 73). A class that is none is [ErrClase].
func (p *Params) PrimaMedia(on calendario.Date, c Clase) (Tasa, Fila, error) {
	v, row, err := p.orDefault().prima(on)
	switch {
	case err != nil:
		return 0, Fila{}, err
	case !c.Valid():
		return 0, Fila{}, ErrClase
	}
	return v.Clases[c-ClaseI], row, nil
}

// RangoPrima gives the lowest and the highest premium for work risks on a day;
// both are allowed (LSS, art. 72).
func (p *Params) RangoPrima(on calendario.Date) (minima, maxima Tasa, row Fila, err error) {
	v, row, err := p.orDefault().prima(on)
	return v.Minima, v.Maxima, row, err
}

func (p *Params) prima(on calendario.Date) (primas, Fila, error) {
	row, ok := p.primas.At(on)
	if !ok {
		return primas{}, Fila{}, Error{ErrNoParameter, tablePrimas}
	}
	return row.Value, fila(tablePrimas, row), nil
}
