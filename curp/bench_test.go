package curp_test

import (
	"strings"
	"testing"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
)

// walkTable is what a bare check of the digit needs.
var walkTable = func() (t [256]uint32) {
	for i, c := range "0123456789ABCDEFGHIJKLMN_OPQRSTUVWXYZ" {
		t[byte(c)] = uint32(i)
	}
	return t
}()

func walk(s string) bool {
	if len(s) != 18 {
		return false
	}
	var sum uint32
	for i := range 18 {
		sum += walkTable[s[i]] * uint32(18-i)
	}
	// The last character weighs 1 − 1 = 0 here; it is compared instead.
	return (10-(sum-walkTable[s[17]])%10)%10 == uint32(s[17]-'0')
}

// fleet is a list of keys long enough that no branch can learn it by heart.
func fleet(b *testing.B) []string {
	b.Helper()
	var out []string
	day := calendario.Must(1950, 1, 1)
	names := []string{"Muestra", "Ejemplo", "Ensayo", "Añil", "Ñandú", "Ich", "Prueba", "Olvera", "Ibarra"}
	for i := range 4096 {
		p := person(names[i%7]+"A", names[i%9], names[i%5])
		p.Birth = day.AddDays(i * 5)
		if i%2 == 0 {
			p.Sex, p.Entity = curp.Hombre, "JC"
		}
		c, err := curp.Generate(p)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, c.String())
	}
	return out
}

func BenchmarkWalk(b *testing.B) {
	keys := fleet(b)
	b.ReportAllocs()
	n, i := 0, 0
	for b.Loop() {
		if walk(keys[i%len(keys)]) {
			n++
		}
		i++
	}
}

func BenchmarkParse(b *testing.B) {
	keys := fleet(b)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		if _, err := curp.Parse(keys[i%len(keys)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// Half of the keys have one fault.
func BenchmarkParseMixed(b *testing.B) {
	keys := fleet(b)
	for i := 1; i < len(keys); i += 2 {
		k := []byte(keys[i])
		k[i%18] = "AB1"[i%3]
		keys[i] = string(k)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		_, _ = curp.Parse(keys[i%len(keys)])
		i++
	}
}

func BenchmarkProblems(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		curp.Problems("BACA880230QXXAEUK9", calendario.Date{})
	}
}

func BenchmarkNormalize(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		curp.Normalize("rofa-880415-mjcbnn-09")
	}
}

func BenchmarkGenerate(b *testing.B) {
	p := person("María de los Ángeles", "Muestra", "de la Ñandú")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := curp.Generate(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	p := person("María de los Ángeles", "Muestra", "de la Ñandú")
	c, _ := curp.Generate(p)
	b.ReportAllocs()
	for b.Loop() {
		if c.Compare(p) != nil {
			b.Fatal()
		}
	}
}

func BenchmarkParseAll(b *testing.B) {
	text := strings.Join(fleet(b), "\n")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range curp.ParseAll(strings.NewReader(text)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("La persona con clave "+good+" trabaja desde 2019 en la planta 7.\n", 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for range curp.Find(text) {
		}
	}
}

func TestParseAllocatesNothing(t *testing.T) {
	s := good
	if n := testing.AllocsPerRun(100, func() {
		c, err := curp.Parse(s)
		if err != nil || c.IsZero() || c.BirthDate().IsZero() {
			t.Error(err)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
