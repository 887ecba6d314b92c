package idse_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/stretchr/testify/require"
)

type header struct {
	Asof       calendario.Date `json:"asof"`
	MinGeneral dinero.Centavos `json:"min_general"`
	UMA        dinero.Centavos `json:"uma"`
	FileErrors []string        `json:"file_errors"`
}

type expected struct {
	Line   int            `json:"line"`
	Errors []string       `json:"errors"`
	Fields map[string]any `json:"fields"`
}

func readExpected(t *testing.T, name string) (header, []expected) {
	t.Helper()
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	var h header
	var rows []expected
	lines := bufio.NewScanner(bytes.NewReader(raw))
	for n := 0; lines.Scan(); n++ {
		if n == 0 {
			require.NoError(t, json.Unmarshal(lines.Bytes(), &h))
			continue
		}
		var e expected
		require.NoError(t, json.Unmarshal(lines.Bytes(), &e))
		rows = append(rows, e)
	}
	return h, rows
}

func fields(l idse.Line) map[string]any {
	r := l.Record
	if l.IsTrailer {
		return map[string]any{"tipo": "trailer", "n": float64(l.Trailer.Count), "guia": l.Trailer.Guia}
	}
	f := map[string]any{
		"tipo": r.Tipo, "rp": r.Registro.String(), "nss": r.NSS.String(),
		"paterno": r.Nombre.PrimerApellido, "materno": r.Nombre.SegundoApellido, "nombres": r.Nombre.Nombres,
		"fecha": r.Fecha.String(), "guia": r.Guia, "clave": r.Clave,
	}
	if r.Tipo == idse.Baja {
		f["causa_baja"] = string(r.Causa)
		return f
	}
	f["sbc"], f["curp"] = r.SBC.String(), r.CURP.String()
	f["tipo_salario"], f["jornada"] = strconv.Itoa(int(r.Salario)), strconv.Itoa(int(r.Jornada))
	if r.Tipo == idse.Reingreso {
		f["tipo_trabajador"], f["umf"] = strconv.Itoa(int(r.Trabajador)), r.UMF
	}
	return f
}

func TestDecodeVectors(t *testing.T) {
	names, err := filepath.Glob("testdata/*.expected.txt")
	require.NoError(t, err)
	require.Len(t, names, 7)
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			h, want := readExpected(t, name)
			f, err := os.Open(strings.Replace(name, ".expected", "", 1))
			require.NoError(t, err)
			defer f.Close()
			var fileErrors []string
			var got []idse.Line
			for l, err := range idse.Decode(f, idse.Options{Today: h.Asof, Minimo: h.MinGeneral, UMA: h.UMA}) {
				require.NoError(t, err)
				if l.IsTrailer {
					fileErrors = append(fileErrors, l.Labels()...)
				}
				got = append(got, l)
			}
			require.Equal(t, h.FileErrors, fileErrors)
			checkLines(t, want, got)
		})
	}
}

func checkLines(t *testing.T, want []expected, got []idse.Line) {
	t.Helper()
	byLine := map[int]idse.Line{}
	for _, l := range got {
		byLine[l.N] = l
	}
	for _, w := range want {
		l, ok := byLine[w.Line]
		require.True(t, ok, "line %d", w.Line)
		delete(byLine, w.Line)
		if !l.IsTrailer {
			slices.Sort(w.Errors)
			require.Equal(t, strings.Join(w.Errors, " "), strings.Join(l.Labels(), " "), "line %d", w.Line)
		}
		if l.OK() && w.Fields != nil {
			require.Equal(t, w.Fields, fields(l), "line %d", w.Line)
		}
	}
	for n, l := range byLine {
		require.True(t, l.IsTrailer, "line %d is not expected", n)
	}
}

type encodeCase struct {
	Tipo  string `json:"tipo"`
	Input struct {
		RP, NSS, Pat, Mat, Nom, CURP, SBC, TT, TS, SJ, F, UMF, Guia, Clave, Causa string
	} `json:"input"`
	Expected string `json:"expected"`
}

func (c encodeCase) record(t *testing.T) idse.Record {
	t.Helper()
	digit := func(s string) uint8 {
		n, err := strconv.Atoi(s)
		require.NoError(t, err)
		return uint8(n)
	}
	in := c.Input
	fecha, err := calendario.ParseDDMMAAAA(in.F)
	require.NoError(t, err)
	return idse.Record{
		Tipo: c.Tipo, Registro: nss.MustParseRegistro(in.RP), NSS: nss.MustParse(in.NSS),
		Nombre: afiliacion.Nombre{PrimerApellido: in.Pat, SegundoApellido: in.Mat, Nombres: in.Nom},
		SBC:    dinero.MustParse(in.SBC), Trabajador: afiliacion.Trabajador(digit(in.TT)),
		Salario: afiliacion.Salario(digit(in.TS)), Jornada: afiliacion.Jornada(digit(in.SJ)),
		Fecha: fecha, UMF: in.UMF, Guia: in.Guia, Clave: in.Clave,
		Causa: afiliacion.Causa(in.Causa), CURP: curp.MustParse(in.CURP),
	}
}

func TestEncodeVectors(t *testing.T) {
	f, err := os.Open("testdata/encode_cases.txt")
	require.NoError(t, err)
	defer f.Close()
	lines, n := bufio.NewScanner(f), 0
	for lines.Scan() {
		var c encodeCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		b, err := c.record(t).Append(nil)
		require.NoError(t, err)
		require.Equal(t, c.Expected, string(b))
		n++
	}
	require.Equal(t, 10, n)
}

// Every file can be copied byte by byte, faulty lines, line ends and trailers
// included.
func TestFilesAreCopiedExactly(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txt")
	require.NoError(t, err)
	for _, name := range names {
		raw, err := os.ReadFile(name)
		require.NoError(t, err)
		var out bytes.Buffer
		for l, err := range idse.Decode(bytes.NewReader(raw), idse.Options{Blanks: true}) {
			require.NoError(t, err)
			out.WriteString(l.Raw() + l.EOL)
		}
		require.Equal(t, string(raw), out.String(), name)
	}
}

// A file whose every record is canonical comes back byte by byte.
func TestRoundTripIsByteExact(t *testing.T) {
	for _, name := range []string{"reingreso_08.txt", "modsal_07.txt", "baja_02.txt", "mixed_lf_notrailer.txt"} {
		raw, err := os.ReadFile("testdata/" + name)
		require.NoError(t, err)
		o := idse.WriterOptions{NoTrailer: !bytes.Contains(raw, []byte("*******"))}
		var records []idse.Record
		for l, err := range idse.Decode(bytes.NewReader(raw), idse.Options{}) {
			require.NoError(t, err)
			if l.N == 1 {
				o.EOL = l.EOL
			}
			if !l.IsTrailer {
				require.True(t, l.OK(), "%v", l)
				records = append(records, l.Record)
			}
		}
		var out bytes.Buffer
		require.NoError(t, idse.Encode(&out, slices.Values(records), o))
		require.Equal(t, strings.TrimRight(string(raw), "\r\n"), strings.TrimRight(out.String(), "\r\n"), name)
	}
}
