package tramite_test

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
)

func TestRecordsAndMailsPrintMasked(t *testing.T) {
	const secret = "Ñandú Ejemplo Muestra"
	m := tramite.Mail{ID: "id", To: secret, Subject: secret, Text: secret, HTML: secret, Attach: []tramite.Document{{Name: "x"}}, Status: tramite.Sent}
	r := tramite.Record{Folio: tramite.NewFolio(noon()), Kind: "ensayo", State: "recibido", Data: json.RawMessage(`"` + secret + `"`), Outbox: []tramite.Mail{m}}
	for _, v := range []any{r, &r, m, &m, []tramite.Mail{m}, struct{ R tramite.Record }{r}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
			require.NotContains(t, fmt.Sprintf(verb, v), "Muestra", verb)
		}
	}
	require.Contains(t, fmt.Sprint(r), string(r.Folio))
	var out bytes.Buffer
	for _, h := range []slog.Handler{slog.NewTextHandler(&out, nil), slog.NewJSONHandler(&out, nil)} {
		slog.New(h).Info("x", "record", r, "mail", m, "pointer", &r)
	}
	require.NotContains(t, out.String(), "Muestra")
	require.Contains(t, out.String(), string(r.Folio))
}

func TestEngineTellsAllThatIsMissing(t *testing.T) {
	weak, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	e := newBench(t).Engine
	good := *e
	bad := tramite.Engine{Mailer: e.Mailer, Domain: "no domain", Signer: weak, Lease: -1, GiveUp: -1, Secret: make([]byte, 31)}
	joined, ok := bad.Validate().(interface{ Unwrap() []error })
	require.True(t, ok)
	var fields []string
	for _, err := range joined.Unwrap() {
		var p *tramite.PortError
		require.ErrorAs(t, err, &p)
		require.Equal(t, "tramite.port_missing", p.Code())
		fields = append(fields, p.Field)
	}
	require.Equal(t, []string{"Store", "Now", "Secret", "Domain", "Lease", "GiveUp", "Signer"}, fields)
	for _, domain := range []string{"", ".", "a..b", "a b", "a@b", "a\r\nb", "-_-", strings.Repeat("a.", 60) + "a"} {
		good.Domain = domain
		require.ErrorIs(t, good.Validate(), tramite.ErrPort, domain)
	}
	good.Mailer, good.Domain = nil, ""
	require.NoError(t, good.Validate())
}

func TestSumReadsBack(t *testing.T) {
	s := tramite.SumOf([]byte("x"))
	b, err := json.Marshal(s)
	require.NoError(t, err)
	var got tramite.Sum
	require.NoError(t, json.Unmarshal(b, &got))
	require.Equal(t, s, got)
	require.True(t, tramite.Sum{}.IsZero())
	for _, bad := range []string{"", "00", strings.Repeat("g", 64), strings.Repeat("0", 63), strings.Repeat("0", 66)} {
		require.ErrorIs(t, got.UnmarshalText([]byte(bad)), tramite.ErrData)
		require.Equal(t, s, got)
	}
}

func TestRecordData(t *testing.T) {
	var r tramite.Record
	require.NoError(t, r.SetData("Muestra"))
	var n int
	err := r.ReadData(&n)
	require.ErrorIs(t, err, tramite.ErrData)
	require.NotContains(t, err.Error(), "Muestra")
	require.ErrorIs(t, r.SetData(func() {}), tramite.ErrData)
}

func TestRecordReadsBackFromJSON(t *testing.T) {
	b := newBench(t)
	r := b.start(t, 1)
	text, err := json.Marshal(r)
	require.NoError(t, err)
	var got tramite.Record
	require.NoError(t, json.Unmarshal(text, &got))
	require.Equal(t, r, got)
}

func TestDueIsTheEarliestOpenMail(t *testing.T) {
	at := func(n int) time.Time { return noon().Add(time.Duration(n)) }
	r := tramite.Record{Outbox: []tramite.Mail{
		{Status: tramite.Waiting, Next: at(3)}, {Status: tramite.Leased, Next: at(2)}, {Status: tramite.Sent, Next: at(1)}, {Status: tramite.Failed}}}
	require.Equal(t, at(2), r.Due())
	r.Outbox = r.Outbox[2:]
	require.True(t, r.Due().IsZero())
}

func TestErrorsTellTheirCodes(t *testing.T) {
	f := tramite.NewFolio(noon())
	for _, c := range []struct {
		err  error
		is   tramite.Fault
		args []any
	}{
		{&tramite.ExistsError{Folio: f}, tramite.ErrExists, []any{f}},
		{&tramite.TransitionError{From: "a", To: "b"}, tramite.ErrTransition, []any{"a", "b"}},
		{&tramite.PortError{Field: "Store"}, tramite.ErrPort, []any{"Store"}},
		{tramite.ErrConflict, tramite.ErrConflict, nil},
	} {
		require.True(t, errors.Is(c.err, c.is))
		coded, ok := c.err.(interface {
			Code() string
			Args() []any
		})
		require.True(t, ok)
		require.Equal(t, string(c.is), coded.Code())
		require.Equal(t, c.args, coded.Args())
		require.True(t, strings.HasPrefix(c.err.Error(), string(c.is)))
	}
}

// Neither what starts a record nor the engine, which holds the secret, prints.
func TestStartAndEnginePrintNothing(t *testing.T) {
	s := tramite.Start{Kind: "consulta", State: "started", Key: "MUEA850314MOCSJN96", Input: "MUEA850314MOCSJN96"}
	e := tramite.Engine{Secret: []byte("0123456789abcdef0123456789abcdef")}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x"} {
		require.Equal(t, "Start(consulta started)", fmt.Sprintf(verb, s))
		require.Equal(t, "Engine(****)", fmt.Sprintf(verb, e))
		require.Equal(t, "Engine(****)", fmt.Sprintf(verb, &e))
	}
	require.Equal(t, "[kind=consulta state=started]", s.LogValue().String())
	require.Equal(t, "Engine(****)", e.LogValue().String())
}
