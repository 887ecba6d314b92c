package curp

import (
	"encoding/binary"
	"strings"
)

// words is Anexo 2 of the Instructivo Normativo of March 2006, the last public
// edition of the inconvenient words: 81, in which position 2 becomes X (Reglas
// CURP 22-10-2021, 1.8).
const words = "BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE " +
	"COJI COJO COLA CULO FALO FETO GETA GUEI GUEY JETA JOTO KACA KACO KAGA " +
	"KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO " +
	"LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA " +
	"NACO PEDA PEDO PENE PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE ROBO " +
	"RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY"

// The words stand in a hash table: one multiplication and one comparison a
// key. Words that fall on the same slot stand in the next free one.
const (
	wordSlots  = 512
	wordShift  = 32 - 9
	wordFactor = 0x9E3779B1 // odd, near 2^32 divided by the golden ratio: spreads neighbours
)

var wordTable = hashWords()

func hashWords() (t [wordSlots]uint32) {
	for w := range strings.FieldsSeq(words) {
		v := binary.BigEndian.Uint32([]byte(w))
		i := v * wordFactor >> wordShift
		for t[i] != 0 {
			i = (i + 1) % wordSlots
		}
		t[i] = v
	}
	return t
}

// isWord tells whether four letters, as [prefix] gives them, are a word.
func isWord(v uint32) bool {
	for i := v * wordFactor >> wordShift; wordTable[i] != 0; i = (i + 1) % wordSlots {
		if wordTable[i] == v {
			return true
		}
	}
	return false
}

// prefix gives positions 1–4 as one number.
func prefix(b *[size]byte) uint32 { return binary.BigEndian.Uint32(b[:4]) }
