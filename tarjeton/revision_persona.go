package tarjeton

import (
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// seniorityBackwards: the employment begins later than the stub before says,
// and no baja between the two explains it.
func seniorityBackwards(s *series) (out []Anomalia) {
	var before Recibo
	for _, r := range s.all {
		if r.Ingreso.IsZero() {
			continue
		}
		if !before.Ingreso.IsZero() && r.Ingreso.After(before.Ingreso) && !s.bajaIn(before.Periodo.From, r.Periodo.To) {
			out = append(out, s.on(r, AnomSeniorityBackwards))
		}
		before = r
	}
	return out
}

func (s *series) bajaIn(from, to calendario.Date) bool {
	return slices.ContainsFunc(s.movements, func(m afiliacion.Movimiento) bool {
		return m.Tipo == afiliacion.Baja && !m.Fecha.Before(from) && !m.Fecha.After(to)
	})
}

// identities: CURP, NSS or RFC differ from the last one known in the series.
// One finding a stub.
func identities(s *series) []Anomalia {
	var curp, nss, rfc Reservado
	return s.each(s.all, AnomIdentity, func(r Recibo) bool {
		a, b, c := differs(&curp, r.CURP), differs(&nss, r.NSS), differs(&rfc, r.RFC)
		return a || b || c
	})
}

// differs compares a value with the last one known, and keeps it.
func differs(last *Reservado, now Reservado) bool {
	if now.IsZero() {
		return false
	}
	before := *last
	*last = now
	return !before.IsZero() && before != now
}
