package tramite

import (
	"crypto/sha256"
	"encoding/hex"
)

// Sum is the SHA-256 of a document. As text it is 64 hexadecimal digits.
type Sum [sha256.Size]byte

// SumOf gives the SHA-256 of bytes.
func SumOf(b []byte) Sum { return sha256.Sum256(b) }

// String gives 64 lower-case hexadecimal digits.
func (s Sum) String() string { return hex.EncodeToString(s[:]) }

// IsZero tells whether no sum was taken.
func (s Sum) IsZero() bool { return s == Sum{} }

// MarshalText gives what String gives.
func (s Sum) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads 64 hexadecimal digits; else [ErrData].
func (s *Sum) UnmarshalText(b []byte) error {
	var v Sum
	if hex.DecodedLen(len(b)) != len(v) {
		return ErrData
	}
	if _, err := hex.Decode(v[:], b); err != nil {
		return ErrData
	}
	*s = v
	return nil
}
