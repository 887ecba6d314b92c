package sua

// The layouts, 1-based positions. Unconfirmed: see the package comment. Both
// published programs agree on aseg.txt, movt.txt and positions 1 to 79 of
// afil.txt; the rest is that of one.

// column is a field of a record with its place.
type column struct {
	field      Field
	pos, width int
}

const maxWidth = 164

var widths = [...]int{Aseg: maxWidth, Afil: 80, Movt: 49, Incap: 57, Cred: 52}

// What every record begins with.
var (
	colRegistro = column{FieldRegistro, 1, 11} // 10 and the check digit
	colNSS      = column{FieldNSS, 12, 11}     // 10 and the check digit
)

var (
	asegRFC        = column{FieldRFC, 23, 13}
	asegCURP       = column{FieldCURP, 36, 18}
	asegNombre     = column{FieldNombre, 54, 50} // PATERNO$MATERNO$NOMBRES
	asegTrabajador = column{FieldTrabajador, 104, 1}
	asegJornada    = column{FieldJornada, 105, 1}
	asegFecha      = column{FieldFecha, 106, 8} // DDMMAAAA
	asegSDI        = column{FieldSDI, 114, 7}   // five whole digits, two decimals
	asegUbicacion  = column{FieldUbicacion, 121, 17}
	asegCredito    = column{FieldCredito, 138, 10}
	asegInicio     = column{FieldInicioDescuento, 148, 8} // DDMMAAAA or zeros
	asegDescuento  = column{FieldDescuento, 156, 1}
	asegValor      = column{FieldValor, 157, 8}
)

var (
	afilCP         = column{FieldCP, 23, 5}
	afilNacimiento = column{FieldNacimiento, 28, 8}
	afilLugar      = column{FieldLugar, 36, 25}
	afilEntidad    = column{FieldEntidad, 61, 2}
	afilUMF        = column{FieldUMF, 63, 3}
	afilOcupacion  = column{FieldOcupacion, 66, 12}
	afilSexo       = column{FieldSexo, 78, 1}
	afilSalario    = column{FieldSalario, 79, 1}
	afilHora       = column{FieldHora, 80, 1}
)

var (
	movtTipo  = column{FieldTipo, 23, 2}
	movtFecha = column{FieldFecha, 25, 8}
	movtFolio = column{FieldFolio, 33, 8} // of an incapacity; otherwise blank
	movtDias  = column{FieldDias, 41, 2}
	movtSDI   = column{FieldSDI, 43, 7}
)

var (
	incapIncidencia = column{FieldIncidencia, 23, 1}
	incapInicio     = column{FieldInicio, 24, 8}
	incapFolio      = column{FieldFolio, 32, 8}
	incapDias       = column{FieldDias, 40, 3}
	incapPorcentaje = column{FieldPorcentaje, 43, 3}
	incapRamo       = column{FieldRamo, 46, 1}
	incapRiesgo     = column{FieldRiesgo, 47, 1}
	incapSecuela    = column{FieldSecuela, 48, 1}
	incapControl    = column{FieldControl, 49, 1}
	incapTermino    = column{FieldTermino, 50, 8}
)

var (
	credCredito   = column{FieldCredito, 23, 10}
	credTipo      = column{FieldTipo, 33, 2}
	credFecha     = column{FieldFecha, 35, 8}
	credDescuento = column{FieldDescuento, 43, 1}
	credValor     = column{FieldValor, 44, 8}
	credTabla     = column{FieldTabla, 52, 1}
)

var layouts = [...][]column{
	Aseg: {colRegistro, colNSS, asegRFC, asegCURP, asegNombre, asegTrabajador, asegJornada, asegFecha, asegSDI,
		asegUbicacion, asegCredito, asegInicio, asegDescuento, asegValor},
	Afil: {colRegistro, colNSS, afilCP, afilNacimiento, afilLugar, afilEntidad, afilUMF, afilOcupacion, afilSexo,
		afilSalario, afilHora},
	Movt: {colRegistro, colNSS, movtTipo, movtFecha, movtFolio, movtDias, movtSDI},
	Incap: {colRegistro, colNSS, incapIncidencia, incapInicio, incapFolio, incapDias, incapPorcentaje, incapRamo,
		incapRiesgo, incapSecuela, incapControl, incapTermino},
	Cred: {colRegistro, colNSS, credCredito, credTipo, credFecha, credDescuento, credValor, credTabla},
}

func (k Kind) columns() []column {
	if !k.Valid() {
		return nil
	}
	return layouts[k]
}

// cut gives the bytes of a column; a record that ends before it has none.
func (c column) cut(s string) string {
	if c.pos > len(s) {
		return ""
	}
	return s[c.pos-1 : c.pos-1+c.width]
}

// Field is the short name of a field of a record, "nss".
type Field string

// The fields of the records.
const (
	FieldRegistro        Field = "rp"
	FieldNSS             Field = "nss"
	FieldRFC             Field = "rfc"
	FieldCURP            Field = "curp"
	FieldNombre          Field = "nombre" // the three parts together; see FieldPaterno
	FieldPaterno         Field = "paterno"
	FieldMaterno         Field = "materno"
	FieldNombres         Field = "nombres"
	FieldTrabajador      Field = "tipo_trabajador"
	FieldJornada         Field = "jornada"
	FieldFecha           Field = "fecha"
	FieldSDI             Field = "sdi"
	FieldUbicacion       Field = "ubicacion"
	FieldCredito         Field = "credito"
	FieldInicioDescuento Field = "inicio_desc"
	FieldDescuento       Field = "tipo_desc"
	FieldValor           Field = "valor_desc"
	FieldCP              Field = "cp"
	FieldNacimiento      Field = "nacimiento"
	FieldLugar           Field = "lugar"
	FieldEntidad         Field = "clave_lugar"
	FieldUMF             Field = "umf"
	FieldOcupacion       Field = "ocupacion"
	FieldSexo            Field = "sexo"
	FieldSalario         Field = "tipo_salario"
	FieldHora            Field = "hora"
	FieldTipo            Field = "tipo"
	FieldFolio           Field = "folio"
	FieldDias            Field = "dias"
	FieldIncidencia      Field = "incidencia"
	FieldInicio          Field = "inicio"
	FieldPorcentaje      Field = "porcentaje"
	FieldRamo            Field = "ramo"
	FieldRiesgo          Field = "riesgo"
	FieldSecuela         Field = "secuela"
	FieldControl         Field = "control"
	FieldTermino         Field = "termino"
	FieldTabla           Field = "aplica_tabla"
)

// Code gives the stable code of the field, for its name in a text.
func (f Field) Code() string { return "sua.field." + string(f) }

// Args is empty: a field has no details.
func (f Field) Args() []any { return nil }
