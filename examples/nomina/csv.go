package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// tablaCSV reads a CSV as spreadsheets save it: UTF-8 with or without mark, or
// Windows-1252; comma or semicolon; CRLF or LF. Columns are bound by the names
// of the header, in any order; one that ends in "?" may be missing, and then
// reads as blank. leer is called once per row; a row that cannot be used is
// reported and the reading goes on.
func tablaCSV(archivo string, raw []byte, columnas string, leer func(campo func(string) string) error) ([]incidencia, error) {
	text := aUTF8(raw)
	r := csv.NewReader(bytes.NewReader(text))
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	first, _, _ := bytes.Cut(text, []byte("\n"))
	if bytes.Count(first, []byte(";")) > bytes.Count(first, []byte(",")) {
		r.Comma = ';'
	}
	header, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, falta{"nomina.csv_empty", []any{archivo}}
	}
	if err != nil {
		return nil, falta{"nomina.csv_header", []any{archivo, cabecera(columnas)}}
	}
	at := map[string]int{}
	for i, h := range header {
		at[strings.ToLower(strings.TrimSpace(h))] = i
	}
	for c := range strings.SplitSeq(columnas, ",") {
		if _, ok := at[c]; !ok && !strings.HasSuffix(c, "?") {
			return nil, falta{"nomina.csv_column", []any{archivo, c}}
		}
	}
	var bad []incidencia
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return bad, nil
		}
		linea, _ := r.FieldPos(0)
		var parse *csv.ParseError
		switch {
		case errors.As(err, &parse):
			bad = append(bad, incidencia{archivo, parse.StartLine, falta{"nomina.csv_quotes", nil}})
			continue
		case err != nil:
			return bad, err
		case len(row) != len(header):
			bad = append(bad, incidencia{archivo, linea, falta{"nomina.csv_fields", []any{len(header), len(row)}}})
			continue
		}
		campo := func(c string) string {
			if i, ok := at[c]; ok {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		if err := leer(campo); err != nil {
			bad = append(bad, incidencias(archivo, linea, err)...)
		}
	}
}

// cabecera is the header of a list with every column, for people to read.
func cabecera(columnas string) string { return strings.ReplaceAll(columnas, "?", "") }

// aUTF8 drops the mark and reads bytes that are no UTF-8 as Windows-1252.
func aUTF8(raw []byte) []byte {
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if utf8.Valid(raw) {
		return raw
	}
	// Every byte has a meaning in the decoder: it cannot fail.
	text, _ := charmap.Windows1252.NewDecoder().Bytes(raw)
	return text
}

// leerArchivo reads a user's file whole.
func leerArchivo(name string) ([]byte, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, falta{"nomina.file_unreadable", []any{name, causa(err)}}
	}
	return raw, nil
}

// causa is the operating system's reason without the path, which the message
// names already.
func causa(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
