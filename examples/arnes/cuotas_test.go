package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every file of cases of the package, the shared ones and those of each part.
func TestCuotas(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(root, "cuotas/testdata/*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var qs []question
	for _, file := range files {
		for _, c := range readJSON(t, "cuotas/testdata/"+filepath.Base(file))["cases"].([]any) {
			c := c.(map[string]any)
			expect := c["expect"].(map[string]any)
			q := question{c["id"].(string), "cuotas." + c["kind"].(string), c["input"], answers(expect["ok"])}
			if code, refused := expect["error"].(string); refused {
				q.check = refuses(code, nil)
			}
			qs = append(qs, q)
		}
	}
	ask(t, qs)
}

// What does not fit the input of an operation is a malformed request.
func TestCuotasRequests(t *testing.T) {
	var qs []question
	for op, in := range map[string]map[string]any{
		"cuotas.uma":         {"fecha": "2026-02-30"},
		"cuotas.ceav_tasa":   {"fecha": "2026-02-01", "sbc": "a lot"},
		"cuotas.sdi":         {"tabla_vacaciones": "ninguna"},
		"cuotas.mensual":     {"mes": "2026-13"},
		"cuotas.bimestral":   {"bimestre": "2026-1", "ausencias": "a few"},
		"cuotas.mes30":       {"dias": "30"},
		"cuotas.vencimiento": {"periodo": "2026-00"},
		"cuotas.recargos":    {"tasas_mora_pct": map[string]any{"2025": "1,47"}},
	} {
		qs = append(qs, question{"malformed", op, in, refuses("request", nil)})
	}
	ask(t, append(qs,
		question{"flat month of thirty days", "cuotas.mes30",
			map[string]any{"sbc": "500.00", "fecha": "2026-03-01", "prima_rt": "1.13065", "art36": false, "dias": nil},
			answers(map[string]any{"total": "3412.37"})},
		question{"worker's share that the employer pays", "cuotas.mensual", // 18.36 + 38.75 + 58.13 + 96.88
			map[string]any{"sbc": "500.00", "mes": "2026-12", "zona": "ZLFN", "prima_rt": "15", "art36": true},
			answers(map[string]any{"patron_absorbe": "212.12", "total_obrero": "0.00"})},
		question{"rates of the tables", "cuotas.recargos",
			map[string]any{"monto": "100.00", "vence": "2026-03-17", "paga": "2026-03-18", "inpc_anterior_vencimiento": "140", "inpc_anterior_pago": "140"},
			answers(map[string]any{"tasa_acumulada": "2.07", "total": "102.07"})}))
}
