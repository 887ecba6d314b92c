package sua_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion/sua"
)

// named gives a line whose name field holds these bytes.
func named(t *testing.T, name string) []byte {
	return []byte(with(line(t, asegurado()), 54, name+strings.Repeat(" ", 50-len(name))))
}

func TestEveryLetterIsReadFromEitherPage(t *testing.T) {
	const letters = "ÁÉÍÓÚÜÑáéíóúüñ"
	for page, raw := range map[string]string{
		"CP850": "\xb5\x90\xd6\xe0\xe9\x9a\xa5\xa0\x82\xa1\xa2\xa3\x81\xa4",
		"1252":  "\xc1\xc9\xcd\xd3\xda\xdc\xd1\xe1\xe9\xed\xf3\xfa\xfc\xf1",
	} {
		for _, o := range []sua.Options{{}, {Page: sua.Windows1252}} {
			l := read[sua.Asegurado](t, named(t, "A$"+raw+"$B"), o)[0]
			require.True(t, l.OK())
			want := letters
			switch {
			case page == "CP850" && o.Page == sua.Windows1252:
				want = strings.Replace(letters, "Ú", "é", 1) // the one byte that is a letter in both
			case page == "1252" && o.Page == sua.CP850:
				want = strings.Replace(letters, "é", "Ú", 1)
			}
			require.Equal(t, want, l.Record.Nombre.SegundoApellido)
			require.Equal(t, want, l.Text(sua.FieldMaterno))
		}
	}
}

func TestSignsForEnye(t *testing.T) {
	r := asegurado()
	r.Ubicacion = "NAVE #2/B Ñ"
	s := line(t, r)
	for _, sign := range []string{"#", "/", "\xa5", "\xd1"} {
		l := read[sua.Asegurado](t, []byte(strings.Replace(s, "\xa5IL", sign+"IL", 1)), sua.Options{})[0]
		require.True(t, l.OK())
		require.Empty(t, l.Warnings)
		require.Equal(t, "AÑIL", l.Record.Nombre.PrimerApellido)
		require.Equal(t, "NAVE #2/B Ñ", l.Record.Ubicacion, "signs are Ñ in names alone")
		require.Equal(t, s, line(t, l.Record), "written as a letter again")
	}
	for _, sign := range []string{"#", "\xa5", "\xd1"} {
		l := read[sua.Asegurado](t, []byte(with(s, 23, "MU"+sign+"A010101AB5")), sua.Options{})[0]
		require.True(t, l.OK(), "%v", l)
		require.Equal(t, "MUÑA010101AB5", l.Record.RFC.String())
		require.Equal(t, "MUÑA010101AB5", l.Text(sua.FieldRFC))
	}
}

// UTF-8 makes a record longer in bytes: told, and read by character.
func TestUTF8IsToldNeverMisaligned(t *testing.T) {
	good := line(t, asegurado())
	for name, enye := range map[string]string{"Ñ": "Ñ", "the sign of a program": "¥"} {
		raw := strings.Replace(good, "\xa5", enye, 1)
		require.Len(t, raw, 165)
		l := read[sua.Asegurado](t, []byte(raw), sua.Options{})[0]
		require.Equal(t, []sua.Error{{Fault: sua.ErrEncoding, Pos: 55}}, l.Errors, name)
		require.True(t, l.Readable)
		require.Equal(t, asegurado(), l.Record)
		require.Equal(t, raw, l.Raw())
		require.Equal(t, "AÑIL", l.Text(sua.FieldPaterno))
		k, ok := sua.Detect(raw)
		require.True(t, ok)
		require.Equal(t, sua.Aseg, k)
	}
	// Of the right length in bytes, and still no record.
	l := read[sua.Asegurado](t, named(t, "AÑIL$$LUZ"), sua.Options{})[0]
	require.Equal(t, []string{"sua.encoding"}, l.Codes())
	require.False(t, l.Readable)
	require.Empty(t, l.Text(sua.FieldPaterno))
	require.Zero(t, l.Record)
	// 79 characters and 80 bytes: the shift of one position is seen.
	r := afiliatorios()
	r.Lugar = "PEÑASCO"
	short := strings.TrimSuffix(line(t, r), "1")
	a := read[sua.DatosAfiliatorios](t, []byte(strings.Replace(short, "\xa5", "Ñ", 1)), sua.Options{})[0]
	require.Equal(t, []string{"sua.encoding"}, a.Codes())
	require.Equal(t, uint8(11), a.Record.Entidad)
	require.Equal(t, "PEÑASCO", a.Record.Lugar)
	// A byte order mark is UTF-8 too; a character that no page has is no text.
	l = read[sua.Asegurado](t, []byte("\ufeff"+good), sua.Options{})[0]
	require.Equal(t, []sua.Error{{Fault: sua.ErrEncoding, Pos: 1}}, l.Errors)
	require.Equal(t, asegurado(), l.Record)
	l = read[sua.Asegurado](t, []byte(strings.Replace(good, "\xa5", "Ж", 1)), sua.Options{})[0]
	require.Equal(t, []string{"sua.encoding", "sua.name_invalid"}, l.Codes())
	l = read[sua.Asegurado](t, []byte(strings.Replace(good, "\xa5", "—", 1)), sua.Options{})[0]
	require.Equal(t, []string{"sua.encoding", "sua.name_invalid"}, l.Codes())
	// ÍÑ in CP850 has the bytes of a character in UTF-8: it is ÍÑ.
	l = read[sua.Asegurado](t, named(t, "P\xd6\xa5A$$LUZ"), sua.Options{})[0]
	require.Equal(t, "PÍÑA", l.Record.Nombre.PrimerApellido)
	require.True(t, l.OK())
}

// A byte that is no letter in either page is a fault of the field, and shown
// as the page has it.
func TestBytesWithoutALetter(t *testing.T) {
	s := with(line(t, afiliatorios()), 36, "A\xb0B")
	for page, want := range map[sua.Page]string{sua.CP850: "A░BORES HIDALGO", sua.Windows1252: "A°BORES HIDALGO"} {
		l := read[sua.DatosAfiliatorios](t, []byte(s), sua.Options{Page: page})[0]
		require.Equal(t, []sua.Error{{Fault: sua.ErrText, Pos: 37, Field: sua.FieldLugar}}, l.Errors)
		require.Equal(t, want, l.Text(sua.FieldLugar))
		require.Equal(t, want, l.Record.Lugar)
	}
}

func TestPagesOnWriting(t *testing.T) {
	r := afiliatorios()
	r.Lugar = "MÉRIDA, CAÑÓN Ú é"
	for page, want := range map[sua.Page]string{
		sua.CP850: "M\x90RIDA, CA\xa5\xe0N \xe9 \x82", sua.Windows1252: "M\xc9RIDA, CA\xd1\xd3N \xda \xe9",
	} {
		b, err := sua.Append(nil, r, page)
		require.NoError(t, err)
		require.Equal(t, want, strings.TrimRight(string(b[35:60]), " "))
		l := read[sua.DatosAfiliatorios](t, b, sua.Options{Page: page})[0]
		require.True(t, l.OK())
		require.Equal(t, r, l.Record)
	}
	b, err := sua.Append(nil, asegurado(), sua.Windows1252)
	require.NoError(t, err)
	require.Equal(t, "A\xd1IL$EJEMPLO$ANA MARIA", strings.TrimRight(string(b[53:103]), " "))
}
