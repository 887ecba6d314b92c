package vigencia_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

func treat(t require.TestingT, f vigencia.Facts, on string, what vigencia.Treatment) vigencia.Decision {
	d, err := vigencia.Evaluate(f, vigencia.FamilyTreatment{Date: date(on), Treatment: what})
	require.NoError(t, err)
	return d
}

// What each side of a wait says: the days, the fact that could turn it, and
// that an obstetric emergency does not wait.
func TestTreatmentSaysWhenAndWhatIsMissing(t *testing.T) {
	f := worker(spell("33", "2024-03-10", "2027-03-31"))
	d := treat(t, f, "2025-01-09", vigencia.Childbirth)
	require.False(t, d.Entitled)
	require.Equal(t, vigencia.Step{What: vigencia.StepTreatmentWaits, On: date("2024-03-10"), To: date("2025-01-10"), N: 10}, d.Reason)
	require.Equal(t, []vigencia.FactKey{vigencia.FactWaived}, d.Missing)
	require.Equal(t, []vigencia.Step{{What: vigencia.Obstetric}}, d.Warnings)
	require.True(t, d.From.IsZero())

	d = treat(t, f, "2025-01-10", vigencia.Childbirth)
	require.Equal(t, "2025-01-10", d.From.String())
	require.Equal(t, "2027-03-31", d.Until.String())
	require.Empty(t, d.Missing)

	d = treat(t, f, "2025-01-10", vigencia.Dental)
	require.Empty(t, d.Missing, "no fact turns an exclusion")

	f.Spells[0].WaivedByPriorCover = true
	d = treat(t, f, "2024-04-01", vigencia.OrthopedicSurgery)
	require.Equal(t, "2024-04-01", d.From.String())
	require.Contains(t, d.Facts, vigencia.FactRef{Key: vigencia.FactWaived, Pos: 1})
}

// A cover before the enrolment that would waive the waits is told, as a
// warning: the host says whether it was.
func TestTreatmentWarnsOfPriorCover(t *testing.T) {
	for _, c := range []struct {
		name, from, to, enrolled string
		modalidad                string
		weeks                    int // -1: no warning
	}{
		{"52 weeks, enrolled twelve months after", "2023-01-02", "2024-01-01", "2025-01-01", "10", 52},
		{"52 weeks, a day later", "2023-01-02", "2024-01-01", "2025-01-02", "10", -1},
		{"52 weeks by the rounding of LSS 20", "2023-01-06", "2024-01-01", "2024-12-01", "10", 52},
		{"51 weeks", "2023-01-07", "2024-01-01", "2024-12-01", "10", -1},
		{"a long cover counts a year", "2015-01-01", "2024-01-01", "2024-12-01", "10", 52},
		{"few weeks, 45 working days after", "2024-01-01", "2024-05-31", "2024-08-02", "10", 22},
		{"few weeks, a day later", "2024-01-01", "2024-05-31", "2024-08-03", "10", -1},
		{"an earlier term of the same insurance", "2022-11-10", "2024-01-01", "2024-12-01", "33", 52},
		{"a short earlier term has no 45 days", "2023-10-10", "2024-01-01", "2024-01-10", "33", -1},
		{"continuation is none", "2015-01-01", "2024-01-01", "2024-01-10", "40", -1},
		{"nor is seguro facultativo", "2015-01-01", "2024-01-01", "2024-01-10", "32", -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := worker(spell(c.modalidad, c.from, c.to), spell("33", c.enrolled, ""))
			d := treat(t, f, date(c.enrolled).AddMonths(5).String(), vigencia.OrthopedicSurgery)
			require.Equal(t, vigencia.StepTreatmentWaits, d.Reason.What)
			if c.weeks < 0 {
				require.Empty(t, d.Warnings)
				return
			}
			require.Equal(t, []vigencia.Step{{What: vigencia.WarnWaiver, On: date(c.to), N: c.weeks}}, d.Warnings)
		})
	}
}

func TestTreatmentFaults(t *testing.T) {
	f := worker(spell("33", "2001-03-10", "2027-03-31"))
	for _, c := range []struct {
		on    string
		what  vigencia.Treatment
		fault vigencia.Fault
	}{
		{"2025-01-01", "heart_transplant", vigencia.ErrTreatment},
		{"2025-01-01", "", vigencia.ErrTreatment},
		{"", vigencia.Dental, vigencia.ErrDate},
		{"1997-06-30", vigencia.Dental, vigencia.ErrBeforeLaw},
		{"2002-11-01", vigencia.Dental, vigencia.ErrBeforeRules},
	} {
		_, err := vigencia.Evaluate(f, vigencia.FamilyTreatment{Date: date(c.on), Treatment: c.what})
		require.Equal(t, c.fault, err)
	}
	_, err := vigencia.Evaluate(f, vigencia.FamilyTreatment{Date: date("2002-11-02"), Treatment: vigencia.Dental})
	require.NoError(t, err)
	_, err = vigencia.Evaluate(f, vigencia.FamilyNewborn{Date: date("2002-11-01")})
	require.Equal(t, vigencia.ErrBeforeRules, err)
	_, err = vigencia.Evaluate(f, vigencia.FamilyNewborn{Date: date("2025-11-01"), ID: "nobody"})
	require.Equal(t, vigencia.ErrNotFound, err)
}

// The tables name every treatment and illness in both languages and cite where
// it stands; nothing shared with a caller can be written to.
func TestFamilyTables(t *testing.T) {
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	rules := vigencia.Treatments()
	require.Len(t, rules, 26)
	for _, r := range rules {
		require.True(t, es.Has(r.Treatment.Code()), r.Treatment)
		require.NotEqual(t, es.Text(r.Treatment), en.Text(r.Treatment))
		require.Contains(t, r.Source, "RACERF 8")
		require.False(t, r.Excluded && r.Months > 0)
	}
	rules[0].Months = 99
	require.Equal(t, 6, vigencia.Treatments()[0].Months)
	refusals := vigencia.RefusedAtEntry()
	require.Len(t, refusals, 14)
	for _, r := range refusals {
		require.True(t, es.Has(r.Padecimiento.Code()), r.Padecimiento)
		require.Contains(t, r.Source, "RACERF 82-I")
	}
	refusals[0].Source = ""
	require.NotEmpty(t, vigencia.RefusedAtEntry()[0].Source)
}

func TestNewbornSaysWhatIsMissing(t *testing.T) {
	term := spell("33", "2024-03-10", "2025-03-31")
	ask := func(f vigencia.Facts, on string) vigencia.Decision {
		d, err := vigencia.Evaluate(f, vigencia.FamilyNewborn{Date: date(on), ID: "x"})
		require.NoError(t, err)
		return d
	}
	f := with(worker(term), person(vigencia.Hijo, "2024-10-05"))
	f.Person.Sex = vigencia.Mujer
	enrol := vigencia.Step{What: vigencia.WarnNewbornEnrol, On: date("2025-01-03")}
	require.Equal(t, []vigencia.Step{enrol}, ask(f, "2024-10-05").Warnings)
	require.Equal(t, []vigencia.Step{enrol}, ask(f, "2025-01-03").Warnings, "the ninetieth day")
	require.Empty(t, ask(f, "2025-01-04").Warnings)
	f.Person.Sex = ""
	require.Equal(t, []vigencia.FactKey{vigencia.FactSex}, ask(f, "2024-10-05").Missing)
	f.Person.Sex = vigencia.NoBinario
	require.True(t, ask(f, "2024-10-05").Entitled)
	f.Beneficiarios[0].Birth = date("")
	require.Equal(t, []vigencia.FactKey{vigencia.FactBeneficiaryBirth}, ask(f, "2024-10-05").Missing)
}

// A right holds through Until and not a day longer, and since From and not a
// day before; what is given once stays given while the term runs.
func TestTreatmentBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		for range rapid.IntRange(0, 3).Draw(t, "terms") {
			s := drawSpell(t, "33")
			s.WaivedByPriorCover = rapid.IntRange(0, 3).Draw(t, "waived") == 0
			f.Spells = append(f.Spells, s)
		}
		rules := vigencia.Treatments()
		what := rules[rapid.IntRange(0, len(rules)-1).Draw(t, "treatment")].Treatment
		on := origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		f = known(f, on)
		d := treat(t, f, on.String(), what)
		if !d.Entitled {
			if !d.Until.IsZero() {
				require.True(t, treat(t, f, d.Until.String(), what).Entitled)
				require.False(t, treat(t, f, d.Until.AddDays(1).String(), what).Entitled)
			}
			return
		}
		require.True(t, medical(t, f, on).Entitled, "a treatment is medical care")
		first := treat(t, f, d.From.String(), what)
		require.True(t, first.Entitled)
		require.False(t, treat(t, f, d.From.AddDays(-1).String(), what).Entitled)
		if !d.Until.IsZero() {
			last := treat(t, f, d.Until.String(), what)
			require.Equal(t, d.Ground, last.Ground)
			require.False(t, treat(t, f, d.Until.AddDays(1).String(), what).Entitled)
		}
	})
}
