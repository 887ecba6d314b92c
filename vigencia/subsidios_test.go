package vigencia_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/vigencia"
)

func TestBenefitsInCashOwnCases(t *testing.T) {
	long := worker(spell("10", "2023-02-01", "2025-03-31"))
	widow := pensioner(vigencia.Viudez)
	widow.Spells = long.Spells
	sick := func(on string) vigencia.Query { return vigencia.SicknessCash{Onset: date(on)} }
	eventual := func(on string) vigencia.Query { return vigencia.SicknessCash{Onset: date(on), Eventual: true} }
	birth := func(on string) vigencia.Query { return vigencia.MaternityCash{Start: date(on)} }
	risk := func(on string) vigencia.Query { return vigencia.WorkRiskCash{Date: date(on)} }
	funeral := func(on string) vigencia.Query { return vigencia.Funeral{Date: date(on)} }
	for _, c := range []struct {
		name     string
		rules    vigencia.Rules
		facts    vigencia.Facts
		q        vigencia.Query
		entitled bool
		weeks    int // -1: not counted
		payer    vigencia.Payer
		ground   string
		reason   vigencia.StepCode
	}{
		// sickness: 24, 25 and 28 days before the onset
		{"24 days", vigencia.Rules{}, worker(spell("10", "2025-03-07", "")), sick("2025-03-31"), false, 3, "", "LSS 97", vigencia.StepSicknessShort},
		{"25 days round up", vigencia.Rules{}, worker(spell("10", "2025-03-06", "")), sick("2025-03-31"), true, 4, "IMSS", "LSS 97", vigencia.StepWindow},
		{"a gap breaks the run", vigencia.Rules{}, worker(spell("10", "2025-01-06", "2025-03-15"), at("B", spell("10", "2025-03-17", ""))), sick("2025-03-31"), false, 2, "", "LSS 97", vigencia.StepSicknessShort},
		{"a tolerated gap does not", vigencia.Rules{GapDays: 1}, worker(spell("10", "2025-01-06", "2025-03-15"), at("B", spell("10", "2025-03-17", ""))), sick("2025-03-31"), true, 12, "IMSS", "LSS 97", vigencia.StepWindow},
		{"last day insured", vigencia.Rules{}, long, sick("2025-03-31"), true, 113, "IMSS", "LSS 97", vigencia.StepWindow},
		{"first day of conservation", vigencia.Rules{}, long, sick("2025-04-01"), false, 113, "", "LSS 109", vigencia.StepNoCashKept},
		{"after it", vigencia.Rules{}, long, sick("2025-05-27"), false, 0, "", "LSS 96", vigencia.StepNoCash},
		{"in a strike alone", vigencia.Rules{}, strike(long, "", "2025-03-01", "2025-08-01"), sick("2025-07-01"), false, 0, "", "LSS 109", vigencia.StepNoCashKept},
		{"modalidad 33 has no cash", vigencia.Rules{}, worker(spell("33", "2023-02-01", "")), sick("2025-05-27"), false, 0, "", "LSS 96", vigencia.StepNoCash},
		{"after death", vigencia.Rules{}, dies("2025-01-01", worker(spell("10", "2023-02-01", ""))), sick("2025-01-02"), false, 100, "", "LSS 96", vigencia.StepNoCash},
		{"eventual: 38 days in the window", vigencia.Rules{}, worker(spell("10", "2025-01-01", "2025-02-06"), at("B", spell("10", "2025-04-30", ""))), eventual("2025-05-01"), false, 5, "", "LSS 97", vigencia.StepSicknessShort},
		{"eventual: 39 days round up", vigencia.Rules{}, worker(spell("10", "2025-01-01", "2025-02-07"), at("B", spell("10", "2025-04-30", ""))), eventual("2025-05-01"), true, 6, "IMSS", "LSS 97", vigencia.StepWindow},
		{"eventual: before the window", vigencia.Rules{}, worker(spell("10", "2024-11-01", "2024-12-31"), at("B", spell("10", "2025-04-30", ""))), eventual("2025-05-01"), false, 0, "", "LSS 97", vigencia.StepSicknessShort},
		// maternity: 29 weeks and 3 days, 29 weeks and 4 days
		{"206 days", vigencia.Rules{}, worker(spell("10", "2024-08-07", "")), birth("2025-03-01"), false, 29, "patron", "LSS 102-I", vigencia.StepMaternityShort},
		{"207 days round up", vigencia.Rules{}, worker(spell("10", "2024-08-06", "")), birth("2025-03-01"), true, 30, "IMSS", "LSS 101", vigencia.StepWindow},
		{"only the twelve months count", vigencia.Rules{}, worker(spell("10", "2020-01-01", "2024-02-29"), at("B", spell("10", "2025-02-01", ""))), birth("2025-03-01"), false, 4, "patron", "LSS 102-I", vigencia.StepMaternityShort},
		{"in conservation", vigencia.Rules{}, long, birth("2025-04-01"), false, 52, "", "LSS 109", vigencia.StepNoCashKept},
		{"last day insured", vigencia.Rules{}, long, birth("2025-03-31"), true, 52, "IMSS", "LSS 101", vigencia.StepWindow},
		{"no longer insured", vigencia.Rules{}, long, birth("2025-06-01"), false, 43, "", "LSS 101", vigencia.StepNoCash},
		{"care without cash", vigencia.Rules{}, worker(spell("42", "2023-02-01", "")), birth("2025-06-01"), false, 0, "", "LSS 101", vigencia.StepNoCash},
		// work risk
		{"day before the alta", vigencia.Rules{}, worker(spell("10", "2025-05-12", "")), risk("2025-05-11"), false, -1, "", "LSS 11", vigencia.StepNoWorkRisk},
		{"alta day", vigencia.Rules{}, worker(spell("10", "2025-05-12", "")), risk("2025-05-12"), true, -1, "IMSS", "LSS 58-I", vigencia.StepWorkRisk},
		{"baja day", vigencia.Rules{}, long, risk("2025-03-31"), true, -1, "IMSS", "LSS 58-I", vigencia.StepWorkRisk},
		{"day after the baja", vigencia.Rules{}, long, risk("2025-04-01"), false, -1, "", "LSS 109", vigencia.StepNoCashKept},
		{"conservation beside modalidad 33", vigencia.Rules{}, worker(spell("10", "2023-02-01", "2025-03-31"), spell("33", "2025-03-10", "")), risk("2025-04-01"), false, -1, "", "LSS 109", vigencia.StepNoCashKept},
		{"conservation beside a pension", vigencia.Rules{}, widow, sick("2025-04-01"), false, 113, "", "LSS 109", vigencia.StepNoCashKept},
		{"after the tail", vigencia.Rules{}, long, risk("2025-05-27"), false, -1, "", "LSS 11", vigencia.StepNoWorkRisk},
		{"modalidad 33", vigencia.Rules{}, worker(spell("33", "2023-02-01", "")), risk("2025-05-27"), false, -1, "", "LSS 240", vigencia.StepNoWorkRisk},
		{"modalidad 42 has work risks", vigencia.Rules{}, worker(spell("42", "2023-02-01", "")), risk("2025-05-27"), true, -1, "IMSS", "LSS 58-I", vigencia.StepWorkRisk},
		// funeral: 80 and 81 days in nine months
		{"80 days", vigencia.Rules{}, worker(spell("10", "2025-01-20", "")), funeral("2025-04-10"), false, 11, "", "LSS 104", vigencia.StepFuneralShort},
		{"81 days round up", vigencia.Rules{}, worker(spell("10", "2025-01-19", "")), funeral("2025-04-10"), true, 12, "", "LSS 104", vigencia.StepWindow},
		{"the window begins nine months before", vigencia.Rules{}, worker(spell("10", "2024-01-01", "2024-09-28")), funeral("2025-04-10"), true, 12, "", "LSS 104", vigencia.StepWindow},
		{"one day less inside it", vigencia.Rules{}, worker(spell("10", "2024-01-01", "2024-09-27")), funeral("2025-04-10"), false, 11, "", "LSS 104", vigencia.StepFuneralShort},
		{"pensioner", vigencia.Rules{}, pensioner(vigencia.Viudez), funeral("2025-04-10"), true, 0, "", "LSS 104", vigencia.StepPension},
		{"day after the pension", vigencia.Rules{}, ended(pensioner(vigencia.IPP), "2025-04-09"), funeral("2025-04-10"), false, 0, "", "LSS 104", vigencia.StepFuneralShort},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := c.rules.Evaluate(c.facts, c.q)
			require.NoError(t, err)
			require.Equal(t, c.q.Benefit(), d.Benefit)
			require.Equal(t, c.entitled, d.Entitled)
			require.Equal(t, c.ground, grounds(d)[0])
			require.Equal(t, c.reason, d.Reason.What)
			require.Equal(t, c.payer, d.Payer)
			if c.weeks < 0 {
				require.Nil(t, d.Weeks)
			} else {
				require.Equal(t, c.weeks, *d.Weeks)
			}
			require.Empty(t, d.Status)
		})
	}
}

func TestChildcareOwnCases(t *testing.T) {
	open := worker(spell("10", "2020-01-15", ""))
	kept := worker(spell("10", "2020-01-15", "2025-03-31"))
	born := person(vigencia.Hijo, "2025-01-10")
	older := person(vigencia.Hijo, "2021-05-01")
	for _, c := range []struct {
		name     string
		facts    vigencia.Facts
		on       string
		entitled bool
		until    string
		ground   string
		reason   vigencia.StepCode
	}{
		{"42 days old", with(open, born), "2025-02-21", false, "", "LSS 206", vigencia.StepNurseryEarly},
		{"43 days old", with(open, born), "2025-02-22", true, "2029-01-09", "LSS 205", vigencia.StepNursery},
		{"day before the fourth birthday", with(open, older), "2025-04-30", true, "2025-04-30", "LSS 205", vigencia.StepNursery},
		{"fourth birthday", with(open, older), "2025-05-01", false, "2025-04-30", "LSS 206", vigencia.StepNurseryOver4},
		{"first day after the baja", with(kept, born), "2025-04-01", true, "2025-04-28", "LSS 207", vigencia.StepNurseryTail},
		{"28th day", with(kept, born), "2025-04-28", true, "2025-04-28", "LSS 207", vigencia.StepNurseryTail},
		{"29th day", with(kept, born), "2025-04-29", false, "2025-04-28", "LSS 207", vigencia.StepNurseryEnded},
		{"too young until after the tail", with(kept, person(vigencia.Hijo, "2025-03-20")), "2025-05-02", false, "", "LSS 207", vigencia.StepNurseryEnded},
		{"modalidad 40 has no nursery", with(worker(spell("40", "2020-01-15", "")), born), "2025-03-01", false, "", "LSS 207", vigencia.StepNurseryNever},
		{"no date of birth", with(open, person(vigencia.Hijo, "")), "2025-03-01", false, "", "LSS 206", vigencia.StepBirthUnknown},
		{"ward", with(open, person(vigencia.Tutelado, "2025-01-10", order)), "2025-03-01", true, "2029-01-09", "LSS 205", vigencia.StepNursery},
		{"ward without a judge", with(open, person(vigencia.Tutelado, "2025-01-10")), "2025-03-01", false, "", "LSS 205", vigencia.StepNurseryOther},
		{"spouse", with(open, person(vigencia.Conyuge, "")), "2025-03-01", false, "", "LSS 205", vigencia.StepNurseryOther},
		{"after the worker's death", with(dies("2025-03-01", open), born), "2025-03-02", false, "2025-03-01", "LSS 207", vigencia.StepNurseryEnded},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := vigencia.Evaluate(c.facts, vigencia.Childcare{Date: date(c.on), ID: "x"})
			require.NoError(t, err)
			require.Equal(t, c.entitled, d.Entitled)
			require.Equal(t, c.until, d.Until.String())
			require.Equal(t, c.ground, grounds(d)[0])
			require.Equal(t, c.reason, d.Reason.What)
			require.False(t, d.Entitled && d.From.IsZero(), "since when")
		})
	}
	_, err := vigencia.Evaluate(open, vigencia.Childcare{Date: date("2025-01-01"), ID: "x"})
	require.ErrorIs(t, err, vigencia.ErrNotFound)
}

func TestNoDateNoCash(t *testing.T) {
	for _, q := range []vigencia.Query{vigencia.SicknessCash{}, vigencia.MaternityCash{}, vigencia.WorkRiskCash{}, vigencia.Funeral{}, vigencia.Childcare{}} {
		_, err := vigencia.Evaluate(worker(), q)
		require.Equal(t, vigencia.ErrDate, err, q.Benefit())
	}
}

// Weeks before an onset or a birth, counted day by day.
func TestWindowsAgainstDaySets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		f.Incapacidades, f.Person.Death = nil, date("")
		on := origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		covered := func(back int) bool {
			day := on.AddDays(-back)
			for _, s := range f.Spells {
				if (s.Modalidad == "10" || s.Modalidad == "13") && !s.Start.After(day) && (s.End.IsZero() || !s.End.Before(day)) {
					return true
				}
			}
			return false
		}
		count := func(last int) (n int) {
			for back := 1; back <= last; back++ {
				if covered(back) {
					n++
				}
			}
			return n
		}
		run := 0
		for covered(run + 1) {
			run++
		}
		for q, days := range map[vigencia.Query]int{
			vigencia.SicknessCash{Onset: on}:                 run,
			vigencia.SicknessCash{Onset: on, Eventual: true}: count(on.Sub(on.AddMonths(-4))),
			vigencia.MaternityCash{Start: on}:                count(on.Sub(on.AddMonths(-12))),
			vigencia.Funeral{Date: on}:                       count(on.Sub(on.AddMonths(-9))),
		} {
			d, err := vigencia.Evaluate(f, q)
			require.NoError(t, err)
			require.Equal(t, (days+3)/7, *d.Weeks, q.Benefit())
			if q.Benefit() != "funeral" {
				require.Equal(t, covered(0) && *d.Weeks >= *d.RequiredWeeks, d.Entitled)
			}
		}
	})
}
