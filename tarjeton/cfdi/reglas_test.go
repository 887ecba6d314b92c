package cfdi_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

const (
	nom = "/Comprobante/Complemento/Nomina[1]"
	rec = nom + "/Receptor"
	per = nom + "/Percepciones"
	ded = nom + "/Deducciones"
	con = "/Comprobante/Conceptos/Concepto"
)

func vector(t testing.TB, number string) string {
	t.Helper()
	for _, f := range manifest(t) {
		if strings.HasPrefix(f.File, number) {
			raw, err := os.ReadFile("testdata/" + f.File)
			require.NoError(t, err)
			return string(raw)
		}
	}
	t.Fatal("no vector " + number)
	return ""
}

// Each case changes a clean document (old, new, old, new, …) and names the
// findings that follow, "code path".
func TestRules(t *testing.T) {
	cases := []struct {
		base, title string
		change      []string
		want        []string
	}{
		{"02", "clean", nil, nil},
		{"02", "receptor", []string{`UsoCFDI="CN01"`, `UsoCFDI="S01"`, `RegimenFiscalReceptor="605"`, `RegimenFiscalReceptor="616"`},
			[]string{"C40.USO_CFDI /Comprobante/Receptor/@UsoCFDI", "C40.REGIMEN_RECEPTOR /Comprobante/Receptor/@RegimenFiscalReceptor"}},
		{"02", "form of payment", []string{` SubTotal=`, ` FormaPago="99" SubTotal=`}, []string{"C40.FORMA_PAGO /Comprobante/@FormaPago"}},
		{"02", "quantity, unit", []string{`Cantidad="1"`, `Cantidad="2"`, `ClaveUnidad="ACT"`, `ClaveUnidad="H87"`}, []string{"C40.CONCEPTO_CANTIDAD " + con + "/@Cantidad", "C40.CONCEPTO_UNIDAD " + con + "/@ClaveUnidad"}},
		{"02", "children of Concepto", []string{`ObjetoImp="01"/>`, `ObjetoImp="01"><cfdi:CuentaPredial Numero="1"/></cfdi:Concepto>`}, []string{"C40.CONCEPTO_UNICO " + con}},
		{"01", "contract without employment", []string{`TipoContrato="01"`, `TipoContrato="09"`, `TipoRegimen="02"`, `TipoRegimen="09"`}, []string{"N12.REGISTRO_PATRONAL_SOBRA " + nom + "/Emisor/@RegistroPatronal"}},
		{"01", "regime of pensions", []string{`TipoRegimen="02"`, `TipoRegimen="12"`}, []string{"N12.REGIMEN_CONTRATO " + rec + "/@TipoRegimen"}},
		{"01", "no employer node", []string{`<nomina12:Emisor RegistroPatronal="Y5412345108"/>`, ""}, []string{"N12.REGISTRO_PATRONAL_FALTA " + nom + "/Emisor/@RegistroPatronal"}},
		{"01", "social security data", []string{` RiesgoPuesto="1"`, "", ` SalarioDiarioIntegrado="650.25"`, ""}, []string{"N12.DATOS_SS_FALTAN " + rec}},
		{"01", "start after the end", []string{`FechaInicioRelLaboral="2012-04-01"`, `FechaInicioRelLaboral="2026-01-16"`}, []string{"N12.FECHA_INICIO " + rec + "/@FechaInicioRelLaboral"}},
		{"01", "weeks: the last possible", []string{`Antigüedad="P719W"`, `Antigüedad="P719W"`}, nil},
		{"01", "weeks: one more", []string{`Antigüedad="P719W"`, `Antigüedad="P720W"`}, []string{"N12.ANTIGUEDAD_SEMANAS " + rec + "/@Antigüedad"}},
		{"01", "years to the end", []string{`Antigüedad="P719W"`, `Antigüedad="P13Y9M14D"`}, nil},
		{"01", "years to the day after", []string{`Antigüedad="P719W"`, `Antigüedad="P13Y9M15D"`}, nil},
		{"01", "years, one day more", []string{`Antigüedad="P719W"`, `Antigüedad="P13Y9M16D"`}, []string{"N12.ANTIGUEDAD_YMD " + rec + "/@Antigüedad"}},
		{"01", "ordinary with 99", []string{`PeriodicidadPago="04"`, `PeriodicidadPago="99"`}, []string{"N12.PERIODICIDAD_ORDINARIA " + rec + "/@PeriodicidadPago"}},
		{"01", "account of 12 digits, no bank", []string{` Banco="014" CuentaBancaria="60512345678"`, ` CuentaBancaria="605123456789"`}, []string{"N12.CUENTA_LONGITUD " + rec + "/@CuentaBancaria", "N12.BANCO_FALTA " + rec + "/@Banco"}},
		{"01", "CLABE whose digit is 0", []string{` Banco="014" CuentaBancaria="60512345678"`, ` CuentaBancaria="000000000000000000"`}, nil},
		{"01", "CLABE", []string{` Banco="014" CuentaBancaria="60512345678"`, ` CuentaBancaria="032180000118359719"`}, nil},
		{"01", "subtotal missing", []string{` TotalSueldos="15714.44"`, ""}, []string{"N12.TOTAL_PERCEPCIONES " + nom + "/@TotalPercepciones", "N12.PERCEPCIONES_BALANCE " + per, "N12.TOTAL_SUELDOS_FALTA " + per + "/@TotalSueldos"}},
		{"01", "taxed and exempt", []string{`TotalGravado="15514.44" TotalExento="200.00"`, `TotalGravado="15515.44" TotalExento="199.00"`}, []string{"N12.TOTAL_GRAVADO " + per + "/@TotalGravado", "N12.TOTAL_EXENTO " + per + "/@TotalExento"}},
		{"01", "severance without rows", []string{`TotalSueldos="15714.44"`, `TotalSueldos="15714.44" TotalSeparacionIndemnizacion="0.00"`}, []string{"N12.SEPARACION_INCOMPLETA " + per + "/SeparacionIndemnizacion"}},
		{"01", "a row of zero", []string{`Concepto="ISR" Importe="2410.77"/>`, `Concepto="ISR" Importe="2410.77"/><nomina12:Deduccion TipoDeduccion="004" Clave="999" Concepto="Otro" Importe="0.00"/>`}, []string{"N12.DEDUCCION_CERO " + ded + "/Deduccion[4]/@Importe"}},
		{"01", "ISR renamed", []string{`TipoDeduccion="002"`, `TipoDeduccion="004"`}, []string{"N12.IMPUESTOS_RETENIDOS_SOBRA " + ded + "/@TotalImpuestosRetenidos", "LIB.TOTAL_OTRAS_DEDUCCIONES " + ded + "/@TotalOtrasDeducciones"}},
		{"01", "deductions gone", []string{`<nomina12:Deducciones `, `<!-- <nomina12:Deducciones `, `</nomina12:Deducciones>`, `</nomina12:Deducciones> -->`}, []string{"N12.TOTAL_DEDUCCIONES_SOBRA " + nom + "/@TotalDeducciones"}},
		{"01", "check digits", []string{`HDFRZN02"`, `HDFRZN03"`, `"12850412342"`, `"12850412341"`}, []string{"LIB.CURP " + rec + "/@Curp", "LIB.NSS " + rec + "/@NumSeguridadSocial"}},
		{"01", "no totals", []string{` TotalPercepciones="15714.44"`, ""}, []string{"C40.SUBTOTAL /Comprobante/@SubTotal", "N12.SIN_TOTALES " + nom, "N12.TOTAL_PERCEPCIONES " + nom + "/@TotalPercepciones"}},
		{"01", "disability by deduction", []string{`TipoDeduccion="019" Clave="112"`, `TipoDeduccion="006" Clave="112"`}, []string{"N12.INCAPACIDAD_FALTA_DEDUCCION " + nom + "/Incapacidades"}},
		{"09", "disability of another amount", []string{`ImporteMonetario="`, `ImporteMonetario="9`}, []string{"N12.INCAPACIDAD_IMPORTE_DEDUCCION " + nom + "/Incapacidades"}},
		{"04", "instalments with a single payment", []string{` TotalParcialidad=`, ` TotalUnaExhibicion="1.00" TotalParcialidad=`}, []string{"N12.JUBILACION_044 " + per + "/JubilacionPensionRetiro", "N12.JUBILACION_UNA_EXHIBICION " + per + "/JubilacionPensionRetiro", "N12.JUBILACION_PARCIALIDAD " + per + "/JubilacionPensionRetiro"}},
		{"05", "single payment by the day", []string{` IngresoAcumulable=`, ` MontoDiario="1.00" IngresoAcumulable=`}, []string{"N12.JUBILACION_039 " + per + "/JubilacionPensionRetiro", "N12.JUBILACION_UNA_EXHIBICION " + per + "/JubilacionPensionRetiro"}},
		{"06", "severance of another amount", []string{`TotalPagado="193716.00"`, `TotalPagado="193716.01"`}, []string{"LIB.SEPARACION_TOTAL " + per + "/SeparacionIndemnizacion/@TotalPagado"}},
		{"06", "subtotal of another amount", []string{`TotalSeparacionIndemnizacion="193716.00"`, `TotalSeparacionIndemnizacion="193716.01"`}, []string{"N12.TOTAL_PERCEPCIONES " + nom + "/@TotalPercepciones", "N12.PERCEPCIONES_BALANCE " + per, "N12.TOTAL_SEPARACION " + per + "/@TotalSeparacionIndemnizacion", "LIB.SEPARACION_TOTAL " + per + "/SeparacionIndemnizacion/@TotalPagado"}},
		{"07", "overtime of another amount", []string{`ImportePagado="`, `ImportePagado="1`}, []string{"LIB.HORAS_EXTRA_IMPORTE " + per + "/Percepcion[2]"}},
	}
	for _, c := range cases {
		t.Run(c.base+" "+c.title, func(t *testing.T) {
			doc := strings.NewReplacer(c.change...).Replace(vector(t, c.base))
			_, found := read(t, doc)
			var got []string
			for _, f := range found {
				if !strings.HasPrefix(f.Code(), "SELLO.") {
					got = append(got, f.Code()+" "+f.Path)
				}
			}
			require.Equal(t, c.want, got)
		})
	}
}

// swap gives the first attribute of a name another value.
func swap(doc, attr, value string) string {
	i := strings.Index(doc, " "+attr+`="`) + len(attr) + 3
	return doc[:i] + value + doc[i+strings.IndexByte(doc[i:], '"'):]
}

func TestCompanyAsRecipient(t *testing.T) {
	doc := vector(t, "02")
	i := strings.Index(doc, "<cfdi:Receptor")
	_, found := read(t, doc[:i]+swap(doc[i:], "Rfc", "EPS150203QX4"))
	require.Equal(t, []string{"C40.RECEPTOR_RFC"}, codes(found))
}

func TestCompensationAndSubcontracting(t *testing.T) {
	doc := swap(swap(vector(t, "12"), "SaldoAFavor", "0.01"), "Año", "2030")
	_, found := read(t, doc)
	require.Equal(t, []string{"N12.COMPENSACION_SALDO", "N12.COMPENSACION_ANIO"}, codes(found))
	require.True(t, strings.HasSuffix(found[1].Path, "/OtrosPagos/OtroPago[1]/CompensacionSaldosAFavor/@Año"), found[1].Path)

	_, found = read(t, swap(vector(t, "15"), "PorcentajeTiempo", "0.001"))
	require.Equal(t, []string{"N12.SUBCONTRATACION_SUMA"}, codes(found))
	require.Equal(t, rec+"/SubContratacion", found[0].Path)
}

func codes(found []cfdi.Finding) (out []string) {
	for _, f := range found {
		out = append(out, f.Code())
	}
	return out
}

func TestPayrollUnderTheConcept(t *testing.T) {
	doc := vector(t, "02")
	from, to := strings.Index(doc, "<nomina12:Nomina "), strings.Index(doc, "</nomina12:Nomina>")+len("</nomina12:Nomina>")
	node := doc[from:to]
	_, found := read(t, strings.Replace(doc, `ObjetoImp="01"/>`, `ObjetoImp="01"><cfdi:ComplementoConcepto>`+node+`</cfdi:ComplementoConcepto></cfdi:Concepto>`, 1))
	require.Equal(t, []string{"C40.CONCEPTO_UNICO", "N12.UBICACION"}, codes(found))
	require.Equal(t, con+"/ComplementoConcepto", found[1].Path)
}

func TestSchemaFindings(t *testing.T) {
	for _, c := range []struct {
		title  string
		change []string
		want   []string
	}{
		{"misspelt", []string{`Sindicalizado=`, `Sindicalisado=`}, []string{rec + "/@Sindicalisado"}},
		{"misspelt and required", []string{`NumEmpleado=`, `NumEmpleados=`}, []string{rec + "/@NumEmpleados", rec + "/@NumEmpleado"}},
		{"element missing", []string{`<nomina12:Receptor `, `<!-- <nomina12:Receptor `, `ClaveEntFed="JAL"/>`, `/> -->`, `ClaveEntFed="CMX"/>`, `/> -->`}, []string{rec}},
		{"unknown code", []string{`TipoPercepcion="001"`, `TipoPercepcion="999"`}, []string{per + "/Percepcion[1]/@TipoPercepcion"}},
		{"element not declared", []string{`<nomina12:Deducciones `, `<nomina12:Otra/><nomina12:Deducciones `}, []string{nom + "/Otra"}},
		{"foreign attribute", []string{`<nomina12:Nomina `, `<nomina12:Nomina xmlns:f="urn:f" f:a="1" `}, []string{nom + "/@a"}},
		{"foreign element", []string{`<nomina12:Deducciones `, `<f:Otra xmlns:f="urn:f" a="1"><f:b>x</f:b></f:Otra><nomina12:Deducciones `}, nil},
		{"text", []string{`</nomina12:Deducciones>`, `texto</nomina12:Deducciones>`}, []string{ded}},
		{"dot", []string{`Descuento="`, `Descuento="1x`}, []string{"/Comprobante/@Descuento", con + "/@Descuento"}},
	} {
		t.Run(c.title, func(t *testing.T) {
			_, found := read(t, strings.NewReplacer(c.change...).Replace(vector(t, "01")))
			var got []string
			for _, f := range found {
				require.Equal(t, cfdi.XSDInvalid, f.Fault, f)
				got = append(got, f.Path)
			}
			require.Equal(t, c.want, got)
		})
	}
}

func TestBytes(t *testing.T) {
	good := vector(t, "02")
	for _, c := range []struct {
		title, doc string
		want       cfdi.Fault
	}{
		{"empty", "", cfdi.ErrMalformed},
		{"size", good + strings.Repeat(" ", cfdi.MaxBytes), cfdi.ErrLimit},
		{"invalid UTF-8 in malformed text", "<a\xff", cfdi.ErrEncoding},
		{"UTF-16", "\xff\xfe<\x00a\x00", cfdi.ErrEncoding},
		{"declared otherwise, with a DTD", `<?xml version="1.0" encoding='ISO-8859-1'?><!DOCTYPE a>`, cfdi.ErrEncoding},
		{"lower case is UTF-8", strings.Replace(good, `"UTF-8"`, `"utf-8"`, 1), ""},
		{"the encoding of another document", strings.Replace(good, "<cfdi:Comprobante", `<?xml-stylesheet href="a" encoding="ISO-8859-1"?><cfdi:Comprobante`, 1), ""},
		{"first an instruction", `<?xml-stylesheet href="a" encoding="ISO-8859-1"?>` + good[strings.Index(good, "<cfdi:Comprobante"):], ""},
		{"version 3.3", strings.Replace(good, `cfd/4"`, `cfd/3"`, 1), cfdi.ErrVersion},
		{"another document", "<html/>", cfdi.ErrVersion},
		{"a DTD in another document", "<!DOCTYPE html><html/>", cfdi.ErrDTD},
		{"too many elements", `<a>` + strings.Repeat("<b/>", cfdi.MaxElements) + `</a>`, cfdi.ErrLimit},
		{"the most elements", `<a>` + strings.Repeat("<b/>", cfdi.MaxElements-1) + `</a>`, cfdi.ErrVersion},
		{"a long attribute", `<a b="` + strings.Repeat("x", cfdi.MaxAttributes+1) + `"/>`, cfdi.ErrLimit},
		{"the longest attribute", `<a b="` + strings.Repeat("x", cfdi.MaxAttributes) + `"/>`, cfdi.ErrVersion},
	} {
		t.Run(c.title, func(t *testing.T) {
			got, err := cfdi.Read(strings.NewReader(c.doc), cfdi.Options{SkipSeals: true})
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.Nil(t, got)
			require.ErrorIs(t, err, c.want)
			require.NotEmpty(t, err.Error())
		})
	}
}

// A hostile document costs bounded memory: the number of findings has an end.
func TestFindingsHaveAnEnd(t *testing.T) {
	var b strings.Builder
	for i := range 15_000 {
		b.WriteString(`<nomina12:Deduccion a` + strings.Repeat("b", i%50) + `="" x` + strings.Repeat("y", i%9) + `=""/>`)
	}
	_, found := read(t, strings.Replace(vector(t, "01"), `</nomina12:Deducciones>`, b.String()+`</nomina12:Deducciones>`, 1))
	require.NotEmpty(t, found)
	require.LessOrEqual(t, len(found), 10_000)
}

func TestSumsDoNotWrap(t *testing.T) {
	row := `<nomina12:Deduccion TipoDeduccion="004" Clave="999" Concepto="Otro" Importe="999999999999999999.99"/>`
	_, found := read(t, strings.Replace(vector(t, "01"), `</nomina12:Deducciones>`, strings.Repeat(row, 19_000)+`</nomina12:Deducciones>`, 1))
	require.Equal(t, []string{"LIB.TOTAL_OTRAS_DEDUCCIONES"}, codes(found))
	require.Equal(t, "19000000000000000001290.13", found[0].Want)
}

// What identifies the person does not reach findings, logs or printed values.
func TestFindingsMaskThePerson(t *testing.T) {
	c, found := read(t, strings.Replace(vector(t, "01"), `HDFRZN02"`, `HDFRZN03"`, 1))
	require.Equal(t, "**************ZN03", found[0].Got)
	var b bytes.Buffer
	for _, v := range []any{c, *c, c.Receptor, c.Nominas[0].Receptor, found} {
		for _, verb := range []string{"%v", "%+v", "%s", "%#v"} {
			b.Reset()
			_, _ = fmt.Fprintf(&b, verb, v)
			require.NotContains(t, b.String(), "PERJ850412")
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, e := range manifest(f) {
		raw, err := os.ReadFile("testdata/" + e.File)
		require.NoError(f, err)
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		c, err := cfdi.Read(bytes.NewReader(raw), cfdi.Options{SkipSeals: true})
		if err != nil {
			require.Nil(t, c)
			return
		}
		seen := map[[2]string]bool{}
		for _, f := range c.Findings {
			key := [2]string{f.Code(), f.Path}
			require.False(t, seen[key], "twice: %v", key)
			seen[key] = true
			require.True(t, strings.HasPrefix(f.Path, "/Comprobante"), f.Path)
		}
		require.Len(t, c.Talones(), len(c.Nominas))
		_, err = c.MarshalJSON()
		require.NoError(t, err)
		// What was read can be written, and reads back as the same stub.
		var b bytes.Buffer
		require.NoError(t, c.Write(&b))
		again, err := cfdi.Read(&b, cfdi.Options{SkipSeals: true})
		if err == nil && !slices.ContainsFunc(c.Findings, func(f cfdi.Finding) bool { return f.Fault == cfdi.XSDInvalid }) && len(c.Conceptos) == 1 {
			require.Equal(t, c.Nominas, again.Nominas)
			require.Equal(t, c.Timbre, again.Timbre)
		}
	})
}
