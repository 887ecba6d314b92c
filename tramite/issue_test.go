package tramite_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/sello"
	"github.com/derechohabiente/imss/tramite"
)

func read(t *testing.T, b *bench, f tramite.Folio, name string) string {
	t.Helper()
	r, err := b.Open(context.Background(), f, name)
	require.NoError(t, err)
	defer func() { _ = r.Close() }()
	all, err := io.ReadAll(r)
	require.NoError(t, err)
	return string(all)
}

func TestDocumentIsIssuedOnce(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	r := b.start(t, 1)
	first, err := b.File(ctx, r.Folio, "recibo.pdf", content("first"))
	require.NoError(t, err)
	require.Equal(t, tramite.Document{Name: "recibo.pdf", ArchiveKey: string(r.Folio) + "/recibo.pdf", SHA256: tramite.SumOf([]byte("first"))}, first)
	again, err := b.File(ctx, r.Folio, "recibo.pdf", func(io.Writer) error { return errors.New("written again") })
	require.NoError(t, err)
	require.Equal(t, first, again)
	require.Equal(t, "first", read(t, b, r.Folio, "recibo.pdf"))
	require.Equal(t, 1, count(b.happened(), tramite.EventIssued))
}

// Killed between archive and record: what was archived is the document, though
// the second run signs anew.
func TestArchivedBytesWin(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	r := b.start(t, 1)
	_, err := b.archive.Put(ctx, string(r.Folio)+"/recibo.pdf", strings.NewReader("signed before the kill"))
	require.NoError(t, err)
	d, err := b.File(ctx, r.Folio, "recibo.pdf", content("signed after the kill"))
	require.NoError(t, err)
	require.Equal(t, tramite.SumOf([]byte("signed before the kill")), d.SHA256)
	require.Equal(t, "signed before the kill", read(t, b, r.Folio, "recibo.pdf"))
}

func TestFileRefuses(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	r := b.start(t, 1)
	for _, name := range []string{"", "../x", "a/b", ".x", "año.pdf"} {
		_, err := b.File(ctx, r.Folio, name, content("x"))
		require.ErrorIs(t, err, tramite.ErrName, name)
	}
	_, err := b.File(ctx, "x", "a.pdf", content("x"))
	require.ErrorIs(t, err, tramite.ErrFolio)
	_, err = b.File(ctx, tramite.NewFolio(noon()), "a.pdf", content("x"))
	require.ErrorIs(t, err, tramite.ErrNotFound)
	broken := errors.New("broken")
	_, err = b.File(ctx, r.Folio, "a.pdf", func(io.Writer) error { return broken })
	require.ErrorIs(t, err, broken)
	_, err = b.Open(ctx, r.Folio, "a.pdf")
	require.ErrorIs(t, err, tramite.ErrNotFound)
	_, err = b.Open(ctx, "x", "a.pdf")
	require.ErrorIs(t, err, tramite.ErrFolio)
	b.Archive = nil
	_, err = b.File(ctx, r.Folio, "a.pdf", content("x"))
	require.ErrorIs(t, err, tramite.ErrPort)
	_, err = b.Open(ctx, r.Folio, "a.pdf")
	require.ErrorIs(t, err, tramite.ErrPort)
}

// paper is the least of a documento.Doc.
type paper struct {
	facts []sello.Field
	seal  sello.Sello
	wrong error
}

func (p paper) Fields() []sello.Field { return p.facts }
func (p paper) Validate() error       { return p.wrong }

func TestIssueValidatesSealsAndRenders(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	r := b.start(t, 1)
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	keys, err := sello.NewKeys(sello.Key{Public: key.Public()})
	require.NoError(t, err)
	facts := []sello.Field{{Key: "folio", Value: string(r.Folio)}}
	build := func(issued time.Time) (documento.Doc, error) {
		seal, err := b.Seal(facts, issued)
		return paper{facts: facts, seal: seal}, err
	}
	_, err = b.Issue(ctx, r.Folio, "a.pdf", build)
	require.ErrorIs(t, err, tramite.ErrPort)
	b.Render = func(_ context.Context, w io.Writer, d documento.Doc) error {
		_, err := fmt.Fprint(w, d.(paper).seal.Text())
		return errors.Join(err, keys.Verify(d.Fields(), d.(paper).seal))
	}
	_, err = b.Issue(ctx, r.Folio, "a.pdf", build)
	require.Equal(t, &tramite.PortError{Field: "Signer"}, err)
	b.Signer = key
	require.NoError(t, b.Validate())
	wrong := errors.New("wrong")
	_, err = b.Issue(ctx, r.Folio, "a.pdf", func(time.Time) (documento.Doc, error) { return paper{wrong: wrong}, nil })
	require.ErrorIs(t, err, wrong)
	d, err := b.Issue(ctx, r.Folio, "a.pdf", build)
	require.NoError(t, err)
	seal, err := sello.Sign(facts, noon(), key)
	require.NoError(t, err)
	require.Equal(t, tramite.SumOf([]byte(seal.Text())), d.SHA256)
}
