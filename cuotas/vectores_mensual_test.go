package cuotas_test

import (
	"encoding/json"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

// kindsMensual answers the cases of the monthly, bimonthly and flat
// contributions, and of the voluntary continuation.
func kindsMensual() map[string]answer {
	return map[string]answer{
		"mensual": asked(mensual), "bimestral": asked(bimestral), "mes30": asked(mes30), "mod40": asked(mod40),
	}
}

func mensual(in struct {
	SBC                      dinero.Centavos
	Mes                      cuotas.Mes
	Zona                     cuotas.Zona
	PrimaRT                  cuotas.Tasa `json:"prima_rt"`
	Dias                     *int
	Ausencias, Incapacidades int
	Art36                    bool
}) (any, error) {
	t := cuotas.Trabajador{SBC: in.SBC, Zona: in.Zona, Prima: in.PrimaRT,
		Ausencias: in.Ausencias, Incapacidades: in.Incapacidades, Articulo36: in.Art36}
	if in.Dias != nil {
		first := in.Mes.First()
		t.Periodo = calendario.Period{From: first, To: first.AddDays(*in.Dias - 1)}
	}
	d, err := cuotas.Default().Monthly(t, in.Mes)
	return shown(d), err
}

func bimestral(in struct {
	SBC                      dinero.Centavos
	Bimestre                 calendario.Bimestre
	Zona                     cuotas.Zona
	Ausencias, Incapacidades porMes
	Art36                    bool
}) (any, error) {
	t := cuotas.Trabajador{SBC: in.SBC, Zona: in.Zona, Articulo36: in.Art36}
	both := [2]cuotas.Trabajador{t, t}
	for i := range both {
		both[i].Ausencias, both[i].Incapacidades = in.Ausencias[i], in.Incapacidades[i]
	}
	d, err := cuotas.Default().Bimonthly(in.Bimestre, both[0], both[1])
	out := shown(d)
	var rates []cuotas.Tasa
	for _, l := range d.Lineas {
		if l.Ramo == cuotas.CEAV {
			rates = append(rates, l.TasaPatron)
		}
	}
	out["tasas_ceav"] = rates
	return out, err
}

// porMes reads [m1,m2], or a number that belongs to the first month.
type porMes [2]int

func (p *porMes) UnmarshalJSON(raw []byte) error {
	if raw[0] != '[' {
		return json.Unmarshal(raw, &p[0])
	}
	return json.Unmarshal(raw, (*[2]int)(p))
}

func mes30(in struct {
	SBC      dinero.Centavos
	Fecha    calendario.Date
	Zona     cuotas.Zona
	PrimaRT  cuotas.Tasa `json:"prima_rt"`
	Art36    bool
	Dias     int
	Redondeo string
}) (any, error) {
	p := cuotas.Default()
	if in.Redondeo == "final" {
		p = p.With(cuotas.Criterios{Redondeo: cuotas.Final})
	}
	d, err := p.Flat(cuotas.Trabajador{SBC: in.SBC, Zona: in.Zona, Prima: in.PrimaRT, Articulo36: in.Art36}, in.Fecha, in.Dias)
	return shown(d), err
}

func mod40(in struct {
	SBC dinero.Centavos
	Mes cuotas.Mes
}) (any, error) {
	d, err := cuotas.Default().Continuacion(in.SBC, in.Mes)
	var rate cuotas.Tasa
	for _, l := range d.Lineas {
		rate += l.TasaPatron + l.TasaObrero
	}
	return map[string]any{"sbc_topado": d.SBCTopado, "tasa": rate, "cuota": d.Total}, err
}

// shown gives a breakdown in the form of the cases, branch by branch.
func shown(d cuotas.Desglose) map[string]any {
	branches := map[cuotas.Ramo]any{}
	for _, l := range d.Lineas {
		patron, obrero := d.Suma(l.Ramo)
		branches[l.Ramo] = map[string]any{"patron": patron, "obrero": obrero}
	}
	return map[string]any{
		"sbc_topado": d.SBCTopado, "ramas": branches,
		"total_patron": d.TotalPatron, "total_obrero": d.TotalObrero, "total": d.Total,
	}
}
