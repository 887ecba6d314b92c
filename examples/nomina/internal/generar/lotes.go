package main

import (
	"bytes"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
)

// lote writes the batch of one type of movement ("08", "07", "02") with every
// movement of the sample, in the order of the days.
func lote(lista []gente, tipo string) ([]byte, error) {
	var ms []afiliacion.Movimiento
	for _, g := range lista {
		for _, e := range g.empleos {
			for _, m := range e.Movimientos() {
				if m.Tipo.Clave() == tipo {
					ms = append(ms, m)
				}
			}
		}
	}
	slices.SortStableFunc(ms, func(a, b afiliacion.Movimiento) int { return a.Fecha.Compare(b.Fecha) })
	var b bytes.Buffer
	w := idse.NewWriter(&b, idse.WriterOptions{})
	for _, m := range ms {
		r, err := idse.FromMovimiento(m)
		if err != nil {
			return nil, err
		}
		if err := w.Write(r); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
