package vigencia_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/vigencia"
)

const (
	vig = vigencia.Vigente
	con = vigencia.Conservacion
	not = vigencia.NoVigente
)

func incapacity(f vigencia.Facts, start, end string) vigencia.Facts {
	f.Incapacidades = append(f.Incapacidades, vigencia.Incapacidad{Branch: vigencia.EnfermedadGeneral, Start: date(start), End: date(end)})
	return f
}

func strike(f vigencia.Facts, registro, start, end string) vigencia.Facts {
	f.Strikes = append(f.Strikes, vigencia.Strike{Registro: registro, Start: date(start), End: date(end)})
	return f
}

func aged(birth string, f vigencia.Facts) vigencia.Facts { f.Person.Birth = date(birth); return f }

func dies(on string, f vigencia.Facts) vigencia.Facts { f.Person.Death = date(on); return f }

func recognized(n int, f vigencia.Facts) vigencia.Facts { f.RecognizedWeeks = &n; return f }

func ended(f vigencia.Facts, end string) vigencia.Facts {
	f.Pensions[len(f.Pensions)-1].End = date(end)
	return f
}

func TestMedicalOwnCases(t *testing.T) {
	long := spell("10", "2023-02-01", "2025-03-31")
	yes84, tail := []string{"LSS 84-I"}, []string{"LSS 109", "RACERF 57"}
	for _, c := range []own{
		// the run of LSS 109: 52, 53, 55 and 56 days
		{name: "52 days are seven weeks", facts: worker(spell("10", "2025-01-06", "2025-02-26")), on: "2025-02-27", status: not, until: "2025-02-26", ground: []string{"LSS 109"}, reason: vigencia.StepRunShort},
		{name: "53 days round up", facts: worker(spell("10", "2025-01-06", "2025-02-27")), on: "2025-02-28", status: con, until: "2025-04-24", ground: tail, reason: vigencia.StepTail, warns: []vigencia.StepCode{vigencia.WarnRounded}},
		{name: "55 days, strict reading", rules: vigencia.Rules{StrictEightWeeks: true}, facts: worker(spell("10", "2025-01-06", "2025-03-01")), on: "2025-03-02", status: not, until: "2025-03-01", ground: []string{"LSS 109"}, reason: vigencia.StepRunShort},
		{name: "56 days, strict reading", rules: vigencia.Rules{StrictEightWeeks: true}, facts: worker(spell("10", "2025-01-06", "2025-03-02")), on: "2025-04-27", status: con, until: "2025-04-27", ground: tail, reason: vigencia.StepTail},
		// one uncovered day between employers
		{name: "a Sunday breaks the run", facts: worker(spell("10", "2025-01-06", "2025-02-08"), at("B", spell("10", "2025-02-10", "2025-03-20"))), on: "2025-03-21", status: not, until: "2025-03-20", ground: []string{"LSS 109"}, reason: vigencia.StepRunShort},
		{name: "a Sunday is tolerated", rules: vigencia.Rules{GapDays: 1}, facts: worker(spell("10", "2025-01-06", "2025-02-08"), at("B", spell("10", "2025-02-10", "2025-03-20"))), on: "2025-03-21", status: con, until: "2025-05-15", ground: tail, reason: vigencia.StepTail},
		{name: "two days are not", rules: vigencia.Rules{GapDays: 1}, facts: worker(spell("10", "2025-01-06", "2025-02-08"), at("B", spell("10", "2025-02-11", "2025-03-20"))), on: "2025-03-21", status: not, until: "2025-03-20", ground: []string{"LSS 109"}, reason: vigencia.StepRunShort},
		// a short second job inside a running tail
		{name: "the later tail holds", facts: worker(long, at("B", spell("10", "2025-04-10", "2025-04-20"))), on: "2025-05-26", status: con, until: "2025-05-26", ground: tail, reason: vigencia.StepTail},
		{name: "and ends", facts: worker(long, at("B", spell("10", "2025-04-10", "2025-04-20"))), on: "2025-05-27", status: not, until: "2025-05-26", ground: []string{"LSS 109"}, reason: vigencia.StepRunShort},
		{name: "last job only", rules: vigencia.Rules{LastJobOnly: true}, facts: worker(long, at("B", spell("10", "2025-04-10", "2025-04-20"))), on: "2025-04-21", status: not, until: "2025-04-20", ground: []string{"LSS 109"}, reason: vigencia.StepRunShort},
		{name: "an extended period", rules: vigencia.Rules{ConservationDays: 116}, facts: worker(long), on: "2025-07-25", status: con, until: "2025-07-25", ground: tail, reason: vigencia.StepTail},
		{name: "modalidades 32, 33, 40 make no run", facts: worker(spell("32", "2024-01-01", "2025-03-31")), on: "2025-04-01", status: not, until: "2025-03-31", ground: []string{"LSS 109"}, reason: vigencia.StepTermOver},
		{name: "only modalidad 40 ever", facts: worker(spell("40", "2024-01-01", "")), on: "2025-04-01", status: not, ground: []string{"LSS 84"}, reason: vigencia.StepNeverCovered},
		// incapacities
		{name: "baja on the last day of the incapacity is not inside", facts: incapacity(worker(spell("10", "2022-03-01", "2025-07-15")), "2025-06-01", "2025-07-15"), on: "2025-07-16", status: con, until: "2025-09-09", ground: tail, reason: vigencia.StepTail},
		{name: "held to the last day", facts: incapacity(worker(spell("10", "2022-03-01", "2025-06-10")), "2025-06-01", "2025-07-15"), on: "2025-07-15", status: vig, until: "2025-07-15", ground: []string{"LSS 84-I", "LSS 21", "RACERF 60"}, reason: vigencia.StepHeldBaja},
		{name: "the tail counts from there", facts: incapacity(worker(spell("10", "2022-03-01", "2025-06-10")), "2025-06-01", "2025-07-15"), on: "2025-09-09", status: con, until: "2025-09-09", ground: tail, reason: vigencia.StepTail},
		{name: "two certificates that touch are one", facts: incapacity(incapacity(worker(spell("10", "2022-03-01", "2025-06-14")), "2025-06-01", "2025-06-14"), "2025-06-15", "2025-06-30"), on: "2025-06-30", status: vig, until: "2025-06-30", ground: []string{"LSS 84-I", "LSS 21", "RACERF 60"}, reason: vigencia.StepHeldBaja},
		// strikes
		{name: "last day of the strike", facts: strike(worker(spell("10", "2020-01-01", "2025-03-05")), "", "2025-03-01", "2025-04-20"), on: "2025-04-20", status: vig, until: "2025-04-20", ground: []string{"LSS 109", "RACERF 58"}, reason: vigencia.StepStrike},
		{name: "after it what is left of the tail", facts: strike(worker(spell("10", "2020-01-01", "2025-03-05")), "", "2025-03-01", "2025-04-20"), on: "2025-04-21", status: con, until: "2025-04-30", ground: tail, reason: vigencia.StepTail},
		{name: "insured only after it began", facts: strike(worker(spell("10", "2025-03-02", "2025-03-05")), "", "2025-03-01", "2025-04-20"), on: "2025-03-06", status: not, until: "2025-03-05", ground: []string{"LSS 109"}, reason: vigencia.StepRunShort},
		{name: "the strike of another employer", facts: strike(worker(spell("10", "2020-01-01", "2025-03-05")), "B", "2025-03-01", ""), on: "2025-06-01", status: not, until: "2025-04-30", ground: []string{"LSS 109"}, reason: vigencia.StepTailOver},
		{name: "one strike takes over from another", facts: strike(strike(worker(spell("10", "2020-01-01", "2025-03-05")), "", "2025-04-21", ""), "", "2025-03-01", "2025-04-20"), on: "2025-06-01", status: vig, ground: []string{"LSS 109", "RACERF 58"}, reason: vigencia.StepStrike},
		{name: "a strike during an open job says nothing of its end", facts: strike(worker(spell("10", "2020-01-01", "")), "", "2025-03-01", "2025-04-20"), on: "2025-03-10", status: vig, ground: []string{"LSS 109", "RACERF 58"}, reason: vigencia.StepStrike},
		// pensions
		{name: "pension ended", facts: ended(pensioner(vigencia.IPP), "2025-02-28"), on: "2025-03-01", status: not, until: "2025-02-28", ground: []string{"LSS 109"}, reason: vigencia.StepPensionEnded},
		{name: "last day of the pension", facts: ended(pensioner(vigencia.IPP), "2025-02-28"), on: "2025-02-28", status: vig, until: "2025-02-28", ground: []string{"LSS 84-II"}, reason: vigencia.StepPension},
		{name: "day before the pension", facts: pensioner(vigencia.Viudez), on: "2018-04-30", status: not, ground: []string{"LSS 84"}, reason: vigencia.StepNeverCovered},
		// modalidad 33
		{name: "enrolled on day 1: next month all the same", facts: worker(spell("33", "2025-03-01", "2026-02-28")), on: "2025-03-31", status: not, ground: []string{"RACERF 103"}, reason: vigencia.StepFamilyWaits},
		{name: "service", facts: worker(spell("33", "2025-03-01", "2026-02-28")), on: "2025-04-01", status: vig, until: "2026-02-28", ground: []string{"LSS 240", "LSS 241", "RACERF 103"}, reason: vigencia.StepFamily, warns: []vigencia.StepCode{vigencia.WarnWaits}},
		{name: "last day of the term", facts: worker(spell("33", "2025-03-01", "2026-02-28")), on: "2026-02-28", status: vig, until: "2026-02-28", ground: []string{"LSS 240", "LSS 241", "RACERF 103"}, reason: vigencia.StepFamily, warns: []vigencia.StepCode{vigencia.WarnWaits}},
		{name: "term over", facts: worker(spell("33", "2025-03-01", "2026-02-28")), on: "2026-03-01", status: not, until: "2026-02-28", ground: []string{"RACERF 108"}, reason: vigencia.StepFamilyOver},
		{name: "waiting for a second term", facts: worker(spell("33", "2024-01-10", "2025-01-31"), spell("33", "2025-02-05", "")), on: "2025-02-10", status: not, until: "2025-01-31", ground: []string{"RACERF 103"}, reason: vigencia.StepFamilyWaits},
		{name: "family insurance begins inside the tail", facts: worker(long, spell("33", "2025-04-10", "2026-04-30")), on: "2025-04-20", status: con, until: "2025-04-30", ground: tail, reason: vigencia.StepTail},
		{name: "a term that ends before its service", facts: worker(spell("33", "2025-03-10", "2025-03-20")), on: "2025-05-01", status: not, ground: []string{"LSS 84"}, reason: vigencia.StepNeverCovered},
		// death
		{name: "day of death", facts: dies("2025-02-01", worker(spell("10", "2024-01-15", ""))), on: "2025-02-01", status: vig, until: "2025-02-01", ground: yes84, reason: vigencia.StepSpell},
		{name: "after it", facts: dies("2025-02-01", worker(spell("10", "2024-01-15", ""))), on: "2025-02-02", status: not, until: "2025-02-01", ground: []string{"LSS 84"}, reason: vigencia.StepDead},
		{name: "death in the tail", facts: dies("2025-04-10", worker(long)), on: "2025-04-05", status: con, until: "2025-04-10", ground: tail, reason: vigencia.StepTail},
		{name: "death after the tail", facts: dies("2025-08-10", worker(long)), on: "2025-08-11", status: not, until: "2025-05-26", ground: []string{"LSS 84"}, reason: vigencia.StepDead},
		// care without a pension
		{name: "sixtieth birthday", facts: recognized(750, aged("1965-08-01", worker())), on: "2025-08-01", status: vig, ground: []string{"LSS 154 ult."}, reason: vigencia.StepOldAge},
		{name: "day before", facts: recognized(750, aged("1965-08-01", worker())), on: "2025-07-31", status: not, ground: []string{"LSS 84"}, reason: vigencia.StepNeverCovered},
		{name: "749 weeks", facts: recognized(749, aged("1965-08-01", worker())), on: "2025-08-01", status: not, ground: []string{"LSS 84"}, reason: vigencia.StepNeverCovered},
		{name: "from 65", facts: recognized(750, aged("1960-08-01", worker())), on: "2025-08-01", status: vig, ground: []string{"LSS 162 ult."}, reason: vigencia.StepOldAge},
		{name: "counted weeks, after the tail", facts: aged("1960-08-01", worker(spell("10", "2000-01-01", "2020-12-31"))), on: "2021-02-26", status: vig, ground: []string{"LSS 154 ult."}, reason: vigencia.StepOldAge},
		{name: "last day of the tail", facts: aged("1960-08-01", worker(spell("10", "2000-01-01", "2020-12-31"))), on: "2021-02-25", status: con, until: "2021-02-25", ground: tail, reason: vigencia.StepTail},
		{name: "family term into care by age", facts: recognized(800, aged("1960-08-01", worker(spell("33", "2024-01-10", "2025-01-31")))), on: "2025-01-31", status: vig, ground: []string{"LSS 240", "LSS 241", "RACERF 103"}, reason: vigencia.StepFamily, warns: []vigencia.StepCode{vigencia.WarnWaits}},
		// cover of the modalidades
		{name: "care by agreement", facts: worker(spell("17", "2024-01-15", "")), on: "2025-02-01", status: vig, ground: yes84, reason: vigencia.StepSpell, warns: []vigencia.StepCode{vigencia.WarnAgreement}},
		{name: "unconfirmed cover", facts: worker(spell("14", "2024-01-15", "")), on: "2025-02-01", status: vig, ground: yes84, reason: vigencia.StepSpell, warns: []vigencia.StepCode{vigencia.WarnUnconfirmed}},
		{name: "independents wait for some treatments", facts: worker(spell("44", "2024-01-15", "")), on: "2025-02-01", status: vig, ground: yes84, reason: vigencia.StepSpell, warns: []vigencia.StepCode{vigencia.WarnUnconfirmed, vigencia.WarnWaits}},
		{name: "a modalidad of the host", rules: vigencia.Rules{Tablas: hostTables(t)}, facts: worker(spell("99", "2025-07-01", "")), on: "2025-08-01", status: vig, ground: yes84, reason: vigencia.StepSpell},
		{name: "employment goes before family insurance", facts: worker(spell("33", "2024-01-10", ""), spell("10", "2025-01-01", "")), on: "2025-02-01", status: vig, ground: yes84, reason: vigencia.StepSpell},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t) })
	}
}

// hostTables are tables with an invented modalidad that covers everything.
func hostTables(t *testing.T) *afiliacion.Tablas {
	t.Helper()
	var cells []string
	for _, r := range afiliacion.Ramas() {
		cells = append(cells, fmt.Sprintf("%q: {\"covered\": true, \"confirmed\": true}", r))
	}
	tables, err := afiliacion.Overlay(fstest.MapFS{"host.json": {Data: fmt.Appendf(nil, `{"read": "2026-01-01",
		"modalidades": [{"modalidad": "99", "from": "1997-07-01", "source": "invented", "ramas": {%s}}]}`, strings.Join(cells, ", "))}})
	require.NoError(t, err)
	return tables
}

// The declaration of absence keeps the care that there was on its day.
func TestAbsence(t *testing.T) {
	f := with(worker(spell("10", "2020-01-01", "2024-05-31")), vigencia.Beneficiario{ID: "c1", Kind: vigencia.Conyuge})
	f.Absence = date("2024-06-15")
	for _, c := range []own{
		{on: "2024-07-20", status: con, until: "2024-07-26", ground: []string{"LSS 109", "RACERF 57"}, reason: vigencia.StepTail},
		{on: "2025-07-20", status: vig, ground: []string{"LSS 109 Bis"}, reason: vigencia.StepAbsence},
		{on: "2025-07-20", id: "c1", status: vig, ground: []string{"LSS 84-III", "LSS 109 Bis"}, reason: vigencia.StepSpouse},
	} {
		c.facts = f
		c.run(t)
	}
	f.Absence = date("2024-08-15") // the right was over
	own{facts: f, on: "2025-07-20", status: not, until: "2024-07-26", ground: []string{"LSS 109"}, reason: vigencia.StepTailOver}.run(t)
	f = worker(spell("10", "2010-01-01", "2015-05-31")) // before the reform
	f.Absence = date("2015-05-01")
	own{facts: f, on: "2018-06-22", status: not, until: "2015-07-26", ground: []string{"LSS 109"}, reason: vigencia.StepTailOver}.run(t)
	own{facts: f, on: "2018-06-23", status: vig, ground: []string{"LSS 109 Bis"}, reason: vigencia.StepAbsence}.run(t)
}

func TestFirstDayOfTheStatus(t *testing.T) {
	for _, c := range []struct{ on, want string }{
		{"2025-03-10", "2023-02-01"}, {"2025-04-01", "2025-04-01"}, {"2025-05-26", "2025-04-01"}, {"2025-06-26", "2025-05-27"}, {"2023-01-01", ""},
	} {
		d, err := vigencia.Evaluate(worker(spell("10", "2023-02-01", "2025-03-31")), vigencia.Medical{Date: date(c.on)})
		require.NoError(t, err)
		require.Equal(t, c.want, d.From.String(), c.on)
	}
}

func TestWordingInForce(t *testing.T) {
	f := worker(spell("10", "1999-02-01", ""))
	for on, want := range map[string]string{"2000-01-01": "1997-07-01", "2023-07-19": "1997-07-01", "2023-07-20": "2023-07-20"} {
		d, err := vigencia.Evaluate(f, vigencia.Medical{Date: date(on)})
		require.NoError(t, err)
		require.Equal(t, want, d.Ground[0].InForceFrom.String(), on)
	}
	// RACERF was not in force in 2001: it supports nothing.
	d, err := vigencia.Evaluate(worker(spell("10", "1999-02-01", "2001-03-31")), vigencia.Medical{Date: date("2001-04-10")})
	require.NoError(t, err)
	require.Equal(t, []string{"LSS 109"}, grounds(d))
}

// Spells that follow day after day are one cover: it began with the first.
func TestCoverBeginsWithTheFirstOfTouchingSpells(t *testing.T) {
	for next, from := range map[string]string{"2025-02-01": "2024-06-01", "2025-02-02": "2025-02-02"} {
		f := worker(spell("10", "2024-06-01", "2025-01-31"), at("B", spell("10", next, "")))
		d, err := vigencia.Evaluate(f, vigencia.Medical{Date: date("2025-03-01")})
		require.NoError(t, err)
		require.Equal(t, from, d.From.String())
	}
}

// Whose waits are waived by prior cover is not warned of them (RACERF 85, 105).
func TestWaivedWaits(t *testing.T) {
	day := calendario.MustParse
	for _, waived := range []bool{false, true} {
		d, err := vigencia.Evaluate(vigencia.Facts{Spells: []vigencia.Spell{{
			Modalidad: "33", Start: day("2024-01-10"), End: day("2025-01-31"), WaivedByPriorCover: waived,
		}}}, vigencia.Medical{Date: day("2024-06-01")})
		require.NoError(t, err)
		warned := slices.ContainsFunc(d.Warnings, func(s vigencia.Step) bool { return s.What == vigencia.WarnWaits })
		require.Equal(t, !waived, warned)
	}
}
