package cuotas

import (
	"iter"
	"log/slog"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

// Motivo is what explains a difference between two liquidations.
type Motivo string

// The reasons, in the order in which they are tried.
const (
	MotivoFalta    Motivo = "cuotas.motivo.falta"    // the worker stands on one side only
	MotivoDias     Motivo = "cuotas.motivo.dias"     // insured days, absences or incapacities differ
	MotivoSBC      Motivo = "cuotas.motivo.sbc"      // the same days with another salary
	MotivoCentavo  Motivo = "cuotas.motivo.centavo"  // at most one centavo a row: rounding
	MotivoArticulo Motivo = "cuotas.motivo.articulo" // both shares together agree: one side takes LSS 36 to apply
	MotivoTasa     Motivo = "cuotas.motivo.tasa"     // the same days and salary: another rate, premium or zone
)

// Code gives the stable code.
func (m Motivo) Code() string { return string(m) }

// Args is empty: the figures are those of [Diferencia].
func (m Motivo) Args() []any { return nil }

// Diferencia is an amount on which two liquidations do not agree.
type Diferencia struct {
	NSS     nss.NSS           `json:"nss"`
	Nombre  afiliacion.Nombre `json:"nombre,omitzero"`
	Ramo    Ramo              `json:"ramo"`
	Obrero  bool              `json:"obrero"` // the worker's share; otherwise the employer's
	Nuestro dinero.Centavos   `json:"nuestro"`
	Suyo    dinero.Centavos   `json:"suyo"`
	Motivo  Motivo            `json:"motivo"`
}

// LogValue gives the masked identifier and the amounts to log/slog, no name.
func (d Diferencia) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("nss", d.NSS), slog.String("ramo", string(d.Ramo)),
		slog.String("nuestro", d.Nuestro.String()), slog.String("suyo", d.Suyo.String()), slog.String("motivo", string(d.Motivo)))
}

// Comparar lists where a liquidation and the proposal of the Institute differ,
// by worker, branch and side, and says why: the rows of each worker are added
// on both sides, since proposals may divide them in other ways. Of the rows of
// the proposal, which the host reads, NSS, Dias, Ausencias, Incapacidades,
// SBCTopado, and of the lines Ramo, Patron and Obrero are read; a branch that a
// side does not list counts as zero there.
//
// The order is that of our workers, then of those that only the proposal has,
// branches in the order of a liquidation. Nothing to list means that both agree
// to the centavo. An error of either side ends the comparison with it. What one
// worker needs is kept for all of them.
func Comparar(ours, theirs iter.Seq2[Renglon, error]) ([]Diferencia, error) {
	c := comparacion{at: map[nss.NSS]int{}}
	for side, rows := range [...]iter.Seq2[Renglon, error]{ours, theirs} {
		for r, err := range rows {
			if err != nil {
				return nil, err
			}
			c.add(side, &r)
		}
	}
	var out []Diferencia
	for i := range c.all {
		out = c.all[i].differences(out)
	}
	return out, nil
}

type comparacion struct {
	at  map[nss.NSS]int
	all []cotejo
}

// cotejo is a worker on both sides.
type cotejo struct {
	nss    nss.NSS
	nombre afiliacion.Nombre
	sides  [2]lado
}

type lado struct {
	Totales
	salaries dinero.Centavos // each row's salary for its days
}

func (c *comparacion) add(side int, r *Renglon) {
	i, known := c.at[r.NSS]
	if !known {
		i = len(c.all)
		c.at[r.NSS] = i
		c.all = append(c.all, cotejo{nss: r.NSS, nombre: r.Nombre})
	}
	l := &c.all[i].sides[side]
	l.Add(*r)
	l.salaries += r.SBCTopado * dinero.Centavos(r.Dias)
}

func (c *cotejo) differences(out []Diferencia) []Diferencia {
	a, b := &c.sides[0], &c.sides[1]
	for _, r := range Ramos() {
		ourPatron, ourObrero := a.Suma(r)
		theirPatron, theirObrero := b.Suma(r)
		for _, d := range [...]Diferencia{
			{Obrero: false, Nuestro: ourPatron, Suyo: theirPatron}, {Obrero: true, Nuestro: ourObrero, Suyo: theirObrero},
		} {
			if d.Nuestro == d.Suyo {
				continue
			}
			d.NSS, d.Nombre, d.Ramo = c.nss, c.nombre, r
			d.Motivo = c.reason(d, ourPatron+ourObrero == theirPatron+theirObrero)
			out = append(out, d)
		}
	}
	return out
}

// reason explains a difference.
func (c *cotejo) reason(d Diferencia, sameSum bool) Motivo {
	a, b := &c.sides[0], &c.sides[1]
	off := max(d.Nuestro-d.Suyo, d.Suyo-d.Nuestro)
	switch {
	case a.Renglones == 0 || b.Renglones == 0:
		return MotivoFalta
	case a.Dias != b.Dias || a.Ausencias != b.Ausencias || a.Incapacidades != b.Incapacidades:
		return MotivoDias
	case a.salaries != b.salaries:
		return MotivoSBC
	case off <= dinero.Centavos(max(a.Renglones, b.Renglones)):
		return MotivoCentavo
	case sameSum:
		return MotivoArticulo
	}
	return MotivoTasa
}
