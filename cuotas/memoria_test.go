package cuotas_test

import (
	"io"
	"iter"
	"runtime"
	"testing"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/stretchr/testify/require"
)

// drained reads all answers and keeps none.
func drained[T any](answers iter.Seq2[T, error]) error {
	for _, err := range answers {
		if err != nil {
			return err
		}
	}
	return nil
}

// roll gives one value many times and measures, as it goes on, by how much the
// heap in use has grown since its beginning.
func roll[T any](v T, grown *int64) iter.Seq2[T, error] {
	const many, step = 12_000, 3_000
	heap := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	return func(yield func(T, error) bool) {
		var first int64
		for i := range many {
			switch {
			case i == step: // everything is warm
				first = heap()
			case i > step && i%step == 0:
				*grown = max(*grown, heap()-first)
			}
			if !yield(v, nil) {
				return
			}
		}
	}
}

// However many workers there are, their answers take the memory of one.
func TestStreamsKeepNothing(t *testing.T) {
	p := cuotas.Default()
	w := cuotas.Trabajador{SBC: 500_00, Prima: 54355}
	e := employee(t, mov(afiliacion.Alta, "2020-01-06", 400_00), mov(afiliacion.ModificacionSalario, "2026-02-11", 600_00),
		event(afiliacion.Ausentismo, "2026-02-09", "2026-02-12"), event(afiliacion.Incapacidad, "2026-02-20", "2026-02-22"))
	c := cuotas.Contrato{
		Ingreso: day("2020-02-10"), Salario: afiliacion.Mixto, Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00,
		Variables: 9300_00, Devengados: 60 * cuotas.Dia, SBC: 600_00,
	}
	february := cuotas.Mes{Year: 2026, Month: 2}
	for name, run := range map[string]func(grown *int64) error{
		"Roster":           func(g *int64) error { return drained(p.Roster(february, roll(w, g))) },
		"Liquidar":         func(g *int64) error { return drained(p.Liquidar(patron, february, roll(e, g))) },
		"LiquidarBimestre": func(g *int64) error { return drained(p.LiquidarBimestre(patron, firstB, roll(e, g))) },
		"PorTrabajador":    func(g *int64) error { return drained(cuotas.PorTrabajador(p.Liquidar(patron, february, roll(e, g)))) },
		"Avisos":           func(g *int64) error { return drained(p.Avisos(firstB, roll(c, g))) },
		"WriteEMA": func(g *int64) error {
			_, err := cuotas.WriteEMA(io.Discard, p.Liquidar(patron, february, roll(e, g)))
			return err
		},
		"WriteEBA": func(g *int64) error {
			_, err := cuotas.WriteEBA(io.Discard, p.LiquidarBimestre(patron, firstB, roll(e, g)))
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			var grown int64
			require.NoError(t, run(&grown))
			require.Less(t, grown, int64(256<<10))
		})
	}
}
