package tarjeton

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Acumulado sums the stubs of a year by concept. No official paper gives it:
// it is computed from the stubs at hand and says how many they were.
type Acumulado struct {
	Year         int
	Through      calendario.Date // payment day of the last stub that counts
	Talones      int
	Percepciones []Concepto // one row per code, in the order of first appearance
	Deducciones  []Concepto
	OtrosPagos   []Concepto
	Totales      Totales
}

// IsZero tells whether nothing was summed.
func (a Acumulado) IsZero() bool { return a.Talones == 0 }

// YearToDate sums the stubs that the employer of last (by RFC) paid in its
// year of payment, up to and including last. A stub of the same tax folio
// counts once. The order of ts does not matter.
func YearToDate(ts []Talon, last Talon) Acumulado {
	acc := Acumulado{Year: last.Pago.Year(), Through: last.Pago}
	same := func(t Talon) bool {
		return t.Patron.RFC == last.Patron.RFC && t.Pago.Year() == acc.Year && !t.Pago.After(last.Pago)
	}
	ordered := slices.Clone(ts)
	slices.SortStableFunc(ordered, func(a, b Talon) int { return a.Pago.Compare(b.Pago) })
	seen := map[string]bool{}
	for _, t := range ordered {
		if !same(t) || seen[stubKey(t)] {
			continue
		}
		if t.Fiscal.UUID != "" {
			seen[stubKey(t)] = true
		}
		acc.add(t)
	}
	return acc
}

// stubKey tells stubs apart: one CFDI may carry several payments.
func stubKey(t Talon) string {
	return t.Fiscal.UUID + "|" + string(t.Tipo) + "|" + t.Patron.Registro + "|" + t.Periodo.From.String() + "|" + t.Totales.Neto.String()
}

func (a *Acumulado) add(t Talon) {
	a.Talones++
	a.Percepciones = addConcepts(a.Percepciones, t.Percepciones)
	a.Deducciones = addConcepts(a.Deducciones, t.Deducciones)
	a.OtrosPagos = addConcepts(a.OtrosPagos, t.OtrosPagos)
	a.Totales = a.Totales.plus(t.Totales)
}

func addConcepts(sums, rows []Concepto) []Concepto {
	for _, r := range rows {
		i := slices.IndexFunc(sums, func(s Concepto) bool { return s.Clave == r.Clave && s.TipoSAT == r.TipoSAT })
		if i < 0 {
			sums = append(sums, r)
			continue
		}
		sums[i].Gravado += r.Gravado
		sums[i].Exento += r.Exento
		sums[i].Importe += r.Importe
	}
	return sums
}

func (t Totales) plus(u Totales) Totales {
	return Totales{
		Percepciones: t.Percepciones + u.Percepciones,
		Deducciones:  t.Deducciones + u.Deducciones,
		OtrosPagos:   t.OtrosPagos + u.OtrosPagos,
		Gravado:      t.Gravado + u.Gravado,
		Exento:       t.Exento + u.Exento,
		ISR:          t.ISR + u.ISR,
		Neto:         t.Neto + u.Neto,
	}
}

// Sum gives what the rows of a stub add up to. Percepciones, Gravado, Exento,
// Deducciones and OtrosPagos come from the rows, ISR from the deductions of
// type 002 (c_TipoDeduccion of the SAT), Neto from the three sums.
func (t Talon) Sum() Totales {
	var s Totales
	for _, c := range t.Percepciones {
		s.Gravado += c.Gravado
		s.Exento += c.Exento
		s.Percepciones += c.Importe
	}
	for _, c := range t.Deducciones {
		s.Deducciones += c.Importe
		if c.TipoSAT == "002" {
			s.ISR += c.Importe
		}
	}
	s.OtrosPagos = sumImporte(t.OtrosPagos)
	s.Neto = s.Percepciones + s.OtrosPagos - s.Deducciones
	return s
}

func sumImporte(rows []Concepto) dinero.Centavos {
	var sum dinero.Centavos
	for _, c := range rows {
		sum += c.Importe
	}
	return sum
}
