package imss_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
	"github.com/derechohabiente/imss/tramite"
)

// refusals are errors that the packages give of texts and values that hold the
// person.
func refusals(t *testing.T, c canary) []error {
	t.Helper()
	var out []error
	add := func(errs ...error) { out = append(out, errs...) }
	for _, id := range []string{c.CURP.String(), c.NSS.String(), c.NSS.Formatted(), c.RFC.String(), c.Nombre(), c.text()} {
		for _, bad := range []string{id + "?", "?" + id, strings.ToLower(id), id[:len(id)-1], id + " " + id} {
			add(parsed(bad)...)
		}
	}
	who := c.Persona.Persona
	for _, p := range []curp.Persona{
		{GivenNames: who.GivenNames + "7", FirstSurname: who.FirstSurname, SecondSurname: who.SecondSurname, Birth: who.Birth, Sex: "Z"},
		{FirstSurname: c.CURP.String(), SecondSurname: c.NSS.String(), Entity: c.RFC.String()},
	} {
		_, err := curp.Generate(p)
		_, tax := rfc.Generate(p)
		add(err, tax)
		for _, e := range p.Problems(calendario.Date{}) {
			add(e)
		}
	}
	add(moved(t, c)...)
	add(papers(c)...)
	return slices.DeleteFunc(out, func(err error) bool { return err == nil })
}

// parsed gives a text to every parser.
func parsed(s string) []error {
	var out []error
	add := func(err error) { out = append(out, err) }
	_, err := curp.Parse(s)
	add(err)
	_, err = curp.ParseOn(s, calendario.MustParse("1900-01-01"))
	add(err)
	for _, err := range curp.ParseAll(strings.NewReader("\n" + s + "\n" + s)) {
		add(err)
	}
	for _, e := range curp.Problems(s, calendario.Date{}) {
		add(e)
	}
	_, err = nss.Parse(s)
	add(err)
	_, err = nss.New(s)
	add(err)
	_, err = nss.ParseRegistro(s)
	add(err)
	_, err = nss.FromParts(nss.Parts{Serie: s})
	add(err)
	_, err = rfc.Parse(s)
	add(err)
	_, err = calendario.Parse(s)
	add(err)
	_, err = tarjeton.ParseDias(s)
	add(err)
	_, err = tarjeton.ParseAntiguedad(s)
	add(err)
	_, err = tramite.ParseFolio(s)
	add(err)
	for _, into := range []interface {
		UnmarshalText([]byte) error
		Scan(any) error
	}{&curp.CURP{}, &nss.NSS{}, &nss.Registro{}, &rfc.RFC{}} {
		add(into.UnmarshalText([]byte(s)))
		add(into.Scan(s))
		raw, _ := json.Marshal(s)
		add(json.Unmarshal(raw, into))
		add(json.Unmarshal([]byte(`{"X":`+string(raw)+`}`), &struct{ X any }{into}))
	}
	_, err = cfdi.Read(strings.NewReader(`<cfdi:Comprobante xmlns:cfdi="http://www.sat.gob.mx/cfd/4" Folio="`+s+`"><x>`+s), cfdi.Options{})
	add(err)
	for line, err := range idse.Decode(strings.NewReader(s+"\n"+strings.Repeat(s, 168)[:168]), idse.Options{}) {
		add(err)
		for _, e := range append(line.Errors, line.Warnings...) {
			add(e)
		}
	}
	return out
}

// moved gives the conflicts and refusals of movements.
func moved(t *testing.T, c canary) []error {
	t.Helper()
	f := prueba.New(3)
	life, err := f.Historia(c.Persona, prueba.Trayectoria{Desde: calendario.MustParse("2012-03-05"),
		Hasta: calendario.MustParse("2024-03-05"), Empleos: 3})
	require.NoError(t, err)
	var out []error
	for _, fault := range []afiliacion.Fault{afiliacion.ErrAlreadyCurrent, afiliacion.ErrAlreadyBaja, afiliacion.ErrOutsidePeriod,
		afiliacion.ErrIncomplete, afiliacion.ErrType} {
		ms, err := prueba.Plant(life.Movimientos(), fault)
		require.NoError(t, err)
		_, conflicts := afiliacion.Periodos(ms)
		for _, x := range conflicts {
			out = append(out, x)
			_, err := idse.FromMovimiento(x.Movimiento)
			out = append(out, err)
		}
	}
	for r, err := range prueba.Lote(slices.Values(life.Movimientos())) {
		require.NoError(t, err)
		r.Guia, r.Clave = c.CURP.String(), c.text()+"\n"
		_, err = r.Append(nil)
		out = append(out, err, idse.Encode(&strings.Builder{}, slices.Values([]idse.Record{r}), idse.WriterOptions{}))
	}
	return out
}

// papers gives what documents are refused for.
func papers(c canary) []error {
	page := documento.Envelope{Folio: c.text() + strings.Repeat("x", 100), Page: c.text(), Lang: c.NSS.String(), Issued: time.Unix(0, 0)}
	person := filled[documento.Derechohabiente](c)
	person.GivenNames, person.Agregado = strings.Repeat(c.text(), 10)+"\x00", c.CURP.String()
	stub := filled[tarjeton.Talon](c)
	_, err := prueba.Comprobante(stub, c.CURP.String())
	return []error{
		documento.ConsultaVigencia{Envelope: page, Titular: person}.Validate(),
		documento.AltaClinica{Envelope: page, Titular: person, CP: c.NSS.String()}.Validate(),
		documento.Tarjeton{Envelope: page, Talon: stub}.Validate(),
		err,
		&tramite.TransitionError{From: "a", To: "b"},
		(&tramite.Record{Data: []byte(`{"curp":"` + c.CURP.String() + `"}`)}).ReadData(&struct{ CURP int }{}),
	}
}

// Errors name places and reasons, never what was given.
func TestErrorsHoldNothingPersonal(t *testing.T) {
	c := newCanary()
	all := refusals(t, c)
	require.Greater(t, len(all), 500)
	own, wrapped := []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"}, []string{"%v", "%+v", "%s", "%q"}
	check := func(err error, verbs []string) {
		for _, verb := range verbs {
			c.check(t, named, fmt.Sprintf("%T with %s", err, verb), fmt.Sprintf(verb, err))
		}
		c.check(t, named, fmt.Sprintf("%T", err), err.Error())
		if with, ok := err.(interface{ Args() []any }); ok {
			c.check(t, named, fmt.Sprintf("arguments of %T", err), fmt.Sprint(with.Args()...))
		}
	}
	for _, err := range all {
		for e := err; e != nil; e = errors.Unwrap(e) {
			verbs := own
			if !isOurs(reflect.TypeOf(e).PkgPath()) {
				verbs = wrapped // other verbs print the fields of what wraps
			}
			check(e, verbs)
		}
		check(fmt.Errorf("of a host: %w", err), wrapped)
	}
	check(errors.Join(all...), wrapped)
}
