package cfdi_test

import (
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

func ExampleRead() {
	f, err := os.Open("testdata/37-e-impuestos-retenidos.xml")
	if err != nil {
		return
	}
	defer f.Close()
	c, err := cfdi.Read(f, cfdi.Options{})
	if err != nil {
		fmt.Println("unreadable:", err)
		return
	}
	for _, found := range c.Findings {
		fmt.Println(found.Severity, found.Code(), found.SAT33, found.Got, found.Want)
	}
	for _, t := range c.Talones() {
		fmt.Println(t.Periodo.From, t.Periodo.To, t.Totales.Neto.Grouped(), t.Fiscal.Sello.Code())
	}
	// Output:
	// error N12.IMPUESTOS_RETENIDOS NOM211 200.59 214.59
	// error LIB.TOTAL_OTRAS_DEDUCCIONES  92.43 78.43
	// 2025-06-28 2025-07-04 2,646.98 tarjeton.check.valid
}

func ExampleRead_unreadable() {
	_, err := cfdi.Read(strings.NewReader(`<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>`), cfdi.Options{})
	fmt.Println(errors.Is(err, cfdi.ErrDTD))
	// Output: true
}

func ExampleComprobante_MarshalJSON() {
	raw, err := os.Open("testdata/63-sin-timbre.xml")
	if err != nil {
		return
	}
	defer raw.Close()
	c, err := cfdi.Read(raw, cfdi.Options{SkipSeals: true})
	if err != nil {
		return
	}
	text, err := json.Marshal(c)
	fmt.Println(strings.Contains(string(text), `"timbre":null`), err)
	// Output: true <nil>
}

func ExampleCatalogo_Lookup() {
	k, ok := cfdi.CatTipoPercepcion.Lookup("057")
	fmt.Println(k.Nombre[:19], k.Valid.From, ok)
	// Output: Premios por concurs 2026-06-12 true
}

// A host's stub becomes a CFDI: New computes its totals, Seal and Stamp follow.
func ExampleNew() {
	talon := tarjeton.Talon{
		Tipo: tarjeton.Ordinaria, Periodicidad: tarjeton.Quincenal, Dias: 15000,
		Periodo: calendario.MustParseQuincena("2026/14").Period(), Pago: calendario.MustParse("2026-07-28"),
		Patron:  tarjeton.Patron{Nombre: "EMPRESA DE ENSAYO", RegimenFiscal: "601", CodigoPostal: "06600"},
		Titular: tarjeton.Titular{Nombre: "ANA MUESTRA EJEMPLO", Empleado: "98000001", Entidad: "OAX"},
		Percepciones: []tarjeton.Concepto{
			{Clave: "002", Descripcion: "Sueldo", TipoSAT: "001", Gravado: 521040, Importe: 521040}},
		Deducciones: []tarjeton.Concepto{
			{Clave: "151", Descripcion: "ISR", TipoSAT: "002", Importe: 41077}},
	}
	c, err := cfdi.New(talon, cfdi.Datos{Fecha: "2026-07-28T10:15:30", DomicilioFiscal: "68000", TipoContrato: "99", TipoRegimen: "99"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.TipoDeComprobante, c.Moneda, c.SubTotal, c.Descuento, c.Total)
	// Output:
	// N MXN 5210.40 410.77 4799.63
}

func ExampleRules() {
	for _, r := range cfdi.Rules() {
		if r.SAT33 == "NOM157" {
			fmt.Println(r.Fault, r.Severity)
		}
	}
	// Output:
	// N12.TOTAL_PERCEPCIONES error
}

func ExampleCertificateNumber() {
	raw, err := os.ReadFile("testdata/certs/csd.pem")
	if err != nil {
		return
	}
	block, _ := pem.Decode(raw)
	cert, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return
	}
	fmt.Println(cfdi.CertificateNumber(cert))
	// Output:
	// 30001000000500009901
}

func ExampleTextoOf() {
	var absent cfdi.Texto
	fmt.Println(cfdi.TextoOf("").IsZero(), absent.IsZero())
	// Output:
	// false true
}

func ExampleReservadoOf() {
	r := cfdi.ReservadoOf("MUEA900214MOCSJN98")
	fmt.Println(r)
	fmt.Println(r.String() == "MUEA900214MOCSJN98")
	// Output:
	// **************JN98
	// true
}
