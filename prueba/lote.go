package prueba

import (
	"iter"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
)

// Lote gives the records of the movements that IDSE takes, for [idse.Encode]:
// of the types named, such as [afiliacion.Baja], and of all where none is.
// The Institute takes one type a file. Incapacities and absences, which have no
// record, are left out. A record that [idse.FromMovimiento] refuses, the first
// one, ends the sequence with its error.
func Lote(ms iter.Seq[afiliacion.Movimiento], tipos ...afiliacion.Tipo) iter.Seq2[idse.Record, error] {
	return func(yield func(idse.Record, error) bool) {
		for m := range ms {
			if m.Tipo.IsEvent() || len(tipos) > 0 && !slices.Contains(tipos, m.Tipo) {
				continue
			}
			r, err := idse.FromMovimiento(m)
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}
