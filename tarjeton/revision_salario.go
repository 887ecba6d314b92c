package tarjeton

import (
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/dinero"
)

// runLength is how many stubs in a row without a quota are worth a look.
const runLength = 3

// noWithholding: three ordinary stubs in a row or more, of activity, without a
// quota, while the registered salary is above the general minimum wage. At the
// minimum wage the employer bears the worker's quota (LSS, art. 36).
func noWithholding(s *series) (out []Anomalia) {
	run := 0
	for i, r := range s.ordinary {
		if !s.bearsQuota(r) || r.IMSS != 0 {
			run = 0
			continue
		}
		if run++; run == runLength {
			out = append(out, s.on(s.ordinary[i-runLength+1], AnomNoWithholding))
		}
	}
	return out
}

func (s *series) bearsQuota(r Recibo) bool {
	sbc, ok := s.registered(r.Periodo.To)
	minimum, err := s.Tablas.SalarioMinimo(r.Periodo.To)
	return ok && err == nil && sbc > minimum.General && s.isActive(r.Periodo)
}

// salaryBases: the registered salary differs from the one that the stub shows,
// within the limit of 25 UMA (LSS, art. 28), by more than 0.5 % and more than
// one peso. One finding for each run of stubs with the same registered salary.
func salaryBases(s *series) (out []Anomalia) {
	var last Fault
	var lastSBC dinero.Centavos
	for _, r := range s.ordinary {
		fault, registered, implied := s.compareBase(r)
		if fault != "" && (fault != last || registered != lastSBC) {
			a := s.on(r, fault)
			a.Registered, a.Implied = datum(registered), datum(implied)
			out = append(out, a)
		}
		last, lastSBC = fault, registered
	}
	return out
}

func (s *series) compareBase(r Recibo) (f Fault, registered, implied dinero.Centavos) {
	registered, ok := s.registered(r.Periodo.To)
	limit, err := s.Tablas.Tope(r.Periodo.To)
	if implied = min(r.implied(), limit); !ok || err != nil || implied <= 0 || !s.isActive(r.Periodo) {
		return "", registered, implied
	}
	switch gap := implied - registered; {
	case beyond(gap, implied):
		return AnomSBCUnderreported, registered, implied
	case beyond(-gap, implied):
		return AnomSBCOverreported, registered, implied
	}
	return "", registered, implied
}

// beyond: more than 0.5 % of the base and more than one peso.
func beyond(gap, base dinero.Centavos) bool { return gap > 100 && gap*200 > base }

// salaryNotNotified: the integrated salary differs from that of the stub
// before, and no movement of the employer says so within five working days
// (LSS, art. 34, fracción I).
func salaryNotNotified(s *series) (out []Anomalia) {
	const term = 5
	for i := 1; i < len(s.ordinary); i++ {
		before, r := s.ordinary[i-1], s.ordinary[i]
		limit := s.workingDays(r.Periodo.To, term)
		ceiling, err := s.Tablas.Tope(r.Periodo.To)
		if err != nil || before.SDI == 0 || r.SDI == 0 || min(before.SDI, ceiling) == min(r.SDI, ceiling) || !limit.Before(s.AsOf) {
			continue
		}
		notified := slices.ContainsFunc(s.movements, func(m afiliacion.Movimiento) bool {
			return (m.Tipo.IsAlta() || m.Tipo == afiliacion.ModificacionSalario) &&
				m.Fecha.After(before.Periodo.From) && !m.Fecha.After(limit)
		})
		if !notified {
			out = append(out, s.on(r, AnomSalaryNotNotified))
		}
	}
	return out
}

// isrDrops: no income tax where the median of the other stubs has some, on
// perceptions of at least 90 % of their median.
func isrDrops(s *series) (out []Anomalia) {
	for i, r := range s.ordinary {
		if r.ISR != 0 || len(s.ordinary) < 2 {
			continue
		}
		var taxes, gross []dinero.Centavos
		for j, other := range s.ordinary {
			if j != i {
				taxes, gross = append(taxes, other.ISR), append(gross, other.Bruto)
			}
		}
		// Medians are held doubled, so that they stay whole.
		if twiceMedian(taxes) > 0 && r.Bruto*20 >= twiceMedian(gross)*9 {
			out = append(out, s.on(r, AnomISRDrop))
		}
	}
	return out
}

func twiceMedian(v []dinero.Centavos) dinero.Centavos {
	slices.Sort(v)
	n := len(v)
	return v[(n-1)/2] + v[n/2]
}

// isrRange: income tax further than 1 % and ten pesos from what the host's
// tariff gives, on regular payroll.
func isrRange(s *series) (out []Anomalia) {
	if s.ISR == nil {
		return nil
	}
	for _, r := range s.ordinary {
		tax, ok := s.ISR(r)
		gap := max(r.ISR-tax, tax-r.ISR)
		if !ok || gap <= 1000 || gap*100 <= tax {
			continue
		}
		a := s.on(r, AnomISRRange)
		a.Expected, a.Actual = datum(tax), datum(r.ISR)
		out = append(out, a)
	}
	return out
}
