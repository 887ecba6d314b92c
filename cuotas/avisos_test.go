package cuotas_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

func bimestre(s string) calendario.Bimestre {
	b, err := calendario.ParseBimestre(s)
	if err != nil {
		panic(err)
	}
	return b
}

// told writes the notices of a bimester in short.
func told(t *testing.T, p *cuotas.Params, b string, cs ...cuotas.Contrato) []string {
	t.Helper()
	var out []string
	for a, err := range p.Avisos(bimestre(b), stream(cs...)) {
		require.NoError(t, err)
		var reasons []string
		for _, r := range a.Razones {
			reasons = append(reasons, strings.TrimPrefix(r.Code(), "cuotas.razon."))
			require.Empty(t, r.Args())
		}
		require.Equal(t, a.Efecto, a.Plazo.From)
		out = append(out, strings.Join([]string{a.Efecto.String(), a.Plazo.To.String(), a.Anterior.String(), a.SBC.String(), strings.Join(reasons, "+")}, " "))
	}
	return out
}

func TestAvisosFixed(t *testing.T) {
	// 500.00 a day: 524.65 in the first year, 525.35 in the second.
	c := cuotas.Contrato{Ingreso: day("2025-03-16"), Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00, SBC: 524_65}
	p := cuotas.Default()
	require.Equal(t, []string{"2026-03-16 2026-03-23 524.65 525.35 aniversario"}, told(t, p, "2026-2", c))
	require.Empty(t, told(t, p, "2026-1", c), "an ordinary bimester has none")
	require.Empty(t, told(t, p, "2026-3", c))
	registered := c
	registered.SBC = 525_35
	require.Empty(t, told(t, p, "2026-2", registered), "it was told already")
	// The sixth to the tenth year have one factor.
	long := cuotas.Contrato{Ingreso: day("2019-03-16"), Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00, SBC: 528_10}
	require.Empty(t, told(t, p, "2026-2", long))
	// Who enters in the bimester is told by the alta.
	c.Ingreso = day("2026-03-01")
	require.Empty(t, told(t, p, "2026-2", c))
	// Also what the alta should have had: its day is the alta's.
	c = cuotas.Contrato{Ingreso: day("2026-02-01"), Prestaciones: cuotas.MinimoDeLey(), Diario: 5000_00, SBC: 2828_50}
	require.Empty(t, told(t, p, "2026-1", c))
	c.Ingreso = day("2026-01-31")
	require.Equal(t, []string{"2026-02-01 2026-02-09 2828.50 2932.75 tope"}, told(t, p, "2026-1", c))
}

func TestAvisosVariable(t *testing.T) {
	p := cuotas.Default()
	c := cuotas.Contrato{
		Ingreso: day("2020-06-01"), Salario: afiliacion.Variable, Prestaciones: cuotas.MinimoDeLey(),
		Variables: 36600_00, Devengados: 61 * cuotas.Dia, SBC: 550_00,
	}
	// The first five working days of each bimester of 2026.
	for b, last := range map[string]string{
		"2026-1": "2026-01-08", "2026-2": "2026-03-06", "2026-3": "2026-05-08", "2026-4": "2026-07-07", "2026-5": "2026-09-07", "2026-6": "2026-11-06",
	} {
		from := bimestre(b).Period().From.String()
		require.Equal(t, []string{from + " " + last + " 550.00 600.00 variable"}, told(t, p, b, c), b)
	}
	c.SBC = 600_00
	require.Empty(t, told(t, p, "2026-3", c), "the same average")
	c.Variables, c.Devengados, c.VariableEnVigor = 0, 0, 600_00
	require.Empty(t, told(t, p, "2026-3", c), "no day earned: the part in force stays")
	c.SBC = 590_00
	require.Empty(t, told(t, p, "2026-3", c), "an anniversary moves nothing where there is no wage that the factor integrates")
	c.SBC = 600_00
	c.Variables, c.Devengados = 1_00, 61*cuotas.Dia
	require.Equal(t, []string{"2026-05-01 2026-05-08 600.00 315.04 variable"}, told(t, p, "2026-3", c), "no less than the minimum wage")
	c.Variables = 9_999_999_00
	require.Equal(t, []string{"2026-05-01 2026-05-08 600.00 2932.75 variable"}, told(t, p, "2026-3", c), "no more than 25 UMA")
	c.Salario = afiliacion.Fijo
	require.Empty(t, told(t, p, "2026-3", c), "a fixed salary has no variable part")
}

func TestAvisosMixed(t *testing.T) {
	c := cuotas.Contrato{
		Ingreso: day("2023-05-10"), Salario: afiliacion.Mixto, Prestaciones: cuotas.MinimoDeLey(),
		Diario: 600_00, Fijas: 10_00, Variables: 9300_00, Devengados: 60 * cuotas.Dia, SBC: 700_00,
	}
	// 600 × 1.0521 + 10 + 155, and 1.0534 from the fourth year on.
	require.Equal(t, []string{
		"2026-05-01 2026-05-08 700.00 796.26 variable",
		"2026-05-10 2026-05-15 796.26 797.04 aniversario",
	}, told(t, cuotas.Default(), "2026-3", c))
	// Both on one day are one notice with the shorter term: the fifth working day
	// of July, not the fifth after the first.
	c.Ingreso = day("2023-07-01")
	require.Equal(t, []string{"2026-07-01 2026-07-07 700.00 797.04 variable+aniversario"}, told(t, cuotas.Default(), "2026-4", c))
}

func TestAvisosOfTheMinimumWage(t *testing.T) {
	p := cuotas.Default()
	c := cuotas.Contrato{Ingreso: day("2025-06-01"), Prestaciones: cuotas.MinimoDeLey(), Diario: 278_80, SBC: 292_54}
	want := []string{"2026-01-01 2026-01-08 292.54 330.57 salario_minimo"}
	require.Equal(t, want, told(t, p, "2026-1", c), "the wage counts as raised")
	c.Diario = 315_04
	require.Equal(t, want, told(t, p, "2026-1", c), "the payroll has raised it")
	c.Zona, c.Diario, c.SBC = cuotas.ZLFN, 419_88, 440_58
	require.Equal(t, []string{"2026-01-01 2026-01-08 440.58 462.60 salario_minimo"}, told(t, p, "2026-1", c))
	c.Diario, c.SBC = 440_88, 462_62
	require.Empty(t, told(t, p, "2026-1", c), "over the minimum wage")
	// A variable salary is brought to the minimum wage.
	v := cuotas.Contrato{Ingreso: day("2020-06-01"), Salario: afiliacion.Variable, SBC: 278_80, Variables: 1_00, Devengados: cuotas.Dia}
	require.Equal(t, []string{"2026-01-01 2026-01-08 278.80 315.04 variable+salario_minimo"}, told(t, p, "2026-1", v))
}

func TestAvisosOfTheLimit(t *testing.T) {
	p := cuotas.Default()
	c := cuotas.Contrato{Ingreso: day("2020-06-01"), Prestaciones: cuotas.MinimoDeLey(), Diario: 5000_00, SBC: 2828_50}
	// 2 February is a rest day: the fifth working day after the first is the 9th.
	require.Equal(t, []string{"2026-02-01 2026-02-09 2828.50 2932.75 tope"}, told(t, p, "2026-1", c))
	c.Diario, c.SBC = 2720_00, 2828_50 // 2872.86: between the two limits
	require.Equal(t, []string{"2026-02-01 2026-02-09 2828.50 2872.86 tope"}, told(t, p, "2026-1", c))
	c.Diario, c.SBC = 2600_00, 2746_12
	require.Empty(t, told(t, p, "2026-1", c), "under the limit")
}

// The rise of the minimum wage, the limit and an anniversary of one worker in
// one bimester, each on its day.
func TestAvisosFollowEachOther(t *testing.T) {
	c := cuotas.Contrato{
		Ingreso: day("2025-02-10"), Salario: afiliacion.Mixto, Prestaciones: cuotas.MinimoDeLey(), Diario: 278_80,
		Variables: 200_000_00, Devengados: 61 * cuotas.Dia, SBC: 2828_50,
	}
	require.Equal(t, []string{"2026-02-01 2026-02-09 2828.50 2932.75 tope"}, told(t, cuotas.Default(), "2026-1", c),
		"at the limit all along: only the limit moves it")
	c.Variables = 61_000_00
	require.Equal(t, []string{
		"2026-01-01 2026-01-08 2828.50 1330.57 variable+salario_minimo",
		"2026-02-10 2026-02-17 1330.57 1331.01 aniversario",
	}, told(t, cuotas.Default(), "2026-1", c))
}

// A rise within the year and a figure of the host are found by the tables, not
// by the calendar; further rest days of the host move the term.
func TestAvisosByTheTablesOfTheHost(t *testing.T) {
	p, err := cuotas.Overlay(fstest.MapFS{"x.json": {Data: []byte(`{"read": "2026-12-01",
		"salario_minimo": [{"from": "2026-12-01", "general": "320.00", "zlfn": "445.00", "source": "invented"}]}`)}})
	require.NoError(t, err)
	c := cuotas.Contrato{Ingreso: day("2025-02-10"), Prestaciones: cuotas.MinimoDeLey(), Diario: 315_04, SBC: 331_01}
	require.Equal(t, []string{"2026-12-01 2026-12-08 331.01 336.22 salario_minimo"}, told(t, p, "2026-6", c))
	for a, err := range p.Avisos(bimestre("2026-6"), stream(c), day("2026-12-02"), day("2026-12-03")) {
		require.NoError(t, err)
		require.Equal(t, day("2026-12-10"), a.Plazo.To)
	}
}

// So is another law on vacations, whatever the day on which it begins.
func TestAvisosOfAnotherLawOnVacations(t *testing.T) {
	p, err := cuotas.Overlay(fstest.MapFS{"x.json": {Data: []byte(`{"read": "2026-05-01",
		"vacaciones": [{"from": "2026-05-15", "primeros": [16, 18], "cada": 5, "mas": 2, "source": "invented"}]}`)}})
	require.NoError(t, err)
	c := cuotas.Contrato{Ingreso: day("2025-02-10"), Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00, SBC: 525_35}
	require.Equal(t, []string{"2026-05-15 2026-05-22 525.35 526.70 aniversario"}, told(t, p, "2026-3", c)) // 14 days to 18
	require.Empty(t, told(t, p, "2026-4", c))
}

// A notice is ready to be filed, with the identifiers of the worker.
func TestAvisoMovimiento(t *testing.T) {
	c := cuotas.Contrato{
		NSS: nss.MustParse("51947728674"), Registro: nss.MustParseRegistro("R7345508109"), Clave: "A-7",
		Ingreso: day("2025-03-16"), Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00, SBC: 524_65, Salario: afiliacion.Mixto,
	}
	for a, err := range cuotas.Default().Avisos(bimestre("2026-2"), stream(c)) {
		require.NoError(t, err)
		m := a.Movimiento()
		require.Equal(t, afiliacion.Movimiento{
			NSS: c.NSS, Registro: c.Registro, Clave: "A-7", Tipo: afiliacion.ModificacionSalario, Fecha: day("2026-03-16"),
			SBC: 525_35, Salario: afiliacion.Mixto,
		}, m)
		require.Equal(t, a.Plazo.To, m.Limite())
		require.Empty(t, a.Limite)
		require.Equal(t, "1.0507", a.SDI.Factor.String())
	}
}

// One worker that cannot be computed does not keep the others from their
// answers, nor does an error of the source.
func TestAvisosErrors(t *testing.T) {
	good := cuotas.Contrato{Ingreso: day("2025-03-16"), Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00, SBC: 524_65}
	good.Clave = "A-7"
	broken, early, negative, zone := good, good, good, good
	broken.Salario = 3
	early.Ingreso = calendario.Date{}
	negative.Diario = -1
	zone.Zona = "X"
	source := errors.New("broken file")
	list := func(yield func(cuotas.Contrato, error) bool) {
		for _, c := range []cuotas.Contrato{good, broken, early, negative, zone} {
			if !yield(c, nil) {
				return
			}
		}
		if yield(cuotas.Contrato{}, source) {
			yield(good, nil)
		}
	}
	var places []int
	var faults []error
	for a, err := range cuotas.Default().Avisos(bimestre("2026-2"), list) {
		places = append(places, a.N)
		var at *cuotas.RosterError
		if errors.As(err, &at) {
			require.Equal(t, a.N, at.N)
			require.Equal(t, at.Err != source, a.Clave == "A-7", "the host must find the worker")
		}
		faults = append(faults, err)
	}
	require.Equal(t, []int{1, 2, 3, 4, 5, 6, 7}, places)
	for i, want := range []error{nil, cuotas.ErrContrato, cuotas.ErrContrato, cuotas.ErrAmount, cuotas.ErrZona, source, nil} {
		require.ErrorIs(t, faults[i], want, "%d", i+1)
	}
	for _, err := range cuotas.Default().Avisos(bimestre("2027-1"), stream(good)) {
		require.ErrorIs(t, err, cuotas.ErrNoParameter)
	}
	supposed := cuotas.Default().With(cuotas.Criterios{UltimoConocido: true})
	for a, err := range supposed.Avisos(bimestre("2027-2"), stream(good)) {
		require.NoError(t, err)
		require.True(t, a.Supuesta)
	}
	for _, err := range cuotas.Default().Avisos(calendario.Bimestre{}, stream(good)) {
		require.ErrorIs(t, err, cuotas.ErrContrato)
	}
	for range cuotas.Default().Avisos(bimestre("2026-2"), list) {
		break // the source is read no further
	}
}

// Whatever the contract, the salary of each notice is what the wage of that day
// comes to, and it differs from the one before.
func TestAvisosSettle(t *testing.T) {
	p := cuotas.Default()
	rapid.Check(t, func(t *rapid.T) {
		b := bimestre(rapid.SampledFrom([]string{"2024-1", "2025-6", "2026-1", "2026-2", "2026-3"}).Draw(t, "b"))
		c := cuotas.Contrato{
			Ingreso: b.Period().From.AddDays(-rapid.IntRange(1, 9000).Draw(t, "ago")), Salario: rapid.SampledFrom([]afiliacion.Salario{0, 1, 2}).Draw(t, "kind"),
			Zona: rapid.SampledFrom([]cuotas.Zona{cuotas.General, cuotas.ZLFN}).Draw(t, "zone"), Prestaciones: cuotas.MinimoDeLey(),
			Diario:    dinero.Centavos(rapid.Int64Range(0, 4000_00).Draw(t, "wage")),
			Variables: dinero.Centavos(rapid.Int64Range(0, 90_000_00).Draw(t, "variable")), Devengados: cuotas.Dias(rapid.IntRange(1, 62).Draw(t, "days")) * cuotas.Dia,
			SBC: dinero.Centavos(rapid.Int64Range(200_00, 2900_00).Draw(t, "sbc")),
		}
		last, before := c.SBC, c.Ingreso
		for a, err := range p.Avisos(b, stream(c)) {
			require.NoError(t, err)
			require.True(t, b.Period().Contains(a.Efecto) && a.Efecto.After(before))
			require.Equal(t, last, a.Anterior)
			require.NotEqual(t, last, a.SBC)
			require.NotEmpty(t, a.Razones)
			require.False(t, a.Supuesta)
			require.Equal(t, len(a.Razones), len(slices.Compact(slices.Clone(a.Razones))))
			limited, limit, _, err := p.Limitar(a.Efecto, c.Zona, a.SDI.Total)
			require.NoError(t, err)
			require.Equal(t, limited, a.SBC)
			require.Equal(t, limit, a.Limite)
			require.False(t, a.Plazo.To.Before(a.Efecto.AddDays(4)))
			require.True(t, a.Plazo.To.Before(a.Efecto.AddDays(21)))
			last, before = a.SBC, a.Efecto
		}
	})
}

func BenchmarkAvisos(b *testing.B) {
	c := cuotas.Contrato{
		Ingreso: day("2020-02-10"), Salario: afiliacion.Mixto, Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00,
		Variables: 9300_00, Devengados: 60 * cuotas.Dia, SBC: 600_00,
	}
	p, period := cuotas.Default(), bimestre("2026-1")
	b.ReportAllocs()
	many := func(yield func(cuotas.Contrato, error) bool) {
		for b.Loop() {
			if !yield(c, nil) {
				return
			}
		}
	}
	for _, err := range p.Avisos(period, many) {
		if err != nil {
			b.Fatal(err)
		}
	}
}
