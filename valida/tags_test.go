package valida_test

import (
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/valida"
)

// Identifiers of nobody, by the marks of package prueba.
const (
	goodCURP  = "MAEB611231HNLQNR93"
	badDigit  = "MAEB611231HNLQNR94"
	otherCURP = "BOES000828MOCRJFJ6"
	lateCURP  = "BACA900101HDFMJNK0" // an inconvenient word and K in position 17
	womenCURP = "XEXX010101MNEXXXA8" // generic, with a wrong check digit
	menCURP   = "XEXX010101HNEXXXA4"
	goodNSS   = "98796140477"
	badNSS    = "98796140478"
	otherNSS  = "98180054987"
	goodRFC   = "MAEB611231JS6"
	badRFC    = "MAEB611231JS7"
	wordRFC   = "CACA900101AA0"
	registro  = "Z9975752106"
)

// withDigit gives the text with the check digit that fits.
func withDigit(t testing.TB, s string, ok func(string) bool) string {
	t.Helper()
	for d := range strings.SplitSeq("0123456789A", "") {
		if fixed := s[:len(s)-1] + d; ok(fixed) {
			return fixed
		}
	}
	t.Fatal("no digit fits")
	return ""
}

func wordCURP(t testing.TB, late bool) string {
	s := lateCURP
	if !late {
		s = strings.Replace(s, "K0", "90", 1)
	}
	return withDigit(t, s, func(s string) bool {
		_, err := curp.Parse(s, curp.ErrWord, curp.ErrDifferentiator)
		return err == nil
	})
}

func suspiciousCURP(t *testing.T) curp.CURP {
	c, err := curp.Parse(wordCURP(t, false), curp.ErrWord)
	require.NoError(t, err)
	return c
}

func suspiciousRFC(t *testing.T) rfc.RFC {
	r, err := rfc.Parse(badRFC, rfc.ErrCheckDigit)
	require.NoError(t, err)
	return r
}

func TestRulesOnTexts(t *testing.T) {
	word, late := wordCURP(t, false), wordCURP(t, true)
	wordsRFC := withDigit(t, wordRFC, func(s string) bool { _, err := rfc.Parse(s, rfc.ErrWord); return err == nil })
	v := valida.New()
	for _, c := range []struct {
		tag, value, code string
		pos              int
	}{
		{"curp", goodCURP, "", 0},
		{"curp", menCURP, "", 0},
		{"curp", badDigit, "curp.check_digit", 18},
		{"curp", strings.ToLower(goodCURP), "curp.charset", 1},
		{"curp", " " + goodCURP, "curp.length", 0},
		{"curp", "", "curp.empty", 0},
		{"omitempty,curp", "", "", 0},
		{"required,curp", "", "valida.required", 0},
		{"curp", word, "curp.word", 2},
		{"curp=word", word, "", 0},
		{"curp=word", late, "curp.differentiator", 17},
		{"curp=word differentiator", late, "", 0},
		{"curp=generics", womenCURP, "", 0},
		{"curp=generics word", word, "", 0},
		{"curp=generic", womenCURP, "valida.rule", 0},
		{"curp=genericsword", womenCURP, "valida.rule", 0},
		{"curp", womenCURP, "curp.check_digit", 18},
		{"curp=check_digit", goodCURP, "valida.rule", 0},
		{"curp=lenient", goodCURP, "valida.rule", 0},

		{"nss", goodNSS, "", 0},
		{"nss", badNSS, "nss.check_digit", 11},
		{"nss", "00000000000", "nss.placeholder", 0},
		{"nss", "", "nss.empty", 0},
		{"nss=word", goodNSS, "valida.rule", 0},

		{"rfc", goodRFC, "", 0},
		{"rfc", "EMU7002209G8", "", 0},
		{"rfc", badRFC, "rfc.check_digit", 13},
		{"rfc=check_digit", badRFC, "", 0},
		{"rfc=word", wordsRFC, "", 0},
		{"rfc", wordsRFC, "rfc.word", 4},
		{"rfc=date", goodRFC, "valida.rule", 0},

		{"registropatronal", registro, "", 0},
		{"registropatronal", registro[:10], "", 0},
		{"registropatronal", "Z99-75752", "nss.registro_length", 0},
		{"registropatronal=x", registro, "valida.rule", 0},

		{"cp", "06700", "", 0},
		{"cp", "6700", "valida.cp", 0},
		{"cp", "0670O", "valida.cp", 0},
		{"cp", "٠٦٧٠", "valida.cp", 0},
		{"cp", "-6700", "valida.cp", 0},
		{"cp", "", "valida.cp", 0},
		{"curp|rfc", goodRFC, "", 0},
		{"curp|rfc=check_digit", "x", "valida.either", 0},
		{"rfc=check_digit|nss", "x", "valida.either", 0},
	} {
		t.Run(c.tag+" "+c.code, func(t *testing.T) {
			err := v.Var(c.value, c.tag)
			if c.code == "" {
				require.NoError(t, err)
				return
			}
			problems := valida.Explain(err)
			require.Len(t, problems, 1)
			p := problems[0]
			require.Equal(t, c.code, p.Code())
			require.Equal(t, c.pos, p.Pos)
			require.Empty(t, p.Path)
			for _, lang := range []string{"es-MX", "en"} {
				m := mensajes.For(lang)
				require.NotContains(t, p.Text(m), "…", "an argument is missing")
				require.NotEmpty(t, m.Next(p))
				if len(c.value) > 5 {
					require.NotContains(t, p.Text(m)+m.Next(p)+err.Error(), c.value)
				}
			}
		})
	}
}

// The types count as texts, and a zero one is an empty text.
func TestRulesOnTypes(t *testing.T) {
	type all struct {
		CURP     curp.CURP    `validate:"required,curp"`
		NSS      nss.NSS      `validate:"required,nss,curpnss=CURP"`
		Registro nss.Registro `validate:"required,registropatronal"`
		RFC      rfc.RFC      `validate:"required,rfc"`
	}
	good := all{curp.MustParse(goodCURP), nss.MustParse(goodNSS), nss.MustParseRegistro(registro), rfc.MustParse(goodRFC)}
	hosts := validator.New()
	require.NoError(t, valida.Register(hosts))
	for name, check := range map[string]func(any) error{"ours": valida.New().Struct, "host": hosts.Struct} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, check(good))
			require.NoError(t, check(&good))
			require.Equal(t, []string{"CURP valida.required", "NSS valida.required", "Registro valida.required",
				"RFC valida.required"}, found(check(all{}), all{}))
			bad := good
			bad.NSS = nss.MustParse(otherNSS)
			require.Equal(t, []string{"NSS valida.curp_nss"}, found(check(bad), bad))
		})
	}
}

// found lists places and codes.
func found(err error, subject ...any) (all []string) {
	for _, p := range valida.Explain(err, subject...) {
		all = append(all, strings.TrimSpace(p.Path+" "+p.Code()))
	}
	return all
}

// What reading JSON lets pass is refused by the rule, unless it is named.
func TestSuspiciousInATypedField(t *testing.T) {
	type strict struct {
		CURP curp.CURP `validate:"curp"`
		RFC  rfc.RFC   `validate:"rfc"`
	}
	type lenient struct {
		CURP curp.CURP `validate:"curp=word"`
		RFC  rfc.RFC   `validate:"rfc=check_digit"`
	}
	c, r := suspiciousCURP(t), suspiciousRFC(t)
	v := valida.New()
	err := v.Struct(strict{c, r})
	require.Equal(t, []string{"CURP curp.word", "RFC rfc.check_digit"}, found(err))
	require.ErrorIs(t, err, curp.ErrWord)
	require.ErrorIs(t, err, rfc.ErrCheckDigit)
	require.NoError(t, v.Struct(lenient{c, r}))
}

func TestPointersSlicesAndMaps(t *testing.T) {
	type optional struct {
		Text *string    `json:"text" validate:"omitempty,curp"`
		Type *curp.CURP `json:"type" validate:"omitempty,curp"`
		Any  any        `json:"any" validate:"omitempty,nss"`
	}
	type needed struct {
		Text *string    `json:"text" validate:"curp"`
		Type *curp.CURP `json:"type" validate:"required"`
		Any  any        `json:"any" validate:"nss"`
	}
	type many struct {
		Texts []string                `json:"texts" validate:"dive,curp"`
		Types []curp.CURP             `json:"types" validate:"unique,dive,required,curp"`
		Deep  [][]*string             `json:"deep" validate:"dive,dive,nss"`
		Keys  map[string]int          `json:"keys" validate:"dive,keys,rfc,endkeys"`
		Typed map[curp.CURP]nss.NSS   `json:"typed" validate:"dive,keys,curp,endkeys,nss"`
		Named map[string]rfc.RFC      `json:"named" validate:"dive,required"`
		Array [2]string               `json:"array" validate:"dive,omitempty,cp"`
		Inner map[string]nss.Registro `json:"inner" validate:"dive,registropatronal"`
	}
	v := valida.New()
	good, bad, c, zero := goodCURP, badDigit, curp.MustParse(goodCURP), curp.CURP{}

	require.NoError(t, v.Struct(optional{}))
	require.NoError(t, v.Struct(optional{&good, &c, goodNSS}))
	require.NoError(t, v.Struct(optional{&good, &c, nss.MustParse(goodNSS)}))
	require.Equal(t, []string{"text curp.check_digit", "any nss.check_digit"}, found(v.Struct(optional{Text: &bad, Any: badNSS})))
	require.Equal(t, []string{"type curp.empty"}, found(v.Struct(optional{Type: &zero})), "a pointer is a value, as with *string")
	require.Equal(t, []string{"text curp.empty", "type valida.required", "any nss.empty"}, found(v.Struct(needed{})))
	require.Equal(t, []string{"any valida.rule"}, found(v.Struct(optional{Any: 98796140477})))

	n := badNSS
	require.Equal(t, []string{
		"texts[1] curp.check_digit",
		"types[1] valida.required",
		"deep[1][0] nss.check_digit",
		"keys[****] rfc.check_digit",
		"typed[MAEB**************] nss.empty",
		"named[jefa] valida.required",
		"array[1] valida.cp",
		"inner[****] nss.registro_empty",
	}, found(v.Struct(many{
		Texts: []string{goodCURP, badDigit},
		Types: []curp.CURP{c, {}},
		Deep:  [][]*string{{}, {&n}},
		Keys:  map[string]int{badRFC: 1},
		Typed: map[curp.CURP]nss.NSS{c: {}},
		Named: map[string]rfc.RFC{"jefa": {}},
		Array: [2]string{"", "x"},
		Inner: map[string]nss.Registro{"ana@example.com": {}},
	})))
	require.Equal(t, []string{"types valida.repeated"}, found(v.Struct(many{Types: []curp.CURP{c, c}})))
}

// A struct that holds nothing is absent, as validator's own option has it.
func TestRequiredStruct(t *testing.T) {
	type form struct {
		Domicilio Domicilio `json:"domicilio" validate:"required"`
	}
	require.Equal(t, []string{"domicilio valida.required"}, found(valida.New().Struct(form{})))
	require.NoError(t, valida.New().Struct(form{Domicilio{CP: "68000"}}))
}

// A key with six digits may be somebody's; without the type, one that may be
// the place in a list is shown.
func TestKeysAreMasked(t *testing.T) {
	type form struct {
		M map[string]string `json:"m" validate:"dive,cp"`
	}
	v := valida.New()
	for key, path := range map[string]string{"12345": "m[12345]", "123456": "m[****]", "a@b": "m[****]", "ab12c": "m[ab12c]"} {
		f := form{map[string]string{key: "x"}}
		require.Equal(t, []string{path + " valida.cp"}, found(v.Struct(f)))
	}
	for key, path := range map[string]string{"1234567": "m[1234567]", "12345678": "m[****]", "a123456": "m[****]"} {
		err := v.Engine().Struct(form{map[string]string{key: "x"}})
		require.Equal(t, []string{path + " valida.cp"}, found(err), "no type")
	}
}

func TestBirthYears(t *testing.T) {
	type pair struct {
		NSS  string     `validate:"curpnss=CURP"`
		CURP *string    `validate:"omitempty,curpnss=NSS"`
		Type *curp.CURP `validate:"omitempty,curpnss=NSS"`
	}
	v := valida.New()
	text := func(s string) *string { return &s }
	same, different := curp.MustParse(goodCURP), curp.MustParse(otherCURP)
	for _, ok := range []pair{
		{},
		{NSS: goodNSS},
		{NSS: goodNSS, CURP: text(goodCURP), Type: &same},
		{NSS: goodNSS, CURP: text("")},
		{NSS: goodNSS, CURP: text(badDigit)}, // wrong by itself: rule curp says so
		{NSS: badNSS, CURP: text(otherCURP)},
		{NSS: goodNSS, CURP: text(menCURP)}, // generic: nobody's birth
		{NSS: goodNSS, CURP: text(strings.Replace(goodCURP, "HNL", "MNL", 1)), Type: &same},
	} {
		require.NoError(t, v.Struct(ok))
	}
	err := v.Struct(pair{NSS: goodNSS, CURP: text(otherCURP), Type: &different})
	require.Equal(t, []string{"NSS valida.curp_nss", "CURP valida.curp_nss", "Type valida.curp_nss"}, found(err))
	require.ErrorIs(t, err, valida.ErrCURPNSS)

	require.NoError(t, v.VarWithValue(goodNSS, same, "curpnss"))
	require.NoError(t, v.VarWithValue(same, goodNSS, "curpnss"))
	require.Equal(t, []string{"valida.curp_nss"}, found(v.VarWithValue(otherNSS, same, "curpnss")))
	require.Error(t, v.VarWithValue(goodNSS, goodNSS, "curpnss"), "two numbers of one kind")
	require.Equal(t, "El año de nacimiento no coincide con el de este otro dato: …",
		valida.Explain(v.VarWithValue(otherNSS, same, "curpnss"))[0].Text(mensajes.For()))
	require.Equal(t, []string{"valida.same_as"}, found(v.VarWithValue("a", "b", "eqfield")))

	type wrong struct {
		NSS string `validate:"curpnss=Curp"`
		N   int    `validate:"curpnss=NSS"`
		M   string `validate:"curpnss=N"`
	}
	require.Equal(t, []string{"NSS valida.rule", "N valida.rule", "M valida.curp_nss"}, found(v.Struct(wrong{NSS: goodNSS, N: 1})))
}

func TestMailTwice(t *testing.T) {
	type form struct {
		Correo  string  `json:"correo" etiqueta:"Correo" label:"E-mail"`
		Correo2 *string `json:"correo2" validate:"omitempty,correo2=Correo" etiqueta:"Repita el correo" label:"Repeat the e-mail"`
	}
	type inner struct{ Correo *string }
	type outer struct {
		Datos   *inner
		Correo2 string `validate:"correo2=Datos.Correo"`
	}
	v := valida.New()
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"ana@example.com", "ana@example.com", true},
		{" ana@example.com\t", "ana@EXAMPLE.com", true},
		{"ana@example.com", "Ana@example.com", false},
		{"ana@example.com", "ana@example.org", false},
		{"ana@example.com", "", false},
		{"", "", true},
		{"ana", "ana", true},
		{"ana", "Ana", false},
		{`"a@B"@example.com`, `"a@B"@Example.com`, true},
		{`"a@B"@example.com`, `"a@b"@example.com`, false},
		{"ana@ÑANDÚ.mx", "ana@ñandú.mx", true},
	} {
		err := v.Struct(form{c.a, &c.b})
		require.Equal(t, c.same, err == nil, c)
		if !c.same {
			p := valida.Explain(err)[0]
			require.ErrorIs(t, err, valida.ErrEmailDiffers)
			require.Equal(t, "Repita el correo: las dos direcciones de correo no son iguales. La otra está en: Correo.", p.Text(mensajes.For()))
			require.Equal(t, "Repeat the e-mail: the two e-mail addresses are not the same. The other one is in: E-mail.", p.Text(mensajes.For("en")))
		}
	}
	require.NoError(t, v.Struct(outer{}), "nothing typed twice")
	require.NoError(t, v.Struct(outer{Datos: &inner{}}))
	require.Equal(t, []string{"Correo2 valida.email_differs"}, found(v.Struct(outer{Datos: &inner{}, Correo2: "ana@example.com"})))
	require.Equal(t, []string{"Correo2 valida.email_differs"}, found(v.Struct(outer{Correo2: "ana@example.com"})))
}

// A host that has validator alone asks the types themselves.
func TestBareValidateFn(t *testing.T) {
	type plain struct {
		CURP     curp.CURP    `validate:"validateFn"`
		NSS      *nss.NSS     `validate:"omitempty,validateFn"`
		Registro nss.Registro `validate:"omitempty,validateFn"`
		RFC      rfc.RFC      `validate:"validateFn=Validate"`
		Otros    []curp.CURP  `validate:"dive,validateFn"`
	}
	c, n := curp.MustParse(goodCURP), nss.MustParse(goodNSS)
	good := plain{CURP: c, NSS: &n, Registro: nss.MustParseRegistro(registro), RFC: rfc.MustParse(goodRFC), Otros: []curp.CURP{c}}
	bad := plain{NSS: &nss.NSS{}, RFC: suspiciousRFC(t), Otros: []curp.CURP{suspiciousCURP(t)}}
	registered := validator.New()
	require.NoError(t, valida.Register(registered))
	for name, v := range map[string]*validator.Validate{"bare": validator.New(), "registered": registered, "ours": valida.New().Engine()} {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, v.Struct(good))
			err := v.Struct(bad)
			require.Equal(t, []string{"CURP curp.empty", "NSS nss.empty", "RFC rfc.check_digit", "Otros[0] curp.word"}, found(err, bad))
			problems := valida.Explain(err, bad)
			require.ErrorIs(t, problems, curp.ErrEmpty)
			require.ErrorIs(t, problems, rfc.ErrCheckDigit)
			require.Equal(t, 13, problems[2].Pos)
		})
	}
	for _, err := range []error{curp.CURP{}.Validate(), nss.NSS{}.Validate(), nss.Registro{}.Validate(), rfc.RFC{}.Validate()} {
		require.Error(t, err, "an absent identifier is none")
	}
}
