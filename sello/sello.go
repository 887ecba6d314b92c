package sello

import (
	"crypto"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"log/slog"
	"time"
)

// Field is one sealed fact. Key is a word of at most 24 lower-case ASCII
// letters, digits and underscores that starts with a letter; Value is any UTF-8
// text. Keep both short where the seal is to fit a printed QR code.
//
// Printing a Field shows its key alone: many a fact is about a person.
type Field struct{ Key, Value string }

// Format prints the key, whatever the verb.
func (f Field) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, f.Key+"=****") }

// LogValue gives the key to log/slog.
func (f Field) LogValue() slog.Value { return slog.StringValue(f.Key + "=****") }

// Sello is the seal of a list of fields. The fields themselves are not in it:
// they are the paper's. The zero value is "not sealed".
type Sello struct {
	KeyID     string    `json:"key_id"`    // the key that signed, see [KeyID]
	Issued    time.Time `json:"issued"`    // instant of issue, in UTC and whole seconds; signed
	Digest    []byte    `json:"digest"`    // first 8 bytes of the SHA-256 of the chain: tells an altered paper from a false signature
	Signature []byte    `json:"signature"` // ECDSA: r and s of 32 bytes each; else as the algorithm gives it
}

const digestSize = 8

// IsZero tells whether nothing was sealed.
func (s Sello) IsZero() bool { return s.KeyID == "" && s.Issued.IsZero() && len(s.Signature) == 0 }

// Text gives the signature as paper prints it: base64 of RFC 4648 §4.
func (s Sello) Text() string { return base64.StdEncoding.EncodeToString(s.Signature) }

// Chain gives the text that the seal signs for these fields. Errors are those of
// the fields and of the instant.
func (s Sello) Chain(fields []Field) (string, error) {
	return chain(s.KeyID, s.Issued, fields)
}

// Sign seals fields that are issued at an instant, of which the seconds count.
// The same fields, instant and *ecdsa.PrivateKey or ed25519.PrivateKey give the
// same seal (RFC 6979, RFC 8032); RSA-PSS and keys behind other signers need
// not. A signer whose signature does not verify is [ErrSignature].
func Sign(fields []Field, issued time.Time, key crypto.Signer) (Sello, error) {
	k, err := usable(key)
	if err != nil {
		return Sello{}, err
	}
	s := Sello{KeyID: k.id, Issued: issued.UTC().Truncate(time.Second)}
	text, err := s.Chain(fields)
	if err != nil {
		return Sello{}, err
	}
	s.Digest = digest(text)
	if s.Signature, err = k.sign(key, text); err != nil {
		return Sello{}, err
	}
	// A device that ignores the asked padding or fails is found here, and not
	// by the person who shows the paper.
	if !k.verify(text, s.Signature) {
		return Sello{}, ErrSignature
	}
	return s, nil
}

func digest(text string) []byte {
	sum := sha256.Sum256([]byte(text))
	return sum[:digestSize]
}
