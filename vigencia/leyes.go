package vigencia

import "github.com/derechohabiente/imss/calendario"

// norma is a provision with the days on which its wordings came into force,
// oldest first.
type norma struct {
	law, article, fraction string
	wordings               []calendario.Date
}

const (
	lss    = "LSS"
	racerf = "RACERF"
)

// The provisions that decisions rest on. The days are those of the reforms of
// the paragraph or fraction in question.
var (
	lss11      = norma{lss, "11", "", since(lssInForce)}
	lss20      = norma{lss, "20", "", since(lssInForce)}
	lss21      = norma{lss, "21", "", since(lssInForce)}
	lss58I     = norma{lss, "58", "I", since(lssInForce)}
	lss84      = norma{lss, "84", "", since(lssInForce)}
	lss84I     = norma{lss, "84", "I", since(lssInForce, equalReform)}
	lss84II    = norma{lss, "84", "II", since(lssInForce, equalReform)}
	lss84III   = norma{lss, "84", "III", since(lssInForce, equalReform)}
	lss84IV    = norma{lss, "84", "IV", since(lssInForce, equalReform)}
	lss84V     = norma{lss, "84", "V", since(lssInForce, wardReform)}
	lss84VI    = norma{lss, "84", "VI", since(lssInForce, reform2011, wardReform)}
	lss84VII   = norma{lss, "84", "VII", since(lssInForce, wardReform)}
	lss84VIII  = norma{lss, "84", "VIII", since(lssInForce)}
	lss84IX    = norma{lss, "84", "IX", since(lssInForce)}
	lss84ultB  = norma{lss, "84", "ult. b)", since(lssInForce)}
	lss93      = norma{lss, "93", "", since(lssInForce)}
	lss96      = norma{lss, "96", "", since(lssInForce)}
	lss97      = norma{lss, "97", "", since(lssInForce)}
	lss98      = norma{lss, "98", "", since(lssInForce)}
	lss101     = norma{lss, "101", "", since(lssInForce, reformMar2023)}
	lss102I    = norma{lss, "102", "I", since(lssInForce)}
	lss103     = norma{lss, "103", "", since(lssInForce)}
	lss104     = norma{lss, "104", "", since(lssInForce)}
	lss109     = norma{lss, "109", "", since(lssInForce, reform2001)}
	lss109Bis  = norma{lss, "109 Bis", "", since(absenceReform)}
	lss122     = norma{lss, "122", "", since(lssInForce)}
	lss128I    = norma{lss, "128", "I", since(lssInForce)}
	lss129     = norma{lss, "129", "", since(lssInForce)}
	lss130     = norma{lss, "130", "", since(lssInForce, equalReform)}
	lss132I    = norma{lss, "132", "I", since(lssInForce)}
	lss132II   = norma{lss, "132", "II", since(lssInForce)}
	lss132III  = norma{lss, "132", "III", since(lssInForce)}
	lss134     = norma{lss, "134", "", since(lssInForce)}
	lss136     = norma{lss, "136", "", since(lssInForce)}
	lss137     = norma{lss, "137", "", since(lssInForce, reform2001, equalReform)}
	lss138     = norma{lss, "138", "", since(lssInForce, equalReform)}
	lss140Bis  = norma{lss, "140 Bis", "", since(cancerReform)}
	lss150     = norma{lss, "150", "", since(lssInForce)}
	lss151I    = norma{lss, "151", "I", since(lssInForce)}
	lss151II   = norma{lss, "151", "II", since(lssInForce)}
	lss151III  = norma{lss, "151", "III", since(lssInForce)}
	lss151Last = norma{lss, "151", "ult.", since(lssInForce)}
	lss154     = norma{lss, "154", "", since(lssInForce, reform2001, weeksReform)}
	lss154Last = norma{lss, "154", "ult.", since(lssInForce)}
	lss162     = norma{lss, "162", "", since(lssInForce, weeksReform)}
	lss162Last = norma{lss, "162", "ult.", since(lssInForce)}
	lss163     = norma{lss, "163", "", since(lssInForce)}
	lss205     = norma{lss, "205", "", since(lssInForce, reform2001, reform2020)}
	lss206     = norma{lss, "206", "", since(lssInForce)}
	lss207     = norma{lss, "207", "", since(lssInForce, reform2001)}
	lss218     = norma{lss, "218", "", since(lssInForce, reform2001)}
	lss219     = norma{lss, "219", "", since(lssInForce, reform2001)}
	lss240     = norma{lss, "240", "", since(lssInForce)}
	lss241     = norma{lss, "241", "", since(lssInForce, reform2001)}

	racerf57  = norma{racerf, "57", "", since(racerfInForce)}
	racerf58  = norma{racerf, "58", "", since(racerfInForce)}
	racerf60  = norma{racerf, "60", "", since(racerfInForce)}
	racerf68  = norma{racerf, "68", "", since(racerfInForce)}
	racerf69  = norma{racerf, "69", "", since(racerfInForce)}
	racerf83  = norma{racerf, "83", "", since(racerfInForce)}
	racerf84  = norma{racerf, "84", "", since(racerfInForce)}
	racerf85  = norma{racerf, "85", "", since(racerfInForce)}
	racerf95  = norma{racerf, "95", "", since(racerfInForce)}
	racerf99  = norma{racerf, "99", "", since(racerfInForce)}
	racerf103 = norma{racerf, "103", "", since(racerfInForce)}
	racerf104 = norma{racerf, "104", "", since(racerfInForce)}
	racerf108 = norma{racerf, "108", "", since(racerfInForce)}

	transitory3     = norma{"DOF 21-12-1995", "T3", "", since(lssInForce)}
	transitory5     = norma{"DOF 21-12-1995", "T5", "", since(lssInForce)}
	weeksTransitory = norma{"DOF 16-12-2020", "T4", "", since(weeksReform)}

	decree2023 = norma{"DOF 20-01-2023", "", "", since(equalReform)}
	decree2024 = norma{"DOF 07-06-2024", "T1", "", since(wardReform)}
)

func since(days ...calendario.Date) []calendario.Date { return days }

// on gives the provision with the wording of a day. A provision that is cited
// for not being in force yet carries its first day.
func (n norma) on(day calendario.Date) Provision {
	p := Provision{n.law, n.article, n.fraction, n.wordings[0]}
	for _, w := range n.wordings[1:] {
		if w.After(day) {
			break
		}
		p.InForceFrom = w
	}
	return p
}

func (n norma) inForce(day calendario.Date) bool { return !n.wordings[0].After(day) }

// cite adds provisions to the ground of d. The rule that decides comes first
// and is always cited; what supports it only where it was in force.
func (d *Decision) cite(day calendario.Date, first *norma, more ...*norma) {
	if d.Ground == nil {
		d.Ground = make([]Provision, 0, 1+len(more)+2)
	}
	d.Ground = append(d.Ground, first.on(day))
	for _, n := range more {
		if n.inForce(day) {
			d.Ground = append(d.Ground, n.on(day))
		}
	}
}
