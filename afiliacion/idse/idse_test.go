package idse_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

var base = idse.Record{
	Tipo: idse.Reingreso, Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"),
	Nombre: afiliacion.Nombre{PrimerApellido: "MUESTRA", SegundoApellido: "ÑANDÚ", Nombres: "MARÍA"},
	SBC:    500_00, Trabajador: 1, Fecha: calendario.MustParse("2026-03-08"),
	UMF: "016", Guia: "31400", Clave: "E1",
}

func line(t *testing.T, r idse.Record) string {
	t.Helper()
	b, err := r.Append(nil)
	require.NoError(t, err)
	require.Len(t, b, 168)
	return string(b)
}

func decode(t *testing.T, file string, o idse.Options) []idse.Line {
	t.Helper()
	var out []idse.Line
	for l, err := range idse.Decode(strings.NewReader(file), o) {
		require.NoError(t, err)
		out = append(out, l)
	}
	return out
}

// put writes s over a line from a 1-based position on.
func put(l string, pos int, s string) string { return l[:pos-1] + s + l[pos-1+len(s):] }

func TestLineEnds(t *testing.T) {
	l := line(t, base)
	for name, tc := range map[string]struct {
		file  string
		lines []int
		eols  []string
	}{
		"crlf":               {l + "\r\n" + l + "\r\n", []int{1, 2}, []string{"\r\n", "\r\n"}},
		"lf":                 {l + "\n" + l, []int{1, 2}, []string{"\n", ""}},
		"cr":                 {l + "\r" + l + "\r", []int{1, 2}, []string{"\r", "\r"}},
		"crlf, then cr":      {l + "\r\n" + l + "\r", []int{1, 2}, []string{"\r\n", "\r"}},
		"blank lines":        {"\r\n\r\n" + l + "\n\n  \r\n" + l, []int{3, 6}, []string{"\n", ""}},
		"closing 0x1A":       {l + "\r\n\x1a", []int{1}, []string{"\r\n"}},
		"0x1A without end":   {l + "\x1a", []int{1}, []string{"\x1a"}},
		"0x1A and more ends": {l + "\r\n\x1a\r\n", []int{1}, []string{"\r\n"}},
		"empty":              {"", nil, nil},
		"only blanks":        {"\r\n\n\r", nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			for _, r := range []io.Reader{strings.NewReader(tc.file), iotest.OneByteReader(strings.NewReader(tc.file))} {
				var lines []int
				var eols []string
				for l, err := range idse.Decode(r, idse.Options{}) {
					require.NoError(t, err)
					require.True(t, l.OK(), "%v", l)
					lines, eols = append(lines, l.N), append(eols, l.EOL)
				}
				require.Equal(t, tc.lines, lines)
				require.Equal(t, tc.eols, eols)
			}
		})
	}
}

func TestFaultsByPosition(t *testing.T) {
	alta := line(t, base)
	change := base
	change.Tipo, change.Fecha = idse.ModificacionSalario, calendario.MustParse("2026-03-10")
	cambio := line(t, change)
	out := base
	out.Tipo, out.Causa = idse.Baja, afiliacion.TerminoContrato
	baja := line(t, out)
	for name, tc := range map[string]struct {
		line  string
		fault idse.Fault
		pos   int
	}{
		"ten positions of a registro":   {put(alta, 11, " "), idse.ErrRegistro, 1},
		"nss of letters":                {put(alta, 12, "A"), idse.ErrNSS, 12},
		"nss of zeros":                  {put(alta, 12, "00000000000"), idse.ErrNSS, 12},
		"nss digit":                     {put(alta, 22, "5"), idse.ErrNSSDigit, 22},
		"first surname blank":           {put(alta, 23, strings.Repeat(" ", 27)), idse.ErrName, 23},
		"second surname, two spaces":    {put(alta, 50, "DE  LA"), idse.ErrName, 53},
		"given name in lower case":      {put(alta, 77, "Maria"), idse.ErrName, 78},
		"salary with a point":           {put(alta, 104, "500.00"), idse.ErrSBCRequired, 104},
		"filler before 116":             {put(alta, 112, "X"), idse.ErrFiller, 112},
		"filler after the umf":          {put(alta, 131, "X"), idse.ErrFiller, 131},
		"cause in an enrolment":         {put(alta, 149, "1"), idse.ErrFiller, 149},
		"31 February":                   {put(alta, 119, "31022026"), idse.ErrFecha, 119},
		"umf with a space":              {put(alta, 127, "1 6"), idse.ErrUMF, 127},
		"type 09":                       {put(alta, 132, "09"), idse.ErrTipo, 132},
		"guía":                          {put(alta, 134, "3140 "), idse.ErrGuia, 134},
		"curp of a wrong digit":         {put(alta, 150, "PECA770905HGTXRN19"), idse.ErrCURP, 167},
		"curp of a wrong form":          {put(alta, 150, "PECA"), idse.ErrCURP, 154},
		"format":                        {put(alta, 168, "8"), idse.ErrFormatID, 168},
		"type of worker 5 in a change":  {put(cambio, 116, "5"), idse.ErrFiller, 116},
		"umf in a change":               {put(cambio, 127, "016"), idse.ErrFiller, 127},
		"salary in a baja":              {put(baja, 104, "050000"), idse.ErrFiller, 105},
		"curp in a baja":                {put(baja, 150, "PECA770905HGTXRN18"), idse.ErrCURP, 150},
		"cause 0":                       {put(baja, 149, "0"), idse.ErrCausa, 149},
		"a tab in the line":             {put(alta, 23, "\t"), idse.ErrName, 23},
		"one position short":            {alta[:167], idse.ErrLen, 0},
		"one byte of UTF-8 too many":    {put(alta, 23, "É"), idse.ErrEncoding, 23},
		"latin-1":                       {put(alta, 23, "\xc9"), idse.ErrEncoding, 23},
		"far beyond what is kept in it": {strings.Repeat("A", 9000) + "\xff", idse.ErrEncoding, 0},
	} {
		t.Run(name, func(t *testing.T) {
			ls := decode(t, tc.line, idse.Options{})
			require.Len(t, ls, 1)
			require.Len(t, ls[0].Errors, 1, "%v", ls[0])
			require.ErrorIs(t, ls[0].Errors[0], tc.fault)
			require.Equal(t, tc.pos, ls[0].Errors[0].Pos)
		})
	}
}

// Programs write the type of worker into salary changes too.
func TestSalaryChangeWithTypeOfWorker(t *testing.T) {
	r := base
	r.Tipo = idse.ModificacionSalario
	l := put(line(t, r), 116, "1")
	got := decode(t, l, idse.Options{})[0]
	require.True(t, got.OK())
	require.Zero(t, got.Record.Trabajador)
	require.Equal(t, l, got.Raw())
}

func TestWindows(t *testing.T) {
	today := calendario.MustParse("2026-03-13") // a Friday; Monday 16 is a rest day
	for _, tc := range []struct {
		tipo, registro, fecha string
		want                  idse.Fault
	}{
		{"08", "R7345508109", "2026-03-17", ""},
		{"08", "R7345508109", "2026-03-18", idse.ErrEarly},
		{"08", "R7345508109", "2026-02-11", ""},
		{"08", "R7345508109", "2026-02-10", idse.ErrDateRange},
		{"08", "R7345508364", "2025-03-14", ""},
		{"08", "R7345508364", "2025-03-13", idse.ErrDateRange},
		{"07", "R7345508109", "2026-03-18", ""},
		{"07", "R7345508109", "2026-03-19", idse.ErrDateRange},
		{"07", "R7345508109", "2025-03-14", ""},
		{"07", "R7345508109", "2025-03-13", idse.ErrDateRange},
		{"02", "R7345508109", "2026-03-13", ""},
		{"02", "R7345508109", "2026-03-14", idse.ErrDateRange},
		{"02", "R7345508109", "2025-03-13", idse.ErrDateRange},
	} {
		r := base
		r.Tipo, r.Causa = tc.tipo, afiliacion.Otra
		r.Registro, r.Fecha = nss.MustParseRegistro(tc.registro), calendario.MustParse(tc.fecha)
		errs, _, err := idse.Check(r, idse.Options{Today: today})
		require.NoError(t, err)
		if tc.want == "" {
			require.Empty(t, errs, "%v", tc)
			continue
		}
		require.Len(t, errs, 1, "%v", tc)
		w := idse.DefaultPlazos().Ventana(tc.tipo, afiliacion.Modalidad(r.Registro.Modalidad()), today)
		require.Equal(t, idse.Error{Fault: tc.want, Pos: 119, Want: w.From.String() + "/" + w.To.String()}, errs[0])
	}
}

func TestWindowsAreParameters(t *testing.T) {
	r := base
	r.Fecha = calendario.MustParse("2026-03-12")
	o := idse.Options{Today: calendario.MustParse("2026-03-10")}
	errs, _, err := idse.Check(r, o)
	require.NoError(t, err)
	require.ErrorIs(t, errs[0], idse.ErrEarly)
	p := idse.DefaultPlazos()
	p.AltaAhead = 2
	o.Plazos = &p
	errs, _, err = idse.Check(r, o)
	require.NoError(t, err)
	require.Empty(t, errs)
	o.Inhabiles = []calendario.Date{calendario.MustParse("2026-03-12")}
	r.Fecha = calendario.MustParse("2026-03-13")
	errs, _, err = idse.Check(r, o)
	require.NoError(t, err)
	require.Empty(t, errs)
}

func TestLimitsOfSalaryFollowTheDay(t *testing.T) {
	r := base
	r.Fecha = calendario.MustParse("2026-01-31")
	r.SBC = 2828_51 // above 25 UMA until 31 January
	_, warnings, err := idse.Check(r, idse.Options{Today: r.Fecha})
	require.NoError(t, err)
	require.Contains(t, warnings, idse.Error{Fault: idse.WarnSBCAboveCap, Pos: 104, Want: "2828.50"})
	// The limits are those of the day of the movement, not of its reception.
	_, again, err := idse.Check(r, idse.Options{Today: calendario.MustParse("2026-02-01")})
	require.NoError(t, err)
	require.Equal(t, warnings, again)
	r.Fecha = calendario.MustParse("2026-02-01")
	_, warnings, err = idse.Check(r, idse.Options{Today: r.Fecha})
	require.NoError(t, err)
	require.Equal(t, []idse.Error{{Fault: idse.WarnCURPMissing, Pos: 150}}, warnings)

	r.SBC, r.Jornada = 315_03, 6
	errs, _, err := idse.Check(r, idse.Options{Today: r.Fecha})
	require.NoError(t, err)
	require.Equal(t, []idse.Error{{Fault: idse.ErrSBCBelowMin, Pos: 104, Want: "315.04"}}, errs)

	_, _, err = idse.Check(r, idse.Options{Today: calendario.MustParse("2031-01-01")})
	require.ErrorIs(t, err, afiliacion.ErrNoFigure)
	for _, err := range idse.Decode(strings.NewReader(""), idse.Options{Today: calendario.MustParse("2031-01-01")}) {
		require.ErrorIs(t, err, afiliacion.ErrNoFigure)
	}
	_, _, err = idse.Check(r, idse.Options{Today: calendario.MustParse("2031-01-01"), Minimo: 1, UMA: 1})
	require.NoError(t, err)
}

// A notice of December that is filed in January is judged by the wage of
// December; a day that the tables do not reach yet by that of the reception.
func TestMinimumOfTheDayOfTheMovement(t *testing.T) {
	for _, tc := range []struct {
		today, fecha string
		sbc          dinero.Centavos
		below        bool
	}{
		{"2026-01-02", "2025-12-31", 278_80, false},
		{"2026-01-02", "2025-12-31", 278_79, true},
		{"2026-01-02", "2026-01-01", 278_80, true},
		{"2026-01-02", "2026-01-01", 315_04, false},
		{"2026-12-31", "2027-01-01", 315_04, false},
		{"2026-12-31", "2027-01-01", 315_03, true},
	} {
		r := base
		r.Fecha, r.SBC = calendario.MustParse(tc.fecha), tc.sbc
		errs, _, err := idse.Check(r, idse.Options{Today: calendario.MustParse(tc.today)})
		require.NoError(t, err)
		require.Equal(t, tc.below, slices.ContainsFunc(errs, func(e idse.Error) bool { return e.Fault == idse.ErrSBCBelowMin }), tc)
	}
}

func TestTrailers(t *testing.T) {
	other := base
	other.Guia = "17400"
	var file bytes.Buffer
	require.NoError(t, idse.Encode(&file, slices.Values([]idse.Record{base, base, other, base}), idse.WriterOptions{}))
	var kinds []string
	for _, l := range decode(t, file.String(), idse.Options{}) {
		require.True(t, l.OK(), "%v", l)
		if l.IsTrailer {
			kinds = append(kinds, fmt.Sprint(l.Trailer.Count, " ", l.Trailer.Guia))
		}
	}
	require.Equal(t, []string{"2 31400", "1 17400", "1 31400"}, kinds)

	l := line(t, base) + "\r\n"
	mark := strings.Repeat("*", 13)
	trailer := func(count, guia string) string {
		return fmt.Sprintf("%-56s%s%71s%s%29s9", mark, count, "", guia, "")
	}
	for name, tc := range map[string]struct {
		file string
		want []string
	}{
		"right":                {l + trailer("000001", "31400"), []string{}},
		"empty file":           {trailer("000000", "31400"), []string{}},
		"count":                {l + trailer("000002", "31400"), []string{"TRAILER_COUNT"}},
		"count of spaces":      {l + trailer("     1", "31400"), []string{"TRAILER_COUNT"}},
		"count with a sign":    {l + trailer("+00001", "31400"), []string{"TRAILER_COUNT"}},
		"guía":                 {l + trailer("000001", "31401"), []string{"TRAILER_GUIA"}},
		"both":                 {l + trailer("000009", "31401"), []string{"TRAILER_COUNT", "TRAILER_GUIA"}},
		"short":                {l + mark, []string{"LEN", "TRAILER_COUNT", "TRAILER_GUIA"}},
		"broken records count": {l + l[:100] + "\r\n" + trailer("000002", "31400"), []string{}},
		"mixed guías":          {l + line(t, other) + "\r\n" + trailer("000002", "31400"), []string{"TRAILER_GUIA"}},
	} {
		t.Run(name, func(t *testing.T) {
			ls := decode(t, tc.file, idse.Options{})
			last := ls[len(ls)-1]
			require.True(t, last.IsTrailer)
			require.Equal(t, tc.want, last.Labels())
		})
	}
}

// A file cut anywhere gives all whole records, and at most the last one short.
func TestTruncatedFile(t *testing.T) {
	l := line(t, base) + "\r\n"
	file := l + l + l
	for cut := range len(file) {
		ls := decode(t, file[:cut], idse.Options{})
		for i, l := range ls {
			if i < len(ls)-1 || l.OK() {
				require.True(t, l.OK())
				require.Equal(t, ls[0].Record, l.Record)
				continue
			}
			require.Equal(t, []string{"LEN"}, l.Labels())
		}
	}
}

func TestReaderFails(t *testing.T) {
	l := line(t, base) + "\r\n"
	broken := errors.New("broken")
	r := io.MultiReader(strings.NewReader(l+l[:50]), iotest.ErrReader(broken))
	n := 0
	for got, err := range idse.Decode(r, idse.Options{}) {
		n++
		if n == 1 {
			require.NoError(t, err)
			require.True(t, got.OK())
			continue
		}
		require.ErrorIs(t, err, broken)
		require.Equal(t, 2, got.N)
	}
	require.Equal(t, 2, n)
}

type zeros struct{ left int }

func (z *zeros) Read(p []byte) (int, error) {
	if z.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), z.left)
	for i := range p[:n] {
		p[i] = 'A'
	}
	z.left -= n
	return n, nil
}

// One endless line is refused without being held.
func TestLongLineTakesNoMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n := 0
	for l, err := range idse.Decode(&zeros{64 << 20}, idse.Options{}) {
		n++
		require.NoError(t, err)
		require.Equal(t, []string{"LEN"}, l.Labels())
		require.Len(t, l.Raw(), 4096)
	}
	runtime.ReadMemStats(&after)
	require.Equal(t, 1, n)
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(1<<20))
}

func TestStopEarly(t *testing.T) {
	l := line(t, base) + "\n"
	for range idse.Decode(strings.NewReader(l+l), idse.Options{}) {
		break
	}
}
