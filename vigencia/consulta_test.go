package vigencia_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

func TestConsultaFlags(t *testing.T) {
	for _, c := range []struct {
		name           string
		facts          vigencia.Facts
		on             string
		medical, leave bool
		until          string
	}{
		{"working", worker(spell("10", "2023-02-01", "")), "2025-03-10", true, true, ""},
		{"last day", worker(spell("10", "2023-02-01", "2025-03-31")), "2025-03-31", true, true, "2025-03-31"},
		{"conservation: care, no cash", worker(spell("10", "2023-02-01", "2025-03-31")), "2025-04-01", true, false, "2025-05-26"},
		{"neither", worker(spell("10", "2023-02-01", "2025-03-31")), "2025-05-27", false, false, "2025-05-26"},
		{"pensioner", pensioner(vigencia.Vejez), "2025-05-27", true, false, ""},
		{"family insurance", worker(spell("33", "2023-02-01", "")), "2025-05-27", true, false, ""},
		{"care without cash", worker(spell("42", "2023-02-01", "")), "2025-05-27", true, false, ""},
		{"baja held back", incapacity(worker(spell("10", "2022-03-01", "2025-06-10")), "2025-06-01", "2025-07-15"), "2025-07-15", true, true, "2025-07-15"},
		{"strike alone", strike(worker(spell("10", "2020-01-01", "2025-03-05")), "", "2025-03-01", "2025-04-20"), "2025-04-10", true, false, "2025-04-20"},
		{"dead", dies("2025-02-01", worker(spell("10", "2023-02-01", ""))), "2025-02-02", false, false, "2025-02-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := vigencia.Consulta(c.facts, date(c.on))
			require.NoError(t, err)
			require.Equal(t, c.medical, d.ServicioMedico)
			require.Equal(t, c.leave, d.Incapacidades)
			require.Equal(t, c.until, d.Until.String())
			require.Equal(t, d.Medical.Status, d.Status)
		})
	}
}

func TestConsultaAnswersForEverybody(t *testing.T) {
	f := family()
	d, err := vigencia.Consulta(f, date("2025-04-10"))
	require.NoError(t, err)
	require.Equal(t, "C", f.Spells[2].Registro)
	require.Equal(t, "C", d.Registro)
	require.Len(t, d.Beneficiarios, 3)
	for i, b := range d.Beneficiarios {
		alone, err := vigencia.Evaluate(f, vigencia.MedicalBeneficiary{Date: d.On, ID: f.Beneficiarios[i].ID})
		require.NoError(t, err)
		require.Equal(t, alone, b.Decision)
		require.Equal(t, f.Beneficiarios[i].Kind, b.Kind)
	}
	own, err := vigencia.Evaluate(f, vigencia.Medical{Date: d.On})
	require.NoError(t, err)
	require.Equal(t, own, d.Medical)
}

func TestWeeksOwnCases(t *testing.T) {
	for _, c := range []struct {
		name        string
		facts       vigencia.Facts
		days, weeks int
		warn        int // days in a strike
	}{
		{"none", worker(), 0, 0, 0},
		{"one day", worker(spell("10", "2025-01-01", "2025-01-01")), 1, 0, 0},
		{"three days", worker(spell("10", "2025-01-01", "2025-01-03")), 3, 0, 0},
		{"four days", worker(spell("10", "2025-01-01", "2025-01-04")), 4, 1, 0},
		{"ten days", worker(spell("10", "2025-01-01", "2025-01-10")), 10, 1, 0},
		{"eleven days", worker(spell("10", "2025-01-01", "2025-01-11")), 11, 2, 0},
		{"an open spell counts through the day", worker(spell("10", "2025-02-01", "")), 28, 4, 0},
		{"what begins later does not", worker(spell("10", "2025-03-01", "")), 0, 0, 0},
		{"baja and alta on one day", worker(spell("10", "2025-01-01", "2025-01-07"), at("B", spell("10", "2025-01-07", "2025-01-13"))), 13, 2, 0},
		{"seguro de salud para la familia", worker(spell("33", "2024-01-01", "")), 0, 0, 0},
		{"seguro facultativo", worker(spell("32", "2024-01-01", "")), 0, 0, 0},
		{"continuación voluntaria", worker(spell("40", "2025-02-01", "")), 28, 4, 0},
		{"death ends them", dies("2025-02-07", worker(spell("10", "2025-02-01", ""))), 7, 1, 0},
		{"a strike", strike(worker(spell("10", "2025-02-01", "")), "", "2025-02-08", "2025-02-14"), 28, 4, 7},
		{"a strike at one of two employers", strike(worker(spell("10", "2025-02-01", ""), at("B", spell("10", "2025-02-10", ""))), "A", "2025-02-08", "2025-02-14"), 28, 4, 2},
		{"a baja held back", incapacity(worker(spell("10", "2025-02-01", "2025-02-10")), "2025-02-05", "2025-02-18"), 18, 3, 0},
		{"before the law of 1995", aged("1955-04-10", worker(spell("10", "1980-01-01", "1980-12-31"))), 366, 52, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := vigencia.Evaluate(c.facts, vigencia.Weeks{Date: date("2025-02-28")})
			require.NoError(t, err)
			require.Equal(t, c.days, *d.Days)
			require.Equal(t, c.weeks, *d.Weeks)
			require.Equal(t, []string{"LSS 20", "RACERF 57"}, grounds(d))
			if c.warn == 0 {
				require.Empty(t, d.Warnings)
				return
			}
			require.Equal(t, []vigencia.Step{{What: vigencia.WarnStrikeDays, N: c.warn}}, d.Warnings)
		})
	}
}

func TestFaults(t *testing.T) {
	day := vigencia.Medical{Date: date("2025-01-01")}
	bad := func(set func(*vigencia.Facts)) vigencia.Facts {
		f := worker(spell("10", "2024-01-01", "2024-02-01"))
		set(&f)
		return f
	}
	for _, c := range []struct {
		fault vigencia.Fault
		pos   int
		facts vigencia.Facts
	}{
		{vigencia.ErrSpellStart, 1, bad(func(f *vigencia.Facts) { f.Spells[0].Start = date("") })},
		{vigencia.ErrSpellOrder, 1, bad(func(f *vigencia.Facts) { f.Spells[0].End = date("2023-12-31") })},
		{vigencia.ErrModalidad, 2, bad(func(f *vigencia.Facts) { f.Spells = append(f.Spells, spell("12", "2025-01-01", "")) })},
		{vigencia.ErrStrike, 1, bad(func(f *vigencia.Facts) { *f = strike(*f, "", "2025-01-02", "2025-01-01") })},
		{vigencia.ErrIncapacidad, 1, bad(func(f *vigencia.Facts) { *f = incapacity(*f, "2025-01-02", "2025-01-01") })},
		{vigencia.ErrIncapacidad, 1, bad(func(f *vigencia.Facts) { *f = incapacity(*f, "2025-01-02", "") })},
		{vigencia.ErrIncapacidadRamo, 1, bad(func(f *vigencia.Facts) {
			*f = incapacity(*f, "2025-01-01", "2025-01-02")
			f.Incapacidades[0].Branch = "XX"
		})},
		{vigencia.ErrPension, 1, bad(func(f *vigencia.Facts) { f.Pensions = []vigencia.Pension{{Kind: vigencia.IPT}} })},
		{vigencia.ErrPensionKind, 1, bad(func(f *vigencia.Facts) {
			f.Pensions = []vigencia.Pension{{Kind: "retiro", Start: date("2024-01-01")}}
		})},
		{vigencia.ErrSex, 0, bad(func(f *vigencia.Facts) { f.Person.Sex = "F" })},
		{vigencia.ErrDeath, 0, bad(func(f *vigencia.Facts) { f.Person.Death = date("1985-04-09") })},
		{vigencia.ErrWeeks, 0, bad(func(f *vigencia.Facts) { f.RecognizedWeeks = new(-1) })},
		{vigencia.ErrParentesco, 1, with(worker(), vigencia.Beneficiario{Kind: "cousin"})},
		{vigencia.ErrSex, 1, with(worker(), vigencia.Beneficiario{Kind: vigencia.Hijo, Sex: "F"})},
		{vigencia.ErrID, 2, with(worker(), person(vigencia.Hijo, ""), person(vigencia.Hijo, ""))},
	} {
		t.Run(string(c.fault), func(t *testing.T) {
			_, err := vigencia.Evaluate(c.facts, day)
			require.ErrorIs(t, err, c.fault)
			require.ErrorIs(t, c.facts.Check(), c.fault)
			_, err = vigencia.Consulta(c.facts, day.Date)
			require.ErrorIs(t, err, c.fault)
			coded := mensajes.Problems(err)
			require.Len(t, coded, 1)
			require.Equal(t, string(c.fault), coded[0].Code())
			require.NotEmpty(t, mensajes.For("es-MX").Next(coded[0]))
			var item vigencia.Error
			if c.pos > 0 {
				require.True(t, errors.As(err, &item))
				require.Equal(t, c.pos, item.Pos)
				require.Equal(t, string(c.fault), item.Error())
			}
		})
	}
	require.NoError(t, worker().Check())
	many := worker()
	for i := range 20 {
		many.Beneficiarios = append(many.Beneficiarios, vigencia.Beneficiario{ID: string(rune('a' + i%19)), Kind: vigencia.Hijo})
	}
	require.Equal(t, []mensajes.Coded{vigencia.Error{Fault: vigencia.ErrID, Pos: 20}}, mensajes.Problems(many.Check()))
}

// Every inconsistency is told at once.
func TestFaultsAreJoined(t *testing.T) {
	f := worker(spell("12", "2024-01-01", "2023-01-01"), spell("10", "2024-01-01", "2023-01-01"))
	require.Len(t, mensajes.Problems(f.Check()), 3)
}

func TestQueryFaults(t *testing.T) {
	for on, fault := range map[string]vigencia.Fault{"": vigencia.ErrDate, "1997-06-30": vigencia.ErrBeforeLaw} {
		for _, q := range []vigencia.Query{vigencia.Medical{Date: date(on)}, vigencia.Weeks{Date: date(on)}, vigencia.MedicalBeneficiary{Date: date(on), ID: "x"}} {
			_, err := vigencia.Evaluate(worker(), q)
			require.Equal(t, fault, err, q.Benefit())
		}
		_, err := vigencia.Consulta(worker(), date(on))
		require.Equal(t, fault, err)
	}
	_, err := vigencia.Evaluate(worker(), vigencia.Medical{Date: date("1997-07-01")})
	require.NoError(t, err)
	_, err = vigencia.Evaluate(worker(), nil)
	require.Equal(t, vigencia.ErrBenefit, err)
}

func TestDecodeQuery(t *testing.T) {
	for raw, want := range map[string]vigencia.Query{
		`{"benefit":"medical","date":"2025-03-10"}`:                                vigencia.Medical{Date: date("2025-03-10")},
		`{"benefit":"medical_beneficiary","date":"2025-03-10","beneficiary":"h1"}`: vigencia.MedicalBeneficiary{Date: date("2025-03-10"), ID: "h1"},
		`{"benefit":"weeks","date":"2025-03-10"}`:                                  vigencia.Weeks{Date: date("2025-03-10")},
	} {
		q, err := vigencia.DecodeQuery([]byte(raw))
		require.NoError(t, err)
		require.Equal(t, want, q)
	}
	for raw, fault := range map[string]vigencia.Fault{
		``: vigencia.ErrQuery, `[]`: vigencia.ErrQuery, `{}`: vigencia.ErrBenefit, `{"benefit":"dental"}`: vigencia.ErrBenefit,
		`{"benefit":"medical","date":"2025-02-30"}`: vigencia.ErrQuery,
	} {
		_, err := vigencia.DecodeQuery([]byte(raw))
		require.Equal(t, fault, err, raw)
	}
}

// A fuzzed document either is refused or gives an answer that keeps the shape
// of every answer.
func FuzzConsulta(f *testing.F) {
	for _, v := range vectors(f) {
		raw, err := json.Marshal(v.Facts)
		require.NoError(f, err)
		f.Add(raw, "2025-04-10")
	}
	f.Fuzz(func(t *testing.T, raw []byte, day string) {
		var facts vigencia.Facts
		if json.Unmarshal(raw, &facts) != nil {
			return
		}
		var on = date("2025-04-10")
		if on.UnmarshalText([]byte(day)) != nil {
			return
		}
		d, err := vigencia.Consulta(facts, on)
		if err != nil {
			require.NotEmpty(t, mensajes.Problems(err))
			return
		}
		all := []vigencia.Decision{d.Medical}
		for _, b := range d.Beneficiarios {
			all = append(all, b.Decision)
			require.False(t, b.Decision.Entitled && b.Decision.Until.IsZero() != d.Until.IsZero() && b.Decision.Until.IsZero() && b.Kind != vigencia.Madre && b.Kind != vigencia.Padre,
				"no beneficiary outlasts the holder")
		}
		for _, d := range all {
			require.Equal(t, d.Entitled, d.Status != vigencia.NoVigente)
			require.NotEmpty(t, d.Ground)
			require.NotEmpty(t, d.Reason.What)
			require.Contains(t, d.Trace, d.Reason)
			if d.Entitled {
				require.False(t, !d.Until.IsZero() && d.Until.Before(on))
				require.False(t, d.From.After(on))
			} else {
				require.False(t, !d.Until.IsZero() && !d.Until.Before(on))
			}
		}
	})
}
