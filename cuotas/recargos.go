package cuotas

import (
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Mora is a contribution that is paid late, or may be.
type Mora struct {
	Monto dinero.Centavos `json:"monto"`
	Vence calendario.Date `json:"vence"` // see [Vencimiento]
	Paga  calendario.Date `json:"paga"`
	// The index of the month before that in which the contribution was due, and
	// before that in which it is paid. Neither is read where it is paid in time.
	INPCVence INPC `json:"inpc_anterior_vencimiento,omitzero"`
	INPCPaga  INPC `json:"inpc_anterior_pago,omitzero"`
	// Tasas are monthly rates of late payment by year, in percent. Where the
	// host gives them, they alone count; where the map is nil, those of the
	// tables do.
	Tasas map[int]Tasa `json:"tasas_mora_pct,omitempty"`
}

// Recargos is what a late contribution costs. The amounts of the lines add up
// to the total.
type Recargos struct {
	Factor        Factor          `json:"factor"`
	Actualizado   dinero.Centavos `json:"actualizado"`
	Actualizacion dinero.Centavos `json:"actualizacion"` // Actualizado less the amount
	Meses         int             `json:"meses"`         // months begun, at most those of five years
	TasaAcumulada Tasa            `json:"tasa_acumulada"`
	Recargos      dinero.Centavos `json:"recargos"`
	Total         dinero.Centavos `json:"total"`
	Lineas        []LineaMora     `json:"lineas"`
}

// LineaMora is one line: the contribution, its updating, or the surcharges of
// the months that begin in one year.
type LineaMora struct {
	Concepto ConceptoMora    `json:"concepto"`
	Anio     int             `json:"anio,omitempty"` // of surcharges
	Meses    int             `json:"meses,omitempty"`
	Tasa     Tasa            `json:"tasa,omitempty"` // of one month
	Importe  dinero.Centavos `json:"importe"`
	Articulo string          `json:"articulo"`
	Fila     Fila            `json:"fila,omitzero"` // of the rate; the host's own has a source alone
}

// ConceptoMora tells what a line is about.
type ConceptoMora string

// What a line is about.
const (
	MoraCuota         ConceptoMora = "cuota"
	MoraActualizacion ConceptoMora = "actualizacion"
	MoraRecargos      ConceptoMora = "recargos"
)

// Code gives the code of its name, "cuotas.mora.recargos".
func (c ConceptoMora) Code() string { return "cuotas.mora." + string(c) }

// Args is empty.
func (c ConceptoMora) Args() []any { return nil }

// maxMoraMonths is the number of months after which surcharges stop (CFF 21,
// five years; unconfirmed).
const maxMoraMonths = 60

// Recargos gives updating and surcharges of a contribution (LSS 40-A).
//
// The factor is the index of the month before the payment divided by that of
// the month before the due one, cut to four decimals and never below 1 (CFF
// 17-A). The amount times the factor is rounded half up to the centavo.
// Surcharges are that times the sum of the monthly rates, rounded once (CFF 21).
//
// A month counts once it has begun. Month k begins on the due day moved by k
// calendar months, its day cut to the length of that month, and counts where
// that is before the day of payment: paying on the day itself opens no new
// month. Its rate is that of the year in which it begins (unconfirmed), and
// beyond five years no month counts (unconfirmed). Paid on the due day or before,
// the amount is owed and nothing else.
//
// A day that is absent is [ErrFecha]; an amount below zero, and a rate of the
// host below zero or over one hundred percent, [ErrAmount]; a year
// without a rate, or an index that is needed and absent, is [ErrNoParameter];
// what an amount cannot hold is [dinero.ErrOverflow].
func (p *Params) Recargos(m Mora) (Recargos, error) {
	switch {
	case m.Vence.IsZero():
		return Recargos{}, Error{ErrFecha, "vence"}
	case m.Paga.IsZero():
		return Recargos{}, Error{ErrFecha, "paga"}
	case m.Monto < 0:
		return Recargos{}, Error{ErrAmount, "monto"}
	}
	r := Recargos{Factor: factorOne, Actualizado: m.Monto, Total: m.Monto, Lineas: []LineaMora{
		{Concepto: MoraCuota, Importe: m.Monto, Articulo: "LSS 39"}}}
	if !m.Paga.After(m.Vence) {
		return r, nil
	}
	if err := r.update(m); err != nil {
		return Recargos{}, err
	}
	if err := r.charge(p, m); err != nil {
		return Recargos{}, err
	}
	total, err := dinero.Sum(r.Actualizado, r.Recargos)
	r.Total = total
	return r, err
}

// update applies CFF 17-A.
func (r *Recargos) update(m Mora) (err error) {
	if r.Factor, err = m.INPCPaga.over(m.INPCVence); err != nil {
		return err
	}
	if r.Actualizado, err = m.Monto.MulDiv(int64(r.Factor), int64(factorOne)); err != nil {
		return err
	}
	r.Actualizacion = r.Actualizado - m.Monto
	r.Lineas = append(r.Lineas, LineaMora{Concepto: MoraActualizacion, Importe: r.Actualizacion, Articulo: "LSS 40-A; CFF 17-A"})
	return nil
}

// charge applies CFF 21. The surcharges up to the end of each year are rounded,
// and the line of the year is what they grow by, so that the lines add up.
func (r *Recargos) charge(p *Params, m Mora) error {
	for _, l := range monthsLate(m) {
		rate, fila, err := p.lateRate(m, l.Anio)
		if err != nil {
			return err
		}
		r.Meses += l.Meses
		r.TasaAcumulada += rate * Tasa(l.Meses)
		until, err := r.Actualizado.MulDiv(int64(r.TasaAcumulada), unit)
		if err != nil {
			return err
		}
		l.Tasa, l.Fila, l.Importe = rate, fila, until-r.Recargos
		r.Recargos, r.Lineas = until, append(r.Lineas, l)
	}
	return nil
}

// monthsLate counts the months begun, year by year.
func monthsLate(m Mora) []LineaMora {
	var out []LineaMora
	for k := range maxMoraMonths {
		start := m.Vence.AddMonths(k)
		if start.IsZero() || !start.Before(m.Paga) {
			break
		}
		if n := len(out); n == 0 || out[n-1].Anio != start.Year() {
			out = append(out, LineaMora{Concepto: MoraRecargos, Anio: start.Year(), Articulo: "LSS 40-A; CFF 21"})
		}
		out[len(out)-1].Meses++
	}
	return out
}

// lateRate gives the monthly rate of a year: the host's, or that of the tables.
func (p *Params) lateRate(m Mora, year int) (Tasa, Fila, error) {
	if m.Tasas == nil {
		return p.TasaMora(calendario.Must(year, time.January, 1))
	}
	rate, ok := m.Tasas[year]
	switch {
	case !ok:
		return 0, Fila{}, Error{ErrNoParameter, tableMora}
	case !rate.part():
		return 0, Fila{}, Error{ErrAmount, "tasas"}
	}
	return rate, Fila{Tabla: tableMora, Fuente: "rate given by the host"}, nil
}
