package nss_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

const good = "98959000013" // series outside every list: belongs to nobody

func TestParts(t *testing.T) {
	n, err := nss.New(good[:10])
	require.NoError(t, err)
	require.Equal(t, nss.Parts{Serie: "98", Alta: "95", Nacimiento: "90", Consecutivo: "0001", Digito: n.String()[10:]}, n.Parts())
	again, err := nss.FromParts(n.Parts())
	require.NoError(t, err)
	require.Equal(t, n, again)
	p := n.Parts()
	p.Digito = ""
	again, err = nss.FromParts(p)
	require.NoError(t, err)
	require.Equal(t, n, again)
	p.Digito = string(rune('0' + (n.String()[10]-'0'+1)%10))
	_, err = nss.FromParts(p)
	require.ErrorIs(t, err, nss.ErrCheckDigit)
	for _, p := range []nss.Parts{{}, {"9", "95", "90", "0001", ""}, {"98", "5", "90", "0001", ""},
		{"98", "95", "0", "0001", ""}, {"98", "95", "90", "001", ""}, {"9", "895", "90", "0001", ""}} {
		_, err = nss.FromParts(p)
		require.ErrorIs(t, err, nss.ErrLength)
	}
	_, err = nss.FromParts(nss.Parts{Serie: "9x", Alta: "95", Nacimiento: "90", Consecutivo: "0001"})
	require.ErrorIs(t, err, nss.ErrCharset)
	_, err = nss.New("0000000000")
	require.ErrorIs(t, err, nss.ErrPlaceholder)
}

func TestZero(t *testing.T) {
	var n nss.NSS
	day := calendario.Must(2026, 1, 1)
	require.True(t, n.IsZero())
	require.Empty(t, n.String()+n.Mask()+n.Formatted())
	require.Equal(t, nss.Parts{}, n.Parts())
	require.Equal(t, nss.Years{}, n.Years(day))
	require.Nil(t, n.Warnings(day))
	require.Nil(t, n.CompareBirth(day, day))
	_, ok := n.Oficina()
	require.False(t, ok)
	var r nss.Registro
	require.True(t, r.IsZero())
	require.Empty(t, r.String()+r.Mask()+r.Formatted()+r.Short()+r.Municipio()+r.Consecutivo()+r.Modalidad()+r.Digito())
	require.Nil(t, r.Warnings())
}

func TestProblemsTellsEveryPlace(t *testing.T) {
	require.Equal(t, []nss.Error{{Fault: nss.ErrEmpty}}, nss.Problems(""))
	require.Equal(t, []nss.Error{{nss.ErrCharset, 3, "0-9"}, {nss.ErrCharset, 11, "0-9"}}, nss.Problems("92X1908443ñ"))
	require.Equal(t, []nss.Error{{nss.ErrCharset, 1, "0-9"}, {nss.ErrLength, 0, "11"}}, nss.Problems("X"))
	require.Equal(t, []nss.Error{{nss.ErrCheckDigit, 11, "1"}}, nss.Problems("92919084432"))
	require.Nil(t, nss.Problems("92919084431"))
	e := nss.Problems("92919084432")[0]
	require.ErrorIs(t, e, nss.ErrCheckDigit)
	require.Equal(t, "nss.check_digit", e.Code())
	require.Equal(t, []any{"1", 11}, e.Args())
	require.EqualError(t, e, "nss.check_digit at position 11")
	require.EqualError(t, nss.Error{Fault: nss.ErrEmpty}, "nss.empty")
	require.Equal(t, e.Code(), e.Fault.Code())
	require.Empty(t, e.Fault.Args())
	_, err := nss.CheckDigit("12345")
	require.Equal(t, nss.Error{nss.ErrLength, 0, "10"}, err)
}

func TestWarnings(t *testing.T) {
	y := func(year int) calendario.Date { return calendario.Must(year, 1, 1) }
	for _, c := range []struct {
		base string
		asof calendario.Date
		want []nss.Warning
	}{
		{"9495800001", y(2026), nil},
		{"9895800001", y(2026), []nss.Warning{nss.WarnPrefixNotListed}},
		{"9434800001", y(2026), []nss.Warning{nss.WarnRegYearImplausible}},
		{"9834800001", y(2026), []nss.Warning{nss.WarnRegYearImplausible, nss.WarnPrefixNotListed}},
		{"9443300001", y(2043), []nss.Warning{nss.WarnRegYearAmbiguous}},
		{"9495820001", y(2026), []nss.Warning{nss.WarnMinorAtRegistration}},
		{"9495140001", y(2026), []nss.Warning{nss.WarnAgeAtRegistrationHigh}},
		{"9495150001", y(2026), nil},
		{"9495810001", y(2026), nil},
		{"9400000001", calendario.Date{}, nil},
	} {
		n, err := nss.New(c.base)
		require.NoError(t, err)
		require.Equal(t, c.want, n.Warnings(c.asof), c.base)
	}
	require.Equal(t, "nss.prefix_not_listed", nss.WarnPrefixNotListed.Code())
	require.Empty(t, nss.WarnPrefixNotListed.Args())
}

func TestCompareBirth(t *testing.T) {
	n, err := nss.New("9405870001") // registered 2005, born 1987
	require.NoError(t, err)
	asof := calendario.Must(2026, 1, 1)
	require.Nil(t, n.CompareBirth(calendario.Must(1987, 5, 5), asof))
	require.Nil(t, n.CompareBirth(calendario.Date{}, asof))
	require.Equal(t, []nss.Warning{nss.WarnBirthYearDigits}, n.CompareBirth(calendario.Must(1988, 5, 5), asof))
	require.Equal(t, []nss.Warning{nss.WarnBirthCentury}, n.CompareBirth(calendario.Must(2087, 5, 5), asof))
	// Without a registration year there is no century to compare.
	n, err = nss.New("9434870001")
	require.NoError(t, err)
	require.Nil(t, n.CompareBirth(calendario.Must(2087, 5, 5), asof))
}

func TestSeries(t *testing.T) {
	last := ""
	count := 0
	for s := range nss.Series() {
		require.Less(t, last, s.Digits, "in order, none twice")
		last = s.Digits
		count++
		n, err := nss.New(s.Digits + "95800001")
		require.NoError(t, err)
		label, ok := n.Oficina()
		require.True(t, ok)
		require.Equal(t, s.Oficina, label)
	}
	require.Equal(t, 63, count)
}

func TestRegistro(t *testing.T) {
	full := nss.MustParseRegistro("C3558379384")
	short := nss.MustParseRegistro("C355837938")
	require.Equal(t, full, short, "both forms are one employer")
	require.Equal(t, "C3558379384", short.String())
	require.Equal(t, "C355837938", full.Short())
	require.Equal(t, "38", full.Modalidad())
	require.Nil(t, full.Warnings())
	require.Nil(t, nss.WarningsRegistro("C3558379384"))
	require.Equal(t, []nss.Warning{nss.WarnRegistroWithoutDigit}, nss.WarningsRegistro("C355837938"))
	require.Equal(t, []nss.Warning{nss.WarnRegistroModalidad, nss.WarnRegistroWithoutDigit}, nss.WarningsRegistro("C355837999"))
	require.Equal(t, []nss.Warning{nss.WarnRegistroModalidad, nss.WarnRegistroCheckDigit}, nss.WarningsRegistro("A1234567890"))
	require.Nil(t, nss.WarningsRegistro("nothing"))
	require.Equal(t, "C3558379384", nss.NormalizeRegistro(" c35-58379-38-4"))
	require.Equal(t, []nss.Error{{nss.ErrRegistroCharset, 1, "A-Z, 0-9"}, {nss.ErrRegistroCharset, 4, "0-9"}},
		nss.ProblemsRegistro("c35X8379384"))
	require.Equal(t, []nss.Error{{nss.ErrRegistroCharset, 2, "0-9"}}, nss.ProblemsRegistro("CC558379384"), "one letter in front")
	_, err := nss.RegistroCheckDigit("C3558379384")
	require.Equal(t, nss.Error{nss.ErrRegistroLength, 0, "10"}, err)
	_, err = nss.RegistroCheckDigit("")
	require.ErrorIs(t, err, nss.ErrRegistroEmpty)
	d, err := nss.RegistroCheckDigit("Y601123310")
	require.NoError(t, err)
	require.Equal(t, byte('0'), d)
}

// A long text costs what reading it costs, whatever stands in it.
func TestParseOfAHostileText(t *testing.T) {
	for _, text := range []string{strings.Repeat("Ñ", 1<<16), strings.Repeat("x", 1<<16), strings.Repeat("1", 1<<16)} {
		require.LessOrEqual(t, testing.AllocsPerRun(1, func() { _, _ = nss.Parse(text) }), 5.0)
		require.LessOrEqual(t, testing.AllocsPerRun(1, func() { _, _ = nss.New(text) }), 5.0)
	}
}

func TestFifteenModalidades(t *testing.T) {
	var known []string
	for m := range 100 {
		digits := fmt.Sprintf("%02d", m)
		if nss.MustParseRegistro("C3558379"+digits).Warnings() == nil {
			known = append(known, digits)
		}
	}
	require.Equal(t, strings.Fields("10 13 14 17 30 32 33 34 35 36 38 40 42 43 44"), known)
}

// A mark that looks like a hyphen is dropped only where people type it.
func TestNormalizeDropsNoMore(t *testing.T) {
	require.Equal(t, good, nss.Normalize("98\u201095\u201190\u20120001\u20133"))
	for _, odd := range []string{"\u200f", "\u2014", "\u2212", "_", ".", "/", "#", "\n", "\ufeff", "\u2009"} {
		require.Equal(t, "98"+odd+"959000013", nss.Normalize("98"+odd+"959000013"))
	}
}

// The value of each letter, modulo 10, is what the digit says of a registro of
// nothing but that letter.
func TestLettersOfARegistro(t *testing.T) {
	const values = "23456789034567890145678901"
	for i := range 26 {
		d, err := nss.RegistroCheckDigit(string(rune('A'+i)) + "000000000")
		require.NoError(t, err)
		require.Equal(t, (10-values[i]+'0')%10, d-'0', string(rune('A'+i)))
	}
}

func TestMustPanics(t *testing.T) {
	require.Panics(t, func() { nss.MustParse("1") })
	require.Panics(t, func() { nss.MustParseRegistro("1") })
}

// What the number alone or an incomplete list explains only informs.
func TestSeverity(t *testing.T) {
	for w, want := range map[nss.Warning]slog.Level{
		nss.WarnRegYearImplausible: slog.LevelWarn, nss.WarnRegYearAmbiguous: slog.LevelInfo,
		nss.WarnMinorAtRegistration: slog.LevelInfo, nss.WarnAgeAtRegistrationHigh: slog.LevelWarn,
		nss.WarnPrefixNotListed: slog.LevelInfo, nss.WarnBirthYearDigits: slog.LevelWarn,
		nss.WarnBirthCentury: slog.LevelWarn, nss.WarnRegistroModalidad: slog.LevelWarn,
		nss.WarnRegistroCheckDigit: slog.LevelWarn, nss.WarnRegistroWithoutDigit: slog.LevelInfo,
	} {
		require.Equal(t, want, w.Severity(), w.Code())
	}
}
