package umf

// Request is what a person asks for: the clinic of a domicile. IMSS assigns
// one unit by the domicile of the person who receives the service, not by the
// employer's or the insured's (Reglamento de la LSS en materia de Afiliación,
// Clasificación de Empresas, Recaudación y Fiscalización, art. 67; Reglamento
// de Prestaciones Médicas, art. 5). All but CP is optional.
type Request struct {
	CP           string // five digits; blanks around are dropped
	Colonia      string // name of the settlement, any case and accents; blank = not given
	Tipo         string // kind of settlement, to tell two of one name apart
	Turno        Turno  // wish
	StrictTurno  bool   // a clinic without room in the wished turno counts as full
	IncludeRural bool   // rural units (UMR) may be assigned too
	At           Point  // geocoded domicile; beats the settlement's point
	MaxKm        Km     // radius of the search; unknown = the catalogue's
	Current      string // CLUES of the clinic the person is registered in
}

// Place is a consultorio in a turno of a clinic, with its capacity as the
// catalogue's file tells it.
type Place struct {
	CLUES       string
	Turno       Turno
	Consultorio int
	Capacity    int // people it can hold
	Assigned    int // people it held when the file was made
}

// Via tells how a clinic was found.
type Via string

// The ways to a clinic.
const (
	ViaZone     Via = "zone"     // the zone table names it for the domicile
	ViaNearest  Via = "nearest"  // the zone table names no usable clinic: the nearest one with room
	ViaOverflow Via = "overflow" // the zone's clinics are full: the nearest one with room
)

// The sentences of the ways.
const (
	codeViaZone     = "umf.via_zone"
	codeViaNearest  = "umf.via_nearest"
	codeViaOverflow = "umf.via_overflow"
)

// Code gives the code of the sentence that tells why this clinic.
func (v Via) Code() string {
	switch v {
	case ViaZone:
		return codeViaZone
	case ViaOverflow:
		return codeViaOverflow
	}
	return codeViaNearest
}

// Args is empty: the sentence has no details.
func (v Via) Args() []any { return nil }

// Assignment is the clinic found for a [Request].
type Assignment struct {
	Clinica      Clinica
	Via          Via
	Rank         int // 0-based position in the zone list; -1 unless Via is [ViaZone]
	Turno        Turno
	Consultorio  int  // 0 where PlaceAtClinic
	TurnoChanged bool // the wished turno had no room
	Km           Km   // distance from the domicile; unknown without its or the clinic's point
	// PlaceAtClinic says that the clinic's places are not known: turno and
	// consultorio are given at the clinic.
	PlaceAtClinic bool
	Trace         []Rejected // clinics that were passed over, in order
}

// Place gives the place that the assignment takes, for the host's ledger: it
// must be reserved there atomically, because two people may see one last place.
// ok is false where PlaceAtClinic.
func (a Assignment) Place() (p Place, ok bool) {
	return Place{CLUES: a.Clinica.CLUES, Turno: a.Turno, Consultorio: a.Consultorio}, !a.PlaceAtClinic
}

// Reason is the code of why a clinic was passed over.
type Reason string

// The reasons of a [Rejected].
const (
	RejectedUnknown Reason = "umf.rejected_unknown" // the zone table names a clinic that the catalogue does not have
	RejectedClosed  Reason = "umf.rejected_closed"  // not EN OPERACION
	RejectedType    Reason = "umf.rejected_type"    // no family medicine
	RejectedRural   Reason = "umf.rejected_rural"   // a UMR, and rural units are not asked for
	RejectedFull    Reason = "umf.rejected_full"    // no place
	RejectedTurno   Reason = "umf.rejected_turno"   // no place in the one turno accepted
	RejectedFar     Reason = "umf.rejected_far"     // beyond the radius
)

// Rejected is a clinic that was passed over, and why.
type Rejected struct {
	CLUES  string
	Nombre string // blank where the catalogue does not have it
	Rank   int    // position in the zone list; -1 in a search by distance
	Km     Km     // distance in a search by distance
	Reason Reason
}

// Code gives the reason's code.
func (r Rejected) Code() string { return string(r.Reason) }

// Args gives the clinic's name, or its CLUES where the name is not known.
func (r Rejected) Args() []any {
	if r.Nombre == "" {
		return []any{r.CLUES}
	}
	return []any{r.Nombre}
}
