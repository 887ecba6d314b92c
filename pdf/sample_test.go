package pdf_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/sello"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/umf"
	"github.com/derechohabiente/imss/vigencia"
)

// The people below do not exist: surnames that nobody bears, and a series of
// NSS outside those assigned.

func issued() time.Time {
	return time.Date(2025, 5, 12, 9, 30, 15, 0, time.FixedZone("", -6*3600))
}

func testKey() *ecdsa.PrivateKey {
	d := make([]byte, 32)
	d[31] = 7
	key, err := ecdsa.ParseRawPrivateKey(elliptic.P256(), d)
	if err != nil {
		panic(err)
	}
	return key
}

func envelope() documento.Envelope {
	return documento.Envelope{
		Issuer: "Servicio de Ejemplo, A.C.",
		Folio:  "250512-7K3QX-9M2PDC",
		Issued: issued(),
		Page:   "https://ejemplo.mx/verificar",
	}
}

func person(given, first, second, birth string, sex curp.Sexo, base string) documento.Derechohabiente {
	b := calendario.MustParse(birth)
	c, err := curp.Generate(curp.Persona{GivenNames: given, FirstSurname: first, SecondSurname: second,
		Birth: b, Sex: sex, Entity: "OC", Differentiator: 0})
	if err != nil {
		panic(err)
	}
	n, err := nss.New(base)
	if err != nil {
		panic(err)
	}
	return documento.Derechohabiente{
		NSS: n, CURP: c, GivenNames: given, FirstSurname: first, SecondSurname: second,
		Sex: sex, Birth: b, UMF: "UMF 1", OOAD: "Oaxaca", Turno: umf.Matutino, Consultorio: 4,
	}
}

func provision(article, fraction string) vigencia.Provision {
	return vigencia.Provision{Law: "LSS", Article: article, Fraction: fraction, InForceFrom: calendario.MustParse("1997-07-01")}
}

func consulta() documento.ConsultaVigencia {
	until := calendario.MustParse("2025-05-26")
	t := person("MARÍA JOSÉ", "MUESTRA", "ÑANDÚ", "1985-03-09", curp.Mujer, "9985850001")
	t.Agregado = "1M1985OR"
	medical := vigencia.Decision{
		Benefit: "medical", Entitled: true, Status: vigencia.Vigente,
		From: calendario.MustParse("2020-01-16"), Until: until,
		Reason: vigencia.Step{What: vigencia.StepSpell, On: calendario.MustParse("2020-01-16")},
		Ground: []vigencia.Provision{provision("84", "I")},
	}
	return documento.ConsultaVigencia{
		Envelope: envelope(),
		Titular:  t,
		Derechos: vigencia.Derechos{
			On: calendario.MustParse("2025-05-12"), Status: vigencia.Vigente, ServicioMedico: true, Incapacidades: true,
			Until: until, Registro: "Y5412345108", Medical: medical,
		},
	}
}

func withFamily(d documento.ConsultaVigencia, n int) documento.ConsultaVigencia {
	kinds := []vigencia.Parentesco{vigencia.Conyuge, vigencia.Hijo, vigencia.Hijo, vigencia.Madre, vigencia.Padre, vigencia.Hijo, vigencia.Tutelado, vigencia.Hijo}
	for i := range n {
		id := string(rune('a' + i))
		p := person([]string{"JUAN", "ANA SOFÍA", "LUIS ÁNGEL", "ROSA"}[i%4], "ENSAYO", "MUESTRA", "201"+string(rune('0'+i%10))+"-07-01", curp.Hombre, "998685000"+string(rune('0'+i%10)))
		d.Beneficiarios = append(d.Beneficiarios, documento.Beneficiario{ID: id, Derechohabiente: p})
		dec := d.Derechos.Medical
		dec.Ground = []vigencia.Provision{provision("84", "V")}
		dec.Reason = vigencia.Step{What: vigencia.StepChildMinor, On: calendario.MustParse("2030-07-01")}
		if i%3 == 2 {
			dec.Entitled, dec.Status = false, vigencia.NoVigente
			dec.Reason = vigencia.Step{What: vigencia.StepChildOver16, On: calendario.MustParse("2024-07-01")}
		}
		d.Derechos.Beneficiarios = append(d.Derechos.Beneficiarios, vigencia.BeneficiarioDerechos{ID: id, Kind: kinds[i%len(kinds)], Decision: dec})
	}
	return d
}

func withoutRight(d documento.ConsultaVigencia) documento.ConsultaVigencia {
	d.Derechos.Status, d.Derechos.ServicioMedico, d.Derechos.Incapacidades = vigencia.NoVigente, false, false
	d.Derechos.Until = calendario.MustParse("2025-02-28")
	d.Derechos.Medical = vigencia.Decision{
		Benefit: "medical", Status: vigencia.NoVigente,
		Until: calendario.MustParse("2025-02-28"), From: calendario.MustParse("2025-03-01"),
		Reason: vigencia.Step{What: vigencia.StepTailOver, On: calendario.MustParse("2025-01-03"), To: calendario.MustParse("2025-02-28"), N: 56},
		Ground: []vigencia.Provision{provision("109", "")},
	}
	return d
}

func alta() documento.AltaClinica {
	e := envelope()
	return documento.AltaClinica{
		Envelope: e,
		Titular:  person("MARÍA JOSÉ", "MUESTRA", "ÑANDÚ", "1985-03-09", curp.Mujer, "9985850001"),
		Fecha:    calendario.MustParse("2025-05-12"), CP: "68000", Colonia: "Centro",
		Asignacion: umf.Assignment{
			Clinica: umf.Clinica{CLUES: "OCIMS000001", Numero: 1, Nombre: "UNIDAD DE MEDICINA FAMILIAR NO. 1", Tipo: "UMF", OOAD: "21",
				Estatus: "EN OPERACION", Direccion: "CALZADA DE EJEMPLO 621, CENTRO", CP: "68000", Localidad: "OAXACA DE JUÁREZ",
				Municipio: "OAXACA DE JUÁREZ", Entidad: "OAXACA", Telefono: "951 000 0000", Point: umf.At(17.0669, -96.7203)},
			Via: umf.ViaZone, Turno: umf.Matutino, Consultorio: 4, Km: umf.Kilometres(1.24),
		},
	}
}

func concepts(n int, base int64, names ...string) []tarjeton.Concepto {
	out := make([]tarjeton.Concepto, n)
	for i := range out {
		a := dinero.Centavos(base + int64(i)*131_17)
		out[i] = tarjeton.Concepto{Clave: string([]byte{'0' + byte(i/100%10), '0' + byte(i/10%10), '0' + byte(i%10)}),
			Descripcion: names[i%len(names)], TipoSAT: "001", Gravado: a, Importe: a}
	}
	return out
}

func stub(percepciones, deducciones int) documento.Tarjeton {
	p := person("MARÍA JOSÉ", "MUESTRA", "ÑANDÚ", "1985-03-09", curp.Mujer, "9985850001")
	t := tarjeton.Talon{
		Tipo:   tarjeton.Ordinaria,
		Patron: tarjeton.Patron{Nombre: "INSTITUTO DE MUESTRA", RFC: rfc.RFC{}, Registro: "Y5412345108"},
		Titular: tarjeton.Titular{
			Nombre: p.Name(), CURP: p.CURP, NSS: p.NSS, Empleado: "99123456", TipoContratacion: "BASE",
			Departamento: "HGZ 1 OAXACA", Puesto: "ENFERMERA GENERAL 80", ClavePuesto: "23000080", Plaza: "0001234",
			EstructuraOrg: "210101", ClaveAdscripcion: "2101", Adscripcion: "HOSPITAL GENERAL DE ZONA 1",
			Ingreso: calendario.MustParse("2011-04-01"), Antiguedad: tarjeton.Antiguedad{Anios: 14, Quincenas: 3, Dias: 1},
			Banco: "012", Cuenta: tarjeton.ReservadoOf("012610001234567891"),
		},
		Periodicidad: tarjeton.Quincenal,
		Periodo:      calendario.Period{From: calendario.MustParse("2025-05-01"), To: calendario.MustParse("2025-05-15")},
		Pago:         calendario.MustParse("2025-05-14"), Dias: 15000,
		Percepciones: concepts(percepciones, 3_500_00, "SUELDO BASE", "AYUDA DE RENTA CL. 63 BIS INC. B", "DESPENSA", "ESTÍMULO ASISTENCIA", "SOBRESUELDO DOCENCIA ENFERMERÍA"),
		Deducciones:  concepts(deducciones, 120_00, "ISR", "CUOTA SINDICAL", "FONDO DE JUBILACIÓN", "PRÉSTAMO MEDIANO PLAZO"),
		SBC:          812_34, SDI: 812_34, SueldoMensual: 24_370_20, CapacidadCredito: -1_250_00,
		Asistencia: tarjeton.Asistencia{Retardos: 1, PasesSalida: 2, SinRetardo: 14, Asiduidad: 1, DiasPuntualidad: 15, DiasLaboradosEnAnio: 95},
		Vacaciones: tarjeton.Vacaciones{Disfrutadas: 8, EnElAnio: 16, MarcaContinuidad: "N", PeriodoDisfrutar: "2025-1"},
		Mensajes:   []string{"El pago de la segunda quincena de mayo se hará el 29 de mayo.", "Actualice su domicilio en el área de personal."},
		Observaciones: []tarjeton.Observacion{
			{Clave: "136", Descripcion: "PRÉSTAMO MEDIANO PLAZO", Importe: 850_00, Vencimiento: calendario.MustParseQuincena("2026/14"), Unidades: 28, NumControl: "A-123456", CargoInicial: 40_800_00},
			{Clave: "170", Descripcion: "FONACOT", Importe: 412_50, Vencimiento: calendario.MustParseQuincena("2025/20"), Unidades: 10, NumControl: "778812", CargoInicial: 9_900_00},
		},
		Fiscal: tarjeton.Fiscal{
			UUID: "5FB2822E-396D-4725-8521-CDC4BDD20CCF", Serie: "N", Folio: "123456", Emision: "2025-05-14T08:00:00", Timbrado: "2025-05-14T08:00:05",
			RFCPAC: "AAA010101AAA", NoCertificado: "30001000000500003416", NoCertificadoSAT: "30001000000500003456",
			SelloEmisor: strings.Repeat("Qk9yZGVuIGRlIG11ZXN0cmE+", 15)[:344], SelloSAT: strings.Repeat("U2VsbG8gZGUgbXVlc3RyYS8x", 15)[:344],
			CadenaSAT: "||1.1|5FB2822E-396D-4725-8521-CDC4BDD20CCF|2025-05-14T08:00:05|AAA010101AAA|" + strings.Repeat("Qk9yZGVuIGRlIG11ZXN0cmE+", 15)[:344] + "|30001000000500003456||",
			QR:        "https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx?id=5FB2822E-396D-4725-8521-CDC4BDD20CCF&re=AAA010101AAA&rr=MUNJ850309AAA&tt=11823.54&fe=WVzdHJh",
			Sello:     tarjeton.Valid, SelloDelSAT: tarjeton.NotChecked,
		},
	}
	s := t.Sum()
	t.Totales = s
	return documento.Tarjeton{Envelope: envelope(), Talon: t}
}

// seal signs a paper with the key of the tests.
func seal(t testing.TB, d documento.Doc) sello.Sello {
	s, err := sello.Sign(d.Fields(), issued(), testKey())
	require.NoError(t, err)
	return s
}
