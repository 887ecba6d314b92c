package cuotas

import (
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// cambios gives the first day of a bimester and those of its days on which a
// minimum wage, a UMA or the vacation days of another law begin.
func (p *Params) cambios(b calendario.Period) []calendario.Date {
	days := []calendario.Date{b.From}
	for _, c := range p.figures.Cifras() {
		days = append(days, c.Valid.From)
	}
	for _, row := range p.vacaciones {
		days = append(days, row.From)
	}
	return slices.DeleteFunc(days, func(d calendario.Date) bool { return !b.Contains(d) })
}

// avisos finds the notices of one worker.
func (p *Params) avisos(b calendario.Bimestre, c *Contrato, days []calendario.Date, extra []calendario.Date) ([]Aviso, error) {
	if !c.Salario.Valid() || c.Ingreso.IsZero() || b.IsZero() {
		return nil, ErrContrato
	}
	days = slices.Clone(days)
	if d := c.Ingreso.AddYears(b.Year - c.Ingreso.Year()); b.Period().Contains(d) {
		days = append(days, d)
	}
	slices.SortFunc(days, calendario.Date.Compare)
	var out []Aviso
	sbc, diario := c.SBC, c.Diario
	for _, day := range slices.Compact(days) {
		if !day.After(c.Ingreso) {
			continue
		}
		e := evento{p: p, c: c, day: day, first: day == b.Period().From, sbc: sbc, diario: diario}
		a, due, err := e.decide()
		if err != nil {
			return nil, err
		}
		sbc, diario = e.sbc, e.diario
		if due {
			a.Plazo = calendario.Period{From: day, To: term(a, extra)}
			out = append(out, a)
		}
	}
	return out, nil
}

// term gives the last day of a notice: the shorter of the terms of its reasons.
func term(a Aviso, extra []calendario.Date) calendario.Date {
	var last calendario.Date
	for _, m := range a.Razones {
		notice := a.Movimiento()
		notice.Salario = afiliacion.Fijo // the term of a change of the fixed part
		limit := notice.Limite(extra...)
		if m == RazonVariable {
			limit = notice.LimiteVariable(extra...)
		}
		if last.IsZero() || limit.Before(last) {
			last = limit
		}
	}
	return last
}

// evento is a day on which the salary of a worker may change. decide moves the
// salary in force and the wage in cash on.
type evento struct {
	p           *Params
	c           *Contrato
	day         calendario.Date
	first       bool // of the bimester
	sbc, diario dinero.Centavos
}

func (e *evento) decide() (a Aviso, due bool, err error) {
	c := e.c
	sm, smRow, err := e.p.minimo(e.day, c.Zona)
	if err != nil {
		return Aviso{}, false, err
	}
	_, umaRow, err := e.p.uma(e.day)
	if err != nil {
		return Aviso{}, false, err
	}
	raised := e.diario > 0 && e.diario < sm // LFT 90: nobody earns less
	if raised {
		e.diario = sm
	}
	wage, err := e.wage()
	if err != nil {
		return Aviso{}, false, err
	}
	sbc, limit, _, err := e.p.Limitar(e.day, c.Zona, wage.Total)
	if err != nil {
		return Aviso{}, false, err
	}
	a = Aviso{
		NSS: c.NSS, Registro: c.Registro, Clave: c.Clave, Salario: c.Salario,
		Efecto: e.day, SDI: wage, Anterior: e.sbc, SBC: sbc, Limite: limit,
		Supuesta: smRow.Supuesta || umaRow.Supuesta,
	}
	a.Razones, err = e.reasons(wage, sm)
	due = err == nil && len(a.Razones) > 0 && sbc != e.sbc
	if due {
		e.sbc = sbc
	}
	return a, due, err
}

// wage integrates the wage of the day.
func (e *evento) wage() (SDI, error) {
	c := e.c
	in := Integracion{
		Fecha: e.day, Anio: AnioDeServicio(c.Ingreso, e.day), Prestaciones: c.Prestaciones,
		Diario: e.diario, Fijas: c.Fijas, Variables: c.Variables, Devengados: c.Devengados,
	}
	switch {
	case c.Salario == afiliacion.Fijo:
		in.Variables, in.Devengados = 0, 0
	case c.Devengados == 0: // the part in force stays
		in.Variables, in.Devengados = c.VariableEnVigor, Dia
	}
	return e.p.SDI(in)
}

// reasons tells why the salary of the day may be another one.
func (e *evento) reasons(wage SDI, sm dinero.Centavos) ([]Razon, error) {
	var out []Razon
	c, before := e.c, e.day.AddDays(-1)
	if e.first && c.Salario != afiliacion.Fijo && c.Devengados > 0 {
		out = append(out, RazonVariable)
	}
	then, _, err := e.p.Factor(before, AnioDeServicio(c.Ingreso, before), c.Prestaciones)
	if err != nil {
		return nil, err
	}
	if then != wage.Factor && e.diario > 0 {
		out = append(out, RazonAniversario)
	}
	oldSM, _, err := e.p.minimo(before, c.Zona)
	if err == nil && oldSM != sm && (e.diario == sm || e.sbc < sm) {
		out = append(out, RazonMinimo)
	}
	oldUMA, _, err := e.p.uma(before)
	uma, _, err2 := e.p.uma(e.day)
	if err == nil && err2 == nil && oldUMA != uma && wage.Total > afiliacion.TopeUMA*min(oldUMA, uma) {
		out = append(out, RazonTope)
	}
	return out, nil
}
