// Package vigencia decides the rights of insured persons, pensioners and their
// beneficiaries before the Mexican Social Security Institute: facts and a
// question go in, a decision with its legal ground comes out.
//
//	facts := vigencia.Facts{Spells: []vigencia.Spell{{
//		Modalidad: "10", Start: calendario.MustParse("2025-01-06"), End: calendario.MustParse("2025-03-31"),
//	}}}
//	d, err := vigencia.Evaluate(facts, vigencia.Medical{Date: calendario.MustParse("2025-04-10")})
//	if err != nil {
//		return err // the facts or the question cannot be judged
//	}
//	fmt.Println(d.Entitled, d.Status, d.Until, d.Ground) // true conservacion 2025-05-26 [LSS 109 RACERF 57]
//	fmt.Println(mensajes.For("es-MX").Text(d.Reason))    // why, and Next what to do
//
// [Consulta] gives the whole answer for a day, with every beneficiary, and
// [Semanas] the statement of contributed weeks.
//
// # The benefits
//
// The name of each in the JSON form, and its query:
//
//   - medical, medical_beneficiary, old_age_medical: [Medical],
//     [MedicalBeneficiary], [OldAgeMedical]
//   - sickness_care, maternity_care: [SicknessCare], [MaternityCare]
//   - sickness_cash, maternity_cash, work_risk_cash, cancer_care_cash, funeral:
//     [SicknessCash], [MaternityCash], [WorkRiskCash], [CancerCareCash], [Funeral]
//   - claim, the terms to claim cash: [Claim]
//   - childcare: [Childcare]
//   - invalidity, survivor, cesantia, vejez: [Invalidity], [Survivor],
//     [CesantiaPension], [VejezPension]
//   - regime_option, between the laws of 1973 and 1995: [RegimeOption]
//   - pension_conservation, recognition, voluntary_continuation, weeks:
//     [PensionConservation], [Recognition], [VoluntaryContinuation], [Weeks]
//   - ssfam_entry, ssfam_treatment, ssfam_newborn, of the family insurance:
//     [FamilyEntry], [FamilyTreatment], [FamilyNewborn]
//
// # How days are counted
//
//   - Dates are civil days of Mexico City; periods are closed on both ends.
//   - The day of the alta is covered, and so is the day of the baja (RACERF 57).
//   - Days are a union: overlapping employers count once.
//   - Weeks are days divided by seven; a remainder above three is one more
//     week (LSS 20).
//   - Months and years back keep the day number, clipped to the end of the
//     month. A window of months before a day does not include it.
//   - The eight weeks of conservation are the 56 days after the baja (LSS 109).
//   - "Menor de 16" holds through the day before the 16th birthday. Who was
//     born on 29 February has it on 1 March of common years.
//   - A baja inside a temporary incapacity takes effect on the last day of the
//     incapacity (LSS 21, RACERF 60). Certificates that touch are one.
//   - Facts that begin after the day asked are ignored, but for incapacities,
//     which hold back a baja.
//
// # Sources, open readings and what is unconfirmed
//
// The rules are those of the Ley del Seguro Social (LSS, DOF 21-12-1995, as
// reformed through DOF 15-01-2026) and of its Reglamento en materia de
// Afiliación, Clasificación de Empresas, Recaudación y Fiscalización (RACERF,
// DOF 01-11-2002). A question about a day before 01-07-1997 is
// [ErrBeforeLaw]. Where the text leaves a reading open, a field of [Rules]
// names it, and its zero value is the reading taken. What no text of law at
// hand confirms is called unconfirmed beside its rule, and a warning tells it
// where it touches a decision: the law of 1973, some modalidades, old wordings.
//
// # What it does not do
//
// It computes no amount of a pension or subsidy, asks nothing of the
// Institute, and knows no fact that the host does not tell: certificates,
// opinions, payments and late notices are the host's. There is no clock and no
// state: the same facts, question and rules give the same bytes. A decision
// informs over the host's data. It is not an act of the Institute.
package vigencia

//go:generate go run ./internal/generar
