package cuotas_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// The oracle computes with fractions what the package computes with integers:
// rates and rules are written down a second time, as text.

func rat(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		panic(s)
	}
	return r
}

func times(factors ...*big.Rat) *big.Rat {
	out := rat("1")
	for _, f := range factors {
		out.Mul(out, f)
	}
	return out
}

func number(n int) *big.Rat { return new(big.Rat).SetInt64(int64(n)) }

// halfUp rounds a fraction to the nearest whole number, halves upward.
func halfUp(r *big.Rat) int64 {
	twice := new(big.Int).Add(new(big.Int).Mul(r.Num(), big.NewInt(2)), r.Denom())
	return new(big.Int).Quo(twice, new(big.Int).Mul(r.Denom(), big.NewInt(2))).Int64()
}

// roundHalfUp gives whole centavos.
func roundHalfUp(pesos *big.Rat) dinero.Centavos {
	return dinero.Centavos(halfUp(times(pesos, rat("100"))))
}

// regla is a branch of the law.
type regla struct {
	patron, obrero string // percent; "rt" and "ceav" are looked up
	base           string // uma, excedente, sbc
	aus, inc       bool   // absences and incapacities leave the days
}

func reglas() map[cuotas.Ramo]regla {
	return map[cuotas.Ramo]regla{
		cuotas.CuotaFija:          {"20.4", "0", "uma", false, true},
		cuotas.Excedente:          {"1.1", "0.4", "excedente", false, true},
		cuotas.PrestacionesDinero: {"0.7", "0.25", "sbc", false, true},
		cuotas.GastosMedicos:      {"1.05", "0.375", "sbc", false, true},
		cuotas.RiesgoTrabajo:      {"rt", "0", "sbc", true, true},
		cuotas.InvalidezVida:      {"1.75", "0.625", "sbc", true, true},
		cuotas.Guarderias:         {"1", "0", "sbc", true, true},
		cuotas.Retiro:             {"2", "0", "sbc", true, false},
		cuotas.CEAV:               {"ceav", "1.125", "sbc", true, true},
		cuotas.Infonavit:          {"5", "0", "sbc", true, false},
	}
}

// umaOf and minimumOf are the figures of the years of the properties.
func umaOf(on calendario.Date) *big.Rat {
	year := on.Year()
	if on.Month() == time.January {
		year--
	}
	return rat(map[int]string{2022: "96.22", 2023: "103.74", 2024: "108.57", 2025: "113.14", 2026: "117.31"}[year])
}

func minimumOf(year int, z cuotas.Zona) dinero.Centavos {
	both := map[int][2]dinero.Centavos{
		2023: {207_44, 312_41}, 2024: {248_93, 374_89}, 2025: {278_80, 419_88}, 2026: {315_04, 440_87},
	}[year]
	if z == cuotas.ZLFN {
		return both[1]
	}
	return both[0]
}

func ratOf(c dinero.Centavos) *big.Rat { return new(big.Rat).SetFrac64(int64(c), 100) }

func capped(sbc, uma *big.Rat) *big.Rat {
	if top := times(rat("25"), uma); sbc.Cmp(top) > 0 {
		return top
	}
	return sbc
}

// ceavOf gives the employer's rate in percent.
func ceavOf(sbc, uma *big.Rat, minimum dinero.Centavos, year int) *big.Rat {
	rows := map[int][8]string{
		2023: {"3.150", "3.281", "3.575", "3.751", "3.869", "3.953", "4.016", "4.241"},
		2024: {"3.150", "3.413", "4.000", "4.353", "4.588", "4.756", "4.882", "5.331"},
		2025: {"3.150", "3.544", "4.426", "4.954", "5.307", "5.559", "5.747", "6.422"},
		2026: {"3.150", "3.676", "4.851", "5.556", "6.026", "6.361", "6.613", "7.513"},
	}[year]
	if sbc.Cmp(ratOf(minimum)) == 0 {
		return rat(rows[0])
	}
	for i, bound := range []string{"1.5", "2", "2.5", "3", "3.5", "4"} {
		if new(big.Rat).Quo(sbc, uma).Cmp(rat(bound)) <= 0 {
			return rat(rows[i+1])
		}
	}
	return rat(rows[7])
}

// shares computes both exact shares of a branch.
func (r regla) shares(t cuotas.Trabajador, on calendario.Date, days int) (patron, obrero *big.Rat) {
	uma := umaOf(on)
	sbc := capped(ratOf(t.SBC), uma)
	base := map[string]*big.Rat{"uma": uma, "sbc": sbc, "excedente": new(big.Rat).Sub(sbc, times(rat("3"), uma))}[r.base]
	if base.Sign() < 0 {
		base = rat("0")
	}
	if r.aus {
		days -= t.Ausencias
	}
	if r.inc {
		days -= t.Incapacidades
	}
	rate := func(s string) *big.Rat {
		switch s {
		case "rt":
			return rat(t.Prima.String())
		case "ceav":
			return ceavOf(sbc, uma, minimumOf(on.Year(), t.Zona), on.Year())
		}
		return rat(s)
	}
	percent := rat("1/100")
	return times(base, rate(r.patron), percent, number(days)), times(base, rate(r.obrero), percent, number(days))
}

// check holds a line against the oracle.
func check(t require.TestingT, l cuotas.Linea, w cuotas.Trabajador, on calendario.Date, days int) {
	patron, obrero := reglas()[l.Ramo].shares(w, on, days)
	wantPatron, wantObrero, wantAbsorbe := roundHalfUp(patron), roundHalfUp(obrero), dinero.Centavos(0)
	if w.Articulo36 {
		wantPatron, wantObrero, wantAbsorbe = wantPatron+wantObrero, 0, wantObrero
	}
	require.Equal(t, wantPatron, l.Patron, "%s %v", l.Ramo, w)
	require.Equal(t, wantObrero, l.Obrero, "%s %v", l.Ramo, w)
	require.Equal(t, wantAbsorbe, l.Absorbe, "%s %v", l.Ramo, w)
}

// worker draws a worker of a month who breaks no rule.
func worker(t *rapid.T, m cuotas.Mes) cuotas.Trabajador {
	w := cuotas.Trabajador{
		Zona:       rapid.SampledFrom([]cuotas.Zona{"", cuotas.General, cuotas.ZLFN}).Draw(t, "zona"),
		Prima:      cuotas.Tasa(rapid.IntRange(50000, 1500000).Draw(t, "prima")),
		Modalidad:  rapid.SampledFrom([]afiliacion.Modalidad{"", "10", "13", "14"}).Draw(t, "modalidad"),
		Articulo36: rapid.Bool().Draw(t, "art36"),
	}
	w.SBC = minimumOf(m.Year, w.Zona) + dinero.Centavos(rapid.OneOf(rapid.IntRange(0, 10), rapid.IntRange(0, 3000_00)).Draw(t, "sbc"))
	days := m.Days()
	if rapid.Bool().Draw(t, "partial") {
		from := rapid.IntRange(1, days).Draw(t, "from")
		to := rapid.IntRange(from, days).Draw(t, "to")
		w.Periodo = calendario.Period{From: calendario.Must(m.Year, m.Month, from), To: calendario.Must(m.Year, m.Month, to)}
		days = to - from + 1
	}
	w.Ausencias = rapid.IntRange(0, min(7, days)).Draw(t, "ausencias")
	w.Incapacidades = rapid.IntRange(0, days-w.Ausencias).Draw(t, "incapacidades")
	return w
}

func anyMonth(t *rapid.T) cuotas.Mes {
	return cuotas.Mes{Year: rapid.IntRange(2023, 2026).Draw(t, "year"), Month: time.Month(rapid.IntRange(1, 12).Draw(t, "month"))}
}

func daysOf(w cuotas.Trabajador, m cuotas.Mes) int {
	if w.Periodo == (calendario.Period{}) {
		return m.Days()
	}
	return w.Periodo.Days()
}

// sums holds that the totals of a breakdown are the sums of its lines.
func sums(t require.TestingT, d cuotas.Desglose) {
	var patron, obrero, absorbe dinero.Centavos
	for _, l := range d.Lineas {
		require.LessOrEqual(t, l.Absorbe, l.Patron)
		patron, obrero, absorbe = patron+l.Patron, obrero+l.Obrero, absorbe+l.Absorbe
	}
	require.Equal(t, []dinero.Centavos{patron, obrero, absorbe, patron + obrero},
		[]dinero.Centavos{d.TotalPatron, d.TotalObrero, d.PatronAbsorbe, d.Total})
}

func TestMonthlyAgreesWithFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMonth(t)
		w := worker(t, m)
		d, err := cuotas.Default().Monthly(w, m)
		require.NoError(t, err)
		require.Len(t, d.Lineas, 7)
		for _, l := range d.Lineas {
			check(t, l, w, m.First(), daysOf(w, m))
		}
		sums(t, d)
		require.Equal(t, roundHalfUp(capped(ratOf(w.SBC), umaOf(m.First()))), d.SBCTopado)
	})
}

func TestFlatAgreesWithFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMonth(t)
		on := calendario.Must(m.Year, m.Month, rapid.IntRange(1, m.Days()).Draw(t, "day"))
		w := worker(t, m)
		w.Ausencias, w.Incapacidades = 0, 0
		days := rapid.IntRange(1, 30).Draw(t, "days")
		d, err := cuotas.Default().Flat(w, on, days)
		require.NoError(t, err)
		require.Len(t, d.Lineas, 9)
		patron, obrero := rat("0"), rat("0")
		for _, l := range d.Lineas {
			check(t, l, w, on, days)
			p, o := reglas()[l.Ramo].shares(w, on, days)
			patron.Add(patron, p)
			obrero.Add(obrero, o)
		}
		sums(t, d)
		require.Equal(t, days, d.Periodo.Days())
		require.Equal(t, on, d.Periodo.From)

		final, err := cuotas.Default().With(cuotas.Criterios{Redondeo: cuotas.Final}).Flat(w, on, days)
		require.NoError(t, err)
		require.Equal(t, d.Lineas, final.Lineas, "the shares are shown rounded all the same")
		ours, own := roundHalfUp(patron), roundHalfUp(obrero)
		if w.Articulo36 {
			require.Equal(t, own, final.PatronAbsorbe)
			ours, own = ours+own, 0
		}
		require.Equal(t, ours, final.TotalPatron)
		require.Equal(t, own, final.TotalObrero)
		require.Equal(t, final.TotalPatron+final.TotalObrero, final.Total)
	})
}

// A bimester has one segment exactly where cap and rate agree in both months
// and the days follow each other; each is then a product of its own.
func TestBimonthlyAgreesWithFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := calendario.Bimestre{Year: rapid.IntRange(2023, 2026).Draw(t, "year"), N: rapid.IntRange(1, 6).Draw(t, "n")}
		m1 := cuotas.MesOf(b.Period().From)
		m2 := cuotas.MesOf(b.Period().To)
		w := [2]cuotas.Trabajador{worker(t, m1), worker(t, m2)}
		if rapid.Bool().Draw(t, "same") {
			w[1].SBC, w[1].Zona, w[1].Articulo36 = w[0].SBC, w[0].Zona, w[0].Articulo36
			w[0].Periodo, w[1].Periodo = calendario.Period{}, calendario.Period{}
		}
		d, err := cuotas.Default().Bimonthly(b, w[0], w[1])
		require.NoError(t, err)
		sums(t, d)
		var caps, rates [2]*big.Rat
		for i, m := range []cuotas.Mes{m1, m2} {
			caps[i] = capped(ratOf(w[i].SBC), umaOf(m.First()))
			rates[i] = ceavOf(caps[i], umaOf(m.First()), minimumOf(m.Year, w[i].Zona), m.Year)
		}
		touch := (w[0].Periodo.To.IsZero() || w[0].Periodo.To == m1.Period().To) && (w[1].Periodo.From.IsZero() || w[1].Periodo.From == m2.First())
		one := caps[0].Cmp(caps[1]) == 0 && rates[0].Cmp(rates[1]) == 0 && w[0].Articulo36 == w[1].Articulo36 && touch
		if one {
			require.Len(t, d.Lineas, 3)
			joined := w[0]
			joined.Ausencias += w[1].Ausencias
			joined.Incapacidades += w[1].Incapacidades
			for _, l := range d.Lineas {
				check(t, l, joined, m1.First(), daysOf(w[0], m1)+daysOf(w[1], m2))
			}
			return
		}
		require.Len(t, d.Lineas, 6)
		for i, l := range d.Lineas {
			m := []cuotas.Mes{m1, m2}[i/3]
			check(t, l, w[i/3], m.First(), daysOf(w[i/3], m))
		}
		require.Equal(t, roundHalfUp(caps[1]), d.SBCTopado)
	})
}

func TestContinuacionAgreesWithFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMonth(t)
		sbc := minimumOf(m.Year, "") + dinero.Centavos(rapid.IntRange(0, 3000_00).Draw(t, "sbc"))
		cap := capped(ratOf(sbc), umaOf(m.First()))
		for _, one := range []bool{false, true} {
			rate := ceavOf(cap, umaOf(m.First()), minimumOf(m.Year, ""), m.Year)
			if one {
				rate = ceavOf(rat("99999"), umaOf(m.First()), 0, m.Year)
			}
			rate.Add(rate, rat("6.925"))
			d, err := cuotas.Default().With(cuotas.Criterios{TasaUnica40: one}).Continuacion(sbc, m)
			require.NoError(t, err)
			sums(t, d)
			require.Equal(t, roundHalfUp(times(cap, rate, rat("1/100"), number(m.Days()))), d.Total)
			total := rat("0")
			for _, l := range d.Lineas {
				exact := times(cap, rat(l.TasaObrero.String()), rat("1/100"), number(m.Days()))
				off := new(big.Rat).Sub(ratOf(l.Obrero), exact)
				require.Negative(t, off.Abs(off).Cmp(rat("1/100")), "less than a centavo")
				total.Add(total, rat(l.TasaObrero.String()))
			}
			require.Zero(t, total.Cmp(rate))
		}
	})
}
