package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/vigencia"
)

// periodos reads the committed batches as the program does.
func periodos(t *testing.T) map[nss.NSS][]afiliacion.Periodo {
	t.Helper()
	var ms []afiliacion.Movimiento
	for _, name := range []string{"altas-08", "salarios-07", "bajas-02"} {
		for line, err := range idse.Decode(bytes.NewReader(leer(t, "idse/"+name+".txt")), idse.Options{}) {
			require.NoError(t, err)
			if !line.IsTrailer {
				ms = append(ms, line.Record.Movimiento(calendario.Date{}))
			}
		}
	}
	all, conflictos := afiliacion.Periodos(ms)
	require.Empty(t, conflictos)
	out := map[nss.NSS][]afiliacion.Periodo{}
	for _, p := range all {
		out[p.NSS] = append(out[p.NSS], p)
	}
	return out
}

// The stories of the list are what the law makes of the batches.
func TestDerechos(t *testing.T) {
	conservacion := map[string]string{"E003": "2025-05-26"}
	sin := map[string]bool{"E004": true, "E005": true}
	all := periodos(t)
	lista, _ := gentes(t)
	for _, g := range lista {
		f := vigencia.Facts{Person: vigencia.Person{Sex: vigencia.Sexo(g.Sex), Birth: g.Birth}}
		for _, p := range all[g.NSS] {
			f.Spells = append(f.Spells, vigencia.Spell{Modalidad: p.Modalidad, Registro: p.Registro.String(), Start: p.From, End: p.To})
		}
		require.Len(t, f.Spells, len(g.empleos), g.id)
		for _, p := range g.pensiones {
			f.Pensions = append(f.Pensions, vigencia.Pension{Kind: vigencia.PensionKind(p.tipo), Start: d(p.desde)})
		}
		got, err := vigencia.Evaluate(f, vigencia.Medical{Date: d(fecha)})
		require.NoError(t, err, g.id)
		require.Equal(t, !sin[g.id], got.Entitled, g.id)
		if until, ok := conservacion[g.id]; ok {
			require.Equal(t, vigencia.Conservacion, got.Status)
			require.Equal(t, until, got.Until.String())
		} else if got.Entitled {
			require.Equal(t, vigencia.Vigente, got.Status, g.id)
		}
	}
}
