package curp_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
)

// schema is the pattern of t_CURP in the SAT's tdCFDI.xsd.
var schema = regexp.MustCompile(`^[A-Z][AEIOUX][A-Z]{2}[0-9]{2}(0[1-9]|1[012])(0[1-9]|[12][0-9]|3[01])[MHX]` +
	`(AS|BC|BS|CC|CS|CH|CL|CM|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)` +
	`[BCDFGHJ-NP-TV-Z]{3}[0-9A-Z][0-9]$`)

// weighed is the check digit as the arithmetic is told, without a table.
func weighed(s string) byte {
	const alphabet = "0123456789ABCDEFGHIJKLMN_OPQRSTUVWXYZ"
	sum := 0
	for i := range 17 {
		sum += strings.IndexByte(alphabet, s[i]) * (18 - i)
	}
	return '0' + byte((10-sum%10)%10)
}

func people() *rapid.Generator[curp.Persona] {
	name := rapid.StringMatching(`(MARIA |JOSE |MA\. |DE |DEL |LA |Y )?[A-ZÑÁÉÍÓÚÜÖ]{1,9}( [A-ZÑ]{1,9}|-[A-Z]{2,4})?`)
	return rapid.Custom(func(t *rapid.T) curp.Persona {
		p := curp.Persona{
			GivenNames: name.Draw(t, "given"), FirstSurname: name.Draw(t, "first"),
			SecondSurname: rapid.OneOf(name, rapid.Just("")).Draw(t, "second"),
			Birth:         calendario.Must(1900, 1, 1).AddDays(rapid.IntRange(0, 73048).Draw(t, "day")),
			Sex:           rapid.SampledFrom([]curp.Sexo{curp.Hombre, curp.Mujer, curp.NoBinario}).Draw(t, "sex"),
		}
		var codes []string
		for e := range curp.Entities() {
			codes = append(codes, e.Code)
		}
		p.Entity = rapid.SampledFrom(codes).Draw(t, "entity")
		if n := rapid.IntRange(-1, 9).Draw(t, "homonym"); n >= 0 {
			p.Differentiator = "0123456789"[n]
			if p.Birth.Year() >= 2000 {
				p.Differentiator = "ABCDEFGHIJ"[n]
			}
		}
		return p
	})
}

func TestWhatIsMadeParsesAndAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := people().Draw(t, "person")
		c, err := curp.Generate(p)
		if err != nil {
			require.NotEmpty(t, p.Problems(calendario.Date{}))
			return
		}
		s := c.String()
		back, err := curp.Parse(s)
		require.NoError(t, err)
		require.Equal(t, c, back)
		require.Nil(t, c.Compare(p))
		require.Equal(t, p.Birth, c.BirthDate())
		require.Equal(t, p.Sex, c.Sex())
		require.Equal(t, p.Entity, c.Entity())
		require.Regexp(t, schema, s)
		require.Equal(t, weighed(s), s[17])
		require.Equal(t, s, curp.Normalize(" "+strings.ToLower(s[:10])+"-"+s[10:]+"\n"))
	})
}

// A change of one field of the person is blamed on no other field.
func TestFieldsAreJudgedAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := people().Draw(t, "a"), people().Draw(t, "b")
		c, err := curp.Generate(a)
		if err != nil || b.Problems(calendario.Date{}) != nil {
			return
		}
		for field, change := range map[curp.Field]func(p *curp.Persona){
			curp.GivenNames:    func(p *curp.Persona) { p.GivenNames = b.GivenNames },
			curp.BirthDate:     func(p *curp.Persona) { p.Birth, p.Differentiator = b.Birth, b.Differentiator },
			curp.Sex:           func(p *curp.Persona) { p.Sex = b.Sex },
			curp.Entity:        func(p *curp.Persona) { p.Entity = b.Entity },
			curp.SecondSurname: func(p *curp.Persona) { p.SecondSurname = b.SecondSurname },
			curp.FirstSurname:  func(p *curp.Persona) { p.FirstSurname = b.FirstSurname },
		} {
			p := a
			change(&p)
			for _, f := range c.Compare(p) {
				require.Equal(t, field, f)
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, v := range vectors(f) {
		if v["curp"] != "" {
			f.Add(v["curp"])
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := curp.Parse(s)
		problems := curp.Problems(s, calendario.Date{})
		require.Equal(t, err == nil, problems == nil)
		if err != nil {
			require.True(t, c.IsZero())
			require.Equal(t, err, error(problems[0]))
		} else {
			require.Equal(t, s, c.String())
			require.Regexp(t, schema, s)
			require.Equal(t, weighed(s), s[17])
			require.False(t, c.BirthDate().IsZero())
		}
		n := curp.Normalize(s)
		require.Equal(t, n, curp.Normalize(n))
		if err == nil {
			require.Equal(t, s, n)
		}
		for _, g := range curp.Suggest(s) {
			require.NotEqual(t, s, g.CURP.String())
		}
	})
}

// Whatever a text holds, Redact leaves no key in it and changes nothing else.
func FuzzFind(f *testing.F) {
	f.Add("CURP: "+good, 3)
	f.Add("ROFA880415MJCBNN09MUEA900214MOCSJN98", 18)
	f.Fuzz(func(t *testing.T, s string, at int) {
		text := s
		if at >= 0 && at <= len(s) {
			text = s[:at] + " " + good + "." + s[at:]
			require.Equal(t, mask, curp.Redact(text)[at+1:at+1+len(good)])
		}
		clean := curp.Redact(text)
		require.Len(t, clean, len(text))
		for range curp.Find(clean) {
			t.Fatal("a key is left")
		}
	})
}

func FuzzGenerate(f *testing.F) {
	for _, v := range vectors(f) {
		if v["kind"] == "generate" {
			f.Add(v["given_names"], v["first_surname"], v["second_surname"])
		}
	}
	f.Fuzz(func(t *testing.T, given, first, second string) {
		p := person(given, first, second)
		c, err := curp.Generate(p)
		if err != nil {
			require.True(t, c.IsZero())
			return
		}
		_, err = curp.Parse(c.String())
		require.NoError(t, err)
		require.Nil(t, c.Compare(p))
	})
}
