package tarjeton

import (
	"cmp"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

// Gracia is the usual number of working days that payment may take after a
// period ends.
const Gracia = 3

// Revision is what [Review] looks at: the stubs of one person, the movements
// that the employers reported, and the day of the review.
type Revision struct {
	AsOf         calendario.Date
	Periodicidad Periodicidad
	// Gracia is the working days (LFT, art. 74) of grace after a period; see
	// the constant of the same name.
	Gracia      int
	Recibos     []Recibo
	Movimientos []afiliacion.Movimiento
	// RestDays are further days without work, such as those of elections.
	RestDays []calendario.Date
	// Tablas hold minimum wages and UMA; nil takes those of package
	// afiliacion. Its Overlay adds the rows of the host.
	Tablas *afiliacion.Tablas

	// ISR gives the income tax of a stub by the host's tariff; ok is false
	// where it cannot say. Nil = not compared.
	ISR func(Recibo) (tax dinero.Centavos, ok bool)
	// Credited tells whether the contributions of a month were paid for the
	// person by the employer; known is false where the host cannot say. Nil =
	// not compared.
	Credited func(registro string, month calendario.Date) (paid, known bool)
}

// Review compares stubs with movements and among themselves, for each
// registro patronal alone, and gives what deserves a second look, in the order
// of the periods' names and then of the codes. Rules that need the minimum
// wage or the UMA of a day without a figure are not applied to that stub. The
// answer is never nil.
func Review(in Revision) []Anomalia {
	out := []Anomalia{}
	for _, s := range in.series() {
		for _, rule := range rules() {
			out = append(out, rule(s)...)
		}
	}
	slices.SortStableFunc(out, func(a, b Anomalia) int {
		return cmp.Or(cmp.Compare(a.Etiqueta, b.Etiqueta), cmp.Compare(a.Fault, b.Fault))
	})
	return out
}

// rules are the judgements on one series.
func rules() []func(*series) []Anomalia {
	return []func(*series) []Anomalia{
		missingPeriods, latePayments, duplicates, netMismatches, paidAfterBaja, withheldNotRegistered,
		withheldNotCredited, noWithholding, salaryBases, salaryNotNotified, isrDrops, isrRange,
		seniorityBackwards, identities, seals,
	}
}

// series is what one employer (registro patronal) paid and reported.
type series struct {
	*Revision
	registro  string
	all       []Recibo // in order of their periods
	ordinary  []Recibo
	movements []afiliacion.Movimiento // that concern the employer, by date
	active    []calendario.Period
	absences  []calendario.Period
}

func (in *Revision) series() []*series {
	var out []*series
	byKey := map[string]*series{}
	for _, r := range in.Recibos {
		key := registroKey(r.Registro)
		s := byKey[key]
		if s == nil {
			s = &series{Revision: in, registro: r.Registro}
			byKey[key] = s
			out = append(out, s)
		}
		s.all = append(s.all, r)
	}
	for key, s := range byKey {
		slices.SortStableFunc(s.all, func(a, b Recibo) int {
			return cmp.Or(a.Periodo.From.Compare(b.Periodo.From), a.Periodo.To.Compare(b.Periodo.To), a.Pago.Compare(b.Pago))
		})
		for _, r := range s.all {
			if r.Tipo != Extraordinaria {
				s.ordinary = append(s.ordinary, r)
			}
		}
		s.read(in.Movimientos, key)
	}
	return out
}

// registroKey makes the ten- and eleven-position forms of a registro patronal
// the same series.
func registroKey(text string) string {
	if r, err := nss.ParseRegistro(text); err == nil {
		return r.String()
	}
	return text
}

// read takes the movements of the employer: periods of activity (the day of
// the baja is still worked) and absences. Incapacities and absences that name
// no employer concern every one.
func (s *series) read(ms []afiliacion.Movimiento, key string) {
	for _, m := range ms {
		if m.Registro.String() == key || m.Registro.IsZero() {
			s.movements = append(s.movements, m)
		}
	}
	slices.SortStableFunc(s.movements, func(a, b afiliacion.Movimiento) int { return a.Fecha.Compare(b.Fecha) })
	var since calendario.Date
	for _, m := range s.movements {
		switch {
		case m.Tipo.IsAlta() && since.IsZero():
			since = m.Fecha
		case m.Tipo == afiliacion.Baja && !since.IsZero():
			s.active = append(s.active, calendario.Period{From: since, To: m.Fecha})
			since = calendario.Date{}
		case m.Tipo.IsEvent():
			until := m.Hasta
			if until.IsZero() {
				until = m.Fecha
			}
			s.absences = append(s.absences, calendario.Period{From: m.Fecha, To: until})
		}
	}
	if !since.IsZero() {
		s.active = append(s.active, calendario.Period{From: since})
	}
}

// isActive tells whether a day of the period is one of activity.
func (s *series) isActive(p calendario.Period) bool {
	return slices.ContainsFunc(s.active, func(a calendario.Period) bool { return a.Overlaps(p) })
}

// worked tells whether a day of the period is one of activity without absence.
func (s *series) worked(p calendario.Period) bool {
	return slices.ContainsFunc(s.active, func(a calendario.Period) bool {
		part, ok := a.Clip(p)
		return ok && len(calendario.Gaps(part, s.absences)) > 0
	})
}

// registered gives the salary that the movements state for a day: that of the
// last alta, reingreso or change up to it.
func (s *series) registered(on calendario.Date) (sbc dinero.Centavos, ok bool) {
	for _, m := range s.movements {
		if m.Fecha.After(on) {
			break
		}
		if (m.Tipo.IsAlta() || m.Tipo == afiliacion.ModificacionSalario) && m.SBC > 0 {
			sbc, ok = m.SBC, true
		}
	}
	return sbc, ok
}

func (s *series) workingDays(from calendario.Date, n int) calendario.Date {
	return calendario.LFT.AddWorkingDays(from, n, s.RestDays...)
}

func (s *series) on(r Recibo, f Fault) Anomalia {
	return Anomalia{Fault: f, Etiqueta: r.Etiqueta, Severidad: severityOf(f), Periodo: r.Periodo, Registro: s.registro}
}

// each reports the stubs that a test picks.
func (s *series) each(rs []Recibo, f Fault, test func(Recibo) bool) (out []Anomalia) {
	for _, r := range rs {
		if test(r) {
			out = append(out, s.on(r, f))
		}
	}
	return out
}
