package afiliacion

import (
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

type coberturas = tabla.Table[Cobertura]

// embeddedCuadro is the table of all modalidades. The six signs stand for RT,
// EM in kind, EM in cash, IV, RCV and GPS: x covered and - not covered by the
// text of the law; X and _ the same, unconfirmed; c covered by agreement and w
// covered with waiting periods, both unconfirmed.
func embeddedCuadro() map[Modalidad]coberturas {
	return map[Modalidad]coberturas{
		"10": obligatoria("LSS arts. 11, 12", "xxxxxx"),
		"13": obligatoria("LSS arts. 11, 12-I, 237", "xxxxxx"),
		"14": obligatoria("LSS arts. 11, 12-I, 237", "XXXXXX"),
		// The employer gives the care itself and gets part of the quotas back.
		"17": obligatoria("LSS arts. 89-III, 237-A", "XcXXXX"),
		"30": obligatoria("LSS art. 12-III and its decree", "XX_XX_"),
		"32": voluntaria("Acuerdo presidencial 10-06-1987; decree of September 1998", "_X____"),
		"33": voluntaria("LSS arts. 240 to 245", "-x----"),
		// Household workers, until they became obligatory subjects (modalidad 10).
		"34": voluntaria("LSS art. 13-II, former text", "XX_XX_"),
		"35": voluntaria("LSS art. 13-IV, former text", "XX_XX_"),
		"36": voluntaria("LSS art. 222-II-d, last paragraph", "Xx-___"),
		"38": voluntaria("LSS art. 222-II-d, last paragraph", "-x-___"),
		"40": voluntaria("LSS arts. 218 to 221", "---xx-"),
		"42": voluntaria("LSS arts. 13-V, 222-II-d", "xx-xx-"),
		"43": reforma2023(voluntaria("LSS art. 13-III, former text", "_X_XX_"), "XwXXXX"),
		"44": reforma2023(voluntaria("LSS arts. 13-I, 222-II-a, former text", "_X_XX_"), "xwxxxx"),
	}
}

func obligatoria(source, signs string) coberturas {
	return coberturas{{From: lss1997(), Source: source, Value: cobertura(signs, false)}}
}

func voluntaria(source, signs string) coberturas {
	return coberturas{{From: lss1997(), Source: source, Value: cobertura(signs, true)}}
}

// lss1997 is the day on which the Ley del Seguro Social (DOF 21-12-1995) came
// into force.
func lss1997() calendario.Date { return calendario.Must(1997, time.July, 1) }

// reforma2023 adds the cover of all branches that independents have since the
// decree DOF 01-12-2023, in force the day after (LSS arts. 13-I, 222-II-a).
func reforma2023(t coberturas, signs string) coberturas {
	return t.Overlay(coberturas{{
		From:   calendario.Must(2023, time.December, 2),
		Source: "LSS arts. 13-I, 222-II-a (DOF 01-12-2023)",
		Value:  cobertura(signs, true),
	}})
}

func cobertura(signs string, voluntary bool) Cobertura {
	c := Cobertura{Voluntaria: voluntary}
	for i := range min(len(signs), int(numRamas)) {
		c.Celdas[i] = celda(signs[i])
	}
	return c
}

func celda(sign byte) Celda {
	switch sign {
	case 'x':
		return Celda{Covered: true, Confirmed: true}
	case 'X':
		return Celda{Covered: true}
	case '-':
		return Celda{Confirmed: true}
	case 'c':
		return Celda{Covered: true, Condition: Convenio}
	case 'w':
		return Celda{Covered: true, Condition: Espera}
	}
	return Celda{}
}
