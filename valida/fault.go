package valida

// Fault is a reason for which a value is refused, other than the faults of the
// identifiers. It is an error, and its text is its stable code.
type Fault string

// The faults of the rules of this package.
const (
	ErrCP           Fault = "valida.cp"            // not five digits
	ErrCURPNSS      Fault = "valida.curp_nss"      // the birth years of a CURP and an NSS differ
	ErrEmailDiffers Fault = "valida.email_differs" // two e-mail addresses that should be the same
)

// The faults of validator's own rules. Rules that mean the same share a fault.
const (
	ErrRequired     Fault = "valida.required"      // required, or no value to apply another rule to
	ErrRequiredHere Fault = "valida.required_here" // required_if, required_with and the like
	ErrExcluded     Fault = "valida.excluded"      // excluded_if, excluded_with and the like
	ErrNotEmpty     Fault = "valida.not_empty"     // isdefault

	ErrMinLength Fault = "valida.min_length" // min, gte or gt of a text
	ErrMaxLength Fault = "valida.max_length" // max, lte or lt of a text
	ErrLength    Fault = "valida.length"     // len of a text
	ErrMinItems  Fault = "valida.min_items"  // min, gte or gt of a list
	ErrMaxItems  Fault = "valida.max_items"  // max, lte or lt of a list
	ErrItems     Fault = "valida.items"      // len or eq of a list
	ErrMin       Fault = "valida.min"        // min or gte of a number
	ErrMax       Fault = "valida.max"        // max or lte of a number
	ErrAbove     Fault = "valida.above"      // gt of a number
	ErrBelow     Fault = "valida.below"      // lt of a number
	ErrFuture    Fault = "valida.future"     // gt or gte of a time
	ErrPast      Fault = "valida.past"       // lt or lte of a time
	ErrEqual     Fault = "valida.equal"      // eq
	ErrNotEqual  Fault = "valida.not_equal"  // ne
	ErrOneOf     Fault = "valida.one_of"     // oneof
	ErrNoneOf    Fault = "valida.none_of"    // noneof
	ErrRepeated  Fault = "valida.repeated"   // unique

	ErrSameAs      Fault = "valida.same_as"      // eqfield
	ErrOtherThan   Fault = "valida.other_than"   // nefield
	ErrAboveField  Fault = "valida.above_field"  // gtfield
	ErrMinField    Fault = "valida.min_field"    // gtefield
	ErrBelowField  Fault = "valida.below_field"  // ltfield
	ErrMaxField    Fault = "valida.max_field"    // ltefield
	ErrContains    Fault = "valida.contains"     // contains
	ErrNotContains Fault = "valida.not_contains" // excludes
	ErrStarts      Fault = "valida.starts"       // startswith
	ErrEnds        Fault = "valida.ends"         // endswith
	ErrLetters     Fault = "valida.letters"      // alpha
	ErrAlphanum    Fault = "valida.alphanum"     // alphanum
	ErrDigits      Fault = "valida.digits"       // number
	ErrNumber      Fault = "valida.number"       // numeric
	ErrBoolean     Fault = "valida.boolean"      // boolean
	ErrUppercase   Fault = "valida.uppercase"    // uppercase
	ErrLowercase   Fault = "valida.lowercase"    // lowercase
	ErrEmail       Fault = "valida.email"        // email
	ErrURL         Fault = "valida.url"          // url, uri
	ErrUUID        Fault = "valida.uuid"         // uuid
	ErrPhone       Fault = "valida.phone"        // e164
	ErrDateTime    Fault = "valida.datetime"     // datetime
	ErrFormat      Fault = "valida.format"       // any other rule
	ErrEither      Fault = "valida.either"       // none of several rules joined by |
	ErrRule        Fault = "valida.rule"         // the rule cannot apply here: its field, its parameter or the type is wrong
	ErrNothing     Fault = "valida.nothing"      // there was nothing to validate
	ErrJSON        Fault = "valida.json"         // reading JSON ended before there was anything to check
	ErrForeign     Fault = "valida.foreign"      // an error that is not about validation
	ErrNoValidator Fault = "valida.no_validator" // Register without a validator
)

// labelled is the text that puts a label before what is wrong with its field.
const labelled = "valida.labelled"

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the details are those of [Problem].
func (f Fault) Args() []any { return nil }
