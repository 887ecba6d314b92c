package umf_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/umf"
)

const notice = "El Catálogo de ejemplo es inventado y puede copiarse.\r\n"

const header = "d_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|" +
	"c_tipo_asenta|c_mnpio|id_asenta_cpcons|d_zona|c_cve_ciudad\r\n"

func latin1(s string) []byte {
	var b []byte
	for _, r := range s {
		b = append(b, byte(r))
	}
	return b
}

// generated is a postal catalogue of the national file's shape: 155,922 rows in
// 32,003 codes, 85,000 names.
func generated(tb testing.TB) []byte {
	tb.Helper()
	rnd := rand.New(rand.NewPCG(1, 2))
	syllables := []string{"mues", "tra", "ejem", "plo", "en", "sa", "yo", "añil", "ñan", "dú", "á", "cer", "rió", "la"}
	tipos := []string{"Colonia", "Ranchería", "Ejido", "Fraccionamiento", "Pueblo", "Barrio"}
	var b bytes.Buffer
	b.WriteString(notice + header)
	for row, cp, id := 0, 1000, 0; row < 155_922; row++ {
		if row*32_003/155_922 != (row+1)*32_003/155_922 {
			cp += 1 + rnd.IntN(4)
		}
		id++
		name := "San "
		for range 2 + rnd.IntN(4) {
			name += syllables[rnd.IntN(len(syllables))]
		}
		muni := cp / 40
		fmt.Fprintf(&b, "%05d|%s|%s|Municipio de Ejemplo %d|Estado Añil %d|%s|%05d|%02d|%05d||%02d|%03d|%04d|Rural|\r\n",
			cp, name, tipos[rnd.IntN(len(tipos))], muni, cp/3200, [3]string{"", "", "Ciudad Ñandú"}[row%3],
			cp/100*100, cp/3200+1, cp/100*100, rnd.IntN(40), muni%999, id%9999+1)
	}
	return latin1(b.String())
}

func BenchmarkSEPOMEX(b *testing.B) {
	raw := generated(b)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		load(b, raw)
	}
}

func BenchmarkSEPOMEXReal(b *testing.B) {
	raw := sepomexZip(b)
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	require.NoError(b, err)
	entry, err := z.File[0].Open()
	require.NoError(b, err)
	text, err := io.ReadAll(entry)
	require.NoError(b, err)
	b.Run("memory", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			load(b, text)
		}
	})
	path := b.TempDir() + "/cp.txt"
	require.NoError(b, os.WriteFile(path, text, 0o600))
	b.Run("file", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			f, err := os.Open(path)
			require.NoError(b, err)
			var u umf.Builder
			require.NoError(b, u.SEPOMEX(f))
			_, err = u.Build()
			require.NoError(b, err)
			f.Close()
		}
	})
	b.Run("zip", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var u umf.Builder
			require.NoError(b, u.SEPOMEXZip(bytes.NewReader(raw), int64(len(raw))))
			_, err := u.Build()
			require.NoError(b, err)
		}
	})
}

func load(tb testing.TB, raw []byte) *umf.Catalog {
	tb.Helper()
	var u umf.Builder
	require.NoError(tb, u.SEPOMEX(bytes.NewReader(raw)))
	c, err := u.Build()
	require.NoError(tb, err)
	return c
}

// national is a catalogue with as many clinics, zones and places as the country
// has.
func national(tb testing.TB) (*umf.Catalog, []string) {
	tb.Helper()
	rnd := rand.New(rand.NewPCG(3, 4))
	var b umf.Builder
	require.NoError(tb, b.SEPOMEX(bytes.NewReader(generated(tb))))
	for i := range 1500 {
		clues := fmt.Sprintf("DFIMS9%05d", i)
		require.NoError(tb, b.AddClinicas(umf.Clinica{CLUES: clues, Nombre: fmt.Sprintf("UMF %d EJEMPLO", i), Tipo: "UMF",
			Estatus: "EN OPERACION", Point: umf.At(15+17*rnd.Float64(), -118+31*rnd.Float64())}))
		for n := range 10 {
			require.NoError(tb, b.AddPlaces(
				umf.Place{CLUES: clues, Turno: umf.Matutino, Consultorio: n + 1, Capacity: 2400, Assigned: rnd.IntN(2400)},
				umf.Place{CLUES: clues, Turno: umf.Vespertino, Consultorio: n + 1, Capacity: 2400, Assigned: rnd.IntN(2400)}))
		}
	}
	for cp := range 40_000 {
		require.NoError(tb, b.AddZonas(umf.Zona{CP: fmt.Sprintf("%05d", 1000+2*cp), CLUES: []string{
			fmt.Sprintf("DFIMS9%05d", rnd.IntN(1500)), fmt.Sprintf("DFIMS9%05d", rnd.IntN(1500))}}))
	}
	c, err := b.Build()
	require.NoError(tb, err)
	var codes []string
	for p := range c.Codes() {
		codes = append(codes, p.Code())
	}
	return c, codes
}

func BenchmarkLookup(b *testing.B) {
	c, codes := national(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if p, err := c.Lookup(codes[i%len(codes)]); err != nil || p.Len() == 0 {
			b.Fatal(err)
		}
	}
}

func BenchmarkAssign(b *testing.B) {
	c, codes := national(b)
	var zone, near []umf.Request
	for _, code := range codes {
		p, err := c.Lookup(code)
		require.NoError(b, err)
		r := umf.Request{CP: code, Colonia: p.At(p.Len() / 2).Nombre, At: umf.At(19.4, -99.1)}
		if c.Zone(code, "", "") == nil {
			near = append(near, r)
		} else {
			zone = append(zone, r)
		}
	}
	for _, k := range []struct {
		name string
		rs   []umf.Request
	}{{"zone", zone}, {"nearest", near}} {
		b.Run(k.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if _, err := c.Assign(k.rs[i%len(k.rs)], nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNearest(b *testing.B) {
	c, _ := national(b)
	rnd := rand.New(rand.NewPCG(5, 6))
	points := make([]umf.Point, 1024)
	for i := range points {
		points[i] = umf.At(15+17*rnd.Float64(), -118+31*rnd.Float64())
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if _, _, ok := c.Nearest(points[i%len(points)], false); !ok {
			b.Fatal("none")
		}
	}
}

func BenchmarkFindColonia(b *testing.B) {
	c, _ := national(b)
	b.ReportAllocs()
	for b.Loop() {
		for range c.FindColonia("San Ejemplo") {
		}
	}
}
