package idse_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

const curpText = "PECA770905HGTXRN18"

// ofType gives the base record as one of a type, in its written form.
func ofType(t *testing.T, tipo string) string {
	t.Helper()
	r := base
	r.Tipo, r.Causa = tipo, afiliacion.TerminoContrato
	r.Fecha = calendario.MustParse("2026-03-08")
	l := line(t, r)
	if tipo != idse.Baja {
		l = put(l, 150, curpText)
	}
	return l
}

func labels(t *testing.T, l string) string {
	t.Helper()
	ls := decode(t, l, idse.Options{Today: calendario.MustParse("2026-03-10")})
	require.Len(t, ls, 1)
	return strings.Join(ls[0].Labels(), " ")
}

// Every row of the layout, at the ends of its range and just beyond, for each
// type of movement.
func TestEveryPosition(t *testing.T) {
	for _, tc := range []struct {
		pos  int
		text string
		want [3]string // 08, 07, 02
	}{
		{1, "a7345508109", [3]string{"RP_INVALID:031", "RP_INVALID:031", "RP_INVALID:031"}},
		{1, "RR345508109", [3]string{"RP_INVALID:031", "RP_INVALID:031", "RP_INVALID:031"}},
		{1, "#7345508109", [3]string{"RP_INVALID:031", "RP_INVALID:031", "RP_INVALID:031"}},
		{1, "R734550810 ", [3]string{"RP_INVALID:031", "RP_INVALID:031", "RP_INVALID:031"}},
		{11, "8", [3]string{"W_RP_DV:001", "W_RP_DV:001", "W_RP_DV:001"}},
		{9, "99", [3]string{"W_RP_DV:001 W_RP_MODALIDAD", "W_RP_DV:001 W_RP_MODALIDAD", "W_RP_DV:001 W_RP_MODALIDAD"}},
		{12, "00000000000", [3]string{"NSS_INVALID:004", "NSS_INVALID:004", "NSS_INVALID:004"}},
		{12, "5194772867 ", [3]string{"NSS_INVALID:004", "NSS_INVALID:004", "NSS_INVALID:004"}},
		{22, "5", [3]string{"NSS_DV:003", "NSS_DV:003", "NSS_DV:003"}},
		{23, strings.Repeat(" ", 27), [3]string{"NAME_INVALID:006", "NAME_INVALID:006", "NAME_INVALID:006"}},
		{50, strings.Repeat(" ", 27), [3]string{"", "", ""}},
		{77, strings.Repeat(" ", 27), [3]string{"NAME_INVALID:006", "NAME_INVALID:006", "NAME_INVALID:006"}},
		{23, strings.Repeat("#", 27), [3]string{"", "", ""}},
		{23, "MU/OZ DE LA O              ", [3]string{"", "", ""}},
		{50, " ANDU", [3]string{"NAME_INVALID:006", "NAME_INVALID:006", "NAME_INVALID:006"}},
		{50, strings.Repeat(" ", 26) + "A", [3]string{"NAME_INVALID:006", "NAME_INVALID:006", "NAME_INVALID:006"}},
		{77, "ANA  EVA", [3]string{"NAME_INVALID:006", "NAME_INVALID:006", "NAME_INVALID:006"}},
		{77, "ANA-EVA", [3]string{"NAME_INVALID:006", "NAME_INVALID:006", "NAME_INVALID:006"}},
		{77, "ANA.", [3]string{"NAME_INVALID:006", "NAME_INVALID:006", "NAME_INVALID:006"}},
		{77, "ANA\x1a", [3]string{"NAME_INVALID:006", "NAME_INVALID:006", "NAME_INVALID:006"}},
		{104, "      ", [3]string{"SBC_REQUIRED:009", "SBC_REQUIRED:009", "FILLER"}},
		{104, " 50000", [3]string{"SBC_REQUIRED:009", "SBC_REQUIRED:009", "FILLER"}},
		{104, "+50000", [3]string{"SBC_REQUIRED:009", "SBC_REQUIRED:009", "FILLER"}},
		{104, "000000", [3]string{"SBC_ZERO:008", "SBC_ZERO:008", ""}},
		{104, "000001", [3]string{"SBC_BELOW_MIN:015", "SBC_BELOW_MIN:015", "FILLER"}},
		{104, "031503", [3]string{"SBC_BELOW_MIN:015", "SBC_BELOW_MIN:015", "FILLER"}},
		{104, "031504", [3]string{"", "", "FILLER"}},
		{104, "293275", [3]string{"", "", "FILLER"}},
		{104, "293276", [3]string{"W_SBC_ABOVE_CAP", "W_SBC_ABOVE_CAP", "FILLER"}},
		{104, "999999", [3]string{"W_SBC_ABOVE_CAP", "W_SBC_ABOVE_CAP", "FILLER"}},
		{110, "0", [3]string{"FILLER", "FILLER", ""}},
		{115, "X", [3]string{"FILLER", "FILLER", "FILLER"}},
		{116, "0", [3]string{"TIPO_TRABAJADOR:017", "FILLER", ""}},
		{116, "1", [3]string{"", "", "FILLER"}},
		{116, "4", [3]string{"", "", "FILLER"}},
		{116, "5", [3]string{"TIPO_TRABAJADOR:017", "FILLER", "FILLER"}},
		{116, " ", [3]string{"TIPO_TRABAJADOR:017", "", "FILLER"}},
		{117, "2", [3]string{"", "", "FILLER"}},
		{117, "3", [3]string{"TIPO_SALARIO:016", "TIPO_SALARIO:016", "FILLER"}},
		{117, " ", [3]string{"TIPO_SALARIO:016", "TIPO_SALARIO:016", "FILLER"}},
		{118, "6", [3]string{"", "", "FILLER"}},
		{118, "7", [3]string{"SEMANA_JORNADA:033", "SEMANA_JORNADA:033", "FILLER"}},
		{119, "00000000", [3]string{"DATE_REQUIRED:013", "DATE_REQUIRED:013", "DATE_REQUIRED:013"}},
		{119, "29022026", [3]string{"DATE_REQUIRED:013", "DATE_REQUIRED:013", "DATE_REQUIRED:013"}},
		{119, "20260308", [3]string{"DATE_REQUIRED:013", "DATE_REQUIRED:013", "DATE_REQUIRED:013"}},
		{119, "        ", [3]string{"DATE_REQUIRED:013", "DATE_REQUIRED:013", "DATE_REQUIRED:013"}},
		{119, "11032026", [3]string{"", "", "DATE_RANGE:021"}},
		{119, "12032026", [3]string{"PRESENTED_EARLY:036", "", "DATE_RANGE:021"}},
		{119, "13032026", [3]string{"PRESENTED_EARLY:036", "DATE_RANGE:021", "DATE_RANGE:021"}},
		{119, "08022026", [3]string{"", "", ""}},
		{119, "07022026", [3]string{"DATE_RANGE:021", "", ""}},
		{119, "11032025", [3]string{"DATE_RANGE:021", "", ""}},
		{119, "10032025", [3]string{"DATE_RANGE:021", "DATE_RANGE:021", "DATE_RANGE:021"}},
		{127, "000", [3]string{"UMF:018", "FILLER", "FILLER"}},
		{127, "001", [3]string{"", "FILLER", "FILLER"}},
		{127, "999", [3]string{"", "FILLER", "FILLER"}},
		{127, " 16", [3]string{"UMF:018", "FILLER", "FILLER"}},
		{127, "   ", [3]string{"UMF:018", "", ""}},
		{130, "0", [3]string{"FILLER", "FILLER", "FILLER"}},
		{134, "0000 ", [3]string{"GUIA", "GUIA", "GUIA"}},
		{134, "00000", [3]string{"", "", ""}},
		{139, "          ", [3]string{"", "", ""}},
		{139, "#$ %& a\t1", [3]string{"", "", ""}},
		{149, " ", [3]string{"", "", "CAUSA_BAJA:019"}},
		{149, "A", [3]string{"FILLER", "FILLER", ""}},
		{149, "B", [3]string{"FILLER", "FILLER", "CAUSA_BAJA:019"}},
		{149, "0", [3]string{"FILLER", "FILLER", "CAUSA_BAJA:019"}},
		{150, strings.Repeat(" ", 18), [3]string{"W_CURP_MISSING", "W_CURP_MISSING", ""}},
		{150, "PECA770905HGTXRN19", [3]string{"CURP_DV", "CURP_DV", "CURP_DV"}},
		{150, " ECA770905HGTXRN18", [3]string{"CURP_DV", "CURP_DV", "CURP_DV"}},
		{150, "PECA770905HGTXRN1 ", [3]string{"CURP_DV", "CURP_DV", "CURP_DV"}},
		{167, "9", [3]string{"CURP_DV", "CURP_DV", "CURP_DV"}},
		{168, " ", [3]string{"FORMAT_ID", "FORMAT_ID", "FORMAT_ID"}},
	} {
		for i, tipo := range []string{"08", "07", "02"} {
			require.Equal(t, tc.want[i], labels(t, put(ofType(t, tipo), tc.pos, tc.text)), "%s at %d: %q", tipo, tc.pos, tc.text)
		}
	}
}

// An unknown type is the only fault of what depends on the type.
func TestUnknownTypeReadsNoMore(t *testing.T) {
	junk := put(put(ofType(t, "08"), 104, strings.Repeat("?", 15)), 149, "Z")
	for _, tipo := range []string{"00", "8 ", " 8", "01", "09", "7 ", "ZZ"} {
		require.Equal(t, "TIPO_MOV:007", labels(t, put(junk, 132, tipo)))
	}
	require.Equal(t, "FORMAT_ID GUIA TIPO_MOV:007", labels(t, put(put(put(junk, 132, "99"), 134, "x"), 168, "x")))
}

// Several faults of a record are all told, fillers once, in the order of their
// positions.
func TestAllFaultsAtOnce(t *testing.T) {
	l := put(put(put(put(put(ofType(t, "08"), 1, "?"), 22, "5"), 23, " "), 110, "XXXXXX"), 130, "XX")
	l = put(put(put(l, 116, "9999999"), 127, "000"), 149, "1")
	ls := decode(t, l, idse.Options{Today: calendario.MustParse("2026-03-10")})
	require.Equal(t, []string{
		"DATE_REQUIRED:013", "FILLER", "NAME_INVALID:006", "NSS_DV:003", "RP_INVALID:031",
		"SEMANA_JORNADA:033", "TIPO_SALARIO:016", "TIPO_TRABAJADOR:017", "UMF:018",
	}, ls[0].Labels())
	last := 0
	for _, e := range ls[0].Errors {
		require.GreaterOrEqual(t, e.Pos, last)
		last = e.Pos
	}
}

// A byte beyond ASCII hides the length, and both hide the rest.
func TestEncodingThenLength(t *testing.T) {
	l := ofType(t, "08")
	for _, tc := range []struct{ line, want string }{
		{put(l, 30, "\x80"), "ENCODING"},
		{l + "\xff", "ENCODING"},
		{"\xef\xbb\xbf" + l, "ENCODING"},
		{l + " ", "LEN"},
		{l[1:], "LEN"},
		{"x", "LEN"},
		{strings.Repeat("9", 169), "LEN"},
		{put(l, 30, "\x7f"), "NAME_INVALID:006"},
		{put(l, 30, "\x00"), "NAME_INVALID:006"},
	} {
		require.Equal(t, tc.want, labels(t, tc.line))
	}
	got := decode(t, l+" ", idse.Options{})[0]
	require.False(t, got.Readable)
	require.Zero(t, got.Record)
}

// The windows of IDSE are the same from both ends, whatever the rest days.
func TestVentanaAndRecepcionAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := idse.Plazos{
			AltaAhead: rapid.IntRange(0, 3).Draw(t, "alta"), ModAhead: rapid.IntRange(0, 3).Draw(t, "mod"),
			Back: rapid.IntRange(0, 40).Draw(t, "back"), AltaBack: rapid.IntRange(0, 20).Draw(t, "alta back"),
		}
		tipo := rapid.SampledFrom([]string{"08", "07", "02"}).Draw(t, "tipo")
		m := rapid.SampledFrom([]afiliacion.Modalidad{"10", "36"}).Draw(t, "modalidad")
		fecha := calendario.Must(2026, 1, 1).AddDays(rapid.IntRange(0, 400).Draw(t, "fecha"))
		extra := fecha.AddDays(rapid.IntRange(-5, 5).Draw(t, "extra"))
		days := p.Recepcion(tipo, m, fecha, extra)
		for d := fecha.AddDays(-15); d.Before(fecha.AddDays(50)); d = d.AddDays(1) {
			require.Equal(t, p.Ventana(tipo, m, d, extra).Contains(fecha), days.Contains(d), "%s received %s", fecha, d)
		}
	})
	require.Zero(t, idse.DefaultPlazos().Ventana("09", "10", calendario.MustParse("2026-03-10")))
	require.Zero(t, idse.DefaultPlazos().Recepcion("", "10", calendario.MustParse("2026-03-10")))
}

// The short window belongs to six modalidades.
func TestShortWindow(t *testing.T) {
	for n := range 100 {
		m := afiliacion.Modalidad(fmt.Sprintf("%02d", n))
		w := idse.DefaultPlazos().Ventana(idse.Reingreso, m, calendario.MustParse("2026-03-10"))
		want := "2025-03-11"
		switch n {
		case 10, 13, 14, 17, 30, 32:
			want = "2026-02-08"
		}
		require.Equal(t, want, w.From.String(), m)
	}
}

func TestLimitsComeFromTheTablesOfTheHost(t *testing.T) {
	today := calendario.MustParse("2027-02-03")
	l := put(ofType(t, "08"), 119, "02022027")
	o := idse.Options{Today: today, Tablas: hostTables(t)}
	require.Empty(t, decode(t, l, o)[0].Labels())
	require.Equal(t, []string{"SBC_BELOW_MIN:015"}, decode(t, put(l, 104, "032999"), o)[0].Labels())
	for _, err := range idse.Decode(strings.NewReader(l), idse.Options{Today: today}) {
		require.ErrorIs(t, err, afiliacion.ErrNoFigure)
	}
}

// Trailers close groups: each has its own count and guía.
func TestTrailersOfSeveralGroups(t *testing.T) {
	one, two := put(ofType(t, "08"), 134, "31400"), put(ofType(t, "07"), 134, "17400")
	trailer := func(n int, guia string) string {
		return fmt.Sprintf("%-56s%06d%71s%s%29s9", strings.Repeat("*", 13), n, "", guia, "")
	}
	for name, tc := range map[string]struct {
		lines []string
		want  string
	}{
		"two groups":               {[]string{one, one, trailer(2, "31400"), two, trailer(1, "17400")}, ""},
		"the count runs on":        {[]string{one, trailer(1, "31400"), two, trailer(2, "17400")}, "TRAILER_COUNT"},
		"guías swapped":            {[]string{one, trailer(1, "17400"), two, trailer(1, "31400")}, "TRAILER_GUIA TRAILER_GUIA"},
		"one trailer for both":     {[]string{one, two, trailer(2, "31400")}, "TRAILER_GUIA"},
		"guía of the second only":  {[]string{one, two, trailer(2, "17400")}, "TRAILER_GUIA"},
		"records behind":           {[]string{one, trailer(1, "31400"), two}, ""},
		"blank lines between":      {[]string{one, "", trailer(1, "31400"), "", "", two, trailer(1, "17400")}, ""},
		"unreadable records count": {[]string{one, one[:9], put(one, 40, "\xd1"), trailer(3, "31400")}, ""},
		"guía of an unreadable":    {[]string{two[:160], one, trailer(2, "31400")}, ""},
		"faulty records count":     {[]string{put(one, 132, "99"), trailer(1, "31400")}, ""},
		"two trailers":             {[]string{one, trailer(1, "31400"), trailer(1, "31400")}, "TRAILER_COUNT"},
		"twelve asterisks":         {[]string{one, " " + trailer(1, "31400")[1:]}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			for _, eol := range []string{"\r\n", "\n", "\r"} {
				var got []string
				for _, l := range decode(t, strings.Join(tc.lines, eol), idse.Options{}) {
					if l.IsTrailer {
						got = append(got, l.Labels()...)
					}
				}
				require.Equal(t, tc.want, strings.Join(got, " "))
			}
		})
	}
}

// Raw and EOL of all lines are the file, however it is cut and read.
func TestExactCopy(t *testing.T) {
	l := ofType(t, "08")
	for _, file := range []string{
		"", "\x1a", "\r\n", " \t\n" + l, l + "\r\n" + l + "\r", l + "\r\r\n\n\r" + l + "\x1a\x1a", l + "\n\r" + l,
		l + "\r\n\x1a\r\n", "\x1a" + l + "\n", l + "\x1a\n" + l, strings.Repeat("x", 600) + "\r" + strings.Repeat("é", 2000) + "\r\n",
		strings.Repeat(l+"\r\n", 800), strings.Repeat("\r", 3000), strings.Repeat("\r\n", 3000),
	} {
		for name, r := range map[string]io.Reader{
			"whole": strings.NewReader(file), "by bytes": iotest.OneByteReader(strings.NewReader(file)),
			"by halves": iotest.HalfReader(strings.NewReader(file)), "with its end": iotest.DataErrReader(strings.NewReader(file)),
		} {
			var out strings.Builder
			n := 0
			for got, err := range idse.Decode(r, idse.Options{Blanks: true}) {
				require.NoError(t, err)
				n++
				require.Equal(t, n, got.N)
				require.Equal(t, strings.Trim(got.Raw(), " \t\x1a") == "", got.IsBlank)
				out.WriteString(got.Raw() + got.EOL)
			}
			require.Equal(t, file, out.String(), name)
		}
	}
}

type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

func TestReaderWithoutProgress(t *testing.T) {
	for _, err := range idse.Decode(stuck{}, idse.Options{}) {
		require.ErrorIs(t, err, io.ErrNoProgress)
	}
}

// A reader that fails between CR and LF fails, and the line before is whole.
func TestReaderFailsAfterCR(t *testing.T) {
	l := ofType(t, "08")
	r := io.MultiReader(strings.NewReader(l+"\r"), iotest.ErrReader(io.ErrClosedPipe))
	var lines int
	var failed error
	for got, err := range idse.Decode(r, idse.Options{}) {
		if failed = err; err == nil {
			lines++
			require.Equal(t, l, got.Raw())
		}
	}
	require.Equal(t, 1, lines)
	require.ErrorIs(t, failed, io.ErrClosedPipe)
}

// Files of many employers do not confuse the checks of the registro.
func TestEmployersTakeTurns(t *testing.T) {
	l := ofType(t, "08")
	registros := []string{"R7345508109", "R7345508108", "?7345508109", "Y6012345997"}
	var file strings.Builder
	var want []string
	for i := range 20 {
		file.WriteString(put(l, 1, registros[i%4]) + "\n")
		want = append(want, []string{"", "W_RP_DV:001", "RP_INVALID:031", "W_RP_MODALIDAD"}[i%4])
	}
	for i, got := range decode(t, file.String(), idse.Options{}) {
		labels := strings.Join(got.Labels(), " ")
		if registros[i%4] == "Y6012345997" {
			labels = strings.TrimPrefix(labels, "W_RP_DV:001 ")
		}
		require.Equal(t, want[i], labels, "%d", i)
		if registros[i%4][0] != '?' {
			require.Equal(t, nss.MustParseRegistro(registros[i%4]), got.Record.Registro)
		}
	}
}
