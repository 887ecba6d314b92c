package archivo_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/derechohabiente/imss/internal/tabla/archivo"
	"github.com/stretchr/testify/require"
)

// seen gives the rows of files, list by list, and what is at fault in them.
func seen(t *testing.T, files fs.FS) (rows []string, faults []archivo.Fault) {
	t.Helper()
	faults, err := archivo.Walk(files, func(f archivo.File) []archivo.Fault {
		if f.Read == "" {
			return f.NoRead()
		}
		return f.Each(archivo.Afiliacion, func(list string) (archivo.Take, bool) {
			return func(row []byte) (string, bool) {
				rows = append(rows, list+" "+string(row))
				return "key", string(row) != "{}"
			}, list != "other"
		})
	})
	require.NoError(t, err)
	return rows, faults
}

func TestWalk(t *testing.T) {
	rows, faults := seen(t, fstest.MapFS{
		"b.json":   {Data: []byte(`{"uma": [3], "read": "x"}`)},
		"a/a.json": {Data: []byte("\ufeff{\"read\": \"x\",\n\"uma\": [1, {}],\n\"other\": [2],\n\"ceav\": [{}],\n\"modalidades\": null}")},
		"c.json":   {Data: []byte(`{"uma": [4]}`)},
		"d.txt":    {Data: []byte(`?`)},
	})
	require.Equal(t, []string{"uma 1", "uma {}", "uma 3"}, rows)
	require.Equal(t, []archivo.Fault{
		{File: "a/a.json", Row: 3, Field: "json"}, {File: "a/a.json", Row: 2, Field: "uma.key"}, {File: "c.json", Row: 1, Field: "read"},
	}, faults)

	_, faults = seen(t, fstest.MapFS{"d.txt": {}})
	require.Equal(t, []archivo.Fault{{File: "*.json", Field: "json"}}, faults)
	_, err := archivo.Walk(fstest.MapFS{}, nil)
	require.NoError(t, err)
}

// The rows of a list that stands twice would be lost by encoding/json.
func TestWalkRefusesWhatWouldBeLost(t *testing.T) {
	for file, line := range map[string]int{
		"{\"read\": \"x\",\n\"uma\": [1],\n\"uma\": [2]}": 3,
		"{\"read\": \"x\",\n\"read\": \"y\"}":             2,
		"{\"read\": \"x\"}\n{}":                           2,
		"{\"read\": \"x\",\n\"uma\": {}}":                 2,
		"\n{\"read\": 7}":                                 2,
		"null":                                            1,
		"\ufeff\n\n!":                                     3,
		"":                                                1,
	} {
		rows, faults := seen(t, fstest.MapFS{"a.json": {Data: []byte(file)}})
		require.Empty(t, rows, file)
		require.Equal(t, []archivo.Fault{{File: "a.json", Row: line, Field: "json"}}, faults, file)
	}
}

// One folder serves every package: each finds its own lists and passes over
// those of the others, and a list has one owner.
func TestOwner(t *testing.T) {
	for list, owner := range map[string]string{
		"uma": archivo.Afiliacion, "salario_minimo": archivo.Afiliacion, "modalidades": archivo.Afiliacion,
		"rest_days": archivo.Calendario, "pension": archivo.Calendario, "staff": archivo.Calendario, "retired": archivo.Calendario,
		"tasas": archivo.Cuotas, "ceav": archivo.Cuotas, "primas": archivo.Cuotas, "ssf": archivo.Cuotas,
		"tasa_mora": archivo.Cuotas, "vacaciones": archivo.Cuotas,
		"umas": "", "read": "", "": "",
	} {
		require.Equal(t, owner, archivo.Owner(list), list)
	}
}

func TestStrict(t *testing.T) {
	var row struct {
		A int `json:"a"`
	}
	for text, want := range map[string]string{`{"a": 1}`: "", `{"a": "1"}`: "a", `{"b": 1}`: "", `7`: ""} {
		unfit, ok := archivo.Strict([]byte(text), &row)
		require.Equal(t, want, unfit, text)
		require.Equal(t, text == `{"a": 1}`, ok, text)
	}
}
