package letras_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion/internal/letras"
)

func TestAppend(t *testing.T) {
	for in, want := range map[string]string{
		"":                          "",
		"ANA MARIA":                 "ANA MARIA",
		"Añil":                      "A#IL",
		"An\u0303il":                "A#IL",
		"ÑANDÚ":                     "#ANDU",
		"Güemes":                    "GUEMES",
		"O'Ensayo":                  "OENSAYO",
		"O’Ensayo":                  "OENSAYO",
		"Muestra-Ejemplo":           "MUESTRA EJEMPLO",
		"Muestra – Ejemplo":         "MUESTRA EJEMPLO",
		"  Ma. de   la  Ñusta  ":    "MA DE LA #USTA",
		"MU/OZ":                     "MU#OZ",
		"Çelik":                     "CELIK",
		"Muestra\u00a0Ejemplo":      "MUESTRA EJEMPLO",
		"-":                         "",
		"\u0303A \u0303":            "A",
		"N \u0303":                  "N",
		"ABCDEFGHIJKLMNOPQRSTUVWXY": "ABCDEFGHIJKLMNOPQRSTUVWXY",
		"ÁÉÍÓÚÜÑ áéíóúüñ":           "AEIOUU# AEIOUU#",
	} {
		got, bad := letras.Append([]byte("N"), in, '#')
		require.Zero(t, bad, in)
		require.Equal(t, "N"+want, string(got), in)
	}
	got, _ := letras.Append(nil, "Ñ#/n\u0303", 0xA5)
	require.Equal(t, "\xa5\xa5\xa5\xa5", string(got))
	for in, pos := range map[string]int{"MUESTRA 2": 9, "ДА": 1, "A,B": 2, "A\x00": 2, "A$B": 2, "É,": 3, "\xff": 1} {
		got, bad := letras.Append([]byte("kept"), in, '#')
		require.Equal(t, pos, bad, in)
		require.Equal(t, "kept", string(got))
	}
}

func TestAreDigits(t *testing.T) {
	require.True(t, letras.AreDigits("0123456789"))
	for _, s := range []string{"", "1a", " 1", "/", ":", "١"} {
		require.False(t, letras.AreDigits(s), s)
	}
}

var form = regexp.MustCompile(`^([A-Z#]+( [A-Z#]+)*)?$`)

// Whatever name is given, it is refused or becomes words of the letters, and
// what it became stays as it is.
func FuzzAppend(f *testing.F) {
	for _, s := range []string{"Añil", "O'Ensayo", "DE  LA", "n\u0303", "ŉ ß", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, bad := letras.Append(nil, s, '#')
		if bad > 0 {
			require.Empty(t, got)
			return
		}
		require.Regexp(t, form, string(got))
		again, bad := letras.Append(nil, string(got), '#')
		require.Zero(t, bad)
		require.Equal(t, string(got), string(again))
	})
}

func BenchmarkAppend(b *testing.B) {
	buf := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		letras.Append(buf, "Ana María Ñandú", '#')
	}
}
