package curp

import "strings"

// Status is the code with which RENAPO answers about a key ("AN", "BD").
type Status string

// The codes that RENAPO's consultation gives, as its public clients list them;
// the last three stand in older lists.
const (
	StatusAN  Status = "AN"  // alta normal
	StatusAH  Status = "AH"  // alta con homonimia
	StatusCRA Status = "CRA" // CURP reactivada
	StatusRCN Status = "RCN" // registro de cambio no afectando a CURP
	StatusRCC Status = "RCC" // registro de cambio afectando a CURP
	StatusBAP Status = "BAP" // baja por documento apócrifo
	StatusBSU Status = "BSU" // baja sin uso
	StatusBD  Status = "BD"  // baja por defunción
	StatusBDM Status = "BDM" // baja administrativa
	StatusBDP Status = "BDP" // baja por adopción
	StatusBJD Status = "BJD" // baja judicial
	StatusBDA Status = "BDA" // baja por duplicidad
	StatusBCC Status = "BCC" // baja por cambio en CURP
	StatusBCN Status = "BCN" // baja no afectando a CURP
)

// Known tells whether s is one of the listed codes.
func (s Status) Known() bool {
	switch s {
	case StatusAN, StatusAH, StatusCRA, StatusRCN, StatusRCC, StatusBAP, StatusBSU,
		StatusBD, StatusBDM, StatusBDP, StatusBJD, StatusBDA, StatusBCC, StatusBCN:
		return true
	}
	return false
}

// Active tells whether the key is in use. A code that is not listed is never
// active.
func (s Status) Active() bool { return s.Known() && s[0] != 'B' }

// Inactive tells whether the key was withdrawn: every code that begins with B,
// listed or not. A code that is neither Active nor Inactive is unknown.
func (s Status) Inactive() bool { return strings.HasPrefix(string(s), "B") }

// Code gives the stable code of the status for a message.
func (s Status) Code() string {
	switch {
	case s.Known():
		return "curp.status." + strings.ToLower(string(s))
	case s.Inactive():
		return "curp.status.inactive"
	}
	return "curp.status.unknown"
}

// Args is empty: a status has no details.
func (s Status) Args() []any { return nil }
