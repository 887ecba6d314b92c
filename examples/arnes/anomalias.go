package main

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/tarjeton"
)

// stub is the wire form of what a review needs of a stub. An amount that is
// absent is zero; what else is absent is unknown.
type stub struct {
	Period          string             `json:"period"`
	Start           calendario.Date    `json:"start"`
	End             calendario.Date    `json:"end"`
	Paid            calendario.Date    `json:"paid"`
	Registro        string             `json:"registro_patronal"`
	Tipo            tarjeton.Tipo      `json:"tipo_nomina"`
	Days            tarjeton.Dias      `json:"days"`
	Gross           dinero.Centavos    `json:"gross"`
	OtherPayments   dinero.Centavos    `json:"other_payments"`
	IMSS            dinero.Centavos    `json:"imss_withheld"`
	ISR             dinero.Centavos    `json:"isr_withheld"`
	OtherDeductions dinero.Centavos    `json:"other_deductions"`
	Net             dinero.Centavos    `json:"net"`
	Deposit         *dinero.Centavos   `json:"deposit"`
	SDI             dinero.Centavos    `json:"sdi"`
	SBC             dinero.Centavos    `json:"sbc"`
	UUID            string             `json:"uuid"`
	CURP            tarjeton.Reservado `json:"curp"`
	NSS             tarjeton.Reservado `json:"nss"`
	RFC             tarjeton.Reservado `json:"rfc"`
	StartDate       calendario.Date    `json:"start_date"`
}

func (s stub) recibo() tarjeton.Recibo {
	r := tarjeton.Recibo{
		Etiqueta: s.Period, Periodo: calendario.Period{From: s.Start, To: s.End}, Pago: s.Paid,
		Registro: s.Registro, Tipo: s.Tipo, Dias: s.Days,
		Bruto: s.Gross, OtrosPagos: s.OtherPayments, IMSS: s.IMSS, ISR: s.ISR, OtrasDeducciones: s.OtherDeductions,
		Neto: s.Net, SDI: s.SDI, SBC: s.SBC, UUID: s.UUID, CURP: s.CURP, NSS: s.NSS, RFC: s.RFC, Ingreso: s.StartDate,
	}
	if s.Deposit != nil {
		r.Deposito, r.Depositado = *s.Deposit, true
	}
	return r
}

// movement is the wire form of a movement that an employer reported.
type movement struct {
	Type     string          `json:"type"`
	Date     calendario.Date `json:"date"`
	Until    calendario.Date `json:"until"`
	Days     int             `json:"days"`
	Registro string          `json:"registro_patronal"`
	SBC      dinero.Centavos `json:"sbc"`
}

func (m movement) movimiento() (afiliacion.Movimiento, error) {
	tipos := map[string]afiliacion.Tipo{
		"alta": afiliacion.Alta, "reingreso": afiliacion.Reingreso, "baja": afiliacion.Baja,
		"modificacion": afiliacion.ModificacionSalario, "incapacidad": afiliacion.Incapacidad,
		"ausentismo": afiliacion.Ausentismo, "permiso_sin_goce": afiliacion.PermisoSinGoce,
	}
	tipo, known := tipos[m.Type]
	if !known {
		return afiliacion.Movimiento{}, errRequest
	}
	out := afiliacion.Movimiento{Tipo: tipo, Fecha: m.Date, SBC: m.SBC}
	if tipo.IsEvent() {
		out.Hasta = m.Until
		if out.Hasta.IsZero() && m.Days > 0 {
			out.Hasta = m.Date.AddDays(m.Days - 1)
		}
	}
	if m.Registro == "" {
		return out, nil
	}
	var err error
	out.Registro, err = nss.ParseRegistro(m.Registro)
	return out, err
}

func anomalies(in struct {
	AsOf        calendario.Date       `json:"as_of"`
	Periodicity tarjeton.Periodicidad `json:"periodicity"`
	Grace       *int                  `json:"grace_business_days"`
	Stubs       []stub                `json:"stubs"`
	Movements   []movement            `json:"movements"`
}) (any, error) {
	r := tarjeton.Revision{AsOf: in.AsOf, Periodicidad: in.Periodicity, Gracia: tarjeton.Gracia}
	if in.Grace != nil {
		r.Gracia = *in.Grace
	}
	for _, s := range in.Stubs {
		r.Recibos = append(r.Recibos, s.recibo())
	}
	for _, m := range in.Movements {
		reported, err := m.movimiento()
		if err != nil {
			return nil, err
		}
		r.Movimientos = append(r.Movimientos, reported)
	}
	return tarjeton.Review(r), nil
}
