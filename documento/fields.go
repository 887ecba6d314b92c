package documento

import (
	"crypto/sha256"
	"encoding/base64"
	"hash"
	"io"
	"strconv"

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

func (l *list) date(key string, d calendario.Date) { l.text(key, d.String()) }

func (l *list) number(key string, n int) {
	if n != 0 {
		l.text(key, strconv.Itoa(n))
	}
}

// table seals the rows that write puts down as their number and the SHA-256
// over all values: "3:" and base64url without padding. Every value goes in as
// its length in bytes, a colon, the bytes and a comma (a netstring), and every
// row ends with a semicolon, so that no two lists share a digest by shifting
// letters between values.
func (l *list) table(key string, rows int, write func(i int, row *digest)) {
	if rows == 0 {
		return
	}
	d := &digest{sum: sha256.New()}
	for i := range rows {
		write(i, d)
		_, _ = io.WriteString(d.sum, ";")
	}
	l.text(key, strconv.Itoa(rows)+":"+base64.RawURLEncoding.EncodeToString(d.sum.Sum(nil)))
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
