package umf_test

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/umf"
)

// The vectors' catalogue, as hosts may keep one in JSON.
type catalogue struct {
	Defaults struct {
		MaxKm umf.Km `json:"max_km"`
	} `json:"defaults"`
	Units []struct {
		CLUES  string                                         `json:"clues"`
		Numero int                                            `json:"numero"`
		Nombre string                                         `json:"nombre"`
		Kind   string                                         `json:"kind"`
		OOAD   string                                         `json:"ooad"`
		At     *[2]float64                                    `json:"at"`
		Status string                                         `json:"status"`
		Turnos map[umf.Turno][]struct{ N, Cap, Assigned int } `json:"turnos"`
	} `json:"units"`
	Settlements []struct {
		CP, Colonia, Tipo string
		At                *[2]float64
	} `json:"settlements"`
	Centroids map[string][2]float64 `json:"cp_centroids"`
	Zones     []struct {
		CP, Colonia, Tipo string
		Units             []string
	} `json:"zones"`
}

func point(p *[2]float64) umf.Point {
	if p == nil {
		return umf.Point{}
	}
	return umf.At(p[0], p[1])
}

func (d catalogue) build(t testing.TB) *umf.Catalog {
	t.Helper()
	b := umf.Builder{MaxKm: d.Defaults.MaxKm}
	for _, u := range d.Units {
		require.NoError(t, b.AddClinicas(umf.Clinica{CLUES: u.CLUES, Numero: u.Numero, Nombre: u.Nombre,
			Tipo: u.Kind, OOAD: u.OOAD, Estatus: u.Status, Point: point(u.At)}))
		b.WithoutPlaces(u.CLUES)
		for turno, rows := range u.Turnos {
			for _, p := range rows {
				require.NoError(t, b.AddPlaces(umf.Place{CLUES: u.CLUES, Turno: turno,
					Consultorio: p.N, Capacity: p.Cap, Assigned: p.Assigned}))
			}
		}
	}
	for _, s := range d.Settlements {
		require.NoError(t, b.AddAsentamientos(umf.Asentamiento{CP: s.CP, Nombre: s.Colonia, Tipo: s.Tipo, Point: point(s.At)}))
	}
	for cp, p := range d.Centroids {
		require.NoError(t, b.AddCentroids(umf.Centroid{CP: cp, Point: umf.At(p[0], p[1])}))
	}
	for _, z := range d.Zones {
		require.NoError(t, b.AddZonas(umf.Zona{CP: z.CP, Colonia: z.Colonia, Tipo: z.Tipo, CLUES: z.Units}))
	}
	c, err := b.Build()
	require.NoError(t, err)
	return c
}

// ledger is a host's count of the places taken.
type ledger map[umf.Place]int

func (l ledger) free(p umf.Place) int {
	n := p.Capacity - p.Assigned
	p.Capacity, p.Assigned = 0, 0
	return n - l[p]
}

func (l ledger) take(a umf.Assignment) {
	if p, ok := a.Place(); ok {
		l[p]++
	}
}

type wire struct {
	CP, Colonia, Tipo, Current string
	Turno                      umf.Turno
	Strict                     bool `json:"strict_turno"`
	Rural                      bool `json:"include_rural"`
	At                         *[2]float64
	MaxKm                      umf.Km `json:"max_km"`
}

func (w wire) request() umf.Request {
	return umf.Request{CP: w.CP, Colonia: w.Colonia, Tipo: w.Tipo, Turno: w.Turno, StrictTurno: w.Strict,
		IncludeRural: w.Rural, At: point(w.At), MaxKm: w.MaxKm, Current: w.Current}
}

type want struct {
	CLUES, Via   string
	Rank         *int
	Turno        umf.Turno
	Consultorio  int
	TurnoChanged bool `json:"turno_changed"`
	Km           umf.Km
	Error        string
	Candidates   []string
	Tipos        []string
}

type step struct {
	In   wire
	Want want
}

func vectors(t testing.TB) (catalogue, []struct {
	ID string
	step
	Steps []step
}) {
	t.Helper()
	raw, err := os.ReadFile("testdata/umf.json")
	require.NoError(t, err)
	var file struct {
		Catalogue catalogue
		Cases     []struct {
			ID string
			step
			Steps []step
		}
	}
	require.NoError(t, json.Unmarshal(raw, &file))
	return file.Catalogue, file.Cases
}

func TestVectors(t *testing.T) {
	data, cases := vectors(t)
	c := data.build(t)
	for _, k := range cases {
		t.Run(k.ID, func(t *testing.T) {
			steps := k.Steps
			if steps == nil {
				steps = []step{k.step}
			}
			taken := ledger{}
			for _, s := range steps {
				got, err := c.Assign(s.In.request(), taken.free)
				s.Want.check(t, got, err)
				if err == nil {
					taken.take(got)
				}
			}
		})
	}
}

func (w want) check(t *testing.T, got umf.Assignment, err error) {
	t.Helper()
	if w.Error != "" {
		var e *umf.Error
		require.True(t, errors.As(err, &e))
		require.Equal(t, w.Error, strings.TrimPrefix(e.Code(), "umf."))
		require.Equal(t, w.Candidates, e.Candidates)
		require.Equal(t, w.Tipos, e.Tipos)
		require.Equal(t, w.CLUES, e.CLUES)
		return
	}
	require.NoError(t, err)
	rank := -1
	if w.Rank != nil {
		rank = *w.Rank
	}
	require.Equal(t, w.CLUES, got.Clinica.CLUES)
	require.Equal(t, umf.Via(w.Via), got.Via)
	require.Equal(t, rank, got.Rank)
	require.Equal(t, w.Turno, got.Turno)
	require.Equal(t, w.Consultorio, got.Consultorio)
	require.Equal(t, w.TurnoChanged, got.TurnoChanged)
	require.Equal(t, w.Km.Known, got.Km.Known)
	require.InDelta(t, w.Km.Value, got.Km.Value, 0.002)
}
