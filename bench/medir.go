package main

import (
	"math"
	"runtime"
	"time"
)

// op runs a piece of work n times.
type op func(n int) error

// baseline is what the figure is compared with.
type baseline struct {
	name string
	run  op
	// also makes the baseline a line of its own too, with these keys.
	also map[string]any
}

// figure is one thing to measure.
type figure struct {
	name    string
	unit    string
	cpu     bool // process CPU time: the work may keep more than one core busy
	prepare func(o options) (task, error)
}

// task is a figure made ready to run.
type task struct {
	run       op
	baselines []baseline
	// value turns seconds per operation into the figure's unit; nil takes the
	// unit's own factor.
	value func(secondsPerOp float64) float64
	extra map[string]any
	close func()
}

// line is one JSON line of the output.
type line struct {
	Figure        string   `json:"figure"`
	Value         float64  `json:"value"`
	Unit          string   `json:"unit"`
	Allocs        uint64   `json:"allocs"`
	KB            float64  `json:"kb"`
	Baseline      string   `json:"baseline,omitempty"`
	BaselineValue *float64 `json:"baseline_value,omitempty"`
	Ratio         *float64 `json:"ratio,omitempty"`
	Bytes         int      `json:"bytes,omitempty"`
	KeptMB        *float64 `json:"kept_mb,omitempty"`
	RSSMB         *float64 `json:"rss_mb,omitempty"`
	Workers       int      `json:"workers,omitempty"`
}

// window is how long one measurement lasts at least.
const window = 60 * time.Millisecond

// measure runs the figure and its baselines in turns and keeps the best
// window of each.
func measure(f figure, o options) ([]line, error) {
	t, err := f.prepare(o)
	if err != nil {
		return nil, err
	}
	if t.close != nil {
		defer t.close()
	}
	clock := wall
	if f.cpu {
		clock = cpuTime
	}
	ops := []op{t.run}
	for _, b := range t.baselines {
		ops = append(ops, b.run)
	}
	times, best := make([]int, len(ops)), make([]float64, len(ops))
	for i, run := range ops {
		best[i] = math.Inf(1)
		if times[i], err = calibrate(run); err != nil {
			return nil, err
		}
	}
	for range o.windows {
		for i, run := range ops {
			runtime.GC()
			start := clock()
			if err := run(times[i]); err != nil {
				return nil, err
			}
			best[i] = min(best[i], (clock()-start).Seconds()/float64(times[i]))
		}
	}
	return lines(f, t, times, best)
}

// lines writes what was measured: the task first, then its baselines.
func lines(f figure, t task, times []int, best []float64) ([]line, error) {
	base, err := f.line(t, t.run, times[0], best[0], t.extra)
	if err != nil {
		return nil, err
	}
	if len(t.baselines) == 0 {
		return []line{base}, nil
	}
	var out []line
	for i, b := range t.baselines {
		if b.also != nil {
			own, err := f.line(t, b.run, times[i+1], best[i+1], b.also)
			if err != nil {
				return nil, err
			}
			out = append(out, own)
		}
		l := base
		v := round(f.scale(t, best[i+1]))
		l.Baseline, l.BaselineValue = b.name, &v
		if v != 0 {
			r := round(l.Value / v)
			l.Ratio = &r
		}
		out = append(out, l)
	}
	return out, nil
}

func (f figure) line(t task, run op, times int, seconds float64, extra map[string]any) (line, error) {
	allocs, kb, err := allocations(run, times)
	l := line{Figure: f.name, Value: round(f.scale(t, seconds)), Unit: f.unit, Allocs: allocs, KB: kb}
	fill(&l, extra)
	return l, err
}

func fill(l *line, extra map[string]any) {
	if v, ok := extra["bytes"].(int); ok {
		l.Bytes = v
	}
	if v, ok := extra["kept_mb"].(float64); ok {
		v = round(v)
		l.KeptMB = &v
	}
	if v, ok := extra["rss_mb"].(float64); ok {
		v = round(v)
		l.RSSMB = &v
	}
	if v, ok := extra["workers"].(int); ok {
		l.Workers = v
	}
}

func (f figure) scale(t task, seconds float64) float64 {
	if t.value != nil {
		return t.value(seconds)
	}
	switch f.unit {
	case "ns":
		return seconds * 1e9
	case "µs":
		return seconds * 1e6
	case "ms":
		return seconds * 1e3
	}
	return seconds
}

// calibrate finds how many runs fill a window.
func calibrate(run op) (int, error) {
	for n := 1; ; n *= 2 {
		start := time.Now()
		if err := run(n); err != nil {
			return 0, err
		}
		if d := time.Since(start); d >= window || n >= 1<<28 {
			return max(1, int(float64(n)*window.Seconds()/max(d.Seconds(), 1e-9))), nil
		}
	}
}

// allocations counts objects and kilobytes per run.
func allocations(run op, n int) (objects uint64, kb float64, err error) {
	n = min(n, 1000)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	err = run(n)
	runtime.ReadMemStats(&after)
	return (after.Mallocs - before.Mallocs) / uint64(n), round(float64(after.TotalAlloc-before.TotalAlloc) / 1024 / float64(n)), err
}

var started = time.Now()

func wall() time.Duration { return time.Since(started) }

// round keeps four significant digits: more would be noise.
func round(v float64) float64 {
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return v
	}
	p := math.Pow(10, 3-math.Floor(math.Log10(math.Abs(v))))
	return math.Round(v*p) / p
}
