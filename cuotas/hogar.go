package cuotas

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// EmpleoHogar is what a household worker does for one employer in a month.
type EmpleoHogar struct {
	Clave      string          `json:"clave"` // the host's key of the employer, an opaque text
	SBC        dinero.Centavos `json:"sbc"`   // daily
	Dias       int             `json:"dias"`  // days for this employer in the month, 1 to 30
	Zona       Zona            `json:"zona,omitempty"`
	Prima      Tasa            `json:"prima_rt,omitempty"` // zero is the mean of class I
	Articulo36 bool            `json:"art36,omitempty"`    // the daily wage is the minimum: the employer pays both shares
}

// CotizacionHogar is what a household worker costs all employers together.
type CotizacionHogar struct {
	Unidad UnidadPago      `json:"unidad"`
	Meses  []MesHogar      `json:"meses"`
	Total  dinero.Centavos `json:"total"`
}

// MesHogar is one month of it.
type MesHogar struct {
	Mes         Mes             `json:"mes"`
	Empleos     []CuotaHogar    `json:"empleos"` // in the order of the employers
	TotalPatron dinero.Centavos `json:"total_patron"`
	TotalObrero dinero.Centavos `json:"total_obrero"`
	Vivienda    dinero.Centavos `json:"vivienda"`
	Total       dinero.Centavos `json:"total"` // of the three
	// Minimo is what both shares of a month cost on the integrated minimum wage
	// of the zone General, and Completo tells that those paid reach it: the
	// whole month is covered then, otherwise the days alone (LSS 239-C VIII).
	Minimo   dinero.Centavos `json:"minimo"`
	Completo bool            `json:"completo"`
}

// CuotaHogar is the part of one employer.
type CuotaHogar struct {
	Clave     string   `json:"clave"`
	Desglose  Desglose `json:"desglose"`  // the branches of the Institute, on the days of this employer
	Infonavit Linea    `json:"infonavit"` // paid in the same form
}

// Hogar quotes a household worker (LSS 239-A to 239-H): each employer pays for
// its own days, by [Params.Flat], and housing with them. The months are as many
// as the unit pays for, from the one given on, each with the parameters of its
// day 1; a single day, and what is paid by the day, belong to one month.
//
// The whole month is covered where the contributions of all employers, housing
// aside and before rounding, reach those of thirty days on the minimum wage of
// the zone General, which is that of Mexico City, with the benefits of the law
// and the premium of class I (LSS 239-C VIII). What is paid for two months, half
// a year or a year must reach it in each month (last paragraph): Completo tells
// where it does not, and nothing is raised. In the month of entry the law asks
// it for the days from the entry on alone (VII), which is not computed here.
// That the factor of integration is this one (LSS 239-G leaves it to rules of
// the Consejo Técnico), that the months are flat, that single days can be paid
// and that each month paid ahead has its own parameters is unconfirmed.
//
// The errors: [ErrUnidad] for a unit that the scheme does not have,
// [ErrIncompleto] without employers, and those of [Params.Flat] for each.
func (p *Params) Hogar(u UnidadPago, desde Mes, empleos ...EmpleoHogar) (CotizacionHogar, error) {
	r, err := EsquemaHogar.Regla()
	switch {
	case err != nil:
		return CotizacionHogar{}, err
	case !r.has(u):
		return CotizacionHogar{}, ErrUnidad
	case len(empleos) == 0:
		return CotizacionHogar{}, Error{ErrIncompleto, "empleos"}
	}
	c := CotizacionHogar{Unidad: u}
	for n := range max(1, u.Months()) {
		m, err := p.hogar(MesOf(desde.First().AddMonths(n)), empleos)
		if err != nil {
			return CotizacionHogar{}, err
		}
		c.Meses = append(c.Meses, m)
		c.Total += m.Total
	}
	return c, nil
}

// hogar computes one month.
func (p *Params) hogar(m Mes, empleos []EmpleoHogar) (MesHogar, error) {
	out := MesHogar{Mes: m}
	first := m.First()
	if first.IsZero() {
		return out, Error{ErrSyntax, "mes"}
	}
	classI, _, err := p.PrimaMedia(first, ClaseI)
	if err != nil {
		return out, err
	}
	least, err := p.minimoHogar(first, classI)
	if err != nil {
		return out, err
	}
	paid := int64(0)
	for _, e := range empleos {
		q, err := p.cuotaHogar(first, e, classI)
		if err != nil {
			return out, err
		}
		out.Empleos = append(out.Empleos, q)
		out.TotalPatron += q.Desglose.TotalPatron
		out.TotalObrero += q.Desglose.TotalObrero
		out.Vivienda += q.Infonavit.Patron
		paid += unrounded(q.Desglose)
	}
	out.Total = out.TotalPatron + out.TotalObrero + out.Vivienda
	out.Minimo, out.Completo = least.Total, paid >= unrounded(least)
	return out, nil
}

// unrounded gives both shares of a breakdown before rounding: days split among
// employers weigh as much as the same days for one.
func unrounded(d Desglose) (sum int64) {
	for i := range d.Lineas {
		l := &d.Lineas[i]
		sum += (l.TasaPatron + l.TasaObrero).exact(l.Base, l.Dias)
	}
	return sum
}

func (p *Params) cuotaHogar(first calendario.Date, e EmpleoHogar, classI Tasa) (CuotaHogar, error) {
	if e.Dias > diasMesPlano {
		return CuotaHogar{}, Error{ErrDays, "dias"}
	}
	t := Trabajador{SBC: e.SBC, Zona: e.Zona, Prima: e.Prima, Articulo36: e.Articulo36}
	if t.Prima == 0 {
		t.Prima = classI
	}
	q := CuotaHogar{Clave: e.Clave}
	var err error
	if q.Desglose, err = p.Flat(t, first, e.Dias); err != nil {
		return CuotaHogar{}, err
	}
	q.Infonavit, err = p.vivienda(q.Desglose, first)
	return q, err
}

// minimoHogar gives both shares of a flat month on the integrated minimum wage
// of the zone General.
func (p *Params) minimoHogar(first calendario.Date, classI Tasa) (Desglose, error) {
	sm, _, err := p.SalarioMinimo(first, General)
	if err != nil {
		return Desglose{}, err
	}
	wage, err := p.SDI(Integracion{Fecha: first, Anio: 1, Prestaciones: MinimoDeLey(), Diario: sm})
	if err != nil {
		return Desglose{}, err
	}
	return p.Flat(Trabajador{SBC: wage.Total, Prima: classI}, first, diasMesPlano)
}
