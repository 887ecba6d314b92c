package cuotas_test

import (
	"encoding/json"
	"errors"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// caso is one case of a file: input and expectation as the schema of the kind
// says.
type caso struct {
	ID     string          `json:"id"`
	Kind   string          `json:"kind"`
	Input  json.RawMessage `json:"input"`
	Expect struct {
		OK    map[string]any `json:"ok"`
		Error string         `json:"error"`
	} `json:"expect"`
}

// answer decodes the input of a case and gives what is to be compared: any
// value whose JSON has the keys of the schema.
type answer func(input json.RawMessage) (any, error)

// kinds are the kinds of case that this package answers. Each part of the
// package brings its own, in the test file beside it.
func kinds() map[string]answer {
	all := map[string]answer{}
	for _, some := range []map[string]answer{kindsParametros(), kindsMensual(), kindsEsquemas()} {
		maps.Copy(all, some)
	}
	return all
}

// asked makes an answer of a function over a decoded input.
func asked[In any](f func(In) (any, error)) answer {
	return func(raw json.RawMessage) (any, error) {
		var in In
		if err := json.Unmarshal(raw, &in); err != nil {
			return nil, err
		}
		return f(in)
	}
}

func casesOf(t testing.TB, path string) []caso {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	var file struct {
		Schema string `json:"schema"`
		Cases  []caso `json:"cases"`
	}
	require.NoError(t, json.Unmarshal(raw, &file), path)
	require.Equal(t, "cuotas-vectors/1", file.Schema, path)
	require.NotEmpty(t, file.Cases, path)
	return file.Cases
}

// Every file of testdata/*.json whose schema is that of the cases is run: the
// shared ones and those of each part.
func TestVectors(t *testing.T) {
	files, err := filepath.Glob("testdata/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	known := kinds()
	for _, path := range files {
		for _, c := range casesOf(t, path) {
			t.Run(filepath.Base(path)+" "+c.ID, func(t *testing.T) {
				ask, ok := known[c.Kind]
				require.True(t, ok, "no answer for the kind %s", c.Kind)
				judge(t, c, ask)
			})
		}
	}
}

func judge(t *testing.T, c caso, ask answer) {
	t.Helper()
	got, err := ask(c.Input)
	if c.Expect.Error != "" {
		var coded interface{ Code() string }
		require.True(t, errors.As(err, &coded), "%v is no coded error", err)
		require.Equal(t, "cuotas."+c.Expect.Error, coded.Code())
		return
	}
	require.NoError(t, err)
	raw, err := json.Marshal(got)
	require.NoError(t, err)
	var have any
	require.NoError(t, json.Unmarshal(raw, &have))
	covers(t, c.ID, c.Expect.OK, have)
}

// covers tells whether have holds every key of want with an equal value:
// amounts are equal as numbers, and a key that want holds as null may be absent.
func covers(t *testing.T, path string, want, have any) {
	t.Helper()
	switch w := want.(type) {
	case map[string]any:
		h, ok := have.(map[string]any)
		require.True(t, ok, "%s: want an object", path)
		for key, v := range w {
			if v != nil {
				covers(t, path+"."+key, v, h[key])
			}
		}
	case []any:
		h, ok := have.([]any)
		require.True(t, ok, "%s: want a list", path)
		require.Len(t, h, len(w), path)
		for i := range w {
			covers(t, path, w[i], h[i])
		}
	case string:
		h, _ := have.(string)
		if a, ok := decimalOf(w); ok {
			b, ok := decimalOf(h)
			require.True(t, ok && a.Cmp(b) == 0, "%s: want %s, got %v", path, w, have)
			return
		}
		require.Equal(t, w, h, path)
	default:
		require.Equal(t, want, have, path)
	}
}

var decimalForm = regexp.MustCompile(`^-?[0-9]+([.][0-9]+)?$`)

func decimalOf(s string) (*big.Rat, bool) {
	if !decimalForm.MatchString(s) {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}
