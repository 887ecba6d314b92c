package valida

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/go-playground/validator/v10"
)

// builtin gives the fault of one of validator's own rules, and the details of
// its text.
func builtin(fe validator.FieldError, at place) (Fault, []any) {
	tag, param := fe.ActualTag(), fe.Param()
	switch {
	case tag == "required":
		return ErrRequired, nil
	case strings.HasPrefix(tag, "required_"):
		return ErrRequiredHere, nil
	case strings.HasPrefix(tag, "excluded_"):
		return ErrExcluded, nil
	case tag == "isdefault":
		return ErrNotEmpty, nil
	}
	if f, fromTop := relationOf(tag); f != "" {
		if args, ok := at.other(param, fromTop); ok {
			return f, args
		}
		return ErrRule, []any{tag}
	}
	switch fe.Kind() {
	case reflect.Pointer, reflect.Interface, reflect.Invalid:
		return ErrRequired, nil // a rule met no value
	}
	if f, args := size(tag, param, fe.Kind()); f != "" {
		return f, args
	}
	return form(tag, param)
}

// presence tells whether a rule only asks if there is a value.
func presence(tag string) bool {
	return tag == "required" || tag == "isdefault" ||
		strings.HasPrefix(tag, "required_") || strings.HasPrefix(tag, "excluded_")
}

// relationOf gives the fault of a rule that compares with another field, which
// is named from the top in the cs variants.
func relationOf(tag string) (f Fault, fromTop bool) {
	name, fromTop := strings.CutSuffix(tag, "csfield")
	if !fromTop {
		name, _ = strings.CutSuffix(tag, "field")
	}
	if name == tag {
		return "", false
	}
	switch name {
	case "eq":
		f = ErrSameAs
	case "ne":
		f = ErrOtherThan
	case "gt":
		f = ErrAboveField
	case "gte":
		f = ErrMinField
	case "lt":
		f = ErrBelowField
	case "lte":
		f = ErrMaxField
	}
	return f, fromTop
}

// size gives the fault of a rule about how much, which depends on what is
// measured: characters, elements, a number or a time.
func size(tag, param string, kind reflect.Kind) (Fault, []any) {
	switch tag {
	case "min":
		tag = "gte"
	case "max":
		tag = "lte"
	}
	switch kind {
	case reflect.String:
		return counted(tag, param, ErrMinLength, ErrMaxLength, ErrLength)
	case reflect.Slice, reflect.Map, reflect.Array:
		if tag == "eq" {
			tag = "len"
		}
		return counted(tag, param, ErrMinItems, ErrMaxItems, ErrItems)
	case reflect.Struct:
		return moment(tag), nil
	}
	return measured(tag), []any{param}
}

// counted words the bounds of a count as the least and the most that pass.
func counted(tag, param string, least, most, exact Fault) (Fault, []any) {
	switch tag {
	case "gte":
		return least, []any{param}
	case "gt":
		return least, []any{plus(param, 1)}
	case "lte":
		return most, []any{param}
	case "lt":
		return most, []any{plus(param, -1)}
	case "len":
		return exact, []any{param}
	}
	return "", nil
}

func plus(param string, n int) string {
	i, err := strconv.Atoi(param)
	if err != nil {
		return param
	}
	return strconv.Itoa(i + n)
}

func measured(tag string) Fault {
	switch tag {
	case "gte":
		return ErrMin
	case "gt":
		return ErrAbove
	case "lte":
		return ErrMax
	case "lt":
		return ErrBelow
	case "len":
		return ErrEqual
	}
	return ""
}

func moment(tag string) Fault {
	switch tag {
	case "gte", "gt":
		return ErrFuture
	case "lte", "lt":
		return ErrPast
	}
	return ""
}

// form gives the fault of a rule about what a value looks like. Rules that no
// clerk meets share one text, which names the rule.
func form(tag, param string) (Fault, []any) {
	switch tag {
	case "eq", "eq_ignore_case":
		return ErrEqual, []any{param}
	case "ne", "ne_ignore_case":
		return ErrNotEqual, []any{param}
	case "oneof", "oneofci":
		return ErrOneOf, []any{list(param)}
	case "noneof", "noneofci":
		return ErrNoneOf, []any{list(param)}
	case "contains", "containsany", "containsrune":
		return ErrContains, []any{param}
	case "excludes", "excludesall", "excludesrune":
		return ErrNotContains, []any{param}
	case "startswith":
		return ErrStarts, []any{param}
	case "endswith":
		return ErrEnds, []any{param}
	case "datetime":
		return ErrDateTime, []any{param} // a layout of package time is an example
	case "unique":
		return ErrRepeated, nil
	}
	if f := look(tag); f != "" {
		return f, nil
	}
	return ErrFormat, []any{tag}
}

func look(tag string) Fault {
	switch tag {
	case "email":
		return ErrEmail
	case "alpha", "alphaunicode", "alphaspace":
		return ErrLetters
	case "alphanum", "alphanumunicode", "alphanumspace":
		return ErrAlphanum
	case "number":
		return ErrDigits
	case "numeric":
		return ErrNumber
	case "boolean":
		return ErrBoolean
	case "uppercase":
		return ErrUppercase
	case "lowercase":
		return ErrLowercase
	case "url", "uri", "http_url", "https_url":
		return ErrURL
	case "uuid", "uuid3", "uuid4", "uuid5", "uuid7":
		return ErrUUID
	case "e164":
		return ErrPhone
	}
	return ""
}

// list takes the values of oneof apart: words, or text between apostrophes.
func list(param string) []string {
	var words []string
	for param = strings.TrimSpace(param); param != ""; param = strings.TrimSpace(param) {
		end := strings.IndexAny(param, " \t\n")
		if param[0] == '\'' && strings.Contains(param[1:], "'") {
			end = strings.IndexByte(param[1:], '\'') + 2
		}
		if end < 0 {
			end = len(param)
		}
		words = append(words, strings.Trim(param[:end], "'"))
		param = param[end:]
	}
	return words
}
