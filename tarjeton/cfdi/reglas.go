package cfdi

import "slices"

// Rule is what a document may break: its code, the number in the SAT's
// validation matrix for CFDI 3.3 with Nómina 1.2 where it has one (the matrix
// for 4.0 renumbers), and how much a breach weighs.
type Rule struct {
	Fault    Fault
	SAT33    string
	Severity Severity
}

// rules stand in the order in which findings of one element are given.
var rules = []Rule{
	{ErrVersion, "", SeverityError},
	{C40Moneda, "NOM132", SeverityError},
	{C40Tipo, "NOM134", SeverityError},
	{C40FormaPago, "NOM133", SeverityWarning},
	{C40ReceptorRFC, "NOM137", SeverityError},
	{C40UsoCFDI, "", SeverityError},
	{C40RegimenReceptor, "", SeverityError},
	{C40SubTotal, "NOM106", SeverityError},
	{C40Descuento, "NOM107", SeverityError},
	{C40Total, "NOM109", SeverityError},
	{C40ConceptoUnico, "NOM139", SeverityError},
	{C40ConceptoClave, "NOM140", SeverityError},
	{C40ConceptoCantidad, "NOM142", SeverityError},
	{C40ConceptoUnidad, "NOM143", SeverityError},
	{C40ConceptoDescripcion, "NOM145", SeverityError},
	{C40ConceptoValor, "NOM146", SeverityError},
	{C40ConceptoImporte, "NOM147", SeverityError},
	{C40ConceptoDescuento, "NOM148", SeverityError},
	{N12SinComplemento, "", SeverityError},
	{N12Ubicacion, "NOM150", SeverityError},
	{N12SinTotales, "NOM151", SeverityError},
	{N12PeriodicidadOrdinaria, "NOM153", SeverityError},
	{N12PeriodicidadExtraordinaria, "NOM154", SeverityError},
	{N12Periodo, "NOM155", SeverityError},
	{N12TotalPercepciones, "NOM157", SeverityError},
	{N12TotalPercepcionesSobra, "NOM156", SeverityError},
	{N12TotalDeducciones, "NOM159", SeverityError},
	{N12TotalDeduccionesSobra, "NOM158", SeverityError},
	{N12TotalOtrosPagos, "NOM160", SeverityError},
	{N12RegistroPatronalFalta, "NOM162", SeverityError},
	{N12RegistroPatronalSobra, "NOM163", SeverityError},
	{N12DatosSSFaltan, "NOM164", SeverityError},
	{N12FechaInicio, "NOM173", SeverityError},
	{N12AntiguedadSemanas, "NOM174", SeverityError},
	{N12AntiguedadYMD, "NOM175", SeverityError},
	{N12RegimenContrato, "NOM177", SeverityError},
	{N12CuentaLongitud, "NOM182", SeverityError},
	{N12BancoSobra, "NOM183", SeverityError},
	{N12CLABEDigito, "NOM184", SeverityError},
	{N12BancoFalta, "NOM185", SeverityError},
	{N12SubcontratacionSuma, "NOM188", SeverityError},
	{N12PercepcionesBalance, "NOM189", SeverityError},
	{N12TotalSueldos, "NOM190", SeverityError},
	{N12TotalSeparacion, "NOM191", SeverityError},
	{N12TotalJubilacion, "NOM192", SeverityError},
	{N12TotalGravado, "NOM193", SeverityError},
	{N12TotalExento, "NOM194", SeverityError},
	{N12PercepcionCero, "NOM195", SeverityError},
	{N12TotalSueldosFalta, "NOM197", SeverityError},
	{N12SeparacionIncompleta, "NOM198", SeverityError},
	{N12JubilacionIncompleta, "NOM199", SeverityError},
	{N12Jubilacion039, "NOM200", SeverityError},
	{N12Jubilacion044, "NOM201", SeverityError},
	{N12JubilacionUnaExhibicion, "NOM209", SeverityError},
	{N12JubilacionParcialidad, "NOM210", SeverityError},
	{N12AccionesFalta, "NOM202", SeverityError},
	{N12AccionesSobra, "NOM203", SeverityError},
	{N12HorasExtraFalta, "NOM204", SeverityError},
	{N12HorasExtraSobra, "NOM205", SeverityError},
	{N12IncapacidadFaltaPercepcion, "NOM206", SeverityError},
	{N12IncapacidadFaltaDeduccion, "NOM214", SeverityError},
	{N12IncapacidadPercepcion, "NOM207", SeverityError},
	{N12IncapacidadDeduccion, "NOM215", SeverityError},
	{N12ImpuestosRetenidos, "NOM211", SeverityError},
	{N12ImpuestosRetenidosSobra, "NOM212", SeverityError},
	{N12DeduccionCero, "NOM216", SeverityError},
	{N12CompensacionNodo, "NOM218", SeverityError},
	{N12SubsidioNodo, "NOM219", SeverityError},
	{N12OtroPagoCero, "NOM220", SeverityError},
	{N12SubsidioCausado, "NOM221", SeverityError},
	{N12CompensacionSaldo, "NOM222", SeverityError},
	{N12CompensacionAnio, "NOM223", SeverityError},
	{LibHorasExtraImporte, "", SeverityError},
	{LibTotalOtrasDeducciones, "", SeverityError},
	{LibSeparacionTotal, "", SeverityError},
	{LibCatalogoVigencia, "", SeverityError},
	{LibCURP, "", SeverityWarning},
	{LibNSS, "", SeverityWarning},
	{ErrLimit, "", SeverityError},
	{ErrEncoding, "", SeverityError},
	{ErrDTD, "", SeverityError},
	{ErrMalformed, "", SeverityError},
	{XSDInvalid, "", SeverityError},
	{SelloInvalido, "", SeverityError},
	{SelloSATInvalido, "", SeverityError},
}

// Rules gives every rule, in the order in which findings of one element are
// given. A contract 09, 10 or 99 that breaks N12.REGIMEN_CONTRATO is reported
// with its own number, NOM178.
func Rules() []Rule { return slices.Clone(rules) }

func ruleOf(f Fault) (rank int, r Rule) {
	rank = slices.IndexFunc(rules, func(r Rule) bool { return r.Fault == f })
	if rank < 0 {
		return len(rules), Rule{Fault: f, Severity: SeverityError}
	}
	return rank, rules[rank]
}
