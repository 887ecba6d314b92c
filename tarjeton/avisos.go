package tarjeton

import "slices"

// Coherence of the staff stub: what the rows of one stub say about each other.
// Unconfirmed: the rules come from the index of concepts of [ConceptosIMSS].
const (
	AvisoFondoSinProvision Fault = "tarjeton.fondo_sin_provision" // 152 without 107: that regime pays both
	AvisoVariosRegimenes   Fault = "tarjeton.varios_regimenes"    // more than one of 107 with 152, 108, 111
	AvisoPuntualidad       Fault = "tarjeton.puntualidad"         // 033 beside 174
	AvisoAsistencia        Fault = "tarjeton.asistencia"          // 032 beside 172
	AvisoPrestamoVencido   Fault = "tarjeton.prestamo_vencido"    // still charged after its last fortnight, or with no payment left
)

// Aviso is something in one stub to ask about.
type Aviso struct {
	Fault Fault  `json:"code"`
	Clave string `json:"concept"` // the concept that it is about
}

// Code gives the stable code.
func (a Aviso) Code() string { return string(a.Fault) }

// Args gives the concept.
func (a Aviso) Args() []any { return []any{a.Clave} }

// Avisos looks at the rows of one stub of the Institute's active staff, by
// their three-digit codes. Attendance is charged two fortnights late: an
// aviso is a question, not a mistake.
func (t Talon) Avisos() []Aviso {
	paid := func(clave string) bool { return hasConcept(t.Percepciones, clave) }
	charged := func(clave string) bool { return hasConcept(t.Deducciones, clave) }
	var out []Aviso
	if charged("152") && !charged("107") {
		out = append(out, Aviso{AvisoFondoSinProvision, "152"})
	}
	regimes := 0
	for _, is := range []bool{charged("107") || charged("152"), charged("108"), charged("111")} {
		if is {
			regimes++
		}
	}
	if regimes > 1 {
		out = append(out, Aviso{AvisoVariosRegimenes, "107"})
	}
	if paid("033") && charged("174") {
		out = append(out, Aviso{AvisoPuntualidad, "033"})
	}
	if paid("032") && charged("172") {
		out = append(out, Aviso{AvisoAsistencia, "032"})
	}
	return append(out, t.overdueLoans(charged)...)
}

func (t Talon) overdueLoans(charged func(string) bool) (out []Aviso) {
	now, known := t.Quincena()
	for _, o := range t.Observaciones {
		over := known && !o.Vencimiento.IsZero() && o.Vencimiento.Compare(now) < 0
		if charged(o.Clave) && (over || (!o.Vencimiento.IsZero() && o.Unidades == 0)) {
			out = append(out, Aviso{AvisoPrestamoVencido, o.Clave})
		}
	}
	return out
}

func hasConcept(rows []Concepto, clave string) bool {
	return slices.ContainsFunc(rows, func(c Concepto) bool { return c.Clave == clave })
}
