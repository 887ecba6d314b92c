package idse_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/stretchr/testify/require"
)

func TestNames(t *testing.T) {
	for in, want := range map[string]string{
		"Añil":                           "A#IL",
		"An\u0303il":                     "A#IL",
		"ÑANDÚ":                          "#ANDU",
		"Güemes":                         "GUEMES",
		"O'Ensayo":                       "OENSAYO",
		"O’Ensayo":                       "OENSAYO",
		"Muestra-Ejemplo":                "MUESTRA EJEMPLO",
		"Muestra – Ejemplo":              "MUESTRA EJEMPLO",
		"  Ma. de   la  Ñusta  ":         "MA DE LA #USTA",
		"MU/OZ":                          "MU#OZ",
		"Çelik":                          "CELIK",
		"Muestra\u00a0Ejemplo":           "MUESTRA EJEMPLO",
		"ABCDEFGHIJKLMNOPQRSTUVWXYZABC":  "ABCDEFGHIJKLMNOPQRSTUVWXYZA",
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ ABC": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
		"-":                              "",
	} {
		r := base
		r.Nombre.SegundoApellido = in
		require.Equal(t, want, strings.TrimRight(line(t, r)[49:76], " "), in)
	}
	for _, in := range []string{"MUESTRA 2", "Žižka ø", "ДА", "A,B", "A\x00"} {
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
