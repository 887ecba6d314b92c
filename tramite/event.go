package tramite

import "time"

// Event is something that happened to a record. It names folios, documents and
// mails, never people: it may go to a log as it is.
type Event struct {
	At     time.Time `json:"at"`
	Folio  Folio     `json:"folio"`
	What   What      `json:"what"`
	Ref    string    `json:"ref,omitempty"`   // ID of the mail, name of the document, or the new state
	SHA256 Sum       `json:"sha256,omitzero"` // of the document issued or delivered
}

// What is the kind of an event.
type What string

// The events. Those that say what a person was given are kept in the record;
// all go to [Engine.OnEvent].
const (
	EventStarted    What = "started"
	EventMoved      What = "moved"      // Ref is the new state
	EventIssued     What = "issued"     // kept; Ref is the document's name
	EventQueued     What = "queued"     // Ref is the mail's ID
	EventDelivered  What = "delivered"  // kept, once per attachment; Ref is the mail's ID
	EventDelayed    What = "delayed"    // a temporary failure: it will be tried again
	EventFailed     What = "failed"     // kept; the mail is not tried again
	EventKeyReused  What = "key_reused" // an idempotency key came back with other input
	EventUnreadable What = "unreadable" // a due record could not be worked on
)
