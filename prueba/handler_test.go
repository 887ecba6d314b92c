package prueba_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/prueba"
)

type resolves struct{ v any }

func (r resolves) LogValue() slog.Value { return slog.AnyValue(r.v) }

func TestHandlerReports(t *testing.T) {
	p := prueba.New(11).MustPersona(prueba.Perfil{})
	key, number, tax := p.CURP.String(), p.NSS.String(), p.RFC.String()
	for name, c := range map[string]struct {
		log  func(*slog.Logger)
		want string
	}{
		"message":        {func(l *slog.Logger) { l.Info("alta de " + key) }, "message: CURP"},
		"level off":      {func(l *slog.Logger) { l.Debug(number) }, "message: NSS"},
		"text":           {func(l *slog.Logger) { l.Info("m", "who", tax) }, "attribute who: RFC"},
		"small letters":  {func(l *slog.Logger) { l.Info("m", "who", strings.ToLower(key)) }, "attribute who: CURP"},
		"mistyped":       {func(l *slog.Logger) { l.Info("m", "who", key[:17]+other(key[17])) }, "attribute who: CURP"},
		"key":            {func(l *slog.Logger) { l.Info("m", key, 1) }, "attribute key: CURP"},
		"number":         {func(l *slog.Logger) { l.Info("m", "n", atoi(number)) }, "attribute n: NSS"},
		"formatted":      {func(l *slog.Logger) { l.Info("m", "n", p.NSS.Formatted()) }, "attribute n: NSS"},
		"group":          {func(l *slog.Logger) { l.Info("m", slog.Group("a", slog.Group("b", "c", key))) }, "attribute a.b.c: CURP"},
		"with":           {func(l *slog.Logger) { l.With("who", key) }, "attribute who: CURP"},
		"with group":     {func(l *slog.Logger) { l.WithGroup("g").With("who", key) }, "attribute g.who: CURP"},
		"name of group":  {func(l *slog.Logger) { l.WithGroup(key) }, "group name: CURP"},
		"under a leak":   {func(l *slog.Logger) { l.WithGroup(key).Info("m", "n", number) }, "attribute (hidden): NSS"},
		"error":          {func(l *slog.Logger) { l.Info("m", "err", fmt.Errorf("x: %w", errors.New(number))) }, "attribute err: NSS"},
		"resolved":       {func(l *slog.Logger) { l.Info("m", "v", resolves{resolves{key}}) }, "attribute v: CURP"},
		"struct":         {func(l *slog.Logger) { l.Info("m", "v", struct{ K string }{key}) }, "attribute v: CURP"},
		"masked in fmt":  {func(l *slog.Logger) { l.Info("m", "v", []curp.CURP{p.CURP}) }, "attribute v: CURP"}, // JSON writes it
		"bytes":          {func(l *slog.Logger) { l.Info("m", "v", []byte(key)) }, "attribute v: CURP"},
		"stringer":       {func(l *slog.Logger) { l.Info("m", "v", bytes.NewBufferString(key)) }, "attribute v: CURP"},
		"two in a row":   {func(l *slog.Logger) { l.Info(number + " " + number) }, "message: NSS"},
		"ampersand":      {func(l *slog.Logger) { l.Info("m", "v", struct{ R string }{"A&B900101AA1"}) }, "attribute v: RFC"},
		"inside address": {func(l *slog.Logger) { l.Info("m", "url", "https://example.com/?c="+key+"&x=1") }, "attribute url: CURP"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			c.log(slog.New(prueba.Handler(slog.DiscardHandler, func(s string) { got = append(got, s) })))
			require.NotEmpty(t, got)
			out := strings.Join(got, "\n")
			require.Contains(t, out, c.want)
			for _, secret := range []string{key, number, tax, strings.ToLower(key)} {
				require.NotContains(t, out, secret)
			}
		})
	}
}

func other(c byte) string {
	if c == '0' {
		return "1"
	}
	return "0"
}

func atoi(s string) (n int64) {
	for _, c := range s {
		n = n*10 + int64(c-'0')
	}
	return n
}

func TestHandlerLetsMasksPass(t *testing.T) {
	p := prueba.New(11).MustPersona(prueba.Perfil{})
	var out bytes.Buffer
	next := slog.NewTextHandler(&out, nil)
	log := slog.New(prueba.Handler(next, func(s string) { t.Error(s) }))
	log = log.With("curp", p.CURP).WithGroup("g").WithGroup("")
	log.Info("alta", "nss", p.NSS, "rfc", p.RFC, "persona", p, "mask", p.CURP.Mask(),
		slog.Group("x", "n", 12345, "t", "2025-05-12"), "folio", "20250512ABC", "uuid", "0190163d-8694-739b-aea5-966c26f8ad91")
	log.Debug("off")
	require.Equal(t, 1, strings.Count(out.String(), "\n"), "one record reaches the next handler")
	require.Contains(t, out.String(), "curp="+p.CURP.Mask())
	require.True(t, prueba.Handler(nil, nil).Enabled(context.Background(), slog.LevelDebug))
	slog.New(prueba.Handler(nil, func(s string) { t.Error(s) })).Info("no next handler")
}

// Whatever stands around an identifier, it is found; and no report holds it.
func FuzzHandler(f *testing.F) {
	f.Add(uint64(1), "alta de ", ", folio 3")
	f.Add(uint64(2), "ñ", "-")
	f.Add(uint64(3), "MUEL850314HOCSJS93 ", " 98048586790")
	f.Fuzz(func(t *testing.T, seed uint64, before, after string) {
		p := prueba.New(seed).MustPersona(prueba.Perfil{})
		for _, id := range []string{p.CURP.String(), p.NSS.String(), p.RFC.String()} {
			var got []string
			slog.New(prueba.Handler(nil, func(s string) { got = append(got, s) })).Info(before + " " + id + " " + after)
			require.NotEmpty(t, got)
			require.NotContains(t, strings.Join(got, "\n"), id)
		}
	})
}
