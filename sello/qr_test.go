package sello_test

import (
	"crypto"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/sello"
)

// version15M is what a QR code of version 15 holds at level M in bytes
// (ISO/IEC 18004, table 7).
const version15M = 412

func TestQRCarriesASealedConsultaInVersion15(t *testing.T) {
	for _, key := range []crypto.Signer{ecKey(t), edKey(t)} {
		s, err := sello.Sign(consulta()[:len(consulta())-1], noon(), key)
		require.NoError(t, err)
		text, err := s.QR("https://ensayo.example/verificar", consulta()[:len(consulta())-1])
		require.NoError(t, err)
		require.LessOrEqual(t, len(text), version15M)
		require.True(t, strings.HasPrefix(text, "https://ensayo.example/verificar#S1."))
	}
}

func TestQRVerifiesWithoutNetwork(t *testing.T) {
	for name, key := range signers(t) {
		s, err := sello.Sign(consulta(), noon(), key)
		require.NoError(t, err)
		for _, page := range []string{"", "https://ensayo.example/verificar"} {
			text, err := s.QR(page, consulta())
			require.NoError(t, err, name)
			for _, c := range []byte(text) {
				require.True(t, c > ' ' && c < 0x7f, "printable ASCII")
			}
			fields, got, err := sello.ParseQR(text)
			require.NoError(t, err)
			require.Equal(t, consulta(), fields, "in the order of the paper")
			require.Equal(t, s, got)
			require.NoError(t, trust(t, key).Verify(fields, got))
		}
	}
}

// Whatever letter of the code's text is changed, it does not verify.
func TestEveryChangedLetterOfTheQRIsFound(t *testing.T) {
	key := ecKey(t)
	keys := trust(t, key)
	s, err := sello.Sign(consulta(), noon(), key)
	require.NoError(t, err)
	text, err := s.QR("", consulta())
	require.NoError(t, err)
	for i := range len(text) {
		for _, c := range []byte{text[i] ^ 1, text[i] ^ 0x20, '#', '&', '%', '+', 'A'} {
			if c == text[i] {
				continue
			}
			fields, got, err := sello.ParseQR(text[:i] + string(rune(c)) + text[i+1:])
			if err == nil {
				err = keys.Verify(fields, got)
			}
			require.Error(t, err, "letter %d", i)
		}
		_, _, err := sello.ParseQR(text[:i])
		if err == nil {
			fields, got, _ := sello.ParseQR(text[:i])
			require.Error(t, keys.Verify(fields, got), "cut after %d", i)
		}
	}
}

func TestQRRefuses(t *testing.T) {
	key := ecKey(t)
	s, err := sello.Sign(consulta(), noon(), key)
	require.NoError(t, err)
	good, err := s.QR("", consulta())
	require.NoError(t, err)
	_, err = s.QR(strings.Repeat("x", 2400), consulta())
	require.ErrorIs(t, err, sello.ErrQRSize)
	_, err = s.QR("", nil)
	require.ErrorIs(t, err, sello.ErrNoFields)
	_, err = sello.Sello{}.QR("", consulta())
	require.ErrorIs(t, err, sello.ErrInstant)
	for _, bad := range []string{"", "#", "https://ensayo.example", "S1.", "S2" + good[2:], good + "&", good + "&tipo=x", good + "&x", good + "%",
		good + "%4", good + "%zz", good + "&x=%41", good + "&x=%c3%b1", good + "&x=%FF", good + "&x=n%CC%83", strings.ToUpper(good), " " + good,
		good + "\n", strings.Repeat("x", 3000)} {
		_, _, err := sello.ParseQR(bad)
		require.ErrorIs(t, err, sello.ErrQRFormat, bad)
	}
}

func TestQRReadsBackWhateverItCarries(t *testing.T) {
	key := edKey(t)
	keys := trust(t, key)
	rapid.Check(t, func(t *rapid.T) {
		f := sello.Field{Key: rapid.StringMatching(`[a-z][a-z0-9_]{0,5}`).Draw(t, "key"), Value: rapid.StringN(0, 80, 300).Draw(t, "value")}
		s, err := sello.Sign([]sello.Field{f}, noon(), key)
		require.NoError(t, err)
		text, err := s.QR("", []sello.Field{f})
		require.NoError(t, err)
		fields, got, err := sello.ParseQR(text)
		require.NoError(t, err)
		require.Equal(t, []sello.Field{{Key: f.Key, Value: norm.NFC.String(f.Value)}}, fields)
		require.NoError(t, keys.Verify(fields, got))
	})
}

// FuzzParseQR: what is read is written back letter for letter, so that no other
// text stands for the same seal.
func FuzzParseQR(f *testing.F) {
	s, err := sello.Sign(consulta(), noon(), ecKey(f))
	require.NoError(f, err)
	for _, page := range []string{"", "https://ensayo.example/"} {
		text, err := s.QR(page, consulta())
		require.NoError(f, err)
		f.Add(text)
	}
	f.Add("S1.0123456789abcdef.0.AAAAAAAAAAA.AA&a=")
	f.Fuzz(func(t *testing.T, text string) {
		fields, s, err := sello.ParseQR(text)
		if err != nil {
			require.ErrorIs(t, err, sello.ErrQRFormat)
			require.Empty(t, fields)
			require.True(t, s.IsZero())
			return
		}
		page, payload, found := strings.Cut(text, "#")
		if !found {
			page, payload = "", text
		}
		again, err := s.QR("", fields)
		require.NoError(t, err)
		require.Equal(t, payload, again, page)
		_, err = s.Chain(fields)
		require.NoError(t, err)
	})
}

func BenchmarkParseQR(b *testing.B) {
	s, err := sello.Sign(consulta(), noon(), ecKey(b))
	require.NoError(b, err)
	text, err := s.QR("", consulta())
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := sello.ParseQR(text); err != nil {
			b.Fatal(err)
		}
	}
}
