package vigencia

import (
	"github.com/derechohabiente/imss/calendario"
)

// Query is a question about one benefit. The types of this package are all
// there are: [Medical], [MedicalBeneficiary], [Weeks].
type Query interface {
	// Benefit gives the name of the benefit, as in the JSON form.
	Benefit() string
	sealed()
}

// Medical asks for the medical care of the person on a day.
type Medical struct {
	Date calendario.Date `json:"date"`
}

// Benefit gives "medical".
func (Medical) Benefit() string { return "medical" }

// MedicalBeneficiary asks for the medical care of one beneficiary on a day.
type MedicalBeneficiary struct {
	Date calendario.Date `json:"date"`
	ID   string          `json:"beneficiary"`
}

// Benefit gives "medical_beneficiary".
func (MedicalBeneficiary) Benefit() string { return "medical_beneficiary" }

// Weeks asks for the contributed days and weeks through a day.
type Weeks struct {
	Date calendario.Date `json:"date"`
}

// Benefit gives "weeks".
func (Weeks) Benefit() string { return "weeks" }

func (Medical) sealed()            {}
func (MedicalBeneficiary) sealed() {}
func (Weeks) sealed()              {}
