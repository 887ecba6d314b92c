package calendario

import "time"

// StaffPayDay holds the pay days of the Institute's active staff for one
// fortnight, by way of payment.
type StaffPayDay struct {
	Quincena            Quincena `json:"quincena"`
	PeriodStart         Date     `json:"period_start"`
	PeriodEnd           Date     `json:"period_end"`
	SantanderScotiabank Date     `json:"santander_scotiabank"`
	OtherBanks          Date     `json:"other_banks"`
	Cheque              Date     `json:"cheque"`
	Origen              Origen   `json:"origen"`
}

// nominaPublicada is the year of which the Institute's calendar of pay days of
// active and retired staff is known; the rules below give each of its days.
const nominaPublicada = 2026

// StaffPayDays gives the pay days of active staff for a fortnight. A fortnight
// that does not exist is [ErrQuincena].
//
// Cheques are paid on the penultimate working day of the fortnight, which ends
// on the 15th or the 30th (the last day, in February); Contrato Colectivo de
// Trabajo IMSS-SNTSS, clause 94. Other banks pay one working day before, and
// Santander and Scotiabank two. Working days are those of [ContratoIMSS]. Years
// other than 2026 are computed: unconfirmed.
func StaffPayDays(q Quincena) (StaffPayDay, error) {
	if _, err := NewQuincena(q.Year, q.N); err != nil {
		return StaffPayDay{}, err
	}
	return staffPayDays(q, nil), nil
}

// staffPayDays answers for a fortnight that exists; extra days count where the
// rule computes, not in the published year.
func staffPayDays(q Quincena, extra []Date) StaffPayDay {
	if q.Year == nominaPublicada {
		extra = nil
	}
	p := q.Period()
	end := p.To
	if end.Day() == 31 {
		end = end.AddDays(-1)
	}
	last := ContratoIMSS.PrevWorking(end, extra...)
	cheque := ContratoIMSS.AddWorkingDays(last, -1, extra...)
	return StaffPayDay{
		Quincena: q, PeriodStart: p.From, PeriodEnd: p.To,
		Cheque:              cheque,
		OtherBanks:          ContratoIMSS.AddWorkingDays(cheque, -1, extra...),
		SantanderScotiabank: ContratoIMSS.AddWorkingDays(cheque, -2, extra...),
		Origen:              nominaOrigen(q.Year),
	}
}

// RetiredPayDay gives the day on which the Institute pays its own retired
// staff (Régimen de Jubilaciones y Pensiones) for a month: the last day of the
// month, or the Saturday before where that is a Sunday. Years other than 2026
// are computed: unconfirmed. A month outside the calendar is [ErrDate].
func RetiredPayDay(year int, month time.Month) (PayDay, error) {
	first, err := New(year, month, 1)
	if err != nil {
		return PayDay{}, err
	}
	d := first.EndOfMonth()
	if d.Weekday() == time.Sunday {
		d = d.AddDays(-1)
	}
	return PayDay{d, nominaOrigen(year)}, nil
}

func nominaOrigen(year int) Origen {
	if year == nominaPublicada {
		return Publicado
	}
	return Calculado
}
