package main

import (
	"bytes"
	"encoding/csv"
	"strings"
)

// hojaCSV writes a table as the spreadsheets of a payroll office in Mexico open
// it with a double click: UTF-8 with its mark, without which Excel takes the
// bytes for Windows-1252 and spoils accents; commas and points, which are what
// its Mexican settings separate columns and decimals with; CRLF. The lists that
// this program reads take all of it back.
func hojaCSV(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\xef\xbb\xbf")
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for _, r := range rows {
		cells := make([]string, len(r))
		for i, c := range r {
			cells[i] = inerte(c)
		}
		if err := w.Write(cells); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

// inerte keeps a spreadsheet from taking a text for a formula, by the
// apostrophe with which spreadsheets themselves mark a text. A name that begins
// with one of these signs came from somebody else's file.
func inerte(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
