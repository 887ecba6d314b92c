package vigencia_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia"
)

var update = flag.Bool("update", false, "rewrite testdata/decisiones.txt")

// The whole decision over every case stands written in testdata/decisiones.txt,
// with what the consultation and the statement of weeks say beside it. A case
// says what the law asks of the engine, its lines all that the engine answers,
// down to the facts, the warnings and the steps. A line that changes is read
// before it is written anew, with -update.
func TestDecisionsToTheLetter(t *testing.T) {
	const written = "testdata/decisiones.txt"
	paths, err := filepath.Glob("testdata/casos/*.json")
	require.NoError(t, err)
	var lines []string
	for _, path := range append(paths, "testdata/vectores.json") {
		for _, v := range readVectors(t, path) {
			q, err := vigencia.DecodeQuery(v.Query)
			require.NoError(t, err, v.ID)
			lines = append(lines, v.ID+": "+inFull(decide(t, v.Facts, q)))
			lines = append(lines, around(t, v, q)...)
		}
	}
	if *update {
		require.NoError(t, os.WriteFile(written, []byte(strings.Join(lines, "\n")+"\n"), 0o644))
	}
	raw, err := os.ReadFile(written)
	require.NoError(t, err)
	want := strings.Split(strings.TrimSuffix(string(raw), "\n"), "\n")
	for i := range min(len(want), len(lines)) {
		require.Equal(t, want[i], lines[i], "run with -update and read the difference")
	}
	require.Len(t, lines, len(want), "run with -update and read the difference")
}

// around writes what the consultation says beside the decision over medical
// care, and the statement beside the weeks.
func around(t *testing.T, v vector, q vigencia.Query) (lines []string) {
	switch q := q.(type) {
	case vigencia.Medical:
		d, err := vigencia.Consulta(v.Facts, q.Date)
		require.NoError(t, err, v.ID)
		require.Equal(t, decide(t, v.Facts, q), d.Medical, v.ID)
		lines = append(lines, v.ID+" cash: "+inFull(d.Cash))
		if d.Registro != "" {
			lines = append(lines, v.ID+" employer: "+d.Registro)
		}
		if len(d.Missing) > 0 {
			lines = append(lines, v.ID+" asks:"+asked(d))
		}
	case vigencia.MedicalBeneficiary:
		d, err := vigencia.Consulta(v.Facts, q.Date)
		require.NoError(t, err, v.ID)
		if len(d.Missing) > 0 {
			lines = append(lines, v.ID+" asks:"+asked(d))
		}
	case vigencia.Weeks:
		s, err := vigencia.Semanas(v.Facts, q.Date)
		require.NoError(t, err, v.ID)
		raw, err := json.Marshal(s)
		require.NoError(t, err, v.ID)
		lines = append(lines, v.ID+" statement: "+string(raw))
	}
	return lines
}

// asked writes the facts for which a form would ask.
func asked(d vigencia.Derechos) (out string) {
	for _, m := range d.Missing {
		out += " " + strings.TrimSuffix(short(m.Code())+" of "+m.ID, " of ")
	}
	return out
}

// inFull writes a decision on one line.
func inFull(d vigencia.Decision) string {
	var b strings.Builder
	answer := "no"
	if d.Entitled {
		answer = "yes"
	}
	fmt.Fprintf(&b, "%s %s %s..%s because %s", answer, d.Status, d.From, d.Until, stepInFull(d.Reason))
	for _, p := range d.Ground {
		fmt.Fprintf(&b, "; %s of %s", p, p.InForceFrom)
	}
	for _, f := range d.Facts {
		fmt.Fprintf(&b, "; uses %s %d", short(f.Code()), f.Pos)
	}
	for _, k := range d.Missing {
		fmt.Fprintf(&b, "; lacks %s", short(k.Code()))
	}
	for _, w := range d.Warnings {
		fmt.Fprintf(&b, "; warns %s", stepInFull(w))
	}
	for _, s := range d.Trace {
		fmt.Fprintf(&b, "; step %s", stepInFull(s))
	}
	for _, n := range []struct {
		name  string
		value *int
	}{{"days", d.Days}, {"weeks", d.Weeks}, {"required", d.RequiredWeeks}, {"new", d.RequiredNewWeeks}} {
		if n.value != nil {
			fmt.Fprintf(&b, "; %s %d", n.name, *n.value)
		}
	}
	if d.Payer != "" || d.RatePercent != 0 || !d.FirstPaidDay.IsZero() {
		fmt.Fprintf(&b, "; pays %s %d%% from %s", d.Payer, d.RatePercent, d.FirstPaidDay)
	}
	return b.String()
}

func stepInFull(s vigencia.Step) string {
	out := short(s.Code())
	if !s.On.IsZero() {
		out += " " + s.On.String()
	}
	if !s.To.IsZero() {
		out += " to " + s.To.String()
	}
	if s.N != 0 || s.M != 0 {
		out += fmt.Sprintf(" %d/%d", s.N, s.M)
	}
	return out
}

// short gives the last part of a code.
func short(code string) string { return code[strings.LastIndexByte(code, '.')+1:] }
