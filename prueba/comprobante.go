package prueba

import (
	"fmt"

	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

// Comprobante gives the payroll CFDI of a stub of this package, not yet sealed
// nor stamped: [cfdi.Comprobante.Seal] and its neighbours do that. cp is the
// postal code of the person's tax domicile; the instant of issue is ten in the
// morning of the day of payment. Stubs without a registro patronal are taken
// for retirement pensions (c_TipoContrato 10, c_TipoRegimen 12 of the SAT),
// others for work without a term (01, 02). The error is that of [cfdi.New].
func Comprobante(s tarjeton.Talon, cp string) (*cfdi.Comprobante, error) {
	with := cfdi.Datos{Serie: "N", Folio: s.Titular.Empleado, Fecha: s.Pago.String() + "T10:00:00", DomicilioFiscal: cp,
		TipoContrato: "01", TipoRegimen: "02", TipoJornada: "01", RiesgoPuesto: "1", Sindicalizado: "No"}
	pension := s.Patron.Registro == ""
	if pension {
		with.TipoContrato, with.TipoRegimen = "10", "12"
		with.TipoJornada, with.RiesgoPuesto, with.Sindicalizado = "", "", ""
	}
	c, err := cfdi.New(s, with)
	if err != nil {
		return nil, fmt.Errorf("prueba: %w", err)
	}
	if pension {
		c.Nominas[0].Percepciones.Jubilacion = parcialidad(s)
	}
	return c, nil
}

// parcialidad is the node of a pension paid in instalments, free of tax here.
func parcialidad(s tarjeton.Talon) cfdi.Jubilacion {
	amount := func(c dinero.Centavos) cfdi.Texto { return cfdi.TextoOf(c.String()) }
	total := s.Totales.Percepciones
	return cfdi.Jubilacion{TotalParcialidad: amount(total),
		MontoDiario:       amount(total * 1000 / dinero.Centavos(max(int64(s.Dias), 1))),
		IngresoAcumulable: amount(0), IngresoNoAcumulable: amount(total)}
}
