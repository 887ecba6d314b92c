package prueba

import (
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
)

// marcaLugar is the rank of the marks 9 and J among the people of one root.
const marcaLugar = 9

// Is tells whether a key may be one of this package: position 17 is 9 or J.
// Every key that is made here has the mark, and a real one would need nine
// people before it with the same 16 positions: a host may refuse such keys in
// production, or look at them.
func Is(c curp.CURP) bool { return c.Homonym() == marcaLugar }

// IsNSS tells whether a number may be one of this package: it begins with 98 or
// 99. Numbers of a series that a [Perfil] fixed are not recognised.
func IsNSS(n nss.NSS) bool {
	serie := n.Parts().Serie
	return serie == "98" || serie == "99"
}
