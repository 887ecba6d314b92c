package rfc

import "github.com/derechohabiente/imss/calendario"

// Tables tells the table that the package carries: the inconvenient words.
func Tables() []calendario.Tabla {
	published := calendario.Must(2006, 10, 18)
	return []calendario.Tabla{{
		Name: "rfc.palabras",
		Source: "SAT, \"Algoritmo para generar el RFC con homoclave para personas físicas y morales\", " +
			"solicitud 0610100135506, 18-10-2006",
		Vintage: calendario.Must(2026, 11, 21), Valid: calendario.Period{From: published},
	}}
}
