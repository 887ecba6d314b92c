package calendario

import "strings"

// Festivo is the occasion of an obligatory rest day. It is a stable code, of
// which the texts in Spanish and English are kept apart from the rules.
type Festivo string

// The occasions of the lists of this package.
const (
	AnioNuevo      Festivo = "calendario.anio_nuevo"      // 1 January
	Constitucion   Festivo = "calendario.constitucion"    // first Monday of February
	Juarez         Festivo = "calendario.juarez"          // third Monday of March
	JuevesSanto    Festivo = "calendario.jueves_santo"    // Thursday of Holy Week
	ViernesSanto   Festivo = "calendario.viernes_santo"   // Friday of Holy Week
	SabadoSanto    Festivo = "calendario.sabado_santo"    // Saturday of Holy Week
	Trabajo        Festivo = "calendario.trabajo"         // 1 May
	Madres         Festivo = "calendario.madres"          // 10 May
	Grito          Festivo = "calendario.grito"           // 15 September
	Independencia  Festivo = "calendario.independencia"   // 16 September
	PoderEjecutivo Festivo = "calendario.poder_ejecutivo" // change of the Federal Executive, every six years
	Difuntos       Festivo = "calendario.difuntos"        // 2 November
	Revolucion     Festivo = "calendario.revolucion"      // third Monday of November
	Guadalupe      Festivo = "calendario.guadalupe"       // 12 December, bank employees
	Navidad        Festivo = "calendario.navidad"         // 25 December
	Eleccion       Festivo = "calendario.eleccion"        // day of an election, added by the host (LFT art. 74, fracción IX)
	Decreto        Festivo = "calendario.decreto"         // day that a decree sets, added by the host
)

// Code gives the stable code.
func (f Festivo) Code() string { return string(f) }

// Args is empty: an occasion has no details.
func (f Festivo) Args() []any { return nil }

// MarshalText writes the code.
func (f Festivo) MarshalText() ([]byte, error) { return []byte(f), nil }

// UnmarshalText reads a code: one of this package, or a dotted one of the
// host's own, such as "estado.aniversario". Anything else is [ErrFestivo];
// empty text is no occasion.
func (f *Festivo) UnmarshalText(b []byte) error {
	family, name, dotted := strings.Cut(string(b), ".")
	if len(b) > 0 && (!dotted || !isCode(family) || !isCode(name)) {
		return ErrFestivo
	}
	*f = Festivo(b)
	return nil
}

// isCode tells a part of a code: lower-case ASCII letters, digits and _.
func isCode(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// RestDay is a rest day and its occasion.
type RestDay struct {
	Date    Date    `json:"date"`
	Festivo Festivo `json:"festivo"`
}
