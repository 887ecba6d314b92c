package cfdi

// Stages 1 and 2: the document cannot be read ([Error]).
const (
	ErrMalformed Fault = "XML.MALFORMED"     // not well-formed XML
	ErrDTD       Fault = "XML.DTD_FORBIDDEN" // a document type, with or without entities
	ErrEncoding  Fault = "XML.ENCODING"      // not UTF-8, or declared as something else
	ErrLimit     Fault = "XML.LIMIT"         // too large, too deep, too many elements, too long an attribute
	ErrVersion   Fault = "C40.VERSION"       // not the namespace and version of CFDI 4.0
)

// Stages 3 and 4.
const (
	XSDInvalid       Fault = "XSD.INVALID"        // an attribute or element that the schema does not allow, or misses
	SelloInvalido    Fault = "SELLO.INVALIDO"     // the seal, its certificate or the number of the certificate
	SelloSATInvalido Fault = "SELLO.SAT_INVALIDO" // the stamp's seal, or the seal that the stamp repeats
)

// Stage 5, the comprobante. Each comment gives the condition that must hold.
const (
	C40Moneda              Fault = "C40.MONEDA"               // MXN
	C40Tipo                Fault = "C40.TIPO"                 // N
	C40FormaPago           Fault = "C40.FORMA_PAGO"           // absent; unconfirmed for 4.0, 3.3 asked for 99
	C40ReceptorRFC         Fault = "C40.RECEPTOR_RFC"         // 13 characters
	C40UsoCFDI             Fault = "C40.USO_CFDI"             // CN01
	C40RegimenReceptor     Fault = "C40.REGIMEN_RECEPTOR"     // 605
	C40SubTotal            Fault = "C40.SUBTOTAL"             // perceptions and other payments of all Nomina nodes
	C40Descuento           Fault = "C40.DESCUENTO"            // deductions of all Nomina nodes
	C40Total               Fault = "C40.TOTAL"                // SubTotal − Descuento
	C40ConceptoUnico       Fault = "C40.CONCEPTO_UNICO"       // one Concepto, without children
	C40ConceptoClave       Fault = "C40.CONCEPTO_CLAVE"       // 84111505
	C40ConceptoCantidad    Fault = "C40.CONCEPTO_CANTIDAD"    // 1
	C40ConceptoUnidad      Fault = "C40.CONCEPTO_UNIDAD"      // ACT
	C40ConceptoDescripcion Fault = "C40.CONCEPTO_DESCRIPCION" // Pago de nómina
	C40ConceptoValor       Fault = "C40.CONCEPTO_VALOR"       // SubTotal
	C40ConceptoImporte     Fault = "C40.CONCEPTO_IMPORTE"     // SubTotal
	C40ConceptoDescuento   Fault = "C40.CONCEPTO_DESCUENTO"   // Descuento
)

// Stage 5, the complement.
const (
	N12SinComplemento             Fault = "N12.SIN_COMPLEMENTO"                // Nomina under Complemento
	N12Ubicacion                  Fault = "N12.UBICACION"                      // never under ComplementoConcepto
	N12SinTotales                 Fault = "N12.SIN_TOTALES"                    // TotalPercepciones or TotalOtrosPagos
	N12PeriodicidadOrdinaria      Fault = "N12.PERIODICIDAD_ORDINARIA"         // ordinary payroll: 01 to 10
	N12PeriodicidadExtraordinaria Fault = "N12.PERIODICIDAD_EXTRAORDINARIA"    // extraordinary payroll: 99
	N12Periodo                    Fault = "N12.PERIODO"                        // beginning ≤ end
	N12TotalPercepciones          Fault = "N12.TOTAL_PERCEPCIONES"             // sum of the three subtotals
	N12TotalPercepcionesSobra     Fault = "N12.TOTAL_PERCEPCIONES_SOBRA"       // absent without Percepciones
	N12TotalDeducciones           Fault = "N12.TOTAL_DEDUCCIONES"              // sum of the two subtotals
	N12TotalDeduccionesSobra      Fault = "N12.TOTAL_DEDUCCIONES_SOBRA"        // absent without Deducciones
	N12TotalOtrosPagos            Fault = "N12.TOTAL_OTROS_PAGOS"              // present with OtrosPagos alone, sum of the rows
	N12RegistroPatronalFalta      Fault = "N12.REGISTRO_PATRONAL_FALTA"        // contracts 01 to 08 have one
	N12RegistroPatronalSobra      Fault = "N12.REGISTRO_PATRONAL_SOBRA"        // contracts 09, 10 and 99 have none
	N12DatosSSFaltan              Fault = "N12.DATOS_SS_FALTAN"                // with RegistroPatronal: the social security data
	N12FechaInicio                Fault = "N12.FECHA_INICIO"                   // beginning of the employment ≤ end of the period
	N12AntiguedadSemanas          Fault = "N12.ANTIGUEDAD_SEMANAS"             // not more weeks than the employment has
	N12AntiguedadYMD              Fault = "N12.ANTIGUEDAD_YMD"                 // calendar difference to the end, or to the day after
	N12RegimenContrato            Fault = "N12.REGIMEN_CONTRATO"               // contracts 01–08: 02 to 04; others: 05 to 99
	N12CuentaLongitud             Fault = "N12.CUENTA_LONGITUD"                // 10, 11, 16 or 18 digits
	N12BancoSobra                 Fault = "N12.BANCO_SOBRA"                    // no Banco beside a CLABE
	N12CLABEDigito                Fault = "N12.CLABE_DIGITO"                   // control digit of the CLABE
	N12BancoFalta                 Fault = "N12.BANCO_FALTA"                    // Banco beside any other account
	N12SubcontratacionSuma        Fault = "N12.SUBCONTRATACION_SUMA"           // 100 %
	N12PercepcionesBalance        Fault = "N12.PERCEPCIONES_BALANCE"           // subtotals = TotalGravado + TotalExento
	N12TotalSueldos               Fault = "N12.TOTAL_SUELDOS"                  // all rows but severance and retirement
	N12TotalSeparacion            Fault = "N12.TOTAL_SEPARACION"               // rows 022, 023, 025
	N12TotalJubilacion            Fault = "N12.TOTAL_JUBILACION"               // rows 039, 044
	N12TotalGravado               Fault = "N12.TOTAL_GRAVADO"                  // sum of the rows
	N12TotalExento                Fault = "N12.TOTAL_EXENTO"                   // sum of the rows
	N12PercepcionCero             Fault = "N12.PERCEPCION_CERO"                // a row is more than zero
	N12TotalSueldosFalta          Fault = "N12.TOTAL_SUELDOS_FALTA"            // present exactly with such rows
	N12SeparacionIncompleta       Fault = "N12.SEPARACION_INCOMPLETA"          // subtotal and node present exactly with such rows
	N12JubilacionIncompleta       Fault = "N12.JUBILACION_INCOMPLETA"          // subtotal and node present exactly with such rows
	N12Jubilacion039              Fault = "N12.JUBILACION_039"                 // row 039: TotalUnaExhibicion alone
	N12Jubilacion044              Fault = "N12.JUBILACION_044"                 // row 044: TotalParcialidad and MontoDiario alone
	N12JubilacionUnaExhibicion    Fault = "N12.JUBILACION_UNA_EXHIBICION"      // TotalUnaExhibicion excludes the other two
	N12JubilacionParcialidad      Fault = "N12.JUBILACION_PARCIALIDAD"         // TotalParcialidad goes with MontoDiario alone
	N12AccionesFalta              Fault = "N12.ACCIONES_FALTA"                 // row 045 has AccionesOTitulos
	N12AccionesSobra              Fault = "N12.ACCIONES_SOBRA"                 // no other row has it
	N12HorasExtraFalta            Fault = "N12.HORAS_EXTRA_FALTA"              // row 019 has HorasExtra
	N12HorasExtraSobra            Fault = "N12.HORAS_EXTRA_SOBRA"              // no other row has it
	N12IncapacidadFaltaPercepcion Fault = "N12.INCAPACIDAD_FALTA_PERCEPCION"   // perception 014 asks for Incapacidades
	N12IncapacidadFaltaDeduccion  Fault = "N12.INCAPACIDAD_FALTA_DEDUCCION"    // deduction 006 asks for Incapacidades
	N12IncapacidadPercepcion      Fault = "N12.INCAPACIDAD_IMPORTE_PERCEPCION" // ImporteMonetario = rows 014 and 006
	N12IncapacidadDeduccion       Fault = "N12.INCAPACIDAD_IMPORTE_DEDUCCION"  // ImporteMonetario = rows 014 and 006
	N12ImpuestosRetenidos         Fault = "N12.IMPUESTOS_RETENIDOS"            // sum of deductions 002
	N12ImpuestosRetenidosSobra    Fault = "N12.IMPUESTOS_RETENIDOS_SOBRA"      // absent without deductions 002
	N12DeduccionCero              Fault = "N12.DEDUCCION_CERO"                 // a row is more than zero
	N12CompensacionNodo           Fault = "N12.COMPENSACION_NODO"              // the node exactly on other payment 004
	N12SubsidioNodo               Fault = "N12.SUBSIDIO_NODO"                  // the node exactly on other payment 002
	N12OtroPagoCero               Fault = "N12.OTRO_PAGO_CERO"                 // more than zero, except 002
	N12SubsidioCausado            Fault = "N12.SUBSIDIO_CAUSADO"               // not less than what was paid
	N12CompensacionSaldo          Fault = "N12.COMPENSACION_SALDO"             // not less than what remains
	N12CompensacionAnio           Fault = "N12.COMPENSACION_ANIO"              // a year before that of payment
)

// Stage 5, rules of this library.
const (
	LibHorasExtraImporte     Fault = "LIB.HORAS_EXTRA_IMPORTE"     // overtime sums to its row
	LibTotalOtrasDeducciones Fault = "LIB.TOTAL_OTRAS_DEDUCCIONES" // sum of deductions other than 002
	LibSeparacionTotal       Fault = "LIB.SEPARACION_TOTAL"        // TotalPagado = TotalSeparacionIndemnizacion
	LibCatalogoVigencia      Fault = "LIB.CATALOGO_VIGENCIA"       // the code is valid on the day of payment
	LibCURP                  Fault = "LIB.CURP"                    // check digit
	LibNSS                   Fault = "LIB.NSS"                     // check digit
)
