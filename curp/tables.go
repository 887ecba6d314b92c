package curp

import "github.com/derechohabiente/imss/calendario"

// Tables tells the tables that the package carries: the federal entities and
// the inconvenient words. Both are those of the last edition that printed
// them; the annexes of the Reglas CURP of 22-10-2021, which rule today, are
// named there and not published.
func Tables() []calendario.Tabla {
	const instructivo = "Instructivo Normativo para la Asignación de la CURP, SEGOB, marzo de 2006, "
	seen, from := calendario.Must(2026, 11, 21), calendario.Period{From: calendario.Must(2006, 3, 1)}
	return []calendario.Tabla{
		{Name: "curp.entidades", Source: instructivo + "Anexo 4", Vintage: seen, Valid: from},
		{Name: "curp.palabras", Source: instructivo + "Anexo 2", Vintage: seen, Valid: from},
	}
}
