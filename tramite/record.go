package tramite

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"time"
)

// Record is the whole state of one procedure. It holds no document bytes: those
// are in the [Archive]. Its JSON form is what stores keep.
type Record struct {
	Folio     Folio           `json:"folio"`
	Kind      string          `json:"kind"`            // the procedure, a plain word
	State     string          `json:"state"`           // a state of the procedure's table
	Version   int64           `json:"version"`         // counted up by the Store with every change
	Keys      []string        `json:"keys,omitempty"`  // unique among all records; HMACs, see [Engine.Key]
	Input     string          `json:"input,omitempty"` // HMAC of the input that started it
	Data      json.RawMessage `json:"data,omitempty"`  // what the procedure keeps, see SetData
	Documents []Document      `json:"documents,omitempty"`
	Outbox    []Mail          `json:"outbox,omitempty"` // mails to send and sent
	Events    []Event         `json:"events,omitempty"` // what was issued and delivered, oldest first
	Created   time.Time       `json:"created"`
	Updated   time.Time       `json:"updated"`
}

// Document names an issued document in the [Archive].
type Document struct {
	Name       string `json:"name"` // file name for people, unique in the record
	ArchiveKey string `json:"archive_key"`
	SHA256     Sum    `json:"sha256"`
}

// Document gives the issued document of this name.
func (r *Record) Document(name string) (Document, bool) {
	i := slices.IndexFunc(r.Documents, func(d Document) bool { return d.Name == name })
	if i < 0 {
		return Document{}, false
	}
	return r.Documents[i], true
}

// SetData keeps what the procedure has to remember, as JSON.
func (r *Record) SetData(v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("%w: %T", ErrData, v)
	}
	r.Data = b
	return nil
}

// ReadData reads what SetData kept; [ErrData] where v has another shape.
func (r *Record) ReadData(v any) error {
	if err := json.Unmarshal(r.Data, v); err != nil {
		return fmt.Errorf("%w: %T", ErrData, v) // the JSON error quotes the value
	}
	return nil
}

// Due gives the instant from which on the engine has something to do for the
// record: the earliest attempt of a mail that is neither sent nor given up. Zero
// is never. Stores index it.
func (r *Record) Due() time.Time {
	var due time.Time
	for i := range r.Outbox {
		m := &r.Outbox[i]
		if m.open() && (due.IsZero() || m.Next.Before(due)) {
			due = m.Next
		}
	}
	return due
}

// Clone gives a copy that shares nothing with the record.
func (r *Record) Clone() Record {
	c := *r
	c.Keys = slices.Clone(r.Keys)
	c.Data = slices.Clone(r.Data)
	c.Documents = slices.Clone(r.Documents)
	c.Events = slices.Clone(r.Events)
	c.Outbox = slices.Clone(r.Outbox)
	for i := range c.Outbox {
		c.Outbox[i].Attach = slices.Clone(c.Outbox[i].Attach)
	}
	return c
}

// Format prints folio, kind, state and version, whatever the verb.
func (r Record) Format(s fmt.State, _ rune) {
	_, _ = fmt.Fprintf(s, "Record(%s %s %s v%d)", r.Folio, r.Kind, r.State, r.Version)
}

// LogValue gives folio, kind, state and version.
func (r Record) LogValue() slog.Value {
	return slog.GroupValue(slog.String("folio", string(r.Folio)), slog.String("kind", r.Kind),
		slog.String("state", r.State), slog.Int64("version", r.Version))
}
