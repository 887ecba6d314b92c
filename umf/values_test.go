package umf_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/umf"
)

// slowFold is the rule of names, word by word.
func slowFold(s string) string {
	var plain []rune
	for _, r := range norm.NFKD.String(s) {
		if !unicode.Is(unicode.M, r) {
			plain = append(plain, r)
		}
	}
	return strings.Join(strings.FieldsFunc(cases.Fold().String(string(plain)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

func TestFold(t *testing.T) {
	for r := rune(0); r < 0x250; r++ {
		require.Equal(t, slowFold("a"+string(r)+"B"), umf.Fold("a"+string(r)+"B"), "%U", r)
	}
	require.Equal(t, "san angel pueblo 2a seccion", umf.Fold("  San Ángel (PUEBLO), 2ª. Sección "))
	require.Equal(t, "nandu strasse", umf.Fold("N\u0303andu Straße"))
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		if got := umf.Fold(s); got != slowFold(s) {
			t.Fatalf("%q, want %q", got, slowFold(s))
		}
	})
}

func TestTurno(t *testing.T) {
	for text, want := range map[string]umf.Turno{"": 0, " m ": umf.Matutino, "V": umf.Vespertino, "Matutino": umf.Matutino, "vespertino": umf.Vespertino} {
		got, err := umf.ParseTurno(text)
		require.NoError(t, err)
		require.Equal(t, want, got)
		again, err := umf.ParseTurno(got.String())
		require.NoError(t, err)
		require.Equal(t, want, again)
		v, err := got.Value()
		require.NoError(t, err)
		require.NoError(t, again.Scan(v))
		require.Equal(t, want, again)
		raw, err := json.Marshal(got)
		require.NoError(t, err)
		require.Equal(t, strconv.Quote(got.Letter()), string(raw))
		require.NotEmpty(t, got.Code())
		require.Empty(t, got.Args())
	}
	var tu umf.Turno
	require.NoError(t, tu.Scan([]byte("V")))
	require.ErrorIs(t, tu.Scan("nocturno"), umf.ErrTurno)
	require.ErrorIs(t, tu.Scan(7), umf.ErrTurno)
	require.Equal(t, umf.Vespertino, tu)
}

func TestKmAndPoint(t *testing.T) {
	raw, err := json.Marshal([]umf.Km{umf.Kilometres(1.23456), {}, umf.Kilometres(math.Inf(1))})
	require.NoError(t, err)
	require.Equal(t, `[1.235,null,null]`, string(raw))
	var back []umf.Km
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, []umf.Km{umf.Kilometres(1.235), {}, {}}, back)
	require.ErrorIs(t, back[0].UnmarshalJSON([]byte(`"x"`)), umf.ErrNumber)
	require.Equal(t, "1.2 km", umf.Kilometres(1.23).String())
	require.Empty(t, umf.Km{}.String())
	require.Equal(t, umf.Point{}, umf.At(91, 0))
	require.Equal(t, umf.Point{}, umf.At(math.NaN(), 0))
	require.Equal(t, umf.Km{}, umf.Distance(home, umf.Point{}))
	require.InDelta(t, math.Pi*6371.0088, umf.Distance(umf.At(0, 0), umf.At(0, 180)).Value, 1e-6)
}

func TestCLUESKey(t *testing.T) {
	got, err := umf.ParseCLUES(" ocims000013 ")
	require.NoError(t, err)
	require.Equal(t, "OCIMS000013", got)
	for _, bad := range []string{"", "OCIMS00001", "OCIM0000013", "OCIMSO00013", "ÑCIMS000013"} {
		_, err := umf.ParseCLUES(bad)
		require.ErrorIs(t, err, umf.ErrCLUES)
		require.False(t, umf.UsualDigit(bad))
	}
	require.True(t, umf.UsualDigit("OCIMS000013"))
	require.False(t, umf.UsualDigit("OCIMS000014"))
}

func TestNumeroFromName(t *testing.T) {
	for name, want := range map[string]int{
		"UMF 20 ACATLÁN": 20, "UNIDAD DE MEDICINA FAMILIAR NO. 20": 20, "UMRM 21 EJEMPLO": 21, "HGZ-UMAA 1 EJEMPLO": 1,
		"HGSMF 19 MUESTRA": 19, "UMF20": 20, "umf no.7": 7, "UMF N° 8": 8, "UMF 38 FF.CC.": 38, "UMR EL ENCINO": 0,
		"BS 5 - EJEMPLO": 0, "COLONIA 20 DE NOVIEMBRE": 0, "UMF 1234": 0, "": 0, "ALMACÉN": 0,
		"HOSPITAL GENERAL DE SUBZONA CON M.F. NO. 19": 19,
	} {
		require.Equal(t, want, umf.NumeroFromName(name), name)
	}
}

func TestOOADAndDocuments(t *testing.T) {
	name, ok := umf.OOADName("21")
	require.True(t, ok)
	require.Equal(t, "Oaxaca", name)
	_, ok = umf.OOADName("99")
	require.False(t, ok)
	require.Len(t, umf.Documents(true), 5)
	require.NotContains(t, umf.Documents(false), umf.DocIdentificacion)
}

// Every code of the package has its text in both languages.
func TestTexts(t *testing.T) {
	raw, err := os.ReadFile("../mensajes/textos/umf.json")
	require.NoError(t, err)
	var texts map[string]map[string]string
	require.NoError(t, json.Unmarshal(raw, &texts))
	code := regexp.MustCompile(`^umf\.[a-z_]+$`)
	seen := map[string]bool{}
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				if s, err := strconv.Unquote(l.Value); err == nil && code.MatchString(s) {
					seen[s] = true
				}
			}
			return true
		})
	}
	for c := range seen {
		require.NotEmpty(t, texts[c]["es"], c)
		require.NotEmpty(t, texts[c]["en"], c)
		require.Equal(t, texts[c]["next_es"] == "", texts[c]["next_en"] == "", c)
	}
	for c := range texts {
		require.True(t, seen[c], "text without a code: %s", c)
	}
}
