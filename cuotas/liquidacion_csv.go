package cuotas

import (
	"encoding/csv"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/dinero"
)

// columna is an amount of a row: a branch and a side.
type columna struct {
	title  string
	ramo   Ramo
	obrero bool
}

var columnasEMA = [...]columna{
	{"Cuota fija", CuotaFija, false},
	{"Excedente patrón", Excedente, false}, {"Excedente obrero", Excedente, true},
	{"Prestaciones en dinero patrón", PrestacionesDinero, false}, {"Prestaciones en dinero obrero", PrestacionesDinero, true},
	{"Gastos médicos pensionados patrón", GastosMedicos, false}, {"Gastos médicos pensionados obrero", GastosMedicos, true},
	{"Riesgos de trabajo", RiesgoTrabajo, false},
	{"Invalidez y vida patrón", InvalidezVida, false}, {"Invalidez y vida obrero", InvalidezVida, true},
	{"Guarderías", Guarderias, false},
}

var columnasEBA = [...]columna{
	{"Retiro", Retiro, false}, {"CEAV patrón", CEAV, false}, {"CEAV obrero", CEAV, true}, {"Infonavit", Infonavit, false},
}

// WriteEMA writes the rows of a monthly liquidation as CSV (RFC 4180, UTF-8
// without mark, comma, lines that end with a line feed) under a line of Spanish
// titles: NSS, name, movement, its date, last insured day, days, absences,
// incapacities, SBC, eleven amounts and their total. Amounts have two decimals
// and dates the form 2026-03-31; the branches that the employer pays for the
// worker (LSS 36) stand on the employer's side.
//
// The layout is this SDK's own: it is not the file of the Institute. NSS and
// name are written in clear; a name that a spreadsheet would take for a formula
// has an apostrophe before it. The sums of what was written come back; the first
// row with an error ends the writing with that error. So does, as [ErrColumnas],
// a row whose amounts do not add up to its total: one of a bimester, one of
// [Final], or one in which a table of the host has a share without a column.
func WriteEMA(w io.Writer, rows iter.Seq2[Renglon, error]) (Totales, error) {
	return writeRows(w, columnasEMA[:], rows)
}

// WriteEBA writes the rows of a bimonthly liquidation as [WriteEMA] does, with
// the amounts of retiro, CEAV (both sides) and Infonavit.
func WriteEBA(w io.Writer, rows iter.Seq2[Renglon, error]) (Totales, error) {
	return writeRows(w, columnasEBA[:], rows)
}

func writeRows(w io.Writer, columns []columna, rows iter.Seq2[Renglon, error]) (t Totales, err error) {
	out := csv.NewWriter(w)
	cells := []string{"NSS", "Nombre", "Movimiento", "Fecha del movimiento", "Último día", "Días", "Ausencias", "Incapacidades", "SBC"}
	for _, c := range columns {
		cells = append(cells, c.title)
	}
	if err := out.Write(append(cells, "Total")); err != nil {
		return t, err
	}
	for r, err := range rows {
		if err == nil {
			cells, err = r.cells(cells[:0], columns)
		}
		if err != nil {
			out.Flush()
			return t, err
		}
		if err := out.Write(cells); err != nil {
			return t, err
		}
		t.Add(r)
	}
	out.Flush()
	return t, out.Error()
}

// cells prints a row.
func (r *Renglon) cells(to []string, columns []columna) ([]string, error) {
	movement := ""
	if r.Tipo != 0 {
		movement = r.Tipo.String()
	}
	n := r.Nombre
	name := n.PrimerApellido
	for _, part := range [...]string{n.SegundoApellido, n.Nombres} {
		if part != "" && name != "" {
			name += " "
		}
		name += part
	}
	to = append(to, r.NSS.String(), inert(name), movement, r.Fecha.String(), r.Baja.String(), strconv.Itoa(r.Dias),
		strconv.Itoa(r.Ausencias), strconv.Itoa(r.Incapacidades), r.SBCTopado.String())
	var sum dinero.Centavos
	for _, c := range columns {
		amount := r.amount(c)
		sum += amount
		to = append(to, amount.String())
	}
	if sum != r.Total {
		return to, &RosterError{r.N, ErrColumnas}
	}
	return append(to, r.Total.String()), nil
}

// inert keeps a spreadsheet from taking a name for a formula.
func inert(name string) string {
	if name != "" && strings.ContainsRune("=+-@\t\r\n", rune(name[0])) {
		return "'" + name
	}
	return name
}

func (r *Renglon) amount(c columna) dinero.Centavos {
	patron, obrero := r.Suma(c.ramo)
	if c.obrero {
		return obrero
	}
	return patron
}
