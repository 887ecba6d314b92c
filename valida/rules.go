package valida

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// The rules of this package.
const (
	tagCURP     = "curp"
	tagNSS      = "nss"
	tagRFC      = "rfc"
	tagCP       = "cp"
	tagRegistro = "registropatronal"
	tagCURPNSS  = "curpnss"
	tagCorreo2  = "correo2"
)

// generics is the parameter of curp that also lets the generic key for foreign
// women pass.
const generics = "generics"

// Register adds the rules and the types of this package to a validator of the
// host. Like every registration it comes before the first check. Names of
// fields are left to the host: see [FieldName]. The error is
// [ErrNoValidator] where v is nil.
func Register(v *validator.Validate) error {
	if v == nil {
		return ErrNoValidator
	}
	register(v)
	return nil
}

func register(v *validator.Validate) {
	v.RegisterCustomTypeFunc(asText, types()...)
	// A registration fails only without a name or a function.
	for _, tag := range []string{tagCURP, tagNSS, tagRFC, tagCP, tagRegistro} {
		_ = v.RegisterValidation(tag, func(fl validator.FieldLevel) bool {
			s, ok := textOf(fl.Field())
			return ok && check(tag, s, fl.Param()) == nil
		})
	}
	_ = v.RegisterValidation(tagCURPNSS, relation(sameBirthYear))
	_ = v.RegisterValidation(tagCorreo2, relation(sameAddress))
}

// check applies a rule that looks at one text. It is what [Explain] asks again
// for the fault.
func check(tag, s, param string) error {
	var err error
	switch tag {
	case tagCURP:
		return checkCURP(s, param)
	case tagRFC:
		accept, ok := accepted[rfc.Fault]("rfc.", param)
		if !ok {
			return ErrRule
		}
		_, err = rfc.Parse(s, accept...)
		return err
	}
	if param != "" {
		return ErrRule
	}
	switch tag {
	case tagNSS:
		_, err = nss.Parse(s)
	case tagRegistro:
		_, err = nss.ParseRegistro(s)
	case tagCP:
		err = checkCP(s)
	}
	return err
}

func checkCURP(s, param string) error {
	parse := curp.Parse
	if rest, found := without(param, generics); found {
		parse, param = curp.ParseWithGenerics, rest
	}
	accept, ok := accepted[curp.Fault]("curp.", param)
	if !ok {
		return ErrRule
	}
	_, err := parse(s, accept...)
	return err
}

// without takes a name out of a parameter.
func without(param, name string) (rest string, found bool) {
	if !strings.Contains(param, name) {
		return param, false
	}
	var left []string
	for word := range strings.FieldsSeq(param) {
		if word == name {
			found = true
		} else {
			left = append(left, word)
		}
	}
	return strings.Join(left, " "), found
}

// accepted reads the faults that a rule accepts by name; ok is false for a
// name that is no Suspicious fault.
func accepted[F interface {
	~string
	Suspicious() bool
}](prefix, param string) (accept []F, ok bool) {
	for name := range strings.FieldsSeq(param) {
		f := F(prefix + name)
		if !f.Suspicious() {
			return nil, false
		}
		accept = append(accept, f)
	}
	return accept, true
}

// checkCP demands the five digits of the catalogue of the Servicio Postal
// Mexicano. Whether a code is in use only the catalogue tells.
func checkCP(s string) error {
	if len(s) != 5 {
		return ErrCP
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return ErrCP
		}
	}
	return nil
}

// relation makes a rule of what has to hold between the texts of two fields.
func relation(holds func(a, b string) bool) validator.Func {
	return func(fl validator.FieldLevel) bool {
		a, ok := textOf(fl.Field())
		field, kind, _, _ := fl.GetStructFieldOK2()
		if !ok || kind == reflect.Invalid {
			return false // no text, or no such field
		}
		b, ok := textOf(field) // a nil on the way has none
		return ok && holds(a, b)
	}
}

// sameBirthYear compares the two digits of the birth year in an NSS with those
// of a CURP, whichever comes first. It holds where one of them is absent,
// invalid by itself or a generic CURP, for then there is nothing to compare;
// not so between two identifiers of one kind.
func sameBirthYear(a, b string) bool {
	c, n := years(a), years(b)
	if c.from == "" || n.from == "" {
		return true
	}
	return c.from != n.from && c.digits == n.digits
}

// year is the two digits of a birth year, and the rule of their identifier.
type year struct{ from, digits string }

// years reads positions 5–6 of a CURP, or the digits of the birth year in an
// NSS: their lengths tell them apart.
func years(s string) year {
	const curpLength, nssLength = 18, 11
	switch len(s) {
	case curpLength:
		c, err := curp.Parse(s, curp.ErrWord, curp.ErrDifferentiator)
		if err == nil && c.Kind() == curp.Person {
			return year{tagCURP, s[4:6]}
		}
	case nssLength:
		if n, err := nss.Parse(s); err == nil {
			return year{tagNSS, n.Parts().Nacimiento}
		}
	}
	return year{}
}

// sameAddress compares two e-mail addresses. Servers tell no case apart in a
// domain; in the part before the @ they may (RFC 5321, section 2.4).
func sameAddress(a, b string) bool {
	localA, domainA := address(a)
	localB, domainB := address(b)
	return localA == localB && domainA == domainB
}

func address(s string) (local, domain string) {
	s = strings.TrimSpace(s)
	at := strings.LastIndexByte(s, '@')
	if at < 0 {
		return s, ""
	}
	return s[:at], strings.ToLower(s[at:])
}
