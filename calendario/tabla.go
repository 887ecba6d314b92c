package calendario

import "time"

// Tabla tells what a table of dated data that this module carries holds, where
// it comes from and for which days it answers. Packages with such tables list
// them by their Tables function, so that a host can print the vintage that it
// runs on and warn before a table ends.
type Tabla struct {
	Name    string `json:"name"`    // package and table: "afiliacion.uma"
	Source  string `json:"source"`  // the official text, with its date
	Vintage Date   `json:"vintage"` // the day on which the sources were last read
	Valid   Period `json:"valid"`   // the days that the table answers for; open where the text has no end
}

// Outdated tells whether a day lies after the last one that the table answers
// for: overlay newer rows, or take a newer release.
func (t Tabla) Outdated(today Date) bool {
	return !t.Valid.To.IsZero() && today.After(t.Valid.To)
}

// Tables lists the tables of this package. The rest-day lists are rules and
// answer for every year; their Valid tells for which days the text was read.
func Tables() []Tabla {
	year := func(first, last int) Period {
		return Period{Must(first, time.January, 1), Must(last, time.December, 31)}
	}
	read := Must(2026, time.November, 21)
	return []Tabla{
		{codeLFT, "Ley Federal del Trabajo, art. 74 (DOF 01-04-1970, 17-01-2006, 30-09-2024)", read,
			Period{From: Must(1970, time.May, 1)}},
		{codeContratoIMSS, "Contrato Colectivo de Trabajo IMSS-SNTSS, cláusula 46", read,
			Period{From: Must(2025, time.October, 16)}},
		{codeBancario, "CNBV, días inhábiles de 2025 (DOF 27-12-2024), según la prensa", read, year(2025, 2025)},
		{"calendario.pension", "Calendarios de pago de pensiones del IMSS, 2022 a 2026, según la prensa", read, year(2022, 2026)},
		{"calendario.nomina", "Calendario de pago de nómina del IMSS, activos y jubilados, 2026", read, year(2026, 2026)},
	}
}
