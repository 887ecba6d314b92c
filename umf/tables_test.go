package umf_test

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/umf"
)

const cluesHeader = "CLUES,ENTIDAD,MUNICIPIO,LOCALIDAD,CLAVE DE TIPOLOGIA,NOMBRE DE LA UNIDAD,TIPO DE VIALIDAD,VIALIDAD," +
	"NUMERO EXTERIOR,TIPO DE ASENTAMIENTO,ASENTAMIENTO,CODIGO POSTAL,ESTATUS DE OPERACION,TELEFONO 1 DEL ESTABLECIMIENTO,LATITUD,LONGITUD\r\n"

func unit(clues, tipo, name, cp, status, tel, lat, lon string) string {
	return clues + ",EJEMPLO,MUESTRA,AÑIL," + tipo + ",\"" + name + "\",CALLE,\"ENSAYO, NORTE\",5,COLONIA,ÑANDÚ," + cp + "," +
		status + "," + tel + "," + lat + "," + lon + "\r\n"
}

const open, closed = "EN OPERACION", "FUERA DE OPERACION"

func TestCLUES(t *testing.T) {
	text := cluesHeader +
		unit("OCIMS900015", "UMF", "UNIDAD DE MEDICINA FAMILIAR NO. 920", "99999", closed, "0000000000", "17.1", "-96.7") +
		unit("OCIMS900020", "UMF ", "UMF 920 EJEMPLO", "68000", open, "9510000000", "17.1", "-96.7") +
		unit("OCIMS900032", "UMR", "ENCINO 20", "6800", open, "", "", "") +
		unit("OCSSA900011", "CS", "CENTRO", "68000", open, "", "17", "-96") +
		unit("ociMS900044", "HGSMF", "HGSMF 21 MUESTRA", "68000", "En operación", "", "0", "0")
	for name, raw := range map[string][]byte{"UTF-8": []byte(text), "mark": []byte("\ufeff" + text), "ISO-8859-1": latin1(text),
		"LF": []byte(strings.ReplaceAll(text, "\r\n", "\n")), "no last newline": []byte(strings.TrimSuffix(text, "\r\n"))} {
		t.Run(name, func(t *testing.T) {
			var b umf.Builder
			require.NoError(t, b.CLUES(strings.NewReader(string(raw))))
			b.SetOOAD("OCIMS900020", "21", 20)
			c, err := b.Build()
			require.NoError(t, err)
			got, ok := c.Clinica(" ocims900020")
			require.True(t, ok)
			require.Equal(t, umf.Clinica{CLUES: "OCIMS900020", Numero: 20, Nombre: "UMF 920 EJEMPLO", Tipo: "UMF", OOAD: "21",
				Estatus: open, Direccion: "CALLE ENSAYO, NORTE 5, COLONIA ÑANDÚ", CP: "68000", Localidad: "AÑIL",
				Municipio: "MUESTRA", Entidad: "EJEMPLO", Telefono: "9510000000", Point: umf.At(17.1, -96.7)}, got)
			require.True(t, got.InOperation() && got.FamilyMedicine() && !got.Rural())
			old, ok := c.Clinica("OCIMS900015")
			require.True(t, ok)
			require.False(t, old.InOperation())
			require.Empty(t, old.CP)
			require.Empty(t, old.Telefono)
			require.Equal(t, 920, old.Numero)
			rural, _ := c.Clinica("OCIMS900032")
			require.True(t, rural.Rural())
			require.Empty(t, rural.CP, "four digits are not padded")
			require.False(t, rural.Located)
			require.Empty(t, rural.MapURL())
			hospital, _ := c.Clinica("OCIMS900044")
			require.True(t, hospital.InOperation() && hospital.FamilyMedicine())
			require.False(t, hospital.Located)
			_, ok = c.Clinica("OCSSA900011")
			require.False(t, ok)
			notes := c.Report()[0].Notes
			require.Equal(t, 1, notes[umf.NoteInstitution])
			require.Equal(t, 2, notes[umf.NoteNoPoint])
			require.Equal(t, []umf.Clinica{got}, c.ByNumero("21", 20))
			require.Len(t, c.ByNumero("", 920), 1)
			require.Empty(t, c.ByNumero("", 0))
		})
	}
}

func TestCLUESAliases(t *testing.T) {
	text := "\n \nclues;Nombre de la entidad;tipo;nombre;estatus;lat;lon;ooad;numero;consultorios\n" +
		"OCIMS900020;Añil;UMF;UMF EJEMPLO;EN OPERACION;17.1;-96.7;21;7;x\n"
	var b umf.Builder
	require.NoError(t, b.CLUES(strings.NewReader(text)))
	c, err := b.Build()
	require.NoError(t, err)
	u, ok := c.Clinica("OCIMS900020")
	require.True(t, ok)
	require.Equal(t, "Añil", u.Entidad)
	require.Equal(t, "21", u.OOAD)
	require.Equal(t, 7, u.Numero)
}

func loader(b *umf.Builder, file string) func(text string) error {
	return func(text string) error {
		r := strings.NewReader(text)
		switch file {
		case "clues":
			return b.CLUES(r)
		case "zones":
			return b.Zones(r)
		case "places":
			return b.Places(r)
		}
		return b.Centroids(r)
	}
}

func TestTableFaults(t *testing.T) {
	zones, places, centroids := "cp,colonia,tipo,clues\n", "clues,turno,consultorio,capacidad,asignados\n", "cp,lat,lon\n"
	clues := strings.ReplaceAll(cluesHeader, "\r", "")
	cases := []struct {
		name, file, text string
		fault            umf.Fault
		line             int
		want             string
		fatal            bool // in lenient mode too
	}{
		{"empty", "zones", "", umf.ErrEmpty, 0, "", true},
		{"header only", "zones", zones, umf.ErrNoRows, 1, "", true},
		{"no column", "places", "clues,turno,capacidad\nx,M,1\n", umf.ErrColumn, 1, "consultorio", true},
		{"no coordinates", "clues", strings.Replace(clues, "LATITUD", "Y", 1) + "x\n", umf.ErrColumn, 1, "LATITUD", true},
		{"UTF-16", "clues", "\xfe\xff\x00C", umf.ErrEncoding, 0, "", true},
		{"quote in header", "zones", "cp,\"clues\nx", umf.ErrHeader, 1, "", true},
		{"long header", "zones", strings.Repeat("cp,", 20_000) + "\n", umf.ErrHeader, 0, "", true},
		{"ragged", "zones", zones + "01230,,OCIMS900020\n", umf.ErrRowFields, 2, "", false},
		{"quote", "zones", zones + "01230,a\"b,,OCIMS900020\n", umf.ErrRowQuote, 2, "", false},
		{"swallowed rows", "zones", zones + "01230,\"a,,OCIMS900020\n01240,b,,OCIMS900020\n", umf.ErrRowQuote, 2, "", false},
		{"long", "zones", zones + "01230," + strings.Repeat("x", 40<<10) + ",,OCIMS900020\n", umf.ErrRowLong, 2, "", false},
		{"encoding", "zones", zones + "01230,Añil,,OCIMS900020\n01230,\xf1,,OCIMS900020\n", umf.ErrEncoding, 3, "", false},
		{"code", "zones", zones + "012300,,,OCIMS900020\n", umf.ErrRowCP, 2, "cp", false},
		{"short code", "zones", zones + "1230,,,OCIMS900020\n", umf.ErrRowCPShort, 2, "cp", false},
		{"clinic", "zones", zones + "01230,,,20\n", umf.ErrRowCLUES, 2, "clues", false},
		{"kind alone", "zones", zones + "01230,,Pueblo,OCIMS900020\n", umf.ErrRowZone, 2, "tipo", false},
		{"turno", "places", places + "OCIMS900020,X,1,2,3\n", umf.ErrRowTurno, 2, "turno", false},
		{"no turno", "places", places + "OCIMS900020,,1,2,3\n", umf.ErrRowTurno, 2, "turno", false},
		{"number", "places", places + "OCIMS900020,M,1,dos,3\n", umf.ErrRowNumber, 2, "capacidad", false},
		{"negative", "places", places + "OCIMS900020,M,1,2,-3\n", umf.ErrRowNumber, 2, "asignados", false},
		{"clinic of a place", "places", places + "OCIMS,M,1,2,3\n", umf.ErrRowCLUES, 2, "clues", false},
		{"twice", "places", places + "OCIMS900020,M,1,2,\nOCIMS900020,matutino,1,2,3\n", umf.ErrRowDuplicate, 3, "consultorio", false},
		{"swapped", "centroids", centroids + "01230,-99.1,19.4\n", umf.ErrRowSwapped, 2, "lat, lon", false},
		{"outside", "centroids", centroids + "01230,40.4,-3.7\n", umf.ErrRowOutside, 2, "lat, lon", false},
		{"no centroid", "centroids", centroids + "01230,,\n", umf.ErrRowBlank, 2, "lat, lon", false},
		{"no number", "centroids", centroids + "01230,NaN,-99\n", umf.ErrRowNumber, 2, "lat, lon", false},
		{"centroid code", "centroids", centroids + "1230,19,-99\n", umf.ErrRowCPShort, 2, "cp", false},
		{"centroid twice", "centroids", centroids + "01230,19,-99\n01230,19,-99\n", umf.ErrRowDuplicate, 3, "cp", false},
		{"unit", "clues", clues + unit("OCIMS9000", "UMF", "X", "68000", open, "", "17", "-96"), umf.ErrRowCLUES, 2, "CLUES", false},
		{"unit without name", "clues", clues + unit("OCIMS900020", "UMF", " ", "68000", open, "", "17", "-96"), umf.ErrRowBlank, 2, "NOMBRE DE LA UNIDAD", false},
		{"unit twice", "clues", clues + unit("OCIMS900020", "UMF", "X", "68000", open, "", "17", "-96") +
			unit("OCIMS900020", "UMF", "X", "68000", open, "", "17", "-96"), umf.ErrRowDuplicate, 3, "CLUES", false},
	}
	for _, k := range cases {
		t.Run(k.name, func(t *testing.T) {
			var strict umf.Builder
			var e *umf.RowError
			require.True(t, errors.As(loader(&strict, k.file)(k.text), &e))
			require.Equal(t, umf.RowError{Fault: k.fault, File: k.file, Line: k.line, Want: k.want}, *e)
			require.NotContains(t, e.Error(), "01230")

			lenient := umf.Builder{Lenient: true}
			err := loader(&lenient, k.file)(k.text)
			if k.fatal {
				require.ErrorIs(t, err, k.fault)
				return
			}
			require.NoError(t, err)
			lines := 1
			if k.name == "swallowed rows" {
				lines = 2
			}
			require.Equal(t, map[umf.Fault]int{k.fault: lines}, lenient.Report()[0].Skipped)
			require.Equal(t, *e, lenient.Report()[0].Samples[0])
		})
	}
}

// In lenient mode a clinic with damaged coordinates is kept without them.
func TestCLUESDoubtfulCoordinates(t *testing.T) {
	for _, k := range []struct {
		lat, lon string
		fault    umf.Fault
	}{{"-96.7", "17.1", umf.ErrRowSwapped}, {"0.5", "-96", umf.ErrRowOutside}, {"17,1", "-96", umf.ErrRowNumber}} {
		text := cluesHeader + unit("OCIMS900020", "UMF", "UMF 920", "68000", open, "", "\""+k.lat+"\"", k.lon)
		var strict umf.Builder
		require.ErrorIs(t, strict.CLUES(strings.NewReader(text)), k.fault)
		lenient := umf.Builder{Lenient: true}
		require.NoError(t, lenient.CLUES(strings.NewReader(text)))
		c, err := lenient.Build()
		require.NoError(t, err)
		u, ok := c.Clinica("OCIMS900020")
		require.True(t, ok)
		require.False(t, u.Located)
		require.Equal(t, 1, c.Report()[0].Notes[k.fault])
	}
}

func TestTableReaderFails(t *testing.T) {
	broken := errors.New("cable pulled")
	var b umf.Builder
	require.ErrorIs(t, b.Zones(iotest.ErrReader(broken)), broken)
	_, err := b.Build()
	require.ErrorIs(t, err, umf.ErrRead)
}

func TestRowsAsValues(t *testing.T) {
	bad := map[umf.Fault]func(b *umf.Builder) error{
		umf.ErrRowCPShort: func(b *umf.Builder) error { return b.AddAsentamientos(umf.Asentamiento{CP: "1230", Nombre: "x"}) },
		umf.ErrRowBlank:   func(b *umf.Builder) error { return b.AddAsentamientos(umf.Asentamiento{CP: "01230"}) },
		umf.ErrRowNumber: func(b *umf.Builder) error {
			return b.AddAsentamientos(umf.Asentamiento{CP: "01230", Nombre: "x", ID: -1})
		},
		umf.ErrRowCLUES: func(b *umf.Builder) error { return b.AddClinicas(umf.Clinica{CLUES: "x"}) },
		umf.ErrRowTurno: func(b *umf.Builder) error { return b.AddPlaces(umf.Place{CLUES: "OCIMS900020"}) },
		umf.ErrPoint:    func(b *umf.Builder) error { return b.AddCentroids(umf.Centroid{CP: "01230"}) },
		umf.ErrRowDuplicate: func(b *umf.Builder) error {
			return b.AddClinicas(umf.Clinica{CLUES: "OCIMS900020"}, umf.Clinica{CLUES: "OCIMS900020"})
		},
	}
	for fault, add := range bad {
		var strict umf.Builder
		require.ErrorIs(t, add(&strict), fault)
		lenient := umf.Builder{Lenient: true}
		require.NoError(t, add(&lenient))
		require.Equal(t, 1, lenient.Report().Skipped())
	}
	off := umf.Point{Lat: 91, Located: true}
	var b umf.Builder
	require.ErrorIs(t, b.AddClinicas(umf.Clinica{CLUES: "OCIMS900020", Point: off}), umf.ErrPoint)
	b = umf.Builder{}
	require.NoError(t, b.AddZonas(umf.Zona{CP: "01230", Tipo: "x", CLUES: []string{"OCIMS900020"}}))
	require.Equal(t, 1, b.Report()[0].Notes[umf.ErrRowZone])
	require.Zero(t, b.Report()[0].Rows)
	require.ErrorIs(t, b.AddAsentamientos(umf.Asentamiento{CP: "01230", Nombre: "x", Point: off}), umf.ErrPoint)
}

func TestBuild(t *testing.T) {
	b := umf.Builder{Vintage: "2024-10-03"}
	require.NoError(t, b.AddZonas(umf.Zona{CP: "01230", CLUES: []string{"OCIMS900020"}}))
	require.NoError(t, b.AddPlaces(umf.Place{CLUES: "OCIMS900020", Turno: umf.Matutino, Consultorio: 1, Capacity: 1}))
	c, err := b.Build()
	require.NoError(t, err)
	require.Equal(t, "2024-10-03", c.Vintage())
	report := c.Report()
	require.Equal(t, map[umf.Fault]int{umf.NoteZoneCP: 1, umf.NoteZoneClinic: 1, umf.NotePlace: 1}, report[len(report)-1].Notes)
	report[len(report)-1].Notes[umf.NotePlace] = 7
	require.Equal(t, 1, c.Report()[len(report)-1].Notes[umf.NotePlace], "a report is a copy")
	_, err = b.Build()
	require.ErrorIs(t, err, umf.ErrBuilt)
	_, err = (&umf.Builder{MaxKm: umf.Kilometres(-1)}).Build()
	require.ErrorIs(t, err, umf.ErrRadius)
}
