package idse

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"slices"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/afiliacion/internal/letras"
	"github.com/derechohabiente/imss/afiliacion/internal/patronal"
	"github.com/derechohabiente/imss/afiliacion/internal/renglon"
)

// Line is one line of a file: a record, a trailer or, where [Options] asks for
// them, a blank line. Printing it shows its number and faults alone.
type Line struct {
	N         int     // physical line, counted from 1, blank lines included
	IsTrailer bool    // Trailer holds it, not Record
	IsBlank   bool    // nothing but spaces, tabs and 0x1A
	Readable  bool    // the fields could be cut: neither ErrEncoding nor ErrLen
	Record    Record  // what could be read, also beside faults
	Trailer   Trailer // what could be read
	Errors    []Error // by position
	Warnings  []Error // by position; the record stays usable
	EOL       string  // end of the line as read: CRLF, LF, CR; at the end of the file empty, or the closing 0x1A

	raw string
}

// Trailer closes a group of records of one guía.
type Trailer struct {
	Count int    `json:"n"`
	Guia  string `json:"guia"`
}

// OK tells whether the line has no error; it may have warnings.
func (l Line) OK() bool { return len(l.Errors) == 0 }

// Raw gives the line as read, without its end: where [Options.Blanks] is set,
// Raw and EOL of all lines, one after the other, are the file byte by byte. Of
// a line beyond Options.MaxLine it is the beginning. It is personal data.
func (l Line) Raw() string { return l.raw }

// Labels gives the short names of all faults and warnings, each once, sorted:
// NSS_DV:003, W_CURP_MISSING.
func (l Line) Labels() []string {
	out := make([]string, 0, len(l.Errors)+len(l.Warnings))
	for _, e := range l.Errors {
		out = append(out, e.Fault.Label())
	}
	for _, e := range l.Warnings {
		out = append(out, e.Fault.Label())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (l Line) String() string {
	return "line " + strconv.Itoa(l.N) + ": " + strings.Join(l.Labels(), " ")
}

// Format prints number and faults for every verb of fmt: the line itself is
// personal data.
func (l Line) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, l.String()) }

// LogValue gives number and faults to log/slog.
func (l Line) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("line", l.N), slog.Any("faults", l.Labels()))
}

// Decode reads a file line by line in constant memory. It accepts lines that
// end in CRLF, LF or CR, mixed too, a last line without an end, blank lines and
// a closing 0x1A. A faulty record does not stop it: its faults stand in the
// line. The trailer is optional, and a file may have one for each group of
// records; its faults stand in the line of the trailer.
//
// The error, always the last thing given, means that the reader failed, or
// that the tables of minimum wage and UMA do not reach Options.Today.
func Decode(r io.Reader, o Options) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		l, err := o.limits()
		if err != nil {
			yield(Line{}, err)
			return
		}
		limit := max(o.MaxLine, size)
		if o.MaxLine <= 0 {
			limit = defaultMaxLine
		}
		d := decoder{limits: l, lines: renglon.NewReader(r, limit), blanks: o.Blanks}
		d.run(yield)
	}
}

type decoder struct {
	limits
	lines  *renglon.Reader
	group  group
	rp     patronal.Cache
	blanks bool
}

func (d *decoder) run(yield func(Line, error) bool) {
	for {
		raw, err := d.lines.Next()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			n := d.lines.N() + 1
			yield(Line{N: n}, fmt.Errorf("idse: line %d: %w", n, err))
			return
		}
		l := Line{N: raw.N, EOL: raw.EOL, IsBlank: raw.Blank(), raw: raw.Text}
		if l.IsBlank && !d.blanks {
			continue
		}
		if !l.IsBlank {
			d.line(&l, raw)
		}
		if !yield(l, nil) {
			return
		}
	}
}

func (d *decoder) line(l *Line, raw renglon.Line) {
	switch {
	case raw.High:
		l.Errors = []Error{{Fault: ErrEncoding, Pos: firstHigh(raw.Text), Want: "ASCII"}}
	case raw.Size != size:
		l.Errors = []Error{{Fault: ErrLen, Want: strconv.Itoa(size)}}
	default:
		l.Readable = true
	}
	if strings.HasPrefix(raw.Text, trailerMark) {
		l.IsTrailer = true
		d.trailer(l, raw.Text)
		return
	}
	d.group.count++
	if l.Readable {
		c := checker{limits: &d.limits, rp: &d.rp, s: raw.Text}
		c.record(&l.Record)
		l.Errors, l.Warnings = c.sorted()
		d.group.add(l.Record.Guia)
	}
}

func firstHigh(s string) int {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return i + 1
		}
	}
	return 0
}

// group is what a trailer has to agree with: the records since the last one.
type group struct {
	count int
	guia  string
	mixed bool
}

func (g *group) add(guia string) {
	if g.guia == "" {
		g.guia = guia
	}
	g.mixed = g.mixed || guia != g.guia
}

// trailer reads a trailer line and closes the group.
func (d *decoder) trailer(l *Line, s string) {
	counted := false
	if len(s) >= posCount-1+countWidth {
		digits := field(s, posCount, countWidth)
		n, err := strconv.Atoi(digits)
		counted = err == nil && letras.AreDigits(digits) && n == d.group.count
		if err == nil && letras.AreDigits(digits) {
			l.Trailer.Count = n
		}
	}
	if !counted {
		l.Errors = append(l.Errors, Error{ErrTrailerCount, posCount, fmt.Sprintf("%06d", d.group.count)})
	}
	if len(s) >= posGuia-1+guiaWidth {
		l.Trailer.Guia = field(s, posGuia, guiaWidth)
	}
	if d.group.mixed || (d.group.guia != "" && d.group.guia != l.Trailer.Guia) {
		l.Errors = append(l.Errors, Error{Fault: ErrTrailerGuia, Pos: posGuia})
	}
	d.group = group{}
}
