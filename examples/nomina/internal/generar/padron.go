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
		"nacimiento", "desde", "estudia_hasta", "incapacidad", "convive", "depende"}}
	for _, g := range lista {
		for _, b := range g.beneficiarios {
			rows = append(rows, []string{g.id, b.parentesco, b.CURP.String(), b.GivenNames, b.FirstSurname, b.SecondSurname,
				b.Birth.String(), b.desde, b.estudiaHasta, siNo(b.incapacidad), siNo(b.convive), siNo(b.depende)})
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
