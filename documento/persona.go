package documento

import (
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/umf"
)

// Derechohabiente is a person with rights, as the papers show one. Printing it
// shows nothing of it.
type Derechohabiente struct {
	NSS           nss.NSS
	CURP          curp.CURP
	GivenNames    string // required; the full name has at most MaxName characters
	FirstSurname  string
	SecondSurname string
	Sex           curp.Sexo
	Birth         calendario.Date
	Agregado      string    // "agregado médico", eight characters, such as 1M1985OR
	UMF           string    // clinic, number or name; at most MaxLine
	OOAD          string    // delegación; at most MaxLine
	Turno         umf.Turno // of the family doctor
	Consultorio   int       // 0 = not known
}

const masked = "Derechohabiente(****)"

// Format prints no data of the person, whatever the verb.
func (p Derechohabiente) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, masked) }

// LogValue gives no data of the person to log/slog.
func (p Derechohabiente) LogValue() slog.Value { return slog.StringValue(masked) }

// Name gives given names and surnames in the order of the birth record.
func (p *Derechohabiente) Name() string {
	return strings.Join(strings.Fields(p.GivenNames+" "+p.FirstSurname+" "+p.SecondSurname), " ")
}

// identified asks for one identifier at least: a paper about nobody in
// particular serves nobody. Beneficiaries may have none yet: a newborn.
func (p *Derechohabiente) identified(c *checker, path string) {
	if p.NSS.IsZero() && p.CURP.IsZero() {
		c.add(ErrRequired, path+"nss")
	}
}

func (p *Derechohabiente) validate(c *checker, path string) {
	c.required(path+"given_names", p.GivenNames, MaxName)
	c.text(path+"first_surname", p.FirstSurname, MaxName)
	c.text(path+"second_surname", p.SecondSurname, MaxName)
	if utf8.RuneCountInString(p.Name()) > MaxName {
		c.problems = append(c.problems, &Error{Fault: ErrTooLong, Field: path + "name", Limit: MaxName})
	}
	if p.Sex != "" && !p.Sex.Valid() {
		c.add(ErrValue, path+"sex")
	}
	if p.Agregado != "" && !isAgregado(p.Agregado) {
		c.add(ErrValue, path+"agregado")
	}
	c.text(path+"umf", p.UMF, MaxLine)
	c.text(path+"ooad", p.OOAD, MaxLine)
	c.count(path+"consultorio", p.Consultorio)
	if p.Consultorio < 0 {
		c.add(ErrRange, path+"consultorio")
	}
}

// isAgregado checks the shape of the "agregado médico": role, sex, year of
// birth, regime. The shape is unconfirmed; examples stand in public forms.
func isAgregado(s string) bool {
	if len(s) != 8 || s[0] < '1' || s[0] > '6' || strings.IndexByte("HFMX", s[1]) < 0 ||
		(s[2:4] != "18" && s[2:4] != "19" && s[2:4] != "20") {
		return false
	}
	digits := s[4] >= '0' && s[4] <= '9' && s[5] >= '0' && s[5] <= '9'
	letters := s[6] >= 'A' && s[6] <= 'Z' && s[7] >= 'A' && s[7] <= 'Z'
	return digits && letters
}

// sealedName keeps the parts of a name apart: a word that moves from the given
// names to a surname is another name.
func (p *Derechohabiente) sealedName() string {
	return p.GivenNames + "/" + p.FirstSurname + "/" + p.SecondSurname
}

// details is what is neither name nor identifier.
func (p *Derechohabiente) details() []string {
	return []string{string(p.Sex), p.Birth.String(), p.Agregado, p.UMF, p.OOAD, p.Turno.Letter(), strconv.Itoa(p.Consultorio)}
}
