package vigencia_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/vigencia"
)

func statement(t require.TestingT, f vigencia.Facts, on calendario.Date) vigencia.EstadoSemanas {
	s, err := vigencia.Semanas(f, on)
	require.NoError(t, err)
	return s
}

func TestSemanasRowsAndSums(t *testing.T) {
	f := strike(worker(
		at("B", spell("10", "2025-01-15", "2025-02-10")),
		spell("10", "2025-01-01", "2025-01-31"),
		at("C", spell("10", "2025-03-01", "")),
		at("self", spell("33", "2024-12-05", "2025-01-20")),
		at("D", spell("10", "2025-05-01", "")),
		vigencia.Spell{Modalidad: "10", Registro: "E", Start: date("2025-02-01"), End: date("2025-02-20"), Void: true},
	), "C", "2025-03-11", "2025-03-20")
	s := statement(t, f, date("2025-03-31"))
	require.Equal(t, []vigencia.SemanasPeriodo{
		{Pos: 4, Registro: "self", Modalidad: "33", From: date("2024-12-05"), To: date("2025-01-20"), Days: 47, NoPension: 47},
		{Pos: 2, Registro: "A", Modalidad: "10", From: date("2025-01-01"), To: date("2025-01-31"), Days: 31, Counted: 31},
		{Pos: 1, Registro: "B", Modalidad: "10", From: date("2025-01-15"), To: date("2025-02-10"), Days: 27, Counted: 10, Overlap: 17},
		{Pos: 6, Registro: "E", Modalidad: "10", From: date("2025-02-01"), To: date("2025-02-20"), Days: 20, Removed: 20},
		{Pos: 3, Registro: "C", Modalidad: "10", From: date("2025-03-01"), To: date("2025-03-31"), GoesOn: true, Days: 31, Counted: 21, Strike: 10},
	}, s.Periods)
	require.Equal(t, []vigencia.SemanasHueco{{From: date("2025-02-11"), To: date("2025-02-28"), Days: 18}}, s.Gaps)
	require.Equal(t, []int{62, 9, 17, 10, 47, 20}, []int{s.Days, s.Weeks, s.OverlapDays, s.StrikeDays, s.NoPensionDays, s.RemovedDays})
	require.Equal(t, []vigencia.Step{{What: vigencia.WarnStrikeDays, N: 10}}, s.Warnings)
	require.True(t, s.Insured)
	require.Nil(t, s.Conservation)
	require.Equal(t, 9, s.RecognizedWeeks)
	require.Zero(t, s.PendingWeeks)
	require.Len(t, s.Interruptions, 1)
	require.Equal(t, "LSS 151-I", s.Interruptions[0].Ground.String())
}

func TestSemanasHeldBajaAndSickDays(t *testing.T) {
	f := incapacity(worker(spell("10", "2025-01-01", "2025-01-10")), "2025-01-08", "2025-01-14")
	s := statement(t, f, date("2025-02-28"))
	require.Equal(t, []vigencia.SemanasPeriodo{{Pos: 1, Registro: "A", Modalidad: "10", From: date("2025-01-01"), To: date("2025-01-14"), Baja: date("2025-01-10"), Days: 14, Counted: 14}}, s.Periods)
	require.Zero(t, s.IncapacityDays)
	require.Equal(t, "2025-01-14", s.Conservation.Baja.String())

	f = incapacity(worker(spell("10", "2025-01-01", "2025-01-07")), "2025-01-05", "2025-01-07")
	f = incapacity(f, "2025-01-20", "2025-01-26")
	s = statement(t, f, date("2025-02-28"))
	require.Equal(t, []int{7, 1, 7, 2}, []int{s.Days, s.Weeks, s.IncapacityDays, s.RecognizedWeeks})
}

// Each threshold of LSS 150 and 151, on both sides.
func TestSemanasInterruptions(t *testing.T) {
	early := spell("10", "2010-01-04", "2012-01-31") // 758 days, 108 weeks: 12 months are kept
	long := spell("10", "1999-01-04", "2012-01-31")  // 682 weeks: more than three years are kept
	for _, c := range []struct {
		name       string
		first      vigencia.Spell
		reentry    string
		days       int // contributed since
		ground     string
		need       int
		recognized bool
		weeks      int
		pending    int
	}{
		{"three years", early, "2015-02-01", 7, "LSS 151-I", 0, true, 109, 0},
		{"three years and a day", early, "2015-02-02", 7, "LSS 151-II", 26, false, 1, 108},
		{"25 new weeks", early, "2015-02-02", 26*7 - 4, "LSS 151-II", 26, false, 25, 109},
		{"26 new weeks by the rounding of LSS 20", early, "2015-02-02", 26*7 - 3, "LSS 151-II", 26, true, 134, 0},
		{"26 new weeks", early, "2015-02-02", 26 * 7, "LSS 151-II", 26, true, 134, 0},
		{"six years", early, "2018-02-01", 26 * 7, "LSS 151-II", 26, true, 134, 0},
		{"six years and a day", early, "2018-02-02", 26 * 7, "LSS 151-III", 52, false, 26, 108},
		{"51 new weeks", early, "2018-02-02", 52*7 - 4, "LSS 151-III", 52, false, 51, 109},
		{"52 new weeks", early, "2018-02-02", 52 * 7, "LSS 151-III", 52, true, 160, 0},
		{"the last day of the conservation", long, "2015-05-08", 7, "LSS 151 ult.", 0, true, 683, 0},
		{"the day after the conservation", long, "2015-05-09", 7, "LSS 151-II", 26, false, 1, 682},
	} {
		t.Run(c.name, func(t *testing.T) {
			on := date(c.reentry).AddDays(c.days - 1)
			f := worker(c.first, at("B", spell("10", c.reentry, "")))
			s := statement(t, f, on)
			require.Len(t, s.Interruptions, 1)
			i := s.Interruptions[0]
			require.Equal(t, c.ground, i.Ground.String())
			require.Equal(t, c.need, i.RequiredNewWeeks)
			require.Equal(t, c.recognized, i.Recognized)
			require.Equal(t, c.weeks, s.RecognizedWeeks)
			require.Equal(t, c.pending, s.PendingWeeks)
			if c.recognized {
				require.Zero(t, i.NewWeeks)
			} else {
				require.Equal(t, c.weeks, i.NewWeeks)
			}
			require.Equal(t, s.Gaps[0].Days, i.Days)
			require.Equal(t, c.first.End, i.Baja)
			require.Equal(t, c.reentry, i.Reentry.String())
		})
	}
}

// Each interruption asks its own new weeks: the 26 of the second do not bring
// back what the 52 of the first still wait for.
func TestSemanasNestedInterruptions(t *testing.T) {
	f := worker(
		spell("10", "2000-01-03", "2001-01-01"),          // 365 days, 52 weeks
		at("B", spell("10", "2008-01-07", "2008-03-16")), // ten weeks after seven years
		at("C", spell("10", "2013-01-07", "")))           // after four years more
	s := statement(t, f, date("2013-01-07").AddDays(26*7-5))
	require.Equal(t, []bool{false, false}, []bool{s.Interruptions[0].Recognized, s.Interruptions[1].Recognized})
	require.Equal(t, 25, s.RecognizedWeeks)
	s = statement(t, f, date("2013-01-07").AddDays(26*7-1))
	require.Equal(t, []bool{false, true}, []bool{s.Interruptions[0].Recognized, s.Interruptions[1].Recognized})
	require.Equal(t, []int{36, 52}, []int{s.RecognizedWeeks, s.PendingWeeks})
	s = statement(t, f, date("2013-01-07").AddDays(42*7-1))
	require.True(t, s.Interruptions[0].Recognized)
	require.Equal(t, []int{104, 0}, []int{s.RecognizedWeeks, s.PendingWeeks})
}

func TestSemanasConservation(t *testing.T) {
	f := worker(spell("10", "2010-01-04", "2012-01-31"))
	for on, inside := range map[string]bool{"2012-02-01": true, "2013-01-31": true, "2013-02-01": false} {
		s := statement(t, f, date(on))
		require.Equal(t, &vigencia.SemanasConservacion{Baja: date("2012-01-31"), Pos: 1, Weeks: 108, Until: date("2013-01-31"), Inside: inside}, s.Conservation, on)
		require.False(t, s.Insured)
		require.Equal(t, "LSS 150", s.Ground[len(s.Ground)-1].String())
	}
	require.Nil(t, statement(t, f, date("2012-01-31")).Conservation, "the day of the baja is insured")
	f.RecognizedWeeks = new(800) // floor(800*7/4) = 1400 days
	s := statement(t, f, date("2015-12-01"))
	require.Equal(t, "2015-12-01", s.Conservation.Until.String())
	require.True(t, s.Conservation.Inside)
	require.True(t, s.ByInstitute)
	require.Equal(t, 800, s.RecognizedWeeks)
	require.Equal(t, 108, s.Weeks, "the history is still told")
	require.Empty(t, s.Interruptions)
	f = dies("2012-06-30", worker(spell("10", "2010-01-04", "2012-01-31")))
	require.True(t, statement(t, f, date("2020-01-01")).Conservation.Inside, "as of the day of death")
}

func TestSemanasNobody(t *testing.T) {
	s := statement(t, worker(), date("2025-01-01"))
	require.Equal(t, vigencia.EstadoSemanas{On: date("2025-01-01"), Ground: s.Ground}, s)
	for on, fault := range map[string]vigencia.Fault{"": vigencia.ErrDate, "1997-06-30": vigencia.ErrBeforeLaw} {
		_, err := vigencia.Semanas(worker(), date(on))
		require.Equal(t, fault, err)
	}
	_, err := vigencia.Semanas(worker(spell("12", "2025-01-01", "")), date("2025-01-01"))
	require.ErrorIs(t, err, vigencia.ErrModalidad)
}

// The columns add up, the statement agrees with the query about weeks, and
// reads back from its JSON byte by byte.
func TestSemanasAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFamily(t)
		on := origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		s := statement(t, f, on)
		var counted, overlap, strike, absence, none, removed int
		for _, r := range s.Periods {
			require.Equal(t, r.Days, r.Counted+r.Overlap+r.Strike+r.Absence+r.NoPension+r.Removed)
			counted, overlap, strike = counted+r.Counted, overlap+r.Overlap, strike+r.Strike
			absence, none, removed = absence+r.Absence, none+r.NoPension, removed+r.Removed
		}
		require.Equal(t, []int{s.Days, s.OverlapDays, s.StrikeDays, s.AbsenceDays, s.NoPensionDays, s.RemovedDays},
			[]int{counted, overlap, strike, absence, none, removed})
		require.Equal(t, (s.Days+3)/7, s.Weeks)
		begun := 0
		for _, p := range f.Spells {
			if !p.Start.After(on) {
				begun++
			}
		}
		require.Len(t, s.Periods, begun, "nothing is lost")
		if len(f.Strikes) == 0 {
			d, err := vigencia.Evaluate(f, vigencia.Weeks{Date: on})
			require.NoError(t, err)
			require.Equal(t, []int{*d.Days, *d.Weeks}, []int{s.Days, s.Weeks})
			if f.RecognizedWeeks == nil && s.IncapacityDays == 0 {
				require.Equal(t, s.Weeks, s.RecognizedWeeks+s.PendingWeeks)
			}
		}
		raw, err := json.Marshal(s)
		require.NoError(t, err)
		var back vigencia.EstadoSemanas
		require.NoError(t, json.Unmarshal(raw, &back))
		require.Equal(t, s, back)
		again, err := json.Marshal(statement(t, f, on))
		require.NoError(t, err)
		require.Equal(t, string(raw), string(again))
	})
}

// Splitting a period, adding an employer over it or telling the facts in
// another order changes neither the weeks nor what is recognized of them.
func TestSemanasUnionInvariance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := worker()
		start := date("1999-01-01")
		for range rapid.IntRange(1, 4).Draw(t, "spells") { // years apart, so that LSS 151 matters
			start = start.AddDays(rapid.IntRange(1, 3000).Draw(t, "gap"))
			end := start.AddDays(rapid.IntRange(0, 900).Draw(t, "length"))
			f.Spells = append(f.Spells, vigencia.Spell{Modalidad: "10", Registro: "A", Start: start, End: end})
			start = end
		}
		i := rapid.IntRange(0, len(f.Spells)-1).Draw(t, "which")
		whole := f.Spells[i]
		g := f
		g.Spells = append([]vigencia.Spell(nil), f.Spells[:i]...)
		if days := whole.End.Sub(whole.Start); rapid.Bool().Draw(t, "split") && days > 0 {
			cut := rapid.IntRange(0, days-1).Draw(t, "cut")
			a, b := whole, whole
			a.End, b.Start, b.Registro = whole.Start.AddDays(cut), whole.Start.AddDays(cut+1), "B"
			g.Spells = append(g.Spells, b, a)
		} else {
			over := whole
			over.Registro = "B"
			over.Start = whole.Start.AddDays(rapid.IntRange(0, days).Draw(t, "from"))
			g.Spells = append(g.Spells, over, whole)
		}
		g.Spells = append(g.Spells, f.Spells[i+1:]...)
		on := start.AddDays(rapid.IntRange(0, 4000).Draw(t, "after"))
		a, b := statement(t, f, on), statement(t, g, on)
		require.Equal(t, a.Gaps, b.Gaps)
		require.Equal(t, a.Interruptions, b.Interruptions)
		require.Equal(t, []int{a.Days, a.Weeks, a.RecognizedWeeks, a.PendingWeeks}, []int{b.Days, b.Weeks, b.RecognizedWeeks, b.PendingWeeks})
		if a.Conservation != nil {
			require.Equal(t, a.Conservation.Until, b.Conservation.Until)
		}
	})
}
