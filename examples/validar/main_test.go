package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
)

func drive(t *testing.T, stdin string, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e strings.Builder
	code = run(args, strings.NewReader(stdin), &o, &e)
	return code, o.String(), e.String()
}

// corrected gives the sample without its faults.
func corrected() string {
	return strings.NewReplacer(
		"MOCRJFJ5", "MOCRJFJ6",
		`"7198"`, `"71980"`,
		`"PAMH850509HDFLSG98", "nss": "98836328801"`, `"PAMH850509HDFLSG98", "nss": "98028533606"`,
		"diaria", "mensual",
		`"hugo.plantilla@`, `"hugo.delaplantilla@`,
		`"primer_apellido": ""`, `"primer_apellido": "Muestra"`,
		"63O922", "630922",
		`"andres.muestra"`, `"andres.muestra@example.com"`,
	).Replace(string(muestra))
}

func TestSampleInBothLanguages(t *testing.T) {
	code, out, errs := drive(t, "")
	require.Equal(t, faltas, code)
	require.Empty(t, errs)
	require.Contains(t, out, "trabajadores[1].curp (curp.check_digit)\n    CURP del trabajador: el dígito verificador (posición 18) no corresponde: debe ser 6.\n")
	require.Contains(t, out, "Trabajadores revisados: 4. Datos por corregir: 8.")

	code, out, _ = drive(t, "", "-idioma", "en-US")
	require.Equal(t, faltas, code)
	require.Contains(t, out, "    E-mail again: the two e-mail addresses are not the same. The other one is in: E-mail.\n")
	require.Contains(t, out, "Workers checked: 4. Data to correct: 8.")
	for _, lang := range []string{"es", "en"} {
		_, out, _ := drive(t, "", "-idioma", lang)
		for _, value := range []string{"BOES000828", "98180054987", "98836328801", "PAMH", "andres.muestra", "7198"} {
			require.NotContains(t, out, value, "no value of the file is repeated")
		}
	}
}

func TestJSON(t *testing.T) {
	code, out, _ := drive(t, string(muestra), "-json", "-")
	require.Equal(t, faltas, code)
	var answer mensajes.Problem
	require.NoError(t, json.Unmarshal([]byte(out), &answer))
	require.Equal(t, 422, answer.Status)
	require.Len(t, answer.Errors, 8)
	require.Equal(t, "trabajadores[3].curp", answer.Errors[6].Field)
	require.Equal(t, "curp.layout", answer.Errors[6].Code)
	require.Equal(t, 7, answer.Errors[6].Pos)
	require.NotEmpty(t, answer.Errors[6].Next)

	code, out, errs := drive(t, corrected(), "-json", "-")
	require.Equal(t, limpio, code, out)
	require.Empty(t, out+errs)
}

func TestFiles(t *testing.T) {
	name := filepath.Join(t.TempDir(), "padron.json")
	require.NoError(t, os.WriteFile(name, []byte("\ufeff"+corrected()), 0o600))
	code, out, errs := drive(t, "", name)
	require.Equal(t, limpio, code, out)
	require.Equal(t, "Trabajadores revisados: 4. Datos por corregir: 0.\n", out)
	require.Empty(t, errs)

	code, out, _ = drive(t, "{}", "-")
	require.Equal(t, faltas, code)
	require.Contains(t, out, "Trabajadores: falta este dato.")
}

func TestWhatCannotBeRead(t *testing.T) {
	for stdin, want := range map[string]string{
		"":                           "renglón 1.",
		"{\n\"patron\": }":           "renglón 2.",
		"{\n\n\"patron\": 7}":        "renglón 3.",
		"{\n\n\n\"curp\": \"MUMA\"}": "renglón 4.",
		"{}\n{}":                     "renglón 2.",
		"{\"trabajadores\": [\n{\"nss\": 98180054987}]}": "renglón 2.",
	} {
		code, out, errs := drive(t, stdin, "-")
		require.Equal(t, uso, code, stdin)
		require.Empty(t, out)
		require.Contains(t, errs, want, stdin)
		require.NotContains(t, errs, "MUMA")
		require.NotContains(t, errs, "98180054987")
	}
	for _, args := range [][]string{{"no such file"}, {"a", "b"}, {"-nada"}} {
		code, _, errs := drive(t, "", args...)
		require.Equal(t, uso, code)
		require.NotEmpty(t, errs)
	}
	code, _, errs := drive(t, "", "-h")
	require.Equal(t, limpio, code)
	require.Contains(t, errs, "-idioma")
}
