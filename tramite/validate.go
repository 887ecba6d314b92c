package tramite

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/derechohabiente/imss/sello"
)

const (
	minSecret    = 32 // bytes; RFC 2104 §3: no shorter than the hash
	defaultLease = 2 * time.Minute
	// RFC 5321 §4.5.4.1: the give-up time is at least four to five days.
	defaultGiveUp = 5 * 24 * time.Hour
	firstBackoff  = 30 * time.Second
	lastBackoff   = time.Hour
)

// Validate tells everything that is missing or unfit among the fields, joined:
// each a [PortError] with the name of its field.
func (e *Engine) Validate() error {
	var errs []error
	refuse := func(bad bool, field string) {
		if bad {
			errs = append(errs, &PortError{field})
		}
	}
	refuse(e.Store == nil, "Store")
	refuse(e.Now == nil, "Now")
	refuse(len(e.Secret) < minSecret, "Secret")
	refuse(e.Mailer != nil && !validDomain(e.Domain), "Domain")
	refuse(e.Lease < 0, "Lease")
	refuse(e.GiveUp < 0, "GiveUp")
	if e.Signer != nil {
		_, err := sello.KeyID(e.Signer.Public())
		refuse(err != nil, "Signer")
	}
	return errors.Join(errs...)
}

// validDomain holds a Message-ID's right side to letters, digits, hyphens and
// dots (RFC 5322 §3.6.4 allows more than mail systems do).
func validDomain(s string) bool {
	if len(s) > 100 {
		return false
	}
	for label := range strings.SplitSeq(s, ".") {
		if !validName(label) || strings.Contains(label, "_") {
			return false
		}
	}
	return true
}

func (e *Engine) lease() time.Duration {
	if e.Lease == 0 {
		return defaultLease
	}
	return e.Lease
}

func (e *Engine) giveUp() time.Duration {
	if e.GiveUp == 0 {
		return defaultGiveUp
	}
	return e.GiveUp
}

func (e *Engine) backoff(attempt int) time.Duration {
	if e.Backoff != nil {
		return max(e.Backoff(attempt), time.Second) // never within the same Drain
	}
	wait := firstBackoff
	for n := 1; n < attempt && wait < lastBackoff; n++ {
		wait *= 2
	}
	return min(wait, lastBackoff)
}

func (e *Engine) emit(ctx context.Context, ev Event) {
	if e.OnEvent != nil {
		e.OnEvent(ctx, ev)
	}
}
