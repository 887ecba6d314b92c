package umf

import (
	"hash/maphash"
	"math"
)

// arena keeps every distinct text once, one behind the other.
type arena struct {
	text  []byte
	slots []slot // open addressing, a power of two long
	used  int
	seed  maphash.Seed
}

type slot struct {
	hash uint32
	off  uint32
	len  uint16
	set  bool
}

// put gives offset and length of s in the arena; ok is false when it is full.
func (a *arena) put(s []byte) (off uint32, n uint16, ok bool) {
	if len(s) > math.MaxUint16 || len(a.text)+len(s) > math.MaxUint32 {
		return 0, 0, false
	}
	if 2*(a.used+1) > len(a.slots) {
		a.grow()
	}
	h := uint32(maphash.Bytes(a.seed, s))
	mask := uint32(len(a.slots) - 1)
	for i := h & mask; ; i = (i + 1) & mask {
		t := &a.slots[i]
		if !t.set {
			*t = slot{hash: h, off: uint32(len(a.text)), len: uint16(len(s)), set: true}
			a.text = append(a.text, s...)
			a.used++
			return t.off, t.len, true
		}
		if t.hash == h && int(t.len) == len(s) && string(a.text[t.off:t.off+uint32(t.len)]) == string(s) {
			return t.off, t.len, true
		}
	}
}

func (a *arena) grow() {
	old := a.slots
	if old == nil {
		a.seed = maphash.MakeSeed()
	}
	a.slots = make([]slot, max(1<<10, 2*len(old)))
	mask := uint32(len(a.slots) - 1)
	for _, t := range old {
		if !t.set {
			continue
		}
		i := t.hash & mask
		for a.slots[i].set {
			i = (i + 1) & mask
		}
		a.slots[i] = t
	}
}

// list numbers the few distinct values of a column.
type list[K comparable] struct {
	values []K
	index  map[K]uint16
}

// put gives the number of v; ok is false when there are too many.
func (l *list[K]) put(v K) (n uint16, ok bool) {
	if n, ok = l.index[v]; ok {
		return n, true
	}
	if len(l.values) > math.MaxUint16 {
		return 0, false
	}
	if l.index == nil {
		l.index = make(map[K]uint16)
	}
	n = uint16(len(l.values))
	l.values, l.index[v] = append(l.values, v), n
	return n, true
}
