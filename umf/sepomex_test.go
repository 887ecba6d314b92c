package umf_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/umf"
)

// line is a row of the postal catalogue in the official order of columns.
func line(cp, name, tipo, city, id string) string {
	return cp + "|" + name + "|" + tipo + "|Muestra Añil|Estado Ejemplo|" + city + "|" + cp + "|21|" + cp + "||09|014|" + id + "|Urbano|\r\n"
}

func sepomex(t *testing.T, lenient bool, text []byte) (*umf.Catalog, error) {
	t.Helper()
	b := umf.Builder{Lenient: lenient}
	if err := b.SEPOMEX(bytes.NewReader(text)); err != nil {
		_, again := b.Build()
		require.Equal(t, err, again, "a failed Builder keeps its error")
		return nil, err
	}
	return b.Build()
}

func names(t *testing.T, c *umf.Catalog, cp string) []string {
	t.Helper()
	p, err := c.Lookup(cp)
	require.NoError(t, err)
	var out []string
	for a := range p.All() {
		out = append(out, a.Nombre)
	}
	return out
}

func TestSEPOMEXForms(t *testing.T) {
	rows := line("01230", `"Y" Griega`, "Colonia", "Jesús María ", "0001") +
		line("01230", "Ñandú 2a. Sección, Norte", "Pueblo", "Otra", "0002") +
		line("01230", "La  Peña (Sección", "Ranchería", "", "0003") +
		line("01240", "I", "Ejido", "", "0004") + line("01240", `El "Ensayo`, "Ejido", "", "0005")
	forms := map[string][]byte{
		"ISO-8859-1":       latin1(notice + header + rows),
		"UTF-8":            []byte(notice + header + rows),
		"mark":             []byte("\ufeff" + notice + header + rows),
		"LF":               []byte(strings.ReplaceAll(notice+header+rows, "\r\n", "\n")),
		"no last newline":  []byte(strings.TrimSuffix(notice+header+rows, "\r\n")),
		"no notice":        []byte(header + rows),
		"mark, no notice":  []byte("\ufeff" + header + rows),
		"header in caps":   []byte(strings.ToUpper(header) + rows),
		"blank lines":      []byte("\r\n" + notice + "\r\n" + header + rows + "\r\n  \r\n"),
		"out of order":     []byte(header + line("01240", "I", "Ejido", "", "0004") + rows),
		"exact duplicates": []byte(header + rows + rows),
	}
	for name, text := range forms {
		t.Run(name, func(t *testing.T) {
			c, err := sepomex(t, false, text)
			require.NoError(t, err)
			settlements, codes := c.Len()
			require.Equal(t, 5, settlements)
			require.Equal(t, 2, codes)
			require.Equal(t, []string{`"Y" Griega`, "Ñandú 2a. Sección, Norte", "La  Peña (Sección"}, names(t, c, "01230"))
			require.Equal(t, []string{"I", `El "Ensayo`}, names(t, c, "01240"))
			p, err := c.Lookup(" 01230 ")
			require.NoError(t, err)
			require.Equal(t, umf.Asentamiento{CP: "01230", Nombre: `"Y" Griega`, Tipo: "Colonia", Ciudad: "Jesús María",
				Municipio: "Muestra Añil", Estado: "Estado Ejemplo", ClaveEstado: "21", ClaveMunicipio: "014", ID: 1, Zona: "Urbano"}, p.At(0))
			require.Equal(t, "Otra", p.At(1).Ciudad)
		})
	}
}

func TestSEPOMEXOtherColumnOrder(t *testing.T) {
	text := "D_mnpio|x|id_asenta_cpcons|d_codigo|d_asenta|d_tipo_asenta|d_estado\n" +
		"Uno||1|01000|Ejemplo|Colonia|Estado\nUno||2|01000|Ensayo|Barrio|Estado\nDos||3|01010|Muestra|Barrio|Estado\n"
	c, err := sepomex(t, false, []byte(text))
	require.NoError(t, err)
	require.Equal(t, []string{"Ejemplo", "Ensayo"}, names(t, c, "01000"))
	p, err := c.Lookup("01010")
	require.NoError(t, err)
	require.Equal(t, umf.Asentamiento{CP: "01010", Nombre: "Muestra", Tipo: "Barrio", Municipio: "Dos", Estado: "Estado", ID: 3}, p.At(0))
	require.Equal(t, "Dos", p.Municipio())
	require.Equal(t, "Estado", p.Estado())
	require.Zero(t, p.At(7))
}

// Columns in the middle repeat from row to row: a change in any of them must
// not be missed.
func TestSEPOMEXEveryColumnChanges(t *testing.T) {
	text := header
	for i := range 400 {
		text += fmt.Sprintf("%05d|N%d|T%d|M%d|E%d|C%d|x|%02d|%d||%d|%03d|%04d|Z%d|\n",
			1000+i/3, i, i%5, i%7/3, i%11/4, i%13/5, i%3, i%2, i%9, i%6/2, i, i%4)
	}
	c, err := sepomex(t, false, []byte(text))
	require.NoError(t, err)
	i := 0
	for p := range c.Codes() {
		for a := range p.All() {
			require.Equal(t, umf.Asentamiento{CP: fmt.Sprintf("%05d", 1000+i/3), Nombre: fmt.Sprintf("N%d", i),
				Tipo: fmt.Sprintf("T%d", i%5), Municipio: fmt.Sprintf("M%d", i%7/3), Estado: fmt.Sprintf("E%d", i%11/4),
				Ciudad: fmt.Sprintf("C%d", i%13/5), ClaveEstado: fmt.Sprintf("%02d", i%3),
				ClaveMunicipio: fmt.Sprintf("%03d", i%6/2), ID: i, Zona: fmt.Sprintf("Z%d", i%4)}, a)
			i++
		}
	}
	require.Equal(t, 400, i)
}

func TestSEPOMEXFileFaults(t *testing.T) {
	good := line("01230", "Ejemplo", "Colonia", "", "0001")
	cases := []struct {
		name, text string
		fault      umf.Fault
		line       int
		want       string
	}{
		{"empty", "", umf.ErrEmpty, 0, ""},
		{"blank", "\r\n \r\n", umf.ErrEmpty, 2, ""},
		{"notice only", notice, umf.ErrHeader, 1, ""},
		{"two notices", notice + notice + header + good, umf.ErrHeader, 2, ""},
		{"header only", notice + header, umf.ErrNoRows, 2, ""},
		{"missing column", strings.Replace(header, "d_asenta|", "asenta|", 1) + good, umf.ErrColumn, 1, "d_asenta"},
		{"UTF-16", "\xff\xfed\x00_\x00", umf.ErrEncoding, 1, ""},
		{"too many columns", strings.Repeat("|", 100) + "\n", umf.ErrHeader, 1, ""},
		{"endless first line", strings.Repeat("x", 400<<10), umf.ErrHeader, 1, ""},
	}
	for _, k := range cases {
		t.Run(k.name, func(t *testing.T) {
			for _, lenient := range []bool{false, true} {
				_, err := sepomex(t, lenient, []byte(k.text))
				var e *umf.RowError
				require.True(t, errors.As(err, &e), "%v", err)
				require.ErrorIs(t, err, k.fault)
				require.Equal(t, k.line, e.Line)
				require.Equal(t, k.want, e.Want)
				require.Equal(t, "sepomex", e.File)
			}
		})
	}
}

func TestSEPOMEXRowFaults(t *testing.T) {
	cases := []struct {
		name, row string
		fault     umf.Fault
	}{
		{"ragged", "01230|Ejemplo|Colonia\r\n", umf.ErrRowFields},
		{"too many fields", "x|" + line("01230", "Ejemplo", "Colonia", "", "0001"), umf.ErrRowFields},
		{"one bar too many at the end", strings.TrimSuffix(line("01230", "E", "C", "", "1"), "\r\n") + "|\r\n", umf.ErrRowFields},
		{"letters", line("O1230", "Ejemplo", "Colonia", "", "0001"), umf.ErrRowCP},
		{"lost zero", line("1230", "Ejemplo", "Colonia", "", "0001"), umf.ErrRowCPShort},
		{"other digits", line("٠١٢٣٠", "Ejemplo", "Colonia", "", "0001"), umf.ErrRowCP},
		{"no name", line("01230", "  ", "Colonia", "", "0001"), umf.ErrRowBlank},
		{"number", line("01230", "Ejemplo", "Colonia", "", "1.5"), umf.ErrRowNumber},
		{"large number", line("01230", "Ejemplo", "Colonia", "", "70000"), umf.ErrRowNumber},
		{"long", line("01230", strings.Repeat("x", 40<<10), "Colonia", "", "0001"), umf.ErrRowLong},
		{"endless", line("01230", strings.Repeat("x", 900<<10), "Colonia", "", "0001"), umf.ErrRowLong},
		{"broken UTF-8", line("01230", "Ejemplo \xf1", "Colonia", "", "0001"), umf.ErrEncoding},
	}
	first, last := line("01000", "Añil", "Colonia", "", "0001"), line("01999", "Ñandú", "Colonia", "", "0002")
	for _, k := range cases {
		t.Run(k.name, func(t *testing.T) {
			text := []byte(notice + header + first + k.row + last)
			_, err := sepomex(t, false, text)
			var e *umf.RowError
			require.True(t, errors.As(err, &e), "%v", err)
			require.Equal(t, k.fault, e.Fault)
			require.Equal(t, 4, e.Line)

			c, err := sepomex(t, true, text)
			require.NoError(t, err)
			require.Equal(t, []string{"Añil"}, names(t, c, "01000"))
			require.Equal(t, []string{"Ñandú"}, names(t, c, "01999"))
			load := c.Report()[0]
			require.Equal(t, 2, load.Rows)
			require.Equal(t, map[umf.Fault]int{k.fault: 1}, load.Skipped)
			require.Equal(t, 4, load.Samples[0].Line)
			require.Equal(t, 1, c.Report().Skipped())
		})
	}
}

func TestSEPOMEXReaderFails(t *testing.T) {
	broken := errors.New("cable pulled")
	for _, head := range []string{"", notice, notice + header + line("01230", "Ejemplo", "Colonia", "", "1")} {
		var b umf.Builder
		err := b.SEPOMEX(io.MultiReader(strings.NewReader(head), iotest.ErrReader(broken)))
		require.ErrorIs(t, err, umf.ErrRead)
		require.ErrorIs(t, err, broken)
	}
	var b umf.Builder
	require.ErrorIs(t, b.SEPOMEX(nothing{}), io.ErrNoProgress)
}

type nothing struct{}

func (nothing) Read([]byte) (int, error) { return 0, nil }

func TestSEPOMEXByteByByte(t *testing.T) {
	var b umf.Builder
	require.NoError(t, b.SEPOMEX(iotest.OneByteReader(strings.NewReader(notice+header+line("01230", "Añil", "Colonia", "", "1")))))
	c, err := b.Build()
	require.NoError(t, err)
	require.Equal(t, []string{"Añil"}, names(t, c, "01230"))
}

func TestSEPOMEXManyRowsInOneCode(t *testing.T) {
	text := header
	for i := range 700 {
		text += line("01230", fmt.Sprintf("Ejemplo %d", i), "Colonia", "", fmt.Sprint(i+1))
	}
	c, err := sepomex(t, false, []byte(text+line("01230", "Ejemplo 3", "Colonia", "", "4")+line("01230", "Ejemplo 3", "Colonia", "", "5")))
	require.NoError(t, err)
	n, _ := c.Len()
	require.Equal(t, 701, n)
	require.Equal(t, 1, c.Report()[1].Notes[umf.NoteDuplicate])
}

func zipped(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range files {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(w, text)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

func TestSEPOMEXZip(t *testing.T) {
	text := notice + header + line("01230", "Añil", "Colonia", "", "1")
	open := func(raw []byte) error {
		var b umf.Builder
		return b.SEPOMEXZip(bytes.NewReader(raw), int64(len(raw)))
	}
	require.NoError(t, open(zipped(t, map[string]string{"CPdescarga.TXT": text, "leame.md": "x"})))
	require.ErrorIs(t, open(zipped(t, map[string]string{"a.txt": text, "b.txt": text})), umf.ErrZip)
	require.ErrorIs(t, open(zipped(t, map[string]string{"a.xml": text})), umf.ErrZip)
	require.ErrorIs(t, open(zipped(t, map[string]string{"a.txt": ""})), umf.ErrEmpty)
	require.ErrorIs(t, open([]byte("no ZIP at all")), umf.ErrZip)
}

func TestOverlayAndDiff(t *testing.T) {
	base := header + line("01230", "Ejemplo", "Colonia", "", "1") + line("01230", "Ensayo", "Pueblo", "", "2") +
		line("01240", "Muestra", "Barrio", "", "3") + line("01240", "Añil", "Barrio", "", "4")
	next := header + line("01230", "Ejemplo Norte", "Colonia", "", "1") + line("01250", "Ensayo", "Pueblo", "", "2") +
		line("01240", "Muestra", "Barrio", "", "3") + line("01240", "Ñandú", "Barrio", "", "5")
	older, err := sepomex(t, false, []byte(base))
	require.NoError(t, err)
	newer, err := sepomex(t, false, []byte(next))
	require.NoError(t, err)
	var got []string
	for _, c := range umf.Diff(older, newer) {
		got = append(got, fmt.Sprint(c.Code(), c.Args()))
	}
	require.Equal(t, []string{"umf.change_renamed[01230 Ejemplo]", "umf.change_moved[01230 Ensayo]",
		"umf.change_removed[01240 Añil]", "umf.change_added[01240 Ñandú]"}, got)
	require.Empty(t, umf.Diff(newer, newer))

	var b umf.Builder
	require.NoError(t, b.SEPOMEX(strings.NewReader(base)))
	b.RemoveAsentamientos(umf.Asentamiento{CP: "01240", Nombre: "ANIL"}, umf.Asentamiento{CP: "01230", Nombre: "Ensayo", Tipo: "Barrio"},
		umf.Asentamiento{CP: "1", Nombre: "x"})
	require.NoError(t, b.AddAsentamientos(umf.Asentamiento{CP: "01240", Nombre: "Añil", Tipo: "Colonia", Point: umf.At(19, -99)}))
	c, err := b.Build()
	require.NoError(t, err)
	require.Equal(t, []string{"Muestra", "Añil"}, names(t, c, "01240"))
	require.Equal(t, []string{"Ejemplo", "Ensayo"}, names(t, c, "01230"))
	require.Equal(t, 2, c.Report()[2].Notes[umf.NoteOverlay])
	changes := umf.Diff(older, c)
	require.Len(t, changes, 2)
	require.Equal(t, umf.At(19, -99), changes[1].New.Point)
}
