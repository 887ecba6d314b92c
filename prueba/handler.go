package prueba

import (
	"context"
	"log/slog"
	"strings"
)

// Handler stands before another handler in a test and calls report for every
// CURP, NSS or RFC that a record carries in clear: in its message, in the key
// or value of an attribute at any depth of groups, in an error, in a value that
// resolves to one, or in what [slog.TextHandler] or [slog.JSONHandler] would
// write of a value. Report gets the place and the masked find, so that the
// test's own output leaks nothing:
//
//	log := slog.New(prueba.Handler(slog.DiscardHandler, func(s string) { t.Error(s) }))
//
// Records of every level are looked at, and handed on where next is enabled
// for them. A nil next drops them. Report may be called from several
// goroutines at once where the logger is used so.
//
// A CURP or an RFC counts by its form, whether or not its check digit is
// right, in small letters too. An NSS counts where eleven digits, or the form
// NN-NN-NN-NNNN-N, pass the check digit: one in ten numbers of eleven digits
// does so by chance. Pieces with blanks, hyphens and the like between them
// count too, those of an RFC only with a right check character. Bytes count as
// the text they are, at any depth. Names are not looked for, nor what is
// encrypted, hashed or spread over several attributes.
func Handler(next slog.Handler, report func(string)) slog.Handler {
	if next == nil {
		next = slog.DiscardHandler
	}
	return &handler{next: next, report: report}
}

type handler struct {
	next   slog.Handler
	report func(string)
	path   string // groups opened so far, each followed by a dot
}

// Enabled lets every record in: a leak at a level that is off today is one.
func (h *handler) Enabled(context.Context, slog.Level) bool { return true }

func (h *handler) Handle(ctx context.Context, r slog.Record) error {
	h.look("message", r.Message)
	r.Attrs(func(a slog.Attr) bool {
		h.attr(h.path, a)
		return true
	})
	if !h.next.Enabled(ctx, r.Level) {
		return nil
	}
	return h.next.Handle(ctx, r)
}

func (h *handler) WithAttrs(as []slog.Attr) slog.Handler {
	for _, a := range as {
		h.attr(h.path, a)
	}
	return &handler{h.next.WithAttrs(as), h.report, h.path}
}

func (h *handler) WithGroup(name string) slog.Handler {
	if name == "" {
		return h
	}
	h.look("group name", name)
	return &handler{h.next.WithGroup(name), h.report, h.path + name + "."}
}

// attr looks at one attribute; path names the groups it lies in.
func (h *handler) attr(path string, a slog.Attr) {
	h.look("attribute key", a.Key)
	v := a.Value.Resolve()
	if v.Kind() != slog.KindGroup {
		for _, text := range written(v) {
			if h.look("attribute "+hide(path+a.Key), text) {
				return
			}
		}
		return
	}
	if a.Key != "" {
		path += a.Key + "."
	}
	for _, inner := range v.Group() {
		h.attr(path, inner)
	}
}

// look reports what it finds in a text, and tells whether there was anything.
func (h *handler) look(where, text string) bool {
	found := leaks(text)
	for _, f := range found {
		h.report(where + ": " + f + " in clear")
	}
	return len(found) > 0
}

// hide drops a path that is itself a leak.
func hide(path string) string {
	if path = strings.TrimSuffix(path, "."); len(leaks(path)) > 0 {
		return "(hidden)"
	}
	return path
}
