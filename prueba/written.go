package prueba

import (
	"encoding"
	"encoding/json"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
)

// written gives the texts that handlers make of a resolved value: that of
// TextHandler first, then that of JSONHandler, then the bytes within it, which
// both write in a form that anybody turns back.
func written(v slog.Value) []string {
	if v.Kind() != slog.KindAny {
		return []string{v.String()}
	}
	value := v.Any()
	out := []string{quiet(func() string { return fmt.Sprintf("%+v", value) })}
	if err, ok := value.(error); ok {
		out = append(out, quiet(err.Error))
		if _, ok := value.(json.Marshaler); !ok {
			return out // of an error JSONHandler writes the text alone
		}
	}
	if t, ok := value.(encoding.TextMarshaler); ok {
		out = append(out, quiet(func() string { text, _ := t.MarshalText(); return string(text) }))
	}
	out = append(out, quiet(func() string { return jsonOf(value) }))
	return bytesIn(out, reflect.ValueOf(value), 0)
}

// quiet gives an empty text where a value panics, as a nil pointer may: the
// handlers do not stop at that either.
func quiet(text func() string) (s string) {
	defer func() {
		if recover() != nil {
			s = ""
		}
	}()
	return text()
}

// jsonOf gives what JSONHandler writes of a value, and behind it the same with
// the escapes undone that a json.RawMessage may bring along.
func jsonOf(value any) string {
	var text strings.Builder
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false) // as JSONHandler does: an RFC may hold &
	if err := enc.Encode(value); err != nil {
		return ""
	}
	var back any
	if strings.Contains(text.String(), `\u`) && json.Unmarshal([]byte(text.String()), &back) == nil {
		text.WriteString(fmt.Sprint(back))
	}
	return text.String()
}

// maxDepth bounds the search for bytes: values may hold themselves.
const maxDepth = 16

// bytesIn adds the runs of bytes that a value holds in exported fields: as
// text where they are the whole value, in base64 or as numbers elsewhere.
func bytesIn(out []string, v reflect.Value, depth int) []string {
	if !v.IsValid() || depth > maxDepth {
		return out
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		return bytesIn(out, v.Elem(), depth+1)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out = bytesIn(out, v.Field(i), depth+1)
			}
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			out = bytesIn(bytesIn(out, it.Key(), depth+1), it.Value(), depth+1)
		}
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			b := make([]byte, v.Len())
			reflect.Copy(reflect.ValueOf(b), v)
			return append(out, string(b))
		}
		for i := range v.Len() {
			out = bytesIn(out, v.Index(i), depth+1)
		}
	}
	return out
}
