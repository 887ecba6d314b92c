package prueba_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/rfc"
)

var asof = calendario.Must(2026, time.January, 1)

// checkPersona asserts that every rule works on a person, and that the person
// is marked as nobody.
func checkPersona(t require.TestingT, p prueba.Persona) {
	key, err := curp.ParseOn(p.CURP.String(), asof)
	require.NoError(t, err)
	require.Equal(t, p.CURP, key)
	require.Nil(t, key.Compare(p.Persona))
	mark := key.String()[16]
	require.Contains(t, "9J", string(mark))
	require.Equal(t, p.Birth.Year() >= 2000, mark == 'J')

	number, err := nss.Parse(p.NSS.String())
	require.NoError(t, err)
	require.Empty(t, number.CompareBirth(p.Birth, asof))
	_, known := number.Oficina()
	require.False(t, known, "a series of a real office")

	tax, err := rfc.Parse(p.RFC.String())
	require.NoError(t, err)
	require.Equal(t, rfc.Natural, tax.Kind())
	own, err := rfc.Generate(p.Persona)
	require.NoError(t, err)
	require.Equal(t, own, tax)

	require.Regexp(t, `^[a-z.]+[0-9]*@example\.com$`, p.Correo)
	require.Regexp(t, `^[0-9]{5}$`, p.Domicilio.CP)
	require.NotEmpty(t, p.Domicilio.Calle)
	require.NotEmpty(t, p.Domicilio.Numero)
	require.NotEmpty(t, p.Domicilio.Colonia)
}

func TestPersonas(t *testing.T) {
	f := prueba.New(1)
	seen := map[any]bool{}
	for range 500 {
		p := f.MustPersona(prueba.Perfil{})
		checkPersona(t, p)
		require.LessOrEqual(t, p.NSS.Years(asof).Age, 26, "registered at a plausible age")
		for _, id := range []any{p.CURP, p.NSS, p.RFC, p.Correo} {
			require.False(t, seen[id], "given out twice")
			seen[id] = true
		}
	}
}

func TestPersonaOfAnySeedAndProfile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := prueba.Perfil{
			Nacimiento: calendario.Must(1900, time.January, 1).AddDays(rapid.IntRange(0, 46_000).Draw(t, "days")),
			Sexo:       rapid.SampledFrom([]curp.Sexo{"", curp.Mujer, curp.Hombre, curp.NoBinario}).Draw(t, "sex"),
			SinSegundo: rapid.Bool().Draw(t, "one surname"),
			Entidad:    rapid.SampledFrom([]string{"", "OC", "NE"}).Draw(t, "entity"),
		}
		who, err := prueba.New(rapid.Uint64().Draw(t, "seed")).Persona(p)
		require.NoError(t, err)
		require.Equal(t, p.Nacimiento, who.Birth)
		checkPersona(t, who)
	})
}

func TestProfileIsKept(t *testing.T) {
	p, err := prueba.New(3).Persona(prueba.Perfil{
		Nombres: "Ana", PrimerApellido: "Muestra", SegundoApellido: "Ñandú", Sexo: curp.Mujer, Entidad: "OC",
		Nacimiento: calendario.MustParse("1990-02-28"), Registro: 2010, Serie: "02",
		Domicilio: prueba.Domicilio{Calle: "Calle de la Muestra", Numero: "1", Colonia: "Oaxaca Centro", CP: "68000"},
	})
	require.NoError(t, err)
	checkPersona(t, p)
	require.Equal(t, "MUXA900228MOCSNN9", p.CURP.String()[:17])
	require.Equal(t, "021090", p.NSS.String()[:6])
	require.Equal(t, "ana.muestra@example.com", p.Correo)
	require.Equal(t, "Calle de la Muestra", p.Domicilio.Calle)
	require.Equal(t, "Ana Muestra Ñandú", p.Nombre())
}

func TestSeeds(t *testing.T) {
	bytes := func(seed uint64) string {
		f := prueba.New(seed)
		var all []any
		for range 20 {
			p := f.MustPersona(prueba.Perfil{})
			all = append(all, p, f.MustPatron())
		}
		raw, err := json.Marshal(all)
		require.NoError(t, err)
		return string(raw)
	}
	require.Equal(t, bytes(42), bytes(42))
	require.NotEqual(t, bytes(42), bytes(43))
}

// The sequence is part of what hosts build on: committed samples are made of
// it. It may only change with a word in the changelog.
func TestSequenceIsStable(t *testing.T) {
	p := prueba.New(7).MustPersona(prueba.Perfil{})
	require.Equal(t, "FIEL931123HOCCNS90 99129383222 FIEL931123J66", p.CURP.String()+" "+p.NSS.String()+" "+p.RFC.String())
}

func TestPersonaErrors(t *testing.T) {
	f := prueba.New(1)
	_, err := f.Persona(prueba.Perfil{Nombres: "R2"})
	require.ErrorIs(t, err, curp.ErrNameUncovered)
	_, err = f.Persona(prueba.Perfil{Entidad: "ZZ"})
	require.ErrorIs(t, err, curp.ErrEntity)
	_, err = f.Persona(prueba.Perfil{PrimerApellido: "Brrn"})
	require.ErrorIs(t, err, rfc.ErrNameUncovered)
	_, err = f.Persona(prueba.Perfil{Serie: "1"})
	require.ErrorIs(t, err, nss.ErrLength)
	require.Panics(t, func() { f.MustPersona(prueba.Perfil{Entidad: "ZZ"}) })

	same := prueba.Perfil{Nombres: "Ana", PrimerApellido: "Muestra", SegundoApellido: "Ejemplo",
		Sexo: curp.Mujer, Entidad: "OC", Nacimiento: calendario.MustParse("1990-02-28")}
	_, err = f.Persona(same)
	require.NoError(t, err)
	_, err = f.Persona(same)
	require.ErrorIs(t, err, prueba.ErrExhausted)
}

func TestPersonaPrintsNothing(t *testing.T) {
	p := prueba.New(1).MustPersona(prueba.Perfil{})
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d"} {
		out := fmt.Sprintf(verb, p) + fmt.Sprintf(verb, &p)
		require.NotContains(t, out, p.CURP.String())
		require.NotContains(t, out, p.NSS.String())
		require.NotContains(t, out, p.FirstSurname)
	}
}

func BenchmarkPersona(b *testing.B) {
	b.ReportAllocs()
	f := prueba.New(1)
	for b.Loop() {
		if _, err := f.Persona(prueba.Perfil{}); err != nil {
			b.Fatal(err)
		}
	}
}
