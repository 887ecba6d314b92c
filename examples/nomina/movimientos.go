package main

import (
	"bytes"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

// leerMovimientos reads the batches. A line that cannot be used is told and
// the others go on; rotos names the people whose line it was, since what is
// known of them is not whole. Dates and salaries are not judged against a day of
// reception: a batch of last year was received last year.
func leerMovimientos(files []fuente) (all []afiliacion.Movimiento, rotos map[nss.NSS]bool, bad []incidencia) {
	rotos = map[nss.NSS]bool{}
	for _, f := range files {
		for line, err := range idse.Decode(bytes.NewReader(f.raw), idse.Options{}) {
			if err != nil {
				bad = append(bad, incidencias(f.nombre, 0, err)...)
				continue
			}
			for _, e := range line.Errors {
				bad = append(bad, incidencia{f.nombre, line.N, e})
			}
			if !line.OK() && !line.IsTrailer {
				rotos[quienEra(line)] = true
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
	return all, rotos, bad
}

// quienEra gives the NSS of a line that cannot be used, positions 12 to 22, or
// zero where it cannot be read either.
func quienEra(line idse.Line) nss.NSS {
	raw := line.Raw()
	if len(raw) < 22 {
		return nss.NSS{}
	}
	n, err := nss.Parse(raw[11:22])
	if err != nil {
		return nss.NSS{}
	}
	return n
}
