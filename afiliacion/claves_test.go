package afiliacion_test

import (
	"encoding/json"
	"testing"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/stretchr/testify/require"
)

// What files write as one digit is that digit in text and JSON.
func TestClavesAsText(t *testing.T) {
	type keys struct {
		T afiliacion.Trabajador
		S afiliacion.Salario
		J afiliacion.Jornada
		C afiliacion.Causa
		R afiliacion.Rama
	}
	in := keys{afiliacion.EventualCampo, afiliacion.Mixto, afiliacion.JornadaReducida, afiliacion.Pension, afiliacion.GPS}
	raw, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"T":"4","S":"2","J":"6","C":"A","R":"gps"}`, string(raw))
	var out keys
	require.NoError(t, json.Unmarshal(raw, &out))
	require.Equal(t, in, out)

	require.NoError(t, json.Unmarshal([]byte(`{"T":"","S":"","J":"","C":""}`), &out))
	require.Equal(t, keys{R: afiliacion.GPS}, out)
	for _, bad := range []string{
		`{"T":"0"}`, `{"T":"5"}`, `{"T":"11"}`, `{"T":"!"}`, `{"S":"3"}`, `{"J":"7"}`, `{"J":"x"}`,
		`{"C":"0"}`, `{"C":"B"}`, `{"C":"11"}`, `{"R":""}`, `{"R":"RT"}`,
	} {
		require.ErrorIs(t, json.Unmarshal([]byte(bad), &out), afiliacion.ErrValue, bad)
	}
	for _, bad := range []any{afiliacion.Trabajador(5), afiliacion.Salario(3), afiliacion.Jornada(7), afiliacion.Rama(6)} {
		_, err := json.Marshal(bad)
		require.ErrorIs(t, err, afiliacion.ErrValue)
	}
	b, err := afiliacion.Trabajador(0).MarshalText()
	require.NoError(t, err)
	require.Empty(t, b)
}

func TestCausasAreTheValidOnes(t *testing.T) {
	require.Len(t, afiliacion.Causas(), 10)
	valid := 0
	for c := range 256 {
		if afiliacion.Causa(string(rune(c))).Valid() {
			valid++
		}
	}
	require.Equal(t, 10, valid)
}

// A movement keeps everything through JSON.
func TestMovimientoAsJSON(t *testing.T) {
	m := mov(afiliacion.Baja, "2026-01-30", "2026-02-10")
	m.Trabajador, m.Salario, m.Jornada = afiliacion.EventualCiudad, afiliacion.Variable, 3
	m.Causa, m.UMF, m.Guia, m.Clave = afiliacion.Abandono, "016", "31400", "E1"
	m.CURP = curp.MustParse("PECA770905HGTXRN18")
	m.Nombre = afiliacion.Nombre{PrimerApellido: "Muestra", Nombres: "Ana"}
	raw, err := json.Marshal(m)
	require.NoError(t, err)
	var back afiliacion.Movimiento
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, m, back)

	ps, cs := afiliacion.Periodos([]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), m, m})
	for _, v := range []any{ps[0], cs[0]} {
		raw, err := json.Marshal(v)
		require.NoError(t, err)
		require.Contains(t, string(raw), "2026-01-30")
	}
	var p afiliacion.Periodo
	raw, err = json.Marshal(ps[0])
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(raw, &p))
	require.Equal(t, ps[0], p)
	require.True(t, p.Contains(calendario.MustParse("2026-02-10")))
}
