package cuotas_test

import (
	"math/big"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
)

var (
	rateForm  = regexp.MustCompile(`^-?[0-9]{1,6}([.][0-9]{1,5})?$`)
	daysForm  = regexp.MustCompile(`^-?[0-9]{1,6}([.][0-9]{1,4})?$`)
	monthForm = regexp.MustCompile(`^[0-9]{4}-(0[1-9]|1[0-2])$`)
)

// The oracle is a pattern and math/big.
func FuzzParseTasa(f *testing.F) {
	for _, s := range []string{"3.150", "0.54355", "0", "100", "999999.99999", "1.", ".5", "-1", "-0.00001", "--1", "+1", "-", "1e3", "٣", "0.543551", "1234567", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := cuotas.ParseTasa(s)
		if !rateForm.MatchString(s) {
			require.ErrorIs(t, err, cuotas.ErrSyntax, s)
			require.Zero(t, v)
			return
		}
		require.NoError(t, err, s)
		want, _ := new(big.Rat).SetString(s)
		require.Zero(t, want.Mul(want, big.NewRat(100_000, 1)).Cmp(big.NewRat(int64(v), 1)), s)
		back, err := cuotas.ParseTasa(v.String())
		require.NoError(t, err)
		require.Equal(t, v, back)
	})
}

func FuzzParseDias(f *testing.F) {
	for _, s := range []string{"15", "15.5", "0.0001", "999999.9999", "1.00001", "-1", "-0.5", " 1", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := cuotas.ParseDias(s)
		if !daysForm.MatchString(s) {
			require.ErrorIs(t, err, cuotas.ErrSyntax, s)
			return
		}
		require.NoError(t, err, s)
		want, _ := new(big.Rat).SetString(s)
		require.Zero(t, want.Mul(want, big.NewRat(int64(cuotas.Dia), 1)).Cmp(big.NewRat(int64(v), 1)), s)
		require.Equal(t, strings.TrimSuffix(v.String(), "."), v.String())
		back, err := cuotas.ParseDias(v.String())
		require.NoError(t, err)
		require.Equal(t, v, back)
	})
}

func FuzzParseMes(f *testing.F) {
	for _, s := range []string{"2026-03", "2026-13", "2026-3", "0001-01", "9999-12", "0000-01", "2026/03", "2026-03-01", "202603", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := cuotas.ParseMes(s)
		if !monthForm.MatchString(s) || strings.HasPrefix(s, "0000") {
			require.ErrorIs(t, err, cuotas.ErrSyntax, s)
			return
		}
		require.NoError(t, err, s)
		require.Equal(t, s, m.String())
		first, err := time.Parse("2006-01", s)
		require.NoError(t, err)
		require.Equal(t, first.AddDate(0, 1, -1).Day(), m.Days())
		require.Equal(t, m, cuotas.MesOf(m.Period().To))
	})
}

// Whatever a host's file says, it is refused as a whole, or the tables answer on
// each day that they name, and this release stays as it was.
func FuzzOverlay(f *testing.F) {
	// One list a seed: whatever reaches new code is made smaller byte by byte, and
	// each of those steps costs as much as the file is long.
	for line := range strings.Lines(hostRows) {
		if list := strings.TrimRight(line, ",\n"); strings.Contains(list, "[{") {
			f.Add(`{"read":"2027-03-02",` + list + `}`)
			f.Add(`{"read":"2027-03-02",` + strings.ReplaceAll(list, "2027-0", "2026-0") + `}`)
		}
	}
	f.Add(`{"read":"2030-01-01"}`)
	f.Add(`{"read":"9999-12-31","tasa_mora":[{"from":"9999-01-01","tasa":"1.00","source":"x"}],"ssf":[{"ciclo":9998,"cuotas":[{"edad":0,"cuota":"1.00"}],"source":"x"}]}`)
	f.Add(`{"read":"0001-01-01","vacaciones":[{"from":"0001-01-01","primeros":[366],"cada":1,"mas":366,"source":"x"}],"ceav":[{"from":"0001-01-01","tasas":["1","1","1","1","1","1","1","1"],"source":"x"}]}`)
	before := cuotas.Tables()
	f.Fuzz(func(t *testing.T, file string) {
		p, err := cuotas.Overlay(fstest.MapFS{"x.json": {Data: []byte(file)}})
		require.True(t, slices.Equal(before, cuotas.Tables()))
		if err != nil {
			require.ErrorIs(t, err, cuotas.ErrOverlay)
			return
		}
		for _, table := range p.Tables() {
			require.NotEmpty(t, table.Source)
			for _, on := range []calendario.Date{table.Valid.From, table.Valid.To} {
				if !on.IsZero() {
					answered(t, p, table.Name, on)
				}
			}
		}
		in := cuotas.Integracion{Fecha: calendario.MustParse("2026-11-22"), Anio: 1000, Prestaciones: cuotas.MinimoDeLey(), Diario: 100_00}
		s, err := p.SDI(in)
		require.NoError(t, err)
		require.GreaterOrEqual(t, s.Total, in.Diario)
	})
}

// answered asks a table on a day that it says to answer for.
func answered(t *testing.T, p *cuotas.Params, table string, on calendario.Date) {
	t.Helper()
	var err error
	switch table {
	case "afiliacion.uma":
		_, _, err = p.UMA(on)
	case "afiliacion.salario_minimo":
		_, _, err = p.SalarioMinimo(on, cuotas.ZLFN)
	case "cuotas.tasas":
		_, _, err = p.Tasas(on, cuotas.Guarderias)
	case "cuotas.primas":
		_, _, err = p.PrimaMedia(on, cuotas.ClaseV)
	case "cuotas.tasa_mora":
		_, _, err = p.TasaMora(on)
	case "cuotas.vacaciones":
		_, _, err = p.Vacaciones(on, 1000)
	case "cuotas.ssf":
		_, _, err = p.CuotaSSF(cuotas.CicloSSF(on), 40)
	}
	require.NoError(t, err, "%s on %s", table, on)
}
