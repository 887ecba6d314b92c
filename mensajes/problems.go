package mensajes

import "reflect"

// Problems gives every coded error inside err, first to last as a reader of
// the error would meet them: depth first, the parts of a joined error (of
// [errors.Join], of fmt.Errorf with several %w, or of any Unwrap() []error) in
// their order. On each branch the outermost coded error speaks for what it
// wraps, since it knows most (position, expected value). An error met twice
// by reference is told once, so that one that wraps itself ends; equal values
// are told as often as they stand there. A nil error has no problems.
func Problems(err error) []Coded { return problems(err, map[reference]bool{}) }

// reference is the identity of an error that is a pointer or a slice: only
// those can lead back to themselves.
type reference struct {
	kind reflect.Type
	at   uintptr
	n    int
}

func problems(err error, met map[reference]bool) []Coded {
	if isNil(err) || again(err, met) {
		return nil
	}
	if c, ok := err.(Coded); ok {
		return []Coded{c}
	}
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		return problems(err.Unwrap(), met)
	case interface{ Unwrap() []error }:
		var all []Coded
		for _, e := range err.Unwrap() {
			all = append(all, problems(e, met)...)
		}
		return all
	}
	return nil
}

// again notes an error, and tells whether it was met before.
func again(err error, met map[reference]bool) bool {
	v := reflect.ValueOf(err)
	var ref reference
	switch v.Kind() {
	case reflect.Pointer:
		ref = reference{v.Type(), v.Pointer(), 0}
	case reflect.Slice:
		ref = reference{v.Type(), v.Pointer(), v.Len()}
	default:
		return false
	}
	before := met[ref]
	met[ref] = true
	return before
}
