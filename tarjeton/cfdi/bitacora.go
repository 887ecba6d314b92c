package cfdi

import "log/slog"

// LogValue gives the masked RFC to log/slog.
func (e Emisor) LogValue() slog.Value { return slog.GroupValue(slog.Any("rfc", e.Rfc)) }

// LogValue gives the masked RFC to log/slog, no name.
func (r Receptor) LogValue() slog.Value { return slog.GroupValue(slog.Any("rfc", r.Rfc)) }

// LogValue gives the days of the payment to log/slog, and the masked
// identifiers.
func (n Nomina) LogValue() slog.Value {
	return slog.GroupValue(slog.String("from", n.FechaInicialPago.String()), slog.String("to", n.FechaFinalPago.String()),
		slog.String("paid", n.FechaPago.String()), slog.Any("employer", n.Emisor), slog.Any("worker", n.Receptor))
}

// LogValue gives the masked identifiers to log/slog.
func (e EmisorNomina) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("curp", e.Curp), slog.Any("rfc", e.RfcPatronOrigen))
}

// LogValue gives the masked identifiers to log/slog.
func (r ReceptorNomina) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("curp", r.Curp), slog.Any("nss", r.NumSeguridadSocial))
}

// LogValue gives the masked RFC to log/slog.
func (s SubContratacion) LogValue() slog.Value { return slog.GroupValue(slog.Any("rfc", s.RfcLabora)) }
