package umf

import (
	"strconv"
	"strings"
)

// Clinica is a health unit of the CLUES catalogue (Clave Única de
// Establecimientos de Salud, Secretaría de Salud, DGIS).
type Clinica struct {
	CLUES string // the key: 11 characters, see [ParseCLUES]
	// Numero is the clinic's number, unique only inside one OOAD; 0 = unknown.
	// From a CLUES file it is read out of the name: a hint, never a key.
	Numero    int
	Nombre    string
	Tipo      string // CLAVE DE TIPOLOGIA: UMF, HGZMF, UMR…
	OOAD      string // code of the Órgano de Operación Administrativa Desconcentrada (delegación), see [OOADName]
	Estatus   string // ESTATUS DE OPERACION
	Direccion string // street, number and settlement in one line
	CP        string // blank where the file holds the placeholder 99999
	Localidad string
	Municipio string
	Entidad   string
	Telefono  string
	Point
}

// InOperation tells whether the status is EN OPERACION.
func (c Clinica) InOperation() bool { return foldString(c.Estatus) == "en operacion" }

// FamilyMedicine tells whether the type of unit (CLAVE DE TIPOLOGIA) has
// family doctors: UMF, UMFH, and the hospitals HGZMF, HGSMF and HGRMF (the last
// one unconfirmed). Other hospitals, mobile units, brigades, stores and offices
// have none.
func (c Clinica) FamilyMedicine() bool {
	switch strings.ToUpper(strings.TrimSpace(c.Tipo)) {
	case "UMF", "UMFH", "HGZMF", "HGSMF", "HGRMF":
		return true
	}
	return false
}

// Rural tells whether the unit is a UMR, a rural medical unit. Many of them
// appear as units of the institute since the decree of 1 July 2025.
func (c Clinica) Rural() bool { return strings.ToUpper(strings.TrimSpace(c.Tipo)) == "UMR" }

// MapURL gives a link that opens a map at the clinic, or the empty text
// without coordinates. The form of the link (Google Maps URLs, search action)
// is unconfirmed.
func (c Clinica) MapURL() string {
	if !c.Located {
		return ""
	}
	return "https://www.google.com/maps/search/?api=1&query=" +
		strconv.FormatFloat(c.Lat, 'f', -1, 64) + "%2C" + strconv.FormatFloat(c.Lon, 'f', -1, 64)
}
