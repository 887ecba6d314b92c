package cuotas

// Zona is the area of the minimum wage to which a place of work belongs.
type Zona string

// The two areas of the Comisión Nacional de los Salarios Mínimos. The empty
// Zona stands for General.
const (
	General Zona = "GENERAL"
	ZLFN    Zona = "ZLFN" // Zona Libre de la Frontera Norte, since 1 January 2019
)

// Code gives the code of the name of the area, "cuotas.zona.general".
func (z Zona) Code() string {
	if z == ZLFN {
		return "cuotas.zona.zlfn"
	}
	return "cuotas.zona.general"
}

// Args is empty.
func (z Zona) Args() []any { return nil }
