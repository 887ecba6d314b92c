package prueba

import (
	"math/rand/v2"
	"time"

	"github.com/derechohabiente/imss/calendario"
)

// Fuente draws synthetic values. The same seed and the same calls give the
// same values. It is not safe for concurrent use: make one per test.
type Fuente struct {
	rng     *rand.Rand
	used    map[string]bool // identifiers given out already
	correos map[string]int  // addresses given out already, by what they begin with
	firmas  int             // employers drawn so far
}

// stream tells this package's sequence from those of others with the same
// seed.
const stream = 0x696d7373_70727565 // "imssprue"

// New makes a source.
func New(seed uint64) *Fuente {
	return &Fuente{rng: rand.New(rand.NewPCG(seed, stream)), used: map[string]bool{}, correos: map[string]int{}}
}

// pick draws one of the values.
func pick[T any](f *Fuente, from []T) T { return from[f.rng.IntN(len(from))] }

// digits draws n digits.
func (f *Fuente) digits(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = '0' + byte(f.rng.IntN(10))
	}
	return string(b)
}

// claim tells whether a text was free, and takes it.
func (f *Fuente) claim(s string) bool {
	free := !f.used[s]
	f.used[s] = true
	return free
}

// day draws a day of a closed period.
func (f *Fuente) day(p calendario.Period) calendario.Date {
	return p.From.AddDays(f.rng.IntN(p.To.Sub(p.From) + 1))
}

// adults are the births that are drawn where the caller fixes none: grown up,
// and not yet a hundred, for as long as this package may be in use.
func adults() calendario.Period {
	return calendario.Period{From: calendario.Must(1950, time.January, 1), To: calendario.Must(2004, time.December, 31)}
}
