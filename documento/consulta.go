package documento

import (
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/sello"
	"github.com/derechohabiente/imss/vigencia"
)

// ConsultaVigencia is the answer to whether a person, and their beneficiaries,
// have the right to medical care on a day.
type ConsultaVigencia struct {
	Envelope
	Titular  Derechohabiente
	Derechos vigencia.Derechos // day, state and decisions; required
	// Beneficiarios gives the persons behind the decisions of
	// Derechos.Beneficiarios, found by ID: at most MaxBeneficiarios, and one for
	// each decision.
	Beneficiarios []Beneficiario
}

// Beneficiario is the person of one decision about a beneficiary.
type Beneficiario struct {
	ID string // that of the facts; not printed and not sealed
	Derechohabiente
}

// Persona finds the person of a decision; ok is false where there is none.
func (d *ConsultaVigencia) Persona(id string) (p *Derechohabiente, ok bool) {
	for i := range d.Beneficiarios {
		if d.Beneficiarios[i].ID == id {
			return &d.Beneficiarios[i].Derechohabiente, true
		}
	}
	return nil, false
}

// Validate gives every problem, joined; each is an [*Error].
func (d ConsultaVigencia) Validate() error {
	c := &checker{}
	d.validate(c, d)
	d.Titular.identified(c, "titular.")
	d.Titular.validate(c, "titular.")
	r := d.Derechos
	if r.On.IsZero() {
		c.add(ErrRequired, "derechos.on")
	}
	if r.Status != r.Medical.Status || r.ServicioMedico != r.Medical.Entitled {
		c.add(ErrValue, "derechos.status")
	}
	d.samePerson(c)
	c.text("derechos.employer", r.Registro, MaxLine)
	checkMedical(c, "derechos.medical", r.Medical)
	c.rows("derechos.beneficiaries", len(r.Beneficiarios), MaxBeneficiarios)
	c.rows("beneficiarios", len(d.Beneficiarios), MaxBeneficiarios)
	seen := map[string]bool{}
	for i := range r.Beneficiarios {
		d.checkBeneficiary(c, i, seen)
	}
	for i := range d.Beneficiarios {
		d.Beneficiarios[i].validate(c, at("beneficiarios", i, ""))
	}
	if len(d.Beneficiarios) != len(r.Beneficiarios) {
		c.add(ErrRequired, "beneficiarios")
	}
	return c.err()
}

// samePerson asks that the person judged can be the one named, as far as both
// are known.
func (d *ConsultaVigencia) samePerson(c *checker) {
	p, t := d.Derechos.Person, &d.Titular
	if !p.Birth.IsZero() && !t.Birth.IsZero() && p.Birth != t.Birth {
		c.add(ErrValue, "derechos.person.birth")
	}
	if p.Sex != "" && t.Sex != "" && string(p.Sex) != string(t.Sex) {
		c.add(ErrValue, "derechos.person.sex")
	}
}

// checkBeneficiary asks for exactly one person behind a decision: a paper must
// never put one person's right beside another's name.
func (d *ConsultaVigencia) checkBeneficiary(c *checker, i int, seen map[string]bool) {
	b := d.Derechos.Beneficiarios[i]
	if _, ok := d.Persona(b.ID); !ok || seen[b.ID] {
		c.add(ErrValue, at("derechos.beneficiaries", i, "id"))
	}
	seen[b.ID] = true
	if !isParentesco(b.Kind) {
		c.add(ErrValue, at("derechos.beneficiaries", i, "kind"))
	}
	checkMedical(c, at("derechos.beneficiaries", i, "decision"), b.Decision)
}

// checkMedical asks for a state that agrees with the answer, and for a ground:
// a paper never says no without saying why.
func checkMedical(c *checker, field string, d vigencia.Decision) {
	switch d.Status {
	case vigencia.Vigente, vigencia.Conservacion, vigencia.NoVigente:
		if d.Entitled != (d.Status != vigencia.NoVigente) {
			c.add(ErrValue, field+".status")
		}
	default:
		c.add(ErrRequired, field+".status")
	}
	if len(d.Ground) == 0 {
		c.add(ErrRequired, field+".ground")
	}
	c.rows(field+".ground", len(d.Ground), 20)
	for _, p := range d.Ground {
		c.text(field+".ground", p.String(), MaxLine)
	}
	c.rows(field+".warnings", len(d.Warnings), 20)
	if d.Entitled && !d.From.IsZero() && !d.Until.IsZero() && d.Until.Before(d.From) {
		c.add(ErrRange, field+".until")
	}
}

func isParentesco(p vigencia.Parentesco) bool {
	switch p {
	case vigencia.Conyuge, vigencia.Concubina, vigencia.Concubinario, vigencia.Hijo,
		vigencia.Tutelado, vigencia.Madre, vigencia.Padre:
		return true
	}
	return false
}

// Fields gives what the seal signs.
func (d ConsultaVigencia) Fields() []sello.Field {
	r, t := d.Derechos, &d.Titular
	l := d.fields("vigencia/1")
	l.date("fecha", r.On)
	l.text("estado", string(r.Status))
	l.date("hasta", r.Until)
	l.text("incapacidades", yesNo(r.Incapacidades))
	l.text("nss", t.NSS.String())
	l.text("curp", t.CURP.String())
	l.short("nombre", t.sealedName(), maxSealedName)
	rows := [][]string{append([]string{yesNo(r.ServicioMedico), sealedDecision(r.Medical), sealedDecision(r.Cash), r.Registro}, t.details()...)}
	for _, b := range r.Beneficiarios {
		row := []string{string(b.Kind), sealedDecision(b.Decision)}
		if p, ok := d.Persona(b.ID); ok {
			row = append(append(row, p.NSS.String(), p.CURP.String(), p.sealedName()), p.details()...)
		}
		rows = append(rows, row)
	}
	l.rest(rows)
	return l
}

func yesNo(yes bool) string {
	if yes {
		return "si"
	}
	return "no"
}

// sealedDecision is "si;vigente;2020-01-01;2025-05-26;LSS 84-I;LSS 84": the
// answer, the state, the first and the last day and the grounds; then, after an
// equals sign, the reason and, after an exclamation mark, each warning, with
// their arguments.
func sealedDecision(d vigencia.Decision) string {
	parts := []string{yesNo(d.Entitled), string(d.Status), d.From.String(), d.Until.String()}
	for _, p := range d.Ground {
		parts = append(parts, p.String())
	}
	if d.Reason != (vigencia.Step{}) {
		parts = append(parts, "="+sealedStep(d.Reason))
	}
	for _, w := range d.Warnings {
		parts = append(parts, "!"+sealedStep(w))
	}
	return strings.Join(parts, ";")
}

// sealedStep leaves out the arguments at the end that are not there.
func sealedStep(s vigencia.Step) string {
	parts := []string{s.Code(), s.On.String(), s.To.String(), zeroless(s.N), zeroless(s.M)}
	for len(parts) > 1 && parts[len(parts)-1] == "" {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, ",")
}

func zeroless(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
