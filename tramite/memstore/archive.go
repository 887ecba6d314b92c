package memstore

import (
	"bytes"
	"context"
	"io"
	"sync"

	"github.com/derechohabiente/imss/tramite"
)

// Archive is a [tramite.Archive] in memory. The zero value is not usable; see
// [NewArchive].
type Archive struct {
	mu   sync.RWMutex
	docs map[string][]byte
}

var _ tramite.Archive = (*Archive)(nil)

// NewArchive gives an empty archive.
func NewArchive() *Archive { return &Archive{docs: map[string][]byte{}} }

// Put keeps a document once: see [tramite.Archive].
func (a *Archive) Put(ctx context.Context, key string, r io.Reader) (tramite.Sum, error) {
	if err := ctx.Err(); err != nil {
		return tramite.Sum{}, err
	}
	if !tramite.ValidKey(key) {
		return tramite.Sum{}, tramite.ErrName
	}
	b, err := io.ReadAll(r)
	if err != nil {
		return tramite.Sum{}, err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if held, ok := a.docs[key]; ok {
		return tramite.SumOf(held), nil
	}
	a.docs[key] = b
	return tramite.SumOf(b), nil
}

// Open gives a document: see [tramite.Archive].
func (a *Archive) Open(ctx context.Context, key string, sum tramite.Sum) (io.ReadCloser, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	a.mu.RLock()
	defer a.mu.RUnlock()
	b, ok := a.docs[key]
	switch {
	case !ok:
		return nil, tramite.ErrNotFound
	case tramite.SumOf(b) != sum:
		return nil, tramite.ErrAltered
	}
	return io.NopCloser(bytes.NewReader(b)), nil
}

// Delete removes a document: see [tramite.Archive].
func (a *Archive) Delete(ctx context.Context, key string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.docs, key)
	return nil
}
