// Package house holds the rules of the repository itself as tests: which
// package may import which, and what no package may do.
package house
