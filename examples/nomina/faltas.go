package main

import (
	"github.com/derechohabiente/imss/mensajes"
)

// falta is something that this program could not do or use. Its texts stand in
// textos/nomina.json.
type falta struct {
	code string
	args []any
}

func (f falta) Error() string { return f.code }

// Code gives the stable code.
func (f falta) Code() string { return f.code }

// Args gives the details of the text.
func (f falta) Args() []any { return f.args }

// incidencia is a line of a file that could not be used. Line 0 is the file
// as a whole.
type incidencia struct {
	archivo string
	linea   int
	motivo  mensajes.Coded
}

// incidencias gives every coded reason inside err; an error without a code is
// told as it stands.
func incidencias(archivo string, linea int, err error) []incidencia {
	var all []incidencia
	for _, c := range mensajes.Problems(err) {
		all = append(all, incidencia{archivo, linea, c})
	}
	if len(all) == 0 {
		all = append(all, incidencia{archivo, linea, falta{"nomina.other", []any{err.Error()}}})
	}
	return all
}
