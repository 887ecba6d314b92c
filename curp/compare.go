package curp

import (
	"encoding/binary"
	"slices"
)

// Compare gives the fields in which the key disagrees with the person, in the
// order of the fields; nil means consistent. Only the fields named are
// compared, all six where none is named: a host that does not know a field
// leaves it out, for a blank surname says that the person has none.
//
// Each field is judged on its own positions; the rank in position 17 and the
// check digit do not count. A name that the rules do not cover cannot be
// confirmed and is reported; [Persona.Problems] tells it apart.
//
// Consistent is not identical: ROBLES and ROBLEDO, MARIA ELENA and ELENA,
// ÑANDO and XANDO give the same letters.
func (c CURP) Compare(p Persona, only ...Field) []Field {
	b := c.bytes()
	var out []Field
	for _, f := range [...]Field{FirstSurname, SecondSurname, GivenNames, BirthDate, Sex, Entity} {
		if len(only) > 0 && !slices.Contains(only, f) {
			continue
		}
		if c.IsZero() || !agrees(f, c, &b, p) {
			out = append(out, f)
		}
	}
	return out
}

func agrees(f Field, c CURP, b *[size]byte, p Persona) bool {
	switch f {
	case FirstSurname:
		l, fault, _ := surname(p.FirstSurname)
		return fault == "" && b[0] == l.initial && b[posConsonant-1] == l.consonant && vowelAgrees(b, l.vowel)
	case SecondSurname:
		l, fault, _ := surname(p.SecondSurname)
		return fault == "" && b[2] == l.initial && b[posConsonant] == l.consonant
	case GivenNames:
		l, fault, _ := givenNames(p.GivenNames)
		return fault == "" && b[3] == l.initial && b[posConsonant+1] == l.consonant
	case BirthDate:
		return c.BirthDate() == p.Birth
	case Sex:
		return c.Sex() == p.Sex
	}
	return c.Entity() == p.Entity
}

// vowelAgrees compares position 2. Where the vowel would make an inconvenient
// word of the key's own letters the key bears X (Reglas CURP 22-10-2021, 1.8):
// its own, so that another field that differs is not blamed on the surname. A
// key accepted with such a word bears the vowel itself.
func vowelAgrees(b *[size]byte, vowel byte) bool {
	if b[posVowel-1] == vowel {
		return true
	}
	w := [4]byte{b[0], vowel, b[2], b[3]}
	return b[posVowel-1] == 'X' && isWord(binary.BigEndian.Uint32(w[:]))
}
