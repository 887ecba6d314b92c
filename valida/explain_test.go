package valida_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/valida"
)

type datos struct {
	CURP string `json:"curp" validate:"required,curp" etiqueta:"CURP del trabajador" label:"Worker's CURP"`
	NSS  string `json:"nss,omitempty" validate:"omitempty,nss"`
}

type Domicilio struct {
	CP string `json:"cp" validate:"omitempty,cp" etiqueta:"Código postal"`
}

type trabajador struct {
	datos
	*Domicilio
	Otro      Domicilio         `json:"otro"`
	Edad      int               `json:"-" validate:"gte=0"`
	SinNombre string            `json:",omitempty" validate:"max=3"`
	Punto     string            `json:"a.b" validate:"max=3"`
	Cuentas   map[string]datos  `json:"cuentas" validate:"dive"`
	Lista     []map[int][]datos `json:"lista" validate:"dive,dive,dive"`
	Suelto    any               `json:"suelto"`
	Anonimo   struct {
		CP string `json:"cp" validate:"cp"`
	} `json:"anonimo"`
	oculto string `validate:"required"`
}

type padron struct {
	Trabajadores []*trabajador `json:"trabajadores" validate:"required,dive,required" etiqueta:"Trabajadores"`
}

type pagina[T any] struct {
	Renglones []T `json:"renglones" validate:"dive"`
}

func sample() padron {
	ok := datos{CURP: goodCURP}
	w := trabajador{datos: ok, Domicilio: &Domicilio{CP: "1"}, Otro: Domicilio{CP: "2"}, Edad: -1, oculto: "",
		SinNombre: "1234", Punto: "1234", Cuentas: map[string]datos{"a.b": {CURP: badDigit}},
		Lista: []map[int][]datos{{7: {ok, {CURP: goodCURP, NSS: badNSS}}}}, Suelto: datos{}}
	w.Anonimo.CP = "3"
	return padron{[]*trabajador{{datos: ok, Anonimo: struct {
		CP string `json:"cp" validate:"cp"`
	}{"06700"}}, &w, nil, {}}}
}

func samplePaths() []string {
	return []string{
		"trabajadores[1].cp valida.cp",
		"trabajadores[1].otro.cp valida.cp",
		"trabajadores[1].Edad valida.min",
		"trabajadores[1].SinNombre valida.max_length",
		"trabajadores[1].a.b valida.max_length",
		"trabajadores[1].cuentas[a.b].curp curp.check_digit",
		"trabajadores[1].lista[0][7][1].nss nss.check_digit",
		"trabajadores[1].suelto.curp valida.required",
		"trabajadores[1].anonimo.cp valida.cp",
		"trabajadores[2] valida.required",
		"trabajadores[3].curp valida.required",
		"trabajadores[3].anonimo.cp valida.cp",
	}
}

func TestPaths(t *testing.T) {
	s := sample()
	v := valida.New()
	require.Equal(t, samplePaths(), found(v.Struct(s)))
	require.Equal(t, samplePaths(), found(v.Struct(&s)))
	require.Equal(t, samplePaths(), found(v.StructCtx(context.Background(), s)))

	bare := validator.New()
	require.NoError(t, valida.Register(bare))
	err := bare.Struct(s)
	want := samplePaths()
	want[7] = "Trabajadores[1].Suelto.CURP valida.required" // behind an interface the names are validator's
	require.Equal(t, want, found(err, s))
	require.Equal(t, want, found(err, (*padron)(nil)), "the type is enough")
	require.Equal(t, "Trabajadores[1].Domicilio.CP valida.cp", found(err)[0])

	named := validator.New()
	named.RegisterTagNameFunc(valida.FieldName)
	require.NoError(t, valida.Register(named))
	require.Equal(t, "trabajadores[1].otro.cp valida.cp", found(named.Struct(s))[1])

	slice := []datos{{CURP: goodCURP}, {}}
	require.Equal(t, []string{"[1].curp valida.required"}, found(v.Var(slice, "dive")))
	require.Equal(t, []string{"[1].curp valida.required"}, found(v.Engine().Var(slice, "dive")))
	require.Equal(t, []string{"correo valida.email"}, found(v.Engine().VarWithKey("correo", "x", "email")))

	p := pagina[datos]{[]datos{{}}}
	require.Equal(t, []string{"renglones[0].curp valida.required"}, found(v.Struct(p)))
	require.Equal(t, []string{"renglones[0].curp valida.required"}, found(v.Engine().Struct(p)))

	anonymous := struct {
		D datos `json:"d"`
	}{}
	require.Equal(t, []string{"d.curp valida.required"}, found(v.Struct(anonymous)))
	require.Equal(t, []string{"d.curp valida.required"}, found(v.Engine().Struct(anonymous)))
}

func TestFieldName(t *testing.T) {
	for tag, want := range map[string]string{
		``: "F", `json:"f"`: "f", `json:"f,omitempty"`: "f", `json:",omitempty"`: "F", `json:"-"`: "F", `json:"-,"`: "-",
	} {
		f := reflect.StructField{Name: "F", Type: reflect.TypeFor[string](), Tag: reflect.StructTag(tag)}
		require.Equal(t, want, valida.FieldName(f), tag)
		f.Anonymous = true
		require.Equal(t, want, valida.FieldName(f), tag)
		f.Type = reflect.TypeFor[*Domicilio]()
		if want == "F" && tag != `json:"-"` {
			want = ""
		}
		require.Equal(t, want, valida.FieldName(f), tag)
	}
}

// Keys that hold brackets or much else cost the path, never the problem.
func TestStrangeKeys(t *testing.T) {
	type m struct {
		M map[string]map[string]datos `json:"m" validate:"dive,dive"`
	}
	v := valida.New()
	for key, want := range map[string]string{
		"]":                    "m[]][x].curp valida.required",
		"].M[":                 "m[].M[[x].curp valida.required",
		"[":                    "m[[][x].curp valida.required",
		"":                     "m[][x].curp valida.required",
		"a]":                   "m[a]][x].curp valida.required",
		strings.Repeat("]", 9): "",
		goodCURP:               "m[****][x].curp valida.required",
		"ana@example.com":      "m[****][x].curp valida.required",
	} {
		got := found(v.Struct(m{map[string]map[string]datos{key: {"x": {}}}}))
		require.Len(t, got, 1, key)
		if want != "" && !strings.Contains(key, "].") {
			require.Equal(t, want, got[0], key)
		}
	}
	long := struct {
		L []string      `json:"l" validate:"dive,omitempty,cp"`
		N map[int]datos `json:"n" validate:"dive"`
	}{L: make([]string, 100_001), N: map[int]datos{98796140477: {}}}
	long.L[100_000] = "x"
	want := []string{"l[100000] valida.cp", "n[****].curp valida.required"}
	require.Equal(t, want, found(v.Struct(long)))
	require.Equal(t, want, found(v.Engine().Struct(long)))
	got := found(v.Engine().StructPartial(m{map[string]map[string]datos{"x": {"y]": {}}}}, "M[x][y]].CURP"), m{})
	require.Empty(t, got)
}

func TestPartialAndExcept(t *testing.T) {
	v := valida.New()
	s := sample()
	s.Trabajadores = s.Trabajadores[:2]
	require.Equal(t, []string{"trabajadores[1].otro.cp valida.cp"},
		found(v.StructPartial(s, "Trabajadores[1].Otro", "Trabajadores[1].Otro.CP")))
	require.Equal(t, []string{"nss nss.check_digit"}, found(v.StructExcept(datos{NSS: badNSS}, "CURP")))
	require.NoError(t, v.StructExcept(datos{NSS: badNSS}, "CURP", "NSS"))
}

// An identifier in an unexported field cannot be read: it is refused, and
// required still tells whether it is there.
func TestUnexported(t *testing.T) {
	type private struct {
		secret curp.CURP `validate:"required"`
		text   string    `validate:"curp"`
	}
	require.NoError(t, valida.New().Struct(private{}), "validator passes over them")

	v := valida.New(validator.WithPrivateFieldValidation())
	require.Equal(t, []string{"secret valida.required", "text curp.empty"}, found(v.Struct(private{})))
	require.NoError(t, v.Struct(private{curp.MustParse(goodCURP), goodCURP}))

	type checked struct {
		secret nss.NSS `validate:"omitempty,nss"`
	}
	require.NoError(t, v.Struct(checked{}))
	require.Equal(t, []string{"secret valida.rule"}, found(v.Struct(checked{nss.MustParse(goodNSS)})))
}

func TestLabels(t *testing.T) {
	err := valida.New().Struct(padron{[]*trabajador{{datos: datos{CURP: badDigit, NSS: badNSS}}}})
	es, en := mensajes.For("es-MX"), mensajes.For("en-US")
	var texts []string
	for _, p := range valida.Explain(err)[:2] {
		texts = append(texts, p.Text(es), p.Text(en))
	}
	require.Equal(t, []string{
		"CURP del trabajador: el dígito verificador (posición 18) no corresponde: debe ser 3.",
		"Worker's CURP: the check digit (position 18) does not match: it must be 3.",
		"nss: el dígito verificador del Número de Seguridad Social no corresponde: debe ser 7.",
		"nss: the check digit of the social security number does not match: it must be 7.",
	}, texts)

	type empresa struct {
		*Domicilio `validate:"required" etiqueta:"Domicilio fiscal"`
	}
	type otra struct {
		*Domicilio `validate:"required"`
	}
	v := valida.New()
	require.Equal(t, "Domicilio fiscal: falta este dato.", valida.Explain(v.Struct(empresa{}))[0].Text(es))
	p := valida.Explain(v.Struct(otra{}))[0]
	require.Equal(t, "Domicilio", p.Label.String())
	require.Empty(t, p.Path, "the fields of an embedded struct are those of the outer one")
	require.Equal(t, "RFC", valida.Label{ES: "RFC"}.String())
	require.Equal(t, "Falta este dato.", valida.Explain(v.Var("", "required"))[0].Text(es))

	// An acronym keeps its capitals after the colon.
	host, err := es.With(texts1("valida.required", "CURP ausente.", "CURP missing."))
	require.NoError(t, err)
	require.Equal(t, "curp: CURP ausente.", valida.Explain(v.Struct(struct {
		C string `json:"curp" validate:"required"`
	}{}))[0].Text(host))
}

func TestAliasesAndReportedErrors(t *testing.T) {
	type clave struct {
		Clave string `json:"clave" validate:"clave"`
		Color string `json:"color" validate:"omitempty,iscolor"`
	}
	v := valida.New()
	v.Engine().RegisterAlias("clave", "required,curp")
	v.Engine().RegisterStructValidation(func(sl validator.StructLevel) {
		c := sl.Current().Interface().(clave)
		sl.ReportError(c.Clave, "clave", "Clave", "curp", "")
		sl.ReportError(c.Color, "color", "Color", "repetida", "")
		if c.Clave != goodCURP {
			sl.ReportError(nil, "a[b", "A[b", "curp", "")
			sl.ReportError("x", "n", "N", "gt", "many")
		}
	}, clave{})
	problems := valida.Explain(v.Struct(clave{goodCURP, ""}))
	require.Equal(t, []string{"clave valida.format", "color valida.format"}, found(problems))
	require.Equal(t, "clave: el dato no cumple la regla «curp».", problems[0].Text(mensajes.For()))

	problems = valida.Explain(v.Struct(clave{badDigit, "x"}))
	require.Equal(t, "clave: curp.check_digit at position 18", problems[0].Error())
	require.Equal(t, "clave", problems[0].Tag, "the alias")
	require.Equal(t, []string{"color valida.format", "a[b] curp.empty", "n valida.min_length"}, found(problems)[3:])
	require.Equal(t, "color: valida.either", problems[1].Error())
	require.Equal(t, "color: el dato no cumple ninguna de estas reglas: hexcolor, rgb, rgba, hsl, hsla, cmyk.", problems[1].Text(mensajes.For()))
}

func TestOtherErrors(t *testing.T) {
	require.Nil(t, valida.Explain(nil))
	plain := errors.New("secret " + goodCURP)
	_, parse := curp.Parse(badDigit)
	for _, c := range []struct {
		err  error
		want []string
	}{
		{plain, []string{"valida.foreign"}},
		{fmt.Errorf("read: %w", parse), []string{"curp.check_digit"}},
		{errors.Join(parse, nss.ErrLength, plain), []string{"curp.check_digit", "nss.length", "valida.foreign"}},
		{valida.New().Struct(nil), []string{"valida.nothing"}},
		{validator.ValidationErrors{}, []string{"valida.foreign"}},
		{wrapsNothing{}, []string{"valida.foreign"}},
		{fmt.Errorf("form: %w", valida.New().Struct(datos{})), []string{"curp valida.required"}},
		{valida.Explain(valida.New().Struct(datos{}))[0], []string{"curp valida.required"}},
		{errors.Join(valida.New().Struct(datos{}), valida.New().Engine().Struct(datos{})),
			[]string{"curp valida.required", "curp valida.required"}},
	} {
		require.Equal(t, c.want, found(c.err))
		require.NotContains(t, valida.Explain(c.err).Error(), "secret")
	}
	require.ErrorIs(t, valida.Explain(plain), plain)
	require.Equal(t, 18, valida.Explain(fmt.Errorf("read: %w", parse))[0].Pos)
	_, badYear := rfc.Parse("MAEB611331JS6")
	require.Positive(t, valida.Explain(badYear)[0].Pos)
	require.Equal(t, []string{"curp valida.required"}, found(valida.New().Struct(datos{}), nil), "a nil subject is none")
	require.EqualError(t, valida.Register(nil), "valida.no_validator")
	require.ErrorIs(t, valida.Register(nil), valida.ErrNoValidator)
}

// What a handler hands over when the body itself is wrong: nobody is told to
// come back later.
func TestWhatReadingJSONGives(t *testing.T) {
	for _, c := range []struct {
		body, want, text string
	}{
		{``, "valida.nothing", "No hay datos que revisar."},
		{`{`, "valida.json", "No se pudo leer como JSON con la forma esperada."},
		{`{"nss": secret}`, "valida.json", "No se pudo leer como JSON con la forma esperada."},
		{`{"otro": {"cp": 12345}}`, "otro.cp valida.json", "cp: no se pudo leer como JSON con la forma esperada."},
		{`[]`, "valida.json", "No se pudo leer como JSON con la forma esperada."},
	} {
		var into struct {
			NSS  nss.NSS   `json:"nss"`
			Otro Domicilio `json:"otro"`
		}
		err := json.NewDecoder(strings.NewReader(c.body)).Decode(&into)
		require.Error(t, err, c.body)
		wrapped := fmt.Errorf("bind: %w", err)
		require.Equal(t, []string{c.want}, found(wrapped), c.body)
		problems := valida.Explain(wrapped, into)
		require.ErrorIs(t, problems, err)
		require.NotContains(t, problems.Error(), "secret")
		require.Equal(t, c.text, problems[0].Text(mensajes.For()))
	}
}

func TestProblemInJSON(t *testing.T) {
	raw, err := json.Marshal(valida.Explain(valida.New().Struct(datos{CURP: badDigit})))
	require.NoError(t, err)
	require.JSONEq(t, `[{"path":"curp","label":{"es":"CURP del trabajador","en":"Worker's CURP"},"tag":"curp","code":"curp.check_digit","pos":18}]`, string(raw))
	raw, err = json.Marshal(valida.Explain(json.Unmarshal([]byte(`{"dias": 98180054987}`), &struct {
		Dias int8 `json:"dias"`
	}{})))
	require.NoError(t, err)
	require.JSONEq(t, `[{"path":"dias","label":{"es":"dias"},"code":"valida.json"}]`, string(raw), "what encoding/json quotes stays behind")
}

type wrapsNothing struct{}

func (wrapsNothing) Error() string { return "nothing" }
func (wrapsNothing) Unwrap() error { return nil }

func TestProblemAsRFC9457(t *testing.T) {
	type form struct {
		CURP string `json:"curp" validate:"curp" etiqueta:"CURP" label:"CURP"`
		RFC  string `json:"rfc" validate:"rfc" etiqueta:"RFC del patrón" label:"Employer's RFC"`
	}
	v := valida.New()
	en := mensajes.For("en")
	problems := valida.Explain(v.Struct(form{badDigit, badRFC}))
	all := problems.Problem(en)
	require.Len(t, all.Errors, 2)
	require.Equal(t, "rfc.check_digit", all.Errors[1].Code)
	require.Equal(t, "rfc", all.Errors[1].Field)
	require.Equal(t, 13, all.Errors[1].Pos)
	require.True(t, strings.HasPrefix(all.Errors[1].Detail, "Employer's RFC: the last character"), all.Errors[1].Detail)

	one := valida.Explain(v.Struct(form{goodCURP, badRFC})).Problem(en)
	require.Empty(t, one.Errors)
	require.Equal(t, "rfc.check_digit", one.Code)
	require.True(t, strings.HasPrefix(one.Detail, "Employer's RFC: the last character"))
	require.Zero(t, valida.Problems(nil).Problem(en))
	for _, all := range []valida.Problems{valida.Explain(errors.New("x")), valida.Explain(errors.Join(errors.New("x"), errors.New("y")))} {
		for _, p := range append(all.Problem(en).Errors, all.Problem(en)) {
			require.NotEmpty(t, p.Title)
			require.Empty(t, p.Detail, "nothing to add to the title")
		}
	}

	single := en.Problem(problems[0])
	require.Equal(t, "curp.check_digit", single.Code)
	require.Equal(t, "curp", single.Field)
	require.Equal(t, []mensajes.Coded{problems[0], problems[1]}, mensajes.Problems(problems))
	raw, err := json.Marshal(all)
	require.NoError(t, err)
	require.NotContains(t, string(raw), badDigit)
}

// Nothing that a problem prints or keeps shows the value, nor does the value
// of a typed field in validator's own error.
func TestNothingLeaks(t *testing.T) {
	type form struct {
		Text string            `json:"text" validate:"curp"`
		Type rfc.RFC           `json:"type" validate:"rfc"`
		Map  map[string]string `json:"map" validate:"dive,keys,nss,endkeys,nss"`
		Mail string            `json:"mail" validate:"email"`
	}
	err := valida.New().Struct(form{badDigit, suspiciousRFC(t), map[string]string{badNSS: otherNSS}, goodCURP})
	require.Len(t, valida.Explain(err), 4)
	var out strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
		fmt.Fprintf(&out, verb, err)
		fmt.Fprintf(&out, verb, valida.Explain(err)[0])
	}
	slog.New(slog.NewJSONHandler(&out, nil)).Error("x", "err", err)
	slog.New(slog.NewTextHandler(&out, nil)).Error("x", "err", err)
	raw, _ := json.Marshal(valida.Explain(err))
	out.Write(raw)
	for _, p := range valida.Explain(err) {
		out.WriteString(p.Text(mensajes.For()))
	}
	for _, secret := range []string{badDigit, badRFC, badNSS, otherNSS, goodCURP} {
		require.NotContains(t, out.String(), secret)
	}

	v := validator.New()
	require.NoError(t, valida.Register(v))
	var fields validator.ValidationErrors
	require.ErrorAs(t, v.Struct(struct {
		R rfc.RFC `validate:"rfc"`
	}{suspiciousRFC(t)}), &fields)
	logged := &strings.Builder{}
	slog.New(slog.NewJSONHandler(logged, nil)).Error("x", "value", fields[0].Value())
	require.NotContains(t, fmt.Sprintf("%v %+v %s %q", fields[0].Value(), fields[0].Value(), fields[0].Value(), fields[0].Value())+logged.String(), badRFC)
}

func TestConcurrentUse(t *testing.T) {
	v := valida.New()
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for range 50 {
				s := sample()
				if got := found(v.Struct(s)); !reflect.DeepEqual(got, samplePaths()) {
					t.Errorf("%d: %v", i, got)
				}
			}
		})
	}
	wg.Wait()
}

func TestOwnValidateMethods(t *testing.T) {
	type host struct {
		Value   byValue   `validate:"validateFn"`
		Pointer byPointer `validate:"validateFn"`
		Plain   plainOnly `validate:"validateFn"`
		Named   byName    `validate:"validateFn=Sano"`
		Nil     *byValue  `validate:"validateFn"`
		None    time.Time `validate:"validateFn"`
	}
	err := valida.New().Struct(host{})
	require.Equal(t, []string{"Value nss.length", "Pointer curp.date", "Plain valida.format", "Named valida.format",
		"Nil valida.required", "None valida.format"}, found(err))
	require.ErrorIs(t, err, nss.ErrLength)
	require.ErrorIs(t, err, errPlain)
}

var errPlain = errors.New("host's own")

type (
	byValue   struct{}
	byPointer struct{}
	plainOnly struct{}
	byName    struct{}
)

func (byValue) Validate() error    { return fmt.Errorf("x: %w", nss.ErrLength) }
func (*byPointer) Validate() error { return curp.ErrDate }
func (plainOnly) Validate() error  { return errPlain }
func (byName) Sano() bool          { return false }
