package rfc

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/derechohabiente/imss/curp"
)

// Normalize prepares what people type and paste for [Parse]: it does what
// [curp.Normalize] does, and composes Ñ and folds it to upper case. All else
// stays as it is, to be refused.
func Normalize(s string) string {
	return strings.ReplaceAll(curp.Normalize(norm.NFC.String(s)), "ñ", "Ñ")
}
