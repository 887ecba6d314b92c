package sello

import (
	"crypto"
	"crypto/subtle"
	"time"
)

// Key is a public key that seals are verified with, and the time in which it was
// used to seal: from NotBefore on, until before NotAfter; a zero bound is open.
// A key that was stolen is left out of the set: its thief can date back.
type Key struct {
	Public              crypto.PublicKey
	NotBefore, NotAfter time.Time
}

// Keys are the keys that a verifier trusts, old ones among them. The zero value
// trusts none.
type Keys struct{ byID map[string]trusted }

type trusted struct {
	key
	from, until time.Time
}

// NewKeys makes the set. [ErrKeyType] where a key is none that seals.
func NewKeys(keys ...Key) (Keys, error) {
	set := Keys{byID: make(map[string]trusted, len(keys))}
	for _, k := range keys {
		good, err := newKey(k.Public)
		if err != nil {
			return Keys{}, err
		}
		set.byID[good.id] = trusted{good, k.NotBefore, k.NotAfter}
	}
	return set, nil
}

// Verify tells whether the seal is one of a trusted key over exactly these
// fields, in any order. [ErrUnknownKey]: the key is not in the set. [ErrAltered]:
// the fields, the instant or the key's id are not those sealed. [ErrSignature]:
// they fit together, but the key did not sign them. [ErrExpired]: all is genuine,
// but the key was not in use at the instant of issue. Faults of the fields
// themselves are those of [Sign].
func (k Keys) Verify(fields []Field, s Sello) error {
	by, known := k.byID[s.KeyID]
	if !known {
		return ErrUnknownKey
	}
	text, err := s.covers(fields)
	if err != nil {
		return err
	}
	if !by.verify(text, s.Signature) {
		return ErrSignature
	}
	if s.Issued.Before(by.from) || !by.until.IsZero() && !s.Issued.Before(by.until) {
		return ErrExpired
	}
	return nil
}

// Covers tells whether the seal speaks of these fields, in any order: else
// [ErrAltered], or a fault of the fields. It asks no key: a seal that covers its
// fields may still be a false one, see [Keys.Verify].
func (s Sello) Covers(fields []Field) error {
	_, err := s.covers(fields)
	return err
}

// covers gives the chain of the fields that the seal speaks of.
func (s Sello) covers(fields []Field) (string, error) {
	text, err := s.Chain(fields)
	if err != nil {
		return "", err
	}
	if subtle.ConstantTimeCompare(digest(text), s.Digest) != 1 {
		return "", ErrAltered
	}
	return text, nil
}
