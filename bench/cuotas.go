package main

import (
	"fmt"
	"time"

	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

// rosterSize is how many workers one run of cuotas.roster computes.
const rosterSize = 200_000

func cuotasMonthly(options) (task, error) {
	p, m := cuotas.Default(), cuotas.Mes{Year: 2026, Month: time.March}
	w := cuotas.Trabajador{SBC: 500_00, Prima: 54355, Ausencias: 1}
	return task{run: func(n int) error {
		for range n {
			d, err := p.Monthly(w, m)
			if err != nil {
				return err
			}
			keep(d.Total)
		}
		return nil
	}}, nil
}

// cuotasRoster computes a month of a large employer, worker after worker, and
// holds that memory does not grow with their number.
func cuotasRoster(options) (task, error) {
	rss, known, err := peakRSS(func() error { return roster(5 * rosterSize) })
	if err != nil {
		return task{}, err
	}
	t := task{
		value: func(secondsPerOp float64) float64 { return rosterSize / secondsPerOp },
		extra: map[string]any{},
		run: func(n int) error {
			for range n {
				if err := roster(rosterSize); err != nil {
					return err
				}
			}
			return nil
		},
	}
	if known {
		t.extra["rss_mb"] = rss
	}
	return t, nil
}

func roster(n int) error {
	ws := func(yield func(cuotas.Trabajador, error) bool) {
		for i := range n {
			w := cuotas.Trabajador{SBC: dinero.Centavos(400_00 + i%2000_00), Prima: 54355, Ausencias: i % 8 / 7, Incapacidades: i % 31 / 30}
			if !yield(w, nil) {
				return
			}
		}
	}
	done := 0
	for d, err := range cuotas.Default().Roster(cuotas.Mes{Year: 2026, Month: time.March}, ws) {
		if err != nil {
			return err
		}
		keep(d.Total)
		done++
	}
	if done != n {
		return fmt.Errorf("%d of %d workers", done, n)
	}
	return nil
}
