package vigencia

import "encoding/json"

// Query is a question about one benefit. The types of this package are all
// there are.
type Query interface {
	// Benefit gives the name of the benefit, as in the JSON form.
	Benefit() string
	evaluate(c *caso) (Decision, error)
}

// DecodeQuery reads a query in the JSON form: the name of the benefit under
// "benefit", beside the fields of the query. Another form is [ErrQuery], an
// unknown name [ErrBenefit].
func DecodeQuery(data []byte) (Query, error) {
	var head struct {
		Benefit string `json:"benefit"`
	}
	if json.Unmarshal(data, &head) != nil {
		return nil, ErrQuery
	}
	switch head.Benefit {
	case Medical{}.Benefit():
		return decode[Medical](data)
	case MedicalBeneficiary{}.Benefit():
		return decode[MedicalBeneficiary](data)
	case Weeks{}.Benefit():
		return decode[Weeks](data)
	case SicknessCash{}.Benefit():
		return decode[SicknessCash](data)
	case MaternityCash{}.Benefit():
		return decode[MaternityCash](data)
	case WorkRiskCash{}.Benefit():
		return decode[WorkRiskCash](data)
	case Funeral{}.Benefit():
		return decode[Funeral](data)
	case Childcare{}.Benefit():
		return decode[Childcare](data)
	case FamilyTreatment{}.Benefit():
		return decode[FamilyTreatment](data)
	case FamilyNewborn{}.Benefit():
		return decode[FamilyNewborn](data)
	case SicknessCare{}.Benefit():
		return decode[SicknessCare](data)
	case MaternityCare{}.Benefit():
		return decode[MaternityCare](data)
	case FamilyEntry{}.Benefit():
		return decode[FamilyEntry](data)
	case Claim{}.Benefit():
		return decode[Claim](data)
	case Invalidity{}.Benefit():
		return decode[Invalidity](data)
	case Survivor{}.Benefit():
		return decode[Survivor](data)
	case CesantiaPension{}.Benefit():
		return decode[CesantiaPension](data)
	case VejezPension{}.Benefit():
		return decode[VejezPension](data)
	case OldAgeMedical{}.Benefit():
		return decode[OldAgeMedical](data)
	case PensionConservation{}.Benefit():
		return decode[PensionConservation](data)
	case Recognition{}.Benefit():
		return decode[Recognition](data)
	case VoluntaryContinuation{}.Benefit():
		return decode[VoluntaryContinuation](data)
	case RegimeOption{}.Benefit():
		return decode[RegimeOption](data)
	case CancerCareCash{}.Benefit():
		return decode[CancerCareCash](data)
	}
	return nil, ErrBenefit
}

func decode[Q Query](data []byte) (Query, error) {
	var q Q
	if json.Unmarshal(data, &q) != nil {
		return nil, ErrQuery
	}
	return q, nil
}
