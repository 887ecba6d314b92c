package afiliacion_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"testing"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
	"github.com/stretchr/testify/require"
)

func TestModalidades(t *testing.T) {
	on := calendario.MustParse("2026-01-01")
	for m, want := range map[afiliacion.Modalidad]string{
		"10": "xxxxxx", "13": "xxxxxx", "14": "xxxxxx", "17": "xxxxxx", "30": "xx-xx-", "32": "-x----",
		"33": "-x----", "34": "xx-xx-", "35": "xx-xx-", "36": "xx----", "38": "-x----", "40": "---xx-",
		"42": "xx-xx-", "43": "xxxxxx", "44": "xxxxxx", "12": "------", "": "------",
	} {
		for i, r := range afiliacion.Ramas() {
			require.Equal(t, want[i] == 'x', m.CoversOn(r, on), "%s %s", m, r)
			require.Equal(t, want[i] == 'x', m.Covers(r), "%s %s", m, r)
		}
	}
	require.Len(t, afiliacion.Modalidades(), 15)
	for _, m := range afiliacion.Modalidades() {
		require.True(t, m.Known())
		require.NotEmpty(t, m.History()[0].Source)
	}
	require.False(t, afiliacion.Modalidad("10").Covers(afiliacion.Rama(9)))
}

// Package nss lists the modalidades too, for a warning, and cannot ask here.
func TestRegistrosKnowTheSameModalidades(t *testing.T) {
	for n := range 100 {
		m := fmt.Sprintf("%02d", n)
		odd := slices.Contains(nss.MustParseRegistro("Y6012345"+m).Warnings(), nss.WarnRegistroModalidad)
		require.Equal(t, !afiliacion.Modalidad(m).Known(), odd, m)
	}
}

// Independents had no sick pay before the reform of 2023.
func TestModalidadesAreDated(t *testing.T) {
	before, after := calendario.MustParse("2023-12-01"), calendario.MustParse("2023-12-02")
	for _, m := range []afiliacion.Modalidad{"43", "44"} {
		require.False(t, m.CoversOn(afiliacion.EMDinero, before))
		require.True(t, m.CoversOn(afiliacion.EMDinero, after))
		require.Len(t, m.History(), 2)
	}
	c, err := afiliacion.Modalidad("44").Celda(afiliacion.EMEspecie, after)
	require.NoError(t, err)
	require.Equal(t, afiliacion.Celda{Covered: true, Condition: afiliacion.Espera}, c)
	c, err = afiliacion.Modalidad("10").Celda(afiliacion.EMEspecie, calendario.MustParse("1990-01-01"))
	require.NoError(t, err)
	require.Equal(t, afiliacion.Celda{Covered: true}, c)
	c, err = afiliacion.Modalidad("40").Celda(afiliacion.EMEspecie, after)
	require.NoError(t, err)
	require.Equal(t, afiliacion.Celda{Confirmed: true}, c)
	_, err = afiliacion.Modalidad("12").Celda(afiliacion.RT, after)
	require.ErrorIs(t, err, afiliacion.ErrUnknownModality)
}

func TestFiguresByDay(t *testing.T) {
	for on, want := range map[string][3]string{
		"2018-06-01": {"88.36", "88.36", "80.60"},
		"2026-01-31": {"315.04", "440.87", "113.14"},
		"2026-02-01": {"315.04", "440.87", "117.31"},
		"2025-12-31": {"278.80", "419.88", "113.14"},
	} {
		m, err := afiliacion.SalarioMinimo(calendario.MustParse(on))
		require.NoError(t, err)
		u, err := afiliacion.UMA(calendario.MustParse(on))
		require.NoError(t, err)
		require.Equal(t, want, [3]string{m.General.String(), m.ZLFN.String(), u.String()}, on)
	}
	// No figure answers for a year that is not its own.
	for _, on := range []string{"2017-12-31", "2027-01-01"} {
		_, err := afiliacion.SalarioMinimo(calendario.MustParse(on))
		require.ErrorIs(t, err, afiliacion.ErrNoFigure)
	}
	for _, on := range []string{"2016-01-27", "2027-02-01"} {
		_, err := afiliacion.UMA(calendario.MustParse(on))
		require.ErrorIs(t, err, afiliacion.ErrNoFigure)
		_, err = afiliacion.Tope(calendario.MustParse(on))
		require.ErrorIs(t, err, afiliacion.ErrNoFigure)
	}
	c, err := afiliacion.Tope(calendario.MustParse("2026-01-31"))
	require.NoError(t, err)
	require.Equal(t, dinero.MustParse("2828.50"), c)
	for i, c := range afiliacion.Cifras() {
		require.NotEmpty(t, c.Source)
		if c.UMA > 0 && c.Valid.From == calendario.MustParse("2016-01-28") { // the first one began four days early
			require.Equal(t, 370, c.Valid.Days())
			continue
		}
		require.InDelta(t, 365, c.Valid.Days(), 1, "row %d", i)
	}
}

func TestTiposAsText(t *testing.T) {
	for k := afiliacion.Alta; k <= afiliacion.PermisoSinGoce; k++ {
		b, err := json.Marshal(k)
		require.NoError(t, err)
		var back afiliacion.Tipo
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, k, back)
	}
	k := afiliacion.Baja
	require.ErrorIs(t, k.UnmarshalText([]byte("otro")), afiliacion.ErrType)
	require.Equal(t, afiliacion.Baja, k, "as it was")
	require.NoError(t, k.UnmarshalText(nil))
	b, err := k.MarshalText()
	require.NoError(t, err)
	require.Empty(t, b)
	require.Equal(t, []string{"08", "08", "07", "02", "11", "12", "", ""}, func() (out []string) {
		for k := afiliacion.Alta; k <= afiliacion.PermisoSinGoce+1; k++ {
			out = append(out, k.Clave())
		}
		return out
	}())
}

// Every code that a value of this package can have is told in both languages.
func TestEveryCodeHasItsText(t *testing.T) {
	coded := []mensajes.Coded{afiliacion.Tipo(99), afiliacion.Causa("Z"), afiliacion.Rama(99), afiliacion.Modalidad("99")}
	for k := afiliacion.Alta; k <= afiliacion.PermisoSinGoce; k++ {
		coded = append(coded, k)
	}
	for _, c := range "123456789A" {
		coded = append(coded, afiliacion.Causa(c))
	}
	for _, r := range afiliacion.Ramas() {
		coded = append(coded, r)
	}
	for _, m := range afiliacion.Modalidades() {
		coded = append(coded, m)
	}
	for k := afiliacion.Trabajador(0); k <= 5; k++ {
		coded = append(coded, k)
	}
	for k := range afiliacion.Salario(4) {
		coded = append(coded, k)
	}
	for k := range afiliacion.Jornada(8) {
		coded = append(coded, k)
	}
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	for _, c := range coded {
		require.True(t, es.Has(c.Code()), c.Code())
		require.NotEmpty(t, en.Text(c))
		require.NotContains(t, es.Text(c), "{")
	}
	for _, c := range []afiliacion.Condicion{afiliacion.Convenio, afiliacion.Espera} {
		require.True(t, es.Has(c.Code()), c.Code())
		require.True(t, c.Valid())
		require.Empty(t, c.Args())
	}
}

func TestNothingPrintsAPerson(t *testing.T) {
	m := mov(afiliacion.Alta, "2026-01-05", "")
	m.Nombre = afiliacion.Nombre{PrimerApellido: "Ñandú", SegundoApellido: "", Nombres: "Hugo Ensayo"}
	p := afiliacion.Periodo{NSS: m.NSS, Registro: m.Registro, Movimientos: []afiliacion.Movimiento{m}}
	c := afiliacion.Conflicto{Fault: afiliacion.ErrType, Movimiento: m}
	var log bytes.Buffer
	l := slog.New(slog.NewTextHandler(&log, nil))
	l.Info("x", "m", m, "p", p, "n", m.Nombre)
	for _, s := range []string{
		fmt.Sprintf("%v %+v %#v", m, m, m), fmt.Sprintf("%v %+v %#v", p, p, p),
		fmt.Sprintf("%v %s %q %x", m.Nombre, m.Nombre, m.Nombre, m.Nombre), c.Error(), log.String(),
	} {
		require.NotContains(t, s, "Ñandú")
		require.NotContains(t, s, "Ensayo")
		require.NotContains(t, s, m.NSS.String())
	}
	require.Equal(t, "Ñ* H*", m.Nombre.Mask())
}

func TestFaultsTellTheNumberOfIDSE(t *testing.T) {
	es := mensajes.For("es-MX")
	for _, f := range []afiliacion.Fault{
		afiliacion.ErrAlreadyCurrent, afiliacion.ErrNeverEnrolled, afiliacion.ErrNotCurrent, afiliacion.ErrAlreadyBaja,
		afiliacion.ErrDateOrder, afiliacion.ErrSameDate, afiliacion.ErrType, afiliacion.ErrIncomplete, afiliacion.ErrEventEnd,
		afiliacion.ErrOutsidePeriod, afiliacion.ErrBajaSuperseded, afiliacion.ErrNoFigure, afiliacion.ErrUnknownModality,
	} {
		c := afiliacion.Conflicto{Fault: f, Movimiento: mov(alta, "2026-01-05", "")}
		require.True(t, es.Has(f.Code()), f.Code())
		require.Contains(t, es.Text(c), f.IDSE())
		require.NotContains(t, es.Text(c), "{")
		require.Empty(t, f.Args())
	}
}

// The row in force answers for every day up to its last, and with what the cells
// of that day say.
func TestInForceAgreesWithTheCells(t *testing.T) {
	tables := afiliacion.Default()
	for _, m := range tables.Modalidades() {
		for day := calendario.MustParse("1990-01-01"); day.Before(calendario.MustParse("2030-01-01")); day = day.AddDays(97) {
			v, through, ok := tables.InForce(m, day)
			require.True(t, ok)
			require.False(t, !through.IsZero() && through.Before(day))
			for r, cell := range v.Cobertura.Celdas {
				want, err := tables.Celda(m, afiliacion.Rama(r), day)
				require.NoError(t, err)
				require.Equal(t, want.Covered, cell.Covered)
				require.Equal(t, want.Condition, cell.Condition)
			}
		}
	}
	_, _, ok := tables.InForce("99", calendario.MustParse("2026-01-01"))
	require.False(t, ok)
}
