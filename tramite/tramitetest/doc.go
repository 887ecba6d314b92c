// Package tramitetest tells whether the ports that a host wrote keep their
// contracts, and helps to test procedures.
//
// [Store], [Mailer] and [Archive] run every clause of a contract as a subtest of
// its own, each on a fresh port that the host's factory makes. [Mailbox] is a
// mailer that remembers, and [Faults] makes the n-th call of any port fail, or
// the process seem dead from there on.
package tramitetest

import "testing"

// clause is one promise of a contract, P the port under test.
type clause[P any] struct {
	name  string
	check func(t testing.TB, p P)
}

func run[P any](t *testing.T, clauses []clause[P], factory func(t testing.TB) P) {
	t.Helper()
	for _, c := range clauses {
		t.Run(c.name, func(t *testing.T) { c.check(t, factory(t)) })
	}
}
