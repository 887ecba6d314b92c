package curp_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
)

func person(given, first, second string) curp.Persona {
	return curp.Persona{GivenNames: given, FirstSurname: first, SecondSurname: second,
		Birth: calendario.Must(1990, 2, 14), Sex: curp.Mujer, Entity: "OC"}
}

// The official examples of the Reglas CURP 22-10-2021, section 5, that the
// vectors do not repeat, and cases that follow from the rules.
func TestLetters(t *testing.T) {
	for _, c := range []struct{ given, first, second, key, consonants, why string }{
		{"Ana", "Alamán", "Ibarra", "AAIA", "LBN", "the inner vowel may equal the initial"},
		{"Ana", "Dos Santos", "San Ejemplo", "DOSA", "SNN", "DOS and SAN are no particles"},
		{"Ana", "Den Muestra", "Vander Ejemplo", "DEVA", "NNN", "DEN and VANDER are no particles"},
		{"Ana", "Do Ejemplo", "D Muestra", "DODA", "XXN", "DO and D are no particles"},
		{"Ana", "Mi Ejemplo", "Lo Muestra", "MILA", "XXN", "MI and LO are no particles"},
		{"Ana", "Santa Muestra", "O Ejemplo", "SAOA", "NXN", "SANTA and O are no particles"},
		{"Mariana Elena", "Muestra", "E Ensayo", "MUEM", "SXR", "MARIANA is not MARIA, E no particle"},
		{"Ana", "Macías", "Lafuente", "MALA", "CFN", "MACIAS and LAFUENTE are no particles"},
		{"Ana", "Y", "Van", "YXVA", "XNN", "a name of one word is never dropped"},
		{"Luz María", "Muestra", "Ejemplo", "MUEL", "SJZ", "MARIA is passed over in front only"},
		{"José Ma. Elena", "Muestra", "Ejemplo", "MUEM", "SJX", "only one common name is passed over; dot is a sign"},
		{"María de la Luz", "Muestra", "Ejemplo", "MUEL", "SJZ", "particles after the common name"},
		{"de la Luz", "Muestra", "Ejemplo", "MUEL", "SJZ", "particles in given names"},
		{"Ana", "DE LAS LOMAS", "Ejemplo", "LOEA", "MJN", "repeated particles"},
		{"Ana", "XX", "Desconocido", "XXXA", "XXN", "captures that stand for no surname"},
		{"Ana", "xx", "DESCONOCIDO", "XXXA", "XXN", "the same in any case"},
		{"Ana", "Ñandú", "Añil", "XAAA", "NXN", "Ñ as initial and inside"},
		{"Ana", "N\u0303andu\u0301", "An\u0303il", "XAAA", "NXN", "decomposed letters"},
		{"Ösi", "Äbel", "Übel", "XEUX", "BBS", "diaeresis in front"},
		{"Ana", "Vǘlez", "Ejemplo", "VUEA", "LJN", "accent on a diaeresis"},
		{"Ana", "Xacur", "Ýlia", "XAYA", "CLN", "Ý loses its accent"},
		{"Ana", "D`Amico", "D\u2019Ejemplo", "DXDA", "XXN", "forms of the apostrophe"},
		{"Ana", "D\u00b4Amico", "D\u02bcEjemplo", "DXDA", "XXN", "a spacing acute stays a sign"},
		{"Ana\u00a0Laura", "Muestra\t", "Ejemplo", "MUEA", "SJN", "blanks of all sorts"},
	} {
		k, err := curp.Generate(person(c.given, c.first, c.second))
		require.NoError(t, err, c.why)
		require.Equal(t, c.key, k.String()[:4], c.why)
		require.Equal(t, c.consonants, k.String()[13:16], c.why)
	}
}

func TestWhatTheRulesDoNotCoverIsRefused(t *testing.T) {
	for _, c := range []struct {
		p     curp.Persona
		field curp.Field
		fault curp.Fault
		pos   int
	}{
		{person("Ana 2", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 5},
		{person("ıris", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 1},
		{person("Ana", "Queſta", ""), curp.FirstSurname, curp.ErrNameUncovered, 4},
		{person("Çelik", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 1},
		{person("Søren", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 2},
		{person("Łucja", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 1},
		{person("Ana", "Æbel", ""), curp.FirstSurname, curp.ErrNameUncovered, 1},
		{person("Ana", "Strauß", ""), curp.FirstSurname, curp.ErrNameUncovered, 6},
		{person("Ana", "Muestra", "Åbel"), curp.SecondSurname, curp.ErrNameUncovered, 1},
		{person("Mª Luisa", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 2},
		{person("MA.DEL Carmen", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 0},
		{person("J.Carmen", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 0},
		{person("de María Luisa", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 0},
		{person("María de la", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 0},
		{person("Ana", "de la", ""), curp.FirstSurname, curp.ErrNameUncovered, 0},
		{person("Ana", "Br-own", ""), curp.FirstSurname, curp.ErrNameUncovered, 0},
		{person("´Essio", "Muestra", ""), curp.GivenNames, curp.ErrNameUncovered, 0},
		{person("Ana", "Ÿlia", ""), curp.FirstSurname, curp.ErrNameUncovered, 1},
		{person("Ana", "Mu\xffestra", ""), curp.FirstSurname, curp.ErrNameUncovered, 3},
		{person("Ana", "\u0301Muestra", ""), curp.FirstSurname, curp.ErrNameUncovered, 1},
		{person("Ana", "N\u0303\u0301u", ""), curp.FirstSurname, curp.ErrNameUncovered, 1},
		{person("Ana", "-\u0301", ""), curp.FirstSurname, curp.ErrNameUncovered, 1},
		{person(" ", "Muestra", ""), curp.GivenNames, curp.ErrNameMissing, 0},
		{person("Ana", "", "Ejemplo"), curp.SecondSurname, curp.ErrSurnameOrder, 0},
		{person("Ana", "xx", "Ejemplo"), curp.SecondSurname, curp.ErrSurnameOrder, 0},
		{person("Ana", "Desconocido", "Ejemplo"), curp.SecondSurname, curp.ErrSurnameOrder, 0},
	} {
		k, err := curp.Generate(c.p)
		require.True(t, k.IsZero())
		var fe curp.FieldError
		require.True(t, errors.As(err, &fe))
		require.Equal(t, curp.FieldError{Field: c.field, Fault: c.fault, Pos: c.pos}, fe)
		require.ErrorIs(t, err, c.fault)
		require.Equal(t, []any{c.field, c.pos}, fe.Args())
		require.NotContains(t, fe.Error(), "Muestra")
		if c.fault == curp.ErrNameUncovered {
			require.Contains(t, curp.MustParse(good).Compare(c.p, c.field), c.field, "what cannot be judged is not confirmed")
		}
	}
}

func TestDataThatMakeNoKey(t *testing.T) {
	change := func(f func(*curp.Persona)) curp.Persona {
		p := person("Ana", "Muestra", "Ejemplo")
		f(&p)
		return p
	}
	today := calendario.Must(2026, 11, 21)
	for _, c := range []struct {
		p     curp.Persona
		field curp.Field
		fault curp.Fault
	}{
		{change(func(p *curp.Persona) { p.Birth = calendario.Date{} }), curp.BirthDate, curp.ErrBirthDate},
		{change(func(p *curp.Persona) { p.Birth = calendario.Must(1899, 12, 31) }), curp.BirthDate, curp.ErrBirthDate},
		{change(func(p *curp.Persona) { p.Birth = calendario.Must(2100, 1, 1) }), curp.BirthDate, curp.ErrBirthDate},
		{change(func(p *curp.Persona) { p.Birth = today.AddDays(1) }), curp.BirthDate, curp.ErrFuture},
		{change(func(p *curp.Persona) { p.Differentiator = 'A' }), curp.BirthDate, curp.ErrDifferentiator},
		{change(func(p *curp.Persona) { p.Birth, p.Differentiator = calendario.Must(2000, 1, 1), 'K' }), curp.BirthDate, curp.ErrDifferentiator},
		{change(func(p *curp.Persona) { p.Birth, p.Differentiator = calendario.Must(2000, 1, 1), '0' }), curp.BirthDate, curp.ErrDifferentiator},
		{change(func(p *curp.Persona) { p.Sex = "F" }), curp.Sex, curp.ErrSex},
		{change(func(p *curp.Persona) { p.Entity = "CX" }), curp.Entity, curp.ErrEntity},
	} {
		require.Equal(t, []curp.FieldError{{Field: c.field, Fault: c.fault}}, c.p.Problems(today))
	}
	require.Nil(t, person("Ana", "Muestra", "Ejemplo").Problems(today))
	require.Len(t, curp.Persona{}.Problems(today), 4, "all fields are told")
}

func TestCompareOnlySomeFields(t *testing.T) {
	c := curp.MustParse("ROFA880415MJCBNN09")
	p := curp.Persona{GivenNames: "Ana", FirstSurname: "Muestra", Birth: calendario.Must(1988, 4, 15)}
	require.Nil(t, c.Compare(p, curp.BirthDate, curp.GivenNames))
	require.Equal(t, []curp.Field{curp.FirstSurname}, c.Compare(p, curp.BirthDate, curp.FirstSurname))
	require.Equal(t, []curp.Field{curp.FirstSurname, curp.SecondSurname, curp.Sex, curp.Entity}, c.Compare(p))
}

func TestCompareWithAKeptWord(t *testing.T) {
	c, err := curp.Parse(withWord, curp.ErrWord) // BACA, not replaced by RENAPO
	require.NoError(t, err)
	require.Nil(t, c.Compare(curp.Persona{FirstSurname: "Babia"}, curp.FirstSurname))
	require.NotNil(t, c.Compare(curp.Persona{FirstSurname: "Bobia"}, curp.FirstSurname))
}

// The X of a replaced word explains the vowel; another vowel in its place does
// not, though the person's own would make the word.
func TestCompareWithAReplacedWord(t *testing.T) {
	mula := curp.Persona{FirstSurname: "Muestra"}
	other, err := curp.Generate(person("Ana", "Moestra", "Lámina")) // MOLA
	require.NoError(t, err)
	require.Equal(t, "MOLA", other.Root()[:4])
	require.Equal(t, []curp.Field{curp.FirstSurname}, other.Compare(mula, curp.FirstSurname))
	replaced, err := curp.Generate(person("Ana", "Muestra", "Lámina")) // MULA
	require.NoError(t, err)
	require.Equal(t, "MXLA", replaced.Root()[:4])
	require.Nil(t, replaced.Compare(mula, curp.FirstSurname))
	require.NotNil(t, replaced.Compare(curp.Persona{FirstSurname: "Moestra"}, curp.FirstSurname))
}

func TestComposedAndDecomposedNamesAreOne(t *testing.T) {
	for _, v := range vectors(t) {
		if v["kind"] != "generate" {
			continue
		}
		p := personOf(t, v)
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			p.GivenNames, p.FirstSurname, p.SecondSurname =
				form.String(p.GivenNames), form.String(p.FirstSurname), form.String(p.SecondSurname)
			c, err := curp.Generate(p)
			require.NoError(t, err)
			require.Equal(t, v["expected"], c.String())
		}
		p.GivenNames = strings.ToLower(p.GivenNames)
		c, err := curp.Generate(p)
		require.NoError(t, err)
		require.Equal(t, v["expected"], c.String())
	}
}
