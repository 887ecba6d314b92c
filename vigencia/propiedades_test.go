package vigencia_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/vigencia"
)

// The random histories live in two years that begin here.
var origin = date("2024-01-01")

const horizon = 760

func drawSpell(t *rapid.T, modalidades ...string) vigencia.Spell {
	start := rapid.IntRange(0, 500).Draw(t, "start")
	length := rapid.OneOf(rapid.IntRange(0, 12), rapid.IntRange(48, 62), rapid.IntRange(0, 250)).Draw(t, "length")
	s := vigencia.Spell{
		Modalidad: afiliacion.Modalidad(rapid.SampledFrom(modalidades).Draw(t, "modalidad")),
		Registro:  rapid.SampledFrom([]string{"A", "B"}).Draw(t, "employer"),
		Start:     origin.AddDays(start), End: origin.AddDays(start + length),
	}
	if rapid.IntRange(0, 9).Draw(t, "open") == 0 {
		s.End, s.Registro = calendario.Date{}, "" // no employer enrols inside its own open spell
	}
	return s
}

func drawPeriod(t *rapid.T, longest int) (from, to calendario.Date) {
	start := rapid.IntRange(0, 600).Draw(t, "from")
	return origin.AddDays(start), origin.AddDays(start + rapid.IntRange(0, longest).Draw(t, "days"))
}

func drawFacts(t *rapid.T) vigencia.Facts {
	f := worker()
	for range rapid.IntRange(0, 6).Draw(t, "spells") {
		f.Spells = append(f.Spells, drawSpell(t, "10", "10", "10", "13", "32", "33", "40"))
	}
	for range rapid.IntRange(0, 2).Draw(t, "incapacities") {
		from, to := drawPeriod(t, 60)
		f.Incapacidades = append(f.Incapacidades, vigencia.Incapacidad{Start: from, End: to})
	}
	for range rapid.IntRange(0, 2).Draw(t, "strikes") {
		from, to := drawPeriod(t, 90)
		f.Strikes = append(f.Strikes, vigencia.Strike{Registro: rapid.SampledFrom([]string{"", "A"}).Draw(t, "struck"), Start: from, End: to})
	}
	if rapid.IntRange(0, 3).Draw(t, "pension") == 0 {
		from, to := drawPeriod(t, 200)
		f.Pensions = []vigencia.Pension{{Kind: vigencia.IPP, Start: from, End: to}}
	}
	if rapid.IntRange(0, 5).Draw(t, "death") == 0 {
		f.Person.Death = origin.AddDays(rapid.IntRange(100, horizon).Draw(t, "died"))
	}
	if rapid.IntRange(0, 3).Draw(t, "old") == 0 {
		f.Person.Birth = date("1964-06-15") // sixty inside the window
		n := rapid.SampledFrom([]int{749, 750}).Draw(t, "recognized")
		f.RecognizedWeeks = &n
	}
	return f
}

// known leaves what has begun by a day: the rest is ignored by a decision.
func known(f vigencia.Facts, on calendario.Date) vigencia.Facts {
	g := f
	g.Spells, g.Strikes, g.Pensions = nil, nil, nil
	if g.Absence.After(on) {
		g.Absence = calendario.Date{}
	}
	for _, s := range f.Spells {
		if !s.Start.After(on) {
			g.Spells = append(g.Spells, s)
		}
	}
	for _, s := range f.Strikes {
		if !s.Start.After(on) {
			g.Strikes = append(g.Strikes, s)
		}
	}
	for _, p := range f.Pensions {
		if !p.Start.After(on) {
			g.Pensions = append(g.Pensions, p)
		}
	}
	return g
}

func medical(t require.TestingT, f vigencia.Facts, on calendario.Date) vigencia.Decision {
	d, err := vigencia.Evaluate(f, vigencia.Medical{Date: on})
	require.NoError(t, err)
	return d
}

// brute decides by sets of days, without merging anything: index 0 is origin.
func brute(f vigencia.Facts, on int) vigencia.Status {
	day := func(i int) calendario.Date { return origin.AddDays(i) }
	if !f.Person.Death.IsZero() && day(on).After(f.Person.Death) {
		return vigencia.NoVigente
	}
	const size = horizon + 400
	var incap, work, care, term [size]bool
	for _, p := range f.Incapacidades {
		for i := range size {
			incap[i] = incap[i] || !day(i).Before(p.Start) && !day(i).After(p.End)
		}
	}
	in := func(s vigencia.Spell, i int) bool {
		return !day(i).Before(s.Start) && (s.End.IsZero() || !day(i).After(s.End))
	}
	workOf := map[string]*[size]bool{"": {}, "A": {}, "B": {}}
	for _, s := range f.Spells {
		if s.Start.After(day(on)) {
			continue
		}
		switch s.Modalidad {
		case "10", "13":
			for i := range size {
				if in(s, i) {
					work[i], workOf[s.Registro][i] = true, true
				}
			}
			if !s.End.IsZero() { // an incapacity holds the baja back day by day
				for i := s.End.Sub(origin); i+1 < size && incap[i] && incap[i+1]; i++ {
					work[i+1], workOf[s.Registro][i+1] = true, true
				}
			}
		case "32":
			for i := range size {
				care[i] = care[i] || in(s, i)
			}
		case "33":
			for i := range size {
				term[i] = term[i] || in(s, i)
			}
		}
	}
	month := 0 // of the enrolment: no service in it, and a renewal is no enrolment
	for i := range size {
		if term[i] && (i == 0 || !term[i-1]) {
			month = day(i).Year()*12 + int(day(i).Month())
		}
		care[i] = care[i] || work[i] || term[i] && day(i).Year()*12+int(day(i).Month()) != month
	}
	struck := map[string]*[size]bool{"": {}, "A": {}}
	for i := range size { // a strike day: insured on the first day, or the strike goes on
		for r, days := range struck {
			for _, s := range f.Strikes {
				if s.Registro != r || s.Start.After(day(on)) || day(i).Before(s.Start) || day(i).After(s.End) {
					continue
				}
				first := s.Start.Sub(origin)
				insured := r == "" && work[first] || r != "" && workOf[r][first]
				if insured || first > 0 && days[first-1] || first > 0 && days[first] {
					days[i], care[i] = true, true
				}
			}
		}
	}
	for _, p := range f.Pensions {
		for i := range size {
			care[i] = care[i] || !p.Start.After(day(on)) && !day(i).Before(p.Start) && !day(i).After(p.End)
		}
	}
	if care[on] {
		return vigencia.Vigente
	}
	for back := 1; back <= 56 && on-back >= 0; back++ {
		run := 0
		for i := on - back; i >= 0 && work[i]; i-- {
			run++
		}
		if run >= 53 {
			return vigencia.Conservacion
		}
	}
	if f.RecognizedWeeks != nil && *f.RecognizedWeeks >= 750 && !day(on).Before(f.Person.Birth.Birthday(60)) {
		return vigencia.Vigente
	}
	return vigencia.NoVigente
}

func TestMedicalAgainstDaySets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		on := rapid.IntRange(0, horizon).Draw(t, "on")
		require.Equal(t, brute(f, on), medical(t, f, origin.AddDays(on)).Status)
	})
}

// Among the facts known on the day, the status holds through Until and not a
// day longer, and since From and not a day before; the ground is the same on
// Until unless another title took its place.
func TestUntilAndFromAreTheBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		on := origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		d := medical(t, f, on)
		g := known(f, on)
		same := medical(t, g, on)
		same.Facts = d.Facts // the places in the lists move
		require.Equal(t, d, same, "later facts change nothing")
		if d.Until.IsZero() {
			if d.Entitled {
				require.Equal(t, d.Status, medical(t, g, on.AddDays(4000)).Status)
			}
			return
		}
		if !d.Entitled {
			require.True(t, d.Until.Before(on))
			require.True(t, medical(t, g, d.Until).Entitled)
			require.False(t, medical(t, g, d.Until.AddDays(1)).Entitled)
			require.Equal(t, d.Until.AddDays(1), d.From)
			return
		}
		require.False(t, d.Until.Before(on))
		end := medical(t, g, d.Until)
		require.Equal(t, d.Status, end.Status)
		require.NotEqual(t, d.Status, medical(t, g, d.Until.AddDays(1)).Status)
		if len(g.Strikes)+len(g.Pensions) == 0 && g.RecognizedWeeks == nil && sameKind(g.Spells) {
			require.Equal(t, d.Ground[0], end.Ground[0])
		}
		require.False(t, d.From.After(on))
		require.Equal(t, d.Status, medical(t, g, d.From).Status)
	})
}

func sameKind(ss []vigencia.Spell) bool {
	for _, s := range ss {
		if (s.Modalidad == "33") != (ss[0].Modalidad == "33") {
			return false
		}
	}
	return true
}

// More covered days never take away the person's own care, nor a week.
func TestMoreDaysNeverTakeAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		g := f
		g.Spells = append(append([]vigencia.Spell(nil), f.Spells...), drawSpell(t, "10", "13", "33", "40"))
		on := origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		if medical(t, f, on).Entitled {
			require.True(t, medical(t, g, on).Entitled)
		}
		require.GreaterOrEqual(t, weeks(t, g, on), weeks(t, f, on))
	})
}

func weeks(t require.TestingT, f vigencia.Facts, on calendario.Date) int {
	d, err := vigencia.Evaluate(f, vigencia.Weeks{Date: on})
	require.NoError(t, err)
	require.True(t, d.Entitled)
	return *d.Weeks
}

// Splitting a spell, adding an overlapping employer or another order of the
// facts changes neither weeks nor the right.
func TestUnionInvariance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		f.Strikes, f.Incapacidades = nil, nil
		f.Spells = append(f.Spells, drawSpell(t, "10"))
		i := len(f.Spells) - 1
		whole := f.Spells[i]
		last := whole.End
		if last.IsZero() {
			last = origin.AddDays(horizon)
		}
		days := last.Sub(whole.Start)
		g := f
		g.Spells = append([]vigencia.Spell(nil), f.Spells[:i]...)
		cut := rapid.IntRange(0, days).Draw(t, "cut")
		if cut < days {
			a, b := whole, whole
			a.End, b.Start = whole.Start.AddDays(cut), whole.Start.AddDays(cut+1)
			b.Registro = "C"
			g.Spells = append([]vigencia.Spell{b}, append(g.Spells, a)...)
		} else {
			g.Spells = append(g.Spells, whole, at("C", whole))
		}
		on := origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		require.Equal(t, weeks(t, f, on), weeks(t, g, on))
		require.Equal(t, medical(t, f, on).Status, medical(t, g, on).Status)
	})
}

// Day n yes, day n+1 no: the tail, and the run that gives it.
func TestBoundaryDuals(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := origin.AddDays(rapid.IntRange(0, 400).Draw(t, "start"))
		length := rapid.IntRange(1, 120).Draw(t, "length")
		baja := start.AddDays(length - 1)
		f := worker(vigencia.Spell{Modalidad: "10", Start: start, End: baja})
		require.Equal(t, vigencia.Vigente, medical(t, f, baja).Status)
		require.Equal(t, length >= 53, medical(t, f, baja.AddDays(1)).Entitled)
		require.Equal(t, length >= 53, medical(t, f, baja.AddDays(56)).Entitled)
		require.False(t, medical(t, f, baja.AddDays(57)).Entitled)
		strict, err := vigencia.Rules{StrictEightWeeks: true}.Evaluate(f, vigencia.Medical{Date: baja.AddDays(1)})
		require.NoError(t, err)
		require.Equal(t, length >= 56, strict.Entitled)
		require.Equal(t, (length+3)/7, weeks(t, f, baja))
	})
}

// grownUp gives spouses, partners and parents an age: only children are young.
func grownUp(bs []vigencia.Beneficiario) {
	for i := range bs {
		switch b := &bs[i]; b.Kind {
		case vigencia.Madre, vigencia.Padre:
			b.Birth = date("1940-01-01")
		case vigencia.Conyuge, vigencia.Concubina, vigencia.Concubinario:
			b.Birth = date("1990-01-01")
		}
	}
}

// A beneficiary has no right without the holder's, the status is the holder's,
// and Until bounds it.
func TestBeneficiaryFollowsTheHolder(t *testing.T) {
	kinds := []vigencia.Parentesco{vigencia.Conyuge, vigencia.Concubina, vigencia.Concubinario, vigencia.Hijo, vigencia.Tutelado, vigencia.Madre, vigencia.Padre}
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		flag := rapid.Bool()
		f.Beneficiarios = []vigencia.Beneficiario{{
			ID: "x", Kind: rapid.SampledFrom(kinds).Draw(t, "kind"),
			Birth: origin.AddDays(rapid.SampledFrom([]int{-16, -18, -25, -30, -5}).Draw(t, "age") * 365).AddDays(rapid.IntRange(0, 600).Draw(t, "shift")),
			Since: origin.AddDays(-5 * 365).AddDays(rapid.IntRange(0, 600).Draw(t, "since")), FreeOfMarriage: flag.Draw(t, "free"),
			CommonChildren: flag.Draw(t, "children"), StudentSEN: flag.Draw(t, "student"), Disabled: flag.Draw(t, "disabled"),
			FamilyAllowance: flag.Draw(t, "allowance"), CourtOrder: flag.Draw(t, "order"), LivesInHome: flag.Draw(t, "home"),
			Dependent: flag.Draw(t, "dependent"), InsuredSelf: flag.Draw(t, "self"),
		}}
		grownUp(f.Beneficiarios)
		on := origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		ask := func(f vigencia.Facts, on calendario.Date) vigencia.Decision {
			d, err := vigencia.Evaluate(f, vigencia.MedicalBeneficiary{Date: on, ID: "x"})
			require.NoError(t, err)
			return d
		}
		holder, d := medical(t, f, on), ask(f, on)
		require.NotEmpty(t, d.Ground)
		if d.Reason.What != vigencia.StepParentsRemain {
			if d.Entitled {
				require.True(t, holder.Entitled)
				require.Equal(t, holder.Status, d.Status)
				require.Empty(t, d.Missing)
			}
			parent := f.Beneficiarios[0].Kind == vigencia.Padre || f.Beneficiarios[0].Kind == vigencia.Madre
			if d.Entitled && !holder.Until.IsZero() && (!parent || holder.Until != f.Person.Death) {
				require.False(t, d.Until.IsZero() || d.Until.After(holder.Until))
			}
		}
		if !d.Until.IsZero() && d.Entitled {
			g := known(f, on)
			require.Equal(t, d.Status, ask(g, d.Until).Status)
			next := ask(g, d.Until.AddDays(1))
			require.True(t, next.Status != d.Status || next.Ground[0] != d.Ground[0], "the status and its ground end")
		}
		if !d.Entitled && !d.Until.IsZero() {
			require.True(t, d.Until.Before(on))
		}
	})
}

func TestSameBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFacts(t)
		f.Beneficiarios = []vigencia.Beneficiario{{ID: "x", Kind: vigencia.Conyuge}, {ID: "y", Kind: vigencia.Hijo, Birth: origin}}
		on := origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		var first []byte
		for range 2 {
			d, err := vigencia.Consulta(f, on)
			require.NoError(t, err)
			raw, err := json.Marshal(d)
			require.NoError(t, err)
			if first == nil {
				first = raw
			}
			require.Equal(t, string(first), string(raw))
			var back vigencia.Derechos
			require.NoError(t, json.Unmarshal(raw, &back))
			again, err := json.Marshal(back)
			require.NoError(t, err)
			require.Equal(t, string(raw), string(again), "the answer reads back")
		}
	})
}
