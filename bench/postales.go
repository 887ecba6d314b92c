package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	"golang.org/x/text/encoding/charmap"

	"github.com/derechohabiente/imss/umf"
)

const sepomexHeader = "d_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|c_tipo_asenta|c_mnpio|id_asenta_cpcons|d_zona|c_cve_ciudad"

// postalFile gives the user's file, or a generated one of the real one's
// shape: 155,922 rows under 32,003 codes.
func postalFile(o options) ([]byte, error) {
	if o.sepomex != "" {
		return os.ReadFile(o.sepomex)
	}
	var b bytes.Buffer
	b.WriteString("Archivo generado para medir.\r\n" + sepomexHeader + "\r\n")
	const rows, codes = 155_922, 32_003
	for i := range rows {
		code := i * codes / rows
		state := code*32/codes + 1
		// The names have the length and the variety of real ones; ó is one
		// byte, as in ISO-8859-1.
		fmt.Fprintf(&b, "%05d|Fraccionamiento Poblaci\xf3n %d|Colonia|Municipio %d|Estado %d||%05d|%02d|%05d||09|%03d|%04d|Urbano|\r\n",
			1000+code*2, i/2, code/14, state, 1000+code/26*26, state, 1000+code/26*26, code/14%570, i%9999)
	}
	return b.Bytes(), nil
}

func loadPostal(raw []byte) (*umf.Catalog, error) {
	var b umf.Builder
	if err := b.SEPOMEX(bytes.NewReader(raw)); err != nil {
		return nil, err
	}
	return b.Build()
}

func umfSepomex(o options) (task, error) {
	raw, err := postalFile(o)
	if err != nil {
		return task{}, err
	}
	kept, err := keptMB(func() (any, error) { return loadPostal(raw) })
	if err != nil {
		return task{}, err
	}
	return task{
		run:   repeat(func() (any, error) { return loadPostal(raw) }),
		extra: map[string]any{"kept_mb": kept},
		baselines: []baseline{
			{name: "encoding/csv + charmap", run: repeat(func() (any, error) { return csvPostal(raw) })},
			{name: "one-pass compact load", run: repeat(func() (any, error) { return compactPostal(raw), nil })},
		},
	}, nil
}

func repeat(f func() (any, error)) op {
	return func(n int) error {
		for range n {
			v, err := f()
			if err != nil {
				return err
			}
			keep(v)
		}
		return nil
	}
}

// keptMB is the heap that a value holds on to.
func keptMB(f func() (any, error)) (float64, error) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&before)
	v, err := f()
	if err != nil {
		return 0, err
	}
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(v)
	return float64(after.HeapAlloc-min(before.HeapAlloc, after.HeapAlloc)) / (1 << 20), nil
}

// csvPostal loads as most programs do: a CSV reader, a struct of texts a row.
func csvPostal(raw []byte) (map[string][][]string, error) {
	r := csv.NewReader(charmap.ISO8859_1.NewDecoder().Reader(bytes.NewReader(raw)))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '|', true, -1
	out := map[string][][]string{}
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		out[row[0]] = append(out[row[0]], row)
	}
}

// compact is the least that answers "which settlements has this code".
type compact struct {
	names []byte
	rows  []struct{ off, end uint32 }
	index [100_001]uint32
}

func compactPostal(raw []byte) *compact {
	c := &compact{names: make([]byte, 0, len(raw)/6), rows: make([]struct{ off, end uint32 }, 0, 1<<17)}
	for range 2 {
		_, raw, _ = bytes.Cut(raw, []byte{'\n'})
	}
	for len(raw) > 0 {
		line := raw
		if i := bytes.IndexByte(raw, '\n'); i >= 0 {
			line, raw = raw[:i], raw[i+1:]
		} else {
			raw = nil
		}
		code := 0
		for _, d := range line[:5] {
			code = code*10 + int(d-'0')
		}
		name := line[6 : 6+bytes.IndexByte(line[6:], '|')]
		off := uint32(len(c.names))
		for _, b := range name {
			if b < 0x80 {
				c.names = append(c.names, b)
			} else {
				c.names = append(c.names, 0xC0|b>>6, 0x80|b&0x3F)
			}
		}
		c.rows = append(c.rows, struct{ off, end uint32 }{off, uint32(len(c.names))})
		c.index[code] = uint32(len(c.rows))
	}
	return c
}

// clinicsForBench spreads 1,500 invented clinics over the country, of which
// each serves the codes of its own share.
func clinicsForBench(o options) (*umf.Catalog, error) {
	raw, err := postalFile(o)
	if err != nil {
		return nil, err
	}
	var b umf.Builder
	if err := b.SEPOMEX(bytes.NewReader(raw)); err != nil {
		return nil, err
	}
	for i := range 1500 {
		at := umf.At(15+float64(i%40)*0.4, -115+float64(i/40)*0.7)
		clues := fmt.Sprintf("OCIMS%05d0", i)
		err := errors.Join(
			b.AddClinicas(umf.Clinica{CLUES: clues, Nombre: fmt.Sprintf("UMF %d", i+1), Tipo: "UMF", Estatus: "EN OPERACION", Point: at}),
			b.AddPlaces(umf.Place{CLUES: clues, Turno: umf.Matutino, Consultorio: 1, Capacity: 2400}),
		)
		if err != nil {
			return nil, err
		}
	}
	err = errors.Join(
		b.AddZonas(umf.Zona{CP: "06000", CLUES: []string{"OCIMS000010", "OCIMS000020"}}),
		b.AddCentroids(umf.Centroid{CP: "06002", Point: umf.At(19.4, -99.1)}),
		b.AddAsentamientos(umf.Asentamiento{CP: "06000", Nombre: "Colonia Muestra", Tipo: "Colonia"},
			umf.Asentamiento{CP: "06002", Nombre: "Colonia Muestra", Tipo: "Colonia"}),
	)
	if err != nil {
		return nil, err
	}
	return b.Build()
}

func umfLookup(o options) (task, error) {
	c, err := clinicsForBench(o)
	if err != nil {
		return task{}, err
	}
	return task{run: func(n int) error {
		for range n {
			if _, err := c.Lookup("06000"); err != nil {
				return err
			}
		}
		return nil
	}}, nil
}

func umfAssign(o options) (task, error) {
	c, err := clinicsForBench(o)
	if err != nil {
		return task{}, err
	}
	r := umf.Request{CP: "06000", Colonia: "colonia muestra"}
	return task{run: func(n int) error {
		for range n {
			if _, err := c.Assign(r, nil); err != nil {
				return err
			}
		}
		return nil
	}}, nil
}

func umfNearest(o options) (task, error) {
	c, err := clinicsForBench(o)
	if err != nil {
		return task{}, err
	}
	from := umf.At(19.4, -99.1)
	return task{run: func(n int) error {
		for range n {
			if _, _, ok := c.Nearest(from, false); !ok {
				return errBaseline
			}
		}
		return nil
	}}, nil
}
