package prueba_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/prueba"
)

// What is made here reaches a log masked, as what hosts make of real people.
func TestTestDataIsLoggedMasked(t *testing.T) {
	f := prueba.New(6)
	profile := prueba.Perfil{Nombres: "Ludovica", PrimerApellido: "Simulacro"}
	life := prueba.Trayectoria{Desde: calendario.MustParse("2012-03-05"), Hasta: calendario.MustParse("2024-03-05"), Empleos: 2,
		Patrones: []prueba.Patron{f.MustPatron()}}
	p := f.MustPersona(profile)
	jobs, err := f.Historia(p, life)
	require.NoError(t, err)
	values := map[string]any{
		"profile": profile, "person": p, "life": life, "jobs": jobs, "job": jobs[0], "employer": life.Patrones[0],
		"case":    prueba.Caso{Name: "one", Persona: p},
		"pension": prueba.Jubilacion{Persona: p, Pagador: life.Patrones[0], Desde: life.Hasta},
	}
	var b strings.Builder
	log := slog.New(prueba.Handler(slog.NewJSONHandler(&b, nil), func(s string) { t.Error(s) }))
	for name, v := range values {
		log.Info("m", name, v)
		b.WriteString(fmt.Sprintf("%v %+v %#v\n", v, v, v))
	}
	require.Contains(t, b.String(), p.NSS.Mask())
	require.Contains(t, b.String(), `"jobs":{"jobs":2}`)
	for _, secret := range []string{p.CURP.String(), p.NSS.String(), p.RFC.String(), life.Patrones[0].RFC.String(), "Ludovica", "Simulacro"} {
		require.NotContains(t, b.String(), secret)
	}
}
