package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
)

// person is the data of a person as the questions carry it.
type person struct {
	GivenNames     string          `json:"given_names"`
	FirstSurname   string          `json:"first_surname"`
	SecondSurname  string          `json:"second_surname"`
	BirthDate      calendario.Date `json:"birth_date"`
	Sex            curp.Sexo       `json:"sex"`
	Entity         string          `json:"entity"`
	Differentiator string          `json:"differentiator"`
}

func (p person) persona() (curp.Persona, error) {
	out := curp.Persona{
		GivenNames: p.GivenNames, FirstSurname: p.FirstSurname, SecondSurname: p.SecondSurname,
		Birth: p.BirthDate, Sex: p.Sex, Entity: p.Entity,
	}
	switch len(p.Differentiator) {
	case 0:
	case 1:
		out.Differentiator = p.Differentiator[0]
	default:
		return out, errRequest
	}
	return out, nil
}

func parseCURP(in struct {
	CURP  string          `json:"curp"`
	Mode  string          `json:"mode"`
	Today calendario.Date `json:"today"`
}) (any, error) {
	text := in.CURP
	if in.Mode == "lenient" {
		text = curp.Normalize(text)
	}
	c, err := curp.ParseOn(text, in.Today)
	if err != nil {
		return nil, err
	}
	return c.String(), nil
}

func generateCURP(in struct {
	person
	Today calendario.Date `json:"today"`
}) (any, error) {
	p, err := in.persona()
	if err != nil {
		return nil, err
	}
	if problems := p.Problems(in.Today); len(problems) > 0 {
		return nil, problems[0]
	}
	c, err := curp.Generate(p)
	if err != nil {
		return nil, err
	}
	return c.String(), nil
}

func compareCURP(in struct {
	person
	CURP  string          `json:"curp"`
	Today calendario.Date `json:"today"`
}) (any, error) {
	c, err := curp.ParseOn(in.CURP, in.Today)
	if err != nil {
		return nil, err
	}
	p, err := in.persona()
	if err != nil {
		return nil, err
	}
	var fields []string
	for _, f := range c.Compare(p) {
		fields = append(fields, string(f))
	}
	if len(fields) == 0 {
		return "match", nil
	}
	return "mismatch:" + strings.Join(fields, "|"), nil
}

// verdict is the answer to every question about an NSS or a registro patronal.
type verdict struct {
	Expected string `json:"expected"`
	Reason   string `json:"reason"`
}

// about adapts a function over the one text that these questions carry. A
// fault of the text itself is an answer here, not an error.
func about(f func(input string) (verdict, error)) handler {
	return on(func(in struct {
		Input string `json:"input"`
	}) (any, error) {
		v, err := f(in.Input)
		if err == nil && v.Reason == "" {
			v.Reason = "ok"
		}
		if err != nil {
			return verdict{Expected: "error", Reason: reason(err)}, nil
		}
		return v, nil
	})
}

// reason gives the code of a fault or a warning without the package's name
// and, for a registro patronal, without the identifier's.
func reason(coded any) string {
	full := ""
	switch c := coded.(type) {
	case mensajes.Coded:
		full = c.Code()
	case error:
		full = code(c)
	}
	_, name, _ := strings.Cut(full, ".")
	return strings.TrimPrefix(name, "registro_")
}

func validity[T any](parse func(string) (T, error)) func(string) (verdict, error) {
	return func(s string) (verdict, error) {
		if _, err := parse(s); err != nil {
			return verdict{"invalid", reason(err)}, nil
		}
		return verdict{Expected: "valid"}, nil
	}
}

func digit(f func(string) (byte, error)) func(string) (verdict, error) {
	return func(s string) (verdict, error) {
		d, err := f(s)
		return verdict{Expected: string(rune(d))}, err
	}
}

// of adapts a function over a valid NSS.
func of(f func(nss.NSS) verdict) func(string) (verdict, error) {
	return func(s string) (verdict, error) {
		n, err := nss.Parse(s)
		if err != nil {
			return verdict{}, err
		}
		return f(n), nil
	}
}

func normalizeNSS(s string) (verdict, error) {
	n, err := nss.Parse(nss.Normalize(s))
	return verdict{Expected: n.String()}, err
}

func partsNSS(n nss.NSS) verdict {
	p := n.Parts()
	return verdict{Expected: strings.Join([]string{p.Serie, p.Alta, p.Nacimiento, p.Consecutivo, p.Digito}, "|")}
}

func lostZero(s string) (verdict, error) {
	if n, ok := nss.LostZero(s); ok {
		return verdict{n.String(), "recoverable"}, nil
	}
	return verdict{"none", "not_recoverable"}, nil
}

func year(n int) string {
	if n == 0 {
		return "?"
	}
	return strconv.Itoa(n)
}

// lastOfYear gives the day as of which years are read: only the year counts.
func lastOfYear(s string) (calendario.Date, error) {
	y, err := strconv.Atoi(s)
	if err != nil {
		return calendario.Date{}, errRequest
	}
	return calendario.New(y, 12, 31)
}

func yearsNSS(s string) (verdict, error) {
	text, asof, _ := strings.Cut(s, "@")
	n, err := nss.Parse(text)
	if err != nil {
		return verdict{}, err
	}
	day, err := lastOfYear(asof)
	if err != nil {
		return verdict{}, err
	}
	y := n.Years(day)
	v := verdict{Expected: fmt.Sprintf("reg=%s;birth=%s;age=%d", year(y.Registered), year(y.Born), y.Age)}
	for _, w := range n.Warnings(day) {
		if w != nss.WarnPrefixNotListed {
			v.Reason = reason(w)
			break
		}
	}
	return v, nil
}

// prefixNSS names the office of a series. Only the first two digits count, of
// whatever text.
func prefixNSS(s string) (verdict, error) {
	for series := range nss.Series() {
		if strings.HasPrefix(s, series.Digits) {
			return verdict{Expected: series.Oficina}, nil
		}
	}
	return verdict{"unknown", reason(nss.WarnPrefixNotListed)}, nil
}

func compareNSS(s string) (verdict, error) {
	text, key, _ := strings.Cut(s, "|")
	n, err1 := nss.Parse(text)
	c, err2 := curp.Parse(key)
	if err := errors.Join(err1, err2); err != nil {
		return verdict{}, err
	}
	// The vectors judge as of 2026.
	for _, w := range n.CompareBirth(c.BirthDate(), calendario.Must(2026, 12, 31)) {
		return verdict{"mismatch", reason(w)}, nil
	}
	return verdict{Expected: "match"}, nil
}
