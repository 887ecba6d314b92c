package afiliacion_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// drawn gives movements of two workers and two employers, and of nobody; each
// has its number in Clave.
func drawn(t *rapid.T) []afiliacion.Movimiento {
	people := []nss.NSS{nss.MustParse("51947728674"), nss.MustParse("16926811882"), {}}
	employers := []nss.Registro{nss.MustParseRegistro("R7345508109"), nss.MustParseRegistro("Y6011233100"), {}}
	ms := make([]afiliacion.Movimiento, rapid.IntRange(0, 40).Draw(t, "n"))
	received := rapid.Bool().Draw(t, "all received")
	for i := range ms {
		day := func(name string) calendario.Date {
			return calendario.Must(2026, 1, 1).AddDays(rapid.IntRange(0, 60).Draw(t, name))
		}
		ms[i] = afiliacion.Movimiento{
			NSS:      people[rapid.SampledFrom([]int{0, 0, 0, 0, 1, 1, 2}).Draw(t, "nss")],
			Registro: employers[rapid.SampledFrom([]int{0, 0, 0, 1, 1, 2}).Draw(t, "registro")],
			Tipo:     afiliacion.Tipo(rapid.Uint8Range(0, 9).Draw(t, "tipo")),
			Fecha:    day("fecha"), Clave: fmt.Sprint(i),
			PensionIMSS: rapid.IntRange(0, 9).Draw(t, "pension") == 0,
		}
		if received || rapid.Bool().Draw(t, "received") {
			ms[i].Presentado = day("presentado")
		}
		if ms[i].Tipo == baja && rapid.IntRange(0, 5).Draw(t, "death") == 0 {
			ms[i].Causa = afiliacion.Defuncion
		}
		if ms[i].Tipo.IsEvent() {
			ms[i].Hasta = ms[i].Fecha.AddDays(rapid.IntRange(-1, 20).Draw(t, "hasta"))
		}
	}
	return ms
}

// Whatever comes in: every movement stands in one period or in one conflict,
// and periods of one relation share no day.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ms := drawn(t)
		ps, cs := afiliacion.Periodos(ms)
		var seen []string
		for _, p := range ps {
			for _, m := range p.Movimientos {
				seen = append(seen, m.Clave)
				require.Equal(t, p.NSS, m.NSS)
				require.True(t, m.Registro == p.Registro || m.Tipo.IsEvent() && m.Registro.IsZero())
			}
			require.True(t, p.Movimientos[0].Tipo.IsAlta())
			require.Equal(t, p.Movimientos[0].Fecha, p.From)
		}
		for _, c := range cs {
			seen = append(seen, c.Movimiento.Clave)
			require.Contains(t, []string{"", "007", "026", "048", "049", "050", "051", "056"}, c.IDSE())
		}
		var want []string
		for i := range ms {
			want = append(want, fmt.Sprint(i))
		}
		require.ElementsMatch(t, want, seen)
		requireApart(t, ps)
		again, _ := afiliacion.Periodos(ms)
		require.Equal(t, ps, again)
	})
}

func requireApart(t *rapid.T, ps []afiliacion.Periodo) {
	for i, p := range ps {
		require.False(t, !p.To.IsZero() && p.To.Before(p.From))
		require.True(t, slices.IsSortedFunc(p.Sueldos, func(a, b afiliacion.Sueldo) int { return a.From.Compare(b.From) }))
		for _, q := range ps[i+1:] {
			if p.NSS == q.NSS && p.Registro == q.Registro {
				require.True(t, !p.To.IsZero() && p.To.Before(q.From), "%v %v", p.Period, q.Period)
			}
		}
	}
}

// The order in which relations are mixed changes nothing; that within each, and
// that of the events of every employer, stays.
func TestRelationsMayBeMixed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ms := drawn(t)
		type relation struct {
			n nss.NSS
			r nss.Registro
		}
		queues := map[relation][]afiliacion.Movimiento{}
		var keys []relation
		for _, m := range ms {
			k := relation{m.NSS, m.Registro}
			if queues[k] == nil {
				keys = append(keys, k)
			}
			queues[k] = append(queues[k], m)
		}
		var mixed []afiliacion.Movimiento
		for len(keys) > 0 {
			i := rapid.IntRange(0, len(keys)-1).Draw(t, "next")
			k := keys[i]
			mixed = append(mixed, queues[k][0])
			if queues[k] = queues[k][1:]; len(queues[k]) == 0 {
				keys = slices.Delete(keys, i, i+1)
			}
		}
		ps, cs := afiliacion.Periodos(ms)
		qs, ds := afiliacion.Periodos(mixed)
		byRelation := func(a, b afiliacion.Periodo) int {
			return cmp.Or(strings.Compare(a.NSS.String(), b.NSS.String()),
				strings.Compare(a.Registro.String(), b.Registro.String()), a.From.Compare(b.From))
		}
		slices.SortFunc(ps, byRelation)
		slices.SortFunc(qs, byRelation)
		require.Equal(t, ps, qs)
		require.ElementsMatch(t, cs, ds)
	})
}

// Movements that all carry their day of reception may come in any order, where
// no two of a relation were received on one day.
func TestReceptionOrders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var ms []afiliacion.Movimiento
		for i, k := range rapid.SliceOfN(rapid.SampledFrom([]afiliacion.Tipo{alta, mod, baja}), 0, 12).Draw(t, "kinds") {
			on := calendario.Must(2026, 1, 1).AddDays(rapid.IntRange(0, 60).Draw(t, "fecha"))
			ms = append(ms, mov(k, on.String(), calendario.Must(2026, 1, 1).AddDays(7*i).String()))
		}
		ps, cs := afiliacion.Periodos(ms)
		qs, ds := afiliacion.Periodos(rapid.Permutation(ms).Draw(t, "order"))
		require.Equal(t, ps, qs)
		require.Equal(t, cs, ds)
	})
}

// The last day in time is the fifth working day, counted one by one.
func TestLimiteIsTheFifthWorkingDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := afiliacion.Movimiento{
			Tipo:  rapid.SampledFrom([]afiliacion.Tipo{alta, again, mod, baja}).Draw(t, "tipo"),
			Fecha: calendario.Must(2020, 1, 1).AddDays(rapid.IntRange(0, 4000).Draw(t, "fecha")),
		}
		extra := m.Fecha.AddDays(rapid.IntRange(0, 10).Draw(t, "extra"))
		d, n := m.Fecha, 0
		for n < 5 {
			if d = d.AddDays(1); calendario.LFT.IsWorking(d, extra) {
				n++
			}
		}
		require.Equal(t, d, m.Limite(extra))
		require.True(t, m.EnTiempoOn(d, extra))
		require.False(t, m.EnTiempoOn(d.AddDays(1), extra))
		m.Presentado = d.AddDays(1)
		require.False(t, m.EnTiempo(extra))
	})
}
