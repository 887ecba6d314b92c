package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// command runs the program and gives what it printed.
func command(args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	code = run(args, &o, &e)
	return code, o.String(), e.String()
}

func TestList(t *testing.T) {
	code, out, errs := command("-lista")
	require.Zero(t, code)
	require.Empty(t, errs)
	names := strings.Fields(out)
	seen := map[string]bool{}
	for i, f := range figures() {
		require.Equal(t, f.name, names[i])
		require.False(t, seen[f.name], "%s twice", f.name)
		require.NotEmpty(t, f.unit)
		seen[f.name] = true
	}
	require.Len(t, names, len(figures()))
}

func TestUsage(t *testing.T) {
	for name, args := range map[string][]string{
		"unknown figure":          {"-solo", "curp.parse,none"},
		"empty name":              {"-solo", "curp.parse,"},
		"unknown flag":            {"-none"},
		"argument":                {"curp.parse"},
		"no window":               {"-ventanas", "0"},
		"number of windows":       {"-ventanas", "many"},
		"unknown before the list": {"-lista", "x"},
	} {
		t.Run(name, func(t *testing.T) {
			code, out, errs := command(args...)
			require.Equal(t, 2, code)
			require.Empty(t, out)
			require.NotEmpty(t, errs)
		})
	}
}

func TestHelp(t *testing.T) {
	code, out, errs := command("-h")
	require.Zero(t, code)
	require.Empty(t, out)
	require.Contains(t, errs, "-solo")
}

func TestLines(t *testing.T) {
	code, out, errs := command("-solo", "nss.parse", "-ventanas", "1")
	require.Zero(t, code, errs)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 2)
	for _, l := range lines {
		var got map[string]any
		require.NoError(t, json.Unmarshal([]byte(l), &got))
		require.Equal(t, "nss.parse", got["figure"])
		require.Equal(t, "ns", got["unit"])
		require.NotEmpty(t, got["baseline"])
		for _, k := range []string{"value", "baseline_value", "ratio"} {
			require.Greater(t, got[k], 0.0, k)
		}
		require.InEpsilon(t, got["value"].(float64)/got["baseline_value"].(float64), got["ratio"], 0.01)
		require.Zero(t, got["allocs"])
		require.Contains(t, got, "kb")
		for _, k := range []string{"bytes", "kept_mb", "rss_mb", "workers"} {
			require.NotContains(t, got, k, "keys that do not apply are left out")
		}
	}
}

// A baseline that is a figure too has a line of its own, without a baseline.
func TestBaselineOnItsOwn(t *testing.T) {
	nothing := func(int) error { return nil }
	f := figure{name: "x", unit: "docs/s"}
	got, err := lines(f, task{run: nothing, value: perSecond, extra: map[string]any{"workers": 2, "rss_mb": 20.0},
		baselines: []baseline{{name: "one worker", run: nothing, also: map[string]any{"workers": 1}}}}, []int{1, 1}, []float64{0.25, 0.5})
	require.NoError(t, err)
	require.Len(t, got, 2)
	require.Equal(t, 2.0, got[0].Value)
	require.Equal(t, 1, got[0].Workers)
	require.Nil(t, got[0].BaselineValue)
	require.Equal(t, 4.0, got[1].Value)
	require.Equal(t, 2, got[1].Workers)
	require.Equal(t, 20.0, *got[1].RSSMB)
	require.Equal(t, 2.0, *got[1].Ratio)
}

// A figure that cannot be measured is told, and the others still are.
func TestFailures(t *testing.T) {
	broken := errors.New("broken")
	var at int
	all := []figure{
		{name: "unprepared", prepare: func(options) (task, error) { return task{}, broken }},
		{name: "fails", prepare: func(options) (task, error) {
			return task{run: func(int) error { return broken }, close: func() { at++ }}, nil
		}},
		{name: "fails late", prepare: func(options) (task, error) {
			runs := 0
			return task{run: func(n int) error {
				if runs++; n < 1<<20 {
					return nil
				}
				return broken
			}}, nil
		}},
		{name: "nss.parse", unit: "ns", prepare: nssParse},
	}
	var out, errs bytes.Buffer
	code := measureAll(all, options{windows: 1}, json.NewEncoder(&out), &errs)
	require.Equal(t, 1, code)
	require.Equal(t, 3, strings.Count(errs.String(), "broken"))
	require.Equal(t, 2, strings.Count(out.String(), "nss.parse"))
	require.Equal(t, 1, at, "what was prepared is released")

	errs.Reset()
	require.Equal(t, 1, measureAll(all[3:], options{windows: 1}, json.NewEncoder(brokenWriter{broken}), &errs))
	require.Contains(t, errs.String(), "broken")
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

// Every figure and each of its baselines can be prepared and run.
func TestEveryFigureRuns(t *testing.T) {
	for _, f := range figures() {
		t.Run(f.name, func(t *testing.T) {
			made, err := f.prepare(options{})
			require.NoError(t, err)
			if made.close != nil {
				defer made.close()
			}
			require.NoError(t, made.run(1))
			require.NoError(t, made.run(2))
			for _, b := range made.baselines {
				require.NotEmpty(t, b.name)
				require.NoError(t, b.run(2), b.name)
			}
			require.Greater(t, f.scale(made, 0.001), 0.0)
		})
	}
}

func TestMissingPostalFile(t *testing.T) {
	code, out, errs := command("-solo", "umf.lookup", "-sepomex", t.TempDir()+"/none.txt")
	require.Equal(t, 1, code)
	require.Empty(t, out)
	require.Contains(t, errs, "umf.lookup")
}

func TestRound(t *testing.T) {
	for v, want := range map[float64]float64{0: 0, 1234.56: 1235, 0.00123456: 0.001235, 99999: 100000} {
		require.InDelta(t, want, round(v), 1e-9)
	}
}
