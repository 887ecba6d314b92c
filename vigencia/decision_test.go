package vigencia_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

// Every decision says why and by which law, and a no what to do next; nothing
// is said twice, facts point into their lists, and a yes lies within its bounds.
func TestEveryDecisionIsComplete(t *testing.T) {
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	rapid.Check(t, func(t *rapid.T) {
		f, on := drawFamily(t), origin.AddDays(rapid.IntRange(0, horizon).Draw(t, "on"))
		if rapid.Bool().Draw(t, "long") {
			f.Spells, on = drawLife(t).Spells, drawDay(t).AddDays(3*366) // after 02-11-2002, when the RACERF came into force
		}
		all := append(cashQuestions(on), vigencia.Survivor{Date: on, ID: "x"}, vigencia.Survivor{Date: on, ID: "x", WorkRisk: on},
			vigencia.FamilyEntry{Date: on, Padecimientos: []vigencia.Padecimiento{vigencia.Addiction}}, vigencia.FamilyEntry{Date: on, Alone: true},
			vigencia.Recognition{Baja: on.AddDays(-900), Reentry: on, NewWeeks: 20}, vigencia.RegimeOption{}, vigencia.Weeks{Date: on})
		for _, q := range append(careQuestions(t, on), dated(t, on)...) {
			all = append(all, q.ask(on))
		}
		for _, q := range all {
			d, name := decide(t, f, q), q.Benefit()
			require.Equal(t, name, d.Benefit)
			require.Contains(t, d.Trace, d.Reason, name)
			require.NotEmpty(t, es.Text(d.Reason), name)
			if !d.Entitled {
				require.Equal(t, d.Until.AddDays(1), d.From, "%s: a no begins on the day after the right", name)
				require.NotEmpty(t, es.Next(d.Reason), "%s %s", name, d.Reason.What)
				require.NotEmpty(t, en.Next(d.Reason), "%s %s", name, d.Reason.What)
			} else {
				switch name {
				case "ssfam_entry", "claim", "survivor": // begin later: with the service, the debt, the birth of a posthumous child
				default:
					require.False(t, d.From.After(on), name)
				}
				require.False(t, !d.Until.IsZero() && d.Until.Before(on), name)
			}
			require.NotEmpty(t, d.Ground, name)
			once(t, name, d.Ground)
			once(t, name, d.Warnings)
			once(t, name, d.Missing)
			for _, r := range d.Facts {
				require.LessOrEqual(t, r.Pos, listOf(f, r.Key), "%s %s", name, r.Key)
			}
		}
	})
}

func once[T comparable](t require.TestingT, name string, list []T) {
	for i, v := range list {
		require.False(t, slices.Contains(list[:i], v), "%s says %v twice", name, v)
	}
}

// listOf gives the length of the list that a fact points into.
func listOf(f vigencia.Facts, k vigencia.FactKey) int {
	switch k {
	case vigencia.FactSpell, vigencia.FactWaived:
		return len(f.Spells)
	case vigencia.FactStrike:
		return len(f.Strikes)
	case vigencia.FactIncapacidad:
		return len(f.Incapacidades)
	case vigencia.FactPension:
		return len(f.Pensions)
	case vigencia.FactBirth, vigencia.FactDeath, vigencia.FactSex, vigencia.FactRecognizedWeeks, vigencia.FactFirstInsured, vigencia.FactAbsence:
		return 0
	}
	return len(f.Beneficiarios)
}
