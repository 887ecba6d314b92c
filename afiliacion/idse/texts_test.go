package idse_test

import (
	"strings"
	"testing"

	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/stretchr/testify/require"
)

func TestFaultsHaveTextsAndLabels(t *testing.T) {
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	seen := map[string]bool{}
	for _, f := range []idse.Fault{
		idse.ErrEncoding, idse.ErrLen, idse.ErrRegistro, idse.ErrNSS, idse.ErrNSSDigit, idse.ErrName, idse.ErrTipo,
		idse.ErrSBCZero, idse.ErrSBCRequired, idse.ErrSBCBelowMin, idse.ErrFecha, idse.ErrSalario, idse.ErrTrabajador,
		idse.ErrUMF, idse.ErrCausa, idse.ErrDateRange, idse.ErrJornada, idse.ErrEarly, idse.ErrCURP, idse.ErrGuia,
		idse.ErrFiller, idse.ErrFormatID, idse.ErrClave, idse.WarnRegistroDigit, idse.WarnModalidad,
		idse.WarnSBCAboveCap, idse.WarnCURPMissing, idse.ErrTrailerCount, idse.ErrTrailerGuia, idse.ErrTooMany,
	} {
		e := idse.Error{Fault: f, Pos: 5, Want: "X"}
		require.True(t, es.Has(e.Code()), e.Code())
		for _, p := range []*mensajes.Printer{es, en} {
			require.NotContains(t, p.Text(e), "{", e.Code())
			require.NotEmpty(t, p.Next(e), e.Code())
			require.True(t, f.IDSE() == "" || strings.Contains(p.Text(e), "IDSE "+f.IDSE()), e.Code())
		}
		require.Equal(t, f.Warning(), strings.HasPrefix(f.Label(), "W_"))
		require.Equal(t, f.Code(), e.Code())
		require.Empty(t, f.Args())
		require.EqualError(t, e, f.Error()+" at position 5")
		require.False(t, seen[f.Label()])
		seen[f.Label()] = true
	}
	require.EqualError(t, idse.Error{Fault: idse.ErrLen}, "idse.len")
}
