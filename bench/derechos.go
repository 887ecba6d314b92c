package main

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/vigencia"
)

// family is a person with three employers and four beneficiaries, in the
// conservation after the last baja.
func family() (vigencia.Facts, calendario.Date) {
	day := calendario.MustParse
	spell := func(employer, from, to string) vigencia.Spell {
		return vigencia.Spell{Modalidad: afiliacion.Modalidad("10"), Registro: employer, Start: day(from), End: day(to)}
	}
	return vigencia.Facts{
		Person: vigencia.Person{Sex: vigencia.Hombre, Birth: day("1985-04-10")},
		Spells: []vigencia.Spell{
			spell("A", "2010-01-15", "2015-06-30"), spell("B", "2015-09-01", "2021-12-31"), spell("C", "2022-01-10", "2025-03-31"),
		},
		Beneficiarios: []vigencia.Beneficiario{
			{ID: "1", Kind: vigencia.Conyuge, Sex: vigencia.Mujer, Birth: day("1987-02-03"), Since: day("2012-05-05")},
			{ID: "2", Kind: vigencia.Hijo, Birth: day("2014-08-09")},
			{ID: "3", Kind: vigencia.Hijo, Birth: day("2005-08-09"), StudentSEN: true},
			{ID: "4", Kind: vigencia.Madre, Sex: vigencia.Mujer, Birth: day("1958-01-01"), LivesInHome: true, Dependent: true},
		},
	}, day("2025-05-12")
}

// career is a working life of twenty periods with twelve employers, in the
// conservation after the last baja.
func career() (vigencia.Facts, calendario.Date) {
	facts, _ := family()
	facts.Spells = nil
	start := calendario.MustParse("2006-02-01")
	for i := range 20 {
		end := start.AddDays(280 + 17*i%90)
		facts.Spells = append(facts.Spells, vigencia.Spell{
			Modalidad: "10", Registro: string(rune('A' + i%12)), Start: start, End: end,
		})
		start = end.AddDays(1 + 13*(i%3)) // one in three follows without a gap
	}
	return facts, facts.Spells[len(facts.Spells)-1].End.AddDays(10)
}

func vigenciaMedical(options) (task, error) {
	facts, on := career()
	return task{run: func(n int) error {
		for range n {
			d, err := vigencia.Evaluate(facts, vigencia.Medical{Date: on})
			if err != nil {
				return err
			}
			keep(d.Entitled)
		}
		return nil
	}}, nil
}

func vigenciaConsulta(options) (task, error) {
	facts, on := family()
	return task{run: func(n int) error {
		for range n {
			d, err := vigencia.Consulta(facts, on)
			if err != nil {
				return err
			}
			keep(d.ServicioMedico)
		}
		return nil
	}}, nil
}
