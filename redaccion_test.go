package imss_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"io"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"testing"
	texttemplate "text/template"
	"unsafe"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/afiliacion/sua"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/sello"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/memstore"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

// entries are all types that hold an identifier or a name. [named] are those
// that promise to print no name; [worded] those that hold text, which fmt
// prints where the whole value hides in somebody's unexported field: no method
// of ours is called there.
func entries() []entry {
	return []entry{
		of[curp.CURP](), of[curp.Persona](named, worded), of[curp.Suggestion](),
		of[nss.NSS](), of[nss.Registro](), of[rfc.RFC](),
		of[afiliacion.Nombre](named, worded), of[afiliacion.Movimiento](named, worded),
		of[afiliacion.Periodo](named, worded), of[afiliacion.Conflicto](named, worded),
		of[idse.Record](named, worded), of[idse.Line](named, worded),
		of[sua.Asegurado](named, worded), of[sua.DatosAfiliatorios](), of[sua.Movimiento](), of[sua.Incapacidad](), of[sua.Credito](),
		of[sua.Line[sua.Asegurado]](named, worded),
		of[tarjeton.Reservado](), of[tarjeton.Patron](), of[tarjeton.Titular](named, worded),
		of[cuotas.Patron](), of[cuotas.Empleado](named), of[cuotas.Renglon](named), of[cuotas.ResumenTrabajador](named),
		of[cuotas.Diferencia](named), of[cuotas.Contrato](), of[cuotas.Aviso](),
		of[tarjeton.Talon](named, worded), of[tarjeton.Fiscal](worded), of[tarjeton.Recibo](), of[tarjeton.Revision](),
		of[cfdi.Reservado](), of[cfdi.Comprobante](named, worded), of[cfdi.Emisor](), of[cfdi.Receptor](),
		of[cfdi.Nomina](), of[cfdi.EmisorNomina](), of[cfdi.ReceptorNomina](), of[cfdi.SubContratacion](),
		of[sello.Field](worded),
		of[documento.Derechohabiente](named, worded), of[documento.Beneficiario](named, worded),
		of[documento.ConsultaVigencia](named, worded), of[documento.AltaClinica](named, worded), of[documento.Tarjeton](named, worded),
		of[tramite.Record](named, worded), of[tramite.Mail](named, worded), of[tramite.Start](named, worded),
		of[*memstore.Store](named, worded), of[*tramitetest.Mailbox](named, worded), of[tramitetest.Received](named, worded),
		of[prueba.Perfil](named, worded), of[prueba.Persona](named, worded), of[prueba.Caso](named, worded),
		of[prueba.Patron](), of[prueba.Empleo](named, worded), of[prueba.Jubilacion](named, worded),
		of[prueba.Historia](named, worded), of[prueba.Trayectoria](),
	}
}

// mark is a property of an entry.
type mark uint8

const (
	named mark = 1 << iota
	worded
)

// entry makes the values of a type in every place where something may print
// them.
type entry struct {
	typ    reflect.Type
	marks  mark
	value  func(canary) any   // the value
	shown  func(canary) []any // where fmt reaches the methods of the type
	hidden func(canary) []any // where it does not
}

type exported[T any] struct{ X T }

type unexported[T any] struct{ x T }

func of[T any](marks ...mark) entry {
	e := entry{typ: reflect.TypeFor[T]()}
	for _, m := range marks {
		e.marks |= m
	}
	e.value = func(c canary) any { return filled[T](c) }
	e.shown = func(c canary) []any {
		v := filled[T](c)
		ch := make(chan T, 1)
		ch <- v
		out := []any{v, &v, []T{v}, &[]T{v}, [1]T{v}, map[string]T{"k": v}, map[string][]T{"k": {v}}, []any{v},
			exported[T]{v}, &exported[T]{v}, exported[any]{v}, []exported[T]{{v}}, exported[[]T]{[]T{v}},
			ch, func() T { return v }}
		if e.typ.Comparable() {
			out = append(out, map[any]bool{v: true}, exported[map[any]T]{map[any]T{v: v}})
		}
		return out
	}
	e.hidden = func(c canary) []any {
		v := filled[T](c)
		return []any{unexported[T]{v}, &unexported[T]{v}, []unexported[T]{{v}}, unexported[any]{v}, unexported[*T]{&v},
			unexported[[]T]{[]T{v}}, unexported[map[string]T]{map[string]T{"k": v}}, struct{ *exported[T] }{&exported[T]{v}}, exported[unexported[T]]{unexported[T]{v}}}
	}
	return e
}

// canary is a person who is looked for in all outputs.
type canary struct {
	prueba.Persona
	registro nss.Registro
}

func newCanary() canary {
	f := prueba.New(1811)
	return canary{f.MustPersona(prueba.Perfil{Nombres: "Ludovica", PrimerApellido: "Simulacro", SegundoApellido: "Maqueta",
		Sexo: curp.Mujer, Nacimiento: calendario.MustParse("1987-06-05")}), f.MustPatron().Registro}
}

// text is a text of the person with all identifiers.
func (c canary) text() string {
	return c.CURP.String() + " " + c.NSS.String() + " " + c.RFC.String() + " " + c.Nombre()
}

func filled[T any](c canary) T {
	var v T
	c.fill(reflect.ValueOf(&v).Elem(), "")
	return v
}

// fill puts the person into every field, unexported ones included.
func (c canary) fill(v reflect.Value, where string) {
	if v.CanAddr() && !v.CanSet() {
		v = reflect.NewAt(v.Type(), unsafe.Pointer(v.UnsafeAddr())).Elem()
	}
	switch p := v.Addr().Interface().(type) {
	case *curp.CURP:
		*p = c.CURP
		return
	case *nss.NSS:
		*p = c.NSS
		return
	case *nss.Registro:
		*p = c.registro
		return
	case *rfc.RFC:
		*p = c.RFC
		return
	case *tarjeton.Reservado:
		*p = tarjeton.ReservadoOf(c.CURP.String())
		return
	case *cfdi.Reservado:
		*p = cfdi.ReservadoOf(c.CURP.String())
		return
	case *cfdi.Texto:
		*p = cfdi.TextoOf(c.word(where))
		return
	case *json.RawMessage:
		*p, _ = json.Marshal(map[string]string{"curp": c.CURP.String(), "text": c.text()})
		return
	case *sello.Field:
		*p = sello.Field{Key: "curp", Value: c.text()}
		return
	}
	c.fillKind(v, where)
}

func (c canary) fillKind(v reflect.Value, where string) {
	t := v.Type()
	switch v.Kind() {
	case reflect.String:
		v.SetString(c.word(where))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(1)
	case reflect.Interface:
		if t.NumMethod() == 0 {
			v.Set(reflect.ValueOf(map[string]string{"curp": c.text()}))
		}
	case reflect.Pointer:
		v.Set(reflect.New(t.Elem()))
		c.fill(v.Elem(), where)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(t, 1, 1))
		c.fill(v.Index(0), where)
	case reflect.Map:
		key, value := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		c.fill(key, "")
		c.fill(value, where)
		v.Set(reflect.MakeMap(t))
		v.SetMapIndex(key, value)
	case reflect.Struct:
		if !isOurs(t.PkgPath()) {
			return // an instant, a lock
		}
		for i := range t.NumField() {
			c.fill(v.Field(i), t.String()+"."+t.Field(i).Name)
		}
	}
}

// word gives the text of a field; where is package.Type.Field.
func (c canary) word(where string) string {
	field := strings.ToLower(where[strings.LastIndex(where, ".")+1:])
	id, name := what(where)
	switch {
	case id && strings.HasPrefix(field, "n"):
		return c.NSS.String()
	case id && strings.HasPrefix(field, "rfc"):
		return c.RFC.String()
	case id && strings.HasPrefix(field, "curp"):
		return c.CURP.String()
	case name:
		return c.Nombre()
	case id, slices.Contains([]string{"tramite.Mail.Subject", "tramite.Mail.Text", "tramite.Mail.HTML", "tramite.Start.Key",
		"tramite.Start.Unique", "tramitetest.Received.Subject", "tramitetest.Received.Text"}, where):
		return c.text()
	}
	return "x"
}

// needles gives what no output may hold, in small letters.
func (c canary) needles(m mark) []string {
	ids := []string{c.CURP.String(), c.NSS.String(), c.NSS.Formatted(), c.RFC.String(), c.registro.String(), c.registro.Formatted(),
		c.CURP.Root(), c.RFC.String()[:10]}
	if m&named != 0 {
		ids = append(ids, "Ludovica", "Simulacro", "Maqueta")
	}
	var out []string
	for _, id := range ids {
		raw := []byte(id)
		out = append(out, strings.ToLower(id), fmt.Sprintf("%x", raw), fmt.Sprintf("% x", raw), fmt.Sprintf("%# x", raw),
			strings.Trim(fmt.Sprint(raw), "[]"))
	}
	return out
}

// check reports what of the person stands in an output, without printing it.
func (c canary) check(t *testing.T, m mark, where, out string) bool {
	t.Helper()
	small := strings.ToLower(out)
	for i, n := range c.needles(m) {
		if strings.Contains(small, n) {
			t.Errorf("%s: leaks (needle %d)", where, i)
			return false
		}
	}
	return true
}

// formats are all verbs, known and unknown, and the known ones with the flags
// that change what is printed.
func formats() []string {
	var out []string
	for _, letters := range [][2]rune{{'a', 'z'}, {'A', 'Z'}} {
		for r := letters[0]; r <= letters[1]; r++ {
			out = append(out, "%"+string(r))
		}
	}
	for _, flag := range []string{"+", "#", " ", "# ", "-60", "060"} {
		for _, r := range "vTtbcdoOqxXUeEfFgGsp" {
			out = append(out, "%"+flag+string(r))
		}
	}
	return out
}

func TestNothingPersonalIsPrinted(t *testing.T) {
	c, verbs := newCanary(), formats()
	for _, e := range entries() {
		t.Run(e.typ.String(), func(t *testing.T) {
			for _, v := range e.shown(c) {
				c.printed(t, e.marks, v, verbs, reaches)
				c.check(t, e.marks, fmt.Sprintf("%T in Sprint", v), fmt.Sprint(v)+fmt.Sprintln(v, v)+string(fmt.Append(nil, v)))
				err := errors.Join(fmt.Errorf("x: %w", fmt.Errorf("%v", v)), io.EOF)
				c.check(t, e.marks, fmt.Sprintf("%T in an error", v), fmt.Sprintf("%v %+v %q %s", err, err, err, err.Error()))
			}
			if e.marks&worded != 0 {
				return
			}
			for _, v := range append(e.shown(c), e.hidden(c)...) {
				c.printed(t, e.marks&^named, v, verbs, func(string) bool { return true })
			}
		})
	}
}

// reaches tells whether a verb has fmt call methods: of %p and of %w without an
// error, mistakes that vet finds, it prints the bare fields.
func reaches(verb string) bool { return !strings.HasSuffix(verb, "p") && !strings.HasSuffix(verb, "w") }

// printed checks what the verbs print of a value, up to the first leak.
func (c canary) printed(t *testing.T, m mark, v any, verbs []string, use func(string) bool) {
	t.Helper()
	for _, verb := range verbs {
		if use(verb) && !c.check(t, m, fmt.Sprintf("%T with %s", v, verb), fmt.Sprintf(verb, v)) {
			return
		}
	}
}

// A value as an attribute, alone or in groups, reaches a log masked, be the log
// text or JSON. Within a slice, a map or a struct of the host the JSON handler
// writes the JSON form, which carries the value: that is for the host to mask.
func TestNothingPersonalIsLogged(t *testing.T) {
	c := newCanary()
	for _, e := range entries() {
		t.Run(e.typ.String(), func(t *testing.T) {
			v := e.value(c)
			pointer := reflect.New(e.typ)
			pointer.Elem().Set(reflect.ValueOf(v))
			for name, handler := range map[string]func(io.Writer) slog.Handler{
				"text": func(w io.Writer) slog.Handler { return slog.NewTextHandler(w, nil) },
				"JSON": func(w io.Writer) slog.Handler { return slog.NewJSONHandler(w, nil) },
			} {
				var b bytes.Buffer
				l := slog.New(prueba.Handler(handler(&b), func(s string) { t.Errorf("%s: %s", name, s) }))
				for _, x := range []any{v, pointer.Interface()} {
					l.Info("m", "v", x)
					l.Info("m", slog.Group("g", "v", x, slog.Group("h", slog.Any("v", x))))
					l.With("v", x).WithGroup("g").With("v", x).Info("m")
					l.Info("m", "err", fmt.Errorf("of %v", x))
				}
				c.check(t, e.marks, name, b.String())
			}
		})
	}
}

func TestNothingPersonalIsInTemplates(t *testing.T) {
	c := newCanary()
	const page = `<p title="{{.X}}" class={{.X}}>{{.X}} {{printf "%v %s %q" .X .X .X}} {{print .X}}</p>{{html .X}} {{.}}`
	html := htmltemplate.Must(htmltemplate.New("").Parse(
		`<p title="{{.X}}" data-x='{{.X}}'>{{.X}} {{printf "%v %s %q" .X .X .X}} {{print .X}}</p><a href="/?x={{.X}}">{{.}}</a>`))
	text := texttemplate.Must(texttemplate.New("").Parse(page + `{{range .L}}{{.}}{{end}}`))
	for _, e := range entries() {
		t.Run(e.typ.String(), func(t *testing.T) {
			v := e.value(c)
			for _, data := range []any{map[string]any{"X": v, "L": []any{v}}, struct {
				X any
				L []any
			}{v, []any{v}}} {
				var b strings.Builder
				require.NoError(t, html.Execute(&b, data))
				require.NoError(t, text.Execute(&b, data))
				c.check(t, e.marks, "template", b.String())
			}
		})
	}
}

// The storage form carries the value: JSON of an identifier reads back.
func TestStorageCarriesTheValue(t *testing.T) {
	c := newCanary()
	type row struct {
		CURP     curp.CURP
		NSS      nss.NSS
		Registro nss.Registro
		RFC      rfc.RFC
		Cuenta   tarjeton.Reservado
		By       map[curp.CURP]nss.NSS
	}
	in := row{c.CURP, c.NSS, c.registro, c.RFC, tarjeton.ReservadoOf(c.CURP.String()), map[curp.CURP]nss.NSS{c.CURP: c.NSS}}
	raw, err := json.Marshal(in)
	require.NoError(t, err)
	require.Contains(t, string(raw), c.CURP.String())
	var out row
	require.NoError(t, json.Unmarshal(raw, &out))
	require.Equal(t, in, out)
}
