// Command arnes answers conformance questions, one JSON object a line, so that
// anybody can compare the SDK with test vectors of their own. It is a thin
// adapter: no rule lives here. The protocol is in the README beside this file.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/derechohabiente/imss/mensajes"
)

func main() {
	if err := serve(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "arnes:", err)
		os.Exit(1)
	}
}

// request is one question.
type request struct {
	ID json.RawMessage `json:"id"`
	Op string          `json:"op"`
	In json.RawMessage `json:"in"`
}

// handler answers one operation.
type handler func(in json.RawMessage) (any, error)

// answers are the errors of the protocol itself.
var (
	errUnsupported = errors.New("unsupported")
	errRequest     = errors.New("request")
)

// refusal is an error with a code and further keys in the answer.
type refusal struct {
	code    string
	details map[string]any
}

func (r refusal) Error() string { return r.code }

// serve answers every line of in until its end.
func serve(in io.Reader, out io.Writer) error {
	ops := operations()
	r, w := bufio.NewReader(in), bufio.NewWriter(out)
	for {
		line, err := r.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			if err := write(w, answer(ops, line)); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// write puts out one answer. One that cannot be written as JSON is an error
// of this program, told as such: the others still get theirs.
func write(w *bufio.Writer, answer map[string]any) error {
	var line bytes.Buffer
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(answer); err != nil {
		line.Reset()
		if err := enc.Encode(map[string]any{"id": answer["id"], "error": "internal"}); err != nil {
			return err
		}
	}
	if _, err := w.Write(line.Bytes()); err != nil {
		return err
	}
	return w.Flush()
}

func answer(ops map[string]handler, line []byte) map[string]any {
	var q request
	if err := json.Unmarshal(line, &q); err != nil {
		return map[string]any{"id": nil, "error": errRequest.Error()}
	}
	out := map[string]any{"id": q.ID}
	do, known := ops[q.Op]
	if !known {
		out["error"] = errUnsupported.Error()
		return out
	}
	ok, err := do(q.In)
	if err == nil {
		out["ok"] = ok
		return out
	}
	var r refusal
	if errors.As(err, &r) {
		for k, v := range r.details {
			out[k] = v
		}
	}
	out["error"] = code(err)
	return out
}

// code gives the stable code of an error: the SDK's own where it has one.
func code(err error) string {
	var r refusal
	if errors.As(err, &r) {
		return r.code
	}
	if cs := mensajes.Problems(err); len(cs) > 0 {
		return cs[0].Code()
	}
	for _, own := range []error{errUnsupported, errRequest} {
		if errors.Is(err, own) {
			return own.Error()
		}
	}
	return "internal"
}

// decode reads the input of an operation; whatever does not fit is a
// malformed request.
func decode[T any](in json.RawMessage) (T, error) {
	var v T
	if err := json.Unmarshal(in, &v); err != nil {
		return v, errRequest
	}
	return v, nil
}

// on adapts a function over its own input type to a handler.
func on[T any](f func(T) (any, error)) handler {
	return func(in json.RawMessage) (any, error) {
		v, err := decode[T](in)
		if err != nil {
			return nil, err
		}
		return f(v)
	}
}
