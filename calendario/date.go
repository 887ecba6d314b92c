package calendario

import "time"

// Date is a civil day of the Gregorian calendar, without hour or time zone.
// It is comparable, ordered by [Date.Compare] and usable as a map key. The
// zero value means "no date" and prints as the empty text.
type Date struct{ n int32 } // days since 0000-12-31; 0 = absent

// Civil days that the type can hold.
const (
	minYear = 1
	maxYear = 9999
)

// New makes a Date of year, month and day. A day that the calendar does not
// have (31 April, 29 February of a common year) is [ErrDate].
func New(year int, month time.Month, day int) (Date, error) {
	if year < minYear || year > maxYear || month < time.January || month > time.December ||
		day < 1 || day > daysIn(year, month) {
		return Date{}, ErrDate
	}
	return Date{daysFromCivil(year, month, day)}, nil
}

// Must is [New] for tables and tests: it panics where New gives an error.
func Must(year int, month time.Month, day int) Date {
	d, err := New(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}

// Parse reads an ISO 8601 date, 2025-05-26. Anything else is [ErrDate].
func Parse(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, ErrDate
	}
	return fromDigits(s[:4], s[5:7], s[8:])
}

// ParseDDMMAAAA reads the eight digits of employers' files (IDSE, SUA), 26052025.
func ParseDDMMAAAA(s string) (Date, error) {
	if len(s) != 8 {
		return Date{}, ErrDate
	}
	return fromDigits(s[4:], s[2:4], s[:2])
}

// MustParse is [Parse] for tables and tests.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return d
}

// FromTime gives the civil day of an instant in the instant's own location;
// absent for the zero instant and outside the years 1 to 9999.
func FromTime(t time.Time) Date {
	y, m, d := t.Date()
	if t.IsZero() || y < minYear || y > maxYear {
		return Date{}
	}
	return Date{daysFromCivil(y, m, d)}
}

func fromDigits(year, month, day string) (Date, error) {
	y, ok1 := number(year)
	m, ok2 := number(month)
	d, ok3 := number(day)
	if !ok1 || !ok2 || !ok3 {
		return Date{}, ErrDate
	}
	return New(y, time.Month(m), d)
}

// number reads ASCII digits only; strconv would also take a sign.
func number(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s) > 0
}

// IsZero tells whether d is absent.
func (d Date) IsZero() bool { return d.n == 0 }

// Civil gives year, month and day; all zero for an absent date.
func (d Date) Civil() (year int, month time.Month, day int) {
	if d.n == 0 {
		return 0, 0, 0
	}
	return civilFromDays(d.n)
}

// Year gives the year, 0 for an absent date.
func (d Date) Year() int { y, _, _ := d.Civil(); return y }

// Month gives the month, 0 for an absent date.
func (d Date) Month() time.Month { _, m, _ := d.Civil(); return m }

// Day gives the day of the month, 0 for an absent date.
func (d Date) Day() int { _, _, day := d.Civil(); return day }

// Weekday gives the day of the week; Sunday for an absent date.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.n % 7) }

// Compare is negative where d lies before e, positive where it lies after.
func (d Date) Compare(e Date) int { return int(d.n) - int(e.n) }

// Before tells whether d lies before e.
func (d Date) Before(e Date) bool { return d.n < e.n }

// After tells whether d lies after e.
func (d Date) After(e Date) bool { return d.n > e.n }

// Sub gives the days from e to d: 1 from a day to the next. It means nothing
// where one of both is absent.
func (d Date) Sub(e Date) int { return int(d.n) - int(e.n) }

// lastDay is the number of 9999-12-31.
const lastDay = 3652059

// AddDays moves by n days. An absent date stays absent, and a day outside the
// years 1 to 9999 is absent.
func (d Date) AddDays(n int) Date {
	if d.n == 0 || n > lastDay || n < -lastDay {
		return Date{}
	}
	moved := int(d.n) + n
	if moved < 1 || moved > lastDay {
		return Date{}
	}
	return Date{int32(moved)}
}

// AddMonths moves by n months and keeps the day number, clipped to the end of
// the month: 31 March less one month is 28 (29) February. A day outside the
// years 1 to 9999 is absent.
func (d Date) AddMonths(n int) Date {
	if d.n == 0 {
		return d
	}
	y, m, day := d.Civil()
	total := y*12 + int(m) - 1 + n
	if total < minYear*12 || total >= (maxYear+1)*12 {
		return Date{}
	}
	y, m = total/12, time.Month(total%12+1)
	return Date{daysFromCivil(y, m, min(day, daysIn(y, m)))}
}

// AddYears is [Date.AddMonths] of n×12: 29 February becomes 28 February.
func (d Date) AddYears(n int) Date {
	if n > maxYear || n < -maxYear { // 12×n may not fit an int
		return Date{}
	}
	return d.AddMonths(12 * n)
}

// Birthday gives the day on which somebody born on d turns n: in common years
// those born on 29 February reach the age on 1 March. It is absent outside the
// years 1 to 9999.
func (d Date) Birthday(n int) Date {
	y, m, day := d.Civil()
	y += n
	if d.n == 0 || y < minYear || y > maxYear {
		return Date{}
	}
	if day > daysIn(y, m) {
		return Date{daysFromCivil(y, m+1, 1)}
	}
	return Date{daysFromCivil(y, m, day)}
}

// Age gives the full years of somebody born on d, on the day on. It is
// negative before birth, and 0 where one of both dates is absent.
func (d Date) Age(on Date) int {
	if d.n == 0 || on.n == 0 {
		return 0
	}
	n := on.Year() - d.Year()
	if d.Birthday(n).After(on) {
		n--
	}
	return n
}

// EndOfMonth gives the last day of d's month.
func (d Date) EndOfMonth() Date {
	if d.n == 0 {
		return d
	}
	y, m, _ := d.Civil()
	return Date{daysFromCivil(y, m, daysIn(y, m))}
}

// String gives the ISO form, 2025-05-26, or the empty text.
func (d Date) String() string {
	if d.n == 0 {
		return ""
	}
	y, m, day := d.Civil()
	b := [10]byte{4: '-', 7: '-'}
	twoDigits(b[:2], y/100)
	twoDigits(b[2:4], y%100)
	twoDigits(b[5:7], int(m))
	twoDigits(b[8:], day)
	return string(b[:])
}

// DDMMAAAA gives the eight digits of employers' files (IDSE, SUA); eight zeros
// for an absent date.
func (d Date) DDMMAAAA() string {
	y, m, day := d.Civil()
	var b [8]byte
	twoDigits(b[:2], day)
	twoDigits(b[2:4], int(m))
	twoDigits(b[4:6], y/100)
	twoDigits(b[6:], y%100)
	return string(b[:])
}

func twoDigits(b []byte, n int) { b[0], b[1] = '0'+byte(n/10), '0'+byte(n%10) }

// MarshalText writes the ISO form; an absent date is empty.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the ISO form; empty text is an absent date.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	p, err := Parse(string(b))
	if err != nil {
		return err
	}
	*d = p
	return nil
}

// daysFromCivil counts the days since 0000-12-31; the era arithmetic of the
// Gregorian calendar (400 years = 146,097 days), years counted from March.
func daysFromCivil(y int, m time.Month, d int) int32 {
	if m <= time.February {
		y--
		m += 12
	}
	return int32(365*y + y/4 - y/100 + y/400 + (153*(int(m)-3)+2)/5 + d - 306)
}

func civilFromDays(n int32) (int, time.Month, int) {
	z := int(n) + 305 // days since 0000-03-01
	era := z / 146097
	doe := z % 146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	y, m := yoe+era*400, mp+3
	if m > 12 {
		y, m = y+1, m-12
	}
	return y, time.Month(m), doy - (153*mp+2)/5 + 1
}

func daysIn(y int, m time.Month) int {
	switch m {
	case time.February:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}
