package sua

import "github.com/derechohabiente/imss/afiliacion"

func (c *checker) asegurado(r *Asegurado) {
	r.Registro, r.NSS = c.registro(), c.nss()
	r.RFC = c.rfc(asegRFC)
	r.CURP = c.curp(asegCURP)
	r.Nombre = c.nombre(asegNombre)
	r.Trabajador = afiliacion.Trabajador(c.option(asegTrabajador, '1', '4', "1-4"))
	r.Jornada = afiliacion.Jornada(c.option(asegJornada, '0', '6', "0-6"))
	r.Fecha = c.date(asegFecha, true)
	r.SDI = c.sdi(asegSDI, true)
	r.Ubicacion = c.text(asegUbicacion)
	before := len(c.errors)
	r.Credito = c.digits(asegCredito, false)
	r.InicioDescuento = c.date(asegInicio, false)
	r.Descuento = Descuento(c.option(asegDescuento, '0', '3', "0-3"))
	r.Valor = c.valor(asegValor)
	if blank := r.Credito == ""; len(c.errors) == before &&
		(blank != (r.Descuento == SinDescuento) || blank != (r.Valor == 0) || blank != r.InicioDescuento.IsZero()) {
		c.fault(WarnCredito, asegCredito, "")
	}
}

func (c *checker) valor(col column) Valor {
	n, _ := c.number(col)
	return Valor(n)
}

func (c *checker) afiliatorios(r *DatosAfiliatorios) {
	r.Registro, r.NSS = c.registro(), c.nss()
	r.CP = c.digits(afilCP, true)
	r.Nacimiento = c.date(afilNacimiento, true)
	r.Lugar = c.text(afilLugar)
	r.Entidad = uint8(c.within(afilEntidad, 1, 32, "01-32"))
	r.UMF = c.umf()
	r.Ocupacion = c.text(afilOcupacion)
	r.Sexo = Sexo(afilSexo.cut(c.s))
	if !r.Sexo.Valid() {
		c.fault(ErrOption, afilSexo, "M, F")
		r.Sexo = ""
	}
	r.Salario = afiliacion.Salario(c.option(afilSalario, '0', '2', "0-2"))
	r.Hora = c.text(afilHora)
}

func (c *checker) umf() string {
	text := c.digits(afilUMF, true)
	if text == "000" {
		c.fault(ErrOption, afilUMF, "001-999")
	}
	return text
}

// maxAusentismo is how many days of absence one record usually reports; more
// are split (unconfirmed).
const maxAusentismo = 7

func (c *checker) movimiento(r *Movimiento) {
	r.Registro, r.NSS = c.registro(), c.nss()
	r.Tipo = Tipo(movtTipo.cut(c.s))
	if !r.Tipo.Valid() {
		c.fault(ErrOption, movtTipo, "02, 07, 08, 09, 11, 12")
		r.Tipo = ""
	}
	r.Fecha = c.date(movtFecha, true)
	r.Folio = c.folio(movtFolio)
	if r.Folio == "" && r.Tipo == IncapacidadTemporal {
		c.fault(WarnFolio, movtFolio, "")
	}
	dias, ok := c.number(movtDias)
	r.Dias = int(dias)
	switch {
	case !ok || r.Tipo == "":
	case r.Tipo.IsEvent() != (dias > 0):
		c.fault(WarnDias, movtDias, "")
	case r.Tipo == Ausentismo && dias > maxAusentismo:
		c.fault(WarnDias, movtDias, "01-07")
	}
	r.SDI = c.sdi(movtSDI, r.Tipo == Reingreso || r.Tipo == ModificacionSalario)
}

func (c *checker) incapacidad(r *Incapacidad) {
	r.Registro, r.NSS = c.registro(), c.nss()
	r.Incidencia = c.option(incapIncidencia, '0', '9', "0-9")
	r.Inicio = c.date(incapInicio, true)
	r.Folio = c.folio(incapFolio)
	if r.Folio == "" {
		c.fault(ErrMissing, incapFolio, "A-Z, 0-9")
	}
	dias, counted := c.number(incapDias)
	r.Dias = int(dias)
	r.Porcentaje = int(c.within(incapPorcentaje, 0, 100, "000-100"))
	before := len(c.errors)
	r.Ramo = Ramo(c.option(incapRamo, '1', '3', "1-3"))
	r.Riesgo = Riesgo(c.option(incapRiesgo, '0', '3', "0-3"))
	if len(c.errors) == before && (r.Ramo == RiesgoTrabajo) != (r.Riesgo != 0) {
		c.fault(WarnRiesgo, incapRiesgo, "")
	}
	r.Secuela = Secuela(c.option(incapSecuela, '0', '9', "0-9"))
	r.Control = Control(c.option(incapControl, '0', '9', "0-9"))
	r.Termino = c.date(incapTermino, false)
	if counted && dias > 0 && !r.Inicio.IsZero() && !r.Termino.IsZero() && r.Inicio.AddDays(r.Dias-1) != r.Termino {
		c.fault(WarnTermino, incapTermino, r.Inicio.AddDays(r.Dias-1).DDMMAAAA())
	}
}

func (c *checker) credito(r *Credito) {
	r.Registro, r.NSS = c.registro(), c.nss()
	r.Credito = c.digits(credCredito, false)
	if r.Credito == "" {
		c.fault(ErrMissing, credCredito, "0-9")
	}
	r.Tipo = TipoCredito(credTipo.cut(c.s))
	if !r.Tipo.Valid() {
		c.fault(ErrOption, credTipo, "15-20")
		r.Tipo = ""
	}
	r.Fecha = c.date(credFecha, true)
	before := len(c.errors)
	r.Descuento = Descuento(c.option(credDescuento, '0', '3', "0-3"))
	r.Valor = c.valor(credValor)
	if none := r.Descuento == SinDescuento; len(c.errors) == before &&
		(none != (r.Valor == 0) || none && r.Tipo != Suspension && r.Tipo != "") {
		c.fault(WarnCredito, credDescuento, "")
	}
	switch credTabla.cut(c.s) {
	case "S":
		r.AplicaTabla = true
	case "N":
	default:
		c.fault(ErrOption, credTabla, "S, N")
	}
}
