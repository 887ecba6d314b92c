package rfc

import (
	"strings"

	"github.com/derechohabiente/imss/curp"
)

// Normalize prepares what people type and paste for [Parse]: it does what
// [curp.Normalize] does, and writes every form of Ñ as the one capital. All
// else stays as it is, to be refused.
func Normalize(s string) string { return oneEnye.Replace(curp.Normalize(s)) }

// oneEnye composes no other character: the Kelvin sign would become a K.
var oneEnye = strings.NewReplacer("ñ", "Ñ", "N\u0303", "Ñ")
