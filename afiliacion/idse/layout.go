package idse

// The layout of a record, 1-based positions as in IMSS, "Estructura de
// Movimientos afiliatorios" (22-07-2015).
const (
	size = 168 // positions of a record and of a trailer

	posRegistro   = 1   // 10 and the check digit
	posModalidad  = 9   // 2, inside the registro patronal
	posNSS        = 12  // 10 and the check digit
	posPaterno    = 23  // 27
	posMaterno    = 50  // 27
	posNombres    = 77  // 27
	posSBC        = 104 // 6: four whole digits, two decimals
	posFiller1    = 110 // 6
	posTrabajador = 116 // 1
	posSalario    = 117 // 1
	posJornada    = 118 // 1
	posFecha      = 119 // 8: DDMMAAAA
	posUMF        = 127 // 3
	posFiller2    = 130 // 2
	posTipo       = 132 // 2
	posGuia       = 134 // 5
	posClave      = 139 // 10
	posCausa      = 149 // 1
	posCURP       = 150 // 18
	posFormato    = 168 // 1: always 9

	nameWidth   = 27
	claveWidth  = 10
	guiaWidth   = 5
	formatID    = '9'
	maxSBC      = 9999_99
	trailerMark = "*************" // 13

	posCount   = 57 // 6: records under the trailer
	countWidth = 6
	maxCount   = 999_999
)

// spaces are as many as the widest text of a record.
const spaces = "                           "

// field cuts width positions from a 1-based one on.
func field(s string, pos, width int) string { return s[pos-1 : pos-1+width] }
