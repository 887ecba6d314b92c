package curp_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"log/slog"
	"strings"
	"testing"
	"text/template"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/curp"
)

var (
	_ sql.Scanner              = (*curp.CURP)(nil)
	_ driver.Valuer            = curp.CURP{}
	_ encoding.TextMarshaler   = curp.CURP{}
	_ encoding.TextUnmarshaler = (*curp.CURP)(nil)
)

const mask = "MUEA**************"

type open struct{ Key curp.CURP }
type closed struct{ key curp.CURP }

func TestEveryVerbPrintsTheMask(t *testing.T) {
	c := curp.MustParse(good)
	for _, verb := range strings.Fields("%v %+v %#v %s %q %x %X %d %t %c %U %e %20s %-20v") {
		for _, v := range []any{c, &c, open{c}, []curp.CURP{c}, map[curp.CURP]int{c: 1}} {
			require.Contains(t, fmt.Sprintf(verb, v), mask, verb)
		}
		hidden := fmt.Sprintf(verb, closed{c})
		for n := 4; n <= len(good); n++ {
			require.NotContains(t, hidden, good[n-4:n], verb)
		}
	}
	require.Equal(t, "  "+mask, fmt.Sprintf("%20s", c))
	require.Equal(t, `"`+mask+`"`, fmt.Sprintf("%q", c))
	require.Equal(t, mask, fmt.Sprint(c))
}

func TestLogsAndTemplatesPrintTheMask(t *testing.T) {
	c := curp.MustParse(good)
	var b bytes.Buffer
	for _, h := range []slog.Handler{slog.NewTextHandler(&b, nil), slog.NewJSONHandler(&b, nil)} {
		slog.New(h).Info("seen", "curp", c, "person", person("Ana", "Muestra", "Ejemplo"))
	}
	require.NoError(t, template.Must(template.New("").Parse("{{.}} {{printf \"%s\" .}}")).Execute(&b, c))
	require.NoError(t, htmltemplate.Must(htmltemplate.New("").Parse(`<p title="{{.}}">{{.}}</p>`)).Execute(&b, c))
	require.Equal(t, 6, strings.Count(b.String(), mask))
	require.NotContains(t, b.String(), good)
	require.NotContains(t, b.String(), "Muestra")
}

func TestPersonaPrintsNothing(t *testing.T) {
	p := person("Ana", "Muestra", "Ejemplo")
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d"} {
		require.Equal(t, "Persona(****)", fmt.Sprintf(verb, p))
	}
}

func TestJSON(t *testing.T) {
	type row struct {
		Key   curp.CURP `json:"key"`
		Other curp.CURP `json:"other,omitzero"`
	}
	b, err := json.Marshal(row{Key: curp.MustParse(good)})
	require.NoError(t, err)
	require.JSONEq(t, `{"key":"`+good+`"}`, string(b))
	var back row
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, good, back.Key.String())
	require.ErrorIs(t, json.Unmarshal([]byte(`{"key":"ROFA880415MJCBNN00"}`), &back), curp.ErrCheckDigit)

	p := person("Ana", "Muestra", "")
	b, err = json.Marshal(p)
	require.NoError(t, err)
	require.JSONEq(t, `{"given_names":"Ana","first_surname":"Muestra","birth_date":"1990-02-14","sex":"M","entity":"OC"}`, string(b))
	var same curp.Persona
	require.NoError(t, json.Unmarshal(b, &same))
	require.Equal(t, p, same)
}

func TestWhatWasStoredReadsBack(t *testing.T) {
	withBoth, err := curp.Parse("BACA050415MJCBNNK5", curp.ErrWord, curp.ErrDifferentiator)
	var e curp.Error
	if errors.As(err, &e) { // the digit of the sample is the one that fits
		withBoth, err = curp.Parse("BACA050415MJCBNNK"+e.Want, curp.ErrWord, curp.ErrDifferentiator)
	}
	require.NoError(t, err)
	require.Len(t, withBoth.Suspicious(), 2)
	mujer, err := curp.ParseWithGenerics("XEXX010101MNEXXXA8")
	require.NoError(t, err)
	for _, c := range []curp.CURP{{}, curp.MustParse(good), withBoth, mujer} {
		text, err := c.MarshalText()
		require.NoError(t, err)
		back := curp.MustParse(good)
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, c, back)
		v, err := c.Value()
		require.NoError(t, err)
		require.Equal(t, c.IsZero(), v == nil)
		require.NoError(t, back.Scan(v))
		require.Equal(t, c, back)
		require.NoError(t, back.Scan([]byte(c.String())))
		require.Equal(t, c, back)
	}
	c := curp.MustParse(good)
	require.ErrorIs(t, c.Scan(7), curp.ErrCharset)
	require.ErrorIs(t, c.Scan("x"), curp.ErrLength)
	require.Equal(t, good, c.String(), "an error leaves the value")
}

func TestEnumsHaveCodes(t *testing.T) {
	for want, c := range map[string]interface {
		Code() string
		Args() []any
	}{
		"curp.sex.h": curp.Hombre, "curp.sex.m": curp.Mujer, "curp.sex.x": curp.NoBinario, "curp.sex.none": curp.Sexo("F"),
		"curp.field.given_names": curp.GivenNames, "curp.kind.none": curp.None, "curp.kind.person": curp.Person,
		"curp.kind.generic": curp.Generic, "curp.kind.placeholder": curp.Placeholder,
		"curp.status.an": curp.StatusAN, "curp.word": curp.ErrWord,
	} {
		require.Equal(t, want, c.Code())
		require.Empty(t, c.Args())
	}
	require.Equal(t, "curp.kind.person", fmt.Sprint(curp.Person))
	require.Equal(t, "curp.sex", curp.FieldError{Field: curp.Sex, Fault: curp.ErrSex}.Code())
}
