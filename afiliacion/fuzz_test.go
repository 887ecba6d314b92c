package afiliacion_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/stretchr/testify/require"
)

// Whatever a host's file says, it is refused as a whole, or the tables answer
// on each day that they name and this release stays as it was.
func FuzzOverlay(f *testing.F) {
	f.Add(overlay)
	f.Add(strings.ReplaceAll(overlay, "2027-0", "2026-0"))
	f.Add(`{"read":"2030-01-01"}`)
	f.Add(`{"read":"9999-12-31","uma":[{"from":"9999-02-01","daily":"1.00","source":"x"}]}`)
	f.Add(`{"read":"9999-12-31","salario_minimo":[{"from":"9999-12-31","general":"1.00","zlfn":"1.00","source":"x"}]}`)
	before := afiliacion.Cifras()
	f.Fuzz(func(t *testing.T, file string) {
		tables, err := afiliacion.Default().Overlay(fstest.MapFS{"x.json": {Data: []byte(file)}})
		require.Equal(t, before, afiliacion.Cifras())
		if err != nil {
			require.ErrorIs(t, err, afiliacion.ErrOverlay)
			return
		}
		for _, c := range tables.Cifras() {
			require.NotEmpty(t, c.Source)
			if c.UMA == 0 {
				m, err := tables.SalarioMinimo(c.Valid.To)
				require.NoError(t, err)
				require.Equal(t, c.Minimo, m)
				continue
			}
			u, err := tables.UMA(c.Valid.To)
			require.NoError(t, err)
			require.Equal(t, c.UMA, u)
		}
		for _, row := range tables.Tables()[:2] {
			for d := row.Valid.From; !d.After(row.Valid.To); d = d.AddMonths(1) {
				_, wage := tables.SalarioMinimo(d)
				_, uma := tables.UMA(d)
				require.True(t, wage == nil || uma == nil, "%s", d)
			}
		}
	})
}
