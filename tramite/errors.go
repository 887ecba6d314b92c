package tramite

// Fault is a reason for which a step was not done. It is an error, and its text
// is its stable code.
type Fault string

// The faults of this package.
const (
	ErrNotFound   Fault = "tramite.not_found"     // no record, or no archived document, under this name
	ErrExists     Fault = "tramite.exists"        // a unique key is taken: see [ExistsError]
	ErrKeyReused  Fault = "tramite.key_reused"    // the idempotency key came with other input before
	ErrConflict   Fault = "tramite.conflict"      // somebody else changed the record first
	ErrTransition Fault = "tramite.transition"    // the state table has no such move: see [TransitionError]
	ErrPermanent  Fault = "tramite.permanent"     // a mail can never be delivered: a Mailer wraps it
	ErrAltered    Fault = "tramite.altered"       // an archived document is not what was issued
	ErrFolio      Fault = "tramite.folio"         // not a folio, or one character of it is wrong
	ErrName       Fault = "tramite.name"          // a document, mail or archive name that is not a short plain word
	ErrMail       Fault = "tramite.mail"          // a mail without recipient, or with a line break where none may be
	ErrRecord     Fault = "tramite.record"        // a step changed what only the engine changes, or a record is incomplete
	ErrData       Fault = "tramite.data"          // the data of a record are not what the procedure reads
	ErrPort       Fault = "tramite.port_missing"  // the engine has no port for this: see [PortError]
	ErrSchema     Fault = "tramite.schema_newer"  // the database was made by a newer release
	ErrDialect    Fault = "tramite.sql_dialect"   // no such SQL dialect
	ErrMigration  Fault = "tramite.schema_absent" // the database has no tables yet, or older ones
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: a bare fault has no details.
func (f Fault) Args() []any { return nil }

// ExistsError says who holds a unique key.
type ExistsError struct{ Folio Folio }

func (e *ExistsError) Error() string { return string(ErrExists) + ": " + string(e.Folio) }

// Unwrap gives [ErrExists].
func (e *ExistsError) Unwrap() error { return ErrExists }

// Code gives the stable code.
func (e *ExistsError) Code() string { return ErrExists.Code() }

// Args gives the folio of the holder.
func (e *ExistsError) Args() []any { return []any{e.Folio} }

// TransitionError says which move a state table does not have.
type TransitionError struct{ From, To string }

func (e *TransitionError) Error() string {
	return string(ErrTransition) + ": " + e.From + " to " + e.To
}

// Unwrap gives [ErrTransition].
func (e *TransitionError) Unwrap() error { return ErrTransition }

// Code gives the stable code.
func (e *TransitionError) Code() string { return ErrTransition.Code() }

// Args gives the state that was and the state that was asked for.
func (e *TransitionError) Args() []any { return []any{e.From, e.To} }

// PortError names the field of [Engine] that a call needs and that is not set,
// or not fit for use.
type PortError struct{ Field string }

func (e *PortError) Error() string { return string(ErrPort) + ": " + e.Field }

// Unwrap gives [ErrPort].
func (e *PortError) Unwrap() error { return ErrPort }

// Code gives the stable code.
func (e *PortError) Code() string { return ErrPort.Code() }

// Args gives the name of the field.
func (e *PortError) Args() []any { return []any{e.Field} }
