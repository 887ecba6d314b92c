package vigencia_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia"
)

func TestImpossibleQueriesAboutCare(t *testing.T) {
	f := with(worker(spell("10", "2015-01-01", "")), person(vigencia.Hijo, "2015-06-01"))
	day := date("2025-05-05")
	for name, c := range map[string]struct {
		query vigencia.Query
		want  vigencia.Fault
	}{
		"sickness without an onset":      {vigencia.SicknessCare{Date: day}, vigencia.ErrDate},
		"negative worked days":           {vigencia.SicknessCare{Date: day, Onset: day, WorkedDays: -1}, vigencia.ErrQuery},
		"nobody of that id is sick":      {vigencia.SicknessCare{Date: day, Onset: day, ID: "z"}, vigencia.ErrNotFound},
		"nobody of that id gives birth":  {vigencia.MaternityCare{Date: day, ID: "z"}, vigencia.ErrNotFound},
		"negative moved weeks":           {vigencia.MaternityCash{Start: day, MovedWeeks: -1}, vigencia.ErrQuery},
		"relapse before the risk":        {vigencia.WorkRiskCash{Date: day, RelapseOf: day.AddDays(1)}, vigencia.ErrQuery},
		"risk before the law":            {vigencia.WorkRiskCash{Date: day, RelapseOf: date("1997-06-30")}, vigencia.ErrBeforeLaw},
		"death before the risk":          {vigencia.Survivor{Date: day, ID: "x", WorkRisk: day.AddDays(1)}, vigencia.ErrQuery},
		"death by a risk before the law": {vigencia.Survivor{Date: day, ID: "x", WorkRisk: date("1990-01-01")}, vigencia.ErrBeforeLaw},
		"claim of nothing":               {vigencia.Claim{Of: "medical", Due: day, Date: day}, vigencia.ErrBenefit},
		"claim without its day":          {vigencia.Claim{Of: "funeral", Date: day}, vigencia.ErrDate},
		"claim asked on no day":          {vigencia.Claim{Of: "funeral", Due: day}, vigencia.ErrDate},
		"enrolment before the RACERF":    {vigencia.FamilyEntry{Date: date("2001-01-01")}, vigencia.ErrBeforeRules},
		"enrolment with no such illness": {vigencia.FamilyEntry{Date: day, Padecimientos: []vigencia.Padecimiento{"cold"}}, vigencia.ErrQuery},
	} {
		_, err := vigencia.Evaluate(f, c.query)
		require.ErrorIs(t, err, c.want, name)
	}
	f.Ausencias = []vigencia.Ausencia{{Start: day, End: day.AddDays(-1)}}
	require.ErrorIs(t, f.Check(), vigencia.ErrAusencia)
}

// What an annulled enrolment, an absence and an enrolment that may be undone
// leave beside the answer.
func TestWarningsAboutCare(t *testing.T) {
	f := worker(spell("10", "2025-01-01", "2025-02-04"), at("B", spell("10", "2024-01-01", "2024-12-31")))
	f.Spells[1].Void = true
	d := decide(t, f, vigencia.Medical{Date: date("2025-01-10")})
	require.Equal(t, []vigencia.StepCode{vigencia.WarnVoid}, warned(d))
	require.Equal(t, []string{"LSS 84-I", "RACERF 61"}, grounds(d))

	f = worker(spell("10", "2025-01-01", "2025-02-04"))
	f.Ausencias = []vigencia.Ausencia{{Start: date("2025-01-06"), End: date("2025-01-12")}}
	s, err := vigencia.Semanas(f, date("2025-02-28"))
	require.NoError(t, err)
	require.Equal(t, []int{28, 4, 7, 7}, []int{s.Days, s.Weeks, s.AbsenceDays, s.Periods[0].Absence})
	require.True(t, decide(t, f, vigencia.Medical{Date: date("2025-01-08")}).Entitled, "the care goes on")

	d = decide(t, worker(), vigencia.FamilyEntry{Date: date("2025-06-10"), Alone: true})
	require.Equal(t, []vigencia.StepCode{vigencia.WarnExamination, vigencia.WarnUndeclared}, warned(d))
	require.Equal(t, "2026-06-09", d.Warnings[1].On.String())
	require.Equal(t, "2025-07-01", d.From.String())
	require.Equal(t, []vigencia.FactKey{vigencia.FactRelatives}, decide(t, worker(), vigencia.FamilyEntry{Date: date("2025-06-10")}).Missing)

	sick := vigencia.SicknessCare{Date: date("2026-06-01"), Onset: date("2025-06-02")}
	require.Equal(t, []vigencia.FactKey{vigencia.FactMedicalOpinion}, decide(t, worker(spell("10", "2015-01-01", "")), sick).Missing)
	sick.Date = date("2028-06-01")
	require.Empty(t, decide(t, worker(spell("10", "2015-01-01", "")), sick).Missing, "no opinion helps after 104 weeks")
}
