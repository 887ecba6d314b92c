package mensajes

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"
)

// absent stands in the place of an argument that is not there.
const absent = "…"

// maxDepth bounds arguments inside arguments: an error that holds itself must
// not hold the reader.
const maxDepth = 8

// fill puts the arguments into the places {0}, {1} … of a text. Whatever else
// stands in braces stays as it is.
func (p *Printer) fill(text string, args []any, depth int) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		n, after, ok := place(rest)
		switch {
		case !ok:
			b.WriteString("{")
			text = rest
			continue
		case n < len(args):
			b.WriteString(p.arg(args[n], depth+1))
		default:
			b.WriteString(absent)
			after = strings.TrimPrefix(after, ".") // an ellipsis ends a sentence by itself
		}
		text = after
	}
}

// place reads what follows an opening brace: digits and the closing one.
func place(s string) (n int, after string, ok bool) {
	digits, after, closed := strings.Cut(s, "}")
	n64, err := strconv.ParseUint(digits, 10, 8)
	return int(n64), after, closed && err == nil
}

// Arg words one argument in the printer's language: a date in full, an amount
// of money with its group separators, a month by its name, a code or a value
// of an enumeration as its own text, a list with commas, anything else as fmt
// prints it. Identifiers print masked, as they do everywhere.
func (p *Printer) Arg(v any) string { return p.arg(v, 0) }

func (p *Printer) arg(v any, depth int) string {
	if depth > maxDepth {
		return absent
	}
	if isNil(v) {
		return ""
	}
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	case bool:
		return p.yesNo(v)
	case time.Month:
		return p.Month(v)
	case time.Time:
		return p.Instant(v)
	case interface{ Civil() (int, time.Month, int) }:
		return p.Date(v)
	case interface{ Grouped() string }:
		return v.Grouped()
	case Coded:
		return p.text(v.Code(), v.Args(), depth)
	}
	r := reflect.ValueOf(v)
	if _, words := v.(fmt.Stringer); r.Kind() != reflect.Slice || words {
		return fmt.Sprint(v)
	}
	parts := make([]string, r.Len())
	for i := range parts {
		parts[i] = p.arg(r.Index(i).Interface(), depth+1)
	}
	return strings.Join(parts, ", ")
}

func (p *Printer) yesNo(yes bool) string {
	if yes {
		return p.pick("sí", "yes")
	}
	return "no"
}

// isNil tells nothing, and a pointer to nothing, from something.
func isNil(v any) bool {
	if v == nil {
		return true
	}
	r := reflect.ValueOf(v)
	return r.Kind() == reflect.Pointer && r.IsNil()
}
