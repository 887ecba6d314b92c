package prueba_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/rfc"
)

// What is asked for is the only fault.
func TestBadIdentifiers(t *testing.T) {
	curps := []curp.Fault{curp.ErrEmpty, curp.ErrLength, curp.ErrCharset, curp.ErrLayout, curp.ErrWord, curp.ErrVowel,
		curp.ErrDate, curp.ErrFuture, curp.ErrSex, curp.ErrEntity, curp.ErrConsonant, curp.ErrDifferentiator, curp.ErrCheckDigit}
	rfcs := []rfc.Fault{rfc.ErrEmpty, rfc.ErrLength, rfc.ErrCharset, rfc.ErrLayout, rfc.ErrWord, rfc.ErrDate, rfc.ErrCheckDigit}
	nsss := []nss.Fault{nss.ErrEmpty, nss.ErrCharset, nss.ErrLength, nss.ErrPlaceholder, nss.ErrCheckDigit}
	registros := []nss.Fault{nss.ErrRegistroEmpty, nss.ErrRegistroLength, nss.ErrRegistroCharset}
	rapid.Check(t, func(t *rapid.T) {
		f := prueba.New(rapid.Uint64().Draw(t, "seed"))
		day := asof.AddDays(rapid.IntRange(0, 20_000).Draw(t, "day"))
		for _, fault := range curps {
			text, err := f.BadCURP(fault, day)
			require.NoError(t, err, fault)
			found := curp.Problems(text, day)
			require.Len(t, found, 1, fault)
			require.Equal(t, fault, found[0].Fault)
		}
		for _, fault := range rfcs {
			text, err := f.BadRFC(fault)
			require.NoError(t, err, fault)
			found := rfc.Problems(text)
			require.Len(t, found, 1, fault)
			require.Equal(t, fault, found[0].Fault)
		}
		for _, fault := range nsss {
			text, err := f.BadNSS(fault)
			require.NoError(t, err, fault)
			found := nss.Problems(text)
			require.Len(t, found, 1, fault)
			require.Equal(t, fault, found[0].Fault)
		}
		for _, fault := range registros {
			text, err := f.BadRegistro(fault)
			require.NoError(t, err, fault)
			found := nss.ProblemsRegistro(text)
			require.Len(t, found, 1, fault)
			require.Equal(t, fault, found[0].Fault)
		}
	})
}

func TestBadIdentifiersWithoutSuchAFault(t *testing.T) {
	f := prueba.New(1)
	for _, c := range []struct {
		fault curp.Fault
		day   calendario.Date
	}{
		{curp.ErrNameMissing, asof},
		{curp.ErrFuture, calendario.Date{}},
		{curp.ErrFuture, calendario.MustParse("1990-01-01")}, // a key of 1990 has a digit in position 17
		{curp.ErrFuture, calendario.MustParse("2099-12-31")},
		{curp.ErrSex, calendario.MustParse("1949-01-01")}, // nobody was born yet
	} {
		_, err := f.BadCURP(c.fault, c.day)
		require.ErrorIs(t, err, prueba.ErrNoFault)
	}
	_, err := f.BadRFC(rfc.ErrBirthDate)
	require.ErrorIs(t, err, prueba.ErrNoFault)
	_, err = f.BadNSS(nss.ErrRegistroEmpty)
	require.ErrorIs(t, err, prueba.ErrNoFault)
	_, err = f.BadRegistro(nss.ErrCheckDigit)
	require.ErrorIs(t, err, prueba.ErrNoFault)
}

func TestCasos(t *testing.T) {
	f := prueba.New(3)
	cases, err := f.Casos()
	require.NoError(t, err)
	by := map[string]prueba.Persona{}
	for _, c := range cases {
		require.NotContains(t, by, c.Name)
		by[c.Name] = c.Persona
		checkPersona(t, c.Persona)
		require.True(t, prueba.Is(c.Persona.CURP), c.Name)
		require.True(t, prueba.IsNSS(c.Persona.NSS), c.Name)
	}
	require.Len(t, by, 25)
	require.Equal(t, "MXLA", by["inconvenient_word"].CURP.String()[:4])
	require.Equal(t, "X", by["one_surname"].CURP.String()[2:3])
	require.Equal(t, curp.NoBinario, by["sex_x"].CURP.Sex())
	require.Equal(t, "NE", by["born_abroad"].CURP.Entity())
	require.Equal(t, byte('9'), by["born_1999"].CURP.String()[16])
	require.Equal(t, byte('J'), by["born_2000"].CURP.String()[16])
	require.Equal(t, "XA", by["enye_first"].CURP.String()[:2])
	nine, j := by["homonym_9"], by["homonym_j"]
	require.Equal(t, nine.CURP.Root(), j.CURP.Root())
	require.True(t, nine.CURP.Similar(j.CURP))
	require.Equal(t, 100, j.Birth.Year()-nine.Birth.Year())
	for name, n := range map[string]int{"name_27": 27, "name_28": 28} {
		p := by[name]
		for _, part := range []string{p.FirstSurname, p.SecondSurname} {
			require.Len(t, []rune(part), n, name)
		}
	}
	require.Len(t, by["name_27"].GivenNames, 27)
	require.Greater(t, len(by["name_28"].GivenNames), 27)
	for name, n := range map[string]int{"name_50": 50, "name_51": 51} {
		p := by[name]
		require.Len(t, strings.Join([]string{p.FirstSurname, p.SecondSurname, p.GivenNames}, "$"), n)
	}
	_, err = f.Casos()
	require.ErrorIs(t, err, prueba.ErrExhausted)
}

func TestIs(t *testing.T) {
	require.False(t, prueba.Is(curp.CURP{}))
	require.False(t, prueba.IsNSS(nss.NSS{}))
	require.False(t, prueba.Is(curp.MustParse("XEXX010101HNEXXXA4")))
	key, err := curp.Generate(curp.Persona{GivenNames: "Ana", FirstSurname: "Muestra", SecondSurname: "Ejemplo",
		Birth: asof.AddYears(-40), Sex: curp.Mujer, Entity: "OC"})
	require.NoError(t, err)
	require.False(t, prueba.Is(key), "the first of its root may be somebody")
	for _, p := range roster(t, 5, 100) {
		require.True(t, prueba.Is(p.Persona.CURP))
		require.True(t, prueba.IsNSS(p.Persona.NSS))
	}
}

func TestFaults(t *testing.T) {
	for _, f := range []prueba.Fault{prueba.ErrDays, prueba.ErrExhausted, prueba.ErrNoFault} {
		require.Equal(t, f.Error(), f.Code())
		require.Empty(t, f.Args())
	}
}
