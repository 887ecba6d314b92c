package tarjeton

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Recibo is what a review needs of a stub. A zero amount is no amount; what
// else is absent is unknown and not compared.
type Recibo struct {
	Etiqueta string // name of the period, 2025/07; see [Periodicidad.Label]
	Periodo  calendario.Period
	Pago     calendario.Date
	Registro string // registro patronal, as the stub states it
	Tipo     Tipo
	Dias     Dias

	Bruto            dinero.Centavos // sum of the perceptions
	OtrosPagos       dinero.Centavos
	IMSS             dinero.Centavos // withheld for social security
	ISR              dinero.Centavos // withheld for income tax
	OtrasDeducciones dinero.Centavos
	Neto             dinero.Centavos // as the stub states it
	// Deposito is what reached the bank account, where the host knows it.
	Deposito   dinero.Centavos
	Depositado bool

	SDI  dinero.Centavos
	SBC  dinero.Centavos
	UUID string
	// CURP, NSS and RFC are texts: a review compares them, it does not judge
	// them.
	CURP, NSS, RFC Reservado
	Ingreso        calendario.Date // beginning of the employment
	Sello          Check           // of both seals: invalid where either is, valid where the employer's is and nothing speaks against the SAT's
}

// Recibo gives what a review needs of a stub. Withheld for social security are
// the deductions 001 and 021 of c_TipoDeduccion, for income tax 002.
func (t Talon) Recibo() Recibo {
	r := Recibo{
		Etiqueta: t.Periodicidad.Label(t.Periodo), Periodo: t.Periodo, Pago: t.Pago,
		Registro: t.Patron.Registro, Tipo: t.Tipo, Dias: t.Dias,
		Bruto: t.Totales.Percepciones, OtrosPagos: t.Totales.OtrosPagos, Neto: t.Totales.Neto,
		SDI: t.SDI, SBC: t.SBC, UUID: t.Fiscal.UUID, Ingreso: t.Titular.Ingreso,
		CURP: ReservadoOf(t.Titular.CURP.String()), NSS: ReservadoOf(t.Titular.NSS.String()), RFC: ReservadoOf(t.Titular.RFC.String()),
		Sello: t.Fiscal.seals(),
	}
	for _, c := range t.Deducciones {
		switch c.TipoSAT {
		case "001", "021":
			r.IMSS += c.Importe
		case "002":
			r.ISR += c.Importe
		default:
			r.OtrasDeducciones += c.Importe
		}
	}
	return r
}

// seals sums up both seals: invalid where either is, valid where the employer's
// is and nothing speaks against the SAT's.
func (f Fiscal) seals() Check {
	switch {
	case f.Sello == Invalid || f.SelloDelSAT == Invalid:
		return Invalid
	case f.Sello == Valid:
		return Valid
	}
	return NotChecked
}

// follows gives the net pay that the amounts of a stub lead to.
func (r Recibo) follows() dinero.Centavos {
	return r.Bruto + r.OtrosPagos - r.IMSS - r.ISR - r.OtrasDeducciones
}

// implied gives the daily salary that a stub shows: the integrated one, else
// the base that it states, else perceptions by day; zero where it shows none.
func (r Recibo) implied() dinero.Centavos {
	switch {
	case r.SDI > 0:
		return r.SDI
	case r.SBC > 0:
		return r.SBC
	case r.Dias > 0:
		daily, _ := r.Bruto.MulDiv(1000, int64(r.Dias))
		return daily
	}
	return 0
}
