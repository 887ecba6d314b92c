package documento

import (
	"crypto/sha256"
	"encoding/base64"
	"hash"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/sello"
)

// list collects sealed facts; an empty fact is left out.
type list []sello.Field

func (l *list) text(key, value string) {
	if value != "" {
		*l = append(*l, sello.Field{Key: key, Value: value})
	}
}

// short seals a free text that may be long. Beyond limit bytes as the QR code
// writes it, its beginning stands with a digest of the whole behind a tilde:
// the code stays readable, and any changed letter changes the field all the
// same.
func (l *list) short(key, value string, limit int) {
	if sello.QRLen(value) <= limit {
		l.text(key, value)
		return
	}
	d := &digest{sum: sha256.New()}
	d.put(value)
	tail := "~" + d.text()
	end, room := 0, limit-len(tail)
	for i, r := range value {
		if room -= sello.QRLen(string(r)); room < 0 {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	l.text(key, value[:end]+tail)
}

func (l *list) date(key string, d calendario.Date) { l.text(key, d.String()) }

func (l *list) number(key string, n int) {
	if n != 0 {
		l.text(key, strconv.Itoa(n))
	}
}

// rest seals all that has no field of its own: rows of values as their number
// and a digest, "3:" and base64url without padding. Every value goes in as its
// length in bytes, a colon, the bytes and a comma (a netstring), and every row
// ends with a semicolon, so that no two lists share a digest by shifting letters
// between values.
func (l *list) rest(rows [][]string) {
	d := &digest{sum: sha256.New()}
	for _, row := range rows {
		d.put(row...)
		_, _ = io.WriteString(d.sum, ";")
	}
	l.text("detalle", strconv.Itoa(len(rows))+":"+d.text())
}

type digest struct {
	sum     hash.Hash
	scratch []byte
}

// put adds values of one row in the order of the paper.
func (d *digest) put(values ...string) {
	b := d.scratch[:0]
	for _, v := range values {
		b = strconv.AppendInt(b, int64(len(v)), 10)
		b = append(b, ':')
		b = append(b, v...)
		b = append(b, ',')
	}
	_, _ = d.sum.Write(b)
	d.scratch = b
}

func period(p calendario.Period) string {
	if p == (calendario.Period{}) {
		return ""
	}
	return p.From.String() + "/" + p.To.String()
}

// text gives the first 16 bytes of the SHA-256 as base64url without padding:
// who wants another text with the same digest has to try 2^128 of them.
func (d *digest) text() string { return base64.RawURLEncoding.EncodeToString(d.sum.Sum(nil)[:16]) }
