package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
)

const muestra = "../../muestra"

func leer(t *testing.T, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(muestra, filepath.FromSlash(name)))
	require.NoError(t, err)
	return raw
}

func gentes(t *testing.T) (lista []gente, ajena gente) {
	t.Helper()
	lista, ajena, err := elenco()
	require.NoError(t, err)
	return lista, ajena
}

// The committed files are what the generator makes, byte by byte.
func TestCommittedFiles(t *testing.T) {
	lista, _ := gentes(t)
	files, err := archivos(lista)
	require.NoError(t, err)
	for name, want := range files {
		require.Equal(t, string(want), string(leer(t, name)), "%s: run go generate in examples/nomina", name)
	}
}

// The identifiers of the list are right but for the two that are spoilt on
// purpose.
func TestPersonas(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(leer(t, "personas.csv"))).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 22)
	hoy := calendario.MustParse(fecha)
	for _, r := range rows[1:] {
		who := curp.Persona{GivenNames: r[3], FirstSurname: r[4], SecondSurname: r[5]}
		key, err := curp.ParseOn(r[1], hoy)
		if r[0] == "E002" {
			require.ErrorIs(t, err, curp.ErrCheckDigit)
		} else {
			require.NoError(t, err, r[0])
			require.Nil(t, key.Compare(who, curp.FirstSurname, curp.SecondSurname, curp.GivenNames), r[0])
		}
		number, err := nss.Parse(r[2])
		if r[0] == "E014" {
			require.ErrorIs(t, err, nss.ErrLength)
			var ok bool
			number, ok = nss.LostZero(r[2])
			require.True(t, ok)
		} else {
			require.NoError(t, err, r[0])
		}
		if !key.IsZero() {
			require.Empty(t, number.CompareBirth(key.BirthDate(), hoy), r[0])
		}
		_, known := number.Oficina()
		require.False(t, known, "%s: a series of a real office", r[0])
	}
}

func TestBeneficiarios(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(leer(t, "beneficiarios.csv"))).ReadAll()
	require.NoError(t, err)
	for _, r := range rows[1:] {
		key, err := curp.ParseOn(r[2], calendario.MustParse(fecha))
		require.NoError(t, err)
		require.Equal(t, r[6], key.BirthDate().String())
	}
}

// Every batch reads without faults and ends in a trailer.
func TestLotes(t *testing.T) {
	for name, want := range map[string]int{"altas-08": 24, "salarios-07": 9, "bajas-02": 6} {
		n, trailer := 0, false
		for line, err := range idse.Decode(bytes.NewReader(leer(t, "idse/"+name+".txt")), idse.Options{}) {
			require.NoError(t, err)
			require.Empty(t, line.Errors, name)
			require.Empty(t, line.Warnings, name)
			trailer = line.IsTrailer
			if !line.IsTrailer {
				n++
				require.Equal(t, name[len(name)-2:], line.Record.Tipo)
			}
		}
		require.True(t, trailer, name)
		require.Equal(t, want, n, name)
	}
}
