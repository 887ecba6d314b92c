package curp_test

import (
	"encoding/csv"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
)

// vectors reads testdata/curp.csv as one map a row.
func vectors(t testing.TB) []map[string]string {
	t.Helper()
	f, err := os.Open("testdata/curp.csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		out = append(out, m)
	}
	return out
}

func personOf(t testing.TB, v map[string]string) curp.Persona {
	t.Helper()
	p := curp.Persona{
		GivenNames: v["given_names"], FirstSurname: v["first_surname"], SecondSurname: v["second_surname"],
		Birth: calendario.MustParse(v["birth_date"]), Sex: curp.Sexo(v["sex"]), Entity: v["entity"],
	}
	if d := v["differentiator"]; d != "" {
		p.Differentiator = d[0]
	}
	return p
}

// headline is the code of the first fault, without the package's name.
func headline(err error) string {
	var c interface{ Code() string }
	if !errors.As(err, &c) {
		return ""
	}
	return strings.TrimPrefix(c.Code(), "curp.")
}

func TestVectors(t *testing.T) {
	for _, v := range vectors(t) {
		today := calendario.Must(2026, 11, 21)
		if v["today"] != "" {
			today = calendario.MustParse(v["today"])
		}
		switch v["kind"] {
		case "valid", "invalid":
			s := v["curp"]
			if v["mode"] == "lenient" {
				s = curp.Normalize(s)
			}
			c, err := curp.ParseOn(s, today)
			if v["kind"] == "valid" {
				require.NoError(t, err, v["reason"])
				require.Equal(t, v["expected"], c.String(), v["reason"])
				require.Empty(t, curp.Problems(s, today), v["reason"])
				continue
			}
			require.Equal(t, v["expected"], headline(err), v["reason"])
			require.True(t, c.IsZero())
			require.Equal(t, err, error(curp.Problems(s, today)[0]), v["reason"])
			for _, p := range curp.Problems(s, today) {
				require.Equal(t, curp.Fault("curp."+v["expected"]), p.Fault, "one fault a row: %s", v["reason"])
			}
		case "generate":
			c, err := curp.Generate(personOf(t, v))
			require.NoError(t, err, v["reason"])
			require.Equal(t, v["expected"], c.String(), v["reason"])
			require.Nil(t, c.Compare(personOf(t, v)), v["reason"])
		case "compare":
			var names []string
			for _, f := range curp.MustParse(v["curp"]).Compare(personOf(t, v)) {
				names = append(names, string(f))
			}
			want := v["expected"]
			got := "match"
			if names != nil {
				got = "mismatch:" + strings.Join(names, "|")
			}
			require.Equal(t, want, got, v["reason"])
		default:
			t.Fatalf("unknown kind %q", v["kind"])
		}
	}
}
