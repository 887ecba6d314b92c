package sua_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/sua"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

func asegurado() sua.Asegurado {
	return sua.Asegurado{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"),
		RFC: rfc.MustParse("XAXX010101000"), CURP: curp.MustParse("PECA770905HGTXRN18"),
		Nombre:     afiliacion.Nombre{PrimerApellido: "AÑIL", SegundoApellido: "EJEMPLO", Nombres: "ANA MARIA"},
		Trabajador: 1, Jornada: 0, Fecha: calendario.Must(2026, 3, 9), SDI: 812_35, Ubicacion: "PLANTA NORTE #2",
		Credito: "1726004321", InicioDescuento: calendario.Must(2026, 3, 16), Descuento: sua.Porcentaje, Valor: 25_0000,
	}
}

func afiliatorios() sua.DatosAfiliatorios {
	return sua.DatosAfiliatorios{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"), CP: "36085",
		Nacimiento: calendario.Must(1982, 6, 17), Lugar: "DOLORES HIDALGO", Entidad: 11, UMF: "047", Ocupacion: "AUXILIAR",
		Sexo: sua.Femenino, Salario: 0, Hora: "1",
	}
}

func movimiento() sua.Movimiento {
	return sua.Movimiento{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"), Tipo: sua.IncapacidadTemporal,
		Fecha: calendario.Must(2026, 3, 4), Folio: "YA123456", Dias: 7,
	}
}

func incapacidad() sua.Incapacidad {
	return sua.Incapacidad{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"), Inicio: calendario.Must(2026, 3, 4),
		Folio: "YA123456", Dias: 7, Ramo: sua.EnfermedadGeneral, Control: 1, Termino: calendario.Must(2026, 3, 10),
	}
}

func credito() sua.Credito {
	return sua.Credito{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"), Credito: "1726004321",
		Tipo: sua.InicioCredito, Fecha: calendario.Must(2026, 3, 16), Descuento: sua.CuotaFija, Valor: 1234_560,
	}
}

// line writes a record as a line of its own.
func line[T sua.Record](t testing.TB, r T) string {
	t.Helper()
	b, err := sua.Append(nil, r, sua.CP850)
	require.NoError(t, err)
	return string(b)
}

// with puts text at a 1-based position of a line.
func with(s string, pos int, text string) string { return s[:pos-1] + text + s[pos-1+len(text):] }

type spoiled struct {
	name string
	pos  int
	text string
	want sua.Error
}

// checkFaults spoils one field at a time. What was there stays readable.
func checkFaults[T sua.Record](t *testing.T, good T, cases []spoiled) {
	t.Helper()
	k := sua.KindOf[T]()
	base := line(t, good)
	for _, c := range cases {
		t.Run(k.String()+" "+c.name, func(t *testing.T) {
			l := read[T](t, []byte(with(base, c.pos, c.text)), sua.Options{})[0]
			require.True(t, l.Readable)
			all := append(slices.Clone(l.Errors), l.Warnings...)
			require.Equal(t, []sua.Error{c.want}, all)
			require.Equal(t, c.want.Fault.Warning(), l.OK())
			require.Equal(t, []string{c.want.Code()}, l.Codes())
			if f := c.want.Field; f != sua.FieldNombre {
				require.Contains(t, k.Fields(), f)
				require.NotPanics(t, func() { l.Text(f) })
			}
		})
	}
}

// shared are the faults of what every record begins with.
func shared() []spoiled {
	return []spoiled{
		{"registro", 1, "r", sua.Error{Fault: sua.ErrRegistro, Pos: 1, Field: "rp"}},
		{"registro digit", 11, "8", sua.Error{Fault: sua.WarnRegistroDigit, Pos: 11, Field: "rp"}},
		{"modalidad", 9, "992", sua.Error{Fault: sua.WarnModalidad, Pos: 9, Field: "rp"}},
		{"nss", 12, "5194772867X", sua.Error{Fault: sua.ErrNSS, Pos: 12, Field: "nss"}},
		{"nss zeros", 12, "00000000000", sua.Error{Fault: sua.ErrNSS, Pos: 12, Field: "nss"}},
		{"nss digit", 22, "5", sua.Error{Fault: sua.ErrNSSDigit, Pos: 22, Field: "nss", Want: "4"}},
	}
}

func TestAsegFaults(t *testing.T) {
	blank := strings.Repeat(" ", 50)
	name := func(s string) string { return s + blank[len(s):] }
	checkFaults(t, asegurado(), append(shared(), []spoiled{
		{"rfc letter", 23, "1", sua.Error{Fault: sua.ErrRFC, Pos: 23, Field: "rfc"}},
		{"rfc without homoclave", 33, "   ", sua.Error{Fault: sua.ErrRFC, Pos: 23, Field: "rfc"}},
		{"rfc of a company", 23, "ABC010101AB7 ", sua.Error{Fault: sua.ErrRFC, Pos: 23, Field: "rfc"}},
		{"no rfc", 23, blank[:13], sua.Error{Fault: sua.WarnRFCMissing, Pos: 23, Field: "rfc"}},
		{"curp digit", 53, "9", sua.Error{Fault: sua.ErrCURP, Pos: 53, Field: "curp"}},
		{"curp short", 53, " ", sua.Error{Fault: sua.ErrCURP, Pos: 53, Field: "curp"}},
		{"no curp", 36, blank[:18], sua.Error{Fault: sua.WarnCURPMissing, Pos: 36, Field: "curp"}},
		{"name digit", 54, name("AB2$$LUZ"), sua.Error{Fault: sua.ErrName, Pos: 56, Field: "paterno", Want: "A-Z, Ñ"}},
		{"no given name", 54, name("ABC$DEF$"), sua.Error{Fault: sua.ErrName, Pos: 62, Field: "nombres", Want: "A-Z, Ñ"}},
		{"no first surname", 54, name("$DEF$LUZ"), sua.Error{Fault: sua.ErrName, Pos: 54, Field: "paterno", Want: "A-Z, Ñ"}},
		{"points alone", 54, name("ABC$$.."), sua.Error{Fault: sua.ErrName, Pos: 59, Field: "nombres", Want: "A-Z, Ñ"}},
		{"third $", 54, name("AB$CD$LUZ$"), sua.Error{Fault: sua.ErrName, Pos: 63, Field: "nombres", Want: "A-Z, Ñ"}},
		{"yen in a name of 1252", 54, name("AB\x9dC$$LUZ"), sua.Error{Fault: sua.ErrName, Pos: 56, Field: "paterno", Want: "A-Z, Ñ"}},
		{"accent", 54, name("AB$M\x90X$LUZ"), sua.Error{Fault: sua.WarnName, Pos: 58, Field: "materno", Want: "A-Z, Ñ"}},
		{"small letter", 54, name("AB$$Luz"), sua.Error{Fault: sua.WarnName, Pos: 60, Field: "nombres", Want: "A-Z, Ñ"}},
		{"two spaces", 54, name("AB$$MA  LUZ"), sua.Error{Fault: sua.WarnName, Pos: 61, Field: "nombres", Want: "A-Z, Ñ"}},
		{"worker", 104, "5", sua.Error{Fault: sua.ErrOption, Pos: 104, Field: "tipo_trabajador", Want: "1-4"}},
		{"week", 105, "7", sua.Error{Fault: sua.ErrOption, Pos: 105, Field: "jornada", Want: "0-6"}},
		{"date", 106, "31022026", sua.Error{Fault: sua.ErrFecha, Pos: 106, Field: "fecha", Want: "DDMMAAAA"}},
		{"no date", 106, "00000000", sua.Error{Fault: sua.ErrMissing, Pos: 106, Field: "fecha", Want: "DDMMAAAA"}},
		{"blank date", 106, blank[:8], sua.Error{Fault: sua.ErrMissing, Pos: 106, Field: "fecha", Want: "DDMMAAAA"}},
		{"salary", 114, "00812.3", sua.Error{Fault: sua.ErrDigits, Pos: 119, Field: "sdi", Want: "0-9"}},
		{"salary zero", 114, "0000000", sua.Error{Fault: sua.ErrSDIZero, Pos: 114, Field: "sdi"}},
		{"tab in a key", 121, "A\tB", sua.Error{Fault: sua.ErrText, Pos: 122, Field: "ubicacion"}},
		{"credit", 138, "17260-4321", sua.Error{Fault: sua.ErrDigits, Pos: 138, Field: "credito", Want: "0-9"}},
		{"no credit", 138, blank[:10], sua.Error{Fault: sua.WarnCredito, Pos: 138, Field: "credito"}},
		{"discount date", 148, "32012026", sua.Error{Fault: sua.ErrFecha, Pos: 148, Field: "inicio_desc", Want: "DDMMAAAA"}},
		{"no discount type", 156, "0", sua.Error{Fault: sua.WarnCredito, Pos: 138, Field: "credito"}},
	}...))
	l := read[sua.Asegurado](t, []byte(with(line(t, asegurado()), 148, "32012026")), sua.Options{})[0]
	require.Equal(t, "32012026", l.Text(sua.FieldInicioDescuento))
	l = read[sua.Asegurado](t, []byte(with(line(t, asegurado()), 54, name("SOLO"))), sua.Options{})[0]
	require.Equal(t, sua.Error{Fault: sua.ErrName, Pos: 54, Field: sua.FieldNombre, Want: "$"}, l.Errors[0])
	require.Equal(t, "SOLO", l.Text(sua.FieldPaterno))
	require.Equal(t, "SOLO", l.Text(sua.FieldNombre))
	require.Equal(t, "SOLO", l.Record.Nombre.PrimerApellido)
}

func TestAfilFaults(t *testing.T) {
	checkFaults(t, afiliatorios(), append(shared(), []spoiled{
		{"cp", 23, "3608 ", sua.Error{Fault: sua.ErrDigits, Pos: 23, Field: "cp", Want: "0-9"}},
		{"no cp", 23, "     ", sua.Error{Fault: sua.ErrMissing, Pos: 23, Field: "cp", Want: "0-9"}},
		{"birth", 28, "30022000", sua.Error{Fault: sua.ErrFecha, Pos: 28, Field: "nacimiento", Want: "DDMMAAAA"}},
		{"place", 36, "AB\xb0", sua.Error{Fault: sua.ErrText, Pos: 38, Field: "lugar"}},
		{"entity", 61, "33", sua.Error{Fault: sua.ErrOption, Pos: 61, Field: "clave_lugar", Want: "01-32"}},
		{"entity letters", 61, "GT", sua.Error{Fault: sua.ErrDigits, Pos: 61, Field: "clave_lugar", Want: "0-9"}},
		{"umf", 63, "000", sua.Error{Fault: sua.ErrOption, Pos: 63, Field: "umf", Want: "001-999"}},
		{"occupation", 66, "\x00", sua.Error{Fault: sua.ErrText, Pos: 66, Field: "ocupacion"}},
		{"sex", 78, "H", sua.Error{Fault: sua.ErrOption, Pos: 78, Field: "sexo", Want: "M, F"}},
		{"salary", 79, "3", sua.Error{Fault: sua.ErrOption, Pos: 79, Field: "tipo_salario", Want: "0-2"}},
		{"hour", 80, "\x7f", sua.Error{Fault: sua.ErrText, Pos: 80, Field: "hora"}},
	}...))
	// One of the published programs aligns place and occupation on the right.
	l := read[sua.DatosAfiliatorios](t, []byte(with(with(line(t, afiliatorios()), 36, "                   PUEBLA"), 66, "      CHOFER")), sua.Options{})[0]
	require.True(t, l.OK())
	require.Equal(t, "PUEBLA", l.Record.Lugar)
	require.Equal(t, "CHOFER", l.Record.Ocupacion)
}

func TestMovtFaults(t *testing.T) {
	checkFaults(t, movimiento(), append(shared(), []spoiled{
		{"type", 23, "01", sua.Error{Fault: sua.ErrOption, Pos: 23, Field: "tipo", Want: "02, 07, 08, 09, 11, 12"}},
		{"date", 25, "29022026", sua.Error{Fault: sua.ErrFecha, Pos: 25, Field: "fecha", Want: "DDMMAAAA"}},
		{"folio", 33, "YA-12345", sua.Error{Fault: sua.ErrText, Pos: 33, Field: "folio", Want: "A-Z, 0-9"}},
		{"no folio", 33, "        ", sua.Error{Fault: sua.WarnFolio, Pos: 33, Field: "folio"}},
		{"days", 41, " 7", sua.Error{Fault: sua.ErrDigits, Pos: 41, Field: "dias", Want: "0-9"}},
		{"no days", 41, "00", sua.Error{Fault: sua.WarnDias, Pos: 41, Field: "dias"}},
		{"long absence", 23, "11" + "04032026" + "        " + "08", sua.Error{Fault: sua.WarnDias, Pos: 41, Field: "dias", Want: "01-07"}},
		{"days of a baja", 23, "02", sua.Error{Fault: sua.WarnDias, Pos: 41, Field: "dias"}},
		{"salary", 43, "       ", sua.Error{Fault: sua.ErrDigits, Pos: 43, Field: "sdi", Want: "0-9"}},
		{"change without salary", 23, "07" + "04032026" + "        " + "00", sua.Error{Fault: sua.ErrSDIZero, Pos: 43, Field: "sdi"}},
	}...))
}

func TestIncapFaults(t *testing.T) {
	checkFaults(t, incapacidad(), append(shared(), []spoiled{
		{"incidence", 23, " ", sua.Error{Fault: sua.ErrOption, Pos: 23, Field: "incidencia", Want: "0-9"}},
		{"begin", 24, "00000000", sua.Error{Fault: sua.ErrMissing, Pos: 24, Field: "inicio", Want: "DDMMAAAA"}},
		{"no folio", 32, "        ", sua.Error{Fault: sua.ErrMissing, Pos: 32, Field: "folio", Want: "A-Z, 0-9"}},
		{"folio", 32, "ya", sua.Error{Fault: sua.ErrText, Pos: 32, Field: "folio", Want: "A-Z, 0-9"}},
		{"days", 40, "7  ", sua.Error{Fault: sua.ErrDigits, Pos: 41, Field: "dias", Want: "0-9"}},
		{"percentage", 43, "101", sua.Error{Fault: sua.ErrOption, Pos: 43, Field: "porcentaje", Want: "000-100"}},
		{"branch", 46, "4", sua.Error{Fault: sua.ErrOption, Pos: 46, Field: "ramo", Want: "1-3"}},
		{"risk", 47, "4", sua.Error{Fault: sua.ErrOption, Pos: 47, Field: "riesgo", Want: "0-3"}},
		{"risk of an illness", 47, "1", sua.Error{Fault: sua.WarnRiesgo, Pos: 47, Field: "riesgo"}},
		{"consequence", 48, "x", sua.Error{Fault: sua.ErrOption, Pos: 48, Field: "secuela", Want: "0-9"}},
		{"control", 49, "/", sua.Error{Fault: sua.ErrOption, Pos: 49, Field: "control", Want: "0-9"}},
		{"end", 50, "11032026", sua.Error{Fault: sua.WarnTermino, Pos: 50, Field: "termino", Want: "10032026"}},
		{"end of no calendar", 50, "10132026", sua.Error{Fault: sua.ErrFecha, Pos: 50, Field: "termino", Want: "DDMMAAAA"}},
	}...))
	l := read[sua.Incapacidad](t, []byte(with(line(t, incapacidad()), 50, "00000000")), sua.Options{})[0]
	require.True(t, l.OK())
	require.Empty(t, l.Warnings)
}

func TestCredFaults(t *testing.T) {
	checkFaults(t, credito(), append(shared(), []spoiled{
		{"no credit", 23, "          ", sua.Error{Fault: sua.ErrMissing, Pos: 23, Field: "credito", Want: "0-9"}},
		{"credit", 23, "A", sua.Error{Fault: sua.ErrDigits, Pos: 23, Field: "credito", Want: "0-9"}},
		{"type", 33, "21", sua.Error{Fault: sua.ErrOption, Pos: 33, Field: "tipo", Want: "15-20"}},
		{"type 14", 33, "14", sua.Error{Fault: sua.ErrOption, Pos: 33, Field: "tipo", Want: "15-20"}},
		{"date", 35, "1603202A", sua.Error{Fault: sua.ErrFecha, Pos: 35, Field: "fecha", Want: "DDMMAAAA"}},
		{"discount", 43, "4", sua.Error{Fault: sua.ErrOption, Pos: 43, Field: "tipo_desc", Want: "0-3"}},
		{"no discount", 43, "000000000", sua.Error{Fault: sua.WarnCredito, Pos: 43, Field: "tipo_desc"}},
		{"value", 44, "1234.560", sua.Error{Fault: sua.ErrDigits, Pos: 48, Field: "valor_desc", Want: "0-9"}},
		{"no value", 44, "00000000", sua.Error{Fault: sua.WarnCredito, Pos: 43, Field: "tipo_desc"}},
		{"table", 52, " ", sua.Error{Fault: sua.ErrOption, Pos: 52, Field: "aplica_tabla", Want: "S, N"}},
	}...))
	l := read[sua.Credito](t, []byte(with(with(line(t, credito()), 33, "16"), 43, "000000000S")), sua.Options{})[0]
	require.True(t, l.OK())
	require.Empty(t, l.Warnings, "a suspension takes nothing off")
	require.True(t, l.Record.AplicaTabla)
}

// Faults come by position, and the rest of the record is read.
func TestManyFaults(t *testing.T) {
	s := with(with(with(line(t, asegurado()), 156, "9"), 11, "8"), 22, "5")
	l := read[sua.Asegurado](t, []byte(s), sua.Options{})[0]
	require.Equal(t, []string{"sua.nss_dv", "sua.option", "sua.w_rp_dv"}, l.Codes())
	require.Equal(t, 22, l.Errors[0].Pos)
	require.Equal(t, 156, l.Errors[1].Pos)
	require.Equal(t, 11, l.Warnings[0].Pos)
	require.Equal(t, "51947728675", l.Text(sua.FieldNSS))
	require.Equal(t, "AÑIL", l.Record.Nombre.PrimerApellido)
	require.Empty(t, l.Text("none"))
	require.Empty(t, l.Text(sua.FieldDias))
	require.Empty(t, read[sua.Movimiento](t, []byte(line(t, movimiento())), sua.Options{})[0].Text(sua.FieldPaterno))
}
