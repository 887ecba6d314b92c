package rfc_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/rfc"
)

const (
	natural = "GODE561231GR8" // the SAT's worked example
	legal   = "IMS421231I45"  // the institute's own
	generic = "XAXX010101000"
	foreign = "XEXX010101000"
)

func TestParse(t *testing.T) {
	for s, kind := range map[string]rfc.Kind{
		natural: rfc.Natural, legal: rfc.Legal, "SAT970701NN3": rfc.Legal, generic: rfc.GenericNational, foreign: rfc.GenericForeign,
	} {
		r, err := rfc.Parse(s)
		require.NoError(t, err, s)
		require.Equal(t, s, r.String())
		require.Equal(t, kind, r.Kind(), s)
		require.Nil(t, rfc.Problems(s))
		require.Nil(t, r.Suspicious())
		require.False(t, r.IsZero())
	}
	n, l := rfc.MustParse(natural), rfc.MustParse(legal)
	require.Equal(t, "GODE", n.Letters())
	require.Equal(t, "GR8", n.Homoclave())
	require.Equal(t, "IMS", l.Letters())
	require.Equal(t, "I45", l.Homoclave())
	require.Equal(t, calendario.Must(1942, 12, 31), l.Date(calendario.Must(2026, 11, 21)))
	require.Equal(t, calendario.Must(2042, 12, 31), l.Date(calendario.Must(2042, 12, 31)))
	require.Equal(t, calendario.Must(1842, 12, 31), l.Date(calendario.Must(1900, 1, 1)))
	require.True(t, l.Date(calendario.Must(1800, 1, 1)).IsZero())
	require.Panics(t, func() { rfc.MustParse("nobody") })
}

func TestZero(t *testing.T) {
	var r rfc.RFC
	require.True(t, r.IsZero())
	require.Empty(t, r.String()+r.Mask()+r.Letters()+r.Homoclave())
	require.Equal(t, rfc.None, r.Kind())
	require.Nil(t, r.Suspicious())
	require.True(t, r.Date(calendario.Must(2026, 1, 1)).IsZero())
}

func TestProblems(t *testing.T) {
	for s, want := range map[string][]rfc.Error{
		"":              {{Fault: rfc.ErrEmpty}},
		"GODE561231":    {{Fault: rfc.ErrLength, Want: "12, 13"}},
		" " + natural:   {{Fault: rfc.ErrLength, Want: "12, 13"}},
		"gODE561231GR8": {{rfc.ErrCharset, 1, "A-Z, Ñ, &, 0-9"}},
		" MS421231I45":  {{rfc.ErrCharset, 1, "A-Z, Ñ, &, 0-9"}},
		"ÁODE561231GR8": {{rfc.ErrCharset, 1, "A-Z, Ñ, &, 0-9"}},
		"G0DE561231GR8": {{rfc.ErrLayout, 2, "A-Z, Ñ, &"}},
		"GODE56I231GR8": {{rfc.ErrLayout, 7, "0-9"}},
		"IMS42I231I45":  {{rfc.ErrLayout, 6, "0-9"}},
		"GODE561231&R8": {{rfc.ErrLayout, 11, "A-Z, 0-9"}},
		"GODE561231GÑ8": {{rfc.ErrLayout, 12, "A-Z, 0-9"}},
		"GODE561231GRB": {{rfc.ErrLayout, 13, "0-9, A"}},
		"GODE560231GR0": {{rfc.ErrDate, 5, ""}, {rfc.ErrCheckDigit, 13, "6"}},
		"IMS421331I45":  {{rfc.ErrDate, 4, ""}, {rfc.ErrCheckDigit, 12, "3"}},
		"GODE561231GR9": {{rfc.ErrCheckDigit, 13, "8"}},
	} {
		got := rfc.Problems(s)
		require.Len(t, got, len(want), s)
		for i := range want {
			require.Equal(t, want[i].Fault, got[i].Fault, s)
			require.Equal(t, want[i].Pos, got[i].Pos, s)
			if want[i].Fault != rfc.ErrCheckDigit || len(want) == 1 {
				require.Equal(t, want[i].Want, got[i].Want, s)
			}
		}
		_, err := rfc.Parse(s)
		require.Equal(t, error(got[0]), err)
	}
	e := rfc.Problems("GODE561231GR9")[0]
	require.ErrorIs(t, e, rfc.ErrCheckDigit)
	require.EqualError(t, e, "rfc.check_digit at position 13")
	require.EqualError(t, rfc.Error{Fault: rfc.ErrEmpty}, "rfc.empty")
	require.Equal(t, []any{"8", 13}, e.Args())
	require.Equal(t, "rfc.check_digit", e.Code())
	require.Equal(t, "rfc.check_digit", e.Fault.Code())
	require.Empty(t, e.Fault.Args())
}

// 29 February of year 00 is a day of 2000; without a century that is enough.
func TestLeapDay(t *testing.T) {
	require.NotContains(t, faults("GODE000229GR8"), rfc.ErrDate)
	require.Contains(t, faults("GODE010229GR8"), rfc.ErrDate)
}

func faults(s string) []rfc.Fault {
	var out []rfc.Fault
	for _, e := range rfc.Problems(s) {
		out = append(out, e.Fault)
	}
	return out
}

func TestSuspiciousIsAcceptedByNameOnly(t *testing.T) {
	const wrong = "GODE561231GR9"
	_, err := rfc.Parse(wrong, rfc.ErrWord)
	require.ErrorIs(t, err, rfc.ErrCheckDigit)
	r, err := rfc.Parse(wrong, rfc.ErrCheckDigit)
	require.NoError(t, err)
	require.Equal(t, []rfc.Fault{rfc.ErrCheckDigit}, r.Suspicious())
	r, err = rfc.Parse("BUEI561231GR8", rfc.ErrCheckDigit, rfc.ErrWord)
	require.NoError(t, err)
	require.Contains(t, r.Suspicious(), rfc.ErrWord)
	_, err = rfc.Parse("GODE560231GR8", rfc.ErrDate, rfc.ErrCheckDigit)
	require.ErrorIs(t, err, rfc.ErrDate, "a date is no suspicion")
	require.True(t, rfc.ErrWord.Suspicious())
	require.False(t, rfc.ErrDate.Suspicious())
}

func TestNormalize(t *testing.T) {
	for in, want := range map[string]string{
		" gode-561231-gr8\u200b": natural,
		"mun\u0303oz":            "MUÑOZ",
		"N\u0303\u212a":          "Ñ\u212a", // Kelvin is no K
		"muñ&":                   "MUÑ&",
		"ｇＯ５６":                   "GO56",
		"g.o":                    "G.O",
		"ſ":                      "ſ",
	} {
		require.Equal(t, want, rfc.Normalize(in))
	}
}

func person(given, first, second, birth string) curp.Persona {
	return curp.Persona{GivenNames: given, FirstSurname: first, SecondSurname: second, Birth: calendario.MustParse(birth)}
}

// The samples of the SAT's description, and cases that follow from its rules.
func TestGenerate(t *testing.T) {
	for _, c := range []struct{ given, first, second, want string }{
		{"EMMA", "GOMEZ", "DIAZ", "GODE"},
		{"ERNESTO", "EK", "RIVERA", "ERER"},
		{"ALVARO", "DE LA O", "LOZANO", "OLAL"},
		{"JUAN", "MARTINEZ", "", "MAJU"},
		{"JUAN", "", "MARTINEZ", "MAJU"},
		{"JUAN", "XX", "MARTINEZ", "MAJU"},
		{"JUAN", "MARTINEZ", "-", "MAJU"},
		{"Roberto", "O’Farril", "Carballo", "OACR"},
		{"Ana", "Muñoz", "Ñandú", "MUÑA"},
		{"Ana", "Ñandú", "Añil", "ÑAAA"},
		{"María Luisa", "Muestra", "Ejemplo", "MUEL"},
		{"José", "Muestra", "Ejemplo", "MUEJ"},
		{"María", "Muestra", "Ejemplo", "MUEM"},
		{"Ma. Elena", "Muestra", "Ejemplo", "MUEM"}, // abbreviations are names like others here
		{"J. Elena", "Muestra", "Ejemplo", "MUEJ"},
		{"María de los Ángeles", "de la Muestra", "y Ejemplo", "MUEA"},
		{"Dalia", "Argüello", "Pérez", "AUPD"},
		{"Ana", "Lopez-Castillo", "Mi Ejemplo", "LOEA"},
		{"Inés", "Bueno", "Ensayo", "BUEX"}, // BUEI
		{"Ana", "Mi", "Y", "MYAN"},
	} {
		r, err := rfc.Generate(person(c.given, c.first, c.second, "1956-12-31"))
		require.NoError(t, err, c.want)
		require.Equal(t, c.want, r.Letters())
		require.Equal(t, "561231", strings.TrimPrefix(r.String(), c.want)[:6])
		back, err := rfc.Parse(r.String())
		require.NoError(t, err)
		require.Equal(t, r, back)
	}
	r, err := rfc.Generate(person("Emma", "Gómez", "Díaz", "1956-12-31"))
	require.NoError(t, err)
	require.Equal(t, natural, r.String())
}

func TestWhatIsNotCoveredIsRefused(t *testing.T) {
	for _, c := range []struct {
		p     curp.Persona
		field curp.Field
		fault rfc.Fault
		pos   int
	}{
		{person("", "Muestra", "", "1990-01-01"), curp.GivenNames, rfc.ErrNameMissing, 0},
		{person(".", "Muestra", "", "1990-01-01"), curp.GivenNames, rfc.ErrNameMissing, 0},
		{person("Ana", "", "", "1990-01-01"), curp.FirstSurname, rfc.ErrNameMissing, 0},
		{person("Ana", "Strauß", "", "1990-01-01"), curp.FirstSurname, rfc.ErrNameUncovered, 6},
		{person("Ana", "Åbel", "", "1990-01-01"), curp.FirstSurname, rfc.ErrNameUncovered, 1},
		{person("ıris", "Muestra", "", "1990-01-01"), curp.GivenNames, rfc.ErrNameUncovered, 1},
		{person("Ana", "Queſta", "", "1990-01-01"), curp.FirstSurname, rfc.ErrNameUncovered, 4},
		{person("Ana", "Mu\xffestra", "", "1990-01-01"), curp.FirstSurname, rfc.ErrNameUncovered, 3},
		{person("Ana 2", "Muestra", "", "1990-01-01"), curp.GivenNames, rfc.ErrNameUncovered, 5},
		{person("Ana", "Smrz", "Muestra", "1990-01-01"), curp.FirstSurname, rfc.ErrNameUncovered, 0},
		{person("Ana", "O", "", "1990-01-01"), curp.FirstSurname, rfc.ErrNameUncovered, 0},
		{person("Ana", "", "O", "1990-01-01"), curp.SecondSurname, rfc.ErrNameUncovered, 0},
		{person("A", "Muestra", "", "1990-01-01"), curp.GivenNames, rfc.ErrNameUncovered, 0},
		{curp.Persona{GivenNames: "Ana", FirstSurname: "Muestra"}, curp.BirthDate, rfc.ErrBirthDate, 0},
	} {
		r, err := rfc.Generate(c.p)
		require.True(t, r.IsZero())
		var fe rfc.FieldError
		require.True(t, errors.As(err, &fe))
		require.Equal(t, rfc.FieldError{Field: c.field, Fault: c.fault, Pos: c.pos}, fe)
		require.ErrorIs(t, err, c.fault)
		require.Equal(t, string(c.fault), fe.Code())
		require.Equal(t, []any{c.field, c.pos}, fe.Args())
		require.NotContains(t, fe.Error(), "Ana")
		require.Equal(t, c.pos > 0, strings.Contains(fe.Error(), "at position"))
	}
}

func TestCompareCURP(t *testing.T) {
	c := curp.MustParse("MUEA900214MOCSJN98")
	p := person("Ana", "Muestra", "Ejemplo", "1990-02-14")
	r, err := rfc.Generate(p)
	require.NoError(t, err)
	require.Nil(t, r.CompareCURP(c))
	p.Birth, p.GivenNames = p.Birth.AddDays(1), "Laura"
	r, err = rfc.Generate(p)
	require.NoError(t, err)
	require.Equal(t, []rfc.Difference{rfc.OtherDate, rfc.OtherLetters}, r.CompareCURP(c))
	for _, s := range []string{legal, generic, foreign} {
		require.Equal(t, []rfc.Difference{rfc.NotNatural}, rfc.MustParse(s).CompareCURP(c))
	}
	require.Equal(t, []rfc.Difference{rfc.NotNatural}, r.CompareCURP(curp.CURP{}))
	require.True(t, rfc.NotNatural.Hard() && rfc.OtherDate.Hard())
	require.False(t, rfc.OtherLetters.Hard())
	require.Equal(t, "rfc.curp_date", rfc.OtherDate.Code())
	require.Empty(t, rfc.OtherDate.Args())
}

// Every four letters, against the list of the SAT's description.
func TestWords(t *testing.T) {
	listed := map[string]bool{}
	for w := range strings.FieldsSeq(inconvenient) {
		listed[w] = true
	}
	require.Len(t, listed, 41)
	text := []byte("AAAA561231GR8")
	for text[0] = 'A'; text[0] <= 'Z'; text[0]++ {
		for text[1] = 'A'; text[1] <= 'Z'; text[1]++ {
			for text[2] = 'A'; text[2] <= 'Z'; text[2]++ {
				for text[3] = 'A'; text[3] <= 'Z'; text[3]++ {
					_, err := rfc.Parse(string(text), rfc.ErrCheckDigit)
					if errors.Is(err, rfc.ErrWord) != listed[string(text[:4])] {
						t.Fatal(string(text[:4]), err)
					}
				}
			}
		}
	}
}

func TestKindsHaveCodes(t *testing.T) {
	require.Equal(t, "rfc.kind.none", rfc.Kind(200).Code(), "no kind has the name of another")
	for k, want := range map[rfc.Kind]string{rfc.None: "none", rfc.Natural: "natural", rfc.Legal: "legal",
		rfc.GenericNational: "generic_national", rfc.GenericForeign: "generic_foreign"} {
		require.Equal(t, "rfc.kind."+want, k.Code())
		require.Equal(t, k.Code(), k.String())
		require.Empty(t, k.Args())
	}
}
