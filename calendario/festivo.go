package calendario

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
)

// Code gives the stable code.
func (f Festivo) Code() string { return string(f) }

// Args is empty: an occasion has no details.
func (f Festivo) Args() []any { return nil }

// RestDay is a rest day and its occasion.
type RestDay struct {
	Date    Date    `json:"date"`
	Festivo Festivo `json:"festivo"`
}
