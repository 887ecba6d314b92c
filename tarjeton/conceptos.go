package tarjeton

import (
	"iter"
	"slices"
	"strings"
)

// ConceptoIMSS is a code of the stub of the Institute's active staff.
type ConceptoIMSS struct {
	Clave      string // three digits
	Nombre     string
	Percepcion bool // false: a deduction
}

// conceptosIMSS in the order of their codes. Unconfirmed: the list is an open
// index of concepts that quotes a guide of the union; amounts and factors
// change at each revision of the contract (16 October) and are left out.
var conceptosIMSS = []ConceptoIMSS{
	{"001", "Sueldo confianza", true},
	{"002", "Sueldo base", true},
	{"003", "Sueldo temporal", true},
	{"005", "Becarios", true},
	{"007", "Becados", true},
	{"008", "Sustitutos", true},
	{"009", "Médicos residentes", true},
	{"010", "Nivelación a plaza superior", true},
	{"011", "Ayuda de renta (cláusula 63 bis, inciso b)", true},
	{"012", "Jornada discontinua", true},
	{"013", "Sobresueldo a médicos", true},
	{"014", "Infectocontagiosidad no médica", true},
	{"015", "Zona aislada", true},
	{"016", "Alto costo de vida", true},
	{"020", "Ayuda de renta (cláusula 63 bis, inciso a)", true},
	{"021", "Manutención", true},
	{"022", "Ayuda de renta (cláusula 63 bis, inciso c)", true},
	{"024", "Compensación", true},
	{"025", "Supletorio de guardería", true},
	{"026", "Pasajes fijos", true},
	{"027", "Compensación de pasajes", true},
	{"029", "Prima vacacional", true},
	{"030", "Prima dominical", true},
	{"031", "Cambio de lugar (cláusula 99)", true},
	{"032", "Estímulo por asistencia", true},
	{"033", "Estímulo por puntualidad", true},
	{"037", "Tiempo extraordinario", true},
	{"038", "Vacaciones en efectivo", true},
	{"039", "Bonificación de guarderías", true},
	{"040", "Bonificación de seguro médico", true},
	{"041", "Complemento de ayuda de becario", true},
	{"042", "Anticipo de sueldo (cláusula 97)", true},
	{"043", "Vale a cuenta de aguinaldo", true},
	{"044", "Refrigerio", true},
	{"046", "Alojamiento becarios", true},
	{"047", "Anticipo de aguinaldo (enero)", true},
	{"048", "Actividades culturales y recreativas", true},
	{"049", "Aguinaldo", true},
	{"050", "Despensa", true},
	{"052", "Notas de mérito", true},
	{"053", "Liquidación del fondo de retiro", true},
	{"054", "Emanaciones radioactivas no médicas", true},
	{"055", "Fondo de ahorro", true},
	{"056", "Intereses del fondo de ahorro", true},
	{"057", "Atención integral", true},
	{"058", "Sobresueldo de docencia en enfermería", true},
	{"059", "Complemento de becas", true},
	{"062", "Libros a médicos", true},
	{"063", "Emanaciones radioactivas", true},
	{"064", "Material didáctico para residentes", true},
	{"066", "Transporte", true},
	{"067", "Instructores técnicos", true},
	{"070", "Devolución de ISPT del año anterior", true},
	{"071", "Subsidio para el empleo", true},
	{"072", "Libros no médicos", true},
	{"076", "Reintegro de convenio TAT", true},
	{"078", "Actividades académicas", true},
	{"080", "Salario no cobrado", true},
	{"083", "Investigación y docencia", true},
	{"084", "Calidad y eficiencia", true},
	{"104", "Hipotecario FOVI", false},
	{"106", "Enganche casa", false},
	{"107", "Provisión para el fondo de jubilación", false},
	{"108", "Provisión RJP", false},
	{"109", "Seguro de daños de vivienda", false},
	{"110", "Auto terceros", false},
	{"111", "Aportación complementaria AFORE", false},
	{"112", "Fondo de ayuda sindical por defunción", false},
	{"113", "Seguro de guarderías", false},
	{"114", "GMM voluntario", false},
	{"116", "Telecomunicaciones", false},
	{"119", "Seguro auto", false},
	{"120", "Seguro médico", false},
	{"121", "Seguro enfermería", false},
	{"122", "Crédito confianza", false},
	{"125", "Retención terceros", false},
	{"126", "Seguro camillero", false},
	{"129", "Licencia sin sueldo de más de 3 días", false},
	{"130", "Hipotecario, seguros y escrituración ESMI", false},
	{"131", "Hipotecario, seguros y escrituración ESMI", false},
	{"132", "Hipotecario, seguros y escrituración ESMI", false},
	{"133", "Hipotecario, seguros y escrituración ESMI", false},
	{"134", "Financiamiento auto", false},
	{"136", "Préstamo a mediano plazo", false},
	{"137", "Seguro de vida PPMP", false},
	{"140", "Centros vacacionales", false},
	{"141", "Velatorios", false},
	{"142", "Adeudo por accidente", false},
	{"143", "Adeudo por faltantes", false},
	{"144", "Adeudo de teléfono", false},
	{"145", "Línea blanca", false},
	{"148", "Seguro de vida paritaria", false},
	{"150", "Cobros indebidos", false},
	{"151", "ISR", false},
	{"152", "Fondo de jubilación", false},
	{"153", "Complemento de ISR del año anterior", false},
	{"154", "Crédito INFONAVIT", false},
	{"155", "Disposición judicial (pensión alimenticia)", false},
	{"156", "Viáticos no comprobados", false},
	{"160", "Recuperación (cláusula 97)", false},
	{"161", "Suspensión temporal", false},
	{"162", "Instrumentos de trabajo", false},
	{"164", "Suspensión sindical", false},
	{"166", "Casas comerciales", false},
	{"167", "Víveres", false},
	{"168", "Ropa", false},
	{"169", "Vale a cuenta de sueldo", false},
	{"170", "FONACOT", false},
	{"171", "Licencia sin sueldo de menos de 4 días", false},
	{"172", "Falta injustificada", false},
	{"173", "Pases de salida", false},
	{"174", "Retardos", false},
	{"175", "Becas sin sueldo", false},
	{"176", "Convenio TAT", false},
	{"177", "Salida antes", false},
	{"178", "Reducción de jornada", false},
	{"179", "Notas de demérito", false},
	{"180", "Cuota sindical", false},
	{"187", "Cuota sindical extraordinaria", false},
	{"189", "Aportación INFONAVIT", false},
	{"190", "Caja de ahorro (préstamo)", false},
	{"192", "Caja de ahorro (ahorro)", false},
	{"194", "Mutualidad becarios", false},
	{"195", "Seguro de vida voluntario", false},
	{"197", "Recuperación de anticipo de aguinaldo (enero)", false},
	{"199", "Recuperación de vale de aguinaldo", false},
}

// ConceptoIMSSOf gives the name of a code of the staff stub. The list is
// informative (an open index that quotes a guide of the union, not a document
// of the Institute), so a code that is not in it is no mistake.
func ConceptoIMSSOf(clave string) (c ConceptoIMSS, ok bool) {
	i, ok := slices.BinarySearchFunc(conceptosIMSS, clave, func(c ConceptoIMSS, k string) int { return strings.Compare(c.Clave, k) })
	if !ok {
		return ConceptoIMSS{}, false
	}
	return conceptosIMSS[i], true
}

// ConceptosIMSS gives the codes in order.
func ConceptosIMSS() iter.Seq[ConceptoIMSS] { return slices.Values(conceptosIMSS) }
