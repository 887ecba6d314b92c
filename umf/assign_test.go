package umf_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/umf"
)

// town is a small catalogue for the rules that the vectors leave open.
type town struct{ umf.Builder }

func (b *town) colonia(cp, name, tipo string, at umf.Point) {
	if err := b.AddAsentamientos(umf.Asentamiento{CP: cp, Nombre: name, Tipo: tipo, Point: at}); err != nil {
		panic(err)
	}
}

func (b *town) clinic(clues, tipo string, at umf.Point, places ...umf.Place) {
	if err := b.AddClinicas(umf.Clinica{CLUES: clues, Nombre: tipo + " " + clues[5:], Tipo: tipo, Estatus: open, Point: at}); err != nil {
		panic(err)
	}
	b.WithoutPlaces(clues)
	for _, p := range places {
		p.CLUES = clues
		if err := b.AddPlaces(p); err != nil {
			panic(err)
		}
	}
}

func (b *town) zone(cp, colonia, tipo string, clues ...string) {
	if err := b.AddZonas(umf.Zona{CP: cp, Colonia: colonia, Tipo: tipo, CLUES: clues}); err != nil {
		panic(err)
	}
}

func (b *town) build(t testing.TB) *umf.Catalog {
	t.Helper()
	c, err := b.Build()
	require.NoError(t, err)
	return c
}

func seats(turno umf.Turno, n, free int) umf.Place {
	return umf.Place{Turno: turno, Consultorio: n, Capacity: free}
}

const (
	a1, a2, a3, a4 = "DFIMS900010", "DFIMS900022", "DFIMS900034", "DFIMS900046"
	nowhere        = "DFIMS999999"
)

var (
	home = umf.At(19.4, -99.1)
	near = umf.At(19.41, -99.1)
	far  = umf.At(19.9, -99.1)
)

func fault(t *testing.T, err error) *umf.Error {
	t.Helper()
	var e *umf.Error
	require.True(t, errors.As(err, &e), "%v", err)
	require.ErrorIs(t, err, e.Fault)
	require.Equal(t, string(e.Fault), e.Error())
	return e
}

func TestAssignTrace(t *testing.T) {
	var b town
	b.colonia("01230", "Ejemplo", "Colonia", home)
	b.clinic(a1, "HGZ", near, seats(umf.Matutino, 1, 5))
	b.clinic(a2, "UMR", near, seats(umf.Matutino, 1, 5))
	b.clinic(a3, "UMF", near, seats(umf.Matutino, 1, 0))
	b.clinic(a4, "UMFH", far, seats(umf.Vespertino, 2, 1), seats(umf.Vespertino, 1, 1))
	require.NoError(t, b.AddClinicas(umf.Clinica{CLUES: "DFIMS900051", Tipo: "UMF", Estatus: closed}))
	b.zone("01230", "", "", nowhere, a1, "DFIMS900051", a2, a3)
	c := b.build(t)

	got, err := c.Assign(umf.Request{CP: "01230"}, nil)
	require.NoError(t, err)
	require.Equal(t, umf.ViaOverflow, got.Via)
	require.Equal(t, a4, got.Clinica.CLUES)
	require.Equal(t, umf.Vespertino, got.Turno)
	require.Equal(t, 1, got.Consultorio, "equal room: the lowest number")
	require.Equal(t, -1, got.Rank)
	var reasons []umf.Reason
	for i, r := range got.Trace {
		require.Equal(t, i, r.Rank)
		reasons = append(reasons, r.Reason)
	}
	require.Equal(t, []umf.Reason{umf.RejectedUnknown, umf.RejectedType, umf.RejectedClosed, umf.RejectedRural, umf.RejectedFull}, reasons)
	require.Equal(t, []any{nowhere}, got.Trace[0].Args())
	require.Equal(t, []any{"HGZ 900010"}, got.Trace[1].Args())
	require.Equal(t, "umf.rejected_type", got.Trace[1].Code())
	require.Equal(t, "umf.via_overflow", got.Via.Code())
	require.Equal(t, []string{nowhere, a1, "DFIMS900051", a2, a3}, c.Zone("01230", "", ""))
	require.Nil(t, c.Zone("01240", "", ""))
	require.Nil(t, c.Zone("x", "", ""))

	_, err = c.Assign(umf.Request{CP: "01230", Turno: umf.Matutino, StrictTurno: true}, nil)
	e := fault(t, err)
	require.Equal(t, umf.ErrFull, e.Fault)
	require.Equal(t, umf.RejectedTurno, e.Trace[len(e.Trace)-1].Reason)
	require.True(t, e.Trace[len(e.Trace)-1].Km.Known)

	_, err = c.Assign(umf.Request{CP: "01230", MaxKm: umf.Kilometres(3)}, nil)
	e = fault(t, err)
	require.Equal(t, umf.ErrNoneWithinRadius, e.Fault)
	require.Equal(t, umf.RejectedFar, e.Trace[len(e.Trace)-1].Reason)
}

func TestAssignZoneLevels(t *testing.T) {
	var b town
	for _, tipo := range []string{"Colonia", "Pueblo"} {
		b.colonia("01230", "Ñandú", tipo, home)
	}
	b.colonia("01230", "Añil", "Colonia", umf.Point{})
	for i, clues := range []string{a1, a2, a3, a4} {
		b.clinic(clues, "UMF", umf.At(19.4+float64(i), -99.1), seats(umf.Matutino, 1, 1))
	}
	b.zone("01230", "", "", a1)
	b.zone("01230", "NANDU", "", a2)
	b.zone("01230", "ñandú", "PUEBLO", a3)
	b.zone("01230", "Ñandu", "Pueblo", a4)
	c := b.build(t)
	require.Equal(t, []string{a1}, c.Zone("01230", "", ""))
	require.Equal(t, []string{a1}, c.Zone("01230", "Añil", "Colonia"))
	require.Equal(t, []string{a2}, c.Zone("01230", "Ñandú", "Colonia"))
	require.Equal(t, []string{a3, a4}, c.Zone(" 01230 ", "Ñandú", "pueblo"), "rows of one level are one list")

	_, err := c.Assign(umf.Request{CP: "01230", Colonia: "nandu"}, nil)
	require.Equal(t, []string{"Colonia", "Pueblo"}, fault(t, err).Tipos)
	_, err = c.Assign(umf.Request{CP: "01230", Colonia: "nandu", Tipo: "Ejido"}, nil)
	require.Equal(t, umf.ErrAmbiguousColonia, fault(t, err).Fault, "a kind that matches nothing is ignored")
	got, err := c.Assign(umf.Request{CP: "01230", Colonia: " ÑANDÚ. ", Tipo: "pueblo"}, nil)
	require.NoError(t, err)
	require.Equal(t, a3, got.Clinica.CLUES)
	got, err = c.Assign(umf.Request{CP: "01230", Colonia: "anil"}, nil)
	require.NoError(t, err)
	require.Equal(t, umf.Km{}, got.Km, "no point, no distance")
	_, err = c.Assign(umf.Request{CP: "01230", Colonia: " \t"}, nil)
	require.Equal(t, []string{"Añil", "Ñandú"}, fault(t, err).Candidates)
	_, err = c.Assign(umf.Request{CP: "01230", Colonia: "--"}, nil)
	require.Equal(t, umf.ErrUnknownColonia, fault(t, err).Fault)
}

// A row without clinics hides the less specific rows.
func TestAssignEmptyZoneRow(t *testing.T) {
	var b town
	b.colonia("01230", "Añil", "Colonia", home)
	b.clinic(a1, "UMF", far, seats(umf.Matutino, 1, 1))
	b.clinic(a2, "UMF", near, seats(umf.Matutino, 1, 1))
	b.zone("01230", "", "", a1)
	b.zone("01230", "Añil", "")
	got, err := b.build(t).Assign(umf.Request{CP: "01230"}, nil)
	require.NoError(t, err)
	require.Equal(t, a2, got.Clinica.CLUES)
	require.Equal(t, umf.ViaNearest, got.Via)
}

func TestAssignLocation(t *testing.T) {
	var b town
	b.colonia("01230", "Una", "Colonia", near)
	b.colonia("01240", "Dos", "Colonia", umf.Point{})
	b.colonia("01250", "Tres", "Colonia", near)
	b.colonia("01250", "Tres", "Pueblo", far)
	b.colonia("01260", "Tres", "Colonia", near)
	b.colonia("01260", "Tres", "Pueblo", far)
	b.clinic(a1, "UMF", home, seats(umf.Matutino, 1, 1))
	b.clinic(a2, "UMF", umf.Point{}, seats(umf.Matutino, 1, 1))
	b.zone("01240", "", "", a2)
	for _, cp := range []string{"01230", "01240", "01250"} {
		require.NoError(t, b.AddCentroids(umf.Centroid{CP: cp, Point: far}))
	}
	c := b.build(t)
	km := func(r umf.Request) umf.Km {
		got, err := c.Assign(r, nil)
		require.NoError(t, err)
		return got.Km
	}
	toNear, toFar := umf.Distance(home, near), umf.Distance(home, far)
	require.Equal(t, toNear, km(umf.Request{CP: "01230"}), "the settlement's own point")
	require.Equal(t, toFar, km(umf.Request{CP: "01230", At: far}), "the caller's point")
	require.Equal(t, toFar, km(umf.Request{CP: "01250", Colonia: "Tres"}), "two settlements: the centroid")
	require.Equal(t, toNear, km(umf.Request{CP: "01250", Colonia: "Tres", Tipo: "Colonia"}))
	require.Equal(t, toNear, km(umf.Request{CP: "01260", Colonia: "Tres"}), "no centroid: the first settlement")
	require.Equal(t, umf.Km{}, km(umf.Request{CP: "01240"}), "a clinic without a point")
	p, err := c.Lookup("01240")
	require.NoError(t, err)
	require.Equal(t, far, p.Centroid())
}

func TestAssignCurrent(t *testing.T) {
	var b town
	b.colonia("01230", "Una", "Colonia", home)
	b.colonia("01240", "Dos", "Colonia", home)
	b.clinic(a1, "UMF", near, seats(umf.Matutino, 1, 0))
	b.clinic(a2, "UMF", near, seats(umf.Matutino, 1, 1))
	b.zone("01230", "", "", a1, a2)
	c := b.build(t)
	_, err := c.Assign(umf.Request{CP: "01230", Current: " " + strings.ToLower(a1)}, nil)
	require.Equal(t, a1, fault(t, err).CLUES, "who is there already needs no place")
	_, err = c.Assign(umf.Request{CP: "01230", Current: a2}, nil)
	require.Equal(t, umf.ErrAlreadyAssigned, fault(t, err).Fault)
	require.Equal(t, []any{a2}, fault(t, err).Args())
	got, err := c.Assign(umf.Request{CP: "01240", Current: a1}, nil)
	require.NoError(t, err)
	require.Equal(t, a2, got.Clinica.CLUES, "in a search by distance the own clinic needs a place")
	_, err = c.Assign(umf.Request{CP: "01240", Current: a2}, nil)
	require.Equal(t, umf.ErrAlreadyAssigned, fault(t, err).Fault)
}

func TestAssignUnknownPlaces(t *testing.T) {
	var b umf.Builder
	require.NoError(t, b.AddAsentamientos(umf.Asentamiento{CP: "01230", Nombre: "Una", Point: home}))
	require.NoError(t, b.AddClinicas(umf.Clinica{CLUES: a1, Tipo: "UMF", Estatus: open, Point: near}))
	c, err := b.Build()
	require.NoError(t, err)
	got, err := c.Assign(umf.Request{CP: "01230", Turno: umf.Vespertino, StrictTurno: true},
		func(umf.Place) int { t.Fatal("no place to ask about"); return 0 })
	require.NoError(t, err)
	require.True(t, got.PlaceAtClinic)
	require.Equal(t, umf.SinTurno, got.Turno)
	require.Zero(t, got.Consultorio)
	_, ok := got.Place()
	require.False(t, ok)
	require.Equal(t, "umf.turno_at_clinic", got.Turno.Code())
}

func TestAssignRefusals(t *testing.T) {
	var b town
	b.colonia("01230", "Una", "Colonia", umf.Point{})
	b.colonia("01240", "Dos", "Colonia", umf.Point{})
	b.colonia("01250", "Tres", "Colonia", home)
	b.clinic(a1, "UMF", umf.Point{}, seats(umf.Matutino, 1, 1))
	b.zone("01230", "", "", a1)
	c := b.build(t)
	none := func(umf.Place) int { return -5 }
	all := func(umf.Place) int { return math.MaxInt }
	_, err := c.Assign(umf.Request{CP: "01230"}, none)
	require.Equal(t, umf.ErrFull, fault(t, err).Fault, "only the zone was full")
	_, err = c.Assign(umf.Request{CP: "01240"}, all)
	require.Equal(t, umf.ErrNoLocation, fault(t, err).Fault)
	_, err = c.Assign(umf.Request{CP: "01250"}, none)
	require.Equal(t, umf.ErrFull, fault(t, err).Fault)
	_, err = c.Assign(umf.Request{CP: "01250"}, all)
	require.Equal(t, umf.ErrNoneWithinRadius, fault(t, err).Fault, "the one with room lies at no known point")
	_, err = c.Assign(umf.Request{CP: "01230", At: umf.Point{Lat: 99, Located: true}}, all)
	require.Equal(t, umf.ErrPoint, fault(t, err).Fault)
	_, err = c.Assign(umf.Request{CP: "01230", MaxKm: umf.Kilometres(math.NaN())}, all)
	require.Equal(t, umf.ErrRadius, fault(t, err).Fault)
	_, err = c.Assign(umf.Request{CP: "0123O"}, all)
	require.Equal(t, umf.ErrInvalidCP, fault(t, err).Fault)
	require.Empty(t, fault(t, err).Args())
	_, err = c.Assign(umf.Request{CP: "01299"}, all)
	require.Equal(t, []string{"01230", "01240", "01250"}, fault(t, err).Near)
	_, err = c.Assign(umf.Request{CP: "01239"}, all)
	require.Equal(t, []any{"01230, 01240, 01250"}, fault(t, err).Args())
	_, err = c.Assign(umf.Request{CP: "01330"}, all)
	require.Empty(t, fault(t, err).Near, "another prefix")
}

func TestNearestTies(t *testing.T) {
	var b town
	b.colonia("01230", "Una", "Colonia", home)
	b.clinic(a2, "UMF", umf.At(19.5, -99.1), seats(umf.Matutino, 1, 1))
	b.clinic(a1, "UMF", umf.At(19.3, -99.1), seats(umf.Matutino, 1, 1))
	b.clinic(a3, "UMR", home, seats(umf.Matutino, 1, 1))
	c := b.build(t)
	got, err := c.Assign(umf.Request{CP: "01230"}, nil)
	require.NoError(t, err)
	require.Equal(t, a1, got.Clinica.CLUES)
	u, km, ok := c.Nearest(home, false)
	require.True(t, ok)
	require.Equal(t, a1, u.CLUES)
	require.InDelta(t, 11.12, km.Value, 0.01)
	u, km, ok = c.Nearest(home, true)
	require.True(t, ok)
	require.Equal(t, a3, u.CLUES)
	require.Zero(t, km.Value)
	_, _, ok = c.Nearest(umf.Point{}, false)
	require.False(t, ok)
	_, _, ok = (&town{}).build(t).Nearest(home, false)
	require.False(t, ok)
}

func TestConcurrentReaders(t *testing.T) {
	data, _ := vectors(t)
	c := data.build(t)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 100 {
				got, err := c.Assign(umf.Request{CP: "07991"}, nil)
				if err != nil || got.Clinica.CLUES != "DFIMS900022" {
					t.Error(got, err)
				}
			}
		})
	}
	wg.Wait()
}

func TestReadersStopEarly(t *testing.T) {
	data, _ := vectors(t)
	c := data.build(t)
	for range c.Codes() {
		break
	}
	for range c.Clinicas() {
		break
	}
	for a := range c.FindColonia("la pena") {
		require.Equal(t, "07993", a.CP)
		break
	}
	p, err := c.Lookup("07990")
	require.NoError(t, err)
	require.Equal(t, "07990", p.Code())
	for a := range p.All() {
		require.Equal(t, "Colonia Uno", a.Nombre)
		break
	}
	found := slices.Collect(p.Find("SAN ANGEL DEL NORTE"))
	require.Len(t, found, 1)
	require.Zero(t, umf.CodigoPostal{}.Centroid())
}
