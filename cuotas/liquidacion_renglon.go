package cuotas

import (
	"log/slog"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

// Renglon is a row of a liquidation: the days of a worker from one movement to
// the next. The lines of its breakdown say how each amount came about.
type Renglon struct {
	N      int               `json:"n"` // position of the worker, from 1
	NSS    nss.NSS           `json:"nss"`
	Nombre afiliacion.Nombre `json:"nombre,omitzero"`
	// Tipo and Fecha are the movement with which the days of the row begin; where
	// none falls on them, the baja with which they end. Both are absent in the
	// row of a worker without movement, and in the days before or after one.
	Tipo  afiliacion.Tipo `json:"movimiento,omitzero"`
	Fecha calendario.Date `json:"fecha,omitzero"`
	// Baja is the last insured day, where it belongs to the row; it is charged
	// (RACERF 57).
	Baja calendario.Date `json:"baja,omitzero"`

	Dias          int `json:"dias"` // insured days of the row
	Ausencias     int `json:"ausencias"`
	Incapacidades int `json:"incapacidades"`

	Desglose
}

// LogValue gives the masked identifier, the days and the total to log/slog, no
// name.
func (r Renglon) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("n", r.N), slog.Any("nss", r.NSS),
		slog.Int("dias", r.Dias), slog.String("total", r.Total.String()))
}
