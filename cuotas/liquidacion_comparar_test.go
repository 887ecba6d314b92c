package cuotas_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/stretchr/testify/require"
)

// What is printed adds up: each row to its total, all rows to the totals that
// come back.
func TestWriteAddsUp(t *testing.T) {
	hired := mov(afiliacion.Alta, "2020-01-06", 400_00)
	plain := employee(t, hired)
	moved := employee(t, hired, mov(afiliacion.ModificacionSalario, "2026-02-11", 533_33), mov(afiliacion.Baja, "2026-02-20", 0),
		event(afiliacion.Incapacidad, "2026-02-02", "2026-02-03"), event(afiliacion.Ausentismo, "2026-02-12", "2026-02-12"))
	taken := employee(t, mov(afiliacion.Alta, "2020-01-06", 330_57))
	taken.Articulo36 = []calendario.Period{{From: calendario.MustParse("2026-01-01")}}
	ws := stream(plain, moved, taken)
	for name, tc := range map[string]struct {
		write   func(io.Writer, func(func(cuotas.Renglon, error) bool)) (cuotas.Totales, error)
		rows    func(func(cuotas.Renglon, error) bool)
		amounts int
		lines   int
	}{
		"EMA": {func(w io.Writer, r func(func(cuotas.Renglon, error) bool)) (cuotas.Totales, error) {
			return cuotas.WriteEMA(w, r)
		},
			cuotas.Default().Liquidar(patron, cuotas.Mes{Year: 2026, Month: 2}, ws), 11, 4},
		"EBA": {func(w io.Writer, r func(func(cuotas.Renglon, error) bool)) (cuotas.Totales, error) {
			return cuotas.WriteEBA(w, r)
		},
			cuotas.Default().LiquidarBimestre(patron, firstB, ws), 4, 6},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			total, err := tc.write(&out, tc.rows)
			require.NoError(t, err)
			table, err := csv.NewReader(&out).ReadAll()
			require.NoError(t, err)
			require.Len(t, table, tc.lines+1)
			require.Len(t, table[0], 9+tc.amounts+1)
			var all, taken dinero.Centavos
			var days [3]int // insured, absent, sick
			for _, row := range table[1:] {
				for i := range days {
					n, err := strconv.Atoi(row[5+i])
					require.NoError(t, err)
					days[i] += n
				}
				var sum dinero.Centavos
				for _, cell := range row[9 : 9+tc.amounts] {
					require.Regexp(t, `^\d+\.\d\d$`, cell)
					sum += dinero.MustParse(cell)
				}
				require.Equal(t, sum.String(), row[9+tc.amounts])
				all += sum
			}
			require.Equal(t, total.Total, all)
			require.Equal(t, days, [3]int{total.Dias, total.Ausencias, total.Incapacidades})
			require.Equal(t, [2]int{1, 2}, [2]int{total.Ausencias, total.Incapacidades})
			for _, r := range rowsOf(t, tc.rows) {
				taken += r.PatronAbsorbe
			}
			require.NotZero(t, taken)
			require.Equal(t, taken, total.PatronAbsorbe)
			require.Equal(t, 3, total.Trabajadores)
			require.Equal(t, tc.lines, total.Renglones)
		})
	}
}

func TestWriteEMALayout(t *testing.T) {
	w := employee(t, mov(afiliacion.Alta, "2026-03-19", 500_00), mov(afiliacion.Baja, "2026-03-25", 0))
	var out bytes.Buffer
	_, err := cuotas.WriteEMA(&out, cuotas.Default().Liquidar(patron, march, stream(w)))
	require.NoError(t, err)
	require.Equal(t, `NSS,Nombre,Movimiento,Fecha del movimiento,Último día,Días,Ausencias,Incapacidades,SBC,Cuota fija,Excedente patrón,Excedente obrero,Prestaciones en dinero patrón,Prestaciones en dinero obrero,Gastos médicos pensionados patrón,Gastos médicos pensionados obrero,Riesgos de trabajo,Invalidez y vida patrón,Invalidez y vida obrero,Guarderías,Total
51947728674,MUESTRA ENSAYO ANA,alta,2026-03-19,2026-03-25,7,0,0,500.00,167.52,11.40,4.15,24.50,8.75,36.75,13.13,19.02,61.25,21.88,35.00,403.35
`, out.String())
}

// brokenWriter fails after some bytes.
type brokenWriter int

func (w *brokenWriter) Write(p []byte) (int, error) {
	if *w -= brokenWriter(len(p)); *w < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestWriteErrors(t *testing.T) {
	good, poor := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00)), employee(t, mov(afiliacion.Alta, "2020-01-06", 300_00))
	var out bytes.Buffer
	total, err := cuotas.WriteEMA(&out, cuotas.Default().Liquidar(patron, march, stream(good, poor, good)))
	require.ErrorIs(t, err, cuotas.ErrSBCBelowMinimum)
	require.Equal(t, 1, total.Renglones)
	require.Equal(t, 2, strings.Count(out.String(), "\n"), "the rows before the error are there")

	many := make([]cuotas.Empleado, 200)
	for i := range many {
		many[i] = good
	}
	for _, room := range []brokenWriter{0, 5000} {
		_, err = cuotas.WriteEBA(&room, cuotas.Default().LiquidarBimestre(patron, firstB, stream(many...)))
		require.ErrorIs(t, err, io.ErrShortWrite)
	}
}

// A sheet is never one whose amounts do not add up: a row with an amount that
// has no column ends it.
func TestWriteRefusesWhatDoesNotAddUp(t *testing.T) {
	w := employee(t, mov(afiliacion.Alta, "2020-01-06", 524_65), mov(afiliacion.ModificacionSalario, "2026-03-16", 533_33))
	host, err := cuotas.Overlay(fstest.MapFS{"x.json": {Data: []byte(`{"read": "2026-12-01", "tasas": [
		{"ramo": "guarderias", "from": "2026-01-01", "patron": "1.000", "obrero": "0.500", "articulo": "LSS 211", "source": "invented"},
		{"ramo": "retiro", "from": "2026-01-01", "patron": "2.000", "obrero": "0.500", "articulo": "LSS 168-I", "source": "invented"}]}`)}})
	require.NoError(t, err)
	monthly, bimonthly := cuotas.Default().Liquidar(patron, march, stream(w)), cuotas.Default().LiquidarBimestre(patron, firstB, stream(w))
	final, err := cuotas.Default().With(cuotas.Criterios{Redondeo: cuotas.Final}).Flat(cuotas.Trabajador{SBC: 524_65, Prima: 50000}, march.First(), 15)
	require.NoError(t, err)
	final.Lineas = final.Lineas[:7]
	for name, write := range map[string]func(io.Writer) (cuotas.Totales, error){
		"a bimester as EMA": func(w io.Writer) (cuotas.Totales, error) { return cuotas.WriteEMA(w, bimonthly) },
		"a month as EBA":    func(w io.Writer) (cuotas.Totales, error) { return cuotas.WriteEBA(w, monthly) },
		"a share of the host": func(o io.Writer) (cuotas.Totales, error) {
			return cuotas.WriteEMA(o, host.Liquidar(patron, march, stream(w)))
		},
		"a share, EBA": func(o io.Writer) (cuotas.Totales, error) {
			return cuotas.WriteEBA(o, host.LiquidarBimestre(patron, firstB, stream(w)))
		},
		"lines without the total": func(o io.Writer) (cuotas.Totales, error) {
			return cuotas.WriteEMA(o, stream(cuotas.Renglon{N: 1, Desglose: final}))
		},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			total, err := write(&out)
			require.Equal(t, &cuotas.RosterError{N: 1, Err: cuotas.ErrColumnas}, err)
			require.Zero(t, total)
			require.Equal(t, 1, strings.Count(out.String(), "\n"), "the titles alone")
		})
	}
}

// A name that came from somebody else's file is no formula.
func TestWriteNoFormula(t *testing.T) {
	w := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00))
	for name, want := range map[string]string{"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@SUM(A1)": "'@SUM(A1)", "\tx": "'\tx", "ÑANDÚ": "ÑANDÚ", "": ""} {
		w.Nombre = afiliacion.Nombre{PrimerApellido: name}
		var out bytes.Buffer
		_, err := cuotas.WriteEMA(&out, cuotas.Default().Liquidar(patron, march, stream(w)))
		require.NoError(t, err)
		table, err := csv.NewReader(&out).ReadAll()
		require.NoError(t, err)
		require.Equal(t, want, table[1][1])
	}
}

// theirs gives our own rows as the Institute's, with a change.
func theirs(t *testing.T, ws []cuotas.Empleado, pat cuotas.Patron, change func(*cuotas.Renglon)) func(func(cuotas.Renglon, error) bool) {
	t.Helper()
	rows := rowsOf(t, cuotas.Default().Liquidar(pat, march, stream(ws...)))
	for i := range rows {
		if change != nil {
			change(&rows[i])
		}
	}
	return stream(rows...)
}

func TestComparar(t *testing.T) {
	hired := mov(afiliacion.Alta, "2020-01-06", 500_00)
	plain := []cuotas.Empleado{employee(t, hired)}
	divided := []cuotas.Empleado{employee(t, hired, mov(afiliacion.ModificacionSalario, "2026-03-04", 500_00))}
	shorter := []cuotas.Empleado{employee(t, hired, mov(afiliacion.Baja, "2026-03-30", 0))}
	raised := []cuotas.Empleado{employee(t, mov(afiliacion.Alta, "2020-01-06", 510_00))}
	sick := []cuotas.Empleado{employee(t, hired, event(afiliacion.Incapacidad, "2026-03-30", "2026-03-30"))}
	taken := []cuotas.Empleado{employee(t, hired)}
	taken[0].Articulo36 = []calendario.Period{{From: calendario.MustParse("2026-01-01")}}
	dearer := patron
	dearer.Prima = 60000
	for name, tc := range map[string]struct {
		theirs func(func(cuotas.Renglon, error) bool)
		want   string
	}{
		"nothing":                  {theirs(t, plain, patron, nil), ""},
		"missing":                  {theirs(t, nil, patron, nil), "all falta"},
		"a baja they know of":      {theirs(t, shorter, patron, nil), "all dias"},
		"an incapacity":            {theirs(t, sick, patron, nil), "all dias"},
		"a raise they know of":     {theirs(t, raised, patron, nil), "sbc"},
		"another premium":          {theirs(t, plain, dearer, nil), "riesgo_trabajo patron 84.25 93.00 tasa"},
		"article 36":               {theirs(t, taken, patron, nil), "articulo"},
		"a centavo":                {theirs(t, plain, patron, func(r *cuotas.Renglon) { r.Lineas[3].Obrero-- }), "gastos_medicos_pensionados obrero 58.13 58.12 centavo"},
		"two centavos are none":    {theirs(t, plain, patron, func(r *cuotas.Renglon) { r.Lineas[3].Obrero -= 2 }), "gastos_medicos_pensionados obrero 58.13 58.11 tasa"},
		"rows divided another way": {theirs(t, divided, patron, nil), "centavo"},
		"a branch that they lack":  {theirs(t, plain, patron, func(r *cuotas.Renglon) { r.Lineas = r.Lineas[:6] }), "guarderias patron 155.00 0.00 tasa"},
	} {
		t.Run(name, func(t *testing.T) {
			diffs, err := cuotas.Comparar(cuotas.Default().Liquidar(patron, march, stream(plain...)), tc.theirs)
			require.NoError(t, err)
			var got []string
			reasons := map[string]bool{}
			for _, d := range diffs {
				require.NotEqual(t, d.Nuestro, d.Suyo)
				require.Equal(t, plain[0].NSS, d.NSS)
				side, reason := "patron", strings.TrimPrefix(d.Motivo.Code(), "cuotas.motivo.")
				if d.Obrero {
					side = "obrero"
				}
				reasons[reason] = true
				got = append(got, fmt.Sprintf("%s %s %s %s %s", d.Ramo, side, d.Nuestro, d.Suyo, reason))
			}
			switch all, reason, of := strings.Cut(tc.want, "all "); {
			case of:
				require.Equal(t, map[string]bool{reason: true}, reasons)
				require.Len(t, got, 11, "each amount of the row")
			case tc.want != "" && !strings.Contains(tc.want, " "):
				require.Equal(t, map[string]bool{all: true}, reasons)
			default:
				require.Equal(t, tc.want, strings.Join(got, "; "))
			}
		})
	}
}

// The more rows a proposal divides the days into, the more centavos rounding
// explains: one for each row, and none beyond.
func TestCompararCentavosByRows(t *testing.T) {
	hired := mov(afiliacion.Alta, "2020-01-06", 500_00)
	ms := []afiliacion.Movimiento{hired}
	for d := day("2026-03-04"); d.Before(day("2026-03-31")); d = d.AddDays(3) {
		ms = append(ms, mov(afiliacion.ModificacionSalario, d.String(), 500_00))
	}
	whole, divided := employee(t, hired), []cuotas.Empleado{employee(t, ms...)}
	rows := dinero.Centavos(len(ms))
	compare := func(change func(*cuotas.Renglon)) (most dinero.Centavos, reasons map[cuotas.Motivo]bool) {
		diffs, err := cuotas.Comparar(cuotas.Default().Liquidar(patron, march, stream(whole)), theirs(t, divided, patron, change))
		require.NoError(t, err)
		reasons = map[cuotas.Motivo]bool{}
		for _, d := range diffs {
			most = max(most, d.Nuestro-d.Suyo, d.Suyo-d.Nuestro)
			reasons[d.Motivo] = true
		}
		return most, reasons
	}
	most, reasons := compare(nil)
	require.Greater(t, most, dinero.Centavos(1))
	require.LessOrEqual(t, most, rows)
	require.Equal(t, map[cuotas.Motivo]bool{cuotas.MotivoCentavo: true}, reasons)
	most, reasons = compare(func(r *cuotas.Renglon) { r.Lineas[0].Patron += 2 })
	require.Greater(t, most, rows)
	require.True(t, reasons[cuotas.MotivoTasa])
}

// Workers that only the proposal has come last; an error of either side ends
// the comparison.
func TestCompararOrderAndErrors(t *testing.T) {
	one, two := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00)), employee(t, mov(afiliacion.Alta, "2020-01-06", 600_00))
	second := mov(afiliacion.Alta, "2020-01-06", 600_00)
	all, _ := patron.Empleados([]afiliacion.Movimiento{second})
	require.Equal(t, two, all[0])
	other := two
	other.NSS = one.NSS
	l := func(ws ...cuotas.Empleado) func(func(cuotas.Renglon, error) bool) {
		return cuotas.Default().Liquidar(patron, march, stream(ws...))
	}
	diffs, err := cuotas.Comparar(l(), l(one))
	require.NoError(t, err)
	require.Len(t, diffs, 11)
	require.Equal(t, cuotas.MotivoFalta, diffs[0].Motivo)
	require.Zero(t, diffs[0].Nuestro)
	require.Empty(t, diffs[0].Motivo.Args())
	broken := errors.New("broken")
	bad := func(yield func(cuotas.Renglon, error) bool) { yield(cuotas.Renglon{}, broken) }
	_, err = cuotas.Comparar(l(one), bad)
	require.ErrorIs(t, err, broken)
	_, err = cuotas.Comparar(bad, l(one))
	require.ErrorIs(t, err, broken)
}

// Logs show masks.
func TestLiquidationsAreMasked(t *testing.T) {
	e := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00))
	rows := rowsOf(t, cuotas.Default().Liquidar(patron, march, stream(e)))
	diffs, err := cuotas.Comparar(stream(rows...), stream[cuotas.Renglon]())
	require.NoError(t, err)
	var sum cuotas.ResumenTrabajador
	for sum, err = range cuotas.PorTrabajador(stream(rows...)) {
		require.NoError(t, err)
	}
	var out bytes.Buffer
	for _, h := range []slog.Handler{slog.NewJSONHandler(&out, nil), slog.NewTextHandler(&out, nil)} {
		slog.New(h).Info("x", "e", e, "r", rows[0], "d", diffs[0], "s", sum)
	}
	fmt.Fprintf(&out, "%v %+v %#v %v %v", e, rows[0], diffs[0], sum, &cuotas.RosterError{N: 1, Err: cuotas.ErrDays})
	for _, clear := range []string{"51947728674", "MUESTRA", "ANA", "ENSAYO"} {
		require.NotContains(t, out.String(), clear)
	}
}
