package valida_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/valida"
)

// A rule accepts exactly what its parser accepts, and the problem has the
// parser's own error, in words that do not show the value.
func FuzzRules(f *testing.F) {
	for _, s := range []string{"", goodCURP, badDigit, womenCURP, goodNSS, badNSS, goodRFC, badRFC, registro, "06700", "ÑAÑA", "\xff"} {
		f.Add(s)
	}
	v := valida.New()
	parsers := map[string]func(string) error{
		"curp":             func(s string) error { _, err := curp.Parse(s); return err },
		"curp=word":        func(s string) error { _, err := curp.Parse(s, curp.ErrWord); return err },
		"curp=generics":    func(s string) error { _, err := curp.ParseWithGenerics(s); return err },
		"nss":              func(s string) error { _, err := nss.Parse(s); return err },
		"rfc":              func(s string) error { _, err := rfc.Parse(s); return err },
		"rfc=check_digit":  func(s string) error { _, err := rfc.Parse(s, rfc.ErrCheckDigit); return err },
		"registropatronal": func(s string) error { _, err := nss.ParseRegistro(s); return err },
	}
	f.Fuzz(func(t *testing.T, s string) {
		for tag, parse := range parsers {
			want, err := parse(s), v.Var(s, tag)
			require.Equal(t, want == nil, err == nil, tag)
			if err == nil {
				continue
			}
			p := valida.Explain(err)[0]
			require.Equal(t, want, p.Err, tag)
			if len(s) > 12 {
				require.NotContains(t, err.Error()+p.Text(mensajes.For()), s)
			}
		}
	})
}

// Keys of maps come from outside: they never stop Explain, and six digits or
// an @ never show.
func FuzzMapKeys(f *testing.F) {
	for _, s := range []string{"", "a.b", "]", "].M[", "[[", goodNSS, "a@b", "M[x].CURP"} {
		f.Add(s)
	}
	type m struct {
		M map[string]map[string]datos `json:"m" validate:"dive,dive"`
	}
	v := valida.New()
	f.Fuzz(func(t *testing.T, key string) {
		err := v.Struct(m{map[string]map[string]datos{key: {key: {}}}})
		require.Equal(t, []string{"valida.required"}, codes(err))
		text := err.Error()
		digits := 0
		for _, r := range key {
			if r >= '0' && r <= '9' {
				digits++
			}
		}
		if !strings.ContainsAny(key, ".[]") && (digits > 5 || strings.Contains(key, "@")) {
			require.NotContains(t, text, key)
		}
	})
}

func codes(err error) (all []string) {
	for _, p := range valida.Explain(err) {
		all = append(all, p.Code())
	}
	return all
}
