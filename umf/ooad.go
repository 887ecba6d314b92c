package umf

// OOADName gives the name of an OOAD (Órgano de Operación Administrativa
// Desconcentrada, formerly delegación) by its two-digit code. Codes differ from
// INEGI's states from 09 on, and a state is no OOAD: parts of one hang on
// another's. The table is the one that web projects for the institute's staff
// carry, 2017 and later; no official publication of it was found
// (unconfirmed), and newer data may number Mexico City differently: treat the
// code as opaque text and do not refuse one that is missing here.
func OOADName(code string) (name string, ok bool) {
	name, ok = map[string]string{
		"01": "Aguascalientes", "02": "Baja California", "03": "Baja California Sur", "04": "Campeche",
		"05": "Coahuila", "06": "Colima", "07": "Chiapas", "08": "Chihuahua", "09": "Oficinas centrales",
		"10": "Durango", "11": "Guanajuato", "12": "Guerrero", "13": "Hidalgo", "14": "Jalisco",
		"15": "México Oriente", "16": "México Poniente", "17": "Michoacán", "18": "Morelos", "19": "Nayarit",
		"20": "Nuevo León", "21": "Oaxaca", "22": "Puebla", "23": "Querétaro", "24": "Quintana Roo",
		"25": "San Luis Potosí", "26": "Sinaloa", "27": "Sonora", "28": "Tabasco", "29": "Tamaulipas",
		"30": "Tlaxcala", "31": "Veracruz Norte", "32": "Veracruz Sur", "33": "Yucatán", "34": "Zacatecas",
		"35": "Ciudad de México Norte", "36": "Ciudad de México Norte", "37": "Ciudad de México Sur",
		"38": "Ciudad de México Sur", "39": "Mando",
	}[code]
	return name, ok
}
