package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// corrida is one run of the program: exit code and what it printed.
type corrida struct {
	code      int
	out, errs string
}

// correr runs the program in a folder of its own, with a key outside it.
func correr(t *testing.T, salida string, args ...string) corrida {
	t.Helper()
	var out, errs bytes.Buffer
	args = append([]string{"-salida", salida, "-clave", filepath.Join(filepath.Dir(salida), "clave.pem")}, args...)
	code := run(context.Background(), args, &out, &errs, time.Now)
	return corrida{code, out.String(), errs.String()}
}

func salidaNueva(t *testing.T) string { return filepath.Join(t.TempDir(), "salida") }

// fila gives the cells of a person's row in the table.
func (c corrida) fila(t *testing.T, id string) []string {
	t.Helper()
	for line := range strings.SplitSeq(c.out, "\n") {
		if strings.HasPrefix(line, id+" ") {
			return regexp.MustCompile(` {2,}`).Split(line, -1)
		}
	}
	t.Fatalf("no row %s in\n%s", id, c.out)
	return nil
}

func archivosCon(t *testing.T, dir, ending string) []string {
	t.Helper()
	var all []string
	require.NoError(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ending) {
			all = append(all, name)
		}
		return err
	}))
	return all
}

func archivo(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

func TestSample(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida)
	require.Equal(t, hecho, c.code, c.errs)

	for id, want := range map[string][]string{
		"E001": {"0", "Vigente", "sin término", "UMF 1 OAXACA M-1"},
		"E003": {"0", "En conservación de derechos", "2025-05-26"},
		"E004": {"0+1", "No vigente", "2025-02-09"},
		"E005": {"0+1", "No vigente", "2025-04-20"},
		"E006": {"0", "Vigente", "sin término"},
		"E007": {"0", "Vigente", "sin término", "UMF 38 OAXACA M-1"}, // the last place
		"E008": {"0", "Vigente", "sin término", "UMF 1 OAXACA M-1"},  // the second one who wants it
		"E009": {"0", "Vigente", "sin término", "—"},
		"E010": {"0+2", "Vigente"},
		"E013": {"0", "Vigente", "sin término", "UMF 27 OCOTLÁN *"},
		"E014": {"1+1", "—", "—"},
		"E022": {"0", "Vigente", "sin término"},
	} {
		require.Equal(t, want, c.fila(t, id)[2:2+len(want)], id)
	}
	require.Equal(t, "*******5337", c.fila(t, "E002")[1], "a faulty CURP is not shown")
	require.Contains(t, c.out, "E002  CURP: El dígito verificador (posición 18) no corresponde: debe ser 4.")
	require.Contains(t, c.out, "cfdi-")

	require.Len(t, archivosCon(t, salida, ".eml"), 21, "one mail a person, none for the CFDI of nobody")
	pdfs := archivosCon(t, filepath.Join(salida, "documentos"), ".pdf")
	require.Len(t, pdfs, 65)
	require.Len(t, archivosCon(t, filepath.Join(salida, "documentos"), "clinica.pdf"), 16, "who has medical care, and a clinic")
	for _, name := range pdfs {
		raw, err := os.ReadFile(name)
		require.NoError(t, err)
		require.True(t, bytes.HasPrefix(raw, []byte("%PDF-")), name)
	}
}

// What leaves the program for the owner alone is for the owner alone.
func TestPermissions(t *testing.T) {
	salida := salidaNueva(t)
	require.Equal(t, hecho, correr(t, salida).code)
	require.NoError(t, filepath.WalkDir(salida, func(name string, d fs.DirEntry, err error) error {
		require.NoError(t, err)
		info, err := d.Info()
		require.NoError(t, err)
		want := fs.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		}
		require.Equal(t, want, info.Mode().Perm(), name)
		return nil
	}))
	key, err := os.Stat(filepath.Join(filepath.Dir(salida), "clave.pem"))
	require.NoError(t, err)
	require.Equal(t, fs.FileMode(0o600), key.Mode().Perm())
}

// No identifier reaches the screen.
func TestNothingLeaks(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida)
	raw, err := muestra.ReadFile("muestra/personas.csv")
	require.NoError(t, err)
	people, _, err := leerPersonas("x", raw)
	require.NoError(t, err)
	for _, p := range people {
		for _, secret := range []string{p.curp, p.nss, p.correo} {
			require.NotContains(t, c.out+c.errs, secret)
		}
	}
	for _, h := range cedulasDe(t, salida) {
		for _, row := range h.rows[:len(h.rows)-1] {
			require.NotContains(t, c.out+c.errs, h.de(row, "nss"))
		}
	}
	employers, _, err := leerPatrones("x", []byte(deLaMuestra(t, "patrones.csv")), calendarioDe(t, "2025-04-01"))
	require.NoError(t, err)
	for _, e := range employers {
		require.NotContains(t, c.out+c.errs, e.registro.String())
		require.NotContains(t, c.out+c.errs, e.registro.Formatted())
	}
}

func TestRepeatedRunDoesNothingAgain(t *testing.T) {
	salida := salidaNueva(t)
	require.Equal(t, hecho, correr(t, salida).code)
	before := estado(t, salida)
	c := correr(t, salida)
	require.Equal(t, hecho, c.code)
	require.Contains(t, c.out, "Correos enviados ahora: 0;")
	require.Equal(t, before, estado(t, salida), "documents, sheets and mails stay as they were")
}

// estado gives every document, sheet and mail with its content.
func estado(t *testing.T, salida string) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, ending := range []string{".pdf", ".eml", ".csv"} {
		for _, name := range archivosCon(t, salida, ending) {
			raw, err := os.ReadFile(name)
			require.NoError(t, err)
			all[name] = string(raw)
		}
	}
	return all
}

// Data that changed give new papers; the others stay.
func TestChangedDataAreIssuedAgain(t *testing.T) {
	salida := salidaNueva(t)
	require.Equal(t, hecho, correr(t, salida).code)
	lugares, err := muestra.ReadFile("muestra/lugares.csv")
	require.NoError(t, err)
	c := correr(t, salida, "-lugares", archivo(t, "lugares.csv", strings.Replace(string(lugares), "OCIMS000141,M,1,", "OCIMS000141,M,7,", 1)))
	require.Equal(t, hecho, c.code, c.errs)
	require.Contains(t, c.fila(t, "E001")[5], "M-7")
	require.Regexp(t, `Correos enviados ahora: [1-9]`, c.out)
	require.Contains(t, c.fila(t, "E010")[7], "=", "whose answer is the same gets nothing new")
}

func TestEnglish(t *testing.T) {
	c := correr(t, salidaNueva(t), "-idioma", "en")
	require.Equal(t, hecho, c.code)
	require.Contains(t, c.out, "Summary as of 12 May 2025")
	require.NotContains(t, c.out, "código")
	for _, want := range []string{"Contributions of April 2025", "Contributed weeks as of 12 May 2025",
		"Not computed: they are not in the totals", "holder", "Rights kept until"} {
		require.Contains(t, c.out, want)
	}
	require.NotContains(t, c.out, "nomina.", "a code without a text")
}

func TestUsage(t *testing.T) {
	for name, args := range map[string][]string{
		"unknown flag":          {"-nada"},
		"bad day":               {"-fecha", "2025-02-30"},
		"bad month":             {"-mes", "2025-13"},
		"month without a year":  {"-mes", "04"},
		"bad language":          {"-idioma", "fr"},
		"bad server":            {"-smtp", "localhost"},
		"bad sender":            {"-remitente", "nadie"},
		"stray argument":        {"algo"},
		"key inside the output": {"-salida", "a", "-clave", filepath.Join("a", "b", "clave.pem")},
	} {
		var out, errs bytes.Buffer
		require.Equal(t, uso, run(context.Background(), args, &out, &errs, time.Now), name)
		require.NotEmpty(t, errs.String(), name)
		require.Empty(t, out.String(), name)
	}
}

func TestSeveralBatchesMayFollowOneFlag(t *testing.T) {
	require.Equal(t, []string{"-idse", "a", "-idse", "b", "-fecha", "x", "-idse", "c"},
		expandIDSE([]string{"-idse", "a", "b", "-fecha", "x", "-idse", "c"}))
}

// With the user's own people nothing of the sample is used, and the day is
// today in Mexico City.
func TestOwnPeople(t *testing.T) {
	people := archivo(t, "personas.csv", "\xef\xbb\xbf"+strings.ReplaceAll(cabeceraPersonas, ",", ";")+"\r\n"+
		"1;;;Ana;Muestra;;ana@example.com;;;;;\r\n")
	var out, errs bytes.Buffer
	night := func() time.Time { return time.Date(2026, 3, 2, 4, 0, 0, 0, time.UTC) } // still 1 March there
	salida := salidaNueva(t)
	code := run(context.Background(), []string{"-salida", salida, "-clave", filepath.Join(t.TempDir(), "k"), "-personas", people}, &out, &errs, night)
	require.Equal(t, hecho, code, errs.String())
	require.Contains(t, out.String(), "Resumen al 1.º de marzo de 2026")
	require.Contains(t, out.String(), "No se dieron códigos postales y clínicas.")
	require.Len(t, archivosCon(t, salida, ".eml"), 1, "the mail says what is missing")
}
