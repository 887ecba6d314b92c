package cfdi

import "strconv"

const isrDeduction = "002"

func (d *document) checkDeducciones(n, ded el) {
	if !ded.exists() {
		if got, ok := n.get("TotalDeducciones"); ok {
			d.log.add(N12TotalDeduccionesSobra, at{e: n, attr: "TotalDeducciones"}, got, "")
		}
		return
	}
	d.equal(N12TotalDeducciones, n, "TotalDeducciones", ded.amount("TotalOtrasDeducciones").add(ded.amount("TotalImpuestosRetenidos")))
	var isr, other monto
	withheld := false
	ded.kids("Deduccion", func(r el) {
		amount := r.amount("Importe")
		if r.value("TipoDeduccion") == isrDeduction {
			isr, withheld = isr.add(amount), true
		} else {
			other = other.add(amount)
		}
		if amount == (monto{}) {
			d.log.add(N12DeduccionCero, at{e: r, attr: "Importe"}, r.value("Importe"), "> 0")
		}
	})
	// Type 101, income tax of an earlier year, counts among the others:
	// unconfirmed.
	got, stated := ded.get("TotalImpuestosRetenidos")
	switch {
	case withheld:
		d.equal(N12ImpuestosRetenidos, ded, "TotalImpuestosRetenidos", isr)
	case stated:
		d.log.add(N12ImpuestosRetenidosSobra, at{e: ded, attr: "TotalImpuestosRetenidos"}, got, "")
	}
	d.equal(LibTotalOtrasDeducciones, ded, "TotalOtrasDeducciones", other)
}

func (d *document) checkOtrosPagos(n, others el) {
	var sum monto
	others.kids("OtroPago", func(r el) {
		sum = sum.add(r.amount("Importe"))
		d.checkOtroPago(n, r)
	})
	if others.exists() != n.has("TotalOtrosPagos") || n.amount("TotalOtrosPagos") != sum {
		want := ""
		if others.exists() {
			want = sum.String()
		}
		d.log.add(N12TotalOtrosPagos, at{e: n, attr: "TotalOtrosPagos"}, n.value("TotalOtrosPagos"), want)
	}
}

func (d *document) checkOtroPago(n, r el) {
	tipo, amount := r.value("TipoOtroPago"), r.amount("Importe")
	subsidy, credit := r.kid("SubsidioAlEmpleo"), r.kid("CompensacionSaldosAFavor")
	if (tipo == "004") != credit.exists() {
		d.log.add(N12CompensacionNodo, at{e: r}, tipo, "004")
	}
	if (tipo == "002") != subsidy.exists() {
		d.log.add(N12SubsidioNodo, at{e: r}, tipo, "002")
	}
	// A subsidy may be caused without being paid: 0.00 on type 002.
	if amount == (monto{}) && tipo != "002" {
		d.log.add(N12OtroPagoCero, at{e: r, attr: "Importe"}, r.value("Importe"), "> 0")
	}
	if subsidy.exists() && subsidy.amount("SubsidioCausado").cmp(amount) < 0 {
		d.log.add(N12SubsidioCausado, at{e: subsidy, attr: "SubsidioCausado"}, subsidy.value("SubsidioCausado"), "≥ "+amount.String())
	}
	if !credit.exists() {
		return
	}
	if rest := credit.amount("RemanenteSalFav"); credit.amount("SaldoAFavor").cmp(rest) < 0 {
		d.log.add(N12CompensacionSaldo, at{e: credit, attr: "SaldoAFavor"}, credit.value("SaldoAFavor"), "≥ "+rest.String())
	}
	year, _ := strconv.Atoi(credit.value("Año"))
	if paid, _ := strconv.Atoi(n.value("FechaPago")[:4]); year >= paid {
		d.log.add(N12CompensacionAnio, at{e: credit, attr: "Año"}, credit.value("Año"), "< "+strconv.Itoa(paid))
	}
}

// checkIncapacidades ties perception 014 and deduction 006 to their node.
func (d *document) checkIncapacidades(n el) {
	var sum monto
	perception, deduction := false, false
	n.kid("Percepciones").kids("Percepcion", func(r el) {
		if r.value("TipoPercepcion") == "014" {
			perception = true
			sum = sum.add(r.amount("ImporteGravado")).add(r.amount("ImporteExento"))
		}
	})
	n.kid("Deducciones").kids("Deduccion", func(r el) {
		if r.value("TipoDeduccion") == "006" {
			deduction = true
			sum = sum.add(r.amount("Importe"))
		}
	})
	if !perception && !deduction {
		return
	}
	place := orParent(n, "Incapacidades", "")
	node := n.kid("Incapacidades")
	onPerception, onDeduction := N12IncapacidadFaltaPercepcion, N12IncapacidadFaltaDeduccion
	var stated monto
	if node.exists() {
		node.kids("Incapacidad", func(i el) { stated = stated.add(i.amount("ImporteMonetario")) })
		if stated == sum {
			return
		}
		onPerception, onDeduction = N12IncapacidadPercepcion, N12IncapacidadDeduccion
	}
	if perception {
		d.log.add(onPerception, place, stated.String(), sum.String())
	}
	if deduction {
		d.log.add(onDeduction, place, stated.String(), sum.String())
	}
}
