package afiliacion_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// mov makes a movement of one worker with one employer.
func mov(k afiliacion.Tipo, fecha, presentado string) afiliacion.Movimiento {
	m := afiliacion.Movimiento{
		NSS: nss.MustParse("51947728674"), Registro: nss.MustParseRegistro("R7345508109"), Tipo: k,
		Fecha: calendario.MustParse(fecha), SBC: 500_00,
	}
	if presentado != "" {
		m.Presentado = calendario.MustParse(presentado)
	}
	return m
}

func until(m afiliacion.Movimiento, hasta string) afiliacion.Movimiento {
	m.Hasta = calendario.MustParse(hasta)
	return m
}

func with(m afiliacion.Movimiento, change func(*afiliacion.Movimiento)) afiliacion.Movimiento {
	change(&m)
	return m
}

func elsewhere(m *afiliacion.Movimiento) { m.Registro = nss.MustParseRegistro("Y6011233100") }

func everywhere(m *afiliacion.Movimiento) { m.Registro = nss.Registro{} }

const (
	alta  = afiliacion.Alta
	again = afiliacion.Reingreso
	mod   = afiliacion.ModificacionSalario
	baja  = afiliacion.Baja
	incap = afiliacion.Incapacidad
)

// days shows periods as from..to, conflicts as the last part of the code.
func days(ms []afiliacion.Movimiento, extra ...calendario.Date) (periods, conflicts string) {
	ps, cs := afiliacion.Periodos(ms, extra...)
	var a, b []string
	for _, p := range ps {
		a = append(a, p.From.String()+".."+p.To.String())
	}
	for _, c := range cs {
		b = append(b, strings.TrimPrefix(c.Code(), "afiliacion.")+":"+c.IDSE())
	}
	return strings.Join(a, " "), strings.Join(b, " ")
}

func TestPeriodos(t *testing.T) {
	death := with(mov(baja, "2026-03-05", "2026-03-06"), func(m *afiliacion.Movimiento) { m.Causa = afiliacion.Defuncion })
	pension := with(mov(baja, "2026-03-05", "2026-05-01"), func(m *afiliacion.Movimiento) { m.PensionIMSS = true })
	foreign := with(until(mov(incap, "2026-03-01", ""), "2026-03-31"), func(m *afiliacion.Movimiento) {
		m.Registro = nss.MustParseRegistro("Y6011233100")
	})
	for name, tc := range map[string]struct {
		ms        []afiliacion.Movimiento
		periods   string
		conflicts string
	}{
		"open":                      {[]afiliacion.Movimiento{mov(alta, "2026-01-05", "")}, "2026-01-05..", ""},
		"the day of the baja is in": {[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-02-10", "2026-02-12")}, "2026-01-05..2026-02-10", ""},
		"one day":                   {[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-01-05", "")}, "2026-01-05..2026-01-05", ""},
		"fifth working day is in time": {
			// 30 January is a Friday; Monday 2 February is a rest day.
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-01-30", "2026-02-09")}, "2026-01-05..2026-01-30", ""},
		"sixth working day is late": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-01-30", "2026-02-10")}, "2026-01-05..2026-02-10", ""},
		"late, but the Institute set the date": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), pension}, "2026-01-05..2026-03-05", ""},
		"twice, same day between": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-02-10", ""), mov(again, "2026-02-10", "")}, "2026-01-05..2026-02-09 2026-02-10..", ""},
		"one day, and back on it": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-01-05", ""), mov(again, "2026-01-05", ""), mov(baja, "2026-01-09", "")}, "2026-01-05..2026-01-09", ""},
		"reingreso inside the incapacity that holds the baja up": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), until(mov(incap, "2026-03-01", ""), "2026-03-31"), mov(baja, "2026-03-05", ""), mov(again, "2026-03-20", "")},
			"2026-01-05..2026-03-19 2026-03-20..", ""},
		"late baja dated before a raise": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(mod, "2026-02-16", "2026-02-17"), mov(baja, "2026-02-10", "2026-03-17")},
			"2026-01-05..", "date_order:049"},
		"two employers at once": {
			[]afiliacion.Movimiento{
				mov(alta, "2026-01-05", ""), with(mov(alta, "2026-01-10", ""), elsewhere), mov(baja, "2026-02-10", ""), with(mov(baja, "2026-02-20", ""), elsewhere),
			}, "2026-01-05..2026-02-10 2026-01-10..2026-02-20", ""},
		"incapacity of every employer": {
			[]afiliacion.Movimiento{
				mov(alta, "2026-01-05", ""), with(mov(alta, "2026-01-10", ""), elsewhere), with(until(mov(incap, "2026-03-01", ""), "2026-03-31"), everywhere),
				mov(baja, "2026-03-05", ""), with(mov(baja, "2026-03-06", ""), elsewhere),
			}, "2026-01-05..2026-03-31 2026-01-10..2026-03-31", ""},
		"event of every employer, both from one day": {
			[]afiliacion.Movimiento{
				with(mov(alta, "2026-01-05", ""), elsewhere), mov(alta, "2026-01-05", ""), with(until(mov(incap, "2026-03-01", ""), "2026-03-31"), everywhere),
			}, "2026-01-05.. 2026-01-05..", ""},
		"reingreso before the end of a late baja": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", "2026-01-05"), mov(baja, "2026-02-10", "2026-03-20"), mov(again, "2026-03-16", "2026-03-21")},
			"2026-01-05..2026-03-15 2026-03-16..", ""},
		"order of reception": {
			[]afiliacion.Movimiento{mov(baja, "2026-02-10", "2026-02-11"), mov(alta, "2026-01-05", "2026-01-06")}, "2026-01-05..2026-02-10", ""},
		"already current": {[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(again, "2026-01-06", "")}, "2026-01-05..", "already_current:048"},
		"never enrolled":  {[]afiliacion.Movimiento{mov(mod, "2026-01-05", ""), mov(baja, "2026-01-06", "")}, "", "never_enrolled:026 never_enrolled:026"},
		"already in baja": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-02-10", ""), mov(baja, "2026-02-11", "")}, "2026-01-05..2026-02-10", "already_baja:051"},
		"change after the baja": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-02-10", ""), mov(mod, "2026-02-11", "")}, "2026-01-05..2026-02-10", "not_current:050"},
		"dated before": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(mod, "2026-02-10", ""), mov(mod, "2026-02-09", ""), mov(baja, "2026-02-09", "")}, "2026-01-05..", "date_order:049 date_order:049"},
		"reingreso before the baja": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-02-10", ""), mov(again, "2026-02-09", "")}, "2026-01-05..2026-02-10", "date_order:049"},
		"same change twice": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(mod, "2026-02-10", ""), mov(mod, "2026-02-10", "")}, "2026-01-05..", "same_date:056"},
		"incapacity holds the baja up": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), until(mov(incap, "2026-03-01", ""), "2026-03-31"), mov(baja, "2026-03-05", "")}, "2026-01-05..2026-03-31", ""},
		"baja on its last day": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), until(mov(incap, "2026-03-01", ""), "2026-03-31"), mov(baja, "2026-03-31", "")}, "2026-01-05..2026-03-31", ""},
		"incapacities in a row, told later": {
			[]afiliacion.Movimiento{
				mov(alta, "2026-01-05", ""), mov(baja, "2026-03-05", ""),
				until(mov(incap, "2026-03-31", ""), "2026-04-10"), until(mov(incap, "2026-03-01", ""), "2026-03-31"),
			}, "2026-01-05..2026-04-10", ""},
		"certificates of one incapacity": {
			[]afiliacion.Movimiento{
				mov(alta, "2026-01-05", ""), mov(baja, "2026-03-15", ""),
				until(mov(incap, "2026-03-16", ""), "2026-04-10"), until(mov(incap, "2026-03-01", ""), "2026-03-15"),
			}, "2026-01-05..2026-04-10", ""},
		"incapacity from the day after": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-03-15", ""), until(mov(incap, "2026-03-16", ""), "2026-04-10")},
			"2026-01-05..2026-03-15", "outside_period:"},
		"overlapping incapacities": {
			[]afiliacion.Movimiento{
				mov(alta, "2026-01-05", ""), mov(baja, "2026-03-05", ""),
				until(mov(incap, "2026-03-30", ""), "2026-04-10"), until(mov(incap, "2026-03-01", ""), "2026-03-31"),
			}, "2026-01-05..2026-04-10", ""},
		"of another employer": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), foreign, mov(baja, "2026-03-05", "")}, "2026-01-05..2026-03-05", "outside_period:"},
		"a new baja replaces the one without effect": {
			[]afiliacion.Movimiento{
				mov(alta, "2026-01-05", ""), until(mov(incap, "2026-03-01", ""), "2026-03-31"),
				mov(baja, "2026-03-05", ""), mov(mod, "2026-03-20", ""), mov(baja, "2026-04-08", ""),
			}, "2026-01-05..2026-04-08", "baja_superseded:"},
		"the dead are not held up": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), until(mov(incap, "2026-03-01", ""), "2026-03-31"), death}, "2026-01-05..2026-03-05", ""},
		"late, received inside the incapacity": {
			[]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), until(mov(incap, "2026-03-01", ""), "2026-03-31"), mov(baja, "2026-01-30", "2026-03-02")}, "2026-01-05..2026-03-31", ""},
		"incomplete": {[]afiliacion.Movimiento{{Tipo: alta}, {}, until(mov(incap, "2026-03-02", ""), "2026-03-01")}, "", "incomplete: type:007 event_end:"},
		"nothing":    {nil, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			periods, conflicts := days(tc.ms)
			require.Equal(t, tc.periods, periods)
			require.Equal(t, tc.conflicts, conflicts)
		})
	}
}

func TestExtraRestDaysKeepABajaInTime(t *testing.T) {
	ms := []afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(baja, "2026-01-30", "2026-02-10")}
	periods, _ := days(ms, calendario.MustParse("2026-02-04"))
	require.Equal(t, "2026-01-05..2026-01-30", periods)
}

func TestSueldos(t *testing.T) {
	raise := with(mov(mod, "2026-02-01", ""), func(m *afiliacion.Movimiento) { m.SBC = 600_00 })
	ps, cs := afiliacion.Periodos([]afiliacion.Movimiento{mov(alta, "2026-01-05", ""), raise, mov(baja, "2026-03-01", "")})
	require.Empty(t, cs)
	require.Equal(t, dinero.Centavos(600_00), ps[0].SBC)
	require.Equal(t, afiliacion.Modalidad("10"), ps[0].Modalidad)
	for on, want := range map[string]dinero.Centavos{"2026-01-05": 500_00, "2026-01-31": 500_00, "2026-02-01": 600_00, "2026-03-01": 600_00} {
		sbc, ok := ps[0].SBCOn(calendario.MustParse(on))
		require.True(t, ok)
		require.Equal(t, want, sbc, on)
	}
	_, ok := ps[0].SBCOn(calendario.MustParse("2026-03-02"))
	require.False(t, ok)

	// Periods made by hand: in any order, twice on one day, with one salary, with none.
	on := calendario.MustParse("2026-02-15")
	hand := afiliacion.Periodo{Period: ps[0].Period, SBC: 500_00}
	for _, tc := range []struct {
		sueldos []afiliacion.Sueldo
		want    dinero.Centavos
	}{
		{nil, 500_00},
		{[]afiliacion.Sueldo{{From: on, SBC: 700_00}, {From: ps[0].From, SBC: 600_00}}, 700_00},
		{[]afiliacion.Sueldo{{From: on, SBC: 700_00}, {From: on, SBC: 800_00}}, 800_00},
		{[]afiliacion.Sueldo{{From: on.AddDays(1), SBC: 700_00}}, 0},
	} {
		hand.Sueldos = tc.sueldos
		sbc, ok := hand.SBCOn(on)
		require.Equal(t, tc.want, sbc)
		require.Equal(t, tc.want > 0, ok)
	}
	hand.SBC, hand.Sueldos = 0, nil
	_, ok = hand.SBCOn(on)
	require.False(t, ok)
}

func TestLimites(t *testing.T) {
	require.Equal(t, "2026-02-09", mov(baja, "2026-01-30", "").Limite().String())
	require.True(t, until(mov(incap, "2026-01-30", ""), "2026-02-01").Limite().IsZero())
	require.True(t, mov(baja, "2026-01-30", "").EnTiempo())
	require.False(t, mov(alta, "2026-01-30", "2026-02-10").EnTiempo())
	// Variable pay of November and December: notice in the first working days of January.
	raise := mov(mod, "2026-01-01", "")
	require.Equal(t, "2026-01-08", raise.LimiteVariable().String())
	raise.Salario = afiliacion.Variable
	require.Equal(t, "2026-01-08", raise.Limite().String())
	raise.Fecha = calendario.MustParse("2026-07-01") // a Wednesday: it counts for the bimester, not for a fixed salary
	require.Equal(t, "2026-07-07", raise.Limite().String())
	raise.Salario = afiliacion.Mixto
	require.Equal(t, "2026-07-08", raise.Limite().String())
}

func TestConflictoIsAnError(t *testing.T) {
	_, cs := afiliacion.Periodos([]afiliacion.Movimiento{mov(baja, "2026-01-05", "")})
	require.ErrorIs(t, cs[0], afiliacion.ErrNeverEnrolled)
	require.Equal(t, "afiliacion.never_enrolled: baja on 2026-01-05", cs[0].Error())
	require.Equal(t, []any{calendario.MustParse("2026-01-05")}, cs[0].Args())
	var f afiliacion.Fault
	require.True(t, errors.As(cs[0], &f))
}

// A day is covered exactly where a plain walk over the days says so.
func TestPeriodosAgreeWithAWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var ms []afiliacion.Movimiento
		covered := map[calendario.Date]bool{}
		current, day := false, calendario.Must(2026, 1, 1)
		moves := rapid.SliceOfN(rapid.IntRange(0, 9), 100, 100).Draw(t, "moves")
		for i := range moves {
			switch move := moves[i]; {
			case move == 0 && !current:
				ms = append(ms, mov(alta, day.String(), day.String()))
				current = true
			case move == 1 && current:
				ms = append(ms, mov(baja, day.String(), day.String()))
				covered[day] = true
				current = false
			case move == 2 && current:
				ms = append(ms, mov(mod, day.String(), day.String()))
			}
			if current {
				covered[day] = true
			}
			day = day.AddDays(1)
		}
		ps, cs := afiliacion.Periodos(ms)
		require.Empty(t, cs)
		for d := calendario.Must(2025, 12, 30); d.Before(day); d = d.AddDays(1) {
			in := slices.ContainsFunc(ps, func(p afiliacion.Periodo) bool { return p.Contains(d) })
			require.Equal(t, covered[d], in, d.String())
		}
	})
}

func BenchmarkPeriodos(b *testing.B) {
	ms := []afiliacion.Movimiento{mov(alta, "2026-01-05", ""), mov(mod, "2026-02-01", ""), mov(baja, "2026-03-01", "2026-03-03")}
	b.ReportAllocs()
	for b.Loop() {
		if ps, _ := afiliacion.Periodos(ms); len(ps) != 1 {
			b.Fatal(ps)
		}
	}
}

func BenchmarkCoversOn(b *testing.B) {
	on := calendario.MustParse("2026-03-08")
	b.ReportAllocs()
	for b.Loop() {
		if !afiliacion.Modalidad("10").CoversOn(afiliacion.EMEspecie, on) {
			b.Fatal()
		}
	}
}

func TestMovementsWithoutTheirData(t *testing.T) {
	whole := afiliacion.Movimiento{
		NSS: nss.MustParse("92919084431"), Registro: nss.MustParseRegistro("Y6011233100"),
		Tipo: afiliacion.Alta, Fecha: calendario.MustParse("2026-01-05"),
	}
	for name, clear := range map[string]func(*afiliacion.Movimiento){
		"nss":      func(m *afiliacion.Movimiento) { m.NSS = nss.NSS{} },
		"registro": func(m *afiliacion.Movimiento) { m.Registro = nss.Registro{} },
		"date":     func(m *afiliacion.Movimiento) { m.Fecha = calendario.Date{} },
	} {
		m := whole
		clear(&m)
		periods, conflicts := afiliacion.Periodos([]afiliacion.Movimiento{m})
		require.Empty(t, periods, name)
		require.Len(t, conflicts, 1, name)
		require.ErrorIs(t, conflicts[0], afiliacion.ErrIncomplete, name)
	}
}
