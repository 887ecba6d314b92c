package cuotas_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

var (
	patron = cuotas.Patron{Registro: nss.MustParseRegistro("R7345508109"), Prima: 54355}
	firstB = calendario.Bimestre{Year: 2026, N: 1}
)

// mov makes a movement of one worker with the employer of these tests.
func mov(k afiliacion.Tipo, day string, sbc dinero.Centavos) afiliacion.Movimiento {
	return afiliacion.Movimiento{
		NSS: nss.MustParse("51947728674"), Registro: patron.Registro, Tipo: k, Fecha: calendario.MustParse(day), SBC: sbc,
		Nombre: afiliacion.Nombre{PrimerApellido: "MUESTRA", SegundoApellido: "ENSAYO", Nombres: "ANA"},
	}
}

func event(k afiliacion.Tipo, from, to string) afiliacion.Movimiento {
	m := mov(k, from, 0)
	m.Hasta = calendario.MustParse(to)
	return m
}

// employee makes the only worker of some movements.
func employee(t require.TestingT, ms ...afiliacion.Movimiento) cuotas.Empleado {
	all, conflicts := patron.Empleados(ms)
	require.Empty(t, conflicts)
	require.Len(t, all, 1)
	return all[0]
}

// rowsOf gives the rows of a liquidation that has no error.
func rowsOf(t require.TestingT, rows func(func(cuotas.Renglon, error) bool)) (out []cuotas.Renglon) {
	for r, err := range rows {
		require.NoError(t, err)
		out = append(out, r)
	}
	return out
}

// shownRows gives movement, days and salary of rows in short.
func shownRows(rows []cuotas.Renglon) string {
	var out []string
	for _, r := range rows {
		s := fmt.Sprintf("%s..%s %s", r.Periodo.From.String()[5:], r.Periodo.To.String()[5:], r.SBCTopado)
		if r.Tipo != 0 {
			s += " " + r.Tipo.String() + "@" + r.Fecha.String()[5:]
		}
		if !r.Baja.IsZero() {
			s += " baja=" + r.Baja.String()[5:]
		}
		if r.Ausencias+r.Incapacidades > 0 {
			s += fmt.Sprintf(" a%d i%d", r.Ausencias, r.Incapacidades)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestLiquidarRows(t *testing.T) {
	const alta, mod, baja, again = afiliacion.Alta, afiliacion.ModificacionSalario, afiliacion.Baja, afiliacion.Reingreso
	late := mov(baja, "2026-03-10", 0)
	late.Presentado = calendario.MustParse("2026-03-20")
	hired := mov(alta, "2020-01-06", 500_00)
	received := hired
	received.Presentado = hired.Fecha
	for name, tc := range map[string]struct {
		ms   []afiliacion.Movimiento
		want string
	}{
		"no movement":                  {[]afiliacion.Movimiento{hired}, "03-01..03-31 500.00"},
		"alta":                         {[]afiliacion.Movimiento{mov(alta, "2026-03-19", 500_00)}, "03-19..03-31 500.00 alta@03-19"},
		"alta on the last day":         {[]afiliacion.Movimiento{mov(alta, "2026-03-31", 500_00)}, "03-31..03-31 500.00 alta@03-31"},
		"alta after the month":         {[]afiliacion.Movimiento{mov(alta, "2026-04-01", 500_00)}, ""},
		"alta on the first day":        {[]afiliacion.Movimiento{mov(alta, "2026-03-01", 500_00)}, "03-01..03-31 500.00 alta@03-01"},
		"the day of the baja counts":   {[]afiliacion.Movimiento{hired, mov(baja, "2026-03-10", 0)}, "03-01..03-10 500.00 baja@03-10 baja=03-10"},
		"baja on the first day":        {[]afiliacion.Movimiento{hired, mov(baja, "2026-03-01", 0)}, "03-01..03-01 500.00 baja@03-01 baja=03-01"},
		"baja before the month":        {[]afiliacion.Movimiento{hired, mov(baja, "2026-02-28", 0)}, ""},
		"baja after the month":         {[]afiliacion.Movimiento{hired, mov(baja, "2026-04-01", 0)}, "03-01..03-31 500.00"},
		"late baja":                    {[]afiliacion.Movimiento{received, late}, "03-01..03-20 500.00 baja@03-10 baja=03-20"},
		"raise":                        {[]afiliacion.Movimiento{hired, mov(mod, "2026-03-11", 600_00)}, "03-01..03-10 500.00; 03-11..03-31 600.00 modificacion@03-11"},
		"raise on the first day":       {[]afiliacion.Movimiento{hired, mov(mod, "2026-03-01", 600_00)}, "03-01..03-31 600.00 modificacion@03-01"},
		"raise before the month":       {[]afiliacion.Movimiento{hired, mov(mod, "2026-02-28", 600_00)}, "03-01..03-31 600.00"},
		"raise after the month":        {[]afiliacion.Movimiento{hired, mov(mod, "2026-04-01", 600_00)}, "03-01..03-31 500.00"},
		"change to the same salary":    {[]afiliacion.Movimiento{hired, mov(mod, "2026-03-11", 500_00)}, "03-01..03-10 500.00; 03-11..03-31 500.00 modificacion@03-11"},
		"raise and baja":               {[]afiliacion.Movimiento{hired, mov(mod, "2026-03-11", 600_00), mov(baja, "2026-03-20", 0)}, "03-01..03-10 500.00; 03-11..03-20 600.00 modificacion@03-11 baja=03-20"},
		"alta and baja of one day":     {[]afiliacion.Movimiento{mov(alta, "2026-03-09", 500_00), mov(baja, "2026-03-09", 0)}, "03-09..03-09 500.00 alta@03-09 baja=03-09"},
		"alta and raise of one day":    {[]afiliacion.Movimiento{mov(alta, "2026-03-09", 500_00), mov(mod, "2026-03-09", 600_00)}, "03-09..03-31 600.00 alta@03-09"},
		"baja and reingreso":           {[]afiliacion.Movimiento{hired, mov(baja, "2026-03-10", 0), mov(again, "2026-03-21", 700_00)}, "03-01..03-10 500.00 baja@03-10 baja=03-10; 03-21..03-31 700.00 reingreso@03-21"},
		"reingreso the day after":      {[]afiliacion.Movimiento{hired, mov(baja, "2026-03-10", 0), mov(again, "2026-03-11", 500_00)}, "03-01..03-10 500.00 baja@03-10 baja=03-10; 03-11..03-31 500.00 reingreso@03-11"},
		"three raises":                 {[]afiliacion.Movimiento{hired, mov(mod, "2026-03-02", 510_00), mov(mod, "2026-03-03", 520_00), mov(mod, "2026-03-31", 530_00)}, "03-01..03-01 500.00; 03-02..03-02 510.00 modificacion@03-02; 03-03..03-30 520.00 modificacion@03-03; 03-31..03-31 530.00 modificacion@03-31"},
		"over the cap":                 {[]afiliacion.Movimiento{mov(alta, "2020-01-06", 9999_00)}, "03-01..03-31 2932.75"},
		"absences on their segments":   {[]afiliacion.Movimiento{hired, mov(mod, "2026-03-11", 600_00), event(afiliacion.Ausentismo, "2026-03-09", "2026-03-12")}, "03-01..03-10 500.00 a2 i0; 03-11..03-31 600.00 modificacion@03-11 a2 i0"},
		"unpaid leave is absence":      {[]afiliacion.Movimiento{hired, event(afiliacion.PermisoSinGoce, "2026-03-09", "2026-03-12")}, "03-01..03-31 500.00 a4 i0"},
		"incapacity over the month":    {[]afiliacion.Movimiento{hired, event(afiliacion.Incapacidad, "2026-02-20", "2026-03-05")}, "03-01..03-31 500.00 a0 i5"},
		"a certificate beats absence":  {[]afiliacion.Movimiento{hired, event(afiliacion.Ausentismo, "2026-03-02", "2026-03-05"), event(afiliacion.Incapacidad, "2026-03-04", "2026-03-06")}, "03-01..03-31 500.00 a2 i3"},
		"overlapping certificates":     {[]afiliacion.Movimiento{hired, event(afiliacion.Incapacidad, "2026-03-02", "2026-03-05"), event(afiliacion.Incapacidad, "2026-03-05", "2026-03-06")}, "03-01..03-31 500.00 a0 i5"},
		"seven absences":               {[]afiliacion.Movimiento{hired, event(afiliacion.Ausentismo, "2026-03-02", "2026-03-08")}, "03-01..03-31 500.00 a7 i0"},
		"fourteen over two months":     {[]afiliacion.Movimiento{hired, event(afiliacion.Ausentismo, "2026-03-25", "2026-04-07")}, "03-01..03-31 500.00 a7 i0"},
		"absence before the reingreso": {[]afiliacion.Movimiento{hired, event(afiliacion.Ausentismo, "2026-03-09", "2026-03-10"), mov(baja, "2026-03-10", 0), mov(again, "2026-03-21", 500_00)}, "03-01..03-10 500.00 baja@03-10 baja=03-10 a2 i0; 03-21..03-31 500.00 reingreso@03-21"},
	} {
		t.Run(name, func(t *testing.T) {
			rows := rowsOf(t, cuotas.Default().Liquidar(patron, march, stream(employee(t, tc.ms...))))
			require.Equal(t, tc.want, shownRows(rows))
			for _, r := range rows {
				sums(t, r.Desglose)
				require.Len(t, r.Lineas, 7)
				require.Equal(t, r.Periodo.Days(), r.Dias)
				require.Equal(t, 1, r.N)
			}
		})
	}
}

func TestLiquidarBimestreRows(t *testing.T) {
	const alta, mod, baja, again = afiliacion.Alta, afiliacion.ModificacionSalario, afiliacion.Baja, afiliacion.Reingreso
	at := func(sbc dinero.Centavos) afiliacion.Movimiento { return mov(alta, "2020-01-06", sbc) }
	for name, tc := range map[string]struct {
		ms   []afiliacion.Movimiento
		want string
	}{
		"one row of two months":             {[]afiliacion.Movimiento{at(500_00)}, "01-01..02-28 500.00"},
		"another row of CEAV in February":   {[]afiliacion.Movimiento{at(400_00)}, "01-01..01-31 400.00; 02-01..02-28 400.00"},
		"another cap in February":           {[]afiliacion.Movimiento{at(5000_00)}, "01-01..01-31 2828.50; 02-01..02-28 2932.75"},
		"raise in January, nothing else":    {[]afiliacion.Movimiento{at(500_00), mov(mod, "2026-01-16", 600_00)}, "01-01..01-15 500.00; 01-16..02-28 600.00 modificacion@01-16"},
		"raise on 1 February":               {[]afiliacion.Movimiento{at(500_00), mov(mod, "2026-02-01", 600_00)}, "01-01..01-31 500.00; 02-01..02-28 600.00 modificacion@02-01"},
		"no-op change on 1 February":        {[]afiliacion.Movimiento{at(500_00), mov(mod, "2026-02-01", 500_00)}, "01-01..01-31 500.00; 02-01..02-28 500.00 modificacion@02-01"},
		"baja in February":                  {[]afiliacion.Movimiento{at(500_00), mov(baja, "2026-02-10", 0)}, "01-01..02-10 500.00 baja@02-10 baja=02-10"},
		"baja in February, parameters too":  {[]afiliacion.Movimiento{at(400_00), mov(baja, "2026-02-10", 0)}, "01-01..01-31 400.00; 02-01..02-10 400.00 baja@02-10 baja=02-10"},
		"alta in January, baja in February": {[]afiliacion.Movimiento{mov(alta, "2026-01-12", 500_00), mov(baja, "2026-02-10", 0)}, "01-12..02-10 500.00 alta@01-12 baja=02-10"},
		"baja on 31 January and reingreso":  {[]afiliacion.Movimiento{at(500_00), mov(baja, "2026-01-31", 0), mov(again, "2026-02-01", 500_00)}, "01-01..01-31 500.00 baja@01-31 baja=01-31; 02-01..02-28 500.00 reingreso@02-01"},
		"absences of both months":           {[]afiliacion.Movimiento{at(500_00), event(afiliacion.Ausentismo, "2026-01-25", "2026-02-07")}, "01-01..02-28 500.00 a14 i0"},
	} {
		t.Run(name, func(t *testing.T) {
			rows := rowsOf(t, cuotas.Default().LiquidarBimestre(patron, firstB, stream(employee(t, tc.ms...))))
			require.Equal(t, tc.want, shownRows(rows))
			for _, r := range rows {
				sums(t, r.Desglose)
				require.Len(t, r.Lineas, 3)
			}
		})
	}
}

// LSS 36 begins and ends on days of its own.
func TestLiquidarArticulo36(t *testing.T) {
	w := employee(t, mov(afiliacion.Alta, "2020-01-06", 330_57))
	w.Articulo36 = []calendario.Period{{From: calendario.MustParse("2026-03-16")}}
	rows := rowsOf(t, cuotas.Default().Liquidar(patron, march, stream(w)))
	require.Equal(t, "03-01..03-15 330.57; 03-16..03-31 330.57", shownRows(rows))
	require.NotZero(t, rows[0].TotalObrero)
	require.Zero(t, rows[0].PatronAbsorbe)
	require.Zero(t, rows[1].TotalObrero)
	require.NotZero(t, rows[1].PatronAbsorbe)

	w.Articulo36 = []calendario.Period{{From: calendario.MustParse("2026-01-01"), To: calendario.MustParse("2026-03-10")}, {From: calendario.MustParse("2026-03-11"), To: calendario.MustParse("2026-12-31")}}
	rows = rowsOf(t, cuotas.Default().Liquidar(patron, march, stream(w)))
	require.Equal(t, "03-01..03-31 330.57", shownRows(rows))
	require.Equal(t, "1386.81", rows[0].Total.String())
}

// Each worker who cannot be liquidated is told by position, and has no row.
func TestLiquidarErrors(t *testing.T) {
	good := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00))
	other := good
	other.Periodos = slices.Clone(good.Periodos)
	other.Periodos[0].Modalidad = "44"
	twice := good
	twice.Periodos = append(slices.Clone(good.Periodos), good.Periodos...)
	absent := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00), mov(afiliacion.ModificacionSalario, "2026-03-05", 600_00),
		event(afiliacion.Ausentismo, "2026-03-01", "2026-03-04"), event(afiliacion.Ausentismo, "2026-03-10", "2026-03-13"))
	poor := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00), mov(afiliacion.ModificacionSalario, "2026-03-31", 315_03))
	workers := stream(good, other, twice, absent, poor, good)
	var got []string
	for r, err := range cuotas.Default().Liquidar(patron, march, workers) {
		if err == nil {
			got = append(got, fmt.Sprintf("%d %s", r.N, r.Total))
			continue
		}
		require.Nil(t, r.Lineas)
		require.False(t, r.NSS.IsZero(), "the host must find the worker")
		got = append(got, err.Error())
	}
	require.Equal(t, []string{"1 1786.23", "worker 2: cuotas.modalidad: 44", "worker 3: cuotas.days: periodos",
		"worker 4: cuotas.absences_over_7", "worker 5: cuotas.sbc_below_minimum", "6 1786.23"}, got)

	fails := func(name string, want error, rows func(func(cuotas.Renglon, error) bool)) {
		t.Run(name, func(t *testing.T) {
			n := 0
			for _, err := range rows {
				n++
				require.ErrorIs(t, err, want)
			}
			require.Equal(t, 1, n)
		})
	}
	p := cuotas.Default()
	fails("premium", cuotas.ErrRiskPremium, p.Liquidar(cuotas.Patron{}, march, stream(good)))
	fails("zone", cuotas.ErrZona, p.Liquidar(cuotas.Patron{Prima: 54355, Zona: "A"}, march, stream(good)))
	fails("month", cuotas.ErrSyntax, p.Liquidar(patron, cuotas.Mes{}, stream(good)))
	fails("no table", cuotas.ErrNoParameter, p.Liquidar(patron, cuotas.Mes{Year: 2027, Month: 3}, stream(good)))
	fails("bimester", cuotas.ErrSyntax, p.LiquidarBimestre(patron, calendario.Bimestre{}, stream(good)))
	fails("no table of the bimester", cuotas.ErrNoParameter, p.LiquidarBimestre(patron, calendario.Bimestre{Year: 2027, N: 2}, stream(good)))
	fails("border zone", cuotas.ErrSBCBelowMinimum, p.LiquidarBimestre(cuotas.Patron{Zona: cuotas.ZLFN}, firstB,
		stream(employee(t, mov(afiliacion.Alta, "2020-01-06", 440_86)))))
	broken := errors.New("row cannot be read")
	fails("source", broken, p.Liquidar(patron, march, func(yield func(cuotas.Empleado, error) bool) { yield(cuotas.Empleado{}, broken) }))
	require.Len(t, rowsOf(t, p.LiquidarBimestre(cuotas.Patron{}, firstB, stream(good))), 1, "without a premium: it is not read")
}

// Of several faults a worker has the one that Monthly would name.
func TestLiquidarNamesTheFaultOfMonthly(t *testing.T) {
	sbc := map[bool]dinero.Centavos{false: 500_00, true: 315_03}
	prima := map[bool]cuotas.Tasa{false: 54355, true: 0}
	absent := map[bool]int{false: 0, true: 8}
	zona := map[bool]cuotas.Zona{false: cuotas.General, true: "X"}
	modalidad := map[bool]afiliacion.Modalidad{false: "10", true: "44"}
	for faults := range 1 << 5 {
		has := func(n int) bool { return faults>>n&1 == 1 }
		w := cuotas.Trabajador{SBC: sbc[has(0)], Prima: prima[has(1)], Ausencias: absent[has(2)], Zona: zona[has(3)], Modalidad: modalidad[has(4)]}
		_, want := cuotas.Default().Monthly(w, march)
		e := employee(t, mov(afiliacion.Alta, "2020-01-06", w.SBC))
		e.Periodos[0].Modalidad = w.Modalidad
		if w.Ausencias > 0 {
			e.Ausencias = []calendario.Period{{From: day("2026-03-02"), To: day("2026-03-09")}}
		}
		for _, err := range cuotas.Default().Liquidar(cuotas.Patron{Prima: w.Prima, Zona: w.Zona}, march, stream(e)) {
			if want == nil {
				require.NoError(t, err)
				continue
			}
			require.Equal(t, &cuotas.RosterError{N: 1, Err: want}, err)
		}
	}
}

func TestLiquidarStopsWithItsConsumer(t *testing.T) {
	read := 0
	good := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00), mov(afiliacion.ModificacionSalario, "2026-03-05", 600_00))
	source := func(yield func(cuotas.Empleado, error) bool) {
		for yield(good, nil) {
			read++
		}
	}
	for range cuotas.Default().Liquidar(patron, march, source) {
		break
	}
	require.Zero(t, read)
	for range cuotas.PorTrabajador(cuotas.Default().Liquidar(patron, march, source)) {
		break
	}
	require.Equal(t, 1, read)
	for range cuotas.Default().Liquidar(cuotas.Patron{}, march, source) {
		break
	}
	require.Equal(t, 1, read)
}

// Periods made by hand, without movements, have their rows all the same.
func TestLiquidarPeriodsWithoutMovements(t *testing.T) {
	day := calendario.MustParse
	w := cuotas.Empleado{Periodos: []afiliacion.Periodo{
		{Period: calendario.Period{From: day("2026-03-20")}, Sueldos: []afiliacion.Sueldo{{From: day("2026-03-20"), SBC: 500_00}, {From: day("2026-03-25"), SBC: 600_00}}},
		{Period: calendario.Period{From: day("2026-02-01"), To: day("2026-03-05")}, SBC: 400_00},
	}}
	rows := rowsOf(t, cuotas.Default().Liquidar(cuotas.Patron{Prima: 54355}, march, stream(w)))
	require.Equal(t, "03-01..03-05 400.00 baja@03-05 baja=03-05; 03-20..03-24 500.00 alta@03-20; 03-25..03-31 600.00 modificacion@03-25", shownRows(rows))
	require.Empty(t, rowsOf(t, cuotas.Default().Liquidar(patron, march, stream(w))), "periods of another employer")
	w.Periodos[0].Sueldos = w.Periodos[0].Sueldos[1:]
	for _, err := range cuotas.Default().Liquidar(cuotas.Patron{Prima: 54355}, march, stream(w)) {
		require.ErrorIs(t, err, cuotas.ErrSBCBelowMinimum, "days without a salary")
	}
}

func TestEmpleados(t *testing.T) {
	elsewhere := mov(afiliacion.Alta, "2026-01-05", 500_00)
	elsewhere.Registro = nss.MustParseRegistro("Y6011233100")
	everywhere := event(afiliacion.Incapacidad, "2026-03-02", "2026-03-04")
	everywhere.Registro = nss.Registro{}
	everywhere.Nombre = afiliacion.Nombre{}
	second := mov(afiliacion.Alta, "2026-01-05", 600_00)
	var err error
	second.NSS, err = nss.New("9926010001")
	require.NoError(t, err)
	nobody := mov(afiliacion.Alta, "2026-01-05", 600_00)
	nobody.NSS = nss.NSS{}
	endless := mov(afiliacion.Ausentismo, "2026-03-10", 0)
	all, conflicts := patron.Empleados([]afiliacion.Movimiento{
		mov(afiliacion.Alta, "2026-01-05", 500_00), second, elsewhere, everywhere, nobody, endless, mov(afiliacion.Baja, "2026-03-20", 0)})
	require.Len(t, all, 2)
	require.Len(t, all[0].Periodos, 1)
	require.Equal(t, "MUESTRA", all[0].Nombre.PrimerApellido)
	require.Len(t, all[0].Incapacidades, 1)
	require.Empty(t, all[0].Ausencias)
	require.Equal(t, second.NSS, all[1].NSS)
	require.Len(t, conflicts, 2)

	both, _ := cuotas.Patron{}.Empleados([]afiliacion.Movimiento{mov(afiliacion.Alta, "2026-01-05", 500_00), elsewhere})
	require.Len(t, both, 1)
	require.Len(t, both[0].Periodos, 2)
}

// history draws the movements of a worker over the first months of a year.
func history(t *rapid.T) []afiliacion.Movimiento {
	day := calendario.Must(2025, time.December, rapid.IntRange(1, 31).Draw(t, "start"))
	salary := func() dinero.Centavos { return dinero.Centavos(rapid.IntRange(315_04, 3200_00).Draw(t, "sbc")) }
	ms := []afiliacion.Movimiento{mov(afiliacion.Alta, day.String(), salary())}
	current := true
	for range rapid.IntRange(0, 6).Draw(t, "movements") {
		day = day.AddDays(rapid.IntRange(1, 30).Draw(t, "gap"))
		switch {
		case !current:
			ms, current = append(ms, mov(afiliacion.Reingreso, day.String(), salary())), true
		case rapid.Bool().Draw(t, "raise"):
			ms = append(ms, mov(afiliacion.ModificacionSalario, day.String(), salary()))
		default:
			ms, current = append(ms, mov(afiliacion.Baja, day.String(), 0)), false
		}
	}
	return ms
}

// Whoever was there all month with one salary has one row, and it is Monthly;
// so with the bimester.
func TestLiquidationOfAWholeMonthIsMonthly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMonth(t)
		w := worker(t, m)
		w.Periodo, w.Ausencias, w.Incapacidades = calendario.Period{}, 0, 0
		e := employee(t, mov(afiliacion.Alta, "2020-01-06", w.SBC))
		if w.Articulo36 {
			e.Articulo36 = []calendario.Period{{From: m.First().AddMonths(-3)}}
		}
		pat := patron
		pat.Zona, pat.Prima = w.Zona, w.Prima
		want, err := cuotas.Default().Monthly(w, m)
		require.NoError(t, err)
		rows := rowsOf(t, cuotas.Default().Liquidar(pat, m, stream(e)))
		require.Len(t, rows, 1)
		require.Equal(t, want, rows[0].Desglose)

		b := calendario.BimestreOf(m.First())
		want, err = cuotas.Default().Bimonthly(b, w, w)
		require.NoError(t, err)
		rows = rowsOf(t, cuotas.Default().LiquidarBimestre(pat, b, stream(e)))
		var lines []cuotas.Linea
		for _, r := range rows {
			lines = append(lines, r.Lineas...)
		}
		require.Equal(t, want.Lineas, lines)
	})
}

// The days of the rows are the insured days, whatever the movements; each row is
// Monthly of its days; the order of periods and events does not matter; totals
// are the sums of what is printed.
func TestLiquidationOfAnyHistory(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := employee(t, history(t)...)
		m := cuotas.Mes{Year: 2026, Month: time.Month(rapid.IntRange(1, 5).Draw(t, "month"))}
		insured := 0
		for _, p := range e.Periodos {
			if part, ok := p.Clip(m.Period()); ok {
				insured += part.Days()
			}
		}
		off := calendario.Period{From: m.First().AddDays(rapid.IntRange(-5, 28).Draw(t, "off"))}
		off.To = off.From.AddDays(rapid.IntRange(0, 40).Draw(t, "sick"))
		gone := calendario.Period{From: m.First().AddDays(rapid.IntRange(-5, 28).Draw(t, "gone"))}
		gone.To = gone.From.AddDays(rapid.IntRange(0, 6).Draw(t, "absent"))
		e.Incapacidades, e.Ausencias = []calendario.Period{off}, []calendario.Period{gone}

		rows := rowsOf(t, cuotas.Default().Liquidar(patron, m, stream(e)))
		var total cuotas.Totales
		for _, r := range rows {
			total.Add(r)
			want, err := cuotas.Default().Monthly(cuotas.Trabajador{SBC: r.Lineas[2].Base, Prima: patron.Prima,
				Periodo: r.Periodo, Ausencias: r.Ausencias, Incapacidades: r.Incapacidades}, m)
			require.NoError(t, err)
			require.Equal(t, want, r.Desglose)
		}
		require.Equal(t, insured, total.Dias)
		if insured == 0 {
			require.Empty(t, rows)
			return
		}
		require.Equal(t, 1, total.Trabajadores)
		var patronal, obrero dinero.Centavos
		for _, i := range total.Ramos {
			patronal, obrero = patronal+i.Patron, obrero+i.Obrero
		}
		require.Equal(t, []dinero.Centavos{patronal, obrero, patronal + obrero}, []dinero.Centavos{total.Patron, total.Obrero, total.Total})

		slices.Reverse(e.Periodos)
		for i := range e.Periodos {
			slices.Reverse(e.Periodos[i].Sueldos)
		}
		require.Equal(t, rows, rowsOf(t, cuotas.Default().Liquidar(patron, m, stream(e))))
	})
}

// A salary change to the same salary divides the row, and moves no share by
// more than a centavo.
func TestNoOpMovementMovesACentavoAtMost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sbc := dinero.Centavos(rapid.IntRange(315_04, 3200_00).Draw(t, "sbc"))
		m := cuotas.Mes{Year: 2026, Month: time.Month(rapid.IntRange(1, 12).Draw(t, "month"))}
		day := m.First().AddDays(rapid.IntRange(1, m.Days()-1).Draw(t, "day"))
		hired := mov(afiliacion.Alta, "2020-01-06", sbc)
		whole := rowsOf(t, cuotas.Default().Liquidar(patron, m, stream(employee(t, hired))))
		parts := rowsOf(t, cuotas.Default().Liquidar(patron, m, stream(employee(t, hired, mov(afiliacion.ModificacionSalario, day.String(), sbc)))))
		require.Len(t, parts, 2)
		near(t, whole[0].Lineas, parts[0].Lineas, parts[1].Lineas)
	})
}

// The liquidation is rounded row by row whatever the reading: what is printed
// adds up.
func TestLiquidationAddsUpUnderEveryReading(t *testing.T) {
	e := employee(t, mov(afiliacion.Alta, "2020-01-06", 524_65), mov(afiliacion.ModificacionSalario, "2026-03-16", 533_33))
	final := cuotas.Default().With(cuotas.Criterios{Redondeo: cuotas.Final})
	for _, r := range rowsOf(t, final.Liquidar(patron, march, stream(e))) {
		sums(t, r.Desglose)
	}
}

func TestPorTrabajador(t *testing.T) {
	good := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00), mov(afiliacion.ModificacionSalario, "2026-03-11", 600_00))
	poor := employee(t, mov(afiliacion.Alta, "2020-01-06", 300_00))
	gone := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00), mov(afiliacion.Baja, "2021-01-06", 0))
	var got []string
	var all cuotas.Totales
	workers := []cuotas.Empleado{good, poor, gone, good, good, poor}
	for s, err := range cuotas.PorTrabajador(cuotas.Default().Liquidar(patron, march, stream(workers...))) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, fmt.Sprintf("%d: %d rows, %d days, %s", s.N, s.Renglones, s.Dias, s.Total))
		require.Equal(t, 1, s.Trabajadores)
		require.Equal(t, good.NSS, s.NSS)
	}
	require.Equal(t, []string{"1: 2 rows, 31 days, 1949.89", "worker 2: cuotas.sbc_below_minimum", "4: 2 rows, 31 days, 1949.89",
		"5: 2 rows, 31 days, 1949.89", "worker 6: cuotas.sbc_below_minimum"}, got)
	for r, err := range cuotas.Default().Liquidar(patron, march, stream(workers...)) {
		if err == nil {
			all.Add(r)
		}
	}
	require.Equal(t, 3, all.Trabajadores)
	require.Equal(t, 6, all.Renglones)
	require.Equal(t, "5849.67", all.Total.String())
	p, o := all.Suma(cuotas.Retiro)
	require.Zero(t, p+o)
}
