package vigencia_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/vigencia"
)

func decide(t require.TestingT, f vigencia.Facts, q vigencia.Query) vigencia.Decision {
	d, err := vigencia.Evaluate(f, q)
	require.NoError(t, err)
	return d
}

func warned(d vigencia.Decision) (out []vigencia.StepCode) {
	for _, w := range d.Warnings {
		out = append(out, w.What)
	}
	return out
}

func byInstitute(f vigencia.Facts, weeks int) vigencia.Facts {
	f.RecognizedWeeks = &weeks
	return f
}

func TestImpossibleQueriesAreFaults(t *testing.T) {
	insured := worker(spell("10", "2015-01-01", ""))
	mother := with(insured, vigencia.Beneficiario{ID: "x", Kind: vigencia.Madre})
	day := date("2025-05-05")
	for name, c := range map[string]struct {
		facts vigencia.Facts
		query vigencia.Query
		want  vigencia.Fault
	}{
		"percent below 0":           {insured, vigencia.Invalidity{Date: day, Percent: -1}, vigencia.ErrPercent},
		"percent above 100":         {insured, vigencia.Invalidity{Date: day, Percent: 101}, vigencia.ErrPercent},
		"no day of invalidity":      {insured, vigencia.Invalidity{Percent: 60}, vigencia.ErrDate},
		"before the law":            {insured, vigencia.Invalidity{Date: date("1997-06-30")}, vigencia.ErrBeforeLaw},
		"nobody of that id":         {mother, vigencia.Survivor{Date: day, ID: "y"}, vigencia.ErrNotFound},
		"cesantía before the law":   {insured, vigencia.CesantiaPension{Date: date("1997-06-30")}, vigencia.ErrBeforeLaw},
		"vejez without a day":       {insured, vigencia.VejezPension{}, vigencia.ErrDate},
		"care without a day":        {insured, vigencia.OldAgeMedical{}, vigencia.ErrDate},
		"conservation without baja": {insured, vigencia.PensionConservation{Date: day}, vigencia.ErrDate},
		"conservation without day":  {insured, vigencia.PensionConservation{Baja: day}, vigencia.ErrDate},
		"negative new weeks":        {insured, vigencia.Recognition{Baja: day, Reentry: day, NewWeeks: -1}, vigencia.ErrNewWeeks},
		"re-entry before the baja":  {insured, vigencia.Recognition{Baja: day, Reentry: day.AddDays(-1)}, vigencia.ErrReentry},
		"re-entry before the law":   {insured, vigencia.Recognition{Baja: date("1990-01-01"), Reentry: date("1995-01-01")}, vigencia.ErrBeforeLaw},
		"recognition without baja":  {insured, vigencia.Recognition{Reentry: day}, vigencia.ErrDate},
		"no request":                {insured, vigencia.VoluntaryContinuation{}, vigencia.ErrDate},
		"diagnosis after the start": {insured, vigencia.CancerCareCash{Diagnosis: day.AddDays(1), Start: day, ChildBirth: day.AddDays(-900)}, vigencia.ErrDiagnosis},
		"no diagnosis":              {insured, vigencia.CancerCareCash{Start: day, ChildBirth: day.AddDays(-900)}, vigencia.ErrDate},
	} {
		_, err := vigencia.Evaluate(c.facts, c.query)
		require.ErrorIs(t, err, c.want, name)
	}
}

func TestMissingFactsOfPensions(t *testing.T) {
	day := date("2025-05-05")
	insured := worker(spell("10", "2024-01-01", ""))
	keys := func(ks ...vigencia.FactKey) []vigencia.FactKey { return ks }
	wife := vigencia.Beneficiario{ID: "x", Kind: vigencia.Conyuge}
	for name, c := range map[string]struct {
		facts vigencia.Facts
		query vigencia.Query
		want  []vigencia.FactKey
	}{
		"percent and first insurance could lower the weeks": {byInstitute(insured, 160), vigencia.Invalidity{Date: day},
			keys(vigencia.FactPercent, vigencia.FactFirstInsured)},
		"with the percent, the first insurance alone": {byInstitute(insured, 160), vigencia.Invalidity{Date: day, Percent: 60},
			keys(vigencia.FactFirstInsured)},
		"nothing lowers them below 150": {byInstitute(insured, 149), vigencia.Invalidity{Date: day}, nil},
		"counted weeks":                 {insured, vigencia.Invalidity{Date: day, Percent: 60}, keys(vigencia.FactRecognizedWeeks)},
		"no spell at all":               {byInstitute(worker(), 300), vigencia.Invalidity{Date: day, Percent: 60}, keys(vigencia.FactSpells)},
		"birth of the person":           {byInstitute(vigencia.Facts{}, 1300), vigencia.CesantiaPension{Date: day}, keys(vigencia.FactBirth)},
		"birth of the child":            {byInstitute(with(insured, vigencia.Beneficiario{ID: "x", Kind: vigencia.Hijo}), 300), vigencia.Survivor{Date: day, ID: "x"}, keys(vigencia.FactBeneficiaryBirth)},
		"day of the marriage":           {byInstitute(with(insured, wife), 300), vigencia.Survivor{Date: day, ID: "x"}, keys(vigencia.FactSince)},
		"dependence of a parent":        {byInstitute(with(insured, vigencia.Beneficiario{ID: "x", Kind: vigencia.Padre}), 300), vigencia.Survivor{Date: day, ID: "x"}, keys(vigencia.FactDependent)},
		"first insurance":               {worker(), vigencia.RegimeOption{}, keys(vigencia.FactFirstInsured)},
		"spells":                        {worker(), vigencia.VoluntaryContinuation{Request: day}, keys(vigencia.FactSpells)},
		"birth of the sick child":       {insured, vigencia.CancerCareCash{Diagnosis: day, Start: day}, keys(vigencia.FactChildBirth)},
		"recognized weeks":              {worker(), vigencia.PensionConservation{Date: day, Baja: date("2020-01-01")}, keys(vigencia.FactRecognizedWeeks)},
	} {
		require.Equal(t, c.want, decide(t, c.facts, c.query).Missing, name)
	}
	d := decide(t, byInstitute(with(insured, wife), 300), vigencia.Survivor{Date: day, ID: "x"})
	require.True(t, d.Entitled)
	require.Contains(t, warned(d), vigencia.WarnMarriageUnknown)
}

func TestWarningsOfPensions(t *testing.T) {
	old := worker()
	old.Person = vigencia.Person{Birth: date("1955-08-01"), FirstInsured: date("1990-01-01")}
	require.Equal(t, []vigencia.StepCode{vigencia.WarnLaw1973}, warned(decide(t, byInstitute(old, 600), vigencia.CesantiaPension{Date: date("2025-05-05")})))
	require.Equal(t, []vigencia.StepCode{vigencia.WarnRightKept, vigencia.WarnLaw1973}, warned(decide(t, byInstitute(old, 800), vigencia.CesantiaPension{Date: date("2025-05-05")})))
	require.Equal(t, []vigencia.StepCode{vigencia.WarnLaw1973}, warned(decide(t, byInstitute(old, 900), vigencia.VejezPension{Date: date("2025-05-05")})))
	require.Equal(t, []vigencia.StepCode{vigencia.WarnLaw1973}, warned(decide(t, old, vigencia.RegimeOption{})))
	require.Equal(t, []vigencia.StepCode{vigencia.WarnPensionDue}, warned(decide(t, byInstitute(old, 850), vigencia.OldAgeMedical{Date: date("2025-05-05")})))
	require.Equal(t, []vigencia.StepCode{vigencia.WarnOldBaja}, warned(decide(t, byInstitute(old, 850), vigencia.PensionConservation{Date: date("1998-05-05"), Baja: date("1996-12-31")})))

	// The days under a certificate count for the guaranteed pension alone.
	f := worker(spell("10", "2009-01-01", date("2009-01-01").AddDays(6121).String()))
	f.Person.Birth = date("1965-08-01")
	f.Incapacidades = []vigencia.Incapacidad{{Start: date("2012-01-02"), End: date("2012-01-02")}}
	d := decide(t, f, vigencia.CesantiaPension{Date: date("2026-05-05")})
	require.True(t, d.Entitled)
	require.Equal(t, []vigencia.StepCode{vigencia.WarnGuaranteedOnly}, warned(d))
	f.Spells[0].End = f.Spells[0].End.AddDays(7)
	f = strike(f, "A", "2011-01-01", "2011-01-07") // a week more, and a week of strike
	require.Equal(t, []vigencia.StepCode{vigencia.WarnStrikeDays, vigencia.WarnGuaranteedOnly}, warned(decide(t, f, vigencia.CesantiaPension{Date: date("2026-05-05")})))

	// What an interruption leaves pending is told.
	g := worker(spell("10", "2008-01-01", "2014-12-31"), at("B", spell("10", "2022-01-01", "")))
	require.Equal(t, []vigencia.StepCode{vigencia.WarnPending}, warned(decide(t, g, vigencia.Invalidity{Date: date("2022-03-01"), Percent: 60})))

	// Too late for a new request, not for a return.
	h := worker(spell("10", "2010-01-01", "2018-12-31"), spell("40", "2019-02-01", "2024-09-30"))
	require.Equal(t, []vigencia.StepCode{vigencia.WarnContinuationReturn}, warned(decide(t, h, vigencia.VoluntaryContinuation{Request: date("2025-09-30")})))
	require.Empty(t, warned(decide(t, h, vigencia.VoluntaryContinuation{Request: date("2025-10-01")})))

	aged := byInstitute(with(pensioner(vigencia.Vejez), vigencia.Beneficiario{ID: "x", Kind: vigencia.Conyuge, Since: date("2000-01-01")}), 1300)
	require.Equal(t, []vigencia.StepCode{vigencia.WarnSurvivorInsurance}, warned(decide(t, aged, vigencia.Survivor{Date: date("2025-05-05"), ID: "x"})))
}

// The open reading of the quarter of LSS 150.
func TestWholeWeeksKept(t *testing.T) {
	f, q := byInstitute(worker(), 1001), vigencia.PensionConservation{Date: date("2016-01-01"), Baja: date("2015-06-30")}
	byDays, err := vigencia.Evaluate(f, q)
	require.NoError(t, err)
	byWeeks, err := vigencia.Rules{WholeWeeksKept: true}.Evaluate(f, q)
	require.NoError(t, err)
	require.Equal(t, date("2015-06-30").AddDays(1751), byDays.Until)
	require.Equal(t, date("2015-06-30").AddDays(1750), byWeeks.Until)
}

func TestOwnRightsEndWithLife(t *testing.T) {
	f := byInstitute(worker(spell("10", "2010-01-01", "2025-04-30")), 1300)
	f.Person.Birth, f.Person.Death = date("1960-01-01"), date("2025-05-04")
	day := date("2025-05-05")
	for _, q := range []vigencia.Query{
		vigencia.Invalidity{Date: day, Percent: 80}, vigencia.CesantiaPension{Date: day}, vigencia.VejezPension{Date: day},
		vigencia.OldAgeMedical{Date: day}, vigencia.PensionConservation{Date: day, Baja: date("2025-04-30")},
		vigencia.VoluntaryContinuation{Request: day},
	} {
		d := decide(t, f, q)
		require.False(t, d.Entitled, q.Benefit())
		require.Equal(t, vigencia.StepDead, d.Reason.What, q.Benefit())
	}
}

// drawLife draws decades of work.
func drawLife(t *rapid.T) vigencia.Facts {
	f := vigencia.Facts{Person: vigencia.Person{Birth: date("1958-06-15").AddDays(rapid.IntRange(0, 2500).Draw(t, "birth"))}}
	first := date("1998-01-01")
	for range rapid.IntRange(1, 6).Draw(t, "spells") {
		start := first.AddDays(rapid.IntRange(0, 9000).Draw(t, "start"))
		s := vigencia.Spell{
			Modalidad: afiliacion.Modalidad(rapid.SampledFrom([]string{"10", "10", "13", "33", "40", "44"}).Draw(t, "modalidad")),
			Registro:  rapid.SampledFrom([]string{"A", "B"}).Draw(t, "employer"),
			Start:     start, End: start.AddDays(rapid.IntRange(0, 5000).Draw(t, "days")),
		}
		if rapid.IntRange(0, 7).Draw(t, "open") == 0 {
			s.End, s.Registro = calendario.Date{}, "" // no employer enrols inside its own open spell
		}
		f.Spells = append(f.Spells, s)
	}
	if rapid.IntRange(0, 2).Draw(t, "struck") == 0 {
		start := first.AddDays(rapid.IntRange(0, 9000).Draw(t, "strike"))
		f.Strikes = []vigencia.Strike{{Start: start, End: start.AddDays(rapid.IntRange(0, 300).Draw(t, "days"))}}
	}
	if rapid.IntRange(0, 2).Draw(t, "sick") == 0 {
		start := first.AddDays(rapid.IntRange(0, 9000).Draw(t, "incapacity"))
		f.Incapacidades = []vigencia.Incapacidad{{Start: start, End: start.AddDays(rapid.IntRange(0, 300).Draw(t, "days"))}}
	}
	if rapid.IntRange(0, 3).Draw(t, "by institute") == 0 {
		f.RecognizedWeeks = new(rapid.IntRange(140, 1100).Draw(t, "weeks"))
	}
	if rapid.IntRange(0, 5).Draw(t, "died") == 0 {
		f.Person.Death = first.AddDays(rapid.IntRange(4000, 12000).Draw(t, "death"))
	}
	return f
}

// question is one that a day alone moves.
type question struct {
	name string
	ask  func(calendario.Date) vigencia.Query
}

// dated are the questions about a day and those after it.
func dated(t *rapid.T, on calendario.Date) []question {
	baja := on.AddDays(-rapid.IntRange(0, min(3000, on.Sub(date("1998-01-01")))).Draw(t, "baja"))
	percent := rapid.SampledFrom([]int{0, 60, 74, 75, 100}).Draw(t, "percent")
	diagnosis := on.AddDays(-rapid.IntRange(0, 900).Draw(t, "diagnosis"))
	return []question{
		{"cesantia", func(d calendario.Date) vigencia.Query { return vigencia.CesantiaPension{Date: d} }},
		{"vejez", func(d calendario.Date) vigencia.Query { return vigencia.VejezPension{Date: d} }},
		{"care", func(d calendario.Date) vigencia.Query { return vigencia.OldAgeMedical{Date: d} }},
		{"invalidity", func(d calendario.Date) vigencia.Query { return vigencia.Invalidity{Date: d, Percent: percent} }},
		{"conservation", func(d calendario.Date) vigencia.Query { return vigencia.PensionConservation{Date: d, Baja: baja} }},
		{"continuation", func(d calendario.Date) vigencia.Query { return vigencia.VoluntaryContinuation{Request: d} }},
		{"cancer", func(d calendario.Date) vigencia.Query {
			return vigencia.CancerCareCash{Diagnosis: diagnosis, Start: d, ChildBirth: diagnosis.AddDays(-5000)}
		}},
	}
}

func drawDay(t *rapid.T) calendario.Date {
	return date("2000-01-01").AddDays(rapid.IntRange(0, 12000).Draw(t, "on"))
}

// Among the facts known on the day, an entitled answer and its ground hold on
// Until and not a day longer, and since From; a lost right held on Until.
func TestBoundsOfPensions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawLife(t), drawDay(t)
		for _, q := range dated(t, on) {
			name, ask := q.name, q.ask
			d := decide(t, f, ask(on))
			g := known(f, on)
			require.Equal(t, d.Entitled, decide(t, g, ask(on)).Entitled, name)
			if d.Until.IsZero() {
				continue
			}
			end, next := decide(t, g, ask(d.Until)), decide(t, g, ask(d.Until.AddDays(1)))
			require.True(t, end.Entitled, "%s on %s until %s", name, on, d.Until)
			if !d.Entitled {
				require.True(t, d.Until.Before(on), name)
				require.False(t, next.Entitled, name)
				continue
			}
			require.False(t, d.Until.Before(on), name)
			if name == "care" && grounds(end)[0] == "LSS 162 ult." { // the same care from the sixty-fifth birthday
				continue
			}
			require.Equal(t, d.Ground[0].String(), end.Ground[0].String(), name)
			require.False(t, next.Entitled && same(grounds(next), grounds(d)), "%s on %s until %s", name, on, d.Until)
		}
	})
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// From is the first day of the right, and it stood on every day asked in
// between.
func TestSinceOfPensions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawLife(t), drawDay(t)
		for _, q := range dated(t, on)[:4] { // those by age, and invalidity
			name, ask := q.name, q.ask
			d := decide(t, f, ask(on))
			if !d.Entitled {
				continue
			}
			g := known(f, on)
			require.False(t, d.From.After(on), name)
			require.True(t, decide(t, g, ask(d.From)).Entitled, name)
			between := d.From.AddDays(rapid.IntRange(0, on.Sub(d.From)).Draw(t, "between"))
			require.True(t, decide(t, g, ask(between)).Entitled, name)
			if before := d.From.AddDays(-1); !before.Before(date("1997-07-01")) {
				p := decide(t, g, ask(before))
				require.False(t, p.Entitled && same(grounds(p), grounds(d)), "%s on %s from %s", name, on, d.From)
			}
		}
	})
}

// One more week never takes a right away, nor shortens it.
func TestMoreWeeksNeverTakeAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawLife(t), drawDay(t)
		less := rapid.IntRange(0, 1100).Draw(t, "less")
		f.Beneficiarios = []vigencia.Beneficiario{{ID: "x", Kind: vigencia.Hijo, Birth: on.AddDays(-2000)}}
		a, b := byInstitute(f, less), byInstitute(f, less+rapid.IntRange(0, 60).Draw(t, "more"))
		for _, q := range dated(t, on) {
			name, ask := q.name, q.ask
			p, q := decide(t, a, ask(on)), decide(t, b, ask(on))
			require.True(t, !p.Entitled || q.Entitled, name)
			require.True(t, !p.Entitled || q.Until.IsZero() || !p.Until.IsZero() && !q.Until.Before(p.Until), name)
		}
		if f.Person.Death.IsZero() {
			p, q := decide(t, a, vigencia.Survivor{Date: on, ID: "x"}), decide(t, b, vigencia.Survivor{Date: on, ID: "x"})
			require.True(t, !p.Entitled || q.Entitled)
		}
		baja := on.AddDays(-rapid.IntRange(0, 3000).Draw(t, "gap"))
		fresh := rapid.IntRange(0, 60).Draw(t, "fresh")
		r := decide(t, a, vigencia.Recognition{Baja: baja, Reentry: on, NewWeeks: fresh})
		s := decide(t, b, vigencia.Recognition{Baja: baja, Reentry: on, NewWeeks: fresh + 1})
		require.True(t, !r.Entitled || s.Entitled)
		require.Less(t, *r.Weeks, *s.Weeks)
		require.Equal(t, r.Entitled, fresh >= *r.RequiredNewWeeks)
	})
}

// More covered days never take away a right of invalidez y vida, nor shorten
// what is kept of it: LSS 151 holds back only weeks that no right rested on.
func TestMoreDaysKeepRightsOfInvalidity(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawLife(t), drawDay(t)
		f.Person.Death = calendario.Date{}
		f.Beneficiarios = []vigencia.Beneficiario{{ID: "x", Kind: vigencia.Hijo, Birth: on.AddDays(-2000)}}
		if rapid.Bool().Draw(t, "pensioner") {
			f.Pensions = []vigencia.Pension{{Kind: vigencia.IPP, Start: date("2000-01-01")}}
		}
		start := date("1998-01-01").AddDays(rapid.IntRange(0, 9000).Draw(t, "start"))
		g := f
		g.Spells = append(append([]vigencia.Spell(nil), f.Spells...),
			at("C", spell("10", start.String(), start.AddDays(rapid.IntRange(0, 2000).Draw(t, "days")).String())))
		for _, q := range []vigencia.Query{vigencia.Invalidity{Date: on, Percent: 80}, vigencia.Survivor{Date: on, ID: "x"}} {
			require.True(t, !decide(t, f, q).Entitled || decide(t, g, q).Entitled, q.Benefit())
		}
	})
}

// Another employer on days that are insured already, or a period told in two
// pieces, changes nothing.
func TestPensionsCountDaysOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawLife(t), drawDay(t)
		f.Strikes = nil
		i := rapid.IntRange(0, len(f.Spells)-1).Draw(t, "spell")
		s := f.Spells[i]
		if s.Modalidad == "33" || s.End.IsZero() || s.End.After(on) { // later facts are ignored
			return
		}
		g, h := f, f
		g.Spells = append(append([]vigencia.Spell(nil), f.Spells...), at("C", s))
		cut := s.Start.AddDays(rapid.IntRange(0, s.End.Sub(s.Start)).Draw(t, "cut"))
		h.Spells = append([]vigencia.Spell(nil), f.Spells...)
		h.Spells[i].Start = cut
		if piece := s; cut.After(s.Start) {
			piece.End = cut.AddDays(-1)
			h.Spells = append(h.Spells, piece)
		}
		h.Incapacidades, g.Incapacidades, f.Incapacidades = nil, nil, nil // a baja more would be held back
		for _, q := range dated(t, on) {
			name, ask := q.name, q.ask
			p := decide(t, f, ask(on))
			for _, other := range []vigencia.Facts{g, h} {
				q := decide(t, other, ask(on))
				require.Equal(t, p.Entitled, q.Entitled, name)
				require.Equal(t, p.Weeks, q.Weeks, name)
				require.Equal(t, p.Until, q.Until, name)
			}
		}
	})
}

// The facts that decided are told: the first day insured or else the spell of
// before 01-07-1997, and the certificate that held a baja back.
func TestFactsOfPensions(t *testing.T) {
	day := date("2024-02-01")
	early := worker(spell("10", "1996-01-01", "1996-12-31"), at("B", spell("10", "2015-01-01", "")))
	dated := early
	dated.Person.FirstInsured = date("1995-03-01")
	held := incapacity(worker(spell("10", "2010-01-01", "2023-06-30")), "2023-06-20", "2023-07-31")
	for name, c := range map[string]struct {
		facts vigencia.Facts
		query vigencia.Query
		want  vigencia.FactRef
	}{
		"regime by the first day":     {dated, vigencia.RegimeOption{}, vigencia.FactRef{Key: vigencia.FactFirstInsured}},
		"regime by a spell":           {early, vigencia.RegimeOption{}, vigencia.FactRef{Key: vigencia.FactSpell, Pos: 1}},
		"invalidity by the first day": {dated, vigencia.Invalidity{Date: day}, vigencia.FactRef{Key: vigencia.FactFirstInsured}},
		"invalidity by a spell":       {early, vigencia.Invalidity{Date: day}, vigencia.FactRef{Key: vigencia.FactSpell, Pos: 1}},
		"inside the conservation":     {held, vigencia.Invalidity{Date: day}, vigencia.FactRef{Key: vigencia.FactIncapacidad, Pos: 1}},
		"past the conservation":       {held, vigencia.Invalidity{Date: day.AddYears(10)}, vigencia.FactRef{Key: vigencia.FactIncapacidad, Pos: 1}},
		"the baja of the query":       {held, vigencia.PensionConservation{Date: day, Baja: date("2023-06-30")}, vigencia.FactRef{Key: vigencia.FactIncapacidad, Pos: 1}},
		"the baja of recognition":     {held, vigencia.Recognition{Baja: date("2023-06-30"), Reentry: day}, vigencia.FactRef{Key: vigencia.FactIncapacidad, Pos: 1}},
		"the baja of continuation":    {held, vigencia.VoluntaryContinuation{Request: day}, vigencia.FactRef{Key: vigencia.FactIncapacidad, Pos: 1}},
	} {
		d := decide(t, c.facts, c.query)
		require.Contains(t, d.Facts, c.want, name)
		if c.want.Key == vigencia.FactIncapacidad {
			require.Contains(t, d.Trace, vigencia.Step{What: vigencia.StepHeldBaja, On: date("2023-06-30"), To: date("2023-07-31")}, name)
		}
	}
	require.NotContains(t, decide(t, early, vigencia.RegimeOption{}).Facts, vigencia.FactRef{Key: vigencia.FactFirstInsured})
}

// The days of a strike are no weeks of a pension: each count says how many of
// its own were lost, through its own day.
func TestStrikeDaysOfPensionsAreTold(t *testing.T) {
	f := strike(strike(worker(spell("10", "2015-01-01", "2018-12-31"), spell("10", "2023-01-01", "")), "A", "2018-03-01", "2018-03-10"), "A", "2023-02-01", "2023-02-05")
	f.Person.Birth = date("1955-01-01")
	f.Beneficiarios = []vigencia.Beneficiario{{ID: "x", Kind: vigencia.Hijo, Birth: date("2015-01-01")}}
	day := date("2023-12-31")
	for name, c := range map[string]struct {
		query vigencia.Query
		days  int
	}{
		"invalidity":     {vigencia.Invalidity{Date: day}, 15},
		"survivor":       {vigencia.Survivor{Date: day, ID: "x"}, 15},
		"cesantía":       {vigencia.CesantiaPension{Date: day}, 15},
		"the first baja": {vigencia.PensionConservation{Date: day, Baja: date("2018-12-31")}, 10},
	} {
		require.Contains(t, decide(t, f, c.query).Warnings, vigencia.Step{What: vigencia.WarnStrikeDays, N: c.days}, name)
	}
	require.NotContains(t, warned(decide(t, f, vigencia.PensionConservation{Date: date("2023-03-01"), Baja: date("2018-12-31")})), vigencia.WarnPending,
		"weeks of before a re-entry do not wait at the baja of before it")
	require.Contains(t, warned(decide(t, f, vigencia.Invalidity{Date: date("2023-03-01")})), vigencia.WarnPending)
}

// Who drew a pension by age or by work risk left an insurance of its own; one of
// invalidez did not (LSS 127 last paragraph).
func TestSurvivorInsuranceIsTold(t *testing.T) {
	for kind, told := range map[vigencia.PensionKind]bool{
		vigencia.Cesantia: true, vigencia.Vejez: true, vigencia.IPT: true, vigencia.IPP: true, vigencia.Invalidez: false, vigencia.Viudez: false,
	} {
		f := byInstitute(with(pensioner(kind), vigencia.Beneficiario{ID: "x", Kind: vigencia.Conyuge, Since: date("2000-01-01")}), 1300)
		require.Equal(t, told, slices.Contains(warned(decide(t, f, vigencia.Survivor{Date: date("2025-05-05"), ID: "x"})), vigencia.WarnSurvivorInsurance), kind)
	}
}

// An orphan's line tells what a form can ask, the school period that was proved
// and, for a child born after the death, the day of birth as the first one.
func TestOrphans(t *testing.T) {
	day := date("2025-05-05")
	ask := func(b vigencia.Beneficiario) vigencia.Decision {
		b.ID, b.Kind = "x", vigencia.Hijo
		return decide(t, byInstitute(with(worker(spell("10", "2015-01-01", "")), b), 300), vigencia.Survivor{Date: day, ID: "x"})
	}
	student := vigencia.Beneficiario{Birth: date("2005-01-01"), StudentSEN: true, ProofValidUntil: day}
	require.Equal(t, []vigencia.StepCode{vigencia.WarnProof}, warned(ask(student)))
	student.ProofValidUntil = day.AddDays(-1)
	require.Equal(t, []vigencia.StepCode{vigencia.WarnProofOver}, warned(ask(student)))

	grown := vigencia.Beneficiario{Birth: date("2005-01-01")}
	require.Equal(t, []vigencia.FactKey{vigencia.FactStudent, vigencia.FactDisabled}, ask(grown).Missing)
	grown.InsuredSelf = true
	require.Equal(t, []vigencia.FactKey{vigencia.FactDisabled}, ask(grown).Missing, "studies would not help who has a job")

	require.Equal(t, day, ask(vigencia.Beneficiario{Birth: date("2015-01-01")}).From)
	require.Equal(t, date("2025-09-01"), ask(vigencia.Beneficiario{Birth: date("2025-09-01")}).From)
}
