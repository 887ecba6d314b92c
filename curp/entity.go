package curp

import "iter"

// Entidad is a place of birth as a key writes it.
type Entidad struct {
	Code  string // two letters of positions 12–13
	Name  string // official Spanish name
	INEGI int    // number of the federal entity, 1–32; 0 for NE. Unconfirmed: follows the order of the municipal annex
}

// entidades is Anexo 4 of the Instructivo Normativo of March 2006, the last
// public edition of the list; the federal district keeps its letters under
// the name Ciudad de México (Instructivo Normativo, art. TERCERO, DOF
// 18-06-2018).
var entidades = [...]Entidad{
	{"AS", "Aguascalientes", 1}, {"BC", "Baja California", 2}, {"BS", "Baja California Sur", 3},
	{"CC", "Campeche", 4}, {"CL", "Coahuila", 5}, {"CM", "Colima", 6}, {"CS", "Chiapas", 7},
	{"CH", "Chihuahua", 8}, {"DF", "Ciudad de México", 9}, {"DG", "Durango", 10},
	{"GT", "Guanajuato", 11}, {"GR", "Guerrero", 12}, {"HG", "Hidalgo", 13}, {"JC", "Jalisco", 14},
	{"MC", "México", 15}, {"MN", "Michoacán", 16}, {"MS", "Morelos", 17}, {"NT", "Nayarit", 18},
	{"NL", "Nuevo León", 19}, {"OC", "Oaxaca", 20}, {"PL", "Puebla", 21}, {"QT", "Querétaro", 22},
	{"QR", "Quintana Roo", 23}, {"SP", "San Luis Potosí", 24}, {"SL", "Sinaloa", 25},
	{"SR", "Sonora", 26}, {"TC", "Tabasco", 27}, {"TS", "Tamaulipas", 28}, {"TL", "Tlaxcala", 29},
	{"VZ", "Veracruz", 30}, {"YN", "Yucatán", 31}, {"ZS", "Zacatecas", 32},
	{"NE", "Nacido en el extranjero", 0},
}

// entityRow finds a row of entidades by the two letters: row number + 1, 0
// where there is none.
var entityRow = indexEntities()

func indexEntities() (t [26 * 26]uint8) {
	for i, e := range entidades {
		t[entitySlot(e.Code[0], e.Code[1])] = uint8(i + 1)
	}
	return t
}

// entitySlot numbers a pair of letters A–Z.
func entitySlot(a, b byte) int { return int(a-'A')*26 + int(b-'A') }

// Entities gives the 32 federal entities by their number and then NE.
func Entities() iter.Seq[Entidad] {
	return func(yield func(Entidad) bool) {
		for _, e := range entidades {
			if !yield(e) {
				return
			}
		}
	}
}

// EntityOf gives the entity of two upper-case letters; ok is false for letters
// that no key bears, such as CX or MX.
func EntityOf(code string) (e Entidad, ok bool) {
	if len(code) != 2 || !isLetter(code[0]) || !isLetter(code[1]) {
		return Entidad{}, false
	}
	row := entityRow[entitySlot(code[0], code[1])]
	if row == 0 {
		return Entidad{}, false
	}
	return entidades[row-1], true
}

func isLetter(c byte) bool { return c >= 'A' && c <= 'Z' }
