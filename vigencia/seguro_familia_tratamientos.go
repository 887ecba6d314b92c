package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Treatment is a treatment that voluntary cover gives after a wait, or never
// (RACERF 83, 84). Its text is the name of the treatment.
type Treatment string

// The treatments with a wait (RACERF 83).
const (
	BenignBreastTumor  Treatment = "benign_breast_tumor"
	Childbirth         Treatment = "childbirth"
	Lithotripsy        Treatment = "lithotripsy"
	GynecologicSurgery Treatment = "gynecologic_surgery" // malignant tumours of uterus, ovary and pelvic floor apart
	VaricoseSurgery    Treatment = "varicose_surgery"
	SinusSurgery       Treatment = "sinus_surgery"
	VaricoceleSurgery  Treatment = "varicocele_surgery"
	RectalSurgery      Treatment = "rectal_surgery"
	TonsilSurgery      Treatment = "tonsil_surgery"
	HerniaSurgery      Treatment = "hernia_surgery" // that of the intervertebral disc apart
	HalluxSurgery      Treatment = "hallux_surgery"
	StrabismusSurgery  Treatment = "strabismus_surgery"
	OrthopedicSurgery  Treatment = "orthopedic_surgery"
)

// What voluntary cover never gives (RACERF 84).
const (
	CosmeticSurgery      Treatment = "cosmetic_surgery"
	OpticalOrHearingAids Treatment = "optical_or_hearing_aids"
	RefractiveSurgery    Treatment = "refractive_surgery"
	SelfHarm             Treatment = "self_harm"
	ProfessionalSport    Treatment = "professional_sport"
	RequestedCheckup     Treatment = "requested_checkup"
	BehaviorDisorder     Treatment = "behavior_disorder"
	Dental               Treatment = "dental" // beyond extraction, filling and cleaning
	OrthosisProsthesis   Treatment = "orthosis_prosthesis"
	ChronicControl       Treatment = "chronic_control"
	Infertility          Treatment = "infertility"
	EarlierSequelae      Treatment = "earlier_sequelae"
)

// OtherTreatment is whatever RACERF 83 and 84 do not name: it is given from the
// first day of service.
const OtherTreatment Treatment = "other"

// Code gives the code of the treatment's name, "vigencia.treatment.childbirth".
func (t Treatment) Code() string { return "vigencia.treatment." + string(t) }

// Args is empty.
func (t Treatment) Args() []any { return nil }

// TreatmentRule is what voluntary cover says of one treatment.
type TreatmentRule struct {
	Treatment Treatment `json:"treatment"`
	Months    int       `json:"months,omitempty"`   // wait from the enrolment; none where zero
	Excluded  bool      `json:"excluded,omitempty"` // never covered
	Source    string    `json:"source"`             // article and fraction, "RACERF 83-III-a"
}

// Treatments lists the waits of RACERF 83, the exclusions of RACERF 84 and what
// neither names, in the order of the text.
func Treatments() []TreatmentRule { return slices.Clone(treatmentRules[len(treatmentRules)-1].Value) }

// rule gives the rule of a treatment on a day.
func (t Treatment) rule(on calendario.Date) (TreatmentRule, bool) {
	row, _ := treatmentRules.At(on)
	for _, r := range row.Value {
		if r.Treatment == t {
			return r, true
		}
	}
	return TreatmentRule{}, false
}

// treatmentRules are the waits and exclusions of voluntary cover, which RACERF
// 99 applies to modalidad 33.
var treatmentRules = tabla.Table[[]TreatmentRule]{{From: racerfInForce, Source: "RACERF 83, 84, 99 (DOF 01-11-2002)", Value: []TreatmentRule{
	{Treatment: BenignBreastTumor, Months: 6, Source: "RACERF 83-I"},
	{Treatment: Childbirth, Months: 10, Source: "RACERF 83-II"},
	{Treatment: Lithotripsy, Months: 12, Source: "RACERF 83-III-a"},
	{Treatment: GynecologicSurgery, Months: 12, Source: "RACERF 83-III-b"},
	{Treatment: VaricoseSurgery, Months: 12, Source: "RACERF 83-III-c"},
	{Treatment: SinusSurgery, Months: 12, Source: "RACERF 83-III-d"},
	{Treatment: VaricoceleSurgery, Months: 12, Source: "RACERF 83-III-e"},
	{Treatment: RectalSurgery, Months: 12, Source: "RACERF 83-III-f"},
	{Treatment: TonsilSurgery, Months: 12, Source: "RACERF 83-III-g"},
	{Treatment: HerniaSurgery, Months: 12, Source: "RACERF 83-III-h"},
	{Treatment: HalluxSurgery, Months: 12, Source: "RACERF 83-III-i"},
	{Treatment: StrabismusSurgery, Months: 12, Source: "RACERF 83-III-j"},
	{Treatment: OrthopedicSurgery, Months: 24, Source: "RACERF 83-IV"},
	{Treatment: CosmeticSurgery, Excluded: true, Source: "RACERF 84-I"},
	{Treatment: OpticalOrHearingAids, Excluded: true, Source: "RACERF 84-II"},
	{Treatment: RefractiveSurgery, Excluded: true, Source: "RACERF 84-III"},
	{Treatment: SelfHarm, Excluded: true, Source: "RACERF 84-IV"},
	{Treatment: ProfessionalSport, Excluded: true, Source: "RACERF 84-V"},
	{Treatment: RequestedCheckup, Excluded: true, Source: "RACERF 84-VI"},
	{Treatment: BehaviorDisorder, Excluded: true, Source: "RACERF 84-VII"},
	{Treatment: Dental, Excluded: true, Source: "RACERF 84-VIII"},
	{Treatment: OrthosisProsthesis, Excluded: true, Source: "RACERF 84-IX"},
	{Treatment: ChronicControl, Excluded: true, Source: "RACERF 84-X"},
	{Treatment: Infertility, Excluded: true, Source: "RACERF 84-XI"},
	{Treatment: EarlierSequelae, Excluded: true, Source: "RACERF 84-XII, XIII"},
	{Treatment: OtherTreatment, Source: "RACERF 83, last paragraph"},
}}}
