package cuotas_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

// enrolling is an enrolment for April 2026 whose guards all hold.
func enrolling(on string) cuotas.HechosInscripcion {
	line, err := cuotas.ParseLineaCaptura(compact)
	if err != nil {
		panic(err)
	}
	return cuotas.HechosInscripcion{
		Hoy: day(on), Completa: true, CURPConfirmada: true,
		FormatoPago: cuotas.FormatoPago{Linea: line, Importe: dinero.MustParse("3412.37"), Vence: day("2026-03-20")},
		Cobertura:   days("2026-04-01", "2026-04-30"),
	}
}

func TestEnrolmentFromDraftToLapse(t *testing.T) {
	state := cuotas.EstadoBorrador
	for _, step := range []struct {
		event cuotas.EventoInscripcion
		on    string
		want  cuotas.EstadoInscripcion
	}{
		{cuotas.EventoEnviar, "2026-03-02", cuotas.EstadoEnviada},
		{cuotas.EventoConfirmar, "2026-03-03", cuotas.EstadoPorPagar},
		{cuotas.EventoPagar, "2026-03-20", cuotas.EstadoPagada},
		{cuotas.EventoIniciar, "2026-04-01", cuotas.EstadoActiva},
		{cuotas.EventoRenovar, "2026-04-20", cuotas.EstadoActiva},
		{cuotas.EventoSuspender, "2026-05-01", cuotas.EstadoSuspendida},
		{cuotas.EventoReinscribir, "2026-05-02", cuotas.EstadoBorrador},
	} {
		next, err := state.Next(step.event, enrolling(step.on))
		require.NoError(t, err, step.event)
		require.Equal(t, step.want, next, step.event)
		state = next
	}
}

// Each guard on both sides.
func TestGuards(t *testing.T) {
	type change = func(*cuotas.HechosInscripcion)
	none := func(*cuotas.HechosInscripcion) {}
	yearly := func(h *cuotas.HechosInscripcion) {
		h.Esquema, h.Cobertura = cuotas.EsquemaFamilia, days("2026-04-01", "2027-03-31")
		h.FormatoPago.Vence = day("2026-12-31")
	}
	chosen := func(h *cuotas.HechosInscripcion) {
		h.Esquema, h.Cobertura = cuotas.EsquemaContinuacion, calendario.Period{}
	}
	for _, tc := range []struct {
		from  cuotas.EstadoInscripcion
		event cuotas.EventoInscripcion
		on    string
		with  change
		want  error
	}{
		{cuotas.EstadoBorrador, cuotas.EventoEnviar, "2026-03-02", func(h *cuotas.HechosInscripcion) { h.Completa = false }, cuotas.ErrIncompleto},
		{cuotas.EstadoBorrador, cuotas.EventoEnviar, "2026-03-02", func(h *cuotas.HechosInscripcion) { h.CURPConfirmada = false }, cuotas.ErrCURP},
		{cuotas.EstadoBorrador, cuotas.EventoEnviar, "2026-03-02", func(h *cuotas.HechosInscripcion) { h.Vigente = true }, cuotas.ErrYaVigente},
		{cuotas.EstadoEnviada, cuotas.EventoConfirmar, "2026-03-02", func(h *cuotas.HechosInscripcion) { h.FormatoPago.Importe = 0 }, cuotas.ErrIncompleto},
		{cuotas.EstadoEnviada, cuotas.EventoConfirmar, "2026-03-20", none, nil},
		{cuotas.EstadoEnviada, cuotas.EventoConfirmar, "2026-03-21", none, cuotas.ErrPlazo},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-20", none, nil},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-21", none, cuotas.ErrPlazo},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-18", func(h *cuotas.HechosInscripcion) { h.FormatoPago.Vence = day("2026-03-18") }, nil},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-19", func(h *cuotas.HechosInscripcion) { h.FormatoPago.Vence = day("2026-03-18") }, cuotas.ErrPlazo},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-20", func(h *cuotas.HechosInscripcion) { h.FormatoPago.Vence = day("2026-03-31") }, nil},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-21", func(h *cuotas.HechosInscripcion) { h.FormatoPago.Vence = day("2026-03-31") }, cuotas.ErrPlazo},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-20", func(h *cuotas.HechosInscripcion) { h.Cobertura = calendario.Period{} }, cuotas.ErrFecha},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-20", func(h *cuotas.HechosInscripcion) { h.Esquema = "otro" }, cuotas.ErrEsquema},
		{cuotas.EstadoPorPagar, cuotas.EventoVencerLinea, "2026-03-20", none, cuotas.ErrTemprano},
		{cuotas.EstadoPorPagar, cuotas.EventoVencerLinea, "2026-03-21", none, nil},
		{cuotas.EstadoPorPagar, cuotas.EventoVencerLinea, "2026-03-19", func(h *cuotas.HechosInscripcion) { h.FormatoPago.Vence = day("2026-03-18") }, nil},
		{cuotas.EstadoLineaVencida, cuotas.EventoNuevaLinea, "2026-03-21", func(h *cuotas.HechosInscripcion) {
			h.FormatoPago.Vence, h.Cobertura = day("2026-04-20"), days("2026-05-01", "2026-05-31")
		}, nil},
		{cuotas.EstadoLineaVencida, cuotas.EventoNuevaLinea, "2026-03-21", func(h *cuotas.HechosInscripcion) { h.FormatoPago.Vence = day("2026-04-20") }, cuotas.ErrPlazo},
		{cuotas.EstadoLineaVencida, cuotas.EventoNuevaLinea, "2026-03-21", none, cuotas.ErrPlazo},
		{cuotas.EstadoPagada, cuotas.EventoIniciar, "2026-03-31", none, cuotas.ErrTemprano},
		{cuotas.EstadoPagada, cuotas.EventoIniciar, "2026-04-30", none, nil},
		{cuotas.EstadoPagada, cuotas.EventoIniciar, "2026-05-01", none, cuotas.ErrPlazo},
		{cuotas.EstadoPagada, cuotas.EventoIniciar, "2026-04-01", func(h *cuotas.HechosInscripcion) { h.Cobertura = calendario.Period{} }, cuotas.ErrFecha},
		{cuotas.EstadoActiva, cuotas.EventoRenovar, "2026-04-20", none, nil},
		{cuotas.EstadoActiva, cuotas.EventoRenovar, "2026-04-21", none, cuotas.ErrPlazo},
		{cuotas.EstadoActiva, cuotas.EventoSuspender, "2026-04-30", none, cuotas.ErrTemprano},
		{cuotas.EstadoActiva, cuotas.EventoSuspender, "2026-05-01", none, nil},
		{cuotas.EstadoActiva, cuotas.EventoSuspender, "2026-05-01", func(h *cuotas.HechosInscripcion) { h.Cobertura.To = calendario.Date{} }, cuotas.ErrFecha},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-31", yearly, nil},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-04-01", yearly, cuotas.ErrPlazo},
		{cuotas.EstadoActiva, cuotas.EventoRenovar, "2027-03-31", yearly, nil},
		{cuotas.EstadoActiva, cuotas.EventoRenovar, "2027-04-01", yearly, cuotas.ErrPlazo},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-20", chosen, nil},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-21", chosen, cuotas.ErrPlazo},
		{cuotas.EstadoPorPagar, cuotas.EventoPagar, "2026-03-20", func(h *cuotas.HechosInscripcion) { chosen(h); h.FormatoPago = cuotas.FormatoPago{} }, cuotas.ErrFecha},
	} {
		h := enrolling(tc.on)
		tc.with(&h)
		next, err := tc.from.Next(tc.event, h)
		require.ErrorIs(t, err, tc.want, "%s %s %s", tc.from, tc.event, tc.on)
		if tc.want != nil {
			require.Equal(t, tc.from, next, "a guard that fails leaves the state")
			h.Hoy = calendario.Date{}
			_, err = tc.from.Next(tc.event, h)
			require.ErrorIs(t, err, cuotas.ErrFecha)
		}
	}
}

// Every pair of state and event: those of the table, and no other.
func TestTransitions(t *testing.T) {
	states := []cuotas.EstadoInscripcion{cuotas.EstadoBorrador, cuotas.EstadoEnviada, cuotas.EstadoPorPagar, cuotas.EstadoLineaVencida, cuotas.EstadoPagada, cuotas.EstadoActiva,
		cuotas.EstadoSuspendida, cuotas.EstadoRechazada, cuotas.EstadoCancelada, ""}
	events := []cuotas.EventoInscripcion{cuotas.EventoEnviar, cuotas.EventoConfirmar, cuotas.EventoPagar, cuotas.EventoVencerLinea, cuotas.EventoNuevaLinea, cuotas.EventoIniciar,
		cuotas.EventoRenovar, cuotas.EventoSuspender, cuotas.EventoReinscribir, cuotas.EventoRechazar, cuotas.EventoCancelar, ""}
	rows := 0
	for _, from := range states {
		for _, ev := range events {
			next, err := from.Next(ev, cuotas.HechosInscripcion{})
			if errors.Is(err, cuotas.ErrTransicion) {
				require.Equal(t, from, next)
				continue
			}
			rows++
			if ev == cuotas.EventoCancelar || ev == cuotas.EventoRechazar {
				require.NoError(t, err)
				require.Contains(t, []cuotas.EstadoInscripcion{cuotas.EstadoCancelada, cuotas.EstadoRechazada}, next)
			}
		}
	}
	require.Len(t, cuotas.Transiciones(), rows)
}

func ExampleEstadoInscripcion_Next() {
	h := cuotas.HechosInscripcion{Hoy: calendario.MustParse("2026-03-02"), Completa: true, CURPConfirmada: true, Vigente: true}
	fmt.Println(cuotas.EstadoBorrador.Next(cuotas.EventoEnviar, h))
	h.Vigente = false
	fmt.Println(cuotas.EstadoBorrador.Next(cuotas.EventoEnviar, h))
	fmt.Println(cuotas.EstadoActiva.Next(cuotas.EventoEnviar, h))
	// Output:
	// draft cuotas.already_current
	// submitted <nil>
	// active cuotas.transition: active/submit
}

func ExampleTransiciones() {
	for _, t := range cuotas.Transiciones()[:3] {
		fmt.Println(t.De, t.Evento, t.A)
	}
	// Output:
	// draft submit submitted
	// draft cancel cancelled
	// submitted confirm_email awaiting_payment
}
