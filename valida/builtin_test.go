package valida_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/valida"
)

func texts1(code, es, en string) fs.FS {
	return fstest.MapFS{"t.json": {Data: []byte(`{"` + code + `":{"es":"` + es + `","en":"` + en + `"}}`)}}
}

func TestBuiltinRules(t *testing.T) {
	early, late := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2900, 1, 1, 0, 0, 0, 0, time.UTC)
	v := valida.New()
	for _, c := range []struct {
		tag   string
		value any
		es    string
	}{
		{"required", "", "Falta este dato."},
		{"required", (*string)(nil), "Falta este dato."},
		{"email", (*string)(nil), "Falta este dato."},
		{"email", "x", "La dirección de correo no tiene la forma nombre@dominio."},
		{"isdefault", "x", "Este dato debe quedar vacío."},
		{"min=3", "x", "Se necesitan 3 o más caracteres."},
		{"gt=3", "x", "Se necesitan 4 o más caracteres."},
		{"max=3", "xxxx", "El máximo de caracteres es 3."},
		{"lt=3", "xxxx", "El máximo de caracteres es 2."},
		{"len=3", "x", "El número de caracteres debe ser 3."},
		{"min=2", []int{1}, "Se necesitan 2 o más elementos."},
		{"max=1", []int{1, 2}, "El máximo de elementos es 1."},
		{"eq=1", []int{1, 2}, "El número de elementos debe ser 1."},
		{"len=1", map[string]int{}, "El número de elementos debe ser 1."},
		{"unique", []int{1, 1}, "Hay elementos repetidos."},
		{"min=2", 1, "Debe ser 2 o más."},
		{"gte=2.5", 1.5, "Debe ser 2.5 o más."},
		{"max=2", uint8(3), "Debe ser 2 o menos."},
		{"lte=2", 3, "Debe ser 2 o menos."},
		{"gt=2", 2, "Debe ser mayor que 2."},
		{"lt=2", 2, "Debe ser menor que 2."},
		{"len=2", 3, "Debe ser exactamente: 2."},
		{"max=1h", 2 * time.Hour, "Debe ser 1h o menos."},
		{"gt", early, "La fecha debe ser posterior al momento actual."},
		{"lte", late, "La fecha debe ser anterior al momento actual."},
		{"eq=a", "b", "Debe ser exactamente: a."},
		{"eq=true", false, "Debe ser exactamente: true."},
		{"ne=b", "b", "No puede ser: b."},
		{"oneof=a 'b c' d", "x", "Debe ser uno de estos valores: a, b c, d."},
		{"oneof=5 7", 6, "Debe ser uno de estos valores: 5, 7."},
		{"noneof=a b", "a", "No puede ser ninguno de estos valores: a, b."},
		{"contains=@", "x", "Debe contener: @"},
		{"excludesall=!?", "x!", "No debe contener: !?"},
		{"startswith=A", "x", "Debe empezar con: A"},
		{"endswith=A", "x", "Debe terminar con: A"},
		{"alpha", "1", "Solo se admiten letras."},
		{"alphanum", "-", "Solo se admiten letras y números."},
		{"number", "x", "Solo se admiten dígitos."},
		{"numeric", "x", "Debe ser un número."},
		{"boolean", "x", "Debe ser sí o no (true o false)."},
		{"uppercase", "x", "Debe ir en mayúsculas."},
		{"lowercase", "X", "Debe ir en minúsculas."},
		{"url", "x", "La dirección de internet no está completa."},
		{"uuid4", "x", "Debe ser un identificador UUID."},
		{"e164", "x", "El teléfono debe llevar el signo +, la clave del país y el número."},
		{"datetime=2006-01-02", "x", "Debe escribirse en la forma de este ejemplo: 2006-01-02."},
		{"semver", "x", "El dato no cumple la regla «semver»."},
		{"ip|fqdn", "x y", "El dato no cumple ninguna de estas reglas: ip, fqdn."},
	} {
		problems := valida.Explain(v.Var(c.value, c.tag))
		require.Len(t, problems, 1, c.tag)
		p := problems[0]
		require.Equal(t, c.es, p.Text(mensajes.For("es-MX")), c.tag)
		for _, lang := range []string{"es-MX", "en"} {
			m := mensajes.For(lang)
			require.True(t, m.Has(p.Code()), p.Code())
			require.NotEmpty(t, m.Next(p), c.tag)
			require.NotContains(t, p.Text(m), p.Code(), "a bare key")
			require.NotContains(t, p.Text(m), "…")
		}
	}
}

func TestRulesBetweenFields(t *testing.T) {
	type inner struct {
		Fin int `json:"fin" validate:"gtcsfield=Inicio" etiqueta:"Fin"`
	}
	type form struct {
		Inicio  int    `json:"inicio" etiqueta:"Inicio" label:"Start"`
		Igual   int    `json:"igual" validate:"eqfield=Inicio"`
		Otro    int    `json:"otro" validate:"nefield=Inicio"`
		Mas     int    `json:"mas" validate:"gtfield=Inicio"`
		AlMenos int    `json:"al_menos" validate:"gtefield=Inicio"`
		Menos   int    `json:"menos" validate:"ltfield=Inicio"`
		ALoMas  int    `json:"a_lo_mas" validate:"ltefield=Inicio"`
		Nadie   int    `json:"nadie" validate:"eqfield=Nada"`
		Con     string `json:"con" validate:"required_with=Inicio"`
		Sin     string `json:"sin" validate:"excluded_with=Inicio"`
		Nil     *int   `json:"nil" validate:"eqfield=Inicio"`
		Campo   string `json:"campo" validate:"fieldcontains=Sin"`
		D       inner  `json:"d"`
	}
	v := valida.New()
	problems := valida.Explain(v.Struct(form{Inicio: 5, Otro: 5, Menos: 9, ALoMas: 9, Sin: "x"}))
	var got []string
	for _, p := range problems {
		got = append(got, p.Text(mensajes.For("en")))
	}
	require.Equal(t, []string{
		"igual: it must be the same as this other field: Start.",
		"otro: it must differ from this other field: Start.",
		"mas: it must be greater or later than this other field: Start.",
		"al_menos: it must not be less or earlier than this other field: Start.",
		"menos: it must be less or earlier than this other field: Start.",
		"a_lo_mas: it must not be greater or later than this other field: Start.",
		"nadie: the rule “eqfield” cannot be applied to this field.",
		"con: this is needed together with the other data given.",
		"sin: this does not go together with the other data given.",
		"nil: it must be the same as this other field: Start.",
		"campo: this does not satisfy the rule “fieldcontains”.",
		"Fin: it must be greater or later than this other field: Start.",
	}, got)
	require.Equal(t, "d.fin", problems[len(problems)-1].Path)

	// Without the type, the field goes by its name in the tag.
	plain := valida.Explain(v.Engine().Struct(form{Inicio: 5, Otro: 5, Mas: 6, AlMenos: 5, Con: "x", Campo: ""}))
	require.Equal(t, "igual: debe ser igual a este otro dato: Inicio.", plain[0].Text(mensajes.For()))
	require.Equal(t, "Debe ser igual a este otro dato: Inicio.", mensajes.For().Text(plain[0]))
}

// The parameters of a rule are shown as they are written, whatever they are.
func TestOddParameters(t *testing.T) {
	v := valida.New()
	for tag, want := range map[string]string{
		"oneof='a b": "'a, b", "oneof='' x": "", "eq=0x2C": ",", "datetime=": "", "validateFn": "validateFn",
	} {
		problems := valida.Explain(v.Var("zzz", tag))
		require.Len(t, problems, 1, tag)
		require.Contains(t, strings.ReplaceAll(problems[0].Text(mensajes.For()), "a, b", "'a, b"), want, tag)
	}
}
