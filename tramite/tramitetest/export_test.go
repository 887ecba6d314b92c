package tramitetest

import (
	"fmt"
	"runtime"
	"testing"

	"github.com/derechohabiente/imss/tramite"
)

// recorder stands for the testing.T of a clause that is expected to fail.
type recorder struct {
	testing.TB
	failed string
}

func (r *recorder) Helper() {}

func (r *recorder) Fatal(args ...any) {
	r.failed = fmt.Sprint(args...)
	runtime.Goexit()
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.failed = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

// failing runs every clause and gives the names of those that failed, with why.
func failing[P any](t *testing.T, clauses []clause[P], factory func(testing.TB) P) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, c := range clauses {
		rec, done := &recorder{TB: t}, make(chan struct{})
		go func() {
			defer close(done)
			c.check(rec, factory(t))
		}()
		<-done
		if rec.failed != "" {
			out[c.name] = rec.failed
		}
	}
	return out
}

// FailingStore gives the clauses that a store breaks.
func FailingStore(t *testing.T, factory func(testing.TB) tramite.Store) map[string]string {
	t.Helper()
	return failing(t, storeClauses(), factory)
}

// FailingArchive gives the clauses that an archive breaks.
func FailingArchive(t *testing.T, factory func(testing.TB) tramite.Archive) map[string]string {
	t.Helper()
	return failing(t, archiveClauses(), factory)
}

// FailingMailer gives the clauses that a mailer breaks.
func FailingMailer(t *testing.T, factory func(testing.TB, tramite.Archive) Post) map[string]string {
	t.Helper()
	return failing(t, mailerClauses(), func(t testing.TB) desk {
		a := &shelf{docs: map[string][]byte{}}
		return desk{factory(t, a), a}
	})
}
