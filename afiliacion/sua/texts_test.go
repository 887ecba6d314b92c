package sua_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion/sua"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
)

func TestFaultsHaveTexts(t *testing.T) {
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	for _, f := range []sua.Fault{
		sua.ErrEncoding, sua.ErrLen, sua.ErrRegistro, sua.ErrNSS, sua.ErrNSSDigit, sua.ErrRFC, sua.ErrCURP, sua.ErrName,
		sua.ErrFecha, sua.ErrMissing, sua.ErrDigits, sua.ErrOption, sua.ErrText, sua.ErrTooLong, sua.ErrSDIZero,
		sua.WarnRegistroDigit, sua.WarnModalidad, sua.WarnRFCMissing, sua.WarnCURPMissing, sua.WarnName, sua.WarnCut,
		sua.WarnCredito, sua.WarnFolio, sua.WarnDias, sua.WarnTermino, sua.WarnRiesgo,
	} {
		e := sua.Error{Fault: f, Pos: 5, Field: sua.FieldFecha, Want: "X"}
		require.True(t, es.Has(e.Code()), e.Code())
		for _, p := range []*mensajes.Printer{es, en} {
			require.NotContains(t, p.Text(e), "{", e.Code())
			require.NotContains(t, p.Text(e), "sua.", e.Code())
			require.NotEmpty(t, p.Next(e), e.Code())
		}
		require.Equal(t, f.Warning(), strings.HasPrefix(f.Code(), "sua.w_"))
		require.Empty(t, f.Args())
		require.ErrorIs(t, e, f)
		require.EqualError(t, e, f.Error()+" at position 5 (fecha)")
	}
	require.EqualError(t, sua.Error{Fault: sua.ErrLen}, "sua.len")
	require.EqualError(t, sua.Error{Fault: sua.ErrEncoding, Pos: 3}, "sua.encoding at position 3")
	require.Equal(t, "La fecha no existe: Fecha de nacimiento (posición 28).",
		es.Text(sua.Error{Fault: sua.ErrFecha, Pos: 28, Field: sua.FieldNacimiento}))
}

func TestValuesHaveTexts(t *testing.T) {
	type value interface {
		Code() string
		Args() []any
	}
	type valid interface{ Valid() bool }
	var all []value
	for i := range 256 {
		b := uint8(i)
		all = append(all, sua.Kind(b), sua.Page(b), sua.Descuento(b), sua.Ramo(b), sua.Riesgo(b), sua.Secuela(b), sua.Control(b))
	}
	for _, s := range []string{"", "01", "02", "07", "08", "09", "11", "12", "15", "16", "17", "18", "19", "1:", "20", "2 ", "M", "F", "H"} {
		all = append(all, sua.Tipo(s), sua.TipoCredito(s), sua.Sexo(s))
	}
	for _, k := range sua.Kinds() {
		for _, f := range k.Fields() {
			all = append(all, f)
		}
	}
	all = append(all, sua.FieldNombre)
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	codes := map[string]bool{}
	for _, v := range all {
		require.True(t, es.Has(v.Code()), v.Code())
		require.NotEmpty(t, en.Text(v))
		require.Empty(t, v.Args())
		codes[v.Code()] = true
		if x, ok := v.(valid); ok {
			require.Equal(t, !x.Valid(), strings.HasSuffix(v.Code(), ".unknown"), v.Code())
		}
	}
	require.Len(t, codes, 100)
	require.Equal(t, "unknown", sua.Kind(0).String())
	require.Zero(t, sua.Kind(9).Width())
	require.Empty(t, sua.Kind(0).Fields())
	require.Equal(t, "3", sua.Maternidad.String())
	for _, s := range []sua.Sexo{sua.Masculino, sua.Femenino, ""} {
		require.Equal(t, s, sua.SexoOf(s.CURP()))
	}
	require.Empty(t, sua.SexoOf(curp.Sexo("X")))
}
