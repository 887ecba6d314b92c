package umf

import (
	"math"
	"slices"
)

// grow makes room for n more, twice as much as before: append alone would copy
// a long slice more often.
func grow[T any](s []T, n int) []T {
	if len(s)+n > cap(s) {
		s = slices.Grow(s, max(n, cap(s), 1<<10))
	}
	return s
}

// putName keeps a settlement's name; ok is false when there is no more room.
func (b *Builder) putName(name []byte) (off uint32, n uint16, ok bool) {
	if len(name) > math.MaxUint16 || uint64(len(b.names)+len(name)) > math.MaxUint32 {
		return 0, 0, false
	}
	off = uint32(len(b.names))
	b.names = append(grow(b.names, len(name)), name...)
	return off, uint16(len(name)), true
}

// putRow keeps a settlement.
func (b *Builder) putRow(cp uint32, r row) {
	b.cps = append(grow(b.cps, 1), cp)
	b.rows = append(grow(b.rows, 1), r)
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

// putText is put of bytes, without a copy where the text is known already.
func putText(l *list[string], v []byte) (n uint16, ok bool) {
	if n, ok = l.index[string(v)]; ok {
		return n, true
	}
	return l.put(string(v))
}
