package tramitetest

import (
	"bytes"
	"encoding/json"
	"strconv"
	"testing"
	"time"

	"github.com/derechohabiente/imss/tramite"
)

// day is the instant that the suites work around; its fraction shows stores
// that cut instants.
func day() time.Time { return time.Date(2026, 11, 21, 9, 30, 0, 123456789, time.UTC) }

// record makes a record with something in every field. n tells records apart.
func record(n int, keys ...string) tramite.Record {
	at := day()
	f := tramite.NewFolio(at)
	doc := tramite.Document{Name: "recibo.pdf", ArchiveKey: string(f) + "/recibo.pdf", SHA256: tramite.SumOf([]byte{byte(n)})}
	return tramite.Record{
		Folio: f, Kind: "ensayo", State: "recibido", Keys: keys, Input: "input" + strconv.Itoa(n),
		Data:      json.RawMessage(`{"n":` + strconv.Itoa(n) + `,"name":"Ñandú \u0000 <&> \u2028 \"","big":9007199254740993}`),
		Documents: []tramite.Document{doc},
		Outbox: []tramite.Mail{{ID: string(f) + ".aviso@ensayo.example", To: "muestra@ensayo.example", Subject: "Año",
			Text: "línea 1\r\nlínea 2", Attach: []tramite.Document{doc}, Status: tramite.Waiting, Queued: at, Next: at}},
		Events:  []tramite.Event{{At: at, Folio: f, What: tramite.EventIssued, Ref: doc.Name, SHA256: doc.SHA256}},
		Created: at, Updated: at,
	}
}

// quiet is a record with nothing to do, made for the clauses about keys.
func quiet(n int, keys ...string) tramite.Record {
	r := record(n, keys...)
	r.Outbox = nil
	return r
}

// text gives a record in one form: instants in UTC, data without blanks.
func text(t testing.TB, r tramite.Record) string {
	t.Helper()
	c := r.Clone()
	c.Created, c.Updated = c.Created.UTC(), c.Updated.UTC()
	for i := range c.Outbox {
		m := &c.Outbox[i]
		m.Queued, m.Next = m.Queued.UTC(), m.Next.UTC()
	}
	for i := range c.Events {
		c.Events[i].At = c.Events[i].At.UTC()
	}
	b, err := json.Marshal(c)
	must(t, err)
	var out bytes.Buffer
	must(t, json.Compact(&out, b))
	return out.String()
}

func same(t testing.TB, got, want tramite.Record) {
	t.Helper()
	if g, w := text(t, got), text(t, want); g != w {
		t.Fatalf("record differs\n got %s\nwant %s", g, w)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatalf("unexpected error: %v", err)
	}
}
