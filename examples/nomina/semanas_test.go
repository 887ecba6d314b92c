package main

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// estadoDe gives the statement of a person.
func estadoDe(t *testing.T, c corrida, salida, id string) hoja {
	t.Helper()
	cells := c.fila(t, id)
	return leerHoja(t, filepath.Join(salida, "documentos", cells[len(cells)-1], "semanas-2025-05-12.csv"))
}

func (h hoja) renglones(kind string) (all [][]string) {
	for _, r := range h.rows {
		if h.de(r, "renglon") == kind {
			all = append(all, r)
		}
	}
	return all
}

// The days of the periods add up to the total, and so do the weeks that are
// recognised and those that wait.
func TestStatementsAddUp(t *testing.T) {
	salida := salidaNueva(t)
	require.Equal(t, hecho, correr(t, salida).code)
	files := archivosCon(t, filepath.Join(salida, "documentos"), ".csv")
	require.Len(t, files, 19, "whose identity and history hold")
	number := func(s string) int {
		n, _ := strconv.Atoi(s)
		return n
	}
	for _, name := range files {
		h := leerHoja(t, name)
		total := h.renglones("total")[0]
		for _, column := range []string{"dias", "contados", "traslapados"} {
			sum := 0
			for _, r := range h.renglones("periodo") {
				sum += number(h.de(r, column))
			}
			require.Equal(t, sum, number(h.de(total, column)), "%s %s", name, column)
		}
		require.Equal(t, number(h.de(total, "semanas")),
			number(h.de(h.renglones("reconocidas")[0], "semanas"))+number(h.de(h.renglones("pendientes")[0], "semanas")), name)
	}
}

func TestStatementOfAGap(t *testing.T) {
	salida := salidaNueva(t)
	c := correr(t, salida)
	h := estadoDe(t, c, salida, "E018")
	require.Len(t, h.renglones("periodo"), 3)
	second := h.renglones("periodo")[1]
	require.Equal(t, []string{"94", "299"}, []string{h.de(second, "contados"), h.de(second, "traslapados")}, "an overlap counts once")
	require.Equal(t, "1959", h.de(h.renglones("hueco")[0], "dias"))
	require.Contains(t, h.de(h.renglones("interrupcion")[0], "nota"), "hay 13 de 26 semanas nuevas")
	require.Equal(t, "395", h.de(h.renglones("pendientes")[0], "semanas"))
	require.Regexp(t, `E018 +BOXG\*+ +408 +2858 +299 +1 \(1959\) +13 +395 \(13/26\) +No corre`, c.out)

	left := estadoDe(t, c, salida, "E004")
	require.Equal(t, "Conserva derechos hasta el 4 de marzo de 2026.", left.de(left.renglones("conservacion")[0], "nota"))
}

// A history that changed gives a new statement, under a new folio, also where
// no other paper says anything else.
func TestChangedHistoryIsStatedAnew(t *testing.T) {
	salida := salidaNueva(t)
	first := correr(t, salida)
	altas := deLaMuestra(t, "idse/altas-08.txt")
	require.Equal(t, 1, strings.Count(altas, "05032012"), "the first alta of E018")
	c := correr(t, salida, "-idse", archivo(t, "a.txt", strings.Replace(altas, "05032012", "06022012", 1)),
		archivo(t, "b.txt", deLaMuestra(t, "idse/bajas-02.txt")), archivo(t, "s.txt", deLaMuestra(t, "idse/salarios-07.txt")))
	require.Equal(t, hecho, c.code, c.errs)
	folio := func(c corrida, id string) string { cells := c.fila(t, id); return cells[len(cells)-1] }
	require.NotEqual(t, folio(first, "E018"), folio(c, "E018"))
	require.Equal(t, folio(first, "E012"), folio(c, "E012"))
	h := estadoDe(t, c, salida, "E018")
	require.Equal(t, "2700", h.de(h.renglones("periodo")[0], "dias"))
}

// Who is who among the beneficiaries: right, last day, ground and reason.
func TestFamiliesOnScreen(t *testing.T) {
	c := correr(t, salidaNueva(t))
	for _, want := range []string{
		`E001 +1 +Cónyuge +EAAC\*+ +Vigente +sin término +LSS 84-III\n +Es cónyuge`,
		`E003 +1 +Concubina +BOPN\*+ +En conservación de derechos +2025-05-26 +LSS 84-III, LSS 109\n`,
		`E004 +1 +Hija o hijo +SIFC\*+ +No vigente +2025-02-09 +LSS 109, LSS 84 ult\. b\)\n.*\n +→ `,
		`E011 +2 +Hija o hijo +SIBA\*+ +Vigente +2031-02-10 +LSS 84-VI\n.*\n +! La constancia de estudios`,
		`E018 +1 +Concubina +PAEO\*+ +No vigente +— +LSS 84-III\n +Los cinco años de vida en común se completan`,
		`E019 +1 +Padre +MAFR\*+ +No vigente +— +LSS 84-VIII, RACERF 68\n +No consta que viva en el hogar`,
		`E019 +2 +Madre .*\n +No consta la dependencia económica`,
		`E020 +3 +Hija o hijo +PUSS\*+ +No vigente +2024-03-20 +LSS 84-VI\n +Cumplió veinticinco años`,
		`E020 +4 +Hija o hijo .* LSS 84-VI, RACERF 69\n +Tiene aseguramiento por trabajo propio`,
		`E020 +5 +Menor bajo tutela .*\n +Cumplió dieciocho años`,
		`E021 +1 +Concubinario .*\n +No consta la dependencia económica del concubinario`,
	} {
		require.Regexp(t, want, c.out)
	}
}
