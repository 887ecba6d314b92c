package cuotas

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Trabajador is what a month of one worker with one employer is computed from.
type Trabajador struct {
	SBC       dinero.Centavos      `json:"sbc"`                 // daily, integrated, before the cap of 25 UMA
	Zona      Zona                 `json:"zona,omitempty"`      // of the place of work; empty is General
	Prima     Tasa                 `json:"prima_rt"`            // premium of the employer for work risks
	Modalidad afiliacion.Modalidad `json:"modalidad,omitempty"` // empty is "10"
	// Periodo is the days enrolled within the month; the zero Period stands for
	// the whole month.
	Periodo       calendario.Period `json:"periodo,omitzero"`
	Ausencias     int               `json:"ausencias,omitempty"`     // days of unpaid absence (LSS 31-I)
	Incapacidades int               `json:"incapacidades,omitempty"` // days under a certificate (LSS 31-IV)
	// Articulo36 tells that the daily wage, not the SBC, is the minimum of the
	// zone: the employer then pays the worker's share (LSS 36).
	Articulo36 bool `json:"art36,omitempty"`
}

// Desglose is the contribution of one worker, branch by branch. The totals are
// the sums of the lines as [Redondeo] says.
type Desglose struct {
	Periodo     calendario.Period `json:"periodo"`
	SBCTopado   dinero.Centavos   `json:"sbc_topado"` // after the cap; of the last segment
	Lineas      []Linea           `json:"lineas"`     // in the order of the branches, segment by segment
	TotalPatron dinero.Centavos   `json:"total_patron"`
	TotalObrero dinero.Centavos   `json:"total_obrero"`
	Total       dinero.Centavos   `json:"total"`
	// PatronAbsorbe is the worker's share that TotalPatron holds (LSS 36).
	PatronAbsorbe dinero.Centavos `json:"patron_absorbe"`
}

// Linea is one branch of a breakdown.
type Linea struct {
	Ramo       Ramo              `json:"ramo"`
	Periodo    calendario.Period `json:"periodo"` // the segment to which the line belongs
	Base       dinero.Centavos   `json:"base"`    // daily: UMA, excess over three UMA, or SBC
	Dias       int               `json:"dias"`
	TasaPatron Tasa              `json:"tasa_patron"`
	TasaObrero Tasa              `json:"tasa_obrero"`
	Patron     dinero.Centavos   `json:"patron"`
	Obrero     dinero.Centavos   `json:"obrero"`
	Absorbe    dinero.Centavos   `json:"absorbe,omitempty"` // the worker's share inside Patron (LSS 36)
	Articulo   string            `json:"articulo"`          // "LSS 106-I"
	Fila       Fila              `json:"fila"`              // row of the rate; in CEAV of the employer's, in work risks of the range of the premium
	UMA        Fila              `json:"uma"`               // row of the UMA behind base, cap and row of CEAV
}

// Suma gives what a breakdown charges for a branch, over all its segments.
func (d Desglose) Suma(r Ramo) (patron, obrero dinero.Centavos) {
	for i := range d.Lineas {
		if l := &d.Lineas[i]; l.Ramo == r {
			patron, obrero = patron+l.Patron, obrero+l.Obrero
		}
	}
	return patron, obrero
}

// Fila identifies the row of a table from which a figure was taken.
type Fila struct {
	Tabla string          `json:"tabla"` // "cuotas.ceav"
	Desde calendario.Date `json:"desde"` // first day of the row
	// Supuesta tells that the day lies after the last row of the table, or of one
	// by which this row was chosen, and that the host wants the last one known.
	Supuesta bool   `json:"supuesta,omitempty"`
	Fuente   string `json:"fuente"` // law and article, DOF date, or official document
}
