package vigencia_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

// What contradicts itself is refused, and what is merely odd is not.
func TestContradictions(t *testing.T) {
	void := spell("10", "2022-01-01", "")
	void.Void = true
	for _, c := range []struct {
		name  string
		facts vigencia.Facts
		fault vigencia.Fault // empty: none
		pos   int
	}{
		{"an alta inside an open spell of the employer", worker(spell("10", "2020-01-01", ""), spell("10", "2023-01-01", "2024-06-30")), vigencia.ErrOverlap, 1},
		{"two open spells of the employer", worker(spell("10", "2023-01-01", ""), spell("10", "2020-01-01", "")), vigencia.ErrOverlap, 2},
		{"the same spell twice", worker(spell("10", "2020-01-01", ""), spell("10", "2020-01-01", "")), "", 0},
		{"an open spell after a closed one", worker(spell("10", "2020-01-01", "2021-01-01"), spell("10", "2023-01-01", "")), "", 0},
		{"closed spells that overlap", worker(spell("10", "2020-01-01", "2021-01-01"), spell("10", "2020-06-01", "2022-01-01")), "", 0},
		{"another employer", worker(spell("10", "2020-01-01", ""), at("B", spell("10", "2023-01-01", ""))), "", 0},
		{"another modalidad of the employer", worker(spell("10", "2020-01-01", ""), spell("13", "2023-01-01", "")), "", 0},
		{"employers unknown", worker(at("", spell("10", "2020-01-01", "")), at("", spell("10", "2023-01-01", ""))), "", 0},
		{"renewals of the family insurance", worker(spell("33", "2020-01-01", ""), spell("33", "2023-01-01", "")), "", 0},
		{"a removed alta", worker(spell("10", "2020-01-01", ""), void), "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.facts.Check()
			if c.fault == "" {
				require.NoError(t, err)
				return
			}
			require.Equal(t, []mensajes.Coded{vigencia.Error{Fault: c.fault, Pos: c.pos}}, mensajes.Problems(err))
			for _, lang := range []string{"es-MX", "en"} {
				require.NotEmpty(t, mensajes.For(lang).Next(c.fault))
			}
		})
	}
}

// A date that disagrees with another one warns, where it could matter, and
// refuses nothing: the answer is that of the facts without it.
func TestDisagreementsWarn(t *testing.T) {
	on := date("2025-05-10")
	insured := worker(spell("10", "2000-01-01", ""))
	family := func(b vigencia.Beneficiario) vigencia.Facts {
		b.ID = "x"
		return with(aged("1985-04-10", insured), b)
	}
	first := func(day string, f vigencia.Facts) vigencia.Facts { f.Person.FirstInsured = date(day); return f }
	own, kin := vigencia.Medical{Date: on}, vigencia.MedicalBeneficiary{Date: on, ID: "x"}
	for _, c := range []struct {
		name  string
		facts vigencia.Facts
		query vigencia.Query
		want  vigencia.StepCode // empty: none
	}{
		{"a spell on the day of birth", aged("2000-01-01", insured), own, ""},
		{"a spell before birth", aged("2000-01-02", insured), own, vigencia.WarnSpellBirth},
		{"a spell, and no birth", aged("", insured), own, ""},
		{"first insured with the first spell", first("2000-01-01", insured), vigencia.RegimeOption{}, ""},
		{"first insured after a spell", first("2000-01-02", insured), vigencia.RegimeOption{}, vigencia.WarnFirstInsured},
		{"first insured after a spell, invalidity", first("2000-01-02", insured), vigencia.Invalidity{Date: on}, vigencia.WarnFirstInsured},
		{"first insured where nobody asks", first("2000-01-02", insured), own, ""},
		{"first insured before birth", first("1985-04-09", aged("1985-04-10", insured)), vigencia.RegimeOption{}, vigencia.WarnFirstInsured},
		{"first insured after an own insurance", first("2000-01-02", worker(spell("33", "2000-01-01", ""))), vigencia.RegimeOption{}, ""},
		{"a child of the person's age", family(vigencia.Beneficiario{Kind: vigencia.Hijo, Birth: date("1985-04-10")}), kin, vigencia.WarnBeneficiaryBirth},
		{"a younger child", family(vigencia.Beneficiario{Kind: vigencia.Hijo, Birth: date("1985-04-11")}), kin, ""},
		{"an older ward", family(vigencia.Beneficiario{Kind: vigencia.Tutelado, Birth: date("1980-04-10")}), kin, ""},
		{"a mother of the person's age", family(vigencia.Beneficiario{Kind: vigencia.Madre, Birth: date("1985-04-10")}), kin, vigencia.WarnBeneficiaryBirth},
		{"an older mother", family(vigencia.Beneficiario{Kind: vigencia.Madre, Birth: date("1985-04-09")}), kin, ""},
		{"a union before the person's birth", family(vigencia.Beneficiario{Kind: vigencia.Conyuge, Since: date("1985-04-09")}), kin, vigencia.WarnSince},
		{"a union before the spouse's birth", family(vigencia.Beneficiario{Kind: vigencia.Concubina, Birth: date("2010-01-01"), Since: date("2009-12-31")}), kin, vigencia.WarnSince},
		{"a date beside a child", family(vigencia.Beneficiario{Kind: vigencia.Hijo, Birth: date("2010-01-01"), Since: date("2009-12-31")}), kin, ""},
		{"a survivor of the person's age", family(vigencia.Beneficiario{Kind: vigencia.Hijo, Birth: date("1985-04-10")}), vigencia.Survivor{Date: on, ID: "x"}, vigencia.WarnBeneficiaryBirth},
		{"a survivor of a work risk, of the person's age", family(vigencia.Beneficiario{Kind: vigencia.Hijo, Birth: date("1985-04-10")}), vigencia.Survivor{Date: on, ID: "x", WorkRisk: on}, vigencia.WarnBeneficiaryBirth},
		{"the survivor of another death", dies("2025-05-09", family(vigencia.Beneficiario{Kind: vigencia.Conyuge})), vigencia.Survivor{Date: on, ID: "x"}, vigencia.WarnDeathOther},
		{"the funeral of another death", dies("2025-05-11", insured), vigencia.Funeral{Date: on}, vigencia.WarnDeathOther},
		{"the funeral of that death", dies("2025-05-10", insured), vigencia.Funeral{Date: on}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := vigencia.Evaluate(c.facts, c.query)
			require.NoError(t, err)
			odd := map[vigencia.StepCode]bool{}
			for _, w := range d.Warnings {
				switch w.What {
				case vigencia.WarnSpellBirth, vigencia.WarnFirstInsured, vigencia.WarnBeneficiaryBirth, vigencia.WarnSince, vigencia.WarnDeathOther:
					odd[w.What] = true
				}
			}
			if c.want == "" {
				require.Empty(t, odd)
			} else {
				require.Equal(t, map[vigencia.StepCode]bool{c.want: true}, odd)
			}
		})
	}
}

// The day of death asked decides, not that of the facts.
func TestTheDeathAskedDecides(t *testing.T) {
	f := with(recognized(150, worker(spell("10", "2020-01-01", ""))), vigencia.Beneficiario{ID: "x", Kind: vigencia.Conyuge, Since: date("2015-01-01")})
	for _, death := range []string{"", "2025-05-09", "2025-05-10", "2025-05-11"} {
		for _, q := range []vigencia.Query{vigencia.Survivor{Date: date("2025-05-10"), ID: "x"}, vigencia.Funeral{Date: date("2025-05-10")}} {
			d, err := vigencia.Evaluate(dies(death, f), q)
			require.NoError(t, err)
			require.True(t, d.Entitled, "%s %s", d.Benefit, death)
		}
	}
}

// A no of medical care names what could turn it, and nothing else.
func TestMedicalMissing(t *testing.T) {
	over := spell("10", "2000-01-01", "2010-01-01") // 522 weeks, and the conservation long over
	long := spell("10", "1999-01-01", "2015-01-01") // 835 weeks
	for _, c := range []struct {
		name  string
		facts vigencia.Facts
		want  []vigencia.FactKey
	}{
		{"too young", aged("1985-04-10", worker(long)), nil},
		{"age unknown", aged("", worker(long)), []vigencia.FactKey{vigencia.FactBirth}},
		{"age unknown, few weeks by the institute", recognized(749, aged("", worker(long))), nil},
		{"age unknown, enough weeks by the institute", recognized(750, aged("", worker(over))), []vigencia.FactKey{vigencia.FactBirth}},
		{"sixty, few weeks", aged("1965-05-10", worker(over)), []vigencia.FactKey{vigencia.FactRecognizedWeeks}},
		{"sixty, few weeks by the institute", recognized(749, aged("1965-05-10", worker(over))), nil},
		{"the day before sixty", aged("1965-05-11", worker(over)), nil},
		{"dead", dies("2025-01-01", aged("", worker(long))), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := medical(t, c.facts, date("2025-05-10"))
			require.False(t, d.Entitled)
			require.Equal(t, c.want, d.Missing)
		})
	}
	require.Empty(t, medical(t, aged("", worker(spell("10", "2020-01-01", ""))), date("2025-05-10")).Missing, "a yes lacks nothing")
}

// A beneficiary's no names all that the line lacks at once.
func TestBeneficiaryMissing(t *testing.T) {
	f := worker(spell("10", "2015-01-01", ""))
	ask := func(b vigencia.Beneficiario, on string) vigencia.Decision {
		b.ID = "x"
		d, err := vigencia.Evaluate(with(f, b), vigencia.MedicalBeneficiary{Date: date(on), ID: "x"})
		require.NoError(t, err)
		require.False(t, d.Entitled)
		return d
	}
	require.Equal(t, []vigencia.FactKey{vigencia.FactFreeOfMarriage, vigencia.FactDependent, vigencia.FactSince, vigencia.FactCommonChildren},
		ask(vigencia.Beneficiario{Kind: vigencia.Concubinario}, "2025-05-10").Missing)
	require.Equal(t, []vigencia.FactKey{vigencia.FactFreeOfMarriage},
		ask(vigencia.Beneficiario{Kind: vigencia.Concubina, CommonChildren: true}, "2025-05-10").Missing)
	require.Equal(t, []vigencia.FactKey{vigencia.FactCourtOrder, vigencia.FactStudent, vigencia.FactDisabled},
		ask(vigencia.Beneficiario{Kind: vigencia.Tutelado, Birth: date("2008-05-10")}, "2025-05-10").Missing)
	require.Empty(t, ask(vigencia.Beneficiario{Kind: vigencia.Tutelado, Birth: date("2007-05-10"), StudentSEN: true}, "2025-05-10").Missing,
		"from eighteen on no order helps a ward of an insured person")
	require.Equal(t, []vigencia.FactKey{vigencia.FactBeneficiaryBirth},
		ask(vigencia.Beneficiario{Kind: vigencia.Hijo}, "2025-05-10").Missing)
	f = aged("", worker(spell("10", "1999-01-01", "2015-01-01")))
	require.Equal(t, []vigencia.FactKey{vigencia.FactBirth},
		ask(vigencia.Beneficiario{Kind: vigencia.Conyuge}, "2025-05-10").Missing, "what the holder lacks")
}

func TestChildcareMissing(t *testing.T) {
	ask := func(b vigencia.Beneficiario) vigencia.Decision {
		b.ID = "x"
		d, err := vigencia.Evaluate(with(worker(spell("10", "2015-01-01", "")), b), vigencia.Childcare{Date: date("2025-05-10"), ID: "x"})
		require.NoError(t, err)
		require.False(t, d.Entitled)
		return d
	}
	order := []vigencia.FactKey{vigencia.FactCourtOrder}
	require.Equal(t, order, ask(vigencia.Beneficiario{Kind: vigencia.Tutelado, Birth: date("2021-05-11")}).Missing)
	require.Empty(t, ask(vigencia.Beneficiario{Kind: vigencia.Tutelado, Birth: date("2021-05-10")}).Missing)
	require.Equal(t, append(order, vigencia.FactBeneficiaryBirth), ask(vigencia.Beneficiario{Kind: vigencia.Tutelado}).Missing)
	require.Equal(t, []vigencia.FactKey{vigencia.FactBeneficiaryBirth}, ask(vigencia.Beneficiario{Kind: vigencia.Hijo}).Missing)
}

// The flag of incapacidades says why, since when and until when.
func TestConsultaCash(t *testing.T) {
	for _, c := range []struct {
		name, on, from, until string
		facts                 vigencia.Facts
		yes                   bool
		reason                vigencia.StepCode
		ground                []string
	}{
		{"insured", "2025-03-10", "2020-01-01", "", worker(spell("10", "2020-01-01", "")), true, vigencia.StepSpell, []string{"LSS 96", "LSS 101"}},
		{"two employers in a row", "2025-03-10", "2020-01-01", "2025-12-31", worker(spell("10", "2020-01-01", "2025-02-28"), at("B", spell("13", "2025-03-01", "2025-12-31"))), true, vigencia.StepSpell, []string{"LSS 96", "LSS 101"}},
		{"last day", "2025-03-31", "2020-01-01", "2025-03-31", worker(spell("10", "2020-01-01", "2025-03-31")), true, vigencia.StepSpell, []string{"LSS 96", "LSS 101"}},
		{"conservation", "2025-04-01", "2025-04-01", "2025-03-31", worker(spell("10", "2020-01-01", "2025-03-31")), false, vigencia.StepNoCashKept, []string{"LSS 109", "LSS 96", "LSS 101"}},
		{"conservation over", "2025-05-27", "2025-04-01", "2025-03-31", worker(spell("10", "2020-01-01", "2025-03-31")), false, vigencia.StepNoCash, []string{"LSS 96", "LSS 101"}},
		{"a gap before", "2025-04-05", "2025-04-02", "", worker(spell("10", "2020-01-01", "2025-03-31"), spell("10", "2025-04-02", "")), true, vigencia.StepSpell, []string{"LSS 96", "LSS 101"}},
		{"continuation", "2025-03-10", "", "", worker(spell("40", "2020-01-01", "")), false, vigencia.StepNoCash, []string{"LSS 218", "LSS 96", "LSS 101"}},
		{"family insurance", "2025-03-10", "", "", worker(spell("33", "2020-01-01", "")), false, vigencia.StepNoCash, []string{"LSS 240", "LSS 96", "LSS 101"}},
		{"nothing", "2025-03-10", "", "", worker(), false, vigencia.StepNoCash, []string{"LSS 96", "LSS 101"}},
		{"dead", "2025-03-10", "2025-02-02", "2025-02-01", dies("2025-02-01", worker(spell("10", "2020-01-01", ""))), false, vigencia.StepDead, []string{"LSS 84"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := vigencia.Consulta(c.facts, date(c.on))
			require.NoError(t, err)
			require.Equal(t, c.facts.Person, d.Person)
			require.Equal(t, c.yes, d.Incapacidades)
			require.Equal(t, c.yes, d.Cash.Entitled)
			require.Equal(t, c.reason, d.Cash.Reason.What)
			require.Equal(t, c.ground, grounds(d.Cash))
			require.Equal(t, c.from, d.Cash.From.String())
			require.Equal(t, c.until, d.Cash.Until.String())
			if !c.yes {
				require.NotEmpty(t, mensajes.For("es-MX").Next(d.Cash.Reason))
			}
		})
	}
}

// The form asks each fact once, the person's by itself and a beneficiary's by
// the ID.
func TestConsultaMissing(t *testing.T) {
	f := with(aged("", worker(spell("10", "1999-01-01", "2015-01-01"))),
		vigencia.Beneficiario{ID: "w", Kind: vigencia.Conyuge},
		vigencia.Beneficiario{ID: "k", Kind: vigencia.Hijo},
		vigencia.Beneficiario{ID: "m", Kind: vigencia.Madre, LivesInHome: true})
	d, err := vigencia.Consulta(f, date("2025-05-10"))
	require.NoError(t, err)
	require.Equal(t, []vigencia.MissingFact{
		{Key: vigencia.FactBirth},
		{Key: vigencia.FactBeneficiaryBirth, ID: "k"},
		{Key: vigencia.FactDependent, ID: "m"},
	}, d.Missing)
	require.NotEmpty(t, mensajes.For("en").Text(d.Missing[1]))
}
