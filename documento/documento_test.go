package documento_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/sello"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/umf"
	"github.com/derechohabiente/imss/vigencia"
)

func day(s string) calendario.Date { return calendario.MustParse(s) }

func issued() time.Time { return time.Date(2025, 5, 12, 9, 30, 0, 0, time.FixedZone("", -6*3600)) }

func envelope() documento.Envelope {
	return documento.Envelope{Issuer: "Servicio de Ejemplo", Folio: "250512-7K3QX-9M2PDC", Issued: issued()}
}

func person(t testing.TB, given string) documento.Derechohabiente {
	c, err := curp.Generate(curp.Persona{GivenNames: given, FirstSurname: "MUESTRA", SecondSurname: "ÑANDÚ",
		Birth: day("1985-03-09"), Sex: curp.Mujer, Entity: "OC"})
	require.NoError(t, err)
	n, err := nss.New("9985850001")
	require.NoError(t, err)
	return documento.Derechohabiente{NSS: n, CURP: c, GivenNames: given, FirstSurname: "MUESTRA", SecondSurname: "ÑANDÚ",
		Sex: curp.Mujer, Birth: day("1985-03-09"), Agregado: "1M1985OR", UMF: "UMF 1", OOAD: "Oaxaca", Turno: umf.Matutino, Consultorio: 4}
}

func decision() vigencia.Decision {
	return vigencia.Decision{Benefit: "medical", Entitled: true, Status: vigencia.Vigente, From: day("2020-01-01"), Until: day("2025-05-26"),
		Reason:   vigencia.Step{What: vigencia.StepSpell, On: day("2020-01-01"), To: day("2021-01-01"), N: 1, M: 2},
		Ground:   []vigencia.Provision{{Law: "LSS", Article: "84", Fraction: "I"}},
		Warnings: []vigencia.Step{{What: vigencia.WarnLeapDay, On: day("2020-01-01"), To: day("2021-01-01"), N: 3, M: 4}}}
}

func consulta(t testing.TB) documento.ConsultaVigencia {
	return documento.ConsultaVigencia{
		Envelope: envelope(), Titular: person(t, "MARÍA"),
		Derechos: vigencia.Derechos{On: day("2025-05-12"), Status: vigencia.Vigente, ServicioMedico: true, Incapacidades: true,
			Until: day("2025-05-26"), Registro: "Y5412345108", Medical: decision(),
			Beneficiarios: []vigencia.BeneficiarioDerechos{{ID: "a", Kind: vigencia.Hijo, Decision: decision()}}},
		Beneficiarios: []documento.Beneficiario{{ID: "a", Derechohabiente: person(t, "ANA")}},
	}
}

func alta(t testing.TB) documento.AltaClinica {
	return documento.AltaClinica{
		Envelope: envelope(), Titular: person(t, "MARÍA"), Fecha: day("2025-05-12"), CP: "68000", Colonia: "Centro",
		Domicilio: "Calle 5 de Mayo 10",
		Asignacion: umf.Assignment{
			Clinica: umf.Clinica{CLUES: "OCIMS000001", Numero: 1, Nombre: "UMF 1", Tipo: "UMF", OOAD: "21", Direccion: "CALLE 1", CP: "68000",
				Localidad: "L", Municipio: "M", Entidad: "E", Telefono: "951", Point: umf.At(17.0669, -96.7203)},
			Via: umf.ViaZone, Turno: umf.Matutino, Consultorio: 4, Km: umf.Kilometres(1.2)},
		Requisitos: umf.Documents(false),
	}
}

func stub(t testing.TB) documento.Tarjeton {
	p := person(t, "MARÍA")
	r, err := rfc.Generate(curp.Persona{GivenNames: "MARÍA", FirstSurname: "MUESTRA", SecondSurname: "ÑANDÚ", Birth: day("1985-03-09"), Sex: curp.Mujer, Entity: "OC"})
	require.NoError(t, err)
	rows := []tarjeton.Concepto{{Clave: "002", Descripcion: "SUELDO", TipoSAT: "001", Gravado: 1, Exento: 2, Importe: 3}}
	return documento.Tarjeton{Envelope: envelope(), Talon: tarjeton.Talon{
		Tipo: tarjeton.Ordinaria, Patron: tarjeton.Patron{Nombre: "P", RFC: r, Registro: "R", RegimenFiscal: "601", CodigoPostal: "68000"},
		Titular: tarjeton.Titular{Nombre: p.Name(), RFC: r, CURP: p.CURP, NSS: p.NSS, Empleado: "1", TipoContratacion: "B", Departamento: "D", Puesto: "P",
			ClavePuesto: "1", Plaza: "2", EstructuraOrg: "3", ClaveAdscripcion: "4", Adscripcion: "A", Entidad: "OAX", Ingreso: day("2011-04-01"),
			Antiguedad: tarjeton.Antiguedad{Anios: 14, Quincenas: 3, Dias: 1}, Banco: "012", Cuenta: tarjeton.ReservadoOf("1234567890")},
		Periodicidad: tarjeton.Quincenal, Periodo: calendario.Period{From: day("2025-05-01"), To: day("2025-05-15")}, Pago: day("2025-05-14"), Dias: 15000,
		Percepciones: rows, Deducciones: append([]tarjeton.Concepto(nil), rows...), OtrosPagos: append([]tarjeton.Concepto(nil), rows...),
		Vacaciones: tarjeton.Vacaciones{Disfrutadas: 1, ProximaProgramada: calendario.Period{From: day("2025-07-01"), To: day("2025-07-15")}},
		Mensajes:   []string{"hola"}, Observaciones: []tarjeton.Observacion{{Clave: "136", Vencimiento: calendario.MustParseQuincena("2026/14"), Unidades: 2}},
		Acumulado: tarjeton.Acumulado{Year: 2025, Through: day("2025-05-14"), Talones: 3, Percepciones: append([]tarjeton.Concepto(nil), rows...)},
		Fiscal:    tarjeton.Fiscal{UUID: "U"},
	}}
}

// unsealed tells what papers do not print, or print without meaning it. The
// instant of issue is sealed by the seal itself, beside the fields.
func unsealed(kind, path string) bool {
	for _, prefix := range []string{".Envelope.Issued", ".Envelope.Lang", ".Envelope.Page", ".Envelope.Sello", ".Beneficiarios[].ID", ".Derechos.Beneficiarios[].ID", ".Derechos.Person", ".Derechos.Missing"} {
		if strings.HasPrefix(path, prefix) {
			return true
		}
	}
	if kind == "AltaClinica" {
		switch path {
		case ".Asignacion.Clinica.Estatus", ".Asignacion.Rank":
			return true
		}
	}
	// Figures of other benefits, and the history of a wording.
	switch path[strings.LastIndex(path, ".")+1:] {
	case "Benefit", "FirstPaidDay", "RatePercent", "Payer", "InForceFrom":
		return true
	}
	return false
}

// Whatever leaf of a paper changes, a sealed field changes.
func TestEveryFactIsSealed(t *testing.T) {
	for _, make := range []func() documento.Doc{
		func() documento.Doc { d := consulta(t); return &d },
		func() documento.Doc { d := alta(t); return &d },
		func() documento.Doc { d := stub(t); return &d },
	} {
		n := 0
		for i := 0; ; i++ {
			d := make()
			before := fmt.Sprint(fieldsOf(d))
			w := &walker{target: i, kind: reflect.TypeOf(d).Elem().Name()}
			w.walk(reflect.ValueOf(d).Elem(), "")
			if !w.done {
				break
			}
			if w.skipped {
				continue
			}
			n++
			require.NotEqual(t, before, fmt.Sprint(fieldsOf(d)), "%T%s changes and no sealed field does", d, w.path)
		}
		require.Greater(t, n, 20)
	}
}

func fieldsOf(d documento.Doc) []string {
	var out []string
	for _, f := range d.Fields() {
		out = append(out, f.Key+"="+f.Value)
	}
	return out
}

// walker changes the target-th leaf of a value.
type walker struct {
	target, at    int
	kind, path    string
	done, skipped bool
}

func (w *walker) leaf(path string, change func()) {
	if w.at == w.target {
		w.path, w.done = path, true
		w.skipped = unsealed(w.kind, path)
		change()
	}
	w.at++
}

func (w *walker) walk(v reflect.Value, path string) {
	if w.done {
		return
	}
	switch x := v.Addr().Interface().(type) {
	case *calendario.Date:
		w.leaf(path, func() { *x = otherDay(*x) })
		return
	case *time.Time:
		w.leaf(path, func() { *x = x.Add(time.Hour) })
		return
	case *curp.CURP:
		w.leaf(path, func() { *x = curp.CURP{} })
		return
	case *nss.NSS:
		w.leaf(path, func() { *x = nss.NSS{} })
		return
	case *rfc.RFC:
		w.leaf(path, func() { *x = rfc.RFC{} })
		return
	case *tarjeton.Reservado:
		w.leaf(path, func() { *x = tarjeton.ReservadoOf(x.String() + "1") })
		return
	case *umf.Point:
		w.leaf(path, func() { *x = umf.Point{} })
		return
	case *umf.Km:
		w.leaf(path, func() { *x = umf.Km{} })
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			w.walk(v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	case reflect.Slice:
		for i := range v.Len() {
			w.walk(v.Index(i), path+"[]")
		}
	case reflect.String:
		w.leaf(path, func() { v.SetString(v.String() + "x") })
	case reflect.Bool:
		w.leaf(path, func() { v.SetBool(!v.Bool()) })
	case reflect.Int, reflect.Int64:
		w.leaf(path, func() { v.SetInt(v.Int() + 1) })
	case reflect.Uint8:
		w.leaf(path, func() { v.SetUint(v.Uint() + 1) })
	}
}

func otherDay(d calendario.Date) calendario.Date {
	if d.IsZero() {
		return day("2001-01-01")
	}
	return d.AddDays(1)
}

func TestKeysAreSealable(t *testing.T) {
	raw := make([]byte, 32)
	raw[31] = 9
	key, err := ecdsa.ParseRawPrivateKey(elliptic.P256(), raw)
	require.NoError(t, err)
	c, a, s := consulta(t), alta(t), stub(t)
	for _, d := range []documento.Doc{c, a, s} {
		require.NoError(t, d.Validate())
		_, err := sello.Sign(d.Fields(), issued(), key)
		require.NoError(t, err, "%T", d)
	}
	c.Sello, err = sello.Sign(c.Fields(), issued(), key)
	require.NoError(t, err)
	require.NoError(t, c.Validate())
	c.Page = "https://ejemplo.mx/verificar"
	text := c.QRText(c.Fields())
	require.LessOrEqual(t, len(text), 504)
	require.True(t, strings.HasPrefix(text, "https://ejemplo.mx/verificar#S1."))
	cut := c
	cut.Sello.Digest = cut.Sello.Digest[:1]
	require.ErrorIs(t, cut.Validate(), documento.ErrSeal, "half a seal is none")
	c.Lang = documento.English
	require.NoError(t, c.Validate(), "the language is not sealed")
	c.Titular.Consultorio++
	require.ErrorIs(t, c.Validate(), documento.ErrSeal)
}

// However long names and issuer are, the code of a sealed paper without a page
// carries the whole seal.
func TestLongPapersFitTheirCode(t *testing.T) {
	raw := make([]byte, 32)
	raw[31] = 9
	key, err := ecdsa.ParseRawPrivateKey(elliptic.P256(), raw)
	require.NoError(t, err)
	long := strings.Repeat("Ñ", documento.MaxLine)
	c, a, s := consulta(t), alta(t), stub(t)
	for _, e := range []*documento.Envelope{&c.Envelope, &a.Envelope, &s.Envelope} {
		e.Issuer, e.Folio = long, strings.Repeat("é", documento.MaxFolio)
	}
	for _, p := range []*documento.Derechohabiente{&c.Titular, &a.Titular} {
		p.GivenNames, p.FirstSurname, p.SecondSurname = long[:80], long[:80], long[:76]
	}
	s.Talon.Titular.Nombre, s.Talon.Fiscal.UUID = long, "5FB2822E-396D-4725-8521-CDC4BDD20CCF"
	s.Talon.Totales.Neto = -999_999_999_99
	for _, d := range []struct {
		documento.Doc
		*documento.Envelope
	}{{&c, &c.Envelope}, {&a, &a.Envelope}, {&s, &s.Envelope}} {
		d.Sello, err = sello.Sign(d.Fields(), issued(), key)
		require.NoError(t, err)
		text := d.QRText(d.Fields())
		require.True(t, strings.HasPrefix(text, "S1."), "%T", d.Doc)
		require.LessOrEqual(t, len(text), 450, "%T", d.Doc)
		fields, seal, err := sello.ParseQR(text)
		require.NoError(t, err)
		require.Equal(t, d.Fields(), fields)
		require.Equal(t, d.Sello, seal)
		d.Page = "https://ejemplo.mx/" + strings.Repeat("a", documento.MaxPage-19)
		text = d.QRText(d.Fields())
		require.True(t, strings.HasPrefix(text, d.Page+"?folio="), "a page too long for both leads to the folio")
	}
}

// The signature of an RSA key is longer than the code: the page has to do.
func TestRSASealNeedsAPage(t *testing.T) {
	key, err := rsa.GenerateKey(rand.Reader, 3072)
	require.NoError(t, err)
	d := stub(t)
	d.Sello, err = sello.Sign(d.Fields(), issued(), key)
	require.NoError(t, err)
	require.NoError(t, d.Validate())
	require.Empty(t, d.QRText(d.Fields()))
	d.Page = "https://ejemplo.mx/v"
	require.Equal(t, "https://ejemplo.mx/v?folio="+d.Folio, d.QRText(d.Fields()))
}

func TestQRText(t *testing.T) {
	d := stub(t)
	require.Empty(t, d.QRText(d.Fields()), "no seal and no page: no code")
	d.Page, d.Folio = "https://ejemplo.mx/v?x=1", "A B/1"
	require.Equal(t, "https://ejemplo.mx/v?x=1&folio=A%20B%2F1", d.QRText(d.Fields()))
}

func problems(err error) []string {
	var out []string
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			var p *documento.Error
			if errors.As(e, &p) {
				out = append(out, p.Error())
			}
		}
	}
	return out
}

func TestAllProblemsTogether(t *testing.T) {
	require.Equal(t, []string{
		"documento.required at issuer", "documento.required at folio", "documento.required at issued",
		"documento.value at lang", "documento.value at page",
		"documento.required at talon.titular.nombre", "documento.range at talon.periodo",
		"documento.too_long at talon.percepciones[1].descripcion", "documento.range at talon.percepciones[1].importe",
		"documento.text at talon.mensajes[1].texto", "documento.range at talon.observaciones[1].vencimiento",
	}, problems(documento.Tarjeton{
		Envelope: documento.Envelope{Lang: "fr", Page: "http://x"},
		Talon: tarjeton.Talon{
			Periodo:       calendario.Period{From: day("2025-05-15"), To: day("2025-05-01")},
			Percepciones:  []tarjeton.Concepto{{Descripcion: strings.Repeat("x", 121), Importe: documento.MaxAmount + 1}},
			Mensajes:      []string{"a\nb"},
			Observaciones: []tarjeton.Observacion{{Vencimiento: calendario.Quincena{Year: 2025, N: 25}}},
		},
	}.Validate()))
}

func TestRefusals(t *testing.T) {
	c := consulta(t)
	c.Beneficiarios[0].ID = "b"
	require.ErrorIs(t, c.Validate(), documento.ErrValue, "a decision without its person")
	c = consulta(t)
	c.Derechos.Medical.Ground = nil
	require.ErrorIs(t, c.Validate(), documento.ErrRequired, "an answer without its ground")
	c = consulta(t)
	c.Derechos.Medical.Entitled = false
	require.ErrorIs(t, c.Validate(), documento.ErrValue, "a state that denies its answer")
	c = consulta(t)
	c.Derechos.Person = vigencia.Person{Birth: c.Titular.Birth.AddDays(1)}
	require.ErrorIs(t, c.Validate(), documento.ErrValue, "the rights of somebody born on another day")
	c.Derechos.Person = vigencia.Person{Sex: vigencia.NoBinario}
	require.ErrorIs(t, c.Validate(), documento.ErrValue, "the rights of somebody of another sex")
	c.Derechos.Person = vigencia.Person{}
	require.NoError(t, c.Validate())
	c = consulta(t)
	c.Beneficiarios[0].CURP, c.Beneficiarios[0].NSS = curp.CURP{}, nss.NSS{}
	require.NoError(t, c.Validate(), "a newborn has no identifiers yet")
	c.Titular.CURP, c.Titular.NSS = curp.CURP{}, nss.NSS{}
	require.ErrorIs(t, c.Validate(), documento.ErrRequired)
	c = consulta(t)
	c.Titular.Agregado = "9M1985OR"
	require.ErrorIs(t, c.Validate(), documento.ErrValue)
	a := alta(t)
	a.CP = "6800"
	require.ErrorIs(t, a.Validate(), documento.ErrValue)
	a = alta(t)
	a.Asignacion.PlaceAtClinic = true
	require.ErrorIs(t, a.Validate(), documento.ErrValue, "a place, and none")
	a = alta(t)
	a.Requisitos = []umf.Documento{"otro"}
	require.ErrorIs(t, a.Validate(), documento.ErrValue)
	require.NotContains(t, a.Validate().Error(), "otro")
}

func TestPeopleDoNotPrint(t *testing.T) {
	p := person(t, "MARÍA")
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		require.NotContains(t, fmt.Sprintf(format, p), "MUESTRA")
		require.NotContains(t, fmt.Sprintf(format, consulta(t)), "MUESTRA")
	}
}

func ExampleTarjeton_Validate() {
	err := documento.Tarjeton{Envelope: documento.Envelope{Issuer: "Servicio de Ejemplo", Folio: "A-1", Issued: time.Date(2025, 5, 12, 9, 30, 0, 0, time.UTC)}}.Validate()
	fmt.Println(err)
	// Output: documento.required at talon.titular.nombre
}
