package vigencia

// leftOut warns of the spells that the Institute removed for being improper:
// they insure nobody, and their weeks do not count (RACERF 61).
func (c *caso) leftOut(d *Decision) {
	n := 0
	for i := range c.f.Spells {
		if c.f.Spells[i].Void {
			n++
		}
	}
	if n > 0 && racerf61.inForce(c.on) {
		d.warn(Step{What: WarnVoid, N: n})
		d.cite(c.on, &racerf61)
	}
}
