package calendario

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/internal/tabla/archivo"
)

// ReadRolCSV reads a roll of vacations as spreadsheets save it: a line of names
// and one line a vacation, separated by commas, semicolons or tabs, in UTF-8
// with or without its mark:
//
//	trabajador,anio,periodo,desde,hasta,dias
//	98765432,2026,1,2026-07-16,2026-07-29,10
//
// Columns stand in any order, those of other names are left alone, and days may
// also be written 16/07/2026. A line that does not hold is an [Error] of
// [ErrVacaciones] with its number and column; all of them, up to 100, are
// joined. What r fails with is wrapped.
func ReadRolCSV(r io.Reader) (*Rol, error) {
	buf := bufio.NewReader(r)
	if mark, err := buf.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = buf.Discard(len(mark))
	}
	rd := csv.NewReader(buf)
	rd.Comma, rd.ReuseRecord, rd.TrimLeadingSpace = separator(buf), true, true
	names, err := rd.Read()
	if err != nil {
		return nil, csvFault(err)
	}
	at := map[string]int{}
	for _, column := range columns() {
		i := slices.IndexFunc(names, func(n string) bool { return strings.EqualFold(strings.TrimSpace(n), column) })
		if i < 0 {
			return nil, Error{Fault: ErrVacaciones, Row: 1, Field: column}
		}
		at[column] = i
	}
	var c collector
	for {
		record, err := rd.Read()
		if errors.Is(err, io.EOF) {
			return c.rol()
		}
		if err != nil && !errors.Is(err, csv.ErrFieldCount) {
			return nil, errors.Join(append(c.faults, csvFault(err))...)
		}
		if strings.TrimSpace(strings.Join(record, "")) == "" { // spreadsheets leave such lines behind
			continue
		}
		if err != nil { // too few columns or too many: the lines behind are read all the same
			c.refuse(csvFault(err))
			continue
		}
		v, unfit := readVacacion(func(column string) string { return strings.TrimSpace(record[at[column]]) })
		line, _ := rd.FieldPos(0)
		c.add(v, unfit, line)
	}
}

// separator tells which sign the line of names uses.
func separator(buf *bufio.Reader) rune {
	const names = 512
	start, _ := buf.Peek(names)
	line, _, _ := bytes.Cut(start, []byte("\n"))
	for _, sign := range ";\t" {
		if bytes.ContainsRune(line, sign) {
			return sign
		}
	}
	return ','
}

// csvFault gives the line at which a file stops being CSV; an empty file stops
// at the first.
func csvFault(err error) error {
	var at *csv.ParseError
	switch {
	case errors.As(err, &at):
		return Error{Fault: ErrVacaciones, Row: at.StartLine, Field: "csv"}
	case errors.Is(err, io.EOF):
		return Error{Fault: ErrVacaciones, Row: 1, Field: "csv"}
	}
	return fmt.Errorf("calendario: roll of vacations: %w", err)
}

// ReadRolJSON reads a roll of vacations as a list of objects with the members
// of [Vacacion]; other members are left alone. Errors are those of
// [ReadRolCSV], with the number of the object in the list.
func ReadRolJSON(r io.Reader) (*Rol, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, csvFault(err)
	}
	var rows []map[string]json.RawMessage
	raw = archivo.WithoutMark(raw)
	if err := json.Unmarshal(raw, &rows); err != nil {
		return nil, Error{Fault: ErrVacaciones, Row: archivo.Line(raw, err), Field: "json"}
	}
	var c collector
	for i, row := range rows {
		v, unfit := readVacacion(func(column string) string { return jsonText(row[column]) })
		c.add(v, unfit, i+1)
	}
	return c.rol()
}

// jsonText gives a member's string, or its number as it is written; nothing
// for any other kind.
func jsonText(raw json.RawMessage) string {
	var s string
	var n json.Number
	switch {
	case json.Unmarshal(raw, &s) == nil:
		return strings.TrimSpace(s)
	case json.Unmarshal(raw, &n) == nil:
		return n.String()
	}
	return ""
}
