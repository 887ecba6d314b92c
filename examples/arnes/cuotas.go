package main

import (
	"encoding/json"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

func umaOf(in struct {
	Fecha calendario.Date `json:"fecha"`
}) (any, error) {
	u, _, err := cuotas.Default().UMA(in.Fecha)
	return u, err
}

// placed is a day and the area of a place of work.
type placed struct {
	Fecha calendario.Date `json:"fecha"`
	Zona  cuotas.Zona     `json:"zona"`
}

func minimumWage(in placed) (any, error) {
	v, _, err := cuotas.Default().SalarioMinimo(in.Fecha, in.Zona)
	return map[string]any{"diario": v}, err
}

func rateCEAV(in struct {
	placed
	SBC dinero.Centavos `json:"sbc"`
}) (any, error) {
	v, _, err := cuotas.Default().CEAV(in.Fecha, in.SBC, in.Zona)
	return map[string]any{"tasa_patron": v}, err
}

// paid is what all breakdowns of a worker are asked with.
type paid struct {
	SBC   dinero.Centavos `json:"sbc"`
	Zona  cuotas.Zona     `json:"zona"`
	Prima cuotas.Tasa     `json:"prima_rt"`
	Art36 bool            `json:"art36"`
}

func (p paid) worker() cuotas.Trabajador {
	return cuotas.Trabajador{SBC: p.SBC, Zona: p.Zona, Prima: p.Prima, Articulo36: p.Art36}
}

func monthly(in struct {
	paid
	Mes           cuotas.Mes `json:"mes"`
	Dias          *int       `json:"dias"`
	Ausencias     int        `json:"ausencias"`
	Incapacidades int        `json:"incapacidades"`
}) (any, error) {
	w := in.worker()
	w.Ausencias, w.Incapacidades = in.Ausencias, in.Incapacidades
	if in.Dias != nil {
		first := in.Mes.First()
		w.Periodo = calendario.Period{From: first, To: first.AddDays(*in.Dias - 1)}
	}
	d, err := cuotas.Default().Monthly(w, in.Mes)
	return wireBreakdown(d), err
}

func bimonthly(in struct {
	paid
	Bimestre      calendario.Bimestre `json:"bimestre"`
	Ausencias     perMonth            `json:"ausencias"`
	Incapacidades perMonth            `json:"incapacidades"`
}) (any, error) {
	both := [2]cuotas.Trabajador{in.worker(), in.worker()}
	for i := range both {
		both[i].Ausencias, both[i].Incapacidades = in.Ausencias[i], in.Incapacidades[i]
	}
	d, err := cuotas.Default().Bimonthly(in.Bimestre, both[0], both[1])
	out := wireBreakdown(d)
	rates := []cuotas.Tasa{}
	for _, l := range d.Lineas {
		if l.Ramo == cuotas.CEAV {
			rates = append(rates, l.TasaPatron)
		}
	}
	out["tasas_ceav"] = rates
	return out, err
}

// perMonth reads the days of both months of a bimester, or one number, which
// belongs to the first.
type perMonth [2]int

// UnmarshalJSON reads either form.
func (p *perMonth) UnmarshalJSON(raw []byte) error {
	if raw[0] == '[' {
		return json.Unmarshal(raw, (*[2]int)(p))
	}
	return json.Unmarshal(raw, &p[0])
}

func flatMonth(in struct {
	paid
	Fecha    calendario.Date `json:"fecha"`
	Dias     *int            `json:"dias"`
	Redondeo string          `json:"redondeo"`
}) (any, error) {
	p, dias := cuotas.Default(), 30
	if in.Redondeo == "final" {
		p = p.With(cuotas.Criterios{Redondeo: cuotas.Final})
	}
	if in.Dias != nil {
		dias = *in.Dias
	}
	d, err := p.Flat(in.worker(), in.Fecha, dias)
	return wireBreakdown(d), err
}

func continuation(in struct {
	SBC dinero.Centavos `json:"sbc"`
	Mes cuotas.Mes      `json:"mes"`
}) (any, error) {
	d, err := cuotas.Default().Continuacion(in.SBC, in.Mes)
	var rate cuotas.Tasa
	for _, l := range d.Lineas {
		rate += l.TasaPatron + l.TasaObrero
	}
	return map[string]any{"sbc_topado": d.SBCTopado, "tasa": rate, "cuota": d.Total}, err
}

// wireBreakdown gives a breakdown as the protocol has it: one pair of amounts a
// branch.
func wireBreakdown(d cuotas.Desglose) map[string]any {
	branches := map[cuotas.Ramo]any{}
	for _, l := range d.Lineas {
		patron, obrero := d.Suma(l.Ramo)
		branches[l.Ramo] = map[string]any{"patron": patron, "obrero": obrero}
	}
	return map[string]any{
		"sbc_topado": d.SBCTopado, "ramas": branches, "patron_absorbe": d.PatronAbsorbe,
		"total_patron": d.TotalPatron, "total_obrero": d.TotalObrero, "total": d.Total,
	}
}

func integratedWage(in struct {
	Anio       int             `json:"anio_servicio"`
	Aguinaldo  cuotas.Dias     `json:"aguinaldo_dias"`
	Prima      cuotas.Tasa     `json:"prima_vacacional"` // a fraction
	Tabla      string          `json:"tabla_vacaciones"` // a year of the table
	Diario     dinero.Centavos `json:"salario_diario"`
	Variables  dinero.Centavos `json:"variables_bimestre"`
	Devengados cuotas.Dias     `json:"dias_devengados"`
	Exacto     bool            `json:"exacto"` // the factor unrounded
}) (any, error) {
	year, err := calendario.Parse(in.Tabla + "-12-31")
	if err != nil {
		return nil, errRequest
	}
	return cuotas.Default().With(cuotas.Criterios{FactorExacto: in.Exacto}).SDI(cuotas.Integracion{
		Fecha: year, Anio: in.Anio, Prestaciones: cuotas.Prestaciones{Aguinaldo: in.Aguinaldo, PrimaVacacional: 100 * in.Prima},
		Diario: in.Diario, Variables: in.Variables, Devengados: in.Devengados,
	})
}

func reducedWeek(in struct {
	Dias      int `json:"dias_semana"`
	Ausencias int `json:"ausencias"`
}) (any, error) {
	n, err := cuotas.SemanaReducida(in.Dias, in.Ausencias)
	return map[string]any{"dias_a_descontar": n}, err
}

func dueDate(in struct {
	Periodo   cuotas.Mes        `json:"periodo"`
	Inhabiles []calendario.Date `json:"inhabiles"`
}) (any, error) {
	return map[string]any{"vence": cuotas.Vencimiento(in.Periodo, in.Inhabiles...)}, nil
}

func latePayment(in cuotas.Mora) (any, error) { return cuotas.Default().Recargos(in) }

func familyFee(in struct {
	Ciclo int `json:"ciclo"`
	Edad  int `json:"edad"`
}) (any, error) {
	v, _, err := cuotas.Default().CuotaSSF(in.Ciclo, in.Edad)
	return map[string]any{"cuota_anual": v}, err
}
