package calendario

// Tabla tells what a table of dated data that this module carries holds, where
// it comes from and for which days it answers. Packages with such tables list
// them by their Tables function, so that a host can print the vintage that it
// runs on and warn before a table ends.
type Tabla struct {
	Name    string `json:"name"`    // package and table: "afiliacion.uma"
	Source  string `json:"source"`  // the official text, with its date
	Vintage Date   `json:"vintage"` // the day on which the sources were last read
	Valid   Period `json:"valid"`   // the days that the table answers for; open where the text has no end
}

// Outdated tells whether a day lies after the last one that the table answers
// for: overlay newer rows, or take a newer release.
func (t Tabla) Outdated(today Date) bool {
	return !t.Valid.To.IsZero() && today.After(t.Valid.To)
}
