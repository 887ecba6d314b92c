package nss

import (
	"iter"
	"slices"
)

// Serie is the office to which a series of numbers, the first two digits, was
// given.
type Serie struct {
	Digits  string
	Oficina string // upper case, without accents
}

// series is sheet 161 of 365, Nivel B, of "Manual interno de cómo se debe
// integrar el NSS" (IMSS, Coordinación de Afiliación-Vigencia), by its two
// digits. The copy read ends after Tamaulipas, so that ten delegations and
// later series are missing, and its two columns were paired by their order:
// unconfirmed, good for hints only.
var series = [...]Serie{
	{"01", "MAGDALENA DE LAS SALINAS"}, {"03", "NUEVO LEON"}, {"04", "JALISCO"},
	{"06", "MAGDALENA DE LAS SALINAS"}, {"07", "SANTA MARIA LA RIBERA"}, {"09", "TAMAULIPAS"},
	{"10", "SANTA MARIA LA RIBERA"}, {"11", "POLANCO"}, {"12", "GUANAJUATO"}, {"13", "HIDALGO"},
	{"15", "MORELOS"}, {"16", "EDOMEX/TOLUCA"}, {"17", "POLANCO"}, {"20", "GUERRERO (DF)"},
	{"21", "BAJA CALIFORNIA"}, {"22", "BAJA CALIFORNIA SUR"}, {"23", "SINALOA"}, {"24", "SONORA"},
	{"25", "BAJA CALIFORNIA"}, {"26", "SINALOA"}, {"27", "GUERRERO (DF)"}, {"28", "CENTRO"},
	{"29", "CENTRO"}, {"30", "PIEDAD NARVARTE"}, {"31", "DURANGO"}, {"32", "COAHUILA"},
	{"33", "CHIHUAHUA"}, {"35", "CHIHUAHUA"}, {"36", "PIEDAD NARVARTE"}, {"37", "DEL VALLE"},
	{"38", "DEL VALLE"}, {"39", "SAN ANGEL"}, {"40", "SAN ANGEL"}, {"42", "SANTA ANITA"},
	{"43", "NUEVO LEON"}, {"44", "SANTA ANITA"}, {"45", "CHURUBUSCO"}, {"46", "CHURUBUSCO"},
	{"47", "NUEVO LEON"}, {"49", "TAMAULIPAS"}, {"51", "AGUASCALIENTES"}, {"52", "COLIMA"},
	{"53", "MICHOACAN"}, {"54", "JALISCO"}, {"55", "NAYARIT"}, {"56", "JALISCO"}, {"57", "SONORA"},
	{"66", "DF NORESTE"}, {"68", "DF NOROESTE"}, {"69", "DF SURESTE"}, {"70", "DF SUROESTE"},
	{"71", "CHIAPAS"}, {"72", "GUERRERO"}, {"81", "CAMPECHE"}, {"83", "TABASCO"},
	{"90", "EDOMEX/NAUCALPAN"}, {"91", "EDOMEX/NAUCALPAN"}, {"92", "EDOMEX/TLALNEPANTLA"},
	{"93", "EDOMEX/TLALNEPANTLA"}, {"94", "EDOMEX/ECATEPEC"}, {"95", "EDOMEX/ECATEPEC"},
	{"96", "EDOMEX/LA PAZ"}, {"97", "EDOMEX/LA PAZ"},
}

// Series gives the known series in the order of their digits. The list is not
// complete: it serves hints, never refusals.
func Series() iter.Seq[Serie] { return slices.Values(series[:]) }

// Oficina gives the office of the series of n, such as "EDOMEX/LA PAZ"; ok is
// false where the series is not in the list. Unconfirmed: see [Series].
func (n NSS) Oficina() (label string, ok bool) {
	digits := n.Parts().Serie
	for _, s := range series {
		if s.Digits == digits {
			return s.Oficina, true
		}
	}
	return "", false
}
