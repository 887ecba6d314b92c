package cuotas

import (
	"strconv"
	"strings"
)

// parseFixed reads a number of at most six whole digits and so many decimals,
// as whole units of the last decimal. A sign in front is read, so that a figure
// below zero is refused for what it is and not for how it is written. Anything
// else is [ErrSyntax].
func parseFixed(s string, decimals int) (int64, error) {
	digits := strings.TrimPrefix(s, "-")
	whole, rest, point := strings.Cut(digits, ".")
	if len(whole) < 1 || len(whole) > 6 || len(rest) > decimals || point && rest == "" {
		return 0, ErrSyntax
	}
	n := int64(0) // eighteen digits at most
	for _, c := range []byte(whole + rest + strings.Repeat("0", decimals-len(rest))) {
		if c < '0' || c > '9' {
			return 0, ErrSyntax
		}
		n = 10*n + int64(c-'0')
	}
	if len(digits) < len(s) {
		n = -n
	}
	return n, nil
}

// formatFixed writes units of the last decimal as a number with at least so many
// decimals.
func formatFixed(n int64, decimals, least int) string {
	var b []byte
	u := uint64(n)
	if n < 0 {
		b, u = append(b, '-'), -u
	}
	unit := uint64(1)
	for range decimals {
		unit *= 10
	}
	b = strconv.AppendUint(b, u/unit, 10)
	rest := strconv.FormatUint(unit+u%unit, 10)[1:]
	for len(rest) > least && rest[len(rest)-1] == '0' {
		rest = rest[:len(rest)-1]
	}
	if rest != "" {
		b = append(append(b, '.'), rest...)
	}
	return string(b)
}
