package main

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// The postal codes, settlements and clinics are single public facts typed in
// by hand: people of the sample live in places that exist, so that the real
// catalogues resolve their addresses too. Zones, places, numbers of people and
// the middles of the postal codes are invented.

// sepomex has the form of the Catálogo Nacional de Códigos Postales: 15
// columns between bars, CRLF, ISO-8859-1.
func sepomex() ([]byte, error) {
	const oaxaca = "Oaxaca de Juárez"
	lines := []string{
		"Archivo de muestra con la forma del catálogo de códigos postales. No es el archivo oficial ni lo sustituye.",
		"d_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|c_tipo_asenta|c_mnpio|id_asenta_cpcons|d_zona|c_cve_ciudad",
		asentamiento("68000", "Oaxaca Centro", "Colonia", oaxaca, oaxaca, "68005", "067", "0001", "02"),
		asentamiento("68020", "Volcanes", "Colonia", oaxaca, oaxaca, "68005", "067", "0046", "02"),
		asentamiento("68020", "Ampliación Volcanes", "Colonia", oaxaca, oaxaca, "68005", "067", "4681", "02"),
		asentamiento("68040", "La Cascada", "Fraccionamiento", oaxaca, oaxaca, "68005", "067", "0079", "02"),
		asentamiento("68040", "Xochimilco", "Barrio", oaxaca, oaxaca, "68005", "067", "0086", "02"),
		asentamiento("68040", "La Cascada", "Colonia", oaxaca, oaxaca, "68005", "067", "1074", "02"),
		asentamiento("68050", "América Norte", "Colonia", oaxaca, oaxaca, "68005", "067", "0093", "02"),
		asentamiento("68050", "Reforma", "Colonia", oaxaca, oaxaca, "68005", "067", "0097", "02"),
		asentamiento("68080", "Jalatlaco", "Barrio", oaxaca, oaxaca, "68005", "067", "0120", "02"),
		asentamiento("68080", "Obrera", "Colonia", oaxaca, oaxaca, "68005", "067", "0216", "02"),
		asentamiento("68120", "5 Señores", "Colonia", oaxaca, oaxaca, "68005", "067", "0155", "02"),
		asentamiento("68130", "Candiani", "Colonia", oaxaca, oaxaca, "68005", "067", "0165", "02"),
		asentamiento("68140", "San Martín Mexicapam", "Colonia", oaxaca, oaxaca, "68005", "067", "0176", "02"),
		asentamiento("70000", "Juchitán Centro", "Colonia", "Juchitán de Zaragoza", "Juchitán (Juchitán de Zaragoza)", "70001", "043", "1926", "01"),
		asentamiento("70110", "Loma Bonita", "Colonia", "Ciudad Ixtepec", "Ciudad Ixtepec", "70111", "014", "0007", "49"),
		asentamiento("71200", "Zimatlán de Álvarez Centro", "Colonia", "Zimatlán de Álvarez", "Zimatlán de Álvarez", "71201", "570", "2753", "39"),
		asentamiento("71240", "Santa Lucía del Camino", "Pueblo", "Santa Lucía del Camino", "Santa Lucía del Camino", "68005", "390", "2778", "58"),
		asentamiento("71510", "Ocotlán de Morelos Centro", "Colonia", "Ocotlán de Morelos", "Ocotlán de Morelos", "71511", "068", "2918", "23"),
		asentamiento("71980", "Puerto Escondido Centro", "Colonia", "San Pedro Mixtepec -Dto. 22 -", "Puerto Escondido", "71981", "318", "3207", "08"),
		"72000|Centro|Colonia|Puebla|Puebla|Heroica Puebla de Zaragoza|72091|21|72091||09|114|0001|Urbano|03",
	}
	return charmap.ISO8859_1.NewEncoder().Bytes([]byte(strings.Join(lines, "\r\n") + "\r\n"))
}

// asentamiento is a row of the state of Oaxaca.
func asentamiento(cp, nombre, tipo, municipio, ciudad, oficina, claveMunicipio, id, claveCiudad string) string {
	claveTipo := map[string]string{"Barrio": "02", "Colonia": "09", "Fraccionamiento": "21", "Pueblo": "28"}[tipo]
	return strings.Join([]string{cp, nombre, tipo, municipio, "Oaxaca", ciudad, oficina, "20", oficina, "",
		claveTipo, claveMunicipio, id, "Urbano", claveCiudad}, "|")
}

// clinicas has the columns of the CLUES catalogue that a loader needs.
func clinicas() ([]byte, error) {
	return tabla([][]string{
		{"CLUES", "ENTIDAD", "MUNICIPIO", "LOCALIDAD", "CLAVE DE TIPOLOGIA", "NOMBRE DE LA UNIDAD", "TIPO DE VIALIDAD", "VIALIDAD",
			"NUMERO EXTERIOR", "TIPO DE ASENTAMIENTO", "ASENTAMIENTO", "CODIGO POSTAL", "ESTATUS DE OPERACION", "LATITUD", "LONGITUD"},
		clinica("OCIMS000030", "CIUDAD IXTEPEC", "UMF", "UMF 23 CIUDAD IXTEPEC", "CALLE", "VENUSTIANO CARRANZA", "", "COLONIA", "MODERNA", "70110", "16.5548", "-95.0882"),
		clinica("OCIMS000083", "JUCHITÁN DE ZARAGOZA", "UMF", "UMF 6 JUCHITÁN", "CALLE", "EFRAÍN R. GÓMEZ", "", "COLONIA", "JUCHITÁN CENTRO", "70000", "16.4342", "-95.0146"),
		clinica("OCIMS000136", "OAXACA DE JUÁREZ", "HGZ", "HGZ-UMAA 1 OAXACA", "CALZADA", "HÉROES DE CHAPULTEPEC", "621", "COLONIA", "OAXACA CENTRO", "68000", "17.0723", "-96.7212"),
		clinica("OCIMS000141", "OAXACA DE JUÁREZ", "UMF", "UMF 1 OAXACA", "CALLE", "JACOBO DALEVUELTA", "", "COLONIA", "OAXACA CENTRO", "68000", "17.0701", "-96.7220"),
		clinica("OCIMS000153", "OAXACA DE JUÁREZ", "UMF", "UMF 38 OAXACA", "CALZADA", "MADERO", "509", "COLONIA", "OAXACA CENTRO", "68000", "17.0672", "-96.7358"),
		clinica("OCIMS000165", "OCOTLÁN DE MORELOS", "UMF", "UMF 27 OCOTLÁN", "CALLE", "CORREGIDORA", "210", "COLONIA", "OCOTLÁN DE MORELOS CENTRO", "71510", "16.7944", "-96.6764"),
		clinica("OCIMS000240", "SAN PEDRO MIXTEPEC", "UMF", "UMF 32 PUERTO ESCONDIDO", "PRIVADA", "2A. PONIENTE", "711", "COLONIA", "CENTRO", "71980", "15.8635", "-97.0703"),
		clinica("OCIMS000276", "VILLA DE ETLA", "UMF", "UMF 57 VILLA DE ETLA", "CALLE", "PINO SUÁREZ", "33", "COLONIA", "VILLA DE ETLA", "68200", "17.2101", "-96.7980"),
		clinica("OCIMS000334", "ZIMATLÁN DE ÁLVAREZ", "UMF", "UMF 31 ZIMATLÁN DE ÁLVAREZ", "CALLE", "16 DE SEPTIEMBRE", "505", "BARRIO", "SAN ANTONIO", "71200", "16.8664", "-96.7863"),
		clinica("OCIMS000351", "SANTA LUCÍA DEL CAMINO", "UMF", "UMF 65 SANTA LUCÍA DEL CAMINO", "CALLE", "ÁLAMOS", "1200", "COLONIA", "LAS FLORES", "71240", "17.0782", "-96.7043"),
	})
}

func clinica(clues, municipio, tipo, nombre, vialidad, calle, numero, asentamiento, colonia, cp, lat, lon string) []string {
	return []string{clues, "OAXACA", municipio, municipio, tipo, nombre, vialidad, calle, numero, asentamiento, colonia, cp,
		"EN OPERACION", lat, lon}
}

// zonas: who serves what. 68040 names a hospital first, which has no family
// doctors; 71200 and 72000 stand in no row.
func zonas() ([]byte, error) {
	return tabla([][]string{
		{"cp", "colonia", "tipo", "clues"},
		{"68000", "", "", "OCIMS000141"},
		{"68000", "", "", "OCIMS000153"},
		{"68020", "", "", "OCIMS000351"},
		{"68040", "", "", "OCIMS000136"},
		{"68040", "", "", "OCIMS000141"},
		{"68050", "", "", "OCIMS000141"},
		{"68050", "", "", "OCIMS000351"},
		{"68080", "", "", "OCIMS000351"},
		{"68080", "Jalatlaco", "Barrio", "OCIMS000141"},
		{"68120", "", "", "OCIMS000153"},
		{"68130", "", "", "OCIMS000141"},
		{"68140", "", "", "OCIMS000141"},
		{"70000", "", "", "OCIMS000083"},
		{"70110", "", "", "OCIMS000030"},
		{"71240", "", "", "OCIMS000351"},
		{"71510", "", "", "OCIMS000165"},
		{"71980", "", "", "OCIMS000240"},
	})
}

// lugares: UMF 38 has one place left, UMF 6 none in the morning, and UMF 27 no
// row: its places are not known.
func lugares() ([]byte, error) {
	return tabla([][]string{
		{"clues", "turno", "consultorio", "capacidad", "asignados"},
		{"OCIMS000030", "M", "1", "2000", "1900"},
		{"OCIMS000083", "M", "1", "2200", "2200"},
		{"OCIMS000083", "V", "1", "2200", "1800"},
		{"OCIMS000141", "M", "1", "2400", "2310"},
		{"OCIMS000141", "M", "2", "2400", "2390"},
		{"OCIMS000141", "V", "1", "2400", "1200"},
		{"OCIMS000141", "V", "2", "2400", "800"},
		{"OCIMS000153", "M", "1", "2400", "2399"},
		{"OCIMS000240", "M", "1", "2100", "2000"},
		{"OCIMS000240", "V", "1", "2100", "1500"},
		{"OCIMS000276", "M", "1", "1500", "900"},
		{"OCIMS000334", "M", "1", "1600", "1250"},
		{"OCIMS000351", "M", "1", "1800", "1500"},
		{"OCIMS000351", "V", "1", "1800", "1400"},
	})
}

// centroides are rough points: they serve where no zone decides.
func centroides() ([]byte, error) {
	return tabla([][]string{
		{"cp", "lat", "lon"},
		{"68000", "17.065", "-96.724"},
		{"68020", "17.078", "-96.712"},
		{"68040", "17.074", "-96.735"},
		{"68050", "17.081", "-96.716"},
		{"68080", "17.064", "-96.716"},
		{"68120", "17.051", "-96.713"},
		{"68140", "17.058", "-96.748"},
		{"71200", "16.866", "-96.785"},
	})
}

// archivos gives every file of the sample that is not sealed, by its path in
// the folder.
func archivos(lista []gente) (map[string][]byte, error) {
	out := map[string][]byte{"fecha.txt": []byte(fecha + "\n")}
	for name, write := range map[string]func() ([]byte, error){
		"personas.csv":      func() ([]byte, error) { return personas(lista) },
		"beneficiarios.csv": func() ([]byte, error) { return beneficiarios(lista) },
		"pensiones.csv":     func() ([]byte, error) { return pensiones(lista) },
		"patrones.csv":      func() ([]byte, error) { return patrones(lista) },
		"ausencias.csv":     func() ([]byte, error) { return ausencias(lista) },
		"salarios.csv":      func() ([]byte, error) { return salarios(lista) },
		"idse/altas-08.txt": func() ([]byte, error) { return lote(lista, "08") },
		"idse/salarios-07.txt": func() ([]byte, error) {
			return lote(lista, "07")
		},
		"idse/bajas-02.txt": func() ([]byte, error) { return lote(lista, "02") },
		"sepomex.txt":       sepomex,
		"clinicas.csv":      clinicas,
		"zonas.csv":         zonas,
		"lugares.csv":       lugares,
		"centroides.csv":    centroides,
	} {
		raw, err := write()
		if err != nil {
			return nil, err
		}
		out[name] = bytes.Clone(raw)
	}
	return out, nil
}
