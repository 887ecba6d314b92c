package cuotas

import "log/slog"

// LogValue gives the masked registro, the zone and the premium to log/slog.
func (e Patron) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("registro", e.Registro), slog.String("zona", string(e.Zona)), slog.String("prima_rt", e.Prima.String()))
}

// LogValue gives the masked identifiers to log/slog, no wage.
func (c Contrato) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("nss", c.NSS), slog.Any("registro", c.Registro))
}

// LogValue gives the masked identifiers, the day of effect and the last day of
// filing to log/slog, no wage.
func (a Aviso) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("n", a.N), slog.Any("nss", a.NSS), slog.Any("registro", a.Registro),
		slog.String("efecto", a.Efecto.String()), slog.String("plazo", a.Plazo.To.String()))
}
