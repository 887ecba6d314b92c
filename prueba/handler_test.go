package prueba_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/prueba"
)

type resolves struct{ v any }

func (r resolves) LogValue() slog.Value { return slog.AnyValue(r.v) }

// hides prints nothing of what it resolves to.
type hides func() slog.Value

func (h hides) LogValue() slog.Value { return h() }

func TestHandlerReports(t *testing.T) {
	p := prueba.New(11).MustPersona(prueba.Perfil{})
	key, number, tax := p.CURP.String(), p.NSS.String(), p.RFC.String()
	for name, c := range map[string]struct {
		log  func(*slog.Logger)
		want string
	}{
		"message":       {func(l *slog.Logger) { l.Info("alta de " + key) }, "message: CURP"},
		"level off":     {func(l *slog.Logger) { l.Debug(number) }, "message: NSS"},
		"text":          {func(l *slog.Logger) { l.Info("m", "who", tax) }, "attribute who: RFC"},
		"small letters": {func(l *slog.Logger) { l.Info("m", "who", strings.ToLower(key)) }, "attribute who: CURP"},
		"mistyped":      {func(l *slog.Logger) { l.Info("m", "who", key[:17]+other(key[17])) }, "attribute who: CURP"},
		"key":           {func(l *slog.Logger) { l.Info("m", key, 1) }, "attribute key: CURP"},
		"number":        {func(l *slog.Logger) { l.Info("m", "n", atoi(number)) }, "attribute n: NSS"},
		"formatted":     {func(l *slog.Logger) { l.Info("m", "n", p.NSS.Formatted()) }, "attribute n: NSS"},
		"group":         {func(l *slog.Logger) { l.Info("m", slog.Group("a", slog.Group("b", "c", key))) }, "attribute a.b.c: CURP"},
		"with":          {func(l *slog.Logger) { l.With("who", key) }, "attribute who: CURP"},
		"with group":    {func(l *slog.Logger) { l.WithGroup("g").With("who", key) }, "attribute g.who: CURP"},
		"name of group": {func(l *slog.Logger) { l.WithGroup(key) }, "group name: CURP"},
		"under a leak":  {func(l *slog.Logger) { l.WithGroup(key).Info("m", "n", number) }, "attribute (hidden): NSS"},
		"error":         {func(l *slog.Logger) { l.Info("m", "err", fmt.Errorf("x: %w", errors.New(number))) }, "attribute err: NSS"},
		"resolved":      {func(l *slog.Logger) { l.Info("m", "v", resolves{resolves{key}}) }, "attribute v: CURP"},
		"hidden": {func(l *slog.Logger) {
			l.Info("m", "v", hides(func() slog.Value { return slog.StringValue(key) }))
		}, "attribute v: CURP"},
		"hidden group": {func(l *slog.Logger) {
			l.Info("m", "v", hides(func() slog.Value { return slog.GroupValue(slog.String("k", key)) }))
		}, "attribute v.k: CURP"},
		"struct":        {func(l *slog.Logger) { l.Info("m", "v", struct{ K string }{key}) }, "attribute v: CURP"},
		"masked in fmt": {func(l *slog.Logger) { l.Info("m", "v", []curp.CURP{p.CURP}) }, "attribute v: CURP"}, // JSON writes it
		"bytes":         {func(l *slog.Logger) { l.Info("m", "v", []byte(key)) }, "attribute v: CURP"},
		"stringer":      {func(l *slog.Logger) { l.Info("m", "v", bytes.NewBufferString(key)) }, "attribute v: CURP"},
		"raw JSON":      {func(l *slog.Logger) { l.Info("m", "v", json.RawMessage(`{"curp":"`+key+`"}`)) }, "attribute v: CURP"},
		"broken JSON":   {func(l *slog.Logger) { l.Info("m", "v", json.RawMessage(`{"curp":`+key)) }, "attribute v: CURP"},
		"raw inside":    {func(l *slog.Logger) { l.Info("m", "v", struct{ R json.RawMessage }{[]byte(`["` + key + `"]`)}) }, "attribute v: CURP"},
		"escaped JSON":  {func(l *slog.Logger) { l.Info("m", "v", json.RawMessage(`"A\u0026B900101AA1"`)) }, "attribute v: RFC"},
		"bytes inside":  {func(l *slog.Logger) { l.Info("m", "v", map[string]any{"b": [][]byte{[]byte(key)}}) }, "attribute v: CURP"},
		"named bytes":   {func(l *slog.Logger) { l.Info("m", "v", named(key)) }, "attribute v: CURP"},
		"array":         {func(l *slog.Logger) { l.Info("m", "v", &struct{ B [11]byte }{[11]byte([]byte(number))}) }, "attribute v: NSS"},
		"joined errors": {func(l *slog.Logger) { l.Info("m", "err", errors.Join(io.EOF, errors.New("of "+key))) }, "attribute err: CURP"},
		"path error": {func(l *slog.Logger) {
			l.Info("m", "err", &fs.PathError{Op: "open", Path: key + ".pdf", Err: fs.ErrExist})
		}, "attribute err: CURP"},
		"error in JSON":  {func(l *slog.Logger) { l.Info("m", "err", written{fault{key}}) }, "attribute err: CURP"},
		"nested":         {func(l *slog.Logger) { l.Info("m", "v", struct{ A []any }{[]any{map[string]*string{"k": &key}}}) }, "attribute v: CURP"},
		"key of a map":   {func(l *slog.Logger) { l.Info("m", "v", map[string]int{number: 1}) }, "attribute v: NSS"},
		"unexported":     {func(l *slog.Logger) { l.Info("m", "v", struct{ k string }{key}) }, "attribute v: CURP"},
		"marshals text":  {func(l *slog.Logger) { l.Info("m", "v", textual{key}) }, "attribute v: CURP"},
		"CURP in pieces": {func(l *slog.Logger) { l.Info(key[:4] + " " + key[4:10] + "-" + key[10:16] + " - " + key[16:]) }, "message: CURP"},
		"RFC in pieces":  {func(l *slog.Logger) { l.Info(tax[:4] + "-" + tax[4:10] + "-" + tax[10:]) }, "message: RFC"},
		"NSS in pieces":  {func(l *slog.Logger) { l.Info(strings.ReplaceAll(p.NSS.Formatted(), "-", " ")) }, "message: NSS"},
		"NSS with dots":  {func(l *slog.Logger) { l.Info("m", "n", strings.ReplaceAll(p.NSS.Formatted(), "-", ".")) }, "attribute n: NSS"},
		"between tokens": {func(l *slog.Logger) { l.Info("a=1;curp=" + key + ";nss=" + number + "|") }, "message: NSS"},
		"quoted":         {func(l *slog.Logger) { l.Info(fmt.Sprintf("%q", []string{key})) }, "message: CURP"},
		"mixed letters":  {func(l *slog.Logger) { l.Info(strings.ToLower(key[:9]) + key[9:]) }, "message: CURP"},
		"small RFC":      {func(l *slog.Logger) { l.Info(strings.ToLower(tax)) }, "message: RFC"},
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
				require.NotContains(t, whole(out), secret)
			}
		})
	}
}

// fault is an error whose text is bare, whatever its fields are.
type fault struct{ Key string }

func (fault) Error() string { return "x" }

func (fault) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "x") }

// written is one with a JSON form.
type written struct{ fault }

func (w written) MarshalJSON() ([]byte, error) { return json.Marshal(w.Key) }

type named []byte

type textual struct{ s string }

func (t textual) MarshalText() ([]byte, error) { return []byte(t.s), nil }

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

// whole drops what may stand between the pieces of an identifier.
func whole(s string) string { return strings.NewReplacer(" ", "", "-", "", ".", "").Replace(s) }

// What only looks like an identifier raises no alarm.
func TestHandlerRaisesNoFalseAlarm(t *testing.T) {
	p := prueba.New(11).MustPersona(prueba.Perfil{})
	e := prueba.New(11).MustPatron()
	wrong := p.NSS.String()[:10] + other(p.NSS.String()[10])
	for name, v := range map[string]any{
		"masked CURP":     p.CURP.Mask(),
		"masked NSS":      p.NSS.Mask(),
		"masked RFC":      p.RFC.Mask(),
		"registro":        e.Registro.Mask(),
		"CURP":            p.CURP,
		"person":          p,
		"name":            p.Partes(),
		"folio":           "261121-7K3QX-9M2PDC",
		"another folio":   "FOLIO-2026-000123",
		"lot":             "lote 261121-001 del 26-11-21",
		"UUID":            "0190163d-8694-739b-aea5-966c26f8ad91",
		"SHA-256":         fmt.Sprintf("%x", sha256.Sum256([]byte("x"))),
		"sum":             sha256.Sum256([]byte("x")),
		"base64":          "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=",
		"instant":         time.Date(2026, 11, 21, 23, 25, 5, 123456789, time.UTC),
		"compact instant": "20261121T232505Z",
		"seconds":         1795303505,
		"milliseconds":    int64(1795303505123),
		"nanoseconds":     int64(1795303505123456789),
		"duration":        90 * time.Minute,
		"date":            asof,
		"telephone":       "55 1234 5678",
		"amount":          "12,345,678,901.00",
		"address":         "192.168.100.123:8080",
		"version":         "v1.26.0-20261121232505-0190163d8694",
		"wrong number":    wrong,
		"postal code":     "68000",
		"month of 13":     "MUEA851314MOCSJN96",
		"part of a word":  "X" + p.CURP.String() + "X",
		"nothing":         nil,
		"nil stringer":    (*bytes.Buffer)(nil),
		"nil error":       (*fs.PathError)(nil),
		"nil text":        (*textual)(nil),
		"bare error":      fault{p.CURP.String()},
		"channel":         make(chan int),
		"error":           fmt.Errorf("x: %w", io.ErrUnexpectedEOF),
	} {
		t.Run(name, func(t *testing.T) {
			log := slog.New(prueba.Handler(nil, func(s string) { t.Error(s) }))
			log.Info("m", "v", v, slog.Group("g", "v", v))
			if s, ok := v.(string); ok {
				log.Info(s)
			}
		})
	}
}

// A value that holds itself ends the search as well.
func TestHandlerEndsOnCycles(t *testing.T) {
	type node struct {
		Next *node
		Raw  []byte
	}
	n := &node{Raw: []byte("x")}
	n.Next = n
	slog.New(prueba.Handler(nil, func(s string) { t.Error(s) })).Info("m", "v", n)
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
