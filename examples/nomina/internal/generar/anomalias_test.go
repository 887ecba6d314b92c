package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

// The stubs agree with the batches; only E010 has something to look at.
func TestAnomalias(t *testing.T) {
	movimientos := map[nss.NSS][]afiliacion.Movimiento{}
	for n, ps := range periodos(t) {
		for _, p := range ps {
			movimientos[n] = append(movimientos[n], p.Movimientos...)
		}
	}
	want := map[string][]string{"E010": {"ANOM.MISSING_PERIOD 2025/05", "ANOM.LATE_PAYMENT 2025/06"}}
	lista, _ := gentes(t)
	for _, g := range lista {
		r := tarjeton.Revision{AsOf: d(fecha), Periodicidad: tarjeton.Quincenal, Gracia: tarjeton.Gracia,
			Movimientos: movimientos[g.NSS]}
		if len(g.meses) > 0 {
			r.Periodicidad = tarjeton.Mensual
		}
		for _, doc := range documentos([]gente{g}) {
			c, err := cfdi.Read(bytes.NewReader(leer(t, doc.nombre)), cfdi.Options{PAC: certificadoPAC(t, leer(t, pacPEM))})
			require.NoError(t, err)
			for _, s := range c.Talones() {
				r.Recibos = append(r.Recibos, s.Recibo())
			}
		}
		var got []string
		for _, a := range tarjeton.Review(r) {
			got = append(got, string(a.Fault)+" "+a.Etiqueta)
		}
		require.Equal(t, want[g.id], got, g.id)
	}
}
