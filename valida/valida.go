package valida

import (
	"context"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
)

// Validate checks structs and values by their validate tags. It is safe for
// concurrent use, and caches what it knows of a type: make one per program.
type Validate struct{ engine *validator.Validate }

// New makes a Validate that knows the rules of this package. It applies
// required to nested structs too (validator.WithRequiredStructEnabled) and
// names fields by [FieldName]; options come after that.
func New(options ...validator.Option) *Validate {
	ours := []validator.Option{
		validator.WithRequiredStructEnabled(),
		validator.WithTagNameFuncBlankOmit(),
	}
	v := validator.New(append(ours, options...)...)
	v.RegisterTagNameFunc(FieldName)
	register(v)
	return &Validate{engine: v}
}

// Engine gives the validator behind v, for rules of the host's own and for
// what is not offered here. Its errors are validator's: [Explain] reads them.
// As validator demands, register everything before the first check.
func (v *Validate) Engine() *validator.Validate { return v.engine }

// Struct checks a struct, or what a pointer to one points to. The error is of
// type [Problems]; nil stands for a struct without problems.
func (v *Validate) Struct(s any) error { return explained(v.engine.Struct(s), s) }

// StructCtx is [Validate.Struct] for rules that need a context.
func (v *Validate) StructCtx(ctx context.Context, s any) error {
	return explained(v.engine.StructCtx(ctx, s), s)
}

// StructPartial checks only the fields named, by their names in Go and
// relative to s: "CURP", "Trabajadores[0].CURP".
func (v *Validate) StructPartial(s any, fields ...string) error {
	return explained(v.engine.StructPartial(s, fields...), s)
}

// StructExcept checks all fields but those named.
func (v *Validate) StructExcept(s any, fields ...string) error {
	return explained(v.engine.StructExcept(s, fields...), s)
}

// Var checks one value by the rules of a tag: "required,curp", or "dive" for
// a slice of structs.
func (v *Validate) Var(value any, tag string) error {
	return explained(v.engine.Var(value, tag), value)
}

// VarWithValue checks a value against another, by a rule such as curpnss or
// correo2 without a field.
func (v *Validate) VarWithValue(value, other any, tag string) error {
	return explained(v.engine.VarWithValue(value, other, tag), value)
}

func explained(err error, subject any) error {
	if err == nil {
		return nil
	}
	return Explain(err, subject)
}

// FieldName gives the name of a field in JSON: that of its json tag, or else
// its name in Go. It is blank for an embedded struct, whose fields JSON shows
// as those of the outer one. A host that uses [Register] hands it to
// RegisterTagNameFunc.
func FieldName(f reflect.StructField) string {
	tag := f.Tag.Get("json")
	name, _, _ := strings.Cut(tag, ",")
	switch {
	case name != "" && tag != "-":
		return name
	case f.Anonymous && tag != "-" && deref(f.Type).Kind() == reflect.Struct:
		return ""
	}
	return f.Name
}

// deref gives the type that pointers lead to.
func deref(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}
