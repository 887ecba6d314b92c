package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// Ausencia is a stretch of days without work nor pay while the job goes on.
// Without Registro it touches every employer. Of less than eight days it is
// contributed to enfermedades y maternidad alone: the care and the weeks of
// that insurance go on, and its days are no weeks for a pension (LSS 31-I). A
// longer one changes nothing until the employer files the baja (LSS 31-I
// second paragraph, 37): tell that as the end of the spell. Stretches that touch,
// as those of two months, are one. That several apart, of eight days or more
// between them in a month ("interrumpidos"), are short ones is a reading
// (unconfirmed). Days under a certificate of incapacity are none (LSS 31-IV).
type Ausencia struct {
	Registro string          `json:"employer,omitempty"`
	Start    calendario.Date `json:"start"`
	End      calendario.Date `json:"end"`
}

// absencesAt gives the absences that take days of a spell from the weeks of
// pensions: those of less than eight days (LSS 31).
func (c *caso) absencesAt(v cover) []calendario.Period {
	if v.kind != ordinary {
		return nil
	}
	var ps []calendario.Period
	for _, a := range c.f.Ausencias {
		if a.Registro == "" || a.Registro == c.f.Spells[v.pos].Registro {
			ps = append(ps, calendario.Period{From: a.Start, To: a.End})
		}
	}
	var unpaid []calendario.Period
	for _, p := range calendario.Union(ps) { // a day under a certificate is one of incapacity, no absence (LSS 31-IV, 113)
		unpaid = append(unpaid, calendario.Gaps(p, c.incapacities())...)
	}
	return slices.DeleteFunc(unpaid, func(p calendario.Period) bool { return p.Days() >= value(longAbsence, c.on) })
}

// idleAt gives the days of a spell that are no weeks for a pension: strikes
// (RACERF 58-I) and short absences (LSS 31).
func (c *caso) idleAt(v cover) []calendario.Period { return append(c.strikesAt(v), c.absencesAt(v)...) }
