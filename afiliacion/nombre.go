package afiliacion

import (
	"fmt"
	"log/slog"
	"unicode/utf8"
)

// Nombre is the name of a worker in three parts, with Ñ and accents as the
// host holds them. The second surname may be empty.
//
// Printing it shows a mask: the first letter of each part.
type Nombre struct {
	PrimerApellido  string `json:"primer_apellido"`
	SegundoApellido string `json:"segundo_apellido,omitempty"`
	Nombres         string `json:"nombres"`
}

// Mask gives the form for logs: the first letter of each part and an asterisk.
func (n Nombre) Mask() string {
	out := ""
	for _, part := range [...]string{n.PrimerApellido, n.SegundoApellido, n.Nombres} {
		if part == "" {
			continue
		}
		if out != "" {
			out += " "
		}
		_, size := utf8.DecodeRuneInString(part)
		out += part[:size] + "*"
	}
	return out
}

// Format prints the mask for every verb of fmt.
func (n Nombre) Format(f fmt.State, verb rune) {
	if verb != 'q' {
		verb = 's'
	}
	fmt.Fprintf(f, fmt.FormatString(f, verb), n.Mask())
}

// LogValue gives the mask to log/slog.
func (n Nombre) LogValue() slog.Value { return slog.StringValue(n.Mask()) }
