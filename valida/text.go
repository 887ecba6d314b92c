package valida

import (
	"encoding"
	"fmt"
	"log/slog"
	"reflect"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// identifier is what the types of the SDK have in common.
type identifier interface {
	fmt.Stringer
	fmt.Formatter
	slog.LogValuer
	Validate() error
}

// text is an identifier of type T as validator sees it: a text, so that an
// absent one is empty and every rule for texts applies. It prints masked and
// answers validateFn as the identifier does.
type text[T identifier, P interface {
	*T
	encoding.TextUnmarshaler
}] string

func (t text[T, P]) identifier() T {
	var id T
	// It was written by the type itself, which reads back what it wrote.
	_ = P(&id).UnmarshalText([]byte(t))
	return id
}

// Validate answers validateFn.
func (t text[T, P]) Validate() error { return t.identifier().Validate() }

// Format prints the mask.
func (t text[T, P]) Format(f fmt.State, verb rune) { t.identifier().Format(f, verb) }

// LogValue gives the mask to log/slog.
func (t text[T, P]) LogValue() slog.Value { return t.identifier().LogValue() }

// hidden stands for an identifier in an unexported field, which cannot be
// read: no rule but required and the like applies to it.
type hidden string

// types are the types that asText turns into texts.
func types() []any { return []any{curp.CURP{}, nss.NSS{}, nss.Registro{}, rfc.RFC{}} }

// asText gives validator the text of an identifier.
func asText(f reflect.Value) any {
	switch {
	case f.CanInterface():
	case f.IsZero():
		return hidden("")
	default:
		return hidden("?")
	}
	id := f.Interface()
	switch id := id.(type) {
	case curp.CURP:
		return text[curp.CURP, *curp.CURP](id.String())
	case nss.NSS:
		return text[nss.NSS, *nss.NSS](id.String())
	case nss.Registro:
		return text[nss.Registro, *nss.Registro](id.String())
	}
	r, _ := id.(rfc.RFC)
	return text[rfc.RFC, *rfc.RFC](r.String())
}

// textOf gives the text of a value that a rule for texts applies to; ok is
// false for values that are none. Validator follows pointers to their end, so
// that a pointer that reaches a rule is nil.
func textOf(v reflect.Value) (s string, ok bool) {
	switch v.Kind() {
	case reflect.Invalid, reflect.Pointer, reflect.Interface:
		return "", true
	}
	return v.String(), v.Kind() == reflect.String && v.Type() != reflect.TypeFor[hidden]()
}
