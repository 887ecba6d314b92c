package tramite

import (
	"bytes"
	"context"
	"io"
	"time"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/sello"
)

// File issues a document of a record once. name is its plain file name
// ("recibo.pdf"); write makes its bytes. Where the record has it already, write
// is not called; where an earlier call was cut short after archiving, the bytes
// archived then are the document, whatever write gives now: signatures and
// instants may differ, an issued paper may not.
func (e *Engine) File(ctx context.Context, f Folio, name string, write func(w io.Writer) error) (Document, error) {
	if e.Archive == nil {
		return Document{}, &PortError{"Archive"}
	}
	if !validName(name) {
		return Document{}, ErrName
	}
	if !f.Valid() {
		return Document{}, ErrFolio
	}
	r, err := e.Store.Get(ctx, string(f))
	if err != nil {
		return Document{}, err
	}
	if d, ok := r.Document(name); ok {
		return d, nil
	}
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return Document{}, err
	}
	d := Document{Name: name, ArchiveKey: string(f) + "/" + name}
	if d.SHA256, err = e.Archive.Put(ctx, d.ArchiveKey, &content); err != nil {
		return Document{}, err
	}
	_, err = e.Step(ctx, f, func(r *Record) error {
		if _, ok := r.Document(name); ok {
			return nil
		}
		r.Documents = append(r.Documents, d)
		r.Events = append(r.Events, Event{At: e.Now(), Folio: f, What: EventIssued, Ref: name, SHA256: d.SHA256})
		return nil
	})
	if err != nil {
		return Document{}, err
	}
	return d, nil
}

// Issue is [Engine.File] for a paper of package documento: paper builds it as
// issued at the given instant, and it is validated and rendered. paper seals with
// [Engine.Seal] where the paper is to be sealed.
func (e *Engine) Issue(ctx context.Context, f Folio, name string, paper func(issued time.Time) (documento.Doc, error)) (Document, error) {
	if e.Render == nil {
		return Document{}, &PortError{"Render"}
	}
	return e.File(ctx, f, name, func(w io.Writer) error {
		d, err := paper(e.Now())
		if err != nil {
			return err
		}
		if err := d.Validate(); err != nil {
			return err
		}
		return e.Render(ctx, w, d)
	})
}

// Seal signs the facts of a paper with the Signer.
func (e *Engine) Seal(fields []sello.Field, issued time.Time) (sello.Sello, error) {
	if e.Signer == nil {
		return sello.Sello{}, &PortError{"Signer"}
	}
	return sello.Sign(fields, issued, e.Signer)
}

// Open gives an issued document of a record, checked against its SHA-256:
// [ErrNotFound] where the record has none of this name, [ErrAltered] where the
// archive holds other bytes.
func (e *Engine) Open(ctx context.Context, f Folio, name string) (io.ReadCloser, error) {
	if e.Archive == nil {
		return nil, &PortError{"Archive"}
	}
	if !f.Valid() {
		return nil, ErrFolio
	}
	r, err := e.Store.Get(ctx, string(f))
	if err != nil {
		return nil, err
	}
	d, ok := r.Document(name)
	if !ok {
		return nil, ErrNotFound
	}
	return e.Archive.Open(ctx, d.ArchiveKey, d.SHA256)
}
