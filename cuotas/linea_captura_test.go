package cuotas_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/cuotas"
)

const (
	grouped = "ABCD1234-5678-9-0000-MUES-TRA0000-0000000-EJEMPLO-1234567-8901"
	compact = "ABCD1234567890000MUESTRA00000000000EJEMPLO12345678901"
)

func TestParseLineaCaptura(t *testing.T) {
	for _, in := range []string{grouped, compact, strings.ToLower(grouped), " " + grouped + "\n",
		strings.ReplaceAll(grouped, "-", " "), strings.ReplaceAll(grouped, "-", "–"), strings.ReplaceAll(grouped, "-", "\u00a0")} {
		l, err := cuotas.ParseLineaCaptura(in)
		require.NoError(t, err, in)
		require.Equal(t, grouped, l.String())
		require.Equal(t, compact, l.Compact())
	}
	for _, in := range []string{"", "-", compact[1:], compact + "0", strings.Replace(compact, "A", "Ñ", 1),
		strings.Replace(compact, "A", ".", 1), strings.Replace(compact, "1", "１", 1), strings.Replace(compact, "A", "ı", 1), compact[1:] + "\xff"} {
		l, err := cuotas.ParseLineaCaptura(in)
		require.ErrorIs(t, err, cuotas.ErrLineaCaptura, in)
		require.True(t, l.IsZero())
	}
}

func TestLineaCapturaForms(t *testing.T) {
	l, err := cuotas.ParseLineaCaptura(grouped)
	require.NoError(t, err)
	raw, err := json.Marshal(map[string]cuotas.LineaCaptura{"l": l, "none": {}})
	require.NoError(t, err)
	require.JSONEq(t, `{"l": "`+compact+`", "none": ""}`, string(raw))
	var back map[string]cuotas.LineaCaptura
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, l, back["l"])
	require.Error(t, json.Unmarshal([]byte(`{"l": "x"}`), &back))

	v, err := l.Value()
	require.NoError(t, err)
	require.Equal(t, compact, v)
	var s cuotas.LineaCaptura
	require.NoError(t, s.Scan(v))
	require.Equal(t, l, s)
	require.NoError(t, s.Scan([]byte(grouped)))
	require.Equal(t, l, s)
	require.ErrorIs(t, s.Scan(5), cuotas.ErrLineaCaptura)
	require.Equal(t, l, s)
	require.NoError(t, s.Scan(nil))
	require.True(t, s.IsZero())
	v, err = s.Value()
	require.NoError(t, err)
	require.Nil(t, v)
	require.Empty(t, s.String())
}

// What is read is what remains without blanks and hyphens, in capitals.
func FuzzParseLineaCaptura(f *testing.F) {
	f.Add(grouped)
	f.Add(strings.ToLower(compact))
	f.Add(compact + "\xff")
	form := regexp.MustCompile(`^[A-Z0-9]{53}$`)
	lower := func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Dash, r) && unicode.Is(unicode.Pd, r):
			return -1
		case 'a' <= r && r <= 'z':
			return r - 32
		}
		return r
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := strings.Map(lower, s)
		l, err := cuotas.ParseLineaCaptura(s)
		if !form.MatchString(want) {
			require.ErrorIs(t, err, cuotas.ErrLineaCaptura)
			return
		}
		require.NoError(t, err)
		require.Equal(t, want, l.Compact())
		again, err := cuotas.ParseLineaCaptura(l.String())
		require.NoError(t, err)
		require.Equal(t, l, again)
		require.Len(t, l.String(), 62)
	})
}

func ExampleParseLineaCaptura() {
	l, err := cuotas.ParseLineaCaptura("abcd1234 5678 9 0000 mues tra0000 0000000 ejemplo 1234567 8901")
	fmt.Println(l, err)
	_, err = cuotas.ParseLineaCaptura("1234")
	fmt.Println(err)
	// Output:
	// ABCD1234-5678-9-0000-MUES-TRA0000-0000000-EJEMPLO-1234567-8901 <nil>
	// cuotas.payment_line
}
