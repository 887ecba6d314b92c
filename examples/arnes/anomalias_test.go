package main

import (
	"testing"
)

func TestAnomalies(t *testing.T) {
	var qs []question
	for _, c := range readJSON(t, "tarjeton/testdata/anomalies.json")["cases"].([]any) {
		c := c.(map[string]any)
		name, want := c["id"].(string), c["expected"]
		delete(c, "expected")
		qs = append(qs, question{name, "tarjeton.anomalies", c, answers(want)})
	}
	ask(t, qs)
}

// The further inputs of the wire form reach the review.
func TestAnomaliesOfOptionalInputs(t *testing.T) {
	const employer = "Y600001110"
	paid := func(with map[string]any) map[string]any {
		s := map[string]any{
			"period": "2025/01", "start": "2025-01-01", "end": "2025-01-15", "paid": "2025-01-15",
			"registro_patronal": employer, "tipo_nomina": "O", "days": "15.000",
			"gross": "7500.00", "imss_withheld": "198.00", "isr_withheld": "512.00",
			"sdi": "525.00", "sbc": "525.00", "net": "6790.00", "uuid": nil,
		}
		for k, v := range with {
			s[k] = v
		}
		return s
	}
	review := func(stubs []any, movements ...any) map[string]any {
		alta := map[string]any{"type": "alta", "date": "2024-03-01", "registro_patronal": employer, "sbc": "525.00"}
		return map[string]any{"as_of": "2025-01-31", "periodicity": "quincenal", "stubs": stubs, "movements": append([]any{alta}, movements...)}
	}
	net := func(expected, actual string) any {
		return []any{map[string]any{"code": "ANOM.NET_MISMATCH", "period": "2025/01", "severity": "medium", "expected": expected, "actual": actual}}
	}
	none := []any{}
	absence := map[string]any{"type": "permiso_sin_goce", "date": "2025-01-01", "days": 15, "registro_patronal": employer}
	missing := []any{map[string]any{"code": "ANOM.MISSING_PERIOD", "period": "2025/01", "severity": "high"}}
	second := paid(map[string]any{"period": "2025/02", "start": "2025-01-16", "end": "2025-01-31", "paid": "2025-01-30"})
	aguinaldo := paid(map[string]any{"tipo_nomina": "E", "sdi": "0.00"})
	ask(t, []question{
		{"nothing else", "tarjeton.anomalies", review([]any{paid(nil)}), answers(none)},
		{"other amounts", "tarjeton.anomalies",
			review([]any{paid(map[string]any{"other_payments": "100.00", "other_deductions": "40.00", "net": "6850.00"})}), answers(none)},
		{"other amounts forgotten", "tarjeton.anomalies",
			review([]any{paid(map[string]any{"other_payments": "100.00"})}), answers(net("6890.00", "6790.00"))},
		{"deposit", "tarjeton.anomalies", review([]any{paid(map[string]any{"deposit": "6790.00"})}), answers(none)},
		{"absence of fifteen days", "tarjeton.anomalies", review([]any{aguinaldo, second}, absence), answers(none)},
		{"no absence", "tarjeton.anomalies", review([]any{aguinaldo, second}), answers(missing)},
		{"unknown movement", "tarjeton.anomalies", review(nil, map[string]any{"type": "otro"}), refuses("request", nil)},
		{"no registro", "tarjeton.anomalies", review(nil, map[string]any{"type": "baja", "registro_patronal": "?"}), refuses("registro_length", nil)},
		{"no amount", "tarjeton.anomalies", review([]any{paid(map[string]any{"net": "a lot"})}), refuses("request", nil)},
	})
}
