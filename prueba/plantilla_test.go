package prueba_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/prueba"
)

// decade is a period of hires.
func decade() calendario.Period {
	return calendario.Period{From: calendario.MustParse("2015-01-01"), To: calendario.MustParse("2024-12-31")}
}

func roster(t require.TestingT, seed uint64, n int) []prueba.Empleo {
	f := prueba.New(seed)
	var out []prueba.Empleo
	for work, err := range f.Plantilla(f.MustPatron(), n, decade()) {
		require.NoError(t, err)
		out = append(out, work)
	}
	require.Len(t, out, n)
	return out
}

// A hundred thousand people share no identifier.
func TestPlantillaOfAHundredThousand(t *testing.T) {
	if testing.Short() {
		t.Skip("a large roster")
	}
	f := prueba.New(1)
	seen := make(map[any]bool, 400_000)
	for work, err := range f.Plantilla(f.MustPatron(), 100_000, decade()) {
		require.NoError(t, err)
		p := work.Persona
		for _, id := range []any{p.CURP, p.NSS, p.RFC, p.Correo} {
			if seen[id] {
				t.Fatal("given out twice")
			}
			seen[id] = true
		}
	}
	require.Len(t, seen, 400_000)
}

// Every person of a roster agrees with the own identifiers and with the work.
func TestPlantillaIsCoherent(t *testing.T) {
	for _, work := range roster(t, 3, 300) {
		p := work.Persona
		checkPersona(t, p)
		age := p.Birth.Age(work.Desde)
		require.True(t, age >= 18 && age <= 60, age)
		require.True(t, decade().Contains(work.Desde))
		alta := p.NSS.Years(asof).Registered
		require.Equal(t, work.Reingreso, alta < work.Desde.Year(), "the number and the kind of alta")
		periods, conflicts := afiliacion.Periodos(work.Movimientos())
		require.Len(t, periods, 1)
		require.Empty(t, conflicts)
	}
}

func TestPlantillaIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seed, n := rapid.Uint64().Draw(t, "seed"), rapid.IntRange(0, 30).Draw(t, "n")
		long, short := roster(t, seed, n+1), roster(t, seed, n)
		require.Equal(t, append([]prueba.Empleo(nil), long[:n]...), short)
	})
}

func TestPlantillaRefusesDays(t *testing.T) {
	day := calendario.MustParse("2024-01-01")
	f := prueba.New(1)
	e := f.MustPatron()
	for _, p := range []calendario.Period{{}, {From: day}, {From: day, To: day.AddDays(-1)},
		{From: day.AddYears(-60), To: day}, {From: day, To: day.AddYears(60)}} {
		n := 0
		for work, err := range f.Plantilla(e, 3, p) {
			require.ErrorIs(t, err, prueba.ErrDays)
			require.Zero(t, work)
			n++
		}
		require.Equal(t, 1, n)
	}
	for range f.Plantilla(e, 3, calendario.Period{From: day, To: day}) {
		break
	}
}

func TestHistoria(t *testing.T) {
	kinds := map[afiliacion.Tipo]bool{}
	rapid.Check(t, func(t *rapid.T) {
		f := prueba.New(rapid.Uint64().Draw(t, "seed"))
		tr := prueba.Trayectoria{
			Desde:       calendario.MustParse("2012-03-05").AddDays(rapid.IntRange(0, 2000).Draw(t, "day")),
			Empleos:     rapid.IntRange(0, 6).Draw(t, "jobs"),
			Simultaneos: rapid.Bool().Draw(t, "at once"),
			Tardias:     rapid.Bool().Draw(t, "late"),
		}
		tr.Hasta = tr.Desde.AddDays(rapid.IntRange(540, 4000).Draw(t, "days"))
		for range rapid.IntRange(0, 3).Draw(t, "employers") {
			tr.Patrones = append(tr.Patrones, f.MustPatron())
		}
		h, err := f.Historia(f.MustPersona(prueba.Perfil{}), tr)
		require.NoError(t, err)
		if tr.Empleos > 0 {
			require.Len(t, h, tr.Empleos)
		}
		ms := h.Movimientos()
		periods, conflicts := afiliacion.Periodos(ms)
		require.Empty(t, conflicts)
		require.Len(t, periods, len(h))
		require.True(t, slices.IsSortedFunc(ms, func(a, b afiliacion.Movimiento) int { return a.Fecha.Compare(b.Fecha) }))
		for i, work := range h {
			require.Equal(t, i > 0, work.Reingreso)
			require.False(t, work.Hasta.After(tr.Hasta))
			if len(tr.Patrones) > 0 {
				require.Equal(t, tr.Patrones[i%len(tr.Patrones)].Registro, work.Patron.Registro)
			}
		}
		for _, m := range ms {
			kinds[m.Tipo] = true
			require.False(t, m.Fecha.Before(tr.Desde))
			require.False(t, m.Fecha.After(tr.Hasta))
			require.Equal(t, tr.Tardias && m.Tipo == afiliacion.Baja, !m.EnTiempo())
		}
		for _, p := range periods {
			require.Equal(t, tr.Tardias && !p.To.IsZero(), p.Tardia)
			require.False(t, p.Diferida)
		}
	})
	require.Len(t, kinds, 7, "every type of movement is drawn")
}

func TestHistoriaRefusesDays(t *testing.T) {
	f := prueba.New(1)
	p := f.MustPersona(prueba.Perfil{})
	day := calendario.MustParse("2020-01-01")
	for _, tr := range []prueba.Trayectoria{{}, {Desde: day}, {Hasta: day}, {Desde: day, Hasta: day.AddDays(100), Empleos: 2},
		{Desde: day, Hasta: day.AddDays(900), Empleos: -1}} {
		_, err := f.Historia(p, tr)
		require.ErrorIs(t, err, prueba.ErrDays)
	}
}

// plantable are the faults that Plant knows.
func plantable() []afiliacion.Fault {
	return []afiliacion.Fault{afiliacion.ErrAlreadyCurrent, afiliacion.ErrNeverEnrolled, afiliacion.ErrNotCurrent,
		afiliacion.ErrAlreadyBaja, afiliacion.ErrDateOrder, afiliacion.ErrSameDate, afiliacion.ErrType,
		afiliacion.ErrIncomplete, afiliacion.ErrEventEnd, afiliacion.ErrOutsidePeriod, afiliacion.ErrBajaSuperseded}
}

func TestPlant(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := prueba.New(rapid.Uint64().Draw(t, "seed"))
		h, err := f.Historia(f.MustPersona(prueba.Perfil{}), prueba.Trayectoria{Empleos: 3,
			Desde: calendario.MustParse("2012-03-05"), Hasta: calendario.MustParse("2024-03-05"),
			Tardias: rapid.Bool().Draw(t, "late")})
		require.NoError(t, err)
		ms := h.Movimientos()
		if rapid.Bool().Draw(t, "all received") {
			for i := range ms {
				if ms[i].Presentado.IsZero() {
					ms[i].Presentado = ms[i].Fecha
				}
			}
		}
		before := slices.Clone(ms)
		fault := rapid.SampledFrom(plantable()).Draw(t, "fault")
		out, err := prueba.Plant(ms, fault)
		require.NoError(t, err)
		require.Equal(t, before, ms, "what was given stays as it was")
		_, conflicts := afiliacion.Periodos(out)
		require.Len(t, conflicts, 1)
		require.Equal(t, fault, conflicts[0].Fault)
		again, err := prueba.Plant(out, fault)
		require.NoError(t, err)
		_, conflicts = afiliacion.Periodos(again)
		require.Len(t, conflicts, 2)
	})
}

func TestPlantFindsNoPlace(t *testing.T) {
	alta := work(t).Movimientos()[:1]
	for _, fault := range []afiliacion.Fault{afiliacion.ErrNoFigure, afiliacion.ErrAlreadyBaja, afiliacion.ErrSameDate} {
		_, err := prueba.Plant(alta, fault)
		require.ErrorIs(t, err, prueba.ErrNoFault)
	}
	_, err := prueba.Plant(nil, afiliacion.ErrType)
	require.ErrorIs(t, err, prueba.ErrNoFault)
	// The employer that never enrolled the person is another one in any case.
	alta[0].Registro = nss.MustParseRegistro("Z990000010")
	out, err := prueba.Plant(alta, afiliacion.ErrNeverEnrolled)
	require.NoError(t, err)
	require.NotEqual(t, out[0].Registro, out[1].Registro)
}

func TestLote(t *testing.T) {
	f := prueba.New(4)
	h, err := f.Historia(f.MustPersona(prueba.Perfil{}), prueba.Trayectoria{Empleos: 4,
		Desde: calendario.MustParse("2012-03-05"), Hasta: calendario.MustParse("2024-03-05")})
	require.NoError(t, err)
	ms := h.Movimientos()
	count := func(ks ...afiliacion.Tipo) (n int) {
		for r, err := range prueba.Lote(slices.Values(ms), ks...) {
			require.NoError(t, err)
			_, err = r.Append(nil)
			require.NoError(t, err)
			n++
		}
		return n
	}
	altas, bajas := count(afiliacion.Alta, afiliacion.Reingreso), count(afiliacion.Baja)
	require.Equal(t, 4, altas)
	require.GreaterOrEqual(t, bajas, 3)
	require.Equal(t, count(), altas+bajas+count(afiliacion.ModificacionSalario))
	require.Zero(t, count(afiliacion.Incapacidad))

	bad := slices.Clone(ms)
	bad[1].Tipo = 0
	var last error
	for _, err := range prueba.Lote(slices.Values(bad)) {
		last = err
	}
	require.ErrorIs(t, last, idse.ErrTipo)
	for range prueba.Lote(slices.Values(ms)) {
		break
	}
}

// rosterMoves are the movements of a roster, person by person.
func rosterMoves(works []prueba.Empleo) iter.Seq[afiliacion.Movimiento] {
	return func(yield func(afiliacion.Movimiento) bool) {
		for _, w := range works {
			for _, m := range w.Movimientos() {
				if !yield(m) {
					return
				}
			}
		}
	}
}

func TestLoteOfARoster(t *testing.T) {
	n := 0
	for r, err := range prueba.Lote(rosterMoves(roster(t, 8, 200))) {
		require.NoError(t, err)
		require.Equal(t, "08", r.Tipo)
		n++
	}
	require.Equal(t, 200, n)
}

func BenchmarkPlantilla(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		f := prueba.New(1)
		for _, err := range f.Plantilla(f.MustPatron(), 1000, decade()) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
