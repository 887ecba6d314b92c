package sua

import (
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// record writes the columns of the record behind a pointer.
func (w *recordWriter) record(r any) {
	switch r := r.(type) {
	case *Asegurado:
		w.asegurado(r)
	case *DatosAfiliatorios:
		w.afiliatorios(r)
	case *Movimiento:
		w.movimiento(r)
	case *Incapacidad:
		w.incapacidad(r)
	case *Credito:
		w.credito(r)
	}
}

// head writes what every record begins with.
func (w *recordWriter) head(r nss.Registro, n nss.NSS) {
	w.need(!r.IsZero(), ErrRegistro, colRegistro, "")
	w.ascii(r.String(), colRegistro)
	w.need(!n.IsZero(), ErrNSS, colNSS, "")
	w.ascii(n.String(), colNSS)
}

func (w *recordWriter) asegurado(r *Asegurado) {
	w.head(r.Registro, r.NSS)
	w.need(r.RFC.Kind() != rfc.Legal, ErrRFC, asegRFC, "")
	w.key(r.RFC.String(), asegRFC)
	w.ascii(r.CURP.String(), asegCURP)
	w.nombre(r.Nombre, asegNombre)
	w.option(uint8(r.Trabajador), r.Trabajador.Valid(), asegTrabajador, "1-4")
	w.option(uint8(r.Jornada), r.Jornada.Valid(), asegJornada, "0-6")
	w.date(r.Fecha, asegFecha, true)
	w.need(r.SDI != 0, ErrSDIZero, asegSDI, "")
	w.number(int64(r.SDI), asegSDI)
	w.key(r.Ubicacion, asegUbicacion)
	w.digits(r.Credito, asegCredito, false)
	w.date(r.InicioDescuento, asegInicio, false)
	w.option(uint8(r.Descuento), r.Descuento.Valid(), asegDescuento, "0-3")
	w.number(int64(r.Valor), asegValor)
}

func (w *recordWriter) afiliatorios(r *DatosAfiliatorios) {
	w.head(r.Registro, r.NSS)
	w.digits(r.CP, afilCP, true)
	w.date(r.Nacimiento, afilNacimiento, true)
	w.words(r.Lugar, afilLugar)
	w.need(r.Entidad >= 1 && r.Entidad <= 32, ErrOption, afilEntidad, "01-32")
	w.number(int64(r.Entidad), afilEntidad)
	w.need(r.UMF != "000", ErrOption, afilUMF, "001-999")
	w.digits(r.UMF, afilUMF, true)
	w.words(r.Ocupacion, afilOcupacion)
	w.need(r.Sexo.Valid(), ErrOption, afilSexo, "M, F")
	w.ascii(string(r.Sexo), afilSexo)
	w.option(uint8(r.Salario), r.Salario.Valid(), afilSalario, "0-2")
	w.key(r.Hora, afilHora)
}

func (w *recordWriter) movimiento(r *Movimiento) {
	w.head(r.Registro, r.NSS)
	w.need(r.Tipo.Valid(), ErrOption, movtTipo, "02, 07, 08, 09, 11, 12")
	w.ascii(string(r.Tipo), movtTipo)
	w.date(r.Fecha, movtFecha, true)
	w.folio(r.Folio, movtFolio)
	w.number(int64(r.Dias), movtDias)
	w.need(r.SDI != 0 || r.Tipo != Reingreso && r.Tipo != ModificacionSalario, ErrSDIZero, movtSDI, "")
	w.number(int64(r.SDI), movtSDI)
}

func (w *recordWriter) incapacidad(r *Incapacidad) {
	w.head(r.Registro, r.NSS)
	w.option(r.Incidencia, r.Incidencia <= 9, incapIncidencia, "0-9")
	w.date(r.Inicio, incapInicio, true)
	w.need(r.Folio != "", ErrMissing, incapFolio, "A-Z, 0-9")
	w.folio(r.Folio, incapFolio)
	w.number(int64(r.Dias), incapDias)
	w.need(r.Porcentaje <= 100, ErrOption, incapPorcentaje, "000-100")
	w.number(int64(r.Porcentaje), incapPorcentaje)
	w.option(uint8(r.Ramo), r.Ramo.Valid(), incapRamo, "1-3")
	w.option(uint8(r.Riesgo), r.Riesgo.Valid(), incapRiesgo, "0-3")
	w.option(uint8(r.Secuela), r.Secuela.Valid(), incapSecuela, "0-9")
	w.option(uint8(r.Control), r.Control.Valid(), incapControl, "0-9")
	w.date(r.Termino, incapTermino, false)
}

func (w *recordWriter) credito(r *Credito) {
	w.head(r.Registro, r.NSS)
	w.need(r.Credito != "", ErrMissing, credCredito, "0-9")
	w.digits(r.Credito, credCredito, false)
	w.need(r.Tipo.Valid(), ErrOption, credTipo, "15-20")
	w.ascii(string(r.Tipo), credTipo)
	w.date(r.Fecha, credFecha, true)
	w.option(uint8(r.Descuento), r.Descuento.Valid(), credDescuento, "0-3")
	w.number(int64(r.Valor), credValor)
	tabla := "N"
	if r.AplicaTabla {
		tabla = "S"
	}
	w.ascii(tabla, credTabla)
}
