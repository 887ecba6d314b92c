package cuotas

import "github.com/derechohabiente/imss/calendario"

// PlazoRenovacion tells when a cover that ends is paid again, so that the next one
// begins on the day after.
type PlazoRenovacion struct {
	Ordinaria calendario.Period `json:"ordinaria"`       // days on which to pay or renew
	Tardia    calendario.Period `json:"tardia,omitzero"` // days on which it is still taken
	// Condicionada tells that the late term holds only for an illness acquired
	// in the term that ends (RACERF 105).
	Condicionada bool            `json:"condicionada,omitempty"`
	Inicio       calendario.Date `json:"inicio"` // first day of the next cover
	Articulo     string          `json:"articulo"`
}

const (
	renewalDays     = 30 // natural days
	lateRenewalDays = 45 // working days
)

// Renovacion gives the days on which a cover that ends on hasta is renewed.
//
//   - Self-employed: days 1 to 20 of the month in which it ends.
//   - Household workers: that month, which is the last one before (LSS 239-C V,
//     VI).
//   - Modalidad 33: the thirty natural days that end with the cover; later,
//     within 45 working days, only with an illness acquired in the term (RACERF
//     105), otherwise it ends (RACERF 108).
//   - Modalidad 44: the same thirty days, or the thirty after (RACERF 80).
//
// Working days are those of [calendario.LFT] less inhabiles. Modalidad 40 is
// not renewed: [ErrEsquema]. An absent day is [ErrFecha].
func (e Esquema) Renovacion(hasta calendario.Date, inhabiles ...calendario.Date) (PlazoRenovacion, error) {
	r, err := e.Regla()
	if err != nil {
		return PlazoRenovacion{}, err
	}
	next := hasta.AddDays(1)
	if next.IsZero() {
		return PlazoRenovacion{}, Error{ErrFecha, "hasta"}
	}
	before := calendario.Period{From: next.AddDays(-renewalDays), To: hasta}
	out := PlazoRenovacion{Inicio: next}
	switch e {
	case EsquemaIndependiente, EsquemaHogar:
		out.Ordinaria = calendario.Period{From: firstOfMonth(hasta), To: r.Inicio.lastPayment(firstOfMonth(hasta).AddMonths(1))}
		out.Articulo = r.Articulo
	case EsquemaFamilia:
		out.Ordinaria, out.Condicionada, out.Articulo = before, true, "RACERF 103, 105, 108"
		out.Tardia = calendario.Period{From: next, To: calendario.LFT.AddWorkingDays(hasta, lateRenewalDays, inhabiles...)}
	case EsquemaIncorporacion:
		out.Ordinaria, out.Articulo = before, "RACERF 80"
		out.Tardia = calendario.Period{From: next, To: hasta.AddDays(renewalDays)}
	default:
		return PlazoRenovacion{}, ErrEsquema
	}
	return out, nil
}
