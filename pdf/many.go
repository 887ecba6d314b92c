package pdf

import (
	"bytes"
	"context"
	"iter"
	"runtime"
	"sync"

	"github.com/derechohabiente/imss/documento"
)

// File is one paper of a run.
type File struct {
	Pos  int    // 1-based place in the run
	Body []byte // the whole file; valid until the next step of the loop, nil with an error
}

// RenderMany renders documents on several workers (below 1: as many as there
// are processors) and gives the files in the order of the documents:
//
//	for file, err := range r.RenderMany(ctx, docs, 0) { … }
//
// A document that is refused gives its error in its place, and the run goes on.
// A cancelled context ends it with the context's error; leaving the loop ends
// it too, and no goroutine is left behind. At most twice as many documents as
// workers are held at a time, whatever the length of the run.
func (r *Renderer) RenderMany(ctx context.Context, docs iter.Seq[documento.Doc], workers int) iter.Seq2[File, error] {
	if workers < 1 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(File, error) bool) {
		run := newRun(ctx, r, workers)
		next, stop := iter.Pull(docs)
		defer stop()
		defer run.end()
		for pos := 1; ; pos++ {
			run.fill(next)
			made, ok := run.first()
			if !ok {
				return
			}
			if err := ctx.Err(); err != nil {
				yield(File{Pos: pos}, err)
				return
			}
			if !made.hand(r, pos, yield) {
				return
			}
		}
	}
}

// run holds the workers and the documents under way, in order.
type run struct {
	ctx     context.Context
	cancel  context.CancelFunc
	tasks   chan task
	pending []chan made
	limit   int
	more    bool
	wg      sync.WaitGroup
}

type task struct {
	doc  documento.Doc
	done chan made
}

type made struct {
	out *bytes.Buffer
	err error
}

func newRun(ctx context.Context, r *Renderer, workers int) *run {
	n := &run{tasks: make(chan task, 2*workers), limit: 2 * workers, more: true}
	n.ctx, n.cancel = context.WithCancel(ctx)
	for range workers {
		n.wg.Go(func() {
			for t := range n.tasks {
				out, err := r.file(n.ctx, t.doc)
				t.done <- made{out, err}
			}
		})
	}
	return n
}

// fill hands documents to the workers up to the limit.
func (n *run) fill(next func() (documento.Doc, bool)) {
	for n.more && len(n.pending) < n.limit && n.ctx.Err() == nil {
		d, ok := next()
		if !ok {
			n.more = false
			return
		}
		t := task{d, make(chan made, 1)}
		n.tasks <- t
		n.pending = append(n.pending, t.done)
	}
}

// first waits for the document whose turn it is.
func (n *run) first() (m made, ok bool) {
	if len(n.pending) == 0 {
		return made{err: n.ctx.Err()}, n.ctx.Err() != nil
	}
	m = <-n.pending[0]
	n.pending = n.pending[1:]
	return m, true
}

func (n *run) end() {
	n.cancel()
	close(n.tasks)
	n.wg.Wait()
}

func (m made) hand(r *Renderer, pos int, yield func(File, error) bool) bool {
	if m.err != nil {
		return yield(File{Pos: pos}, m.err)
	}
	defer r.finisher.buffers.Put(m.out)
	return yield(File{Pos: pos, Body: m.out.Bytes()}, nil)
}
