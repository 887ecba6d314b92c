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
	cancerReform  = calendario.MustParse("2019-06-05") // LSS 140 Bis, decree DOF 04-06-2019
	reform2020    = calendario.MustParse("2020-10-22") // decree DOF 21-10-2020
	weeksReform   = calendario.MustParse("2021-01-01") // decree DOF 16-12-2020, transitory 1
	reformMar2023 = calendario.MustParse("2023-03-25") // decree DOF 24-03-2023
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
	// keptShare is the part of the contributed time, one of so many, that LSS
	// 150 keeps the rights to pensions, and keptMonths the least.
	keptShare  = tabla.Table[int]{{From: lssInForce, Source: "LSS 150 (DOF 21-12-1995)", Value: 4}}
	keptMonths = tabla.Table[int]{{From: lssInForce, Source: "LSS 150 second paragraph (DOF 21-12-1995)", Value: 12}}
	// shortGap and longGap are years of interruption; newWeeksShort and
	// newWeeksLong the new weeks asked beyond the one and the other.
	shortGap      = tabla.Table[int]{{From: lssInForce, Source: "LSS 151-I (DOF 21-12-1995)", Value: 3}}
	longGap       = tabla.Table[int]{{From: lssInForce, Source: "LSS 151-II (DOF 21-12-1995)", Value: 6}}
	newWeeksShort = tabla.Table[int]{{From: lssInForce, Source: "LSS 151-II (DOF 21-12-1995)", Value: 26}}
	newWeeksLong  = tabla.Table[int]{{From: lssInForce, Source: "LSS 151-III (DOF 21-12-1995)", Value: 52}}
	// invalidityWeeks are those of a pension of invalidez; graveWeeks those of an
	// invalidity of gravePercent or more, and earlyWeeks those of whoever was
	// first insured before the law.
	invalidityWeeks = tabla.Table[int]{{From: lssInForce, Source: "LSS 122 (DOF 21-12-1995)", Value: 250}}
	graveWeeks      = tabla.Table[int]{{From: lssInForce, Source: "LSS 122 (DOF 21-12-1995)", Value: 150}}
	gravePercent    = tabla.Table[int]{{From: lssInForce, Source: "LSS 122 (DOF 21-12-1995)", Value: 75}}
	earlyWeeks      = tabla.Table[int]{{From: lssInForce, Source: "DOF 21-12-1995, transitory 5", Value: 150}}
	// survivorWeeks are those that the deceased needs; totalPensionYears is how
	// long a pension for a total incapacity may have lasted to need none.
	survivorWeeks     = tabla.Table[int]{{From: lssInForce, Source: "LSS 128-I (DOF 21-12-1995)", Value: 150}}
	totalPensionYears = tabla.Table[int]{{From: lssInForce, Source: "LSS 129 second paragraph (DOF 21-12-1995)", Value: 5}}
	// marriageMonths is the least time of a marriage without children. Through
	// 24-03-2023 one after lateMarriageAge, or of a pensioner, had to last
	// lateMarriageMonths.
	marriageMonths     = tabla.Table[int]{{From: lssInForce, Source: "LSS 132-I (DOF 21-12-1995)", Value: 6}}
	lateMarriageAge    = tabla.Table[int]{{From: lssInForce, Source: "LSS 132-II (DOF 21-12-1995; derogated DOF 24-03-2023), unconfirmed", Value: 55}}
	lateMarriageMonths = tabla.Table[int]{{From: lssInForce, Source: "LSS 132-II, III (DOF 21-12-1995; derogated DOF 24-03-2023), unconfirmed", Value: 12}}
	// posthumousDays after the death a child may be born.
	posthumousDays = tabla.Table[int]{{From: lssInForce, Source: "Código Civil Federal 324-II, unconfirmed", Value: 300}}
	// continuationWeeks in the continuationYears before the baja give the right
	// to modalidad 40, continuationTerm is the term, in years, to ask for it,
	// and continuationReturn that, in months, to return to it.
	continuationWeeks = tabla.Table[int]{
		{From: lssInForce, Source: "LSS 218, wording before DOF 20-12-2001, unconfirmed", Value: 52},
		{From: reform2001, Source: "LSS 218 (DOF 20-12-2001)", Value: 52},
	}
	continuationYears = tabla.Table[int]{
		{From: lssInForce, Source: "LSS 218, wording before DOF 20-12-2001, unconfirmed", Value: 5},
		{From: reform2001, Source: "LSS 218 (DOF 20-12-2001)", Value: 5},
	}
	continuationTerm = tabla.Table[int]{
		{From: lssInForce, Source: "LSS 219, wording before DOF 20-12-2001, unconfirmed", Value: 5},
		{From: reform2001, Source: "LSS 219 (DOF 20-12-2001)", Value: 5},
	}
	continuationReturn = tabla.Table[int]{{From: reform2001, Source: "LSS 220 last paragraph (DOF 20-12-2001)", Value: 12}}
	// cancerWeeks in cancerMonths before the diagnosis, or a run of cancerRun
	// weeks before the licence, give cancerRate percent of the salary;
	// licenceDays is the longest licence and licenceTotal that of all.
	cancerWeeks  = tabla.Table[int]{{From: cancerReform, Source: "LSS 140 Bis (DOF 04-06-2019)", Value: 30}}
	cancerMonths = tabla.Table[int]{{From: cancerReform, Source: "LSS 140 Bis (DOF 04-06-2019)", Value: 12}}
	cancerRun    = tabla.Table[int]{{From: cancerReform, Source: "LSS 140 Bis (DOF 04-06-2019)", Value: 52}}
	cancerRate   = tabla.Table[int]{{From: cancerReform, Source: "LSS 140 Bis (DOF 04-06-2019)", Value: 60}}
	licenceDays  = tabla.Table[int]{{From: cancerReform, Source: "LSS 140 Bis (DOF 04-06-2019)", Value: 28}}
	licenceTotal = tabla.Table[int]{{From: cancerReform, Source: "LSS 140 Bis (DOF 04-06-2019)", Value: 364}}
	// law1973Weeks are those of cesantía and vejez in the law of 1973.
	law1973Weeks = tabla.Table[int]{{From: calendario.Must(1973, 4, 1), Source: "LSS of 1973 (DOF 12-03-1973) 138, 145, unconfirmed", Value: 500}}

	// sicknessWeeks are the weeks immediately before a sickness.
	sicknessWeeks = tabla.Table[int]{{From: lssInForce, Source: "LSS 97 (DOF 21-12-1995)", Value: 4}}
	// eventualWeeks in eventualMonths stand in their place for eventual workers.
	eventualWeeks  = tabla.Table[int]{{From: lssInForce, Source: "LSS 97 second paragraph (DOF 21-12-1995)", Value: 6}}
	eventualMonths = tabla.Table[int]{{From: lssInForce, Source: "LSS 97 second paragraph (DOF 21-12-1995)", Value: 4}}
	// sicknessUnpaid are the first days, which are not paid.
	sicknessUnpaid = tabla.Table[int]{{From: lssInForce, Source: "LSS 96 (DOF 21-12-1995)", Value: 3}}
	// sicknessRate, maternityRate and workRiskRate are percents of the salary.
	sicknessRate  = tabla.Table[int]{{From: lssInForce, Source: "LSS 98 (DOF 21-12-1995)", Value: 60}}
	maternityRate = tabla.Table[int]{{From: lssInForce, Source: "LSS 101 (DOF 21-12-1995)", Value: 100}}
	workRiskRate  = tabla.Table[int]{{From: lssInForce, Source: "LSS 58-I (DOF 21-12-1995)", Value: 100}}
	// maternityWeeks in maternityMonths give maternityDays of subsidy.
	maternityWeeks  = tabla.Table[int]{{From: lssInForce, Source: "LSS 102-I (DOF 21-12-1995)", Value: 30}}
	maternityMonths = tabla.Table[int]{{From: lssInForce, Source: "LSS 102-I (DOF 21-12-1995)", Value: 12}}
	maternityDays   = tabla.Table[int]{{From: lssInForce, Source: "LSS 101 (DOF 21-12-1995)", Value: 42 + 42}}
	// funeralWeeks in funeralMonths give the funeral aid.
	funeralWeeks  = tabla.Table[int]{{From: lssInForce, Source: "LSS 104 (DOF 21-12-1995)", Value: 12}}
	funeralMonths = tabla.Table[int]{{From: lssInForce, Source: "LSS 104 (DOF 21-12-1995)", Value: 9}}
	// nurseryFrom, in days, and nurseryAge, in years, bound the age of the child.
	nurseryFrom = tabla.Table[int]{{From: lssInForce, Source: "LSS 206 (DOF 21-12-1995)", Value: 43}}
	nurseryAge  = tabla.Table[int]{{From: lssInForce, Source: "LSS 206 (DOF 21-12-1995)", Value: 4}}
	// nurseryTail are the days that the nursery is kept after the baja.
	nurseryTail = tabla.Table[int]{{From: lssInForce, Source: "LSS 207 (DOF 21-12-1995)", Value: 4 * 7}}

	// waiverWeeks before a baja, in waiverMonths, waive the waits of an
	// enrolment within as many months after it.
	waiverWeeks  = tabla.Table[int]{{From: racerfInForce, Source: "RACERF 85 (DOF 01-11-2002)", Value: 52}}
	waiverMonths = tabla.Table[int]{{From: racerfInForce, Source: "RACERF 85 (DOF 01-11-2002)", Value: 12}}
	// waiverDays are the working days after a baja in which an enrolment in
	// modalidad 33 has no waits.
	waiverDays = tabla.Table[int]{{From: racerfInForce, Source: "RACERF 105 last paragraph (DOF 01-11-2002)", Value: 45}}
	// newbornDays are those of care after the birth, newbornEnrolment those in
	// which the child is enrolled without waits.
	newbornDays      = tabla.Table[int]{{From: racerfInForce, Source: "RACERF 104 (DOF 01-11-2002)", Value: 30}}
	newbornEnrolment = tabla.Table[int]{{From: racerfInForce, Source: "RACERF 104 (DOF 01-11-2002)", Value: 90}}
)

// value gives the figure in force on a day.
func value(t tabla.Table[int], on calendario.Date) int {
	row, _ := t.At(on)
	return row.Value
}
