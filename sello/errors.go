package sello

// Fault is a reason for which something was not sealed or does not verify. It
// is an error, and its text is its stable code.
type Fault string

// The faults of this package.
const (
	ErrUnknownKey Fault = "sello.unknown_key"     // no key with the seal's id is known
	ErrAltered    Fault = "sello.altered"         // the facts are not those that were sealed
	ErrSignature  Fault = "sello.signature"       // the facts fit the seal, but the key did not sign them
	ErrExpired    Fault = "sello.key_expired"     // issued outside the days for which the key is good
	ErrKeyType    Fault = "sello.key_type"        // neither ECDSA P-256, Ed25519 nor RSA of 3072 bits or more
	ErrKeyFormat  Fault = "sello.key_format"      // no PEM with one PKCS #8 or PKIX key
	ErrFieldKey   Fault = "sello.field_key"       // a field's key is not a short lower-case word
	ErrFieldTwice Fault = "sello.field_duplicate" // two fields have the same key
	ErrFieldText  Fault = "sello.field_text"      // a value is not UTF-8
	ErrNoFields   Fault = "sello.no_fields"       // nothing to seal
	ErrInstant    Fault = "sello.instant"         // no instant of issue, or one outside the years 2000 to 9999
	ErrQRFormat   Fault = "sello.qr_format"       // the text of a code is not one of ours, whole and unchanged
	ErrQRSize     Fault = "sello.qr_size"         // the text is longer than any QR code of level M holds
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: a seal's faults say nothing about the sealed facts.
func (f Fault) Args() []any { return nil }
