package vigencia_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/vigencia"
)

// drawFamily draws a working life of two years with everything that the
// benefits ask for: a beneficiary x of any kind, absences, improper enrolments
// and a declaration of absence.
func drawFamily(t *rapid.T) vigencia.Facts {
	f := drawFacts(t)
	f.Person.Sex = rapid.SampledFrom([]vigencia.Sexo{vigencia.Mujer, vigencia.Hombre, ""}).Draw(t, "sex")
	for i := range f.Spells {
		s := &f.Spells[i]
		s.Modalidad = afiliacion.Modalidad(rapid.SampledFrom([]string{string(s.Modalidad), string(s.Modalidad), "33", "42", "44"}).Draw(t, "as"))
		s.Void = rapid.IntRange(0, 9).Draw(t, "void") == 0
		s.WaivedByPriorCover = rapid.IntRange(0, 4).Draw(t, "waived") == 0
	}
	for i := range f.Pensions {
		f.Pensions[i].Kind = rapid.SampledFrom([]vigencia.PensionKind{vigencia.IPT, vigencia.IPP, vigencia.Invalidez, vigencia.Vejez, vigencia.Viudez, vigencia.Orfandad}).Draw(t, "pension kind")
	}
	for range rapid.IntRange(0, 2).Draw(t, "absences") {
		from, to := drawPeriod(t, 12)
		f.Ausencias = append(f.Ausencias, vigencia.Ausencia{Start: from, End: to})
	}
	if rapid.IntRange(0, 5).Draw(t, "disappeared") == 0 {
		f.Absence = origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "declared"))
	}
	flag := rapid.Bool()
	kinds := []vigencia.Parentesco{vigencia.Hijo, vigencia.Hijo, vigencia.Hijo, vigencia.Conyuge, vigencia.Concubina, vigencia.Concubinario, vigencia.Tutelado, vigencia.Madre}
	birth := rapid.OneOf(rapid.IntRange(-800, 700), rapid.SampledFrom([]int{-16 * 365, -18 * 365, -25 * 365, -4 * 365})).Draw(t, "birth")
	f.Beneficiarios = []vigencia.Beneficiario{{
		ID: "x", Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Sex: rapid.SampledFrom([]vigencia.Sexo{vigencia.Mujer, vigencia.Hombre, ""}).Draw(t, "sex of x"),
		Birth: origin.AddDays(birth + rapid.IntRange(0, 600).Draw(t, "shift")),
		Since: origin.AddDays(-5*365 + rapid.IntRange(0, 600).Draw(t, "since")), FreeOfMarriage: flag.Draw(t, "free"),
		CommonChildren: flag.Draw(t, "children"), StudentSEN: flag.Draw(t, "student"), Disabled: flag.Draw(t, "disabled"),
		FamilyAllowance: flag.Draw(t, "allowance"), CourtOrder: flag.Draw(t, "order"), LivesInHome: flag.Draw(t, "home"),
		Dependent: flag.Draw(t, "dependent"), InsuredSelf: flag.Draw(t, "self"),
	}}
	grownUp(f.Beneficiarios)
	return f
}

// careQuestions are the questions about care and claims that a day moves.
func careQuestions(t *rapid.T, on calendario.Date) []question {
	treatment := rapid.SampledFrom(vigencia.Treatments()).Draw(t, "treatment").Treatment
	sick := vigencia.SicknessCare{
		Onset: on.AddDays(rapid.IntRange(-800, 20).Draw(t, "onset")), Prorogued: rapid.Bool().Draw(t, "prorogued"),
		WorkedDays: rapid.IntRange(0, 40).Draw(t, "worked"), ID: rapid.SampledFrom([]string{"", "x"}).Draw(t, "sick"),
	}
	mother := rapid.SampledFrom([]string{"", "x"}).Draw(t, "mother")
	due := on.AddDays(rapid.IntRange(-800, 20).Draw(t, "due"))
	of := rapid.SampledFrom([]string{"sickness_cash", "work_risk_cash", "vejez", "pension_payment"}).Draw(t, "of")
	return []question{
		{"medical", func(d calendario.Date) vigencia.Query { return vigencia.Medical{Date: d} }},
		{"beneficiary", func(d calendario.Date) vigencia.Query { return vigencia.MedicalBeneficiary{Date: d, ID: "x"} }},
		{"childcare", func(d calendario.Date) vigencia.Query { return vigencia.Childcare{Date: d, ID: "x"} }},
		{"ssfam treatment", func(d calendario.Date) vigencia.Query {
			return vigencia.FamilyTreatment{Date: d, Treatment: treatment}
		}},
		{"ssfam newborn", func(d calendario.Date) vigencia.Query { return vigencia.FamilyNewborn{Date: d, ID: "x"} }},
		{"sickness care", func(d calendario.Date) vigencia.Query { q := sick; q.Date = d; return q }},
		{"maternity care", func(d calendario.Date) vigencia.Query { return vigencia.MaternityCare{Date: d, ID: mother} }},
		{"claim", func(d calendario.Date) vigencia.Query { return vigencia.Claim{Of: of, Due: due, Date: d} }},
	}
}

// cashQuestions are those about a benefit that begins on a day.
func cashQuestions(on calendario.Date) []vigencia.Query {
	return []vigencia.Query{
		vigencia.SicknessCash{Onset: on}, vigencia.SicknessCash{Onset: on, Eventual: true}, vigencia.MaternityCash{Start: on},
		vigencia.WorkRiskCash{Date: on}, vigencia.WorkRiskCash{Date: on, RelapseOf: on.AddDays(-30)}, vigencia.Funeral{Date: on},
		vigencia.CancerCareCash{Diagnosis: on.AddDays(-60), Start: on, ChildBirth: on.AddDays(-3000)},
	}
}

// Among the facts known on the day, the status and the ground of a yes hold on
// Until and not on the day after; without Until they go on. A right that ended
// stood on Until and on no later day. Titles of several kinds may follow one
// another without a gap: then the status lasts, and only it is compared.
func TestUntilOfEveryCare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawFamily(t), origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		g := known(f, on)
		oneTitle := len(g.Strikes)+len(g.Pensions) == 0 && g.RecognizedWeeks == nil && g.Absence.IsZero() && sameKind(g.Spells)
		for _, q := range careQuestions(t, on) {
			d := decide(t, g, q.ask(on))
			require.Equal(t, d.Entitled, decide(t, f, q.ask(on)).Entitled, "%s: later facts change nothing", q.name)
			at := fmt.Sprintf("%s on %s until %s", q.name, on, d.Until)
			if d.Until.IsZero() {
				if d.Entitled {
					require.Equal(t, d.Status, decide(t, g, q.ask(on.AddDays(4000))).Status, at)
				}
				continue
			}
			end, next := decide(t, g, q.ask(d.Until)), decide(t, g, q.ask(d.Until.AddDays(1)))
			require.True(t, end.Entitled, at)
			if !d.Entitled {
				require.True(t, d.Until.Before(on), at)
				require.False(t, next.Entitled, at)
				continue
			}
			require.False(t, d.Until.Before(on), at)
			require.Equal(t, d.Status, end.Status, at)
			switch {
			case q.name == "childcare": // while insured by LSS 205 and 207, in the weeks after by 207 alone
				require.Contains(t, grounds(d), end.Ground[0].String(), at)
			case oneTitle:
				require.Equal(t, d.Ground[0].String(), end.Ground[0].String(), at)
			}
			require.False(t, next.Entitled && next.Status == d.Status && same(grounds(next), grounds(d)), at)
		}
	})
}

// From of a yes about care is a day on which the same status stood; that of a
// nursery is the first one.
func TestSinceOfEveryCare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawFamily(t), origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		g := known(f, on)
		for _, q := range careQuestions(t, on) {
			if d := decide(t, g, q.ask(on)); d.Entitled && !d.From.IsZero() && !d.From.After(on) {
				since := decide(t, g, q.ask(d.From))
				require.True(t, since.Entitled, "%s on %s from %s", q.name, on, d.From)
				require.Equal(t, d.Status, since.Status, q.name)
				if q.name == "childcare" {
					require.False(t, decide(t, g, q.ask(d.From.AddDays(-1))).Entitled, "on %s from %s", on, d.From)
				}
			}
		}
	})
}

// More covered days, by a longer spell or by another one, never take away the
// person's own care, a benefit in cash, nor a week.
func TestMoreCoveredDaysNeverTakeAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawFacts(t), origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		f.Pensions = nil // a pension does not end by more days, nor begins
		g := f
		g.Spells = slices.Clone(f.Spells)
		if len(g.Spells) > 0 && rapid.Bool().Draw(t, "longer") {
			s := &g.Spells[rapid.IntRange(0, len(g.Spells)-1).Draw(t, "which")]
			s.Start = s.Start.AddDays(-rapid.IntRange(0, 60).Draw(t, "earlier"))
			if !s.End.IsZero() {
				s.End = s.End.AddDays(rapid.IntRange(0, 60).Draw(t, "later"))
			}
		} else {
			g.Spells = append(g.Spells, drawSpell(t, "10", "13"))
		}
		if medical(t, f, on).Entitled {
			require.True(t, medical(t, g, on).Entitled)
		}
		require.GreaterOrEqual(t, weeks(t, g, on), weeks(t, f, on))
		for _, q := range cashQuestions(on) {
			less, more := decide(t, f, q), decide(t, g, q)
			require.True(t, !less.Entitled || more.Entitled, q.Benefit())
			if less.Weeks != nil {
				require.GreaterOrEqual(t, *more.Weeks, *less.Weeks, q.Benefit())
			}
		}
	})
}

// A spell told in two pieces, or another employer on the same days, changes no
// benefit in cash and no care.
func TestBenefitsCountDaysOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawFamily(t), origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		f.Incapacidades = nil // a baja more would be held back
		i := slices.IndexFunc(f.Spells, func(s vigencia.Spell) bool {
			return s.Modalidad == "10" && !s.Void && !s.End.IsZero() && !s.End.After(on)
		})
		if i < 0 {
			return
		}
		s := f.Spells[i]
		twice, split := f, f
		twice.Spells = append(slices.Clone(f.Spells), s)
		split.Spells = slices.Clone(f.Spells)
		cut := s.Start.AddDays(rapid.IntRange(0, s.End.Sub(s.Start)).Draw(t, "cut"))
		split.Spells[i].Start = cut
		if piece := s; cut.After(s.Start) {
			piece.End = cut.AddDays(-1)
			split.Spells = append(split.Spells, piece)
		}
		var all []vigencia.Query
		for _, q := range careQuestions(t, on) {
			all = append(all, q.ask(on))
		}
		for _, q := range append(all, cashQuestions(on)...) {
			d := decide(t, f, q)
			for _, other := range []vigencia.Facts{twice, split} {
				e := decide(t, other, q)
				require.Equal(t, d.Entitled, e.Entitled, q.Benefit())
				require.Equal(t, d.Status, e.Status, q.Benefit())
				require.Equal(t, d.Until, e.Until, q.Benefit())
				require.Equal(t, d.Weeks, e.Weeks, q.Benefit())
				require.Equal(t, d.Ground, e.Ground, q.Benefit())
			}
		}
	})
}

// The same facts and question give the same bytes, and leave the facts alone;
// the answer reads back.
func TestSameBytesOfEveryBenefit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawFamily(t), origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		before, err := json.Marshal(f)
		require.NoError(t, err)
		var all []vigencia.Query
		for _, q := range append(careQuestions(t, on), dated(t, on)...) {
			all = append(all, q.ask(on))
		}
		for _, q := range append(all, cashQuestions(on)...) {
			first, err := json.Marshal(decide(t, f, q))
			require.NoError(t, err)
			again, err := json.Marshal(decide(t, f, q))
			require.NoError(t, err)
			require.Equal(t, string(first), string(again), q.Benefit())
			var back vigencia.Decision
			require.NoError(t, json.Unmarshal(first, &back))
			back2, err := json.Marshal(back)
			require.NoError(t, err)
			require.Equal(t, string(first), string(back2), q.Benefit())
		}
		after, err := json.Marshal(f)
		require.NoError(t, err)
		require.Equal(t, string(before), string(after))
	})
}
