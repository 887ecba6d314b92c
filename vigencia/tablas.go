package vigencia

import (
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Tables tells name, source, vintage and validity of the thresholds of this
// release, with the source of the newest row of each. None has an end: a reform
// adds a row. What each modalidad covers is a table of package afiliacion.
func Tables() []calendario.Tabla {
	read := calendario.Must(2026, time.November, 22) // day on which the texts were last read
	return []calendario.Tabla{
		threshold("conservation_run", conservationRun, read),
		threshold("conservation_days", conservationDays, read),
		threshold("minor_age", minorAge, read),
		threshold("student_age", studentAge, read),
		threshold("majority", majority, read),
		threshold("partner_years", partnerYears, read),
		threshold("care_weeks", careWeeks, read),
		threshold("cesantia_age", cesantiaAge, read),
		threshold("vejez_age", vejezAge, read),
		threshold("kept_share", keptShare, read),
		threshold("kept_months", keptMonths, read),
		threshold("short_gap", shortGap, read),
		threshold("long_gap", longGap, read),
		threshold("new_weeks_short", newWeeksShort, read),
		threshold("new_weeks_long", newWeeksLong, read),
		threshold("invalidity_weeks", invalidityWeeks, read),
		threshold("grave_weeks", graveWeeks, read),
		threshold("grave_percent", gravePercent, read),
		threshold("early_weeks", earlyWeeks, read),
		threshold("survivor_weeks", survivorWeeks, read),
		threshold("total_pension_years", totalPensionYears, read),
		threshold("marriage_months", marriageMonths, read),
		threshold("late_marriage_age", lateMarriageAge, read),
		threshold("late_marriage_months", lateMarriageMonths, read),
		threshold("posthumous_days", posthumousDays, read),
		threshold("continuation_weeks", continuationWeeks, read),
		threshold("continuation_years", continuationYears, read),
		threshold("continuation_term", continuationTerm, read),
		threshold("continuation_return", continuationReturn, read),
		threshold("cancer_weeks", cancerWeeks, read),
		threshold("cancer_months", cancerMonths, read),
		threshold("cancer_run", cancerRun, read),
		threshold("cancer_rate", cancerRate, read),
		threshold("licence_days", licenceDays, read),
		threshold("licence_total", licenceTotal, read),
		threshold("law1973_weeks", law1973Weeks, read),
		threshold("sickness_weeks", sicknessWeeks, read),
		threshold("eventual_weeks", eventualWeeks, read),
		threshold("eventual_months", eventualMonths, read),
		threshold("sickness_unpaid", sicknessUnpaid, read),
		threshold("sickness_rate", sicknessRate, read),
		threshold("maternity_rate", maternityRate, read),
		threshold("work_risk_rate", workRiskRate, read),
		threshold("maternity_weeks", maternityWeeks, read),
		threshold("maternity_months", maternityMonths, read),
		threshold("maternity_days", maternityDays, read),
		threshold("funeral_weeks", funeralWeeks, read),
		threshold("funeral_months", funeralMonths, read),
		threshold("nursery_from", nurseryFrom, read),
		threshold("nursery_age", nurseryAge, read),
		threshold("nursery_tail", nurseryTail, read),
		threshold("waiver_weeks", waiverWeeks, read),
		threshold("waiver_months", waiverMonths, read),
		threshold("waiver_days", waiverDays, read),
		threshold("newborn_days", newbornDays, read),
		threshold("newborn_enrolment", newbornEnrolment, read),
		threshold("treatment_weeks", treatmentWeeks, read),
		threshold("treatment_more", treatmentMore, read),
		threshold("moved_weeks", movedWeeks, read),
		threshold("long_absence", longAbsence, read),
		threshold("claim_years", claimYears, read),
		threshold("risk_claim_years", riskClaimYears, read),
		threshold("age_weeks", ageWeeks, read),
		threshold("treatment_rules", treatmentRules, read),
	}
}

func threshold[T any](name string, t tabla.Table[T], read calendario.Date) calendario.Tabla {
	return calendario.Tabla{
		Name: "vigencia." + name, Source: t[len(t)-1].Source, Vintage: read,
		Valid: calendario.Period{From: t[0].From},
	}
}
