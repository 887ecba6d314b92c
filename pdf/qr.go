package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"io"
	"sync/atomic"

	"rsc.io/qr/coding"
)

// A code is drawn at four pixels per module within the quiet zone of four
// modules that ISO/IEC 18004 asks for: with one pixel per module a viewer that
// resamples below 110 dpi makes it unreadable. One bit of grey per pixel needs
// no palette, and the engine copies the stream as it is.
const (
	pixelsPerModule = 4
	quietModules    = 4
)

// codes draws QR codes. The layout of a version is the same for every text, and
// costs more than the code itself: it is kept.
type codes struct {
	deflaters deflaters
	plans     [coding.MaxVersion + 1]atomic.Pointer[coding.Plan]
}

// plan gives the smallest layout of level M that holds the text.
func (c *codes) plan(text coding.Encoding) (*coding.Plan, error) {
	for v := coding.Version(coding.MinVersion); v <= coding.MaxVersion; v++ {
		if text.Bits(v) > v.DataBytes(coding.M)*8 {
			continue
		}
		if kept := c.plans[v].Load(); kept != nil {
			return kept, nil
		}
		made, err := coding.NewPlan(v, coding.M, 0)
		if err == nil {
			c.plans[v].Store(made)
		}
		return made, err
	}
	return nil, ErrQR
}

// png draws text as PNG.
func (c *codes) png(text string) ([]byte, error) {
	bytes := coding.String(text)
	plan, err := c.plan(bytes)
	if err != nil {
		return nil, err
	}
	code, err := plan.Encode(bytes)
	if err != nil {
		return nil, err
	}
	side := (code.Size + 2*quietModules) * pixelsPerModule
	stride := 1 + (side+7)/8 // each row begins with its filter type, 0
	raw := make([]byte, side*stride)
	for y := range code.Size + 2*quietModules {
		row := raw[y*pixelsPerModule*stride:][:stride]
		paintRow(row[1:], code, y-quietModules)
		for i := 1; i < pixelsPerModule; i++ {
			copy(raw[(y*pixelsPerModule+i)*stride:], row)
		}
	}
	return grayPNG(raw, side, side, 1, c.deflaters)
}

// paintRow sets the bits of one row of modules: 1 is white. Four pixels are
// half a byte.
func paintRow(row []byte, code *coding.Code, y int) {
	for i := range row {
		row[i] = 0xFF
	}
	if y < 0 || y >= code.Size {
		return
	}
	for x := range code.Size {
		if !code.Black(x, y) {
			continue
		}
		at := x + quietModules
		if at%2 == 0 {
			row[at/2] &= 0x0F
		} else {
			row[at/2] &= 0xF0
		}
	}
}

// grayPNG wraps filtered rows of grey pixels as a PNG file.
func grayPNG(raw []byte, width, height int, depth byte, deflaters deflaters) ([]byte, error) {
	var idat bytes.Buffer
	if err := deflate(&idat, raw, deflaters); err != nil {
		return nil, err
	}
	out := bytes.NewBuffer(make([]byte, 0, idat.Len()+64))
	out.WriteString("\x89PNG\r\n\x1a\n")
	var head [13]byte
	binary.BigEndian.PutUint32(head[0:], uint32(width))
	binary.BigEndian.PutUint32(head[4:], uint32(height))
	head[8] = depth
	chunk(out, "IHDR", head[:])
	chunk(out, "IDAT", idat.Bytes())
	chunk(out, "IEND", nil)
	return out.Bytes(), nil
}

func chunk(out *bytes.Buffer, kind string, data []byte) {
	var n [4]byte
	binary.BigEndian.PutUint32(n[:], uint32(len(data)))
	out.Write(n[:])
	out.WriteString(kind)
	out.Write(data)
	sum := crc32.NewIEEE()
	_, _ = io.WriteString(sum, kind)
	_, _ = sum.Write(data)
	binary.BigEndian.PutUint32(n[:], sum.Sum32())
	out.Write(n[:])
}

// deflaters keeps compressors for the next use: a fresh one costs about a
// megabyte. A sync.Pool would give them up at every other collection, and a
// paper makes less garbage than a compressor is large.
type deflaters chan *zlib.Writer

// maxDeflaters is how many are kept; more may be in use.
const maxDeflaters = 8

func (d deflaters) get(out io.Writer) *zlib.Writer {
	select {
	case z := <-d:
		z.Reset(out)
		return z
	default:
		return zlib.NewWriter(out)
	}
}

func (d deflaters) put(z *zlib.Writer) {
	select {
	case d <- z:
	default:
	}
}

// deflate compresses data into out.
func deflate(out io.Writer, data []byte, deflaters deflaters) error {
	z := deflaters.get(out)
	defer deflaters.put(z)
	if _, err := z.Write(data); err != nil {
		return err
	}
	return z.Close()
}
