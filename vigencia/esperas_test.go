package vigencia_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia"
)

// Every treatment that RACERF 83 names is refused on the day before its wait is
// over and given on the day itself; what RACERF 84 names is given on neither.
func TestEveryWaitOnBothSides(t *testing.T) {
	waits := map[vigencia.Treatment]int{
		vigencia.BenignBreastTumor: 6, vigencia.Childbirth: 10,
		vigencia.Lithotripsy: 12, vigencia.GynecologicSurgery: 12, vigencia.VaricoseSurgery: 12, vigencia.SinusSurgery: 12,
		vigencia.VaricoceleSurgery: 12, vigencia.RectalSurgery: 12, vigencia.TonsilSurgery: 12, vigencia.HerniaSurgery: 12,
		vigencia.HalluxSurgery: 12, vigencia.StrabismusSurgery: 12,
		vigencia.OrthopedicSurgery: 24,
	}
	never := []vigencia.Treatment{
		vigencia.CosmeticSurgery, vigencia.OpticalOrHearingAids, vigencia.RefractiveSurgery, vigencia.SelfHarm, vigencia.ProfessionalSport,
		vigencia.RequestedCheckup, vigencia.BehaviorDisorder, vigencia.Dental, vigencia.OrthosisProsthesis, vigencia.ChronicControl,
		vigencia.Infertility, vigencia.EarlierSequelae,
	}
	require.Len(t, vigencia.Treatments(), len(waits)+len(never)+1)
	enrolled := date("2022-03-10")
	f := worker(spell("33", "2022-03-10", ""))
	ask := func(day string, k vigencia.Treatment) vigencia.Decision {
		return decide(t, f, vigencia.FamilyTreatment{Date: date(day), Treatment: k})
	}
	for k, months := range waits {
		over := enrolled.AddMonths(months)
		d := ask(over.AddDays(-1).String(), k)
		require.False(t, d.Entitled, k)
		require.Equal(t, vigencia.Step{What: vigencia.StepTreatmentWaits, On: enrolled, To: over, N: months}, d.Reason, k)
		d = ask(over.String(), k)
		require.True(t, d.Entitled, k)
		require.Equal(t, over, d.From, k)
	}
	for _, k := range never {
		d := ask("2032-03-10", k)
		require.False(t, d.Entitled, k)
		require.Equal(t, "RACERF 84", d.Ground[0].String(), k)
	}
	require.False(t, ask("2022-03-31", vigencia.OtherTreatment).Entitled)
	require.True(t, ask("2022-04-01", vigencia.OtherTreatment).Entitled)
}
