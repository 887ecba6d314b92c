package umf

// Builder gathers the host's files and rows, and makes a [Catalog] of them.
// The zero value is ready and strict: the first bad row ends the load.
type Builder struct {
	Lenient bool   // skip bad rows and count them in the Report
	Vintage string // date of the postal catalogue as the host knows it: the file has none
	MaxKm   Km     // default radius of searches by distance; unknown = no limit
}

// Catalog is an immutable catalogue of postal codes and clinics, safe for
// concurrent readers.
type Catalog struct{ vintage string }

// Build makes the catalogue.
func (b *Builder) Build() (*Catalog, error) { return &Catalog{vintage: b.Vintage}, nil }

// Assign finds the clinic for a request.
func (c *Catalog) Assign(r Request, free func(Place) int) (Assignment, error) {
	return Assignment{}, ErrFull
}
