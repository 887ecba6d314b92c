package cfdi_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

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
