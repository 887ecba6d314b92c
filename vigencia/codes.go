package vigencia

// StepCode is the stable code of a step, a warning or a reason.
type StepCode string

// Steps about the person's own medical care.
const (
	StepDead          StepCode = "vigencia.step.dead"            // On: death
	StepPension       StepCode = "vigencia.step.pension"         // On: first day of the pension
	StepPensionEnded  StepCode = "vigencia.step.pension_ended"   // On: its last day
	StepStrike        StepCode = "vigencia.step.strike"          // On: first day of the strike
	StepSpell         StepCode = "vigencia.step.spell"           // On: first day of the spell that covers the date
	StepNoSpell       StepCode = "vigencia.step.no_spell"        // On: the date
	StepFamily        StepCode = "vigencia.step.family"          // On: first day of service of modalidad 33
	StepFamilyWaits   StepCode = "vigencia.step.family_waits"    // On: first day of service
	StepFamilyOver    StepCode = "vigencia.step.family_over"     // On: last day of the term
	StepHeldBaja      StepCode = "vigencia.step.held_baja"       // On: baja, To: last day of the incapacity
	StepRun           StepCode = "vigencia.step.run"             // On: baja, N: weeks
	StepRunShort      StepCode = "vigencia.step.run_short"       // On: baja, N: days, M: days needed
	StepTail          StepCode = "vigencia.step.tail"            // On: baja, To: last day kept, N: days kept
	StepTailOver      StepCode = "vigencia.step.tail_over"       // On: baja, To: last day kept, N: days kept
	StepTermOver      StepCode = "vigencia.step.term_over"       // On: last day of an insurance without conservation
	StepContinuation  StepCode = "vigencia.step.continuation"    // only modalidades without medical care
	StepAbsence       StepCode = "vigencia.step.absence"         // On: Declaración Especial de Ausencia
	StepOldAge        StepCode = "vigencia.step.old_age"         // N: age, M: weeks
	StepOldAgeShort   StepCode = "vigencia.step.old_age_short"   // N: weeks, M: weeks needed
	StepNeverCovered  StepCode = "vigencia.step.never_covered"   // On: the date
	StepWeeks         StepCode = "vigencia.step.weeks"           // On: the date, N: days, M: weeks
	StepWeeksRounded  StepCode = "vigencia.step.weeks_rounded"   // N: days left over
	StepNoWeeks       StepCode = "vigencia.step.no_weeks"        // On: the date
	StepHolder        StepCode = "vigencia.step.holder"          // the person's right holds
	StepHolderNone    StepCode = "vigencia.step.holder_none"     // the person has no right
	StepParentsRemain StepCode = "vigencia.step.parents_survive" // On: death of the person
)

// Steps about a beneficiary's own line.
const (
	StepSpouse           StepCode = "vigencia.step.spouse"
	StepUnionNotBegun    StepCode = "vigencia.step.union_not_begun"   // On: first day of the union
	StepPartnerYears     StepCode = "vigencia.step.partner_years"     // On: first day of the common life
	StepPartnerChild     StepCode = "vigencia.step.partner_child"     // common child
	StepPartnerShort     StepCode = "vigencia.step.partner_short"     // On: day on which the five years are complete
	StepPartnerUnknown   StepCode = "vigencia.step.partner_unknown"   // neither the beginning nor a common child is known
	StepPartnerSpouse    StepCode = "vigencia.step.partner_spouse"    // there is a spouse
	StepPartnerSeveral   StepCode = "vigencia.step.partner_several"   // N: how many
	StepPartnerNotFree   StepCode = "vigencia.step.partner_not_free"  // one of the two is married
	StepPartnerDependent StepCode = "vigencia.step.partner_dependent" // dependence not proved
	StepGenderedText     StepCode = "vigencia.step.gendered_text"     // On: first day of the reform
	StepChildMinor       StepCode = "vigencia.step.child_minor"       // On: 16th birthday
	StepChildStudent     StepCode = "vigencia.step.child_student"     // On: 25th birthday
	StepChildDisabled    StepCode = "vigencia.step.child_disabled"
	StepChildUnborn      StepCode = "vigencia.step.child_unborn"     // On: birth
	StepChildOver16      StepCode = "vigencia.step.child_over_16"    // On: 16th birthday
	StepChildOver25      StepCode = "vigencia.step.child_over_25"    // On: 25th birthday
	StepChildWorks       StepCode = "vigencia.step.child_works"      // insured by an own job
	StepNoAllowance      StepCode = "vigencia.step.no_allowance"     // no asignación familiar
	StepWardEarly        StepCode = "vigencia.step.ward_early"       // On: first day of the reform
	StepWardNoOrder      StepCode = "vigencia.step.ward_no_order"    // no decision of a judge
	StepWardMinor        StepCode = "vigencia.step.ward_minor"       // On: 16th birthday
	StepWardUnder18      StepCode = "vigencia.step.ward_under_18"    // On: 18th birthday
	StepWardOver18       StepCode = "vigencia.step.ward_over_18"     // On: 18th birthday
	StepParent           StepCode = "vigencia.step.parent"           // lives in the home and depends
	StepParentFamily     StepCode = "vigencia.step.parent_family"    // modalidad 33 asks neither home nor dependence
	StepChildFamily      StepCode = "vigencia.step.child_family"     // On: 25th birthday; modalidad 33 asks no proof of studies
	StepParentHome       StepCode = "vigencia.step.parent_home"      // lives elsewhere
	StepParentDependent  StepCode = "vigencia.step.parent_dependent" // dependence not proved
	StepDerivedPension   StepCode = "vigencia.step.derived_pension"  // the pension is of viudez, orfandad or ascendencia
	StepNoFamily         StepCode = "vigencia.step.no_family"        // seguro facultativo covers one person
	StepBirthUnknown     StepCode = "vigencia.step.birth_unknown"
)

// Steps about the benefits in cash and the nursery.
const (
	StepNoCash         StepCode = "vigencia.step.no_cash"         // On: the date
	StepNoCashKept     StepCode = "vigencia.step.no_cash_kept"    // On: the date, in conservation or in a strike
	StepWindow         StepCode = "vigencia.step.window"          // On, To: the window, N: weeks, M: weeks needed
	StepSicknessShort  StepCode = "vigencia.step.sickness_short"  // as StepWindow
	StepMaternityShort StepCode = "vigencia.step.maternity_short" // as StepWindow
	StepFuneralShort   StepCode = "vigencia.step.funeral_short"   // as StepWindow
	StepWorkRisk       StepCode = "vigencia.step.work_risk"       // On: the date
	StepNoWorkRisk     StepCode = "vigencia.step.no_work_risk"    // On: the date
	StepNursery        StepCode = "vigencia.step.nursery"         // On: first day of the spell
	StepNurseryTail    StepCode = "vigencia.step.nursery_tail"    // On: baja, To: last day kept
	StepNurseryEnded   StepCode = "vigencia.step.nursery_ended"   // On: baja, To: last day kept
	StepNurseryEarly   StepCode = "vigencia.step.nursery_early"   // On: first day of the age
	StepNurseryOver4   StepCode = "vigencia.step.nursery_over_4"  // On: fourth birthday
	StepNurseryNever   StepCode = "vigencia.step.nursery_never"   // On: the date
	StepNurseryOther   StepCode = "vigencia.step.nursery_other"   // neither child nor ward by court order
)

// Steps about the Seguro de Salud para la Familia.
const (
	StepFamilyNever       StepCode = "vigencia.step.family_never"       // On: the date
	StepTreatmentExcluded StepCode = "vigencia.step.treatment_excluded" // never covered
	StepTreatmentFree     StepCode = "vigencia.step.treatment_free"     // On: first day of service
	StepTreatmentWaived   StepCode = "vigencia.step.treatment_waived"   // On: enrolment
	StepTreatmentReady    StepCode = "vigencia.step.treatment_ready"    // On: enrolment, To: day on which the wait is over, N: months
	StepTreatmentWaits    StepCode = "vigencia.step.treatment_waits"    // as StepTreatmentReady
	StepNewborn           StepCode = "vigencia.step.newborn"            // On: birth, To: last day
	StepNewbornOver       StepCode = "vigencia.step.newborn_over"       // On: birth, To: last day
	StepNewbornUninsured  StepCode = "vigencia.step.newborn_uninsured"  // On: birth
	StepNewbornMother     StepCode = "vigencia.step.newborn_mother"     // the mother is not among the insured
	StepNewbornOther      StepCode = "vigencia.step.newborn_other"      // no child of the person
)

// Steps about care in kind, relapses, moved rests, claims and enrolment.
const (
	StepRiskDeath            StepCode = "vigencia.step.risk_death"             // On: the risk
	StepRiskDeathUninsured   StepCode = "vigencia.step.risk_death_uninsured"   // On: the risk
	StepRelapse              StepCode = "vigencia.step.relapse"                // On: the risk
	StepRelapseNone          StepCode = "vigencia.step.relapse_none"           // On: the risk
	StepSicknessCare         StepCode = "vigencia.step.sickness_care"          // On: onset, To: last day of the term, N: weeks
	StepSicknessCareOver     StepCode = "vigencia.step.sickness_care_over"     // as StepSicknessCare
	StepSicknessCareEarly    StepCode = "vigencia.step.sickness_care_early"    // On: onset
	StepMaternityCare        StepCode = "vigencia.step.maternity_care"         // of the insured person
	StepMaternityCarePartner StepCode = "vigencia.step.maternity_care_partner" // of the spouse or partner
	StepMaternityCareOther   StepCode = "vigencia.step.maternity_care_other"   // another beneficiary
	StepMaternityMoved       StepCode = "vigencia.step.maternity_moved"        // N: weeks moved, M: weeks that can be
	StepClaim                StepCode = "vigencia.step.claim"                  // On: due, To: last day of the claim
	StepClaimOver            StepCode = "vigencia.step.claim_over"             // as StepClaim
	StepClaimNever           StepCode = "vigencia.step.claim_never"            // a pension right does not lapse
	StepEntry                StepCode = "vigencia.step.entry"                  // To: first day of service
	StepEntryWaived          StepCode = "vigencia.step.entry_waived"           // On: baja, where the facts tell it, To: first day of service
	StepEntryRefused         StepCode = "vigencia.step.entry_refused"          // N: illnesses that refuse the enrolment
	StepEntryAlone           StepCode = "vigencia.step.entry_alone"            // neither a relative nor the declaration of having none
	StepEntryInsured         StepCode = "vigencia.step.entry_insured"          // On: first day of the job that insures
)

// Steps about invalidity, survivors and what is kept of the rights to them.
const (
	StepPensionWeeks       StepCode = "vigencia.step.pension_weeks"        // On: the date, N: weeks, M: weeks needed
	StepInvalidityShort    StepCode = "vigencia.step.invalidity_short"     // as StepPensionWeeks
	StepSurvivorShort      StepCode = "vigencia.step.survivor_short"       // as StepPensionWeeks
	StepEarlyInsured       StepCode = "vigencia.step.early_insured"        // On: first day of the law
	StepLateInsured        StepCode = "vigencia.step.late_insured"         // On: first day insured, To: first day of the law
	StepFirstUnknown       StepCode = "vigencia.step.first_unknown"        // On: first day of the law
	StepLifeCovered        StepCode = "vigencia.step.life_covered"         // On: the date
	StepLifeNever          StepCode = "vigencia.step.life_never"           // On: the date
	StepKept               StepCode = "vigencia.step.kept"                 // On: baja, To: last day kept, N: weeks
	StepKeptOver           StepCode = "vigencia.step.kept_over"            // as StepKept
	StepRiskPension        StepCode = "vigencia.step.risk_pension"         // On: first day of the pension
	StepWidowed            StepCode = "vigencia.step.widowed"              // spouse or civil union
	StepWidowYears         StepCode = "vigencia.step.widow_years"          // On: first day of the common life
	StepWidowChild         StepCode = "vigencia.step.widow_child"          // common child
	StepUnionLater         StepCode = "vigencia.step.union_later"          // On: first day of the union
	StepMarriageShort      StepCode = "vigencia.step.marriage_short"       // On: day on which the six months are complete
	StepMarriageLate       StepCode = "vigencia.step.marriage_late"        // On: day on which the year is complete
	StepMarriagePensioner  StepCode = "vigencia.step.marriage_pensioner"   // On: day on which the year is complete
	StepWidowSpouse        StepCode = "vigencia.step.widow_spouse"         // there is a spouse
	StepWidowSeveral       StepCode = "vigencia.step.widow_several"        // N: how many
	StepWidowNotFree       StepCode = "vigencia.step.widow_not_free"       // one of the two is married
	StepWidowDependent     StepCode = "vigencia.step.widow_dependent"      // dependence not proved
	StepWidowShort         StepCode = "vigencia.step.widow_short"          // On: day on which the five years are complete
	StepWidowUnknown       StepCode = "vigencia.step.widow_unknown"        // neither the beginning nor a common child is known
	StepOrphanMinor        StepCode = "vigencia.step.orphan_minor"         // On: 16th birthday
	StepOrphanStudent      StepCode = "vigencia.step.orphan_student"       // On: 25th birthday
	StepOrphanDisabled     StepCode = "vigencia.step.orphan_disabled"      // cannot live on own work
	StepOrphanUnborn       StepCode = "vigencia.step.orphan_unborn"        // On: birth
	StepOrphanOver16       StepCode = "vigencia.step.orphan_over_16"       // On: 16th birthday
	StepOrphanOver25       StepCode = "vigencia.step.orphan_over_25"       // On: 25th birthday
	StepOrphanWorks        StepCode = "vigencia.step.orphan_works"         // subject of the obligatory regime
	StepSurvivorWard       StepCode = "vigencia.step.survivor_ward"        // a ward is no orphan
	StepAscendant          StepCode = "vigencia.step.ascendant"            // depended on the deceased
	StepAscendantOthers    StepCode = "vigencia.step.ascendant_others"     // a widow, partner or orphan has the right
	StepAscendantDependent StepCode = "vigencia.step.ascendant_dependent"  // dependence not proved
	StepShortGap           StepCode = "vigencia.step.short_gap"            // On: baja, To: re-entry, N: years
	StepGapKept            StepCode = "vigencia.step.gap_kept"             // On: re-entry, To: last day kept
	StepNewWeeks           StepCode = "vigencia.step.new_weeks"            // On: re-entry, N: new weeks, M: needed
	StepNewWeeksShort      StepCode = "vigencia.step.new_weeks_short"      // as StepNewWeeks
	StepPersonBirthUnknown StepCode = "vigencia.step.person_birth_unknown" // of the person
	StepTooYoung           StepCode = "vigencia.step.too_young"            // On: birthday, N: age
	StepAtWork             StepCode = "vigencia.step.at_work"              // On: first day of the spell
	StepAgeWeeksShort      StepCode = "vigencia.step.age_weeks_short"      // On: the date, N: weeks, M: weeks needed
	StepCareWeeksShort     StepCode = "vigencia.step.care_weeks_short"     // as StepAgeWeeksShort
)

// Steps about voluntary continuation and the licence to care for a child.
const (
	StepStillInsured       StepCode = "vigencia.step.still_insured"        // On: the date
	StepNoBaja             StepCode = "vigencia.step.no_baja"              // On: the date
	StepContinuationShort  StepCode = "vigencia.step.continuation_short"   // as StepWindow
	StepContinuationLate   StepCode = "vigencia.step.continuation_late"    // On: baja, To: last day to ask
	StepContinuationOpen   StepCode = "vigencia.step.continuation_open"    // as StepContinuationLate
	StepCancerEarly        StepCode = "vigencia.step.cancer_early"         // On: first day of the reform
	StepCancerBirthUnknown StepCode = "vigencia.step.cancer_birth_unknown" // of the child
	StepCancerOver16       StepCode = "vigencia.step.cancer_over_16"       // On: 16th birthday
	StepCancerShort        StepCode = "vigencia.step.cancer_short"         // as StepWindow
	StepCancerRun          StepCode = "vigencia.step.cancer_run"           // On: the licence, N: weeks, M: weeks needed
	StepCancerLicences     StepCode = "vigencia.step.cancer_licences"      // N: days of a licence, M: of all
)

// Warnings. They change no answer.
const (
	WarnSameSex     StepCode = "vigencia.warn.same_sex"    // On: first day of the reform
	WarnLeapDay     StepCode = "vigencia.warn.leap_day"    // born on 29 February
	WarnProof       StepCode = "vigencia.warn.proof"       // On: last day proved
	WarnProofOver   StepCode = "vigencia.warn.proof_over"  // On: last day proved
	WarnRounded     StepCode = "vigencia.warn.rounded_run" // N: days that count as eight weeks
	WarnUnconfirmed StepCode = "vigencia.warn.unconfirmed" // the cover of the modalidad is not confirmed by the text of the law
	WarnAgreement   StepCode = "vigencia.warn.agreement"   // medical care by agreement with the employer
	WarnStrikeDays  StepCode = "vigencia.warn.strike_days" // N: days that do not count for pensions
	WarnWaits       StepCode = "vigencia.warn.waits"       // some treatments of this insurance wait (RACERF 83)

	WarnWaiver       StepCode = "vigencia.warn.waiver"        // On: baja, N: weeks in the twelve months before it; the waits may be waived (RACERF 85, 105)
	WarnNewbornEnrol StepCode = "vigencia.warn.newborn_enrol" // On: last day to enrol the newborn without waits (RACERF 104)
	WarnExamination  StepCode = "vigencia.warn.examination"   // questionnaire and examinations before the enrolment (RACERF 81, 98)
	WarnUndeclared   StepCode = "vigencia.warn.undeclared"    // On: last day of the first year (RACERF 87, 109)
	WarnVoid         StepCode = "vigencia.warn.void"          // N: spells that were removed for being improper (RACERF 61)

	WarnPending            StepCode = "vigencia.warn.pending_weeks"       // On: re-entry, N: weeks that wait, M: new weeks needed (LSS 151)
	WarnRightKept          StepCode = "vigencia.warn.right_kept"          // On: last day with weeks enough (LSS 301)
	WarnGuaranteedOnly     StepCode = "vigencia.warn.guaranteed_only"     // N: days that count for the guaranteed pension alone (LSS 153)
	WarnPaidFromBaja       StepCode = "vigencia.warn.paid_from_baja"      // On: first day of the work (LSS 163)
	WarnPensionDue         StepCode = "vigencia.warn.pension_due"         // On: the date, N: weeks needed
	WarnLaw1973            StepCode = "vigencia.warn.law_1973"            // N: weeks of that law
	WarnOldBaja            StepCode = "vigencia.warn.old_baja"            // On: first day of the law
	WarnMarriageUnknown    StepCode = "vigencia.warn.marriage_unknown"    // LSS 132 cannot be judged
	WarnSurvivorInsurance  StepCode = "vigencia.warn.survivor_insurance"  // On: first day of the pension
	WarnContinuationReturn StepCode = "vigencia.warn.continuation_return" // On: end of modalidad 40, To: last day to return
)

// Warnings of dates that disagree without deciding the answer. They are no
// faults: an answer that does not rest on a mistyped date is right without it.
const (
	WarnSpellBirth       StepCode = "vigencia.spell_before_birth"      // On: birth, N: spells that begin before it
	WarnFirstInsured     StepCode = "vigencia.first_insured_order"     // On: first day insured, which lies before birth or after a spell
	WarnBeneficiaryBirth StepCode = "vigencia.beneficiary_birth_order" // On: birth of the beneficiary, To: of the person
	WarnSince            StepCode = "vigencia.since_before_birth"      // On: first day of the union
	WarnDeathOther       StepCode = "vigencia.death_other"             // On: the day asked, To: death in the facts
	WarnChildBirth       StepCode = "vigencia.child_birth_order"       // On: birth of the child, after the diagnosis
)

// Obstetric is the code of the sentence that stands beside every refusal: an
// obstetric emergency is attended whatever the affiliation (LSS 89-V).
const Obstetric StepCode = "vigencia.obstetric_emergency"

// Code gives the code itself, so that a StepCode can be told without a step.
func (c StepCode) Code() string { return string(c) }

// Args is empty.
func (c StepCode) Args() []any { return nil }

// The facts that decisions name.
const (
	FactSex             FactKey = "vigencia.fact.sex"
	FactWaived          FactKey = "vigencia.fact.waived_by_prior_cover"
	FactBirth           FactKey = "vigencia.fact.birth"
	FactDeath           FactKey = "vigencia.fact.death"
	FactRecognizedWeeks FactKey = "vigencia.fact.recognized_weeks"
	FactAbsence         FactKey = "vigencia.fact.absence"
	FactFirstInsured    FactKey = "vigencia.fact.first_insured"
	FactSpells          FactKey = "vigencia.fact.spells" // all of them
	FactPercent         FactKey = "vigencia.fact.percent"
	FactChildBirth      FactKey = "vigencia.fact.child_birth"
	FactSpell           FactKey = "vigencia.fact.spell"
	FactStrike          FactKey = "vigencia.fact.strike"
	FactIncapacidad     FactKey = "vigencia.fact.incapacity"
	FactPension         FactKey = "vigencia.fact.pension"
	FactBeneficiario    FactKey = "vigencia.fact.beneficiary"

	FactBeneficiaryBirth FactKey = "vigencia.fact.beneficiary_birth"
	FactSince            FactKey = "vigencia.fact.since"
	FactFreeOfMarriage   FactKey = "vigencia.fact.free_of_marriage"
	FactCommonChildren   FactKey = "vigencia.fact.common_children"
	FactStudent          FactKey = "vigencia.fact.student_sen"
	FactDisabled         FactKey = "vigencia.fact.disabled"
	FactAllowance        FactKey = "vigencia.fact.family_allowance"
	FactCourtOrder       FactKey = "vigencia.fact.court_order"
	FactLivesInHome      FactKey = "vigencia.fact.lives_in_home"
	FactDependent        FactKey = "vigencia.fact.dependent"
	FactMedicalOpinion   FactKey = "vigencia.fact.medical_opinion"
	FactRelatives        FactKey = "vigencia.fact.relatives"
)
