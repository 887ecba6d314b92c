package cfdi

import "unicode/utf8"

// checkRules is stage 5. The rules are those of the SAT's validation matrix of
// the complement Nómina 1.2; numbers NOM… stand in [Rules].
func (d *document) checkRules() {
	root := d.root()
	var nominas []el
	root.kids("Complemento", func(c el) { c.kids("Nomina", func(n el) { nominas = append(nominas, n) }) })
	d.checkConstants(root)
	d.checkTotals(root, nominas)
	d.checkConcepto(root)
	if len(nominas) == 0 {
		d.log.add(N12SinComplemento, orParent(root, "Complemento", ""), "", "Nomina")
	}
	for _, n := range nominas {
		d.checkNomina(n)
	}
}

// orParent is the place of a child that may be absent.
func orParent(parent el, child, attr string) at {
	if k := parent.kid(child); k.exists() {
		return at{e: k, attr: attr}
	}
	return at{e: parent, below: "/" + child, attr: attr}
}

// checkConstants holds what payroll fixes in the comprobante.
func (d *document) checkConstants(root el) {
	d.constant(C40Moneda, root, "Moneda", "MXN")
	d.constant(C40Tipo, root, "TipoDeComprobante", "N")
	if got, ok := root.get("FormaPago"); ok {
		d.log.add(C40FormaPago, at{e: root, attr: "FormaPago"}, got, "")
	}
	receptor := root.kid("Receptor")
	if rfc := receptor.value("Rfc"); utf8.RuneCountInString(rfc) != 13 {
		d.log.add(C40ReceptorRFC, at{e: receptor, attr: "Rfc"}, rfc, "13")
	}
	d.constant(C40UsoCFDI, receptor, "UsoCFDI", "CN01")
	d.constant(C40RegimenReceptor, receptor, "RegimenFiscalReceptor", "605")
}

func (d *document) constant(f Fault, e el, attr, want string) {
	if got := e.value(attr); got != want {
		d.log.add(f, at{e: e, attr: attr}, got, want)
	}
}

// equal reports an amount that is not the one that follows from others.
func (d *document) equal(f Fault, e el, attr string, want monto) {
	if e.amount(attr) != want {
		d.log.add(f, at{e: e, attr: attr}, e.value(attr), want.String())
	}
}

func (d *document) checkTotals(root el, nominas []el) {
	if len(nominas) > 0 {
		var income, deductions monto
		for _, n := range nominas {
			income = income.add(n.amount("TotalPercepciones")).add(n.amount("TotalOtrosPagos"))
			deductions = deductions.add(n.amount("TotalDeducciones"))
		}
		d.equal(C40SubTotal, root, "SubTotal", income)
		d.equal(C40Descuento, root, "Descuento", deductions)
	}
	d.equal(C40Total, root, "Total", root.amount("SubTotal").sub(root.amount("Descuento")))
}

// checkConcepto looks at the first Concepto where there are several.
func (d *document) checkConcepto(root el) {
	conceptos := root.kid("Conceptos")
	if n := conceptos.count("Concepto"); n > 1 {
		d.log.add(C40ConceptoUnico, at{e: conceptos}, "", "1")
	}
	conceptos.kids("Concepto", func(c el) {
		if c.hasKids() {
			d.log.add(C40ConceptoUnico, at{e: c}, "", "")
		}
		c.kids("ComplementoConcepto", func(cc el) {
			if cc.kid("Nomina").exists() {
				d.log.add(N12Ubicacion, at{e: cc}, "Nomina", "Complemento")
			}
		})
	})
	c := conceptos.kid("Concepto")
	d.constant(C40ConceptoClave, c, "ClaveProdServ", "84111505")
	d.constant(C40ConceptoCantidad, c, "Cantidad", "1")
	d.constant(C40ConceptoUnidad, c, "ClaveUnidad", "ACT")
	d.constant(C40ConceptoDescripcion, c, "Descripcion", "Pago de nómina")
	d.equal(C40ConceptoValor, c, "ValorUnitario", root.amount("SubTotal"))
	d.equal(C40ConceptoImporte, c, "Importe", root.amount("SubTotal"))
	d.equal(C40ConceptoDescuento, c, "Descuento", root.amount("Descuento"))
}
