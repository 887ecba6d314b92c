package curp_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/curp"
)

func TestParseAllGoesOnAfterABadLine(t *testing.T) {
	long := strings.Repeat("x", 70_000)
	in := "\uFEFF" + good + "\r\n\nROFA880415MJCBNN00\n" + long + "\n" + withWord + "\nROFA880415MJCBNN09"
	for _, r := range []io.Reader{strings.NewReader(in), iotest.OneByteReader(strings.NewReader(in))} {
		var keys []string
		lines := map[int]curp.Fault{}
		for c, err := range curp.ParseAll(r) {
			var le curp.LineError
			if errors.As(err, &le) {
				var e curp.Error
				require.True(t, errors.As(err, &e))
				lines[le.Line] = e.Fault
				require.NotContains(t, err.Error(), "ROFA")
				continue
			}
			require.NoError(t, err)
			keys = append(keys, c.String())
		}
		require.Equal(t, []string{good, "ROFA880415MJCBNN09"}, keys)
		require.Equal(t, map[int]curp.Fault{3: curp.ErrCheckDigit, 4: curp.ErrLength, 5: curp.ErrWord}, lines)
	}
}

func TestAByteOrderMarkStandsInFrontOnly(t *testing.T) {
	var errs []error
	for _, err := range curp.ParseAll(strings.NewReader("\uFEFF" + good + "\n\uFEFF" + good)) {
		errs = append(errs, err)
	}
	require.Len(t, errs, 2)
	require.NoError(t, errs[0])
	require.ErrorIs(t, errs[1], curp.ErrLength)
}

func TestParseAllAcceptsAndStops(t *testing.T) {
	n := 0
	for _, err := range curp.ParseAll(strings.NewReader(withWord+"\n"+good), curp.ErrWord) {
		require.NoError(t, err)
		n++
		break
	}
	require.Equal(t, 1, n)
	broken := errors.New("disk")
	var errs []error
	for _, err := range curp.ParseAll(io.MultiReader(strings.NewReader(good+"\n"), iotest.ErrReader(broken))) {
		errs = append(errs, err)
	}
	require.Len(t, errs, 2)
	require.NoError(t, errs[0])
	require.ErrorIs(t, errs[1], broken)
	require.EqualError(t, errs[1], "line 2: disk")
	for range curp.ParseAll(strings.NewReader("")) {
		t.Fatal("an empty file has no lines")
	}
}

func TestFindAndRedact(t *testing.T) {
	text := "CURP:" + good + ", rofa880415mjcbnn09; «" + withWord + "»"
	var at []int
	for i, c := range curp.Find(text) {
		at = append(at, i)
		require.True(t, strings.EqualFold(c.String(), text[i:i+18]))
	}
	require.Len(t, at, 3)
	require.Equal(t, "CURP:"+mask+", ROFA**************; «BACA**************»", curp.Redact(text))
	for _, none := range []string{"", good[:17], "X" + good, good + "0", "ñ" + good, good + "Ñ", strings.Repeat("A8", 40),
		"ROFA880415MJCBNN00"} {
		for range curp.Find(none) {
			t.Errorf("found a key in %q", none)
		}
		require.Equal(t, none, curp.Redact(none))
	}
	for range curp.Find(text) {
		break
	}
	require.Equal(t, mask+"_"+mask, curp.Redact(good+"_"+good))
}

// Every line is told by its number, as if each had been parsed alone.
func FuzzParseAll(f *testing.F) {
	f.Add(good + "\r\n\n" + withWord + "\nx")
	f.Fuzz(func(t *testing.T, text string) {
		type line struct {
			n   int
			err error
		}
		var want, got []line
		for i, s := range strings.Split(strings.TrimPrefix(text, "\uFEFF"), "\n") {
			if s = strings.TrimSuffix(s, "\r"); s != "" {
				_, err := curp.Parse(s)
				want = append(want, line{i + 1, err})
			}
		}
		i := 0
		for c, err := range curp.ParseAll(strings.NewReader(text)) {
			var le curp.LineError
			if errors.As(err, &le) {
				got = append(got, line{le.Line, le.Err})
			} else {
				got = append(got, line{want[i].n, nil})
				require.False(t, c.IsZero())
			}
			i++
		}
		require.Equal(t, want, got)
	})
}
