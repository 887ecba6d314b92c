package cfdi

// Totals writes every total that follows from the rows: those of each Nomina,
// of the comprobante, and its one Concepto. A total of rows that there are
// none of is left out, as the validation matrix asks. The error is
// [ErrAmount].
func (c *Comprobante) Totals() error {
	var income, deductions sum
	for i := range c.Nominas {
		n := &c.Nominas[i]
		if !n.totals() {
			return ErrAmount
		}
		income.text(n.TotalPercepciones, n.TotalOtrosPagos)
		deductions.text(n.TotalDeducciones)
	}
	total := income.m.sub(deductions.m)
	if income.bad || deductions.bad || total.hi < 0 || !fits(income.m) || !fits(deductions.m) {
		return ErrAmount
	}
	c.SubTotal, c.Descuento = TextoOf(income.m.String()), deductions.texto()
	c.Total = TextoOf(total.String())
	c.Conceptos = []Concepto{{
		ClaveProdServ: TextoOf("84111505"), Cantidad: TextoOf("1"), ClaveUnidad: TextoOf("ACT"),
		Descripcion: TextoOf("Pago de nómina"), ValorUnitario: c.SubTotal, Importe: c.SubTotal,
		Descuento: c.Descuento, ObjetoImp: TextoOf("01"),
	}}
	return nil
}

// fits tells whether an amount has at most the 18 digits of the schema.
func fits(m monto) bool { return m.cmp(montoOf(1_000_000_000_000_000_000)) < 0 }

// sum adds texts and remembers whether there were any, and one that is no
// amount of centavos.
type sum struct {
	m        monto
	any, bad bool
}

func (s *sum) text(ts ...Texto) {
	for _, t := range ts {
		if !t.present {
			continue
		}
		m, _ := parseMonto(t.clean())
		s.m, s.any, s.bad = s.m.add(m), true, s.bad || !tImporteMXN.judge(t.s)
	}
}

// texto is absent where nothing was added.
func (s sum) texto() Texto {
	if !s.any {
		return Texto{}
	}
	return TextoOf(s.m.String())
}

// totals writes the totals of one Nomina; it tells whether all amounts are.
func (n *Nomina) totals() bool {
	var groups [subtotals]sum
	var taxed, free, isr, other, extra, perceptions, deductions sum
	p, d := &n.Percepciones, &n.Deducciones
	for _, r := range p.Rows {
		groups[subtotalOf(r.TipoPercepcion.clean())].text(r.ImporteGravado, r.ImporteExento)
		perceptions.text(r.ImporteGravado, r.ImporteExento)
		taxed.text(r.ImporteGravado)
		free.text(r.ImporteExento)
	}
	for _, r := range d.Rows {
		deductions.text(r.Importe)
		if r.TipoDeduccion.clean() == isrDeduction {
			isr.text(r.Importe)
		} else {
			other.text(r.Importe)
		}
	}
	for _, o := range n.OtrosPagos {
		extra.text(o.Importe)
	}
	p.TotalSueldos, p.TotalSeparacionIndemnizacion = groups[sueldos].texto(), groups[separacion].texto()
	p.TotalJubilacionPensionRetiro = groups[jubilacion].texto()
	p.TotalGravado, p.TotalExento = taxed.texto(), free.texto()
	d.TotalImpuestosRetenidos, d.TotalOtrasDeducciones = isr.texto(), other.texto()
	n.TotalPercepciones, n.TotalDeducciones, n.TotalOtrosPagos = perceptions.texto(), deductions.texto(), extra.texto()
	return !perceptions.bad && !deductions.bad && !extra.bad
}
