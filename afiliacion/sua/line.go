package sua

import (
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strconv"
	"strings"
)

// Line is one line of a file that is not blank. Printing it shows its number
// and faults alone.
type Line[T Record] struct {
	N        int     // physical line, counted from 1, blank lines included
	Readable bool    // the fields could be cut: the line has the positions of its kind
	Record   T       // what could be read, also beside faults; see Text for the rest
	Errors   []Error // by position
	Warnings []Error // by position; the record stays usable
	EOL      string  // what ended the line: CRLF, LF, CR, at the end of the file 0x1A or nothing

	raw  string
	cut  string // raw with one byte a position
	page Page
}

// OK tells whether the line has no error; it may have warnings.
func (l Line[T]) OK() bool { return len(l.Errors) == 0 }

// Raw gives the bytes of the line as read, without its end, for an exact copy.
// Of a line beyond Options.MaxLine it is the beginning. It is personal data.
func (l Line[T]) Raw() string { return l.raw }

// Text gives a field as it stands in the line, in UTF-8 and without the spaces
// around it, whether it parses or not: 00250000, 31022026. It is empty where
// the record has no such field or the line is not readable, and is personal
// data. [Kind.Fields] gives the fields.
func (l Line[T]) Text(f Field) string {
	if !l.Readable {
		return ""
	}
	k := KindOf[T]()
	switch f {
	case FieldPaterno, FieldMaterno, FieldNombres:
		c, ok := k.column(FieldNombre)
		if !ok {
			return ""
		}
		return l.page.name(part(c.cut(l.cut), f))
	}
	c, ok := k.column(f)
	if !ok {
		return ""
	}
	if f == FieldRFC || f == FieldNombre {
		return l.page.name(c.cut(l.cut))
	}
	return l.page.decode(strings.Trim(c.cut(l.cut), " "))
}

// part gives one of the three parts of a name.
func part(name string, f Field) string {
	paterno, rest, _ := strings.Cut(name, "$")
	materno, nombres, _ := strings.Cut(rest, "$")
	switch f {
	case FieldPaterno:
		return paterno
	case FieldMaterno:
		return materno
	default:
		return nombres
	}
}

// Codes gives the codes of all faults and warnings, each once, sorted.
func (l Line[T]) Codes() []string {
	out := make([]string, 0, len(l.Errors)+len(l.Warnings))
	for _, e := range l.Errors {
		out = append(out, e.Code())
	}
	for _, e := range l.Warnings {
		out = append(out, e.Code())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (l Line[T]) String() string {
	return "line " + strconv.Itoa(l.N) + ": " + strings.Join(l.Codes(), " ")
}

// Format prints number and faults for every verb of fmt: the line itself is
// personal data.
func (l Line[T]) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, l.String()) }

// LogValue gives number and faults to log/slog.
func (l Line[T]) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("line", l.N), slog.Any("faults", l.Codes()))
}
