package tarjeton

import (
	"fmt"
	"io"
	"log/slog"
)

// Format prints the folio fiscal alone, whatever the verb: the chains and the
// QR code hold the identifiers of the person.
func (f Fiscal) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, "Fiscal("+f.UUID+")") }

// LogValue gives the folio fiscal to log/slog.
func (f Fiscal) LogValue() slog.Value { return slog.GroupValue(slog.String("uuid", f.UUID)) }

// LogValue gives the masked RFC to log/slog.
func (p Patron) LogValue() slog.Value { return slog.GroupValue(slog.Any("rfc", p.RFC)) }

// Format prints the masked identifiers for every verb of fmt, no name.
func (t Titular) Format(f fmt.State, _ rune) {
	_, _ = fmt.Fprintf(f, "Titular(%v %v %v)", t.CURP, t.NSS, t.RFC)
}

// LogValue gives the masked identifiers to log/slog, no name.
func (t Titular) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("curp", t.CURP), slog.Any("nss", t.NSS), slog.Any("rfc", t.RFC))
}

// LogValue gives period, payment and folio fiscal to log/slog, and the masked
// identifiers.
func (t Talon) LogValue() slog.Value {
	return slog.GroupValue(slog.String("period", t.Periodicidad.Label(t.Periodo)), slog.String("paid", t.Pago.String()),
		slog.String("uuid", t.Fiscal.UUID), slog.Any("holder", t.Titular))
}

// LogValue gives period, payment and folio fiscal to log/slog, and the masked
// identifiers.
func (r Recibo) LogValue() slog.Value {
	return slog.GroupValue(slog.String("period", r.Etiqueta), slog.String("paid", r.Pago.String()), slog.String("uuid", r.UUID),
		slog.Any("curp", r.CURP), slog.Any("nss", r.NSS), slog.Any("rfc", r.RFC))
}

// LogValue gives the day and how much there is to look at to log/slog.
func (r Revision) LogValue() slog.Value {
	return slog.GroupValue(slog.String("as_of", r.AsOf.String()), slog.Int("stubs", len(r.Recibos)),
		slog.Int("movements", len(r.Movimientos)))
}
