package umf_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/derechohabiente/imss/umf"
)

// A strict load that succeeds gives what a plain walk over lines and bars
// gives; a lenient one loses no line without counting it.
func FuzzSEPOMEX(f *testing.F) {
	good := line("01230", `"Y" Griega`, "Colonia", "Jesús María ", "0001") + line("01240", "I", "Ejido", "", "0002")
	f.Add([]byte(notice + header + good))
	f.Add(latin1(notice + header + good))
	f.Add([]byte("\ufeff" + header + good + good + "1230|x\n\n"))
	f.Add([]byte(""))
	f.Fuzz(func(t *testing.T, text []byte) {
		strict, lenient := umf.Builder{}, umf.Builder{Lenient: true}
		err := strict.SEPOMEX(bytes.NewReader(text))
		err2 := lenient.SEPOMEX(bytes.NewReader(text))
		var e *umf.RowError
		if err != nil && !errors.As(err, &e) {
			t.Fatalf("%T", err)
		}
		if err == nil && err2 != nil {
			t.Fatal("lenient refuses what strict takes:", err2)
		}
		if err2 != nil {
			return
		}
		load := lenient.Report()[0]
		c, err2 := lenient.Build()
		if err2 != nil {
			t.Fatal(err2)
		}
		lines := 0
		for l := range bytes.Lines(text) {
			if len(bytes.Trim(bytes.TrimSuffix(bytes.TrimSuffix(l, []byte("\n")), []byte("\r")), " \t")) > 0 {
				lines++
			}
		}
		if n := load.Rows + lenient.Report().Skipped(); n != lines-1 && n != lines-2 {
			t.Fatalf("%d lines told of %d", n, lines)
		}
		kept, codes := c.Len()
		n, k := 0, 0
		for p := range c.Codes() {
			k++
			for a := range p.All() {
				n++
				if !utf8.ValidString(a.Nombre) || a.Nombre == "" || a.CP != p.Code() {
					t.Fatalf("%q", a.Nombre)
				}
			}
		}
		if n != kept || k != codes || n != load.Rows-c.Report()[1].Notes[umf.NoteDuplicate] {
			t.Fatal(n, kept, k, codes, load.Rows)
		}
	})
}

// fuzzTable checks a CSV loader: typed errors only, every row kept or counted.
func fuzzTable(f *testing.F, file string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
		f.Add(latin1(strings.ReplaceAll(s, ",", ";")))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		strict, lenient := umf.Builder{}, umf.Builder{Lenient: true}
		err := loader(&strict, file)(string(text))
		err2 := loader(&lenient, file)(string(text))
		var e *umf.RowError
		if err != nil && !errors.As(err, &e) || err2 != nil && !errors.As(err2, &e) {
			t.Fatalf("%T %T", err, err2)
		}
		if err == nil && err2 != nil {
			t.Fatal("lenient refuses what strict takes:", err2)
		}
		if err != nil {
			return
		}
		// The plain reader agrees on the number of rows where the file is plain.
		a, b := strict.Report()[0], lenient.Report()[0]
		if a.Rows != b.Rows || b.Skipped != nil {
			t.Fatal(a, b)
		}
		if utf8.Valid(text) && !bytes.ContainsAny(text, ";\t\r\"") && !bytes.HasPrefix(text, []byte("\ufeff")) {
			rows, err := csv.NewReader(bytes.NewReader(bytes.TrimSpace(text))).ReadAll()
			if err == nil && len(rows)-1 != a.Rows+a.Notes[umf.NoteInstitution] {
				t.Fatalf("%d rows of %d", a.Rows, len(rows)-1)
			}
		}
		if _, err := strict.Build(); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzZones(f *testing.F) {
	fuzzTable(f, "zones", "cp,colonia,tipo,clues\n01230,Añil,Pueblo,OCIMS900020\n01230,,,OCIMS900020\n", "cp,clues\n")
}

func FuzzPlaces(f *testing.F) {
	fuzzTable(f, "places", "clues,turno,consultorio,capacidad,asignados\nOCIMS900020,M,1,2,3\nOCIMS900020,vespertino,1,2,\n")
}

func FuzzCentroids(f *testing.F) {
	fuzzTable(f, "centroids", "cp,lat,lon\n01230,19.4,-99.1\n", "cp,lat,lon\n01230,-99.1,19.4\n")
}

func FuzzCLUES(f *testing.F) {
	fuzzTable(f, "clues", cluesHeader+unit("OCIMS900020", "UMF", "UMF 20 Ñandú", "68000", open, "", "17.1", "-96.7"))
}

func FuzzFold(f *testing.F) {
	f.Add("San Ángel (PUEBLO), 2ª. Sección")
	f.Fuzz(func(t *testing.T, s string) {
		if got := umf.Fold(s); got != slowFold(s) {
			t.Fatalf("%q, want %q", got, slowFold(s))
		}
	})
}
