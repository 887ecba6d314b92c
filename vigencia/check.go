package vigencia

import (
	"errors"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// check looks for facts that contradict themselves. A decision over them would
// be worth nothing.
func (r Rules) check(f *Facts) error {
	var errs []error
	bad := func(fault Fault, i int) { errs = append(errs, Error{fault, i + 1}) }
	p := f.Person
	if !sexKnown(p.Sex) {
		errs = append(errs, ErrSex)
	}
	if !p.Death.IsZero() && p.Death.Before(p.Birth) {
		errs = append(errs, ErrDeath)
	}
	if f.RecognizedWeeks != nil && *f.RecognizedWeeks < 0 {
		errs = append(errs, ErrWeeks)
	}
	var known afiliacion.Modalidad // the last one that was looked up
	for i := range f.Spells {
		s := &f.Spells[i]
		switch {
		case s.Start.IsZero():
			bad(ErrSpellStart, i)
		case !ordered(s.Start, s.End):
			bad(ErrSpellOrder, i)
		}
		if s.End.IsZero() && reenrolled(f.Spells, i) {
			bad(ErrOverlap, i)
		}
		if s.Modalidad == known && known != "" {
			continue
		}
		if known = s.Modalidad; !r.known(known) {
			bad(ErrModalidad, i)
			known = ""
		}
	}
	for i, s := range f.Strikes {
		if s.Start.IsZero() || !ordered(s.Start, s.End) {
			bad(ErrStrike, i)
		}
	}
	for i, s := range f.Ausencias {
		if s.Start.IsZero() || s.End.IsZero() || !ordered(s.Start, s.End) {
			bad(ErrAusencia, i)
		}
	}
	for i, s := range f.Incapacidades {
		if s.Start.IsZero() || s.End.IsZero() || !ordered(s.Start, s.End) {
			bad(ErrIncapacidad, i)
		}
		switch s.Branch {
		case "", EnfermedadGeneral, RiesgoTrabajo, Maternidad:
		default:
			bad(ErrIncapacidadRamo, i)
		}
	}
	for i, s := range f.Pensions {
		if s.Start.IsZero() || !ordered(s.Start, s.End) {
			bad(ErrPension, i)
		}
		if s.Kind.group() == noPension {
			bad(ErrPensionKind, i)
		}
	}
	checkBeneficiaries(f.Beneficiarios, bad)
	return errors.Join(errs...)
}

// reenrolled tells whether the same employer enrolled the person again, in the
// same modalidad, inside the spell at i, which has no end: either its baja or the other
// alta is wrong. Spells with an end that overlap are merely odd, and their days
// count once; terms of modalidad 33 overlap by renewal (RACERF 105).
func reenrolled(ss []Spell, i int) bool {
	s := &ss[i]
	if s.Registro == "" || s.Void || kindOf(s.Modalidad) == family {
		return false
	}
	for j := range ss {
		o := &ss[j]
		if j != i && o.Registro == s.Registro && o.Modalidad == s.Modalidad && !o.Void && o.Start.After(s.Start) {
			return true
		}
	}
	return false
}

func checkBeneficiaries(bs []Beneficiario, bad func(Fault, int)) {
	first := firstPlaces(bs)
	for i, b := range bs {
		if b.ID == "" || repeated(bs, first, i) {
			bad(ErrID, i)
		}
		switch b.Kind {
		case Conyuge, Concubina, Concubinario, Hijo, Tutelado, Madre, Padre:
		default:
			bad(ErrParentesco, i)
		}
		if !sexKnown(b.Sex) {
			bad(ErrSex, i)
		}
	}
}

// firstPlaces gives the first place of every id of a long list. Families are
// small: for them, looking back is quicker than a map.
func firstPlaces(bs []Beneficiario) map[string]int {
	if len(bs) <= 16 {
		return nil
	}
	first := make(map[string]int, len(bs))
	for i, b := range slices.Backward(bs) {
		first[b.ID] = i
	}
	return first
}

func repeated(bs []Beneficiario, first map[string]int, i int) bool {
	if first != nil {
		return first[bs[i].ID] < i
	}
	for _, b := range bs[:i] {
		if b.ID == bs[i].ID {
			return true
		}
	}
	return false
}

// ordered tells whether a period with an optional end is in order.
func ordered(from, to calendario.Date) bool { return to.IsZero() || !to.Before(from) }

func sexKnown(s Sexo) bool { return s == "" || s == Hombre || s == Mujer || s == NoBinario }
