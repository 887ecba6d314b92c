package main

import (
	"errors"
	"fmt"
	"regexp"
	"runtime"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
)

// keep uses a result, so that no call is optimised away.
func keep[T any](v T) { runtime.KeepAlive(v) }

// xsdCURP is the pattern of the tax authority's schema tdCFDI.xsd, t_CURP.
const xsdCURP = `^[A-Z][AEIOUX][A-Z]{2}[0-9]{2}(0[1-9]|1[012])(0[1-9]|[12][0-9]|3[01])[MHX]` +
	`(AS|BC|BS|CC|CS|CH|CL|CM|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)` +
	`[BCDFGHJ-NP-TV-Z]{3}[0-9A-Z][0-9]$`

// keys makes valid CURP of invented people.
func keys(n int) ([]string, error) {
	given := []string{"ANA", "LUIS", "EMMA", "RAUL", "ZOE", "IVAN"}
	surnames := []string{"MUESTRA", "EJEMPLO", "ENSAYO", "FICTICIO"}
	var all []string
	birth := calendario.Must(1950, 1, 1)
	for i := range n {
		c, err := curp.Generate(curp.Persona{
			GivenNames: given[i%len(given)], FirstSurname: surnames[i%len(surnames)], SecondSurname: surnames[(i/4)%len(surnames)],
			Birth: birth.AddDays(i * 53 % 20000), Sex: []curp.Sexo{curp.Hombre, curp.Mujer}[i%2], Entity: "OC",
		})
		if err != nil {
			return nil, err
		}
		all = append(all, c.String())
	}
	return all, nil
}

// checksum is the bare walk over a CURP: the least that any check must do.
func checksum(s string) bool {
	sum := 0
	for i := range 18 {
		c := int(s[i])
		switch {
		case c <= '9':
			c -= '0'
		case c <= 'N':
			c -= 'A' - 10
		default:
			c -= 'O' - 25
		}
		sum += c * (18 - i)
	}
	return sum%10 == 0
}

// each hands the lines to f in turn, without a division that would weigh on
// both sides of a ratio.
func each(lines []string, f func(string) error) op {
	return func(n int) error {
		i := 0
		for range n {
			if err := f(lines[i]); err != nil {
				return err
			}
			if i++; i == len(lines) {
				i = 0
			}
		}
		return nil
	}
}

var (
	errBaseline = errors.New("the baseline refused a valid line")
	errSpoilt   = errors.New("a spoilt line passed")
)

func curpParse(options) (task, error) {
	lines, err := keys(1024)
	if err != nil {
		return task{}, err
	}
	pattern := regexp.MustCompile(xsdCURP)
	return task{
		run: each(lines, func(s string) error { _, err := curp.Parse(s); return err }),
		baselines: []baseline{
			{name: "checksum walk", run: each(lines, func(s string) error { return yes(checksum(s)) })},
			{name: "compiled regexp of the schema", run: each(lines, func(s string) error { return yes(pattern.MatchString(s)) })},
		},
	}, nil
}

func yes(ok bool) error {
	if !ok {
		return errBaseline
	}
	return nil
}

// spoil puts one fault into a valid key: mostly the typing errors that only
// the check digit sees, and in turn each other kind that leaves the length as
// it is.
func spoil(key string, turn int) string {
	b := []byte(key)
	switch turn % 8 {
	case 0:
		copy(b, "BACA") // a word
	case 1:
		copy(b[6:], "0230") // no such day
	case 2:
		b[10] = 'Q' // no sex
	case 3:
		copy(b[11:], "CX") // no entity
	case 4:
		b[4] = 'O' // a letter for a digit
	case 5:
		b[0] += 'a' - 'A' // a small letter
	default:
		b[17] = '0' + (b[17]-'0'+1)%10
	}
	return string(b)
}

// curpMixed parses lines of which every second one is faulty.
func curpMixed(options) (task, error) {
	lines, err := keys(1024)
	if err != nil {
		return task{}, err
	}
	for i := 1; i < len(lines); i += 2 {
		lines[i] = spoil(lines[i], i/2)
		if _, err := curp.Parse(lines[i]); err == nil {
			return task{}, errSpoilt
		}
	}
	pattern := regexp.MustCompile(xsdCURP)
	return task{
		run: each(lines, func(s string) error {
			c, err := curp.Parse(s)
			keep(c.IsZero() == (err != nil))
			return nil
		}),
		baselines: []baseline{
			{name: "checksum walk", run: each(lines, func(s string) error { keep(checksum(s)); return nil })},
			{name: "compiled regexp of the schema", run: each(lines, func(s string) error { keep(pattern.MatchString(s)); return nil })},
		},
	}, nil
}

func curpProblems(options) (task, error) {
	lines, err := keys(1024)
	if err != nil {
		return task{}, err
	}
	today := calendario.Must(2026, 1, 1)
	for i := range lines {
		lines[i] = lines[i][:10] + "Q" + lines[i][11:]
	}
	return task{run: each(lines, func(s string) error {
		if len(curp.Problems(s, today)) == 0 {
			return fmt.Errorf("a wrong letter for the sex passed")
		}
		return nil
	})}, nil
}

func curpGenerate(options) (task, error) {
	p := curp.Persona{GivenNames: "MARIA DEL CARMEN", FirstSurname: "MUESTRA", SecondSurname: "DE LA O ENSAYO",
		Birth: calendario.Must(1988, 4, 15), Sex: curp.Mujer, Entity: "OC"}
	return task{run: func(n int) error {
		for range n {
			c, err := curp.Generate(p)
			if err != nil {
				return err
			}
			keep(c)
		}
		return nil
	}}, nil
}

func nssParse(options) (task, error) {
	var lines []string
	for i := range 1024 {
		n, err := nss.New(fmt.Sprintf("99%02d%02d%04d", i%100, (i*7)%100, i))
		if err != nil {
			return task{}, err
		}
		lines = append(lines, n.String())
	}
	pattern := regexp.MustCompile(`^[0-9]{11}$`)
	return task{
		run: each(lines, func(s string) error { _, err := nss.Parse(s); return err }),
		baselines: []baseline{
			{name: "checksum walk", run: each(lines, func(s string) error { return yes(luhn(s)) })},
			{name: "compiled regexp", run: each(lines, func(s string) error { return yes(pattern.MatchString(s)) })},
		},
	}, nil
}

func luhn(s string) bool {
	sum := 0
	for i := range 11 {
		d := int(s[i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}
