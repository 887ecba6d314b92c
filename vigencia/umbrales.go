package vigencia

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Days on which texts came into force.
var (
	lssInForce    = calendario.MustParse("1997-07-01") // LSS, DOF 21-12-1995, transitory 1 as reformed DOF 21-11-1996
	reform2001    = calendario.MustParse("2001-12-21") // decree DOF 20-12-2001
	racerfInForce = calendario.MustParse("2002-11-02") // RACERF, DOF 01-11-2002
	reform2011    = calendario.MustParse("2011-05-28") // decree DOF 27-05-2011
	absenceReform = calendario.MustParse("2018-06-23") // LSS 109 Bis, decree DOF 22-06-2018
	equalReform   = calendario.MustParse("2023-07-20") // decree DOF 20-01-2023, six months after its publication
	wardReform    = calendario.MustParse("2024-06-08") // decree DOF 07-06-2024
)

// The thresholds, each with its source. Days before the first row are refused
// before a rule is asked.
var (
	// conservationRun is the run of days before the baja that conservation
	// asks: eight weekly contributions.
	conservationRun = tabla.Table[int]{{From: lssInForce, Source: "LSS 109 (DOF 21-12-1995)", Value: 8 * 7}}
	// conservationDays are the days that the care is kept: eight weeks.
	conservationDays = tabla.Table[int]{{From: lssInForce, Source: "LSS 109 (DOF 21-12-1995)", Value: 8 * 7}}
	// minorAge is the birthday on which a child stops being covered as such.
	minorAge = tabla.Table[int]{{From: lssInForce, Source: "LSS 84-V (DOF 21-12-1995)", Value: 16}}
	// studentAge is the birthday on which a student stops being covered.
	studentAge = tabla.Table[int]{{From: lssInForce, Source: "LSS 84-VI (DOF 21-12-1995)", Value: 25}}
	// majority ends the right of a ward of LSS 84-VI, who is a "menor".
	majority = tabla.Table[int]{{From: wardReform, Source: "LSS 84-VI second paragraph (DOF 07-06-2024)", Value: 18}}
	// partnerYears is the common life asked of a partner without common child.
	partnerYears = tabla.Table[int]{{From: lssInForce, Source: "LSS 84-III (DOF 21-12-1995)", Value: 5}}
	// careWeeks are the weeks that give medical care without a pension.
	careWeeks = tabla.Table[int]{{From: lssInForce, Source: "LSS 154 and 162, last paragraphs (DOF 21-12-1995)", Value: 750}}
	// cesantiaAge and vejezAge are the ages of those two branches.
	cesantiaAge = tabla.Table[int]{{From: lssInForce, Source: "LSS 154 (DOF 21-12-1995)", Value: 60}}
	vejezAge    = tabla.Table[int]{{From: lssInForce, Source: "LSS 162 (DOF 21-12-1995)", Value: 65}}
)

// value gives the figure in force on a day.
func value(t tabla.Table[int], on calendario.Date) int {
	row, _ := t.At(on)
	return row.Value
}
