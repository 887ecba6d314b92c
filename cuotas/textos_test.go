package cuotas_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/mensajes"
)

// What a form shows has words in both languages, from the value itself.
func TestNamesOfTheSchemes(t *testing.T) {
	var shown []mensajes.Coded
	for _, r := range cuotas.Esquemas() {
		shown = append(shown, r.Esquema, r.Paga, r.Inicio)
		for _, u := range r.Unidades {
			shown = append(shown, u)
		}
		for _, q := range r.Requisitos {
			shown = append(shown, q.Documento)
		}
	}
	for _, i := range cuotas.Identificaciones() {
		shown = append(shown, i)
	}
	for _, row := range cuotas.Transiciones() {
		shown = append(shown, row.De, row.Evento, row.A)
	}
	shown = append(shown, cuotas.MoraCuota, cuotas.MoraActualizacion, cuotas.MoraRecargos)
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	for _, c := range shown {
		require.True(t, es.Has(c.Code()), c.Code())
		require.NotEmpty(t, es.Text(c), c.Code())
		require.NotEmpty(t, en.Text(c), c.Code())
	}
	require.Equal(t, "Comprobante de domicilio de tres meses como máximo", es.Text(cuotas.DocComprobante))
}

// A figure that the host did not give is told by its name, as a table is.
func TestMissingFiguresHaveNames(t *testing.T) {
	_, err := cuotas.Default().Recargos(late("100.00", "2026-03-17", "2026-03-18"))
	require.NoError(t, err)
	m := late("100.00", "2026-03-17", "2026-03-18")
	m.INPCPaga = 0
	_, noIndex := cuotas.Default().Recargos(m)
	_, noFee := cuotas.Incorporacion(day("2026-03-01"), 0, 1)
	es := mensajes.For("es-MX")
	for name, err := range map[string]error{"Índice Nacional de Precios al Consumidor": noIndex, "Cuota anual de la modalidad 44": noFee} {
		var coded mensajes.Coded
		require.ErrorAs(t, err, &coded)
		require.Contains(t, es.Text(coded), name)
	}
}
