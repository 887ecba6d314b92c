package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"io"
	"sync"

	"rsc.io/qr"
)

// A code is drawn at four pixels per module within the quiet zone of four
// modules that ISO/IEC 18004 asks for: with one pixel per module a viewer that
// resamples below 110 dpi makes it unreadable. One bit of grey per pixel needs
// no palette, and the engine copies the stream as it is.
const (
	pixelsPerModule = 4
	quietModules    = 4
)

// MaxQR is the longest text in bytes of a QR code on a paper: beyond it the
// modules of a code of 24 mm become too small for a telephone.
const MaxQR = 600

// qrPNG draws text as PNG.
func qrPNG(text string, deflaters *sync.Pool) ([]byte, error) {
	code, err := qr.Encode(text, qr.M)
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
	return grayPNG(raw, side, side, 1, deflaters)
}

// paintRow sets the bits of one row of modules: 1 is white. Four pixels are
// half a byte.
func paintRow(row []byte, code *qr.Code, y int) {
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
func grayPNG(raw []byte, width, height int, depth byte, deflaters *sync.Pool) ([]byte, error) {
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

// deflate compresses with a writer of the pool: a fresh one costs about a
// megabyte each time.
func deflate(out io.Writer, data []byte, deflaters *sync.Pool) error {
	z, ok := deflaters.Get().(*zlib.Writer)
	if !ok {
		z = zlib.NewWriter(out)
	}
	defer deflaters.Put(z)
	z.Reset(out)
	if _, err := z.Write(data); err != nil {
		return err
	}
	return z.Close()
}
