package idse_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

func TestAppendRefuses(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*idse.Record)
		want   idse.Fault
	}{
		"registro":      {func(r *idse.Record) { r.Registro = nss.Registro{} }, idse.ErrRegistro},
		"nss":           {func(r *idse.Record) { r.NSS = nss.NSS{} }, idse.ErrNSS},
		"no name":       {func(r *idse.Record) { r.Nombre.Nombres = " . " }, idse.ErrName},
		"digit in name": {func(r *idse.Record) { r.Nombre.PrimerApellido = "MUESTRA 2" }, idse.ErrName},
		"no salary":     {func(r *idse.Record) { r.SBC = 0 }, idse.ErrSBCZero},
		"salary":        {func(r *idse.Record) { r.SBC = 10_000_00 }, idse.ErrSBCRequired},
		"below zero":    {func(r *idse.Record) { r.SBC = -1 }, idse.ErrSBCRequired},
		"worker":        {func(r *idse.Record) { r.Trabajador = 0 }, idse.ErrTrabajador},
		"type of pay":   {func(r *idse.Record) { r.Salario = 3 }, idse.ErrSalario},
		"week":          {func(r *idse.Record) { r.Jornada = 7 }, idse.ErrJornada},
		"date":          {func(r *idse.Record) { r.Fecha = calendario.Date{} }, idse.ErrFecha},
		"umf 000":       {func(r *idse.Record) { r.UMF = "0" }, idse.ErrUMF},
		"umf 1000":      {func(r *idse.Record) { r.UMF = "1000" }, idse.ErrUMF},
		"type":          {func(r *idse.Record) { r.Tipo = "8" }, idse.ErrTipo},
		"guía":          {func(r *idse.Record) { r.Guia = "3140" }, idse.ErrGuia},
		"clave":         {func(r *idse.Record) { r.Clave = "A\nB" }, idse.ErrClave},
		"cause":         {func(r *idse.Record) { r.Tipo = idse.Baja }, idse.ErrCausa},
	} {
		t.Run(name, func(t *testing.T) {
			r := base
			tc.change(&r)
			b, err := r.Append([]byte("kept"))
			require.ErrorIs(t, err, tc.want)
			require.Equal(t, "kept", string(b))
			errs, _, err := idse.Check(r, idse.Options{})
			require.NoError(t, err)
			require.Equal(t, tc.want, errs[0].Fault)
			require.Error(t, idse.Encode(io.Discard, slices.Values([]idse.Record{r}), idse.WriterOptions{}))
		})
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriterFails(t *testing.T) {
	require.ErrorIs(t, idse.Encode(failing{}, slices.Values([]idse.Record{base}), idse.WriterOptions{}), io.ErrShortWrite)
	w := idse.NewWriter(failing{}, idse.WriterOptions{})
	var err error
	for range 100 {
		err = errors.Join(err, w.Write(base))
	}
	require.ErrorIs(t, err, io.ErrShortWrite)
	require.ErrorIs(t, w.Close(), io.ErrShortWrite)
}

func TestNothingPrintsAPerson(t *testing.T) {
	l := decode(t, line(t, base), idse.Options{})[0]
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Info("read", "line", l)
	for _, s := range []string{fmt.Sprintf("%v %+v %#v %s %d", l, l, l, l, l), fmt.Sprintf("%v %+v %#v", base, base, base), log.String()} {
		require.NotContains(t, s, "MUESTRA")
		require.NotContains(t, s, "51947728674")
	}
}

func TestMovimientoRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := genRecord(t)
		back, err := idse.FromMovimiento(r.Movimiento(calendario.Date{}))
		require.NoError(t, err)
		require.Equal(t, r, back)
	})
	_, err := idse.FromMovimiento(afiliacion.Movimiento{Tipo: afiliacion.Incapacidad})
	require.ErrorIs(t, err, idse.ErrTipo)
	require.Zero(t, idse.Record{Tipo: "09"}.Movimiento(calendario.Date{}).Tipo)
}

// A record keeps everything through JSON.
func TestRecordAsJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := genRecord(t)
		raw, err := json.Marshal(r)
		require.NoError(t, err)
		var back idse.Record
		require.NoError(t, json.Unmarshal(raw, &back))
		require.Equal(t, r, back)
	})
}

// What is written reads back equal, and written again is the same bytes.
func TestEncodeDecode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := genRecord(t)
		b, err := r.Append(nil)
		require.NoError(t, err)
		require.Len(t, b, 168)
		for l, err := range idse.Decode(bytes.NewReader(b), idse.Options{}) {
			require.NoError(t, err)
			require.True(t, l.OK(), "%v", l.Labels())
			require.Equal(t, r, l.Record)
			again, err := l.Record.Append(nil)
			require.NoError(t, err)
			require.Equal(t, b, again)
		}
	})
}

func genRecord(t *rapid.T) idse.Record {
	name := rapid.StringMatching(`[A-ZÑ]{1,8}( [A-ZÑ]{1,8}){0,2}`)
	registro, err := nss.ParseRegistro(rapid.StringMatching(`[A-Z0-9][0-9]{10}`).Draw(t, "registro"))
	require.NoError(t, err)
	n, err := nss.New(rapid.StringMatching(`[1-9][0-9]{9}`).Draw(t, "nss"))
	require.NoError(t, err)
	r := idse.Record{
		Tipo:     rapid.SampledFrom([]string{"08", "07", "02"}).Draw(t, "tipo"),
		Registro: registro, NSS: n,
		Nombre: afiliacion.Nombre{PrimerApellido: name.Draw(t, "paterno"), Nombres: name.Draw(t, "nombres")},
		Fecha:  calendario.Must(2000, 1, 1).AddDays(rapid.IntRange(0, 20000).Draw(t, "fecha")),
		Guia:   rapid.StringMatching(`[0-9]{5}`).Draw(t, "guia"),
		Clave:  rapid.StringMatching(`([A-Z0-9]{1,10})?`).Draw(t, "clave"),
	}
	if rapid.Bool().Draw(t, "two surnames") {
		r.Nombre.SegundoApellido = name.Draw(t, "materno")
	}
	if r.Tipo == idse.Baja {
		r.Causa = afiliacion.Causa(rapid.StringMatching(`[1-9A]`).Draw(t, "causa"))
		return r
	}
	r.SBC = 1 + dinero.Centavos(rapid.Int64Range(0, 999998).Draw(t, "sbc"))
	r.Salario = afiliacion.Salario(rapid.Uint8Range(0, 2).Draw(t, "salario"))
	r.Jornada = afiliacion.Jornada(rapid.Uint8Range(0, 6).Draw(t, "jornada"))
	if r.Tipo == idse.Reingreso {
		r.Trabajador = afiliacion.Trabajador(rapid.Uint8Range(1, 4).Draw(t, "trabajador"))
		r.UMF = fmt.Sprintf("%03d", rapid.IntRange(1, 999).Draw(t, "umf"))
	}
	return r
}
