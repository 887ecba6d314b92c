package sua

import (
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/afiliacion/internal/letras"
	"github.com/derechohabiente/imss/dinero"
)

// Descuento is how an Infonavit credit is taken off: 0 not at all, 1 by a
// percentage of the salary, 2 by a fixed amount, 3 by times the minimum wage or
// the UMI.
type Descuento uint8

// The types of discount.
const (
	SinDescuento Descuento = iota
	Porcentaje
	CuotaFija
	Veces
)

// Valid tells whether d is one of the four types.
func (d Descuento) Valid() bool { return d <= Veces }

// String gives the digit of the file.
func (d Descuento) String() string { return digit(uint8(d)) }

// Code gives the stable code of the type.
func (d Descuento) Code() string { return code("descuento", d.Valid(), d.String()) }

// Args is empty: a type has no details.
func (d Descuento) Args() []any { return nil }

// decimals of a value: 4+4 digits of a percentage and of times the UMI, 5+3 of
// a fixed amount.
func (d Descuento) decimals() int {
	if d == CuotaFija {
		return 3
	}
	return 4
}

// Valor is the value of a discount as the eight digits of the file: 00250000 is
// 25.0000 per cent or times, and 250.000 pesos. Which of them, the [Descuento]
// beside it tells.
type Valor uint32

const maxValor Valor = 99_999_999

// ParseValor reads 25, 25.5 or 1234.560 as the value of a type of discount. More
// decimals than the type has and signs are [ErrText], a value beyond the eight
// digits is [ErrTooLong]: nothing is rounded.
func ParseValor(d Descuento, s string) (Valor, error) {
	whole, frac, point := strings.Cut(s, ".")
	n := d.decimals()
	if !letras.AreDigits(whole) || point && !letras.AreDigits(frac) || len(frac) > n {
		return 0, ErrText
	}
	v, err := strconv.ParseUint(whole+frac+strings.Repeat("0", n-len(frac)), 10, 64)
	if err != nil || v > uint64(maxValor) {
		return 0, ErrTooLong
	}
	return Valor(v), nil
}

// ValorOf gives the value of a fixed amount. One that is negative or beyond the
// eight digits is [ErrTooLong].
func ValorOf(amount dinero.Centavos) (Valor, error) {
	if amount < 0 || amount > dinero.Centavos(maxValor/10) {
		return 0, ErrTooLong
	}
	return Valor(amount * 10), nil
}

// Decimal gives the value with its point, 25.0000 or 1234.560, for its type of
// discount.
func (v Valor) Decimal(d Descuento) string {
	unit := uint64(10_000)
	if d.decimals() == 3 {
		unit = 1_000
	}
	frac := strconv.FormatUint(unit+uint64(v)%unit, 10)
	return strconv.FormatUint(uint64(v)/unit, 10) + "." + frac[1:]
}
