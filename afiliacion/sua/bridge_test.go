package sua_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/sua"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// A record goes to a movement and back; what a movement has no place for, the
// folio and a salary that no rule asks for, stays behind.
func TestMovimientoRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := genMovimiento(t)
		r.Folio = ""
		if r.Tipo.IsEvent() {
			r.Dias = max(r.Dias, 1)
		} else {
			r.Dias = 0
		}
		if r.Tipo.IsEvent() || r.Tipo == sua.Baja {
			r.SDI = 0
		}
		m := r.Movimiento(calendario.Must(2026, 3, 10))
		require.Equal(t, r.Tipo.IsEvent(), m.Tipo.IsEvent())
		back, err := sua.FromMovimiento(m)
		if r.Tipo == sua.AportacionVoluntaria {
			require.Zero(t, m.Tipo)
			require.ErrorIs(t, err, sua.ErrOption)
			return
		}
		require.NoError(t, err)
		require.Equal(t, r, back)
	})
}

func TestAltaRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := genAsegurado(t)
		m := r.Movimiento(calendario.Date{})
		require.Equal(t, afiliacion.Alta, m.Tipo)
		back, err := sua.FromAlta(m)
		require.NoError(t, err)
		back.RFC, back.Ubicacion = r.RFC, r.Ubicacion
		back.Credito, back.InicioDescuento, back.Descuento, back.Valor = r.Credito, r.InicioDescuento, r.Descuento, r.Valor
		require.Equal(t, r, back)
		movt, err := sua.FromMovimiento(m)
		require.NoError(t, err)
		require.Equal(t, sua.Reingreso, movt.Tipo)
		require.Equal(t, r.SDI, movt.SDI)
	})
	_, err := sua.FromAlta(afiliacion.Movimiento{Tipo: afiliacion.Baja})
	require.EqualError(t, err, "sua.option (tipo)", "there is no line yet")
	require.ErrorIs(t, err, sua.ErrOption)
}

func TestIncapacidadRoundTrip(t *testing.T) {
	r := incapacidad()
	back, err := sua.FromIncapacidad(r.Movimiento(calendario.Date{}))
	require.NoError(t, err)
	back.Folio, back.Ramo, back.Control = r.Folio, r.Ramo, r.Control
	require.Equal(t, r, back)
	r.Termino = calendario.Date{}
	require.Equal(t, calendario.Must(2026, 3, 10), r.Movimiento(calendario.Date{}).Hasta)
}

func TestEventsWithoutDays(t *testing.T) {
	first := calendario.Must(2026, 3, 4)
	event := func(tipo afiliacion.Tipo, last calendario.Date) afiliacion.Movimiento {
		return afiliacion.Movimiento{Tipo: tipo, Fecha: first, Hasta: last}
	}
	for _, c := range []struct {
		m    afiliacion.Movimiento
		want sua.Fault
	}{
		{event(afiliacion.Ausentismo, calendario.Date{}), sua.ErrMissing},
		{event(afiliacion.Ausentismo, first.AddDays(-1)), sua.ErrOption},
		{event(afiliacion.Incapacidad, first.AddDays(99)), sua.ErrOption},
		{event(afiliacion.PermisoSinGoce, first), sua.ErrOption},
		{afiliacion.Movimiento{}, sua.ErrOption},
	} {
		_, err := sua.FromMovimiento(c.m)
		require.ErrorIs(t, err, c.want)
	}
	r, err := sua.FromMovimiento(event(afiliacion.Incapacidad, first.AddDays(98)))
	require.NoError(t, err)
	require.Equal(t, 99, r.Dias)
	for _, m := range []afiliacion.Movimiento{event(afiliacion.Ausentismo, first), event(afiliacion.Incapacidad, calendario.Date{}),
		event(afiliacion.Incapacidad, first.AddDays(999))} {
		_, err := sua.FromIncapacidad(m)
		require.Error(t, err)
	}
}

func TestValor(t *testing.T) {
	for _, c := range []struct {
		d    sua.Descuento
		s    string
		want sua.Valor
		back string
	}{
		{sua.Porcentaje, "25", 25_0000, "25.0000"}, {sua.Porcentaje, "0.5", 5000, "0.5000"}, {sua.CuotaFija, "1234.56", 1234_560, "1234.560"},
		{sua.Veces, "9999.9999", 99_999_999, "9999.9999"}, {sua.CuotaFija, "99999.999", 99_999_999, "99999.999"}, {sua.SinDescuento, "0", 0, "0.0000"},
	} {
		v, err := sua.ParseValor(c.d, c.s)
		require.NoError(t, err)
		require.Equal(t, c.want, v)
		require.Equal(t, c.back, v.Decimal(c.d))
	}
	for s, want := range map[string]sua.Fault{
		"": sua.ErrText, ".5": sua.ErrText, "1.": sua.ErrText, "-1": sua.ErrText, "1.23456": sua.ErrText, "1,5": sua.ErrText,
		"10000": sua.ErrTooLong, "99999999999999999999999": sua.ErrTooLong,
	} {
		_, err := sua.ParseValor(sua.Porcentaje, s)
		require.ErrorIs(t, err, want, s)
	}
	v, err := sua.ValorOf(1234_56)
	require.NoError(t, err)
	require.Equal(t, "1234.560", v.Decimal(sua.CuotaFija))
	for _, c := range []int{-1, 10_000_000} {
		_, err := sua.ValorOf(dinero.Centavos(c))
		require.ErrorIs(t, err, sua.ErrTooLong)
	}
}
