package cuotas_test

import (
	"errors"
	"iter"
	"runtime"
	"testing"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// stream gives values one after the other, as a source that cannot fail.
func stream[T any](all ...T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, v := range all {
			if !yield(v, nil) {
				return
			}
		}
	}
}

func TestRosterIsMonthlyOfEach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMonth(t)
		ws := make([]cuotas.Trabajador, rapid.IntRange(0, 20).Draw(t, "n"))
		for i := range ws {
			ws[i] = worker(t, m)
			switch rapid.IntRange(0, 9).Draw(t, "fault") {
			case 0:
				ws[i].SBC = 1
			case 1:
				ws[i].Ausencias = 8
			case 2:
				ws[i].Modalidad = "40"
			}
		}
		n := 0
		for d, err := range cuotas.Default().Roster(m, stream(ws...)) {
			want, fault := cuotas.Default().Monthly(ws[n], m)
			n++
			require.Equal(t, want, d)
			if fault == nil {
				require.NoError(t, err)
				continue
			}
			require.Equal(t, &cuotas.RosterError{N: n, Err: fault}, err)
			require.ErrorIs(t, err, fault)
		}
		require.Len(t, ws, n)
	})
}

// A row that cannot be read has its place in the answers, and the rest goes on.
func TestRosterPassesErrorsOfTheSource(t *testing.T) {
	broken := errors.New("row cannot be read")
	source := func(yield func(cuotas.Trabajador, error) bool) {
		good := cuotas.Trabajador{SBC: 500_00, Prima: 54355}
		_ = yield(good, nil) && yield(cuotas.Trabajador{}, broken) && yield(good, nil)
	}
	var totals []dinero.Centavos
	var errs []error
	for d, err := range cuotas.Default().Roster(march, source) {
		totals, errs = append(totals, d.Total), append(errs, err)
	}
	require.Equal(t, []dinero.Centavos{178623, 0, 178623}, totals)
	require.NoError(t, errs[0])
	require.NoError(t, errs[2])
	require.ErrorIs(t, errs[1], broken)
	require.EqualError(t, errs[1], "worker 2: row cannot be read")
}

// Without tables for the month every worker is told so.
func TestRosterOfAMonthWithoutTables(t *testing.T) {
	n := 0
	w := cuotas.Trabajador{SBC: 500_00, Prima: 54355}
	for _, err := range cuotas.Default().Roster(cuotas.Mes{Year: 2030, Month: 1}, stream(w, w)) {
		n++
		require.ErrorIs(t, err, cuotas.ErrNoParameter)
	}
	require.Equal(t, 2, n)
	for _, err := range cuotas.Default().Roster(cuotas.Mes{}, stream(w)) {
		require.ErrorIs(t, err, cuotas.ErrSyntax)
	}
}

// The source is read as far as the answers are, and nothing runs on after the
// consumer has stopped.
func TestRosterStopsWithItsConsumer(t *testing.T) {
	before := runtime.NumGoroutine()
	read := 0
	source := func(yield func(cuotas.Trabajador, error) bool) {
		for yield(cuotas.Trabajador{SBC: 500_00, Prima: 54355}, nil) {
			read++
		}
	}
	got := 0
	for range cuotas.Default().Roster(march, source) {
		if got++; got == 3 {
			break
		}
	}
	require.Equal(t, 2, read)
	require.Equal(t, before, runtime.NumGoroutine())
}

// Each answer is the caller's own: the next one does not change it.
func TestRosterAnswersMayBeKept(t *testing.T) {
	var kept []cuotas.Desglose
	for d, err := range cuotas.Default().Roster(march, stream(cuotas.Trabajador{SBC: 500_00, Prima: 54355}, cuotas.Trabajador{SBC: 800_00, Prima: 54355})) {
		require.NoError(t, err)
		kept = append(kept, d)
	}
	require.Equal(t, "500.00", kept[0].Lineas[2].Base.String())
	require.Equal(t, "800.00", kept[1].Lineas[2].Base.String())
}

func BenchmarkRoster(b *testing.B) {
	p := cuotas.Default()
	b.ReportAllocs()
	next := func(yield func(cuotas.Trabajador, error) bool) {
		for i := 0; b.Loop(); i++ {
			if !yield(cuotas.Trabajador{SBC: dinero.Centavos(500_00 + i%1000), Prima: 54355}, nil) {
				return
			}
		}
	}
	for _, err := range p.Roster(march, next) {
		if err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLiquidar(b *testing.B) {
	p := cuotas.Default()
	e := employee(b, mov(afiliacion.Alta, "2020-01-06", 500_00), mov(afiliacion.ModificacionSalario, "2026-03-11", 600_00),
		event(afiliacion.Incapacidad, "2026-03-02", "2026-03-04"))
	b.ReportAllocs()
	next := func(yield func(cuotas.Empleado, error) bool) {
		for b.Loop() {
			if !yield(e, nil) {
				return
			}
		}
	}
	for _, err := range p.Liquidar(patron, march, next) {
		if err != nil {
			b.Fatal(err)
		}
	}
}
