package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"

	"github.com/derechohabiente/imss/umf"
)

// fuente is a file's name and content: the user's, or the sample's.
type fuente struct {
	nombre string
	raw    []byte
}

func (f fuente) ausente() bool { return f.nombre == "" }

// catalogo loads postal codes, clinics, zones, places and points. Rows that
// cannot be used are skipped and told; a file that cannot be used as a whole
// is an error. Without postal codes or clinics there is no catalogue: nil.
func catalogo(f archivos) (*umf.Catalog, []incidencia, error) {
	if f.sepomex.ausente() || f.clinicas.ausente() {
		return nil, nil, nil
	}
	b := &umf.Builder{Lenient: true}
	load := []struct {
		fuente
		read func([]byte) error
	}{
		{f.sepomex, func(raw []byte) error { return sepomex(b, raw) }},
		{f.clinicas, func(raw []byte) error { return clues(b, raw) }},
		{f.zonas, func(raw []byte) error { return b.Zones(bytes.NewReader(raw)) }},
		{f.lugares, func(raw []byte) error { return b.Places(bytes.NewReader(raw)) }},
		{f.centroides, func(raw []byte) error { return b.Centroids(bytes.NewReader(raw)) }},
	}
	var skipped []incidencia
	for _, l := range load {
		if l.ausente() {
			continue
		}
		before := len(b.Report())
		if err := l.read(l.raw); err != nil {
			return nil, skipped, archivoRoto(l.nombre, err)
		}
		for _, done := range b.Report()[before:] {
			skipped = append(skipped, saltadas(l.nombre, done)...)
		}
	}
	c, err := b.Build()
	return c, skipped, err
}

// sepomex takes the official text or its ZIP.
func sepomex(b *umf.Builder, raw []byte) error {
	if bytes.HasPrefix(raw, []byte("PK\x03\x04")) {
		return b.SEPOMEXZip(bytes.NewReader(raw), int64(len(raw)))
	}
	return b.SEPOMEX(bytes.NewReader(raw))
}

// maxClues bounds what a compressed file may unfold to; the catalogue of the
// whole country has about 40 MB.
const maxClues = 256 << 20

// clues takes the CSV or its gzip.
func clues(b *umf.Builder, raw []byte) error {
	if !bytes.HasPrefix(raw, []byte{0x1f, 0x8b}) {
		return b.CLUES(bytes.NewReader(raw))
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	raw, err = io.ReadAll(io.LimitReader(z, maxClues+1))
	if err != nil {
		return err
	}
	if len(raw) > maxClues {
		return umf.ErrTooLarge
	}
	return b.CLUES(bytes.NewReader(raw))
}

// lugares is the ledger of places taken in this run.
type lugares map[umf.Place]int

// libre tells how many people a place still takes.
func (l lugares) libre(p umf.Place) int { return p.Capacity - p.Assigned - l[sinCuenta(p)] }

func (l lugares) tomar(a umf.Assignment) {
	if p, ok := a.Place(); ok {
		l[sinCuenta(p)]++
	}
}

// sinCuenta is the key of a place: clinic, turno and consultorio.
func sinCuenta(p umf.Place) umf.Place {
	p.Capacity, p.Assigned = 0, 0
	return p
}

// asignar finds the clinic for a person's address. It takes no place.
func (l lugares) asignar(c *umf.Catalog, p persona) (*umf.Assignment, error) {
	if c == nil {
		return nil, falta{"nomina.no_catalogue", nil}
	}
	turno, err := umf.ParseTurno(p.turno)
	if err != nil {
		return nil, err
	}
	a, err := c.Assign(umf.Request{CP: p.cp, Colonia: p.colonia, Turno: turno}, l.libre)
	if err != nil {
		return nil, err
	}
	return &a, nil
}

// archivoRoto names the file beside the reason for which it cannot be used.
func archivoRoto(nombre string, err error) error {
	var todas []error
	for _, i := range incidencias(nombre, 0, err) {
		todas = append(todas, falta{"nomina.file_unusable", []any{nombre, i.motivo}})
	}
	return errors.Join(todas...)
}

// saltadas tells the lines of a catalogue that were skipped: the first ones by
// number, and how many there were in all.
func saltadas(nombre string, done umf.Load) []incidencia {
	var all []incidencia
	for i := range done.Samples {
		all = append(all, incidencia{nombre, done.Samples[i].Line, &done.Samples[i]})
	}
	total := 0
	for _, n := range done.Skipped {
		total += n
	}
	if total > len(all) {
		all = append(all, incidencia{nombre, 0, falta{"nomina.rows_skipped", []any{total}}})
	}
	return all
}
