package cfdi

import (
	"bytes"
	"crypto/x509"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/derechohabiente/imss/tarjeton/cfdi/internal/xmltree"
)

// Limits of a document. A payroll CFDI has some 6 kB; what goes far beyond is
// an attempt on the reader.
const (
	MaxBytes      = 2 << 20
	MaxDepth      = 32
	MaxElements   = 20_000
	MaxAttributes = 64 << 10 // bytes of one value
)

// Options of [Read]. The zero value checks everything that the document alone
// allows.
type Options struct {
	// PAC is the certificate of the certifier that stamped the document. It is
	// not in the file; without it the SAT's seal is not checked.
	PAC *x509.Certificate
	// SkipSeals leaves stage 4 to [Comprobante.Verify]; what the stamp repeats
	// is compared all the same.
	SkipSeals bool
}

// Read reads a payroll CFDI and checks it. The error is an [*Error] for what
// is not readable XML (XML.*) or not a CFDI 4.0 (C40.VERSION), or that of r.
// Rules that the document breaks are no error: they are in
// [Comprobante.Findings].
func Read(r io.Reader, o Options) (*Comprobante, error) {
	raw, err := readAll(r)
	if err != nil {
		return nil, fmt.Errorf("cfdi: read: %w", err)
	}
	if len(raw) > MaxBytes {
		return nil, unreadable(ErrLimit, "")
	}
	if !isUTF8(raw) {
		return nil, unreadable(ErrEncoding, "")
	}
	tree, xerr := xmltree.Parse(raw, knownSpaces, xmltree.Limits{Depth: MaxDepth, Elements: MaxElements, Attr: MaxAttributes})
	if xerr != nil {
		return nil, unreadable(faultOf(xerr.Kind), place(raw, xerr.Offset))
	}
	d := &document{tree: tree, info: make([]nodeInfo, len(tree.Nodes))}
	if root := d.root(); tree.Nodes[0].Space != spaceCFDI || tree.Nodes[0].Name != "Comprobante" || root.value("Version") != "4.0" {
		return nil, &Error{Finding{Fault: ErrVersion, Severity: SeverityError, Path: "/Comprobante/@Version", Want: "4.0"}}
	}
	d.validate()
	c := d.comprobante()
	trusted := len(d.log.list) == 0
	d.checkSeals(c, o)
	if trusted {
		d.checkRules()
	}
	c.Findings = d.log.sorted()
	return c, nil
}

// readAll takes what may be read and one byte more, which is too much.
func readAll(r io.Reader) ([]byte, error) {
	size := 16 << 10
	if known, ok := r.(interface{ Len() int }); ok {
		size = min(known.Len(), MaxBytes+1)
	}
	var b bytes.Buffer
	b.Grow(size + bytes.MinRead)
	_, err := b.ReadFrom(io.LimitReader(r, MaxBytes+1))
	return b.Bytes(), err
}

func unreadable(f Fault, got string) *Error {
	return &Error{Finding{Fault: f, Severity: SeverityError, Got: got}}
}

func faultOf(k xmltree.Kind) Fault {
	switch k {
	case xmltree.DTD:
		return ErrDTD
	case xmltree.Limit:
		return ErrLimit
	}
	return ErrMalformed
}

// place gives line:column of an offset, in characters.
func place(raw []byte, offset int) string {
	before := raw[:min(offset, len(raw))]
	line := 1 + bytes.Count(before, []byte{'\n'})
	column := 1 + utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:])
	return strconv.Itoa(line) + ":" + strconv.Itoa(column)
}

// isUTF8 tells whether the bytes are UTF-8 and declared as nothing else. The
// mark of UTF-8 may stand in front; those of UTF-16 and UTF-32 are not UTF-8.
func isUTF8(raw []byte) bool {
	if !utf8.Valid(raw) {
		return false
	}
	rest := bytes.TrimPrefix(raw, []byte("\ufeff"))
	if !bytes.HasPrefix(rest, []byte("<?xml")) || bytes.HasPrefix(rest, []byte("<?xml-")) {
		return true
	}
	declaration, _, found := strings.Cut(string(rest[:min(len(rest), 1024)]), "?>")
	if !found {
		return true
	}
	_, after, found := strings.Cut(declaration, "encoding")
	if !found {
		return true
	}
	after = strings.TrimLeft(after, " \t\r\n")
	after, found = strings.CutPrefix(after, "=")
	after = strings.TrimLeft(after, " \t\r\n")
	if !found || len(after) < 2 {
		return true
	}
	name, _, closed := strings.Cut(after[1:], after[:1])
	return !closed || strings.EqualFold(name, "UTF-8")
}
