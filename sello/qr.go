package sello

import (
	"encoding/base64"
	"encoding/hex"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxQR is what the largest QR code holds at error correction level M in bytes
// (ISO/IEC 18004, table 7: version 40-M).
const maxQR = 2331

const prefix = "S1."

// QR gives the text of a QR code that carries the fields and their seal whole,
// so that it verifies without a network. page is the address of the host's
// verification page, or "": the rest follows it after a number sign, a part of
// an address that browsers keep to themselves, so that the facts reach no
// server's log. The text is ASCII; at level M a version-17 code of 24 mm holds
// 504 characters, of which an ECDSA or Ed25519 seal takes 129. [ErrQRSize] where
// no code holds it.
func (s Sello) QR(page string, fields []Field) (string, error) {
	text, err := s.payload(fields)
	if err != nil {
		return "", err
	}
	if page != "" {
		text = page + "#" + text
	}
	if len(text) > maxQR {
		return "", ErrQRSize
	}
	return text, nil
}

func (s Sello) payload(fields []Field) (string, error) {
	if err := checkInstant(s.Issued); err != nil {
		return "", err
	}
	ordered, err := canonical(fields)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString(prefix)
	b.WriteString(s.KeyID)
	b.WriteByte('.')
	b.WriteString(strconv.FormatInt(s.Issued.Unix(), 36))
	b.WriteByte('.')
	b.WriteString(raw().EncodeToString(s.Digest))
	b.WriteByte('.')
	b.WriteString(raw().EncodeToString(s.Signature))
	for _, f := range ordered {
		b.WriteByte('&')
		b.WriteString(f.Key)
		b.WriteByte('=')
		for i := range len(f.Value) {
			queryByte(&b, f.Value[i])
		}
	}
	return b.String(), nil
}

// QRLen gives the characters that a value takes in the text of [Sello.QR]: one
// for what stands there as it is, three for any other byte.
func QRLen(value string) int {
	n := 0
	for i := range len(value) {
		if c := value[i]; c == ' ' || plain(c) {
			n++
		} else {
			n += 3
		}
	}
	return n
}

// raw is strict: two texts never decode to the same bytes.
func raw() *base64.Encoding { return base64.RawURLEncoding.Strict() }

func queryByte(b *strings.Builder, c byte) {
	switch {
	case c == ' ':
		b.WriteByte('+')
	case plain(c):
		b.WriteByte(c)
	default:
		percent(b, c)
	}
}

// plain tells the characters that RFC 3986 §3.5 lets stand in a fragment and
// that have no meaning of ours.
func plain(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~:/,;@!*()", c) >= 0
}

// ParseQR reads what [Sello.QR] wrote: the fields in the order of the paper, and
// the seal, which [Keys.Verify] is still to judge. What stands before the first
// number sign is passed over. [ErrQRFormat] where the text is not whole, or is
// not letter for letter what QR writes.
func ParseQR(text string) ([]Field, Sello, error) {
	if len(text) > maxQR {
		return nil, Sello{}, ErrQRFormat
	}
	if _, after, found := strings.Cut(text, "#"); found {
		text = after
	}
	head, tail, _ := strings.Cut(text, "&")
	s, ok := parseHead(head)
	if !ok {
		return nil, Sello{}, ErrQRFormat
	}
	var fields []Field
	for part := range strings.SplitSeq(tail, "&") {
		k, v, found := strings.Cut(part, "=")
		value, ok := unquery(v)
		if !found || !ok {
			return nil, Sello{}, ErrQRFormat
		}
		fields = append(fields, Field{k, value})
	}
	// One seal has one text: whatever else decodes to it is not ours.
	if again, err := s.payload(fields); err != nil || again != text {
		return nil, Sello{}, ErrQRFormat
	}
	return fields, s, nil
}

func parseHead(head string) (s Sello, ok bool) {
	rest, ok := strings.CutPrefix(head, prefix)
	parts := strings.Split(rest, ".")
	if !ok || len(parts) != 4 || len(parts[0]) != 16 {
		return Sello{}, false
	}
	_, errID := hex.DecodeString(parts[0])
	unix, errTime := strconv.ParseInt(parts[1], 36, 64)
	sum, errSum := raw().DecodeString(parts[2])
	signature, errSignature := raw().DecodeString(parts[3])
	if errID != nil || errTime != nil || errSum != nil || errSignature != nil || len(sum) != digestSize || len(signature) == 0 {
		return Sello{}, false
	}
	return Sello{KeyID: parts[0], Issued: time.Unix(unix, 0).UTC(), Digest: sum, Signature: signature}, true
}

func unquery(s string) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '+':
			b.WriteByte(' ')
		case c != '%':
			b.WriteByte(c)
		case i+2 >= len(s):
			return "", false
		default:
			v, err := hex.DecodeString(s[i+1 : i+3])
			if err != nil {
				return "", false
			}
			b.WriteByte(v[0])
			i += 2
		}
	}
	v := b.String()
	return v, utf8.ValidString(v) && norm.NFC.IsNormalString(v)
}
