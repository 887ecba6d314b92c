package vigencia

import "github.com/derechohabiente/imss/calendario"

// parent: LSS 84-VIII and IX, father and mother who live in the home of the
// insured person or pensioner and depend on them, which is not presumed
// (RACERF 68). Modalidad 33 asks neither (RACERF 95).
func (c *caso) parent(k column, b *Beneficiario) line {
	n := &lss84VIII
	if k.pensioner() {
		n = &lss84IX
	}
	switch {
	case k == survivor:
		return no(Step{What: StepDerivedPension}, n, &racerf68)
	case k == familyHealth:
		return yes(Step{What: StepParentFamily}, calendario.Date{}, calendario.Date{}, n, &racerf95)
	case b.LivesInHome && b.Dependent:
		l := yes(Step{What: StepParent}, calendario.Date{}, calendario.Date{}, n, &racerf68)
		l.facts = []FactKey{FactLivesInHome, FactDependent}
		return l
	case b.LivesInHome:
		return no(Step{What: StepParentDependent}, n, &racerf68).lacks(FactDependent)
	case b.Dependent:
		return no(Step{What: StepParentHome}, n, &racerf68).lacks(FactLivesInHome)
	}
	return no(Step{What: StepParentHome}, n, &racerf68).lacks(FactLivesInHome, FactDependent)
}
