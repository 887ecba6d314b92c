package valida

import (
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// Explain gives the problems inside err, in order: those that a [Validate]
// found, those of a host's own validator, and any other error with a code,
// such as the curp.Error that reading JSON gives. It walks wrapped and joined
// errors. What encoding/json says of text that it cannot read is [ErrJSON], and
// io.EOF, of a request without a body, [ErrNothing]. Whatever else it meets
// becomes one problem with [ErrForeign], so that only a nil error is without
// problems.
//
// For the errors of a host's own validator pass as subject what was validated,
// or a zero value of its type: its tags tell labels and the names in JSON.
// Without it, paths hold the names that the validator was told to use, and
// these are the labels too.
func Explain(err error, subject ...any) Problems {
	if err == nil {
		return nil
	}
	var root reflect.Type
	if len(subject) > 0 && subject[0] != nil {
		root = reflect.TypeOf(subject[0])
	}
	if found := walk(err, root); len(found) > 0 {
		return found
	}
	return Problems{foreign(err)}
}

func walk(err error, root reflect.Type) (found Problems) {
	if p, ok := unread(err); ok {
		return Problems{p}
	}
	switch err := err.(type) {
	case Problems:
		return err
	case Problem:
		return Problems{err}
	case validator.ValidationErrors:
		for _, fe := range err {
			found = append(found, explain(fe, root))
		}
		return found
	case *validator.InvalidValidationError:
		return Problems{newProblem(place{}, "", ErrNothing, nil)}
	case mensajes.Coded:
		return Problems{newProblem(place{}, "", err.(error), nil)}
	case interface{ Unwrap() error }:
		if inner := err.Unwrap(); inner != nil {
			return walk(inner, root)
		}
	case interface{ Unwrap() []error }:
		for _, inner := range err.Unwrap() {
			found = append(found, walk(inner, root)...)
		}
		return found
	}
	return Problems{foreign(err)}
}

func foreign(err error) Problem { return replaced(err, place{}, ErrForeign) }

// replaced tells an error without a code, whose text may hold data, by one of
// ours; errors.Is still finds it.
func replaced(err error, at place, by Fault) Problem {
	p := newProblem(at, "", by, nil)
	p.Err = err
	return p
}

// unread tells what reading JSON gives before there is anything to check. The
// place of a value of the wrong kind is the one that encoding/json tells, which
// names fields and no elements of lists.
func unread(err error) (p Problem, ok bool) {
	switch e := err.(type) {
	case *json.SyntaxError:
		return replaced(err, place{}, ErrJSON), true
	case *json.UnmarshalTypeError:
		name := e.Field[strings.LastIndexByte(e.Field, '.')+1:]
		return replaced(err, place{path: e.Field, label: Label{ES: name}}, ErrJSON), true
	}
	switch err {
	case io.ErrUnexpectedEOF:
		return replaced(err, place{}, ErrJSON), true
	case io.EOF:
		return replaced(err, place{}, ErrNothing), true
	}
	return Problem{}, false
}

// newProblem tells a cause with a code at a place.
func newProblem(at place, tag string, cause error, args []any) Problem {
	p := Problem{Path: at.path, Label: at.label, Tag: tag, Err: cause, args: args}
	coded := mensajes.Problems(cause)
	if len(coded) == 0 {
		p.code, p.args = string(ErrFormat), []any{tag}
		return p
	}
	p.code = coded[0].Code()
	if args == nil {
		p.args = coded[0].Args()
	}
	switch e := coded[0].(type) {
	case curp.Error:
		p.Pos = e.Pos
	case nss.Error:
		p.Pos = e.Pos
	case rfc.Error:
		p.Pos = e.Pos
	}
	return p
}

// explain finds the cause that validator dropped.
func explain(fe validator.FieldError, root reflect.Type) Problem {
	at := locate(root, fe.Namespace(), fe.StructNamespace())
	args, cause := causeOf(fe, at)
	return newProblem(at, strings.Join(alternatives(fe.Tag()), "|"), cause, args)
}

// causeOf gives the cause and, where it does not bring them, the details of
// its text.
func causeOf(fe validator.FieldError, at place) (args []any, cause error) {
	tag := fe.ActualTag()
	if strings.Contains(tag, "|") {
		return []any{alternatives(tag)}, ErrEither
	}
	if _, is := fe.Value().(hidden); is && !presence(tag) {
		return []any{tag}, ErrRule
	}
	switch tag {
	case tagCURP, tagNSS, tagRFC, tagCP, tagRegistro:
		return recheck(fe)
	case tagCURPNSS:
		return between(ErrCURPNSS, fe, at)
	case tagCorreo2:
		return between(ErrEmailDiffers, fe, at)
	case "validateFn":
		if err := ask(fe); err != nil {
			return nil, err
		}
	}
	f, args := builtin(fe, at)
	return args, f
}

// alternatives gives the names of rules joined by |, without parameters.
func alternatives(tag string) []string {
	var names []string
	for rule := range strings.SplitSeq(tag, "|") {
		name, _, _ := strings.Cut(rule, "=")
		names = append(names, name)
	}
	return names
}

// recheck applies one of our rules once more, for its fault.
func recheck(fe validator.FieldError) (args []any, cause error) {
	tag := fe.ActualTag()
	s, ok := textOf(reflect.ValueOf(fe.Value()))
	if !ok {
		return []any{tag}, ErrRule
	}
	switch err := check(tag, s, fe.Param()); {
	case errors.Is(err, ErrRule):
		return []any{tag}, ErrRule
	case err != nil:
		return nil, err
	}
	return []any{tag}, ErrFormat // the host reported it by itself
}

// between tells a rule that compares two fields from one that cannot.
func between(f Fault, fe validator.FieldError, at place) (args []any, cause error) {
	args, ok := at.other(fe.Param(), false)
	if _, isText := textOf(reflect.ValueOf(fe.Value())); !ok || !isText {
		return []any{fe.ActualTag()}, ErrRule
	}
	return args, f
}

// ask calls the method Validate again, for the error that validateFn dropped.
// It is nil where the rule names another method.
func ask(fe validator.FieldError) error {
	if fe.Param() != "" && fe.Param() != "Validate" {
		return nil
	}
	v := reflect.ValueOf(fe.Value())
	if !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
		return nil
	}
	self := reflect.New(v.Type())
	self.Elem().Set(v)
	for _, x := range []any{fe.Value(), self.Interface()} {
		if own, ok := x.(interface{ Validate() error }); ok {
			return own.Validate()
		}
	}
	return nil
}
