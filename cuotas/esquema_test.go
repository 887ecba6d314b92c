package cuotas_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
)

func TestReglas(t *testing.T) {
	seen := map[cuotas.Esquema]bool{}
	for _, r := range cuotas.Esquemas() {
		require.False(t, seen[r.Esquema], r.Esquema)
		seen[r.Esquema] = true
		require.True(t, r.Modalidad.Known(), r.Esquema)
		require.NotEmpty(t, r.Articulo)
		require.NotEmpty(t, r.Unidades)
		require.Equal(t, r.Esquema != cuotas.EsquemaIncorporacion, r.Confirmado, "start of cover without a public text: %s", r.Esquema)
		asked := map[cuotas.Documento]bool{}
		for _, q := range r.Requisitos {
			require.False(t, asked[q.Documento], "%s %s", r.Esquema, q.Documento)
			asked[q.Documento] = true
			require.True(t, q.EnLinea || q.Ventanilla)
		}
		require.True(t, asked[cuotas.DocCURP])
		require.Equal(t, r.Modalidad == "33" || r.Modalidad == "44", asked[cuotas.DocCuestionario], "medical questionnaire: %s", r.Esquema)
		same, err := r.Esquema.Regla()
		require.NoError(t, err)
		require.Equal(t, r, same)
	}
	require.Len(t, seen, 5)
	_, err := cuotas.Esquema("35").Regla()
	require.ErrorIs(t, err, cuotas.ErrEsquema)
	raw, err := json.Marshal(cuotas.Esquemas()[0])
	require.NoError(t, err)
	require.Contains(t, string(raw), `"inicio":"corte_20"`)
	cuotas.Esquemas()[0].Requisitos[0].Documento = "x"
	require.Equal(t, cuotas.DocCURP, cuotas.Esquemas()[0].Requisitos[0].Documento, "the table is nobody's")
}

func TestFaltantes(t *testing.T) {
	r, err := cuotas.EsquemaIndependiente.Regla()
	require.NoError(t, err)
	require.Equal(t, []cuotas.Documento{cuotas.DocCURP, cuotas.DocNSS, cuotas.DocCorreo, cuotas.DocDomicilio, cuotas.DocOcupacion}, r.Faltantes(true))
	require.Equal(t, []cuotas.Documento{cuotas.DocCURP, cuotas.DocNSS, cuotas.DocCorreo, cuotas.DocIdentificacion, cuotas.DocCarta, cuotas.DocComprobante}, r.Faltantes(false))
	require.Equal(t, []cuotas.Documento{cuotas.DocDomicilio}, r.Faltantes(true, cuotas.DocCURP, cuotas.DocNSS, cuotas.DocCorreo, cuotas.DocOcupacion))
	require.Empty(t, r.Faltantes(true, cuotas.DocCURP, cuotas.DocNSS, cuotas.DocCorreo, cuotas.DocOcupacion, cuotas.DocDomicilio), "RFC is optional")
}

func TestIdentificacion(t *testing.T) {
	today := day("2026-03-10")
	for _, kind := range cuotas.Identificaciones() {
		require.NoError(t, kind.Check(today, today), "the last day itself")
		require.NoError(t, kind.Check(today.AddDays(1), today))
		require.ErrorIs(t, kind.Check(today.AddDays(-1), today), cuotas.ErrIDVencida)
		require.ErrorIs(t, kind.Check(today, calendario.Date{}), cuotas.ErrFecha)
	}
	for _, kind := range []cuotas.Identificacion{cuotas.IDINE, cuotas.IDPasaporte, cuotas.IDMatriculaConsular} {
		require.ErrorIs(t, kind.Check(calendario.Date{}, today), cuotas.ErrFecha, kind)
	}
	for _, kind := range []cuotas.Identificacion{cuotas.IDCedulaProfesional, cuotas.IDCartillaMilitar, cuotas.IDTarjetaResidente} {
		require.NoError(t, kind.Check(calendario.Date{}, today), kind)
	}
	require.ErrorIs(t, cuotas.Identificacion("licencia").Check(today, today), cuotas.ErrIDTipo)
}

func TestComprobante(t *testing.T) {
	for _, tc := range []struct {
		issued, today string
		want          error
	}{
		{"2026-03-10", "2026-03-10", nil},
		{"2025-12-10", "2026-03-10", nil}, // three calendar months to the day
		{"2025-12-09", "2026-03-10", cuotas.ErrComprobante},
		{"2026-03-11", "2026-03-10", cuotas.ErrFecha}, // in the future
		{"2026-02-28", "2026-05-31", nil},             // the day cut to the length of February
		{"2026-02-27", "2026-05-31", cuotas.ErrComprobante},
		{"2024-02-29", "2024-05-31", nil},
		{"2024-02-28", "2024-05-31", cuotas.ErrComprobante},
		{"2025-10-31", "2026-01-31", nil},
		{"2025-10-30", "2026-01-31", cuotas.ErrComprobante},
		{"", "2026-01-31", cuotas.ErrFecha},
		{"2025-10-30", "", cuotas.ErrFecha},
	} {
		var issued, today calendario.Date
		require.NoError(t, issued.UnmarshalText([]byte(tc.issued)))
		require.NoError(t, today.UnmarshalText([]byte(tc.today)))
		require.ErrorIs(t, cuotas.CheckComprobante(issued, today), tc.want, "%s %s", tc.issued, tc.today)
	}
}

func ExampleEsquemas() {
	for _, r := range cuotas.Esquemas() {
		fmt.Println(r.Modalidad, r.Esquema, r.Paga, r.Unidades, r.Inicio)
	}
	// Output:
	// 10 independiente persona [mes] corte_20
	// 10 hogar patron [mes dia dos_meses semestre anio] mes_siguiente
	// 33 familia persona [anio] mes_siguiente
	// 40 continuacion persona [mes] elegido
	// 44 incorporacion persona [anio] mes_siguiente
}

func ExampleReglaEsquema_Faltantes() {
	r, _ := cuotas.EsquemaIndependiente.Regla()
	fmt.Println(r.Faltantes(true, cuotas.DocCURP, cuotas.DocNSS, cuotas.DocCorreo))
	// Output: [domicilio ocupacion]
}

func ExampleIdentificaciones() {
	fmt.Println(cuotas.Identificaciones())
	today := calendario.MustParse("2026-03-10")
	fmt.Println(cuotas.IDINE.Check(calendario.MustParse("2025-12-31"), today))
	// Output:
	// [ine pasaporte cedula_profesional cartilla_militar matricula_consular tarjeta_residente]
	// cuotas.id_expired
}

func ExampleCheckComprobante() {
	today := calendario.MustParse("2026-03-10")
	fmt.Println(cuotas.CheckComprobante(calendario.MustParse("2025-12-10"), today))
	fmt.Println(cuotas.CheckComprobante(calendario.MustParse("2025-12-09"), today))
	// Output:
	// <nil>
	// cuotas.proof_too_old
}
