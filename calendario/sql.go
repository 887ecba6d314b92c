package calendario

import (
	"database/sql/driver"
	"encoding"
	"fmt"
	"strings"
	"time"
)

// Value writes the ISO form to a database, NULL where absent.
func (d Date) Value() (driver.Value, error) {
	if d.n == 0 {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads what drivers give for a column of days: an instant, whose civil
// day in its own location counts (PostgreSQL); the ISO form, alone or followed
// by midnight (SQLite, MySQL); NULL, which is the absent date. A text with
// another hour is [ErrDate]: which day that is depends on a time zone that the
// text does not tell.
func (d *Date) Scan(v any) error {
	switch v := v.(type) {
	case time.Time:
		day := FromTime(v)
		if day.IsZero() && !v.IsZero() {
			return ErrDate
		}
		*d = day
		return nil
	case string:
		return d.UnmarshalText([]byte(withoutMidnight(v)))
	case []byte:
		return d.UnmarshalText([]byte(withoutMidnight(string(v))))
	}
	return scan(d, v, ErrDate)
}

// withoutMidnight cuts the midnight that a driver wrote after a day:
// 2025-05-26 00:00:00, 2025-05-26T00:00:00.000Z, 2025-05-26 00:00:00 +0000 UTC.
func withoutMidnight(s string) string {
	const day = len(time.DateOnly)
	if len(s) <= day || (s[day] != 'T' && s[day] != ' ') {
		return s
	}
	// Several blanks and a comma for the point count as package time has it.
	hour, zone := strings.TrimLeft(s[day+1:], " "), ""
	if i := strings.IndexAny(hour, "Z+- "); i >= 0 {
		hour, zone = hour[:i], hour[i:]
	}
	if len(hour) < len("00:00") || strings.Trim(hour, "0:.,") != "" || strings.Trim(zone, "Z+-: 0123456789UTC") != "" {
		return s
	}
	return s[:day]
}

// Value writes 2026/14 to a database, NULL where absent.
func (q Quincena) Value() (driver.Value, error) { return value(q, q.IsZero()) }

// Scan reads what [ParseQuincena] reads, the number 202614, or NULL, which is
// the absent fortnight.
func (q *Quincena) Scan(v any) error {
	if n, ok := v.(int64); ok {
		v = fmt.Sprintf("%06d", n)
	}
	return scan(q, v, ErrQuincena)
}

// Value writes 2026-3 to a database, NULL where absent.
func (b Bimestre) Value() (driver.Value, error) { return value(b, b.IsZero()) }

// Scan reads what [ParseBimestre] reads, or NULL, which is the absent bimester.
func (b *Bimestre) Scan(v any) error { return scan(b, v, ErrBimestre) }

// Value writes the word of the origin to a database.
func (o Origen) Value() (driver.Value, error) { return value(o, false) }

// Scan reads the word of an origin; NULL is [Calculado].
func (o *Origen) Scan(v any) error { return scan(o, v, ErrOrigen) }

// Value writes the word of the list to a database.
func (r RestDays) Value() (driver.Value, error) { return value(r, false) }

// Scan reads the word of a list; NULL is [LFT].
func (r *RestDays) Scan(v any) error { return scan(r, v, ErrRestDays) }

// Value writes the code of the occasion to a database, NULL where empty.
func (f Festivo) Value() (driver.Value, error) { return value(f, f == "") }

// Scan reads the code of an occasion; NULL is the empty one.
func (f *Festivo) Scan(v any) error { return scan(f, v, ErrFestivo) }

// value writes the text of v to a database.
func value(v encoding.TextMarshaler, absent bool) (driver.Value, error) {
	if absent {
		return nil, nil
	}
	text, err := v.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// scan reads text or NULL into dst.
func scan[T any, P interface {
	*T
	encoding.TextUnmarshaler
}](dst P, v any, refused Fault) error {
	switch v := v.(type) {
	case nil:
		var zero T
		*dst = zero
		return nil
	case string:
		return dst.UnmarshalText([]byte(v))
	case []byte:
		return dst.UnmarshalText(v)
	}
	return fmt.Errorf("%w: cannot scan %T", refused, v)
}
