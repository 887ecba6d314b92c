package main

import (
	"bytes"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
)

// leerMovimientos reads the batches. A line that cannot be used is told and
// the others go on. Dates and salaries are not judged against a day of
// reception: a batch of last year was received last year.
func leerMovimientos(files []fuente) ([]afiliacion.Movimiento, []incidencia) {
	var all []afiliacion.Movimiento
	var bad []incidencia
	for _, f := range files {
		for line, err := range idse.Decode(bytes.NewReader(f.raw), idse.Options{}) {
			if err != nil {
				bad = append(bad, incidencias(f.nombre, 0, err)...)
				continue
			}
			for _, e := range line.Errors {
				bad = append(bad, incidencia{f.nombre, line.N, e})
			}
			if !line.OK() || line.IsTrailer {
				continue
			}
			// When the batch was received stands nowhere in it: the notices
			// count as filed in time.
			all = append(all, line.Record.Movimiento(calendario.Date{}))
		}
	}
	// A batch holds one type of movement, and which batch was received first
	// stands nowhere in them: the movements are taken by their days.
	slices.SortStableFunc(all, func(a, b afiliacion.Movimiento) int { return a.Fecha.Compare(b.Fecha) })
	return all, bad
}
