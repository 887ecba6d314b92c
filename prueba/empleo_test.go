package prueba_test

import (
	"bytes"
	"iter"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/tarjeton"
)

func TestPatrones(t *testing.T) {
	f := prueba.New(1)
	seen := map[any]bool{}
	for i := range 20 {
		e, err := f.Patron()
		require.NoError(t, err)
		if i == 0 {
			require.Equal(t, "Empresa Muestra, S.A. de C.V.", e.RazonSocial)
		}
		require.Equal(t, rfc.Legal, e.RFC.Kind())
		require.Empty(t, e.RFC.Suspicious())
		require.Empty(t, e.Registro.Warnings())
		require.Equal(t, "Z99", e.Registro.Municipio())
		require.Equal(t, "10", e.Registro.Modalidad())
		for _, id := range []any{e.RFC, e.Registro, e.RazonSocial} {
			require.False(t, seen[id], "given out twice")
			seen[id] = true
		}
	}
}

func work(t *testing.T) prueba.Empleo {
	t.Helper()
	f := prueba.New(5)
	e := f.Empleo(f.MustPersona(prueba.Perfil{}), f.MustPatron(), calendario.MustParse("2025-01-20"))
	e.Salarios = append(e.Salarios, prueba.Salario{Desde: calendario.MustParse("2025-03-01"), Diario: dinero.MustParse("900.50")})
	e.Hasta = calendario.MustParse("2025-04-20")
	return e
}

func TestMovimientos(t *testing.T) {
	e := work(t)
	ms := e.Movimientos()
	require.Len(t, ms, 3)
	require.Equal(t, []afiliacion.Tipo{afiliacion.Alta, afiliacion.ModificacionSalario, afiliacion.Baja},
		[]afiliacion.Tipo{ms[0].Tipo, ms[1].Tipo, ms[2].Tipo})
	require.Equal(t, dinero.MustParse("944.89"), ms[1].SBC) // 900.50 × 1.0493
	require.Equal(t, afiliacion.TerminoContrato, ms[2].Causa)

	today := idse.Options{Today: calendario.MustParse("2025-02-01"), Plazos: &idse.Plazos{Back: 400, AltaBack: 400, ModAhead: 100}}
	for _, m := range ms[:2] {
		r, err := idse.FromMovimiento(m)
		require.NoError(t, err)
		errs, warnings, err := idse.Check(r, today)
		require.NoError(t, err)
		require.Empty(t, errs)
		require.Empty(t, warnings)
	}

	e.Reingreso, e.Hasta = true, calendario.MustParse("2025-02-20")
	ms = e.Movimientos()
	require.Equal(t, afiliacion.Reingreso, ms[0].Tipo)
	require.Len(t, ms, 2, "no salary change after the baja")
}

// What is written reads back as it was.
func TestMovimientosThroughAFile(t *testing.T) {
	f := prueba.New(9)
	var sent []idse.Record
	for range 50 {
		e := f.Empleo(f.MustPersona(prueba.Perfil{}), f.MustPatron(), calendario.MustParse("2025-01-20"))
		for _, m := range e.Movimientos() {
			r, err := idse.FromMovimiento(m)
			require.NoError(t, err)
			sent = append(sent, r)
		}
	}
	var file bytes.Buffer
	require.NoError(t, idse.Encode(&file, seq(sent), idse.WriterOptions{}))
	n := 0
	for line, err := range idse.Decode(&file, idse.Options{}) {
		require.NoError(t, err)
		require.Empty(t, line.Errors)
		require.Empty(t, line.Warnings)
		if !line.IsTrailer {
			require.Equal(t, sent[n].NSS, line.Record.NSS)
			require.Equal(t, sent[n].CURP, line.Record.CURP)
			n++
		}
	}
	require.Equal(t, 50, n)
}

func seq[T any](s []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, v := range s {
			if !yield(v) {
				return
			}
		}
	}
}

func checkSums(t *testing.T, s tarjeton.Talon) {
	t.Helper()
	var p, d, g, x dinero.Centavos
	for _, r := range s.Percepciones {
		require.Equal(t, r.Gravado+r.Exento, r.Importe)
		p, g, x = p+r.Importe, g+r.Gravado, x+r.Exento
	}
	for _, r := range s.Deducciones {
		require.Positive(t, r.Importe)
		d += r.Importe
	}
	require.Equal(t, tarjeton.Totales{Percepciones: p, Deducciones: d, Gravado: g, Exento: x,
		ISR: s.Totales.ISR, Neto: p - d}, s.Totales)
}

func TestTalones(t *testing.T) {
	e := work(t)
	for _, c := range []struct {
		q        string
		ok       bool
		from, to string
		pago     string
		dias     tarjeton.Dias
		sueldo   string
	}{
		{q: "2025/01"},
		{"2025/02", true, "2025-01-20", "2025-01-31", "2025-01-31", 12000, ""},
		{"2025/04", true, "2025-02-16", "2025-02-28", "2025-02-28", 15000, ""}, // 13 days, paid as 15
		{"2025/05", true, "2025-03-01", "2025-03-15", "2025-03-14", 15000, "13507.50"},
		{"2025/06", true, "2025-03-16", "2025-03-31", "2025-03-31", 15000, "13507.50"},
		{"2025/08", true, "2025-04-16", "2025-04-20", "2025-04-18", 5000, "4502.50"},
		{q: "2025/09"},
	} {
		s, ok := e.Talon(calendario.MustParseQuincena(c.q))
		require.Equal(t, c.ok, ok, c.q)
		if !ok {
			continue
		}
		checkSums(t, s)
		require.Equal(t, c.from, s.Periodo.From.String())
		require.Equal(t, c.to, s.Periodo.To.String())
		require.Equal(t, c.pago, s.Pago.String())
		require.Equal(t, c.dias, s.Dias)
		require.Equal(t, e.SBC(s.Periodo.To), s.SDI)
		if c.sueldo != "" {
			require.Equal(t, c.sueldo, s.Percepciones[0].Importe.String())
		}
	}
}

func TestJubilacion(t *testing.T) {
	f := prueba.New(2)
	j := prueba.Jubilacion{Persona: f.MustPersona(prueba.Perfil{}), Pagador: f.MustPatron(), Clave: "000001",
		Desde: calendario.MustParse("2024-01-01"), Mensual: dinero.MustParse("15000.00")}
	s, ok := j.Talon(2025, time.February)
	require.True(t, ok)
	checkSums(t, s)
	require.Equal(t, "2025-02-04", s.Pago.String()) // 1 and 2 are a weekend, 3 is a rest day
	require.Equal(t, tarjeton.Dias(28000), s.Dias)
	require.Empty(t, s.Patron.Registro)
	_, ok = j.Talon(2023, time.December)
	require.False(t, ok)
	_, ok = j.Talon(2025, 13)
	require.False(t, ok)
}

func TestSBCStopsAtTheCap(t *testing.T) {
	e := work(t)
	e.Salarios = []prueba.Salario{{Desde: e.Desde, Diario: dinero.MustParse("5000.00")}}
	top, err := afiliacion.Tope(e.Desde)
	require.NoError(t, err)
	require.Equal(t, top, e.SBC(e.Desde))
	require.Zero(t, e.SBC(e.Desde.AddDays(-1)))
	require.Equal(t, curp.Mujer, prueba.New(5).MustPersona(prueba.Perfil{Sexo: curp.Mujer}).Sex)
}

// The worker's share of what the law has in its arts. 25, 107, 147 and 168.
func TestShareOfTheWorker(t *testing.T) {
	f := prueba.New(5)
	e := f.Empleo(f.MustPersona(prueba.Perfil{}), f.MustPatron(), calendario.MustParse("2025-01-01"))
	e.Salarios = []prueba.Salario{{Desde: e.Desde, Diario: dinero.MustParse("953.02")}}
	stub, ok := e.Talon(calendario.MustParseQuincena("2025/08"))
	require.True(t, ok)
	require.Equal(t, dinero.MustParse("1000.00"), stub.SBC)
	require.Equal(t, "Cuota obrera IMSS", stub.Deducciones[0].Descripcion)
	require.Equal(t, dinero.MustParse("356.25"), stub.Deducciones[0].Importe, "2.375 % of 15 days")
	require.Equal(t, dinero.MustParse("1429.53"), stub.Deducciones[1].Importe, "a tenth of the taxed wage")
}
