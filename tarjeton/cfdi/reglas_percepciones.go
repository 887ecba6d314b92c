package cfdi

// group of a perception, by the subtotal that it belongs to.
type subtotal uint8

const (
	sueldos subtotal = iota
	separacion
	jubilacion
	subtotals
)

func subtotalOf(tipo string) subtotal {
	switch tipo {
	case "022", "023", "025":
		return separacion
	case "039", "044":
		return jubilacion
	}
	return sueldos
}

// rowsOf is what the rows of Percepciones add up to.
type rowsOf struct {
	sum             [subtotals]monto
	any             [subtotals]bool
	gravado, exento monto
	has039, has044  bool
}

func (d *document) checkPercepciones(n, p el) {
	if !p.exists() {
		if got, ok := n.get("TotalPercepciones"); ok {
			d.log.add(N12TotalPercepcionesSobra, at{e: n, attr: "TotalPercepciones"}, got, "")
		}
		return
	}
	subtotalSum := p.amount("TotalSueldos").add(p.amount("TotalSeparacionIndemnizacion")).add(p.amount("TotalJubilacionPensionRetiro"))
	d.equal(N12TotalPercepciones, n, "TotalPercepciones", subtotalSum)
	if both := p.amount("TotalGravado").add(p.amount("TotalExento")); both != subtotalSum {
		d.log.add(N12PercepcionesBalance, at{e: p}, subtotalSum.String(), both.String())
	}
	var rows rowsOf
	p.kids("Percepcion", func(r el) { d.checkPercepcion(r, &rows) })
	d.equal(N12TotalGravado, p, "TotalGravado", rows.gravado)
	d.equal(N12TotalExento, p, "TotalExento", rows.exento)
	d.checkSubtotals(p, &rows)
	d.checkJubilacion(p.kid("JubilacionPensionRetiro"), &rows)
	if s := p.kid("SeparacionIndemnizacion"); s.exists() {
		d.equal(LibSeparacionTotal, s, "TotalPagado", p.amount("TotalSeparacionIndemnizacion"))
	}
}

func (d *document) checkPercepcion(r el, rows *rowsOf) {
	tipo := r.value("TipoPercepcion")
	gravado, exento := r.amount("ImporteGravado"), r.amount("ImporteExento")
	whole := gravado.add(exento)
	group := subtotalOf(tipo)
	rows.sum[group] = rows.sum[group].add(whole)
	rows.any[group] = true
	rows.gravado, rows.exento = rows.gravado.add(gravado), rows.exento.add(exento)
	rows.has039 = rows.has039 || tipo == "039"
	rows.has044 = rows.has044 || tipo == "044"

	place := at{e: r}
	if whole == (monto{}) {
		d.log.add(N12PercepcionCero, place, whole.String(), "> 0")
	}
	d.exactlyOn(tipo == "045", r.kid("AccionesOTitulos").exists(), N12AccionesFalta, N12AccionesSobra, place)
	overtime := r.kid("HorasExtra").exists()
	d.exactlyOn(tipo == "019", overtime, N12HorasExtraFalta, N12HorasExtraSobra, place)
	if tipo == "019" && overtime {
		var paid monto
		r.kids("HorasExtra", func(h el) { paid = paid.add(h.amount("ImportePagado")) })
		if paid != whole {
			d.log.add(LibHorasExtraImporte, place, paid.String(), whole.String())
		}
	}
}

// exactlyOn reports a node that is missing where it belongs, or stands where
// it does not.
func (d *document) exactlyOn(belongs, there bool, missing, surplus Fault, place at) {
	if belongs && !there {
		d.log.add(missing, place, "", "")
	}
	if !belongs && there {
		d.log.add(surplus, place, "", "")
	}
}

// checkSubtotals holds the three subtotals and their nodes. A subtotal that is
// missing is not compared as well: one fault, one finding.
func (d *document) checkSubtotals(p el, rows *rowsOf) {
	for _, g := range [...]struct {
		of                  subtotal
		attr, node          string
		incomplete, unequal Fault
	}{
		{sueldos, "TotalSueldos", "", N12TotalSueldosFalta, N12TotalSueldos},
		{separacion, "TotalSeparacionIndemnizacion", "SeparacionIndemnizacion", N12SeparacionIncompleta, N12TotalSeparacion},
		{jubilacion, "TotalJubilacionPensionRetiro", "JubilacionPensionRetiro", N12JubilacionIncompleta, N12TotalJubilacion},
	} {
		want, stated := rows.any[g.of], p.has(g.attr)
		complete, place := stated == want, at{e: p, attr: g.attr}
		if g.node != "" {
			complete = complete && p.kid(g.node).exists() == want
			place = orParent(p, g.node, "")
		}
		if !complete {
			d.log.add(g.incomplete, place, "", "")
		}
		if stated || !want {
			d.equal(g.unequal, p, g.attr, rows.sum[g.of])
		}
	}
}

func (d *document) checkJubilacion(j el, rows *rowsOf) {
	if !j.exists() {
		return
	}
	once, parts, daily := j.has("TotalUnaExhibicion"), j.has("TotalParcialidad"), j.has("MontoDiario")
	place := at{e: j}
	if rows.has039 && (!once || parts || daily) {
		d.log.add(N12Jubilacion039, place, "", "TotalUnaExhibicion")
	}
	if rows.has044 && (once || !parts || !daily) {
		d.log.add(N12Jubilacion044, place, "", "TotalParcialidad, MontoDiario")
	}
	if once && (parts || daily) {
		d.log.add(N12JubilacionUnaExhibicion, place, "", "TotalUnaExhibicion")
	}
	if parts && (once || !daily) {
		d.log.add(N12JubilacionParcialidad, place, "", "TotalParcialidad, MontoDiario")
	}
}
