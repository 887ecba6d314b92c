package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf16"
)

// finisher rewrites what the engine wrote: streams are deflated with a pooled
// writer, fonts and images stand in one order (the engine walks maps), dates
// come from the document, and language, title, XMP and an identifier of the
// content are added. Nothing of it touches a switch of the process.
type finisher struct {
	ink       Color // the colour that every page begins with
	deflaters deflaters
	buffers   *sync.Pool
}

// about is what a reader program shows of a file.
type about struct {
	title, author, lang string
	issued              time.Time
}

const producer = "github.com/derechohabiente/imss"

// object is an indirect object of the engine's output.
type object struct {
	dict   []byte
	stream []byte
}

// finish gives the finished file in a buffer of the pool: the caller puts it back.
func (f *finisher) finish(raw []byte, a about) (*bytes.Buffer, error) {
	objects, err := parse(raw)
	if err != nil {
		return nil, err
	}
	pages, fonts, images, err := sortOut(objects)
	if err != nil {
		return nil, err
	}
	out, ok := f.buffers.Get().(*bytes.Buffer)
	if !ok {
		out = new(bytes.Buffer)
	}
	out.Reset()
	w := &writer{out: out, deflaters: f.deflaters}
	out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	first := 3 + len(pages)
	w.object(1, objects[1].dict, nil)
	w.object(2, resources(fonts, images, first), nil)
	for i, o := range pages {
		w.object(3+i, o.dict, f.content(o.stream, fonts))
	}
	next := first
	for _, n := range fonts {
		w.object(next, objects[n.n].dict, nil)
		next++
	}
	for _, n := range images {
		w.raw(next, objects[n.n])
		next++
	}
	w.raw(next, metadata(a))
	w.object(next+1, info(a), nil)
	w.object(next+2, catalog(a, next), nil)
	w.trailer(next+2, next+1)
	if w.err != nil {
		f.buffers.Put(out)
		return nil, w.err
	}
	return out, nil
}

// parse reads the objects by the cross-reference table.
func parse(raw []byte) ([]object, error) {
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	if at < 0 {
		return nil, ErrFinisher
	}
	line, _, _ := bytes.Cut(raw[at+len("startxref\n"):], []byte("\n"))
	start, err := strconv.Atoi(string(line))
	if err != nil || start <= 0 || start >= at || !bytes.HasPrefix(raw[start:], []byte("xref\n0 ")) {
		return nil, ErrFinisher
	}
	head, table, _ := bytes.Cut(raw[start+len("xref\n0 "):at], []byte("\n"))
	n, err := strconv.Atoi(string(head))
	if err != nil || n < 6 || len(table) < n*20 {
		return nil, ErrFinisher
	}
	objects := make([]object, n)
	for i := 1; i < n; i++ {
		offset, err := strconv.Atoi(string(table[i*20 : i*20+10]))
		if err != nil || offset <= 0 || offset >= start {
			return nil, ErrFinisher
		}
		if objects[i], err = parseObject(raw[offset:start], i); err != nil {
			return nil, err
		}
	}
	return objects, nil
}

func parseObject(raw []byte, n int) (object, error) {
	var head [24]byte
	prefix := append(strconv.AppendInt(head[:0], int64(n), 10), " 0 obj\n"...)
	if !bytes.HasPrefix(raw, prefix) {
		return object{}, ErrFinisher
	}
	raw = raw[len(prefix):]
	end := bytes.Index(raw, []byte("\nendobj"))
	if stream := bytes.Index(raw, []byte("\nstream\n")); stream >= 0 && stream < end {
		return parseStream(raw[:stream], raw[stream+len("\nstream\n"):])
	}
	if end < 0 {
		return object{}, ErrFinisher
	}
	return object{dict: raw[:end]}, nil
}

// parseStream goes by the length: the bytes of an image may look like a keyword.
func parseStream(dict, rest []byte) (object, error) {
	_, after, found := bytes.Cut(dict, []byte("/Length "))
	digits, _, closed := bytes.Cut(after, []byte(">>"))
	n, err := strconv.Atoi(string(digits))
	if !found || !closed || err != nil || n < 0 || n > len(rest) || !bytes.HasPrefix(rest[n:], []byte("\nendstream\nendobj")) {
		return object{}, ErrFinisher
	}
	return object{dict: dict, stream: rest[:n]}, nil
}

// named is a resource: the name that content streams use and its object.
type named struct {
	name string
	n    int
}

// sortOut finds pages, fonts and images; any other object but the engine's
// information and catalogue is refused.
func sortOut(objects []object) (pages []object, fonts, images []named, err error) {
	n := 3
	for ; n < len(objects) && bytes.HasPrefix(objects[n].dict, []byte("<</Type /Page\n")); n += 2 {
		if n+1 >= len(objects) || objects[n+1].stream == nil {
			return nil, nil, nil, ErrFinisher
		}
		pages = append(pages, objects[n], objects[n+1])
	}
	fonts, err = entries(objects, "/Font <<\n", "/F", "<</Type /Font\n")
	if err != nil {
		return nil, nil, nil, err
	}
	images, err = entries(objects, "/XObject <<\n", "/I", "<</Type /XObject\n")
	if err != nil {
		return nil, nil, nil, err
	}
	if len(pages) == 0 || n+len(fonts)+len(images)+2 != len(objects) {
		return nil, nil, nil, ErrFinisher
	}
	return pages, fonts, images, nil
}

// entries reads one dictionary of the resources, sorted by name, each name once.
func entries(objects []object, open, prefix, kind string) ([]named, error) {
	_, after, found := bytes.Cut(objects[2].dict, []byte(open))
	body, _, closed := bytes.Cut(after, []byte(">>"))
	if !found || !closed {
		return nil, ErrFinisher
	}
	var out []named
	for line := range strings.Lines(string(body)) {
		parts := strings.Fields(line)
		if len(parts) != 4 || !strings.HasPrefix(parts[0], prefix) {
			return nil, ErrFinisher
		}
		n, err := strconv.Atoi(parts[1])
		if err != nil || n < 3 || n >= len(objects) || !bytes.HasPrefix(objects[n].dict, []byte(kind)) ||
			bytes.Contains(objects[n].dict, []byte(" 0 R")) {
			return nil, ErrFinisher
		}
		out = append(out, named{parts[0], n})
	}
	slices.SortFunc(out, func(a, b named) int { return strings.Compare(a.name, b.name) })
	return slices.CompactFunc(out, func(a, b named) bool { return a.name == b.name }), nil
}

// content drops what the engine says again and again: it selects the font three
// times for every text. Fonts get short names, and the page begins with the
// colour of the ink. A nil stream stays nil.
func (f *finisher) content(stream []byte, fonts []named) []byte {
	if stream == nil {
		return nil
	}
	out := make([]byte, 0, len(stream)/2+64)
	out = fmt.Appendf(out, "%.3f %.3f %.3f rg\n", float64(f.ink.R)/255, float64(f.ink.G)/255, float64(f.ink.B)/255)
	var selected, last []byte
	for len(stream) > 0 {
		line := stream
		if i := bytes.IndexByte(stream, '\n'); i >= 0 {
			line = stream[:i+1]
		}
		stream = stream[len(line):]
		if bytes.HasPrefix(line, []byte("BT /F")) {
			selected = line
			continue
		}
		if selected != nil && !bytes.Equal(selected, last) {
			out = appendFont(out, selected, fonts)
			last = selected
		}
		selected = nil
		out = appendMoves(out, line)
	}
	return out
}

// appendMoves writes a line in which the moves between joined texts become
// operators.
func appendMoves(out, line []byte) []byte {
	for {
		i := bytes.IndexByte(line, moveOpen)
		if i < 0 {
			return append(out, line...)
		}
		out = append(append(out, line[:i]...), ") Tj "...)
		move, rest, _ := bytes.Cut(line[i+1:], []byte{moveClose})
		out = append(append(out, move...), " Td ("...)
		line = rest
	}
}

// appendFont writes the selection of a font under its short name.
func appendFont(out, line []byte, fonts []named) []byte {
	name, rest, _ := bytes.Cut(line[len("BT "):], []byte(" "))
	for i := range fonts {
		if string(name) == fonts[i].name {
			return append(fmt.Appendf(out, "BT /F%d ", i+1), rest...)
		}
	}
	return append(out, line...)
}

func resources(fonts, images []named, first int) []byte {
	b := append(make([]byte, 0, 512), "<</ProcSet [/PDF /Text /ImageB /ImageC]\n/Font <<"...)
	for i := range fonts {
		b = fmt.Appendf(b, "/F%d %d 0 R ", i+1, first)
		first++
	}
	b = append(b, ">>\n/XObject <<"...)
	for _, i := range images {
		b = fmt.Appendf(b, "%s %d 0 R ", i.name, first)
		first++
	}
	return append(b, ">>>>"...)
}

func info(a about) []byte {
	date := pdfDate(a.issued)
	b := append(make([]byte, 0, 512), "<</Title "...)
	b = appendText(b, a.title)
	b = append(b, "\n/Author "...)
	b = appendText(b, a.author)
	return fmt.Appendf(b, "\n/Producer (%s)\n/CreationDate (%s)\n/ModDate (%s)>>", producer, date, date)
}

// pdfDate writes an instant with its zone (ISO 32000-1, 7.9.4).
func pdfDate(t time.Time) string {
	_, offset := t.Zone()
	sign := '+'
	if offset < 0 {
		sign, offset = '-', -offset
	}
	return fmt.Sprintf("D:%s%c%02d'%02d'", t.Format("20060102150405"), sign, offset/3600, offset/60%60)
}

// appendText writes a text string: ASCII as it is, anything else as UTF-16 with its mark.
func appendText(b []byte, s string) []byte {
	if printableASCII(s) && !strings.ContainsAny(s, `()\`) {
		return append(append(append(b, '('), s...), ')')
	}
	b = append(b, "<FEFF"...)
	for _, u := range utf16.Encode([]rune(s)) {
		b = fmt.Appendf(b, "%04X", u)
	}
	return append(b, '>')
}

func catalog(a about, metadata int) []byte {
	return fmt.Appendf(nil, "<</Type /Catalog\n/Pages 1 0 R\n/Lang (%s)\n/ViewerPreferences <</DisplayDocTitle true>>\n/Metadata %d 0 R>>",
		a.lang, metadata)
}

// writer numbers what it writes and keeps the offsets.
type writer struct {
	out       *bytes.Buffer
	deflaters deflaters
	offsets   []int
	err       error
}

func (w *writer) begin(n int) {
	if n != len(w.offsets)+1 && w.err == nil {
		w.err = ErrFinisher
	}
	w.offsets = append(w.offsets, w.out.Len())
	fmt.Fprintf(w.out, "%d 0 obj\n", n)
}

// object writes an object; a stream is deflated.
func (w *writer) object(n int, dict, stream []byte) {
	if stream == nil {
		w.begin(n)
		w.out.Write(dict)
		w.out.WriteString("\nendobj\n")
		return
	}
	packed := new(bytes.Buffer)
	packed.Grow(len(stream) / 3)
	if err := deflate(packed, stream, w.deflaters); err != nil && w.err == nil {
		w.err = err
	}
	w.raw(n, object{
		dict:   fmt.Appendf(nil, "<</Filter /FlateDecode /Length %d>>", packed.Len()),
		stream: packed.Bytes(),
	})
}

// raw writes a stream as it is.
func (w *writer) raw(n int, o object) {
	w.begin(n)
	w.out.Write(o.dict)
	w.out.WriteString("\nstream\n")
	w.out.Write(o.stream)
	w.out.WriteString("\nendstream\nendobj\n")
}

// trailer ends the file; its identifier is the hash of all that stands before,
// so that the same document has the same identifier and another one has not.
func (w *writer) trailer(root, info int) {
	sum := sha256.Sum256(w.out.Bytes())
	id := hex.EncodeToString(sum[:16])
	start := w.out.Len()
	fmt.Fprintf(w.out, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets)+1)
	for _, o := range w.offsets {
		fmt.Fprintf(w.out, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(w.out, "trailer\n<</Size %d\n/Root %d 0 R\n/Info %d 0 R\n/ID [<%s><%s>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(w.offsets)+1, root, info, id, id, start)
}
