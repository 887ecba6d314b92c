package tramite

import (
	"context"
	"io"
	"time"
)

// Store keeps records. What a method acknowledged by a nil error survives a
// crash; a method that gave an error changed nothing, or changed all of it
// (an error of the way back), never a part. Records are copied in and out. All
// methods may be called at once from many goroutines and processes.
// [github.com/derechohabiente/imss/tramite/tramitetest.Store] checks all this.
type Store interface {
	// Create stores a new record with version 1. Where its folio or one of its
	// Keys is taken it stores nothing and gives an [ExistsError] with the folio
	// of the holder.
	Create(ctx context.Context, r Record) error
	// Get gives the record with this folio or this key, or [ErrNotFound].
	Get(ctx context.Context, folioOrKey string) (Record, error)
	// Update replaces the record, keys included, and counts its version up, if
	// the version held is still r.Version; else [ErrConflict]. Keys that r has
	// no more are free again; a key that another record holds is an
	// [ExistsError] and nothing changes. An unknown folio is [ErrNotFound].
	Update(ctx context.Context, r Record) error
	// Due gives the folios of the records whose [Record.Due] is not zero and not
	// after the instant, the longest due first, equal ones by folio, at most
	// limit of them.
	Due(ctx context.Context, at time.Time, limit int) ([]Folio, error)
}

// Mailer hands a mail to whoever delivers it. A nil error means that it was
// accepted. An error that wraps [ErrPermanent] means that it never will be: it
// is not tried again. Any other error is tried again later, with the same ID: a
// mailer that can tell drops the repetition. Send must end when ctx does.
type Mailer interface {
	Send(ctx context.Context, m Mail) error
}

// Archive keeps issued documents under names such as folio/recibo.pdf, see
// [ValidKey]. A document never changes.
type Archive interface {
	// Put keeps what r gives and returns its SHA-256. Where the key is taken
	// already it leaves the old document as it is and returns the SHA-256 of
	// that. On an error nothing is kept under the key.
	Put(ctx context.Context, key string, r io.Reader) (Sum, error)
	// Open gives the document, whole and checked against its SHA-256 before the
	// first byte is given: [ErrAltered] where it differs, [ErrNotFound] where
	// there is none.
	Open(ctx context.Context, key string, sum Sum) (io.ReadCloser, error)
	// Delete removes a document, for erasure alone. An absent one is no error.
	Delete(ctx context.Context, key string) error
}

// ValidKey tells whether a text may name an archived document: parts of ASCII
// letters, digits, '.', '_' and '-' divided by '/', none of them beginning with
// a dot, each at most 100 characters, at most four.
func ValidKey(key string) bool {
	parts, start := 0, 0
	for i := 0; i <= len(key); i++ {
		if i == len(key) || key[i] == '/' {
			if !validName(key[start:i]) {
				return false
			}
			parts, start = parts+1, i+1
		}
	}
	return parts <= 4
}

func validName(s string) bool {
	if s == "" || len(s) > 100 || s[0] == '.' {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '.' && c != '_' && c != '-' {
			return false
		}
	}
	return true
}
