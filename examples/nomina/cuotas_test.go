package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/dinero"
)

// hoja is a sheet as a spreadsheet reads it.
type hoja struct {
	head []string
	rows [][]string
}

func leerHoja(t *testing.T, name string) hoja {
	t.Helper()
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	text, marked := strings.CutPrefix(string(raw), "\xef\xbb\xbf")
	require.True(t, marked, "Excel needs the mark to read accents")
	require.Equal(t, strings.Count(text, "\n"), strings.Count(text, "\r\n"))
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll() // every row has as many fields as the head
	require.NoError(t, err, name)
	for _, r := range rows {
		for _, c := range r {
			require.False(t, c != "" && strings.ContainsAny(c[:1], "=+-@\t\r"), "a formula: %q", c)
		}
	}
	return hoja{rows[0], rows[1:]}
}

func (h hoja) de(row []string, column string) string { return row[slices.Index(h.head, column)] }

// uno gives the only row of a person.
func (h hoja) uno(t *testing.T, id string) []string {
	t.Helper()
	rows := h.filas(id)
	require.Len(t, rows, 1, id)
	return rows[0]
}

func (h hoja) filas(id string) (all [][]string) {
	for _, r := range h.rows {
		if h.de(r, "id") == id {
			all = append(all, r)
		}
	}
	return all
}

func cedulasDe(t *testing.T, salida string) map[string]hoja {
	t.Helper()
	all := map[string]hoja{}
	for _, name := range archivosCon(t, filepath.Join(salida, "cuotas"), ".csv") {
		all[filepath.Base(name)] = leerHoja(t, name)
	}
	return all
}

// What each row prints adds up to its total, the rows to the last one, and the
// last one to the screen.
func TestSheetsAddUp(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida)
	require.Equal(t, hecho, c.code, c.errs)
	all := cedulasDe(t, salida)
	require.Len(t, all, 6)
	for name, h := range all {
		amounts := h.head[slices.Index(h.head, "sbc")+1 : slices.Index(h.head, "patron")]
		require.Len(t, amounts, map[bool]int{true: 4, false: 11}[strings.Contains(name, "bimestre")])
		sums := map[string]dinero.Centavos{}
		last := h.rows[len(h.rows)-1]
		require.Equal(t, "TOTAL", last[0])
		computed := 0
		for _, r := range h.rows[:len(h.rows)-1] {
			if h.de(r, "total") == "" {
				require.NotEmpty(t, h.de(r, "observaciones"), "an amount that is missing says why")
				continue
			}
			computed++
			var total dinero.Centavos
			for _, column := range amounts {
				v := dinero.MustParse(h.de(r, column))
				total += v
				sums[column] += v
			}
			require.Equal(t, h.de(r, "total"), total.String(), name)
			for _, column := range []string{"patron", "obrero", "total", "absorbe_patron"} {
				sums[column] += dinero.MustParse(h.de(r, column))
			}
			require.Equal(t, dinero.MustParse(h.de(r, "total")), dinero.MustParse(h.de(r, "patron"))+dinero.MustParse(h.de(r, "obrero")))
		}
		if computed == 0 {
			require.Empty(t, h.de(last, "total"), "nothing computed is no zero")
			continue
		}
		for column, sum := range sums {
			require.Equal(t, sum.String(), h.de(last, column), "%s %s", name, column)
		}
		require.Contains(t, c.out, "  "+sums["total"].Grouped()+" ", "the screen says the same")
		require.Contains(t, c.out, sums["patron"].Grouped()+"  ")
	}
}

// The stories of the sample, in their rows.
func TestSheetRows(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida)
	require.Equal(t, hecho, c.code, c.errs)
	all := cedulasDe(t, salida)
	uno, otro := all["cuotas-2025-04-Z9961786100.csv"], all["cuotas-2025-04-Z9970276101.csv"]

	e1 := uno.uno(t, "E001") // by hand: UMA 113.14, SBC 671.55, 30 days, premium 1.13065
	for column, want := range map[string]string{"dias": "30", "sbc": "671.55", "cuota_fija": "692.42",
		"excedente_patron": "109.60", "excedente_obrero": "39.86", "prestaciones_dinero_patron": "141.03",
		"prestaciones_dinero_obrero": "50.37", "gastos_medicos_patron": "211.54", "gastos_medicos_obrero": "75.55",
		"riesgo_trabajo": "227.79", "invalidez_vida_patron": "352.56", "invalidez_vida_obrero": "125.92", "guarderias": "201.47",
		"nss": "98-04-85-8679-0", "registro": "Z99-61786-10-0", "nombre": "Muestra Ejemplo Luis"} {
		require.Equal(t, want, uno.de(e1, column), column)
	}
	require.Equal(t, "baja", uno.de(uno.uno(t, "E005"), "movimiento"))
	require.Equal(t, "20", uno.de(uno.uno(t, "E005"), "dias"), "the day of the baja is charged")

	require.Len(t, uno.filas("E012"), 2, "a salary change in the middle of the month")
	require.Equal(t, "2025-04-16", uno.de(uno.filas("E012")[1], "desde"))
	require.Equal(t, "1", otro.de(otro.uno(t, "E012"), "ausencias"), "the absence was at the other employer")

	minimum := uno.uno(t, "E019")
	require.Equal(t, "0.00", uno.de(minimum, "obrero"))
	require.Equal(t, "109.70", uno.de(minimum, "absorbe_patron"), "LSS 36")

	sick := otro.filas("E020")
	require.Equal(t, []string{"9", "0", "4"}, []string{otro.de(sick[0], "dias"), otro.de(sick[0], "ausencias"), otro.de(sick[0], "incapacidades")})
	require.Equal(t, []string{"21", "2", "0"}, []string{otro.de(sick[1], "dias"), otro.de(sick[1], "ausencias"), otro.de(sick[1], "incapacidades")})

	require.Contains(t, otro.de(otro.uno(t, "E022"), "observaciones"), "menor que el salario mínimo")
	require.Regexp(t, `Sin calcular[^\n]*\n(  .*\n)*  Comercial Ejemplo[^\n]*: E022\n`, c.out)
	unlisted := all["cuotas-2025-04-Z9969990100.csv"]
	require.Contains(t, unlisted.de(unlisted.uno(t, "E021"), "observaciones"), "no está en la lista de patrones")
	require.Regexp(t, `fuera de la lista \(Z99\*{8}\): E021\n`, c.out)
	require.Contains(t, c.out, "2025-05-19", "17 May 2025 is a Saturday")

	// The NSS of E014 lost its zero in the list: the batches have it, and the
	// employer owes it.
	for _, r := range uno.rows {
		if uno.de(r, "nss") == "02-02-83-5420-3" {
			require.Empty(t, uno.de(r, "id"))
			require.Equal(t, "1634.52", uno.de(r, "total"))
			return
		}
	}
	t.Fatal("the worker outside the list is lost")
}

// A month that closes no bimester has its own sheets alone.
func TestSheetOfAMonthThatClosesNoBimester(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida, "-mes", "2025-03")
	require.Equal(t, hecho, c.code, c.errs)
	require.Contains(t, c.out, "Cuotas de marzo de 2025")
	require.NotContains(t, c.out, "bimestre")
	require.Len(t, cedulasDe(t, salida), 3)
	require.Contains(t, c.out, "2025-04-21", "17 April 2025 is a bank holiday, and so is the 18th")
}

// A month without parameters has no amounts, and says so of everybody.
func TestSheetWithoutParameters(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida, "-mes", "2027-03")
	require.Equal(t, hecho, c.code, c.errs)
	h := cedulasDe(t, salida)["cuotas-2027-03-Z9961786100.csv"]
	last := h.rows[len(h.rows)-1]
	require.Empty(t, h.de(last, "total"))
	require.Contains(t, h.de(last, "observaciones"), "Incompleto")
	require.Contains(t, h.de(h.uno(t, "E001"), "observaciones"), "Sin calcular")
	require.Contains(t, c.out, "E001, E002")

	c = correr(t, salidaNueva(t), "-mes", "9999-12")
	require.Equal(t, hecho, c.code, "the last month of the calendar ends too")
}

// An employer whose premium began later, one that is not there at all, a row
// that cannot be used: each is told, and the others have their sheets.
func TestSheetsOfABadListOfEmployers(t *testing.T) {
	salida := salidaNueva(t)
	list := archivo(t, "patrones.csv", "registro;prima_rt;zona;desde\r\nZ9961786100;1.13065;GENERAL;\r\nZ9970276101;4.65325;GENERAL;01/05/2025\r\nZ9969990100;20;GENERAL;\r\n")
	c := correr(t, salida, "-patrones", list)
	require.Equal(t, parcial, c.code, "a row could not be used")
	require.Contains(t, c.out, list+":4  La prima de riesgo debe estar entre 0.500 y 15.000.")
	require.Contains(t, c.out, "n.º 1 de la lista", "an employer without a name")
	require.Contains(t, c.out, "no tiene una prima de riesgo vigente el 1.º de abril de 2025")
	all := cedulasDe(t, salida)
	h := all["cuotas-2025-04-Z9961786100.csv"]
	require.Equal(t, "24672.29", h.de(h.rows[len(h.rows)-1], "total"))
	h = all["cuotas-2025-04-Z9970276101.csv"]
	require.Empty(t, h.de(h.rows[len(h.rows)-1], "total"))
	require.Len(t, h.rows, 4, "three workers, none of them lost")

	c = correr(t, salidaNueva(t), "-patrones", archivo(t, "p.csv", "registro,zona\nZ9961786100,GENERAL\n"))
	require.Equal(t, parcial, c.code)
	require.Contains(t, c.errs, "le falta la columna prima_rt")
}

// A person without a wage in the batches has no amount.
func TestSheetOfAPersonWithoutWage(t *testing.T) {
	altas := deLaMuestra(t, "idse/altas-08.txt")
	lines := strings.SplitAfter(altas, "\r\n")
	at := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "98220339307") })
	i := strings.Index(lines[at], "038299")
	lines[at] = lines[at][:i] + "000000" + lines[at][i+6:]
	salida := salidaNueva(t)
	c := correr(t, salida, "-idse", archivo(t, "a.txt", strings.Join(lines, "")), archivo(t, "b.txt", deLaMuestra(t, "idse/bajas-02.txt")),
		archivo(t, "s.txt", deLaMuestra(t, "idse/salarios-07.txt")))
	require.Equal(t, parcial, c.code)
	// The line itself is refused, so that nothing is known of the person: the
	// rest of the sheet stands.
	require.Regexp(t, `a\.txt:`+regexp.QuoteMeta(cifra(at+1))+` `, c.out)
	h := cedulasDe(t, salida)["cuotas-2025-04-Z9961786100.csv"]
	require.Empty(t, h.filas("E016"))
	require.Equal(t, "E001", h.de(h.rows[0], "id"))
}

// An absence that may be at either of two employers stops both rows of that
// person, and nobody else's.
func TestAbsenceWithoutEmployer(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida, "-ausencias", archivo(t, "a.csv", "id,desde,hasta,tipo\nE012,2025-04-24,2025-04-24,falta\nE001,2025-04-01,2025-04-09,falta\nE014,2025-04-01,2025-04-01,falta\n"))
	require.Equal(t, hecho, c.code, c.errs)
	require.Contains(t, c.out, "E012  Ausencias: La ausencia del 24 de abril de 2025 puede ser con cualquiera de dos patrones.")
	require.Contains(t, c.out, "E014  Ausencias: Las ausencias no se cuentan")
	all := cedulasDe(t, salida)
	for _, name := range []string{"cuotas-2025-04-Z9961786100.csv", "cuotas-2025-04-Z9970276101.csv"} {
		require.Empty(t, all[name].de(all[name].uno(t, "E012"), "total"))
	}
	uno := all["cuotas-2025-04-Z9961786100.csv"]
	require.Contains(t, uno.de(uno.uno(t, "E001"), "observaciones"), "Sin calcular", "more than seven absences")
	require.NotEmpty(t, uno.de(uno.uno(t, "E002"), "total"))
}

// An absence of March that may be at either employer stops the bimester of both,
// and not April.
func TestAbsenceWithoutEmployerOfAnotherMonth(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida, "-ausencias", archivo(t, "a.csv", "id,desde,hasta,tipo\nE012,2025-03-31,2025-03-31,falta\n"))
	require.Equal(t, hecho, c.code, c.errs)
	for name, h := range cedulasDe(t, salida) {
		for _, r := range h.filas("E012") {
			require.Equal(t, strings.Contains(name, "bimestre"), h.de(r, "total") == "", name)
		}
	}
}

// Where the daily wage is not stated, the minimum wage is not presumed, and the
// sheet asks.
func TestMinimumWageIsAsked(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida, "-salarios", archivo(t, "s.csv", "id,desde,salario_diario\n"))
	require.Equal(t, hecho, c.code, c.errs)
	h := cedulasDe(t, salida)["cuotas-2025-04-Z9961786100.csv"]
	require.Equal(t, "109.70", h.de(h.uno(t, "E019"), "obrero"))
	require.Contains(t, h.de(h.uno(t, "E019"), "observaciones"), "no se indicó la cuota diaria")
	require.Regexp(t, `Por revisar antes de pagar\n  Empresa Muestra[^\n]*: E019\n`, c.out)

	c = correr(t, salidaNueva(t), "-salarios", archivo(t, "s.csv", "id,desde,salario_diario\n"), "-patrones", archivo(t, "p.csv", "registro,prima_rt,zona\n"))
	require.Equal(t, hecho, c.code, c.errs)
	require.NotContains(t, c.out, "Por revisar antes de pagar", "of whom nothing is computed nothing is paid")
}

// A worker whose line of the batches could not be used is in no total.
func TestSheetOfABrokenBatch(t *testing.T) {
	bajas := strings.SplitAfter(deLaMuestra(t, "idse/bajas-02.txt"), "\r\n")
	at := slices.IndexFunc(bajas, func(l string) bool { return strings.Contains(l, "99250188465") }) // E005
	bajas[at] = bajas[at][:118] + "31022025" + bajas[at][126:]
	salida := salidaNueva(t)
	c := correr(t, salida, "-idse", archivo(t, "a.txt", deLaMuestra(t, "idse/altas-08.txt")), archivo(t, "b.txt", strings.Join(bajas, "")),
		archivo(t, "s.txt", deLaMuestra(t, "idse/salarios-07.txt")))
	require.Equal(t, parcial, c.code)
	h := cedulasDe(t, salida)["cuotas-2025-04-Z9961786100.csv"]
	require.Empty(t, h.de(h.uno(t, "E005"), "total"))
	require.Contains(t, h.de(h.uno(t, "E005"), "observaciones"), "no se pudo usar")
	require.Contains(t, h.de(h.rows[len(h.rows)-1], "observaciones"), "Personas sin calcular: 1.")
}

// With the user's own people and no list of employers there are no sheets.
func TestNoEmployersNoSheets(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida, "-fecha", "2025-05-12", "-personas", archivo(t, "p.csv", deLaMuestra(t, "personas.csv")),
		"-idse", archivo(t, "a.txt", deLaMuestra(t, "idse/altas-08.txt")))
	require.Contains(t, c.out, "No se calcularon cuotas")
	require.NoDirExists(t, filepath.Join(salida, "cuotas"))
	require.NotEmpty(t, archivosCon(t, filepath.Join(salida, "documentos"), ".csv"), "the weeks need no employers")
}

// Whoever has a salary change and no alta in the batches works for somebody:
// that is told, and nobody is passed over.
func TestSheetWithoutAltas(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida, "-idse", archivo(t, "s.txt", deLaMuestra(t, "idse/salarios-07.txt")))
	require.Equal(t, hecho, c.code, c.errs)
	h := cedulasDe(t, salida)["cuotas-2025-04-Z9961786100.csv"]
	for _, id := range []string{"E001", "E011", "E012", "E019"} {
		require.Empty(t, h.de(h.uno(t, id), "total"))
		require.Contains(t, h.de(h.uno(t, id), "observaciones"), "IDSE 026")
	}

	// With the baja of E006, of 2023, she is nobody's worker any more.
	c = correr(t, salida, "-idse", archivo(t, "s.txt", deLaMuestra(t, "idse/salarios-07.txt")), archivo(t, "b.txt", deLaMuestra(t, "idse/bajas-02.txt")))
	require.Equal(t, hecho, c.code, c.errs)
	require.Empty(t, cedulasDe(t, salida)["cuotas-2025-04-Z9961786100.csv"].filas("E006"))
}

// A second alta without a baja takes no effect: the row stands as it was, and
// says so.
func TestSheetOfAConflict(t *testing.T) {
	lines := strings.SplitAfter(deLaMuestra(t, "idse/altas-08.txt"), "\r\n")
	at := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "98220339307") }) // E016
	again := strings.Replace(lines[at], "07112022", "01042025", 1)
	lines = slices.Insert(lines, at+1, again)
	trailer := len(lines) - 2
	lines[trailer] = strings.Replace(lines[trailer], "000024", "000025", 1)
	salida := salidaNueva(t)
	c := correr(t, salida, "-idse", archivo(t, "a.txt", strings.Join(lines, "")), archivo(t, "b.txt", deLaMuestra(t, "idse/bajas-02.txt")),
		archivo(t, "s.txt", deLaMuestra(t, "idse/salarios-07.txt")))
	require.Equal(t, hecho, c.code, c.errs)
	h := cedulasDe(t, salida)["cuotas-2025-04-Z9961786100.csv"]
	require.Equal(t, "1502.60", h.de(h.uno(t, "E016"), "total"))
	require.Contains(t, h.de(h.uno(t, "E016"), "observaciones"), "IDSE 048")
	require.Regexp(t, `Por revisar antes de pagar\n  Empresa Muestra[^\n]*: E016\n`, c.out)
}
