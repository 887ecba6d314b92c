package prueba

import (
	"strings"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/tarjeton"
)

// quincenaDays is what a whole fortnight pays, whatever its length.
const quincenaDays = 15

// Talon gives the stub of a fortnight, paid on its last working day (LFT, art.
// 74), or of the part of it that was worked; ok is false where none was. Rows
// add up to the totals, and the net amount is perceptions less deductions.
func (e Empleo) Talon(q calendario.Quincena) (t tarjeton.Talon, ok bool) {
	whole := q.Period()
	worked, some := whole.Clip(calendario.Period{From: e.Desde, To: e.Hasta})
	if !some || worked.To.Before(worked.From) || e.diario(worked.To) == 0 {
		return t, false
	}
	days := min(worked.To.Sub(worked.From)+1, quincenaDays)
	if worked == whole {
		days = quincenaDays
	}
	t = tarjeton.Talon{
		Tipo: tarjeton.Ordinaria, Patron: e.Patron.talon(), Titular: titular(e.Persona, e.Clave),
		Periodicidad: tarjeton.Quincenal, Periodo: worked, Pago: calendario.LFT.PrevWorking(worked.To),
		Dias: tarjeton.Dias(days * 1000), SBC: e.SBC(worked.To), SDI: e.SBC(worked.To),
	}
	t.Titular.Departamento, t.Titular.Puesto = "MUESTRAS", "AUXILIAR DE MUESTRAS"
	t.Titular.Ingreso = e.Desde
	t.Titular.Antiguedad = tarjeton.AntiguedadAt(e.Desde, worked.To)
	t.Titular.Entidad = e.Patron.Entidad
	t.Percepciones = []tarjeton.Concepto{
		gravada("001", "001", "Sueldo", e.diario(worked.To)*dinero.Centavos(days)),
		exenta("050", "029", "Vales de despensa", despensa),
	}
	t.Deducciones = []tarjeton.Concepto{
		deduccion("101", "001", "Cuota obrera IMSS", cuotaObrera(t.SBC, days)),
		deduccion("151", "002", "ISR", isr(t.Percepciones)),
	}
	t.Totales = t.Sum()
	return t, true
}

// despensa is paid with every stub; up to 40 % of the UMA a day it does not
// integrate (Ley del Seguro Social, art. 27, fracción VI).
const despensa dinero.Centavos = 200_00

// cuotaObrera is the worker's share up to three UMA of salary: 0.375 %
// medical care of pensioners, 0.25 % cash, 0.625 % invalidity and life, 1.125 %
// old age (Ley del Seguro Social, arts. 25, 107-II, 147, 168-II). The part
// above three UMA (art. 106-II) is left out.
func cuotaObrera(sbc dinero.Centavos, days int) dinero.Centavos {
	c, err := (sbc * dinero.Centavos(days)).MulDiv(2375, 100000)
	if err != nil {
		return 0
	}
	return c
}

// isr is a flat tenth of what is taxed: a placeholder, not the tariff of the
// Ley del Impuesto sobre la Renta.
func isr(rows []tarjeton.Concepto) dinero.Centavos {
	var taxed dinero.Centavos
	for _, r := range rows {
		taxed += r.Gravado
	}
	return taxed / 10
}

// Jubilacion is a monthly retirement pension that an employer or a fund pays;
// the Institute's own pensions have no stub.
type Jubilacion struct {
	Persona Persona
	Pagador Patron
	Clave   string // the payer's own key of the person
	Desde   calendario.Date
	Mensual dinero.Centavos
}

// Talon gives the stub of a month, paid on the first working day of it (LFT,
// art. 74); ok is false for a month that begins before the pension.
func (j Jubilacion) Talon(year int, month time.Month) (t tarjeton.Talon, ok bool) {
	from, err := calendario.New(year, month, 1)
	if err != nil || from.Before(j.Desde) {
		return t, false
	}
	days := from.EndOfMonth().Day()
	t = tarjeton.Talon{
		Tipo: tarjeton.Ordinaria, Patron: j.Pagador.talon(), Titular: titular(j.Persona, j.Clave),
		Periodicidad: tarjeton.Mensual, Periodo: calendario.Period{From: from, To: from.EndOfMonth()},
		Pago: calendario.LFT.NextWorking(from), Dias: tarjeton.Dias(days * 1000),
		Percepciones: []tarjeton.Concepto{exenta("044", "044", "Jubilación en parcialidades", j.Mensual)},
	}
	t.Patron.Registro = "" // a pension has no registro patronal
	t.Titular.Entidad = j.Pagador.Entidad
	t.Totales = t.Sum()
	return t, true
}

func (p Patron) talon() tarjeton.Patron {
	return tarjeton.Patron{Nombre: strings.ToUpper(p.Nombre), RFC: p.RFC, Registro: p.Registro.String(),
		RegimenFiscal: "601", CodigoPostal: p.CP}
}

func titular(p Persona, clave string) tarjeton.Titular {
	return tarjeton.Titular{Nombre: strings.ToUpper(p.Nombre()), RFC: p.RFC, CURP: p.CURP, NSS: p.NSS, Empleado: clave}
}

func gravada(clave, sat, text string, amount dinero.Centavos) tarjeton.Concepto {
	return tarjeton.Concepto{Clave: clave, TipoSAT: sat, Descripcion: text, Gravado: amount, Importe: amount}
}

func exenta(clave, sat, text string, amount dinero.Centavos) tarjeton.Concepto {
	return tarjeton.Concepto{Clave: clave, TipoSAT: sat, Descripcion: text, Exento: amount, Importe: amount}
}

func deduccion(clave, sat, text string, amount dinero.Centavos) tarjeton.Concepto {
	return tarjeton.Concepto{Clave: clave, TipoSAT: sat, Descripcion: text, Importe: amount}
}
