package vigencia

// leftOut warns of the spells that the Institute removed for being improper:
// they insure nobody, and their weeks do not count (RACERF 61).
func (d *Decision) leftOut(f *Facts) {
	n := 0
	for i := range f.Spells {
		if f.Spells[i].Void {
			n++
		}
	}
	if n > 0 {
		d.warn(Step{What: WarnVoid, N: n})
	}
}
