package nss

import "github.com/derechohabiente/imss/calendario"

// Tables tells the tables that the package carries: the series, of which the
// list is partial (see [Series]), and the kinds of insurance of a registro
// patronal. Neither refuses a number, so that no day ends them.
func Tables() []calendario.Tabla {
	seen := calendario.Must(2026, 11, 21)
	return []calendario.Tabla{
		{
			Name: "nss.series",
			Source: "IMSS, Coordinación de Afiliación-Vigencia, \"Manual interno de cómo se debe integrar el NSS\", Nivel B, " +
				"hoja 161 de 365 (partial: the copy read ends after Tamaulipas; unconfirmed)",
			Vintage: seen, Valid: calendario.Period{From: calendario.Must(firstYear, 5, 14)},
		},
		{
			Name:    "nss.modalidades",
			Source:  "Ley del Seguro Social, DOF 21-12-1995, arts. 12, 13, 218, 222 y 240",
			Vintage: seen, Valid: calendario.Period{From: calendario.Must(1997, 7, 1)},
		},
	}
}
