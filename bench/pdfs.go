package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"runtime"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/pdf"
)

func pdfStub(options) (task, error) {
	p, err := sealedStub()
	if err != nil {
		return task{}, err
	}
	return pdfTask(p)
}

func pdfConsulta(options) (task, error) {
	p, err := sealedConsulta()
	if err != nil {
		return task{}, err
	}
	return pdfTask(p)
}

// pdfTask renders a paper; the baselines draw what stands on its pages.
func pdfTask(p paper) (task, error) {
	r, err := pdf.New(pdf.Theme{})
	if err != nil {
		return task{}, err
	}
	var file bytes.Buffer
	if err := r.Render(context.Background(), &file, p.doc); err != nil {
		return task{}, err
	}
	pages, err := drawings(file.Bytes())
	if err != nil {
		return task{}, err
	}
	return task{
		extra: map[string]any{"bytes": file.Len()},
		run: func(n int) error {
			for range n {
				if err := r.Render(context.Background(), io.Discard, p.doc); err != nil {
					return err
				}
			}
			return nil
		},
		baselines: []baseline{
			{name: "raw fpdf", run: repeat(func() (any, error) { return rawFPDF(pages, p.qr) })},
			{name: "maroto as its docs show it", run: repeat(func() (any, error) { return docsMaroto(pages, p.qr) })},
		},
	}, nil
}

// pdfMany renders a run of stubs on one worker and on as many as there are
// processors.
func pdfMany(options) (task, error) {
	p, err := sealedStub()
	if err != nil {
		return task{}, err
	}
	r, err := pdf.New(pdf.Theme{})
	if err != nil {
		return task{}, err
	}
	all := runtime.GOMAXPROCS(0)
	on := func(workers int) op {
		return func(n int) error { return renderMany(r, p.doc, workers, n) }
	}
	keys := func(workers int) (map[string]any, error) {
		out := map[string]any{"workers": workers}
		mb, known, err := peakRSS(func() error { return renderMany(r, p.doc, workers, 500) })
		if known {
			out["rss_mb"] = mb
		}
		return out, err
	}
	one, err1 := keys(1)
	every, err2 := keys(all)
	if err := errors.Join(err1, err2); err != nil {
		return task{}, err
	}
	return task{
		value: perSecond, run: on(all), extra: every,
		baselines: []baseline{{name: "one worker", run: on(1), also: one}},
	}, nil
}

func renderMany(r *pdf.Renderer, d documento.Doc, workers, n int) error {
	docs := func(yield func(documento.Doc) bool) {
		for range n {
			if !yield(d) {
				return
			}
		}
	}
	for _, err := range r.RenderMany(context.Background(), docs, workers) {
		if err != nil {
			return err
		}
	}
	return nil
}

func perSecond(seconds float64) float64 { return 1 / seconds }
