package umf

import "math"

// placed is the place that a clinic has for a request, or why it has none.
type placed struct {
	ok          bool
	turno       Turno
	consultorio int
	changed     bool
	atClinic    bool
	why         Reason
}

// desk is the best consultorio of a turno and the room of the turno.
type desk struct {
	consultorio int
	free        int // in the consultorio
	total       int // in the turno
}

// place finds a place in a clinic. The wished turno counts where it has room,
// then the other one, unless the wish is strict. Without a wish the turno with
// more free places, the morning where they are equal. In the turno, the
// consultorio with most free places, the lowest number where they are equal.
func (s *search) place(ref int32) placed {
	o := s.c.offers[ref]
	if !o.known {
		return placed{ok: true, atClinic: true}
	}
	var desks [Vespertino + 1]desk
	for _, p := range s.c.places[o.from:o.to] {
		n := s.room(ref, p)
		d := &desks[p.turno]
		d.total += n
		if n > d.free {
			d.free, d.consultorio = n, int(p.consultorio)
		}
	}
	turno := s.r.Turno
	if turno != Matutino && turno != Vespertino {
		turno = Matutino
		if desks[Vespertino].total > desks[Matutino].total {
			turno = Vespertino
		}
		return seat(turno, desks[turno], false)
	}
	if desks[turno].free == 0 && desks[turno.other()].free > 0 {
		if s.r.StrictTurno {
			return placed{why: RejectedTurno}
		}
		return seat(turno.other(), desks[turno.other()], true)
	}
	return seat(turno, desks[turno], false)
}

func seat(t Turno, d desk, changed bool) placed {
	if d.free == 0 {
		return placed{why: RejectedFull}
	}
	return placed{ok: true, turno: t, consultorio: d.consultorio, changed: changed}
}

// room asks the host's ledger, or the file, how many places are left.
func (s *search) room(ref int32, p placeRow) int {
	n := int(p.capacity) - int(p.assigned)
	if s.free != nil {
		n = s.free(Place{CLUES: s.c.clinics[ref].CLUES, Turno: p.turno, Consultorio: int(p.consultorio),
			Capacity: int(p.capacity), Assigned: int(p.assigned)})
	}
	// Bounded, so that a ledger's "no limit" does not overflow the sum.
	return max(0, min(n, math.MaxInt32))
}
