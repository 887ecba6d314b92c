package prueba

import (
	"fmt"
	"io"
	"log/slog"
)

// Format prints no data, whatever the verb.
func (p Perfil) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "Perfil(****)") }

// LogValue gives no data to log/slog.
func (p Perfil) LogValue() slog.Value { return slog.StringValue("Perfil(****)") }

// LogValue gives the name of the case to log/slog.
func (c Caso) LogValue() slog.Value { return slog.StringValue(c.Name) }

// LogValue gives the masked identifiers to log/slog.
func (p Patron) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("rfc", p.RFC), slog.Any("registro", p.Registro))
}

// LogValue gives the masked identifiers and the days to log/slog.
func (e Empleo) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("nss", e.Persona.NSS), slog.Any("employer", e.Patron),
		slog.String("from", e.Desde.String()), slog.String("to", e.Hasta.String()))
}

// LogValue gives the masked identifiers and the first day to log/slog.
func (j Jubilacion) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("nss", j.Persona.NSS), slog.Any("payer", j.Pagador), slog.String("from", j.Desde.String()))
}

// LogValue gives the number of jobs to log/slog.
func (h Historia) LogValue() slog.Value { return slog.GroupValue(slog.Int("jobs", len(h))) }

// LogValue gives the days to log/slog.
func (t Trayectoria) LogValue() slog.Value {
	return slog.GroupValue(slog.String("from", t.Desde.String()), slog.String("to", t.Hasta.String()))
}
