package main

import (
	"bytes"
	"encoding/csv"
)

// tabla writes a CSV with LF, as the repository keeps text.
func tabla(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func personas(lista []gente) ([]byte, error) {
	rows := [][]string{{"id", "curp", "nss", "nombre", "primer_apellido", "segundo_apellido", "correo",
		"calle", "numero", "colonia", "cp", "turno"}}
	for _, g := range lista {
		rows = append(rows, []string{g.id, g.curp, g.nss, g.GivenNames, g.FirstSurname, g.SecondSurname, g.Correo,
			g.Domicilio.Calle, g.Domicilio.Numero, g.Domicilio.Colonia, g.Domicilio.CP, g.turno})
	}
	return tabla(rows)
}

func beneficiarios(lista []gente) ([]byte, error) {
	rows := [][]string{{"id_titular", "parentesco", "curp", "nombre", "primer_apellido", "segundo_apellido",
		"nacimiento", "desde", "estudia_hasta", "incapacidad", "convive", "depende", "hijos_comunes", "asegurado"}}
	for _, g := range lista {
		for _, b := range g.beneficiarios {
			rows = append(rows, []string{g.id, b.parentesco, b.CURP.String(), b.GivenNames, b.FirstSurname, b.SecondSurname,
				b.Birth.String(), b.desde, b.estudiaHasta, siNo(b.incapacidad), siNo(b.convive), siNo(b.depende),
				siNo(b.hijosComunes), siNo(b.asegurado)})
		}
	}
	return tabla(rows)
}

func siNo(v bool) string {
	if v {
		return "si"
	}
	return "no"
}

func pensiones(lista []gente) ([]byte, error) {
	rows := [][]string{{"id", "tipo", "desde", "hasta"}}
	for _, g := range lista {
		for _, p := range g.pensiones {
			rows = append(rows, []string{g.id, p.tipo, p.desde, p.hasta})
		}
	}
	return tabla(rows)
}

// patrones has the employers whose premium is known: the mean of their class
// (Ley del Seguro Social, art. 73), II and IV.
func patrones(lista []gente) ([]byte, error) {
	rows := [][]string{{"registro", "prima_rt", "zona", "razon_social", "desde"}}
	primas := []string{"1.13065", "4.65325"}
	seen := map[string]bool{}
	for _, g := range lista {
		for _, e := range g.empleos {
			registro := e.Patron.Registro.String()
			if seen[registro] || len(rows) > len(primas) {
				continue
			}
			seen[registro] = true
			rows = append(rows, []string{registro, primas[len(rows)-1], "GENERAL", e.Patron.RazonSocial, ""})
		}
	}
	return tabla(rows)
}

func ausencias(lista []gente) ([]byte, error) {
	rows := [][]string{{"id", "desde", "hasta", "tipo", "registro"}}
	for _, g := range lista {
		for _, a := range g.ausencias {
			rows = append(rows, []string{g.id, a.desde, a.hasta, a.tipo, a.registro})
		}
	}
	return tabla(rows)
}

func salarios(lista []gente) ([]byte, error) {
	rows := [][]string{{"id", "desde", "salario_diario"}}
	for _, g := range lista {
		for _, s := range g.salarioDiario {
			rows = append(rows, []string{g.id, s.Desde.String(), s.Diario.String()})
		}
	}
	return tabla(rows)
}
