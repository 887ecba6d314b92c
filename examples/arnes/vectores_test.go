package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia"
)

// root is the folder of the SDK: the vectors are those of its packages.
const root = "../.."

// question is one case of a vector file: what is asked, and what is wrong with
// an answer.
type question struct {
	name  string
	op    string
	in    any
	check func(answer map[string]any) []string
}

// ask drives the program with all questions at once, as a host of the protocol
// does.
func ask(t *testing.T, qs []question) {
	t.Helper()
	require.NotEmpty(t, qs)
	var in, out bytes.Buffer
	for i, q := range qs {
		line, err := json.Marshal(map[string]any{"id": fmt.Sprint(i), "op": q.op, "in": q.in})
		require.NoError(t, err)
		in.Write(append(line, '\n'))
	}
	require.NoError(t, serve(&in, &out))
	dec := json.NewDecoder(&out)
	dec.UseNumber()
	for i, q := range qs {
		var a map[string]any
		require.NoError(t, dec.Decode(&a))
		require.Equal(t, fmt.Sprint(i), a["id"])
		for _, diff := range q.check(a) {
			t.Errorf("%s %s: %s", q.op, q.name, diff)
		}
	}
	require.False(t, dec.More(), "more answers than questions")
}

func answers(want any) func(map[string]any) []string {
	return func(a map[string]any) []string {
		if a["error"] != nil {
			return []string{fmt.Sprintf("want %v, got error %v", want, a["error"])}
		}
		return covers(want, a["ok"], "")
	}
}

func refuses(code string, details map[string]any) func(map[string]any) []string {
	return func(a map[string]any) []string {
		if bare(a["error"]) != code {
			return []string{fmt.Sprintf("want error %s, got %v", code, a)}
		}
		return covers(details, a, "")
	}
}

func readCSV(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(root, name))
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	var out []map[string]string
	for _, r := range rows[1:] {
		m := map[string]string{}
		for i, h := range rows[0] {
			m[h] = r[i]
		}
		out = append(out, m)
	}
	return out
}

func readJSON(t *testing.T, name string) map[string]any {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root, name))
	require.NoError(t, err)
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	var out map[string]any
	require.NoError(t, dec.Decode(&out))
	return out
}

func TestCURP(t *testing.T) {
	var qs []question
	for i, r := range readCSV(t, "curp/testdata/curp.csv") {
		in := map[string]any{"today": "2026-11-21"}
		for _, k := range []string{"given_names", "first_surname", "second_surname", "birth_date", "sex", "entity", "differentiator", "today"} {
			if r[k] != "" {
				in[k] = r[k]
			}
		}
		q := question{name: fmt.Sprint(i + 2), in: in, check: answers(r["expected"])}
		switch r["kind"] {
		case "valid", "invalid":
			q.op, in["curp"], in["mode"] = "curp.parse", r["curp"], r["mode"]
			if r["kind"] == "invalid" {
				q.check = refuses(r["expected"], nil)
			}
		case "generate":
			q.op = "curp.generate"
		default:
			q.op, in["curp"] = "curp.compare", r["curp"]
		}
		qs = append(qs, q)
	}
	ask(t, qs)
}

func TestNSS(t *testing.T) {
	var qs []question
	for i, r := range readCSV(t, "nss/testdata/nss.csv") {
		qs = append(qs, question{fmt.Sprint(i + 2), strings.Replace(r["kind"], "_", ".", 1), map[string]any{"input": r["input"]},
			answers(map[string]any{"expected": r["expected"], "reason": r["reason"]})})
	}
	ask(t, qs)
}

func TestVigencia(t *testing.T) {
	var qs []question
	for _, c := range readJSON(t, "vigencia/testdata/vectores.json")["cases"].([]any) {
		c := c.(map[string]any)
		benefit, err := json.Marshal(c["query"])
		require.NoError(t, err)
		if _, err := vigencia.DecodeQuery(benefit); errors.Is(err, vigencia.ErrBenefit) {
			qs = append(qs, question{c["id"].(string), "vigencia.evaluate", c, refuses("unsupported", nil)})
			continue
		}
		qs = append(qs, question{c["id"].(string), "vigencia.evaluate", c, answers(c["expect"])})
	}
	ask(t, qs)
}

func TestUMF(t *testing.T) {
	d := readJSON(t, "umf/testdata/umf.json")
	qs := []question{{"open", "umf.open", map[string]any{"catalogue": d["catalogue"]}, answers(true)}}
	for _, c := range d["cases"].([]any) {
		c := c.(map[string]any)
		qs = append(qs, question{"reset", "umf.reset", map[string]any{}, answers(true)})
		steps, ok := c["steps"].([]any)
		if !ok {
			steps = []any{c}
		}
		for n, s := range steps {
			s := s.(map[string]any)
			want := s["want"].(map[string]any)
			q := question{fmt.Sprint(c["id"], ":", n), "umf.assign", s["in"], answers(want)}
			if code, refused := want["error"].(string); refused {
				delete(want, "error")
				q.check = refuses(code, want)
			}
			qs = append(qs, q)
		}
	}
	ask(t, qs)
}

func TestCalendario(t *testing.T) {
	var qs []question
	for year, sets := range readJSON(t, "calendario/testdata/holidays.json")["years"].(map[string]any) {
		for set, days := range sets.(map[string]any) {
			if set == "bank" {
				continue
			}
			want := days
			qs = append(qs, question{year + set, "calendario.holidays", map[string]any{"set": set, "year": json.Number(year)},
				func(a map[string]any) []string { return sameDays(want, a["ok"]) }})
		}
	}
	d := readJSON(t, "calendario/testdata/calendar-pension.json")
	for year, days := range d["published"].(map[string]any) {
		for i, day := range days.([]any) {
			month := fmt.Sprintf("%s-%02d", year, i+1)
			qs = append(qs, question{month, "calendario.pension", map[string]any{"month": month}, answers(day)})
		}
	}
	staff := readJSON(t, "calendario/testdata/calendar-staff-2026.json")
	for _, row := range staff["active"].([]any) {
		q := row.(map[string]any)["quincena"]
		qs = append(qs, question{fmt.Sprint(q), "calendario.staff", map[string]any{"quincena": q, "group": "active"}, answers(row)})
	}
	for _, day := range staff["retirees_rjp"].([]any) {
		month := day.(string)[:7]
		qs = append(qs, question{month, "calendario.staff", map[string]any{"month": month, "group": "retired"}, answers(day)})
	}
	ask(t, qs)
}

// sameDays compares the days of a list and not their names.
func sameDays(want, got any) []string {
	names := func(v any) []string {
		var days []string
		switch v := v.(type) {
		case map[string]any:
			for d := range v {
				days = append(days, d)
			}
		case []any:
			for _, d := range v {
				days = append(days, fmt.Sprint(d))
			}
		}
		slices.Sort(days)
		return days
	}
	if w, g := names(want), names(got); !slices.Equal(w, g) {
		return []string{fmt.Sprintf("want %v, got %v", w, g)}
	}
	return nil
}
