// Package fuente is read by the tests of package indice.
package fuente

type norma struct{ law, article, fraction string }

const lss = "LSS"

var (
	lss84V    = norma{lss, "84", "V"}
	lss84ultB = norma{lss, "84", "ult. b)"} // cited by nobody
	decree    = norma{"DOF 07-06-2024", "T1", ""}
)

type thing struct{}

// rule applies LSS 96, 97 and 102-I, but not the 52 weeks.
func (*thing) rule() norma {
	// RACERF 57: the day of the
	// baja is covered.
	return lss84V
}

// Query asks.
type Query struct{}

func (Query) evaluate() norma {
	return decree // LSS 109 Bis
}

func plain() string { return "LSS 84" }
