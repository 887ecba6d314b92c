package vigencia_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/vigencia"
)

func date(s string) calendario.Date {
	if s == "" {
		return calendario.Date{}
	}
	return calendario.MustParse(s)
}

func spell(modalidad, start, end string) vigencia.Spell {
	return vigencia.Spell{Modalidad: afiliacion.Modalidad(modalidad), Registro: "A", Start: date(start), End: date(end)}
}

func at(registro string, s vigencia.Spell) vigencia.Spell { s.Registro = registro; return s }

func worker(spells ...vigencia.Spell) vigencia.Facts {
	return vigencia.Facts{Person: vigencia.Person{Sex: vigencia.Hombre, Birth: date("1985-04-10")}, Spells: spells}
}

func pensioner(kind vigencia.PensionKind) vigencia.Facts {
	f := worker()
	f.Pensions = []vigencia.Pension{{Kind: kind, Start: date("2018-05-01")}}
	return f
}

func with(f vigencia.Facts, bs ...vigencia.Beneficiario) vigencia.Facts {
	f.Beneficiarios = append([]vigencia.Beneficiario(nil), bs...)
	for i := range f.Beneficiarios {
		if f.Beneficiarios[i].ID == "" {
			f.Beneficiarios[i].ID = string(rune('a' + i))
		}
	}
	return f
}

func grounds(d vigencia.Decision) []string {
	var out []string
	for _, p := range d.Ground {
		out = append(out, p.String())
	}
	return out
}

// own is one case of our own.
type own struct {
	name   string
	rules  vigencia.Rules
	facts  vigencia.Facts
	on     string
	id     string // of the beneficiary
	status vigencia.Status
	until  string
	ground []string
	reason vigencia.StepCode
	warns  []vigencia.StepCode
	lacks  []vigencia.FactKey
}

func (c own) run(t *testing.T) vigencia.Decision {
	t.Helper()
	var q vigencia.Query = vigencia.Medical{Date: date(c.on)}
	if c.id != "" {
		q = vigencia.MedicalBeneficiary{Date: date(c.on), ID: c.id}
	}
	d, err := c.rules.Evaluate(c.facts, q)
	require.NoError(t, err)
	require.Equal(t, c.status, d.Status, "status")
	require.Equal(t, c.status != vigencia.NoVigente, d.Entitled)
	require.Equal(t, c.until, d.Until.String(), "until")
	require.Equal(t, c.ground, grounds(d), "ground")
	require.Equal(t, c.reason, d.Reason.What, "reason")
	var warns []vigencia.StepCode
	for _, w := range d.Warnings {
		warns = append(warns, w.What)
	}
	require.Equal(t, c.warns, warns, "warnings")
	require.Equal(t, c.lacks, d.Missing, "missing")
	return d
}
