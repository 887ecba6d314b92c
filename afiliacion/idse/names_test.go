package idse_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/stretchr/testify/require"
)

// Names are folded by one rule for all files of employers; here they end after
// 27 positions, and what cannot be written is refused.
func TestNames(t *testing.T) {
	for in, want := range map[string]string{
		"Añil":                           "A#IL",
		"O’Ensayo-Muestra":               "OENSAYO MUESTRA",
		"ABCDEFGHIJKLMNOPQRSTUVWXYZABC":  "ABCDEFGHIJKLMNOPQRSTUVWXYZA",
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ ABC": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
		"-":                              "",
	} {
		r := base
		r.Nombre.SegundoApellido = in
		require.Equal(t, want, strings.TrimRight(line(t, r)[49:76], " "), in)
	}
	for _, in := range []string{"MUESTRA 2", "ДА"} {
		r := base
		r.Nombre.SegundoApellido = in
		_, err := r.Append(nil)
		require.ErrorIs(t, err, idse.ErrName, in)
	}
}

var nameForm = regexp.MustCompile(`^([A-Z#]+( [A-Z#]+)*)? *$`)

// Whatever name is given, it is refused or becomes 27 positions of the form.
func FuzzName(f *testing.F) {
	for _, s := range []string{"Añil", "O'Ensayo", "DE  LA", "n\u0303", "ŉ ß", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := base
		r.Nombre.SegundoApellido = s
		b, err := r.Append(nil)
		if err != nil {
			require.ErrorIs(t, err, idse.ErrName)
			return
		}
		require.Len(t, b, 168)
		require.Regexp(t, nameForm, string(b[49:76]))
	})
}
