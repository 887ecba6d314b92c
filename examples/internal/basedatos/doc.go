// Package basedatos runs the conformance suite of stores on real databases: a
// file of SQLite, and a PostgreSQL server that the tests start and throw away.
// It has tests alone; the drivers are those of the examples.
package basedatos
