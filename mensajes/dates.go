package mensajes

import (
	"fmt"
	"time"
)

// Date words a civil day: "26 de mayo de 2025", "26 May 2025". An absent day
// is a dash.
func (p *Printer) Date(d interface {
	Civil() (year int, month time.Month, day int)
}) string {
	y, m, day := d.Civil()
	if y == 0 {
		return "—"
	}
	if p.english {
		return fmt.Sprintf("%d %s %d", day, m, y)
	}
	ordinal := fmt.Sprint(day)
	if day == 1 {
		ordinal = "1.º"
	}
	return fmt.Sprintf("%s de %s de %d", ordinal, monthES(m), y)
}

// Month words a month, in lower case in Spanish as its spelling asks. A number
// that is no month has the empty text.
func (p *Printer) Month(m time.Month) string {
	if m < time.January || m > time.December {
		return ""
	}
	if p.english {
		return m.String()
	}
	return monthES(m)
}

// Instant words a moment with its zone: "26 de mayo de 2025, 14:05:00 (UTC−06:00)".
func (p *Printer) Instant(t time.Time) string {
	_, offset := t.Zone()
	sign := "+"
	if offset < 0 {
		sign, offset = "−", -offset
	}
	return fmt.Sprintf("%s, %s (UTC%s%02d:%02d)",
		p.Date(civil{t}), t.Format("15:04:05"), sign, offset/3600, offset/60%60)
}

// civil lends a time the method of a civil day.
type civil struct{ time.Time }

func (c civil) Civil() (int, time.Month, int) { return c.Date() }

func monthES(m time.Month) string {
	names := [...]string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
		"agosto", "septiembre", "octubre", "noviembre", "diciembre"}
	return names[m-1]
}
