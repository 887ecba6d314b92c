package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/mensajes"
)

// Each faulty row is told with its line and what is wrong with it, in both
// languages, and the good rows are used.
func TestBadEmployers(t *testing.T) {
	for row, want := range map[string][2]string{
		"Z9961786100,1.13065,GENERAL":   {"", ""},
		"z99-61786-10-0, 0.5 %,zlfn":    {"", ""},
		",1.13065,GENERAL":              {"Falta el dato registro.", "registro is missing."},
		"Z996178,1.13065,GENERAL":       {"no tiene 10 ni 11 posiciones", "neither 10 nor 11 positions"},
		"Z99617861AA,1.13065,GENERAL":   {"del registro patronal no corresponde", "does not match"},
		"Z9961786100,,GENERAL":          {"Falta el dato prima_rt.", "prima_rt is missing."},
		"Z9961786100,\"1,13065\",ZLFN":  {"prima_rt no es un porcentaje", "prima_rt is not a percentage"},
		"Z9961786100,1.130655,GENERAL":  {"prima_rt no es un porcentaje", "prima_rt is not a percentage"},
		"Z9961786100,-1,GENERAL":        {"entre 0.500 y 15.000", "between 0.500 and 15.000"},
		"Z9961786100,0.49999,GENERAL":   {"entre 0.500 y 15.000", "between 0.500 and 15.000"},
		"Z9961786100,15.00001,GENERAL":  {"entre 0.500 y 15.000", "between 0.500 and 15.000"},
		"Z9961786100,1.13065,":          {"Falta el dato zona.", "zona is missing."},
		"Z9961786100,1.13065,A":         {"zona debe ser GENERAL o ZLFN.", "zona must be GENERAL or ZLFN."},
		"Z9961786100,1.13065,GENERAL,x": {"El encabezado tiene 3 columnas", "The header has 3 columns"},
	} {
		all, bad, err := leerPatrones("p.csv", []byte("registro,prima_rt,zona\n"+row+"\n"), calendarioDe(t, "2025-04-01"))
		require.NoError(t, err, row)
		require.Len(t, bad, len(all)^1, row)
		for _, i := range bad {
			require.Equal(t, 2, i.linea)
			require.Contains(t, conTextos(t, "es").Text(i.motivo), want[0], row)
			require.Contains(t, conTextos(t, "en").Text(i.motivo), want[1], row)
		}
	}
	all, bad, err := leerPatrones("p.csv", []byte("registro,prima_rt,zona,razon_social,desde\n"+
		"Z9961786100,1,GENERAL,Uno,\nZ9961786100,1.5,GENERAL,Uno,2025-03-01\nZ9961786100,2,GENERAL,Uno,01/03/2025\nZ9961786100,2,GENERAL,Uno,31/02/2025\n"), calendarioDe(t, "2025-04-01"))
	require.NoError(t, err)
	require.Len(t, all, 2)
	require.Len(t, bad, 2)
	require.Contains(t, conTextos(t, "es").Text(bad[0].motivo), "ya está en un renglón anterior")
	require.Contains(t, conTextos(t, "es").Text(bad[1].motivo), "desde no es una fecha")
	for day, want := range map[string]string{"2025-02-28": "1.000", "2025-03-01": "1.500"} {
		p, ok, known := patronEn(all, all[0].registro, calendarioDe(t, day))
		require.True(t, ok && known)
		require.Equal(t, want, p.prima.String())
	}

	for content, want := range map[string]string{"": "nomina.csv_empty", "registro,zona\n": "nomina.csv_column"} {
		_, _, err := leerPatrones("p.csv", []byte(content), calendarioDe(t, "2025-04-01"))
		require.EqualError(t, err, want)
	}
}

// A premium that begins later is not known before.
func TestPremiumNotYetKnown(t *testing.T) {
	all, _, err := leerPatrones("p.csv", []byte("registro,prima_rt,zona,desde,razon_social\nZ9961786100,1,GENERAL,2025-03-01,Uno\n"), calendarioDe(t, "2025-04-01"))
	require.NoError(t, err)
	p, ok, known := patronEn(all, all[0].registro, calendarioDe(t, "2025-02-28"))
	require.False(t, ok)
	require.True(t, known)
	require.Equal(t, "Uno", p.razonSocial)
}

func TestBadAbsences(t *testing.T) {
	known := map[string]bool{"1": true}
	for row, want := range map[string][2]string{
		"1,2025-04-01,2025-04-03,falta,":            {"", ""},
		"1,01/04/2025,03/04/2025,EG,Z99-61786-10-0": {"", ""},
		"9,2025-04-01,2025-04-03,falta,":            {"El titular 9 no está", "The holder 9 is not"},
		"1,,2025-04-03,falta,":                      {"Falta el dato desde.", "desde is missing."},
		"1,2025-04-01,,falta,":                      {"Falta el dato hasta.", "hasta is missing."},
		"1,2025-04-31,2025-05-02,falta,":            {"desde no es una fecha", "desde is not a date"},
		"1,2025-04-03,2025-04-01,falta,":            {"hasta es anterior a desde.", "hasta lies before desde."},
		"1,2025-04-01,2025-04-03,vacaciones,":       {"tipo debe ser ausentismo", "tipo must be ausentismo"},
		"1,2025-04-01,2025-04-03,falta,Z99":         {"no tiene 10 ni 11 posiciones", "neither 10 nor 11 positions"},
	} {
		all, bad, err := leerAusencias("a.csv", []byte(cabecera(cabeceraAusencias)+"\n"+row+"\n"), known)
		require.NoError(t, err, row)
		require.Len(t, bad, len(all)^1, row)
		for _, i := range bad {
			require.Contains(t, conTextos(t, "es").Text(i.motivo), want[0], row)
			require.Contains(t, conTextos(t, "en").Text(i.motivo), want[1], row)
		}
	}
	all, bad, err := leerAusencias("a.csv", []byte(cabecera(cabeceraAusencias)+"\n"+
		"1,2025-04-01,2025-04-03,falta,Z9961786100\n"+
		"1,2025-04-03,2025-04-05,eg,\n"+ // the third day twice
		"1,2025-04-03,2025-04-05,falta,Z9970276101\n"), known) // at the other employer
	require.NoError(t, err)
	require.Len(t, all, 2)
	require.Len(t, bad, 1)
	require.Equal(t, 3, bad[0].linea)
	require.Contains(t, conTextos(t, "es").Text(bad[0].motivo), "Los días a partir del 3 de abril de 2025")
}

func TestBadWages(t *testing.T) {
	known := map[string]bool{"1": true}
	for row, want := range map[string][2]string{
		"1,2025-01-01,278.80":     {"", ""},
		"1,2025-01-01,$278.80":    {"", ""},
		"9,2025-01-01,278.80":     {"El titular 9 no está", "The holder 9 is not"},
		"1,,278.80":               {"Falta el dato desde.", "desde is missing."},
		"1,2025-01-01,":           {"salario_diario no es un importe", "salario_diario is not an amount"},
		"1,2025-01-01,0":          {"salario_diario no es un importe", "salario_diario is not an amount"},
		"1,2025-01-01,-1":         {"salario_diario no es un importe", "salario_diario is not an amount"},
		"1,2025-01-01,\"1,234\"":  {"salario_diario no es un importe", "salario_diario is not an amount"},
		"1,2025-01-01,278.805":    {"salario_diario no es un importe", "salario_diario is not an amount"},
		"1,2025-01-01,doscientos": {"salario_diario no es un importe", "salario_diario is not an amount"},
	} {
		all, bad, err := leerSalarios("s.csv", []byte("id,desde,salario_diario\n"+row+"\n"), known)
		require.NoError(t, err, row)
		require.Len(t, bad, len(all)^1, row)
		for _, i := range bad {
			require.Contains(t, conTextos(t, "es").Text(i.motivo), want[0], row)
			require.Contains(t, conTextos(t, "en").Text(i.motivo), want[1], row)
		}
	}
}

// A cell that a spreadsheet would run is a text.
func TestSheetsRunNothing(t *testing.T) {
	raw, err := hojaCSV([][]string{{"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "Añil, S.A.", "2025-04-01", "12.50", ""}})
	require.NoError(t, err)
	require.Equal(t, "\xef\xbb\xbf'=1+1,'+1,'-1,'@SUM(A1),'\tx,\"Añil, S.A.\",2025-04-01,12.50,\r\n", string(raw))
}

// What the program writes, its own reader takes back.
func TestSheetsReadBack(t *testing.T) {
	raw, err := hojaCSV([][]string{{"id", "nombre"}, {"1", "Ñandú"}})
	require.NoError(t, err)
	var got []string
	bad, err := tablaCSV("x", raw, "id,nombre", func(campo func(string) string) error {
		got = append(got, campo("id")+"|"+campo("nombre"))
		return nil
	})
	require.NoError(t, err)
	require.Empty(t, bad)
	require.Equal(t, []string{"1|Ñandú"}, got)
}

func conTextos(t *testing.T, lang string) *mensajes.Printer {
	t.Helper()
	p, err := mensajes.For(lang).With(textos)
	require.NoError(t, err)
	return p
}

// Every text of the program exists in both languages.
func TestTextsInBothLanguages(t *testing.T) {
	es, en := conTextos(t, "es"), conTextos(t, "en")
	raw, err := textos.ReadFile("textos/nomina.json")
	require.NoError(t, err)
	for line := range strings.Lines(string(raw)) {
		if code, _, ok := strings.Cut(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "\"")), "\": {"); ok {
			require.True(t, es.Has(code), code)
			require.True(t, en.Has(code), code)
		}
	}
}

func calendarioDe(t *testing.T, s string) calendario.Date {
	t.Helper()
	d, err := calendario.Parse(s)
	require.NoError(t, err)
	return d
}
