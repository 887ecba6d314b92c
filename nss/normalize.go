package nss

import "strings"

// Normalize prepares what people type and paste for [Parse]: it drops blanks,
// tabs, no-break spaces and hyphens (U+002D, U+2010–U+2013), and nothing
// else. Dots, slashes and letters stay, to be refused.
func Normalize(s string) string { return strings.Map(keep, s) }

func keep(r rune) rune {
	switch {
	case r == ' ', r == '\t', r == 0x00A0, r == '-', r >= 0x2010 && r <= 0x2013:
		return -1
	}
	return r
}

// LostZero restores the leading zero that spreadsheets drop: ok is true where
// s is exactly ten ASCII digits and a zero in front makes a valid number. It
// is an offer to a person, never to be applied unseen: one in ten texts of
// ten digits passes.
func LostZero(s string) (n NSS, ok bool) {
	if len(s) != baseSize {
		return NSS{}, false
	}
	n, err := Parse("0" + s)
	return n, err == nil
}
