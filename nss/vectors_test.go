package nss_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

type vector struct{ kind, input, expected, reason, source string }

func vectors(t testing.TB) []vector {
	t.Helper()
	f, err := os.Open("testdata/nss.csv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	var out []vector
	for _, r := range rows[1:] {
		out = append(out, vector{r[0], r[1], r[2], r[3], r[4]})
	}
	return out
}

// short is a code as the vectors write it.
func short(c interface{ Code() string }) string {
	switch name := strings.TrimPrefix(c.Code(), "nss."); name {
	case "registro_modalidad":
		return "warn_modalidad"
	case "registro_check_digit":
		return "warn_check_digit"
	case "registro_without_digit":
		return "ok_10_without_dv"
	default:
		return strings.TrimPrefix(name, "registro_")
	}
}

// answers holds one function a kind of vector.
var answers = map[string]func(in string) (expected, reason string, err error){
	"nss_validate": func(in string) (string, string, error) { return verdict(nss.Parse(in)) },
	"rp_validate": func(in string) (string, string, error) {
		e, r, err := verdict(nss.ParseRegistro(in))
		if w := nss.WarningsRegistro(in); w != nil {
			r = short(w[0])
		}
		return e, r, err
	},
	"nss_checkdigit": func(in string) (string, string, error) { return digit(nss.CheckDigit(in)) },
	"rp_checkdigit":  func(in string) (string, string, error) { return digit(nss.RegistroCheckDigit(in)) },
	"nss_normalize": func(in string) (string, string, error) {
		n, err := nss.Parse(nss.Normalize(in))
		return n.String(), "ok", err
	},
	"nss_format": func(in string) (string, string, error) {
		n, err := nss.Parse(in)
		return n.Formatted(), "ok", err
	},
	"nss_parse": func(in string) (string, string, error) {
		n, err := nss.Parse(in)
		p := n.Parts()
		return strings.Join([]string{p.Serie, p.Alta, p.Nacimiento, p.Consecutivo, p.Digito}, "|"), "ok", err
	},
	"nss_years": func(in string) (string, string, error) {
		s, asof, _ := strings.Cut(in, "@")
		n, err := nss.Parse(s)
		year, _ := strconv.Atoi(asof)
		day := calendario.Must(year, 6, 30)
		y := n.Years(day)
		expected := fmt.Sprintf("reg=%d;birth=%d;age=%d", y.Registered, y.Born, y.Age)
		reason := "ok"
		if w := n.Warnings(day); len(w) > 0 && w[0] != nss.WarnPrefixNotListed {
			reason = short(w[0])
		}
		return strings.ReplaceAll(expected, "=0;", "=?;"), reason, err
	},
	"nss_curp": func(in string) (string, string, error) {
		s, key, _ := strings.Cut(in, "|")
		n, err := nss.Parse(s)
		year, _ := strconv.Atoi(key[4:6])
		if year += 1900; key[16] >= 'A' {
			year += 100
		}
		if w := n.CompareBirth(calendario.Must(year, 1, 1), calendario.Must(2026, 1, 1)); w != nil {
			return "mismatch", short(w[0]), err
		}
		return "match", "ok", err
	},
	"nss_lost_zero": func(in string) (string, string, error) {
		if n, ok := nss.LostZero(in); ok {
			return n.String(), "recoverable", nil
		}
		return "none", "not_recoverable", nil
	},
	"nss_prefix": func(in string) (string, string, error) {
		n, err := nss.Parse(in)
		if label, ok := n.Oficina(); ok {
			return label, "ok", err
		}
		return "unknown", "prefix_not_listed", err
	},
	"rp_format": func(in string) (string, string, error) {
		r, err := nss.ParseRegistro(in)
		return r.Formatted(), "ok", err
	},
	"rp_parse": func(in string) (string, string, error) {
		r, err := nss.ParseRegistro(in)
		return strings.Join([]string{r.Municipio(), r.Consecutivo(), r.Modalidad(), r.Digito()}, "|"), "ok", err
	},
}

func verdict[T any](_ T, err error) (string, string, error) {
	var e nss.Error
	if errors.As(err, &e) {
		return "invalid", short(e), nil
	}
	return "valid", "ok", nil
}

func digit(d byte, err error) (string, string, error) { return string(rune(d)), "ok", err }

func TestVectors(t *testing.T) {
	for _, v := range vectors(t) {
		answer := answers[v.kind]
		require.NotNil(t, answer, v.kind)
		expected, reason, err := answer(v.input)
		if err != nil {
			var e nss.Error
			require.True(t, errors.As(err, &e))
			expected, reason = "error", short(e)
		}
		require.Equal(t, v.expected+" "+v.reason, expected+" "+reason, "%s %q: %s", v.kind, v.input, v.source)
	}
}
