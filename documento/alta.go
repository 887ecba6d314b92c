package documento

import (
	"math"
	"slices"
	"strconv"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/sello"
	"github.com/derechohabiente/imss/umf"
)

// AltaClinica is the proof that a person was registered in a clinic.
type AltaClinica struct {
	Envelope
	Titular    Derechohabiente // its clinic fields are not used: the assignment has them
	Fecha      calendario.Date // day of the registration, required
	CP         string          // postal code of the domicile, five digits, required
	Colonia    string          // settlement; at most MaxLine
	Domicilio  string          // street and number; at most MaxLine, may be empty
	Asignacion umf.Assignment  // the clinic and why; its Trace is not printed
	// Requisitos are the documents to carry to the clinic, in the order of the
	// paper; empty stands for those of an adult ([umf.Documents]).
	Requisitos []umf.Documento
}

// Lista gives the documents to carry, the usual ones where none are named.
func (d AltaClinica) Lista() []umf.Documento {
	if len(d.Requisitos) == 0 {
		return umf.Documents(true)
	}
	return d.Requisitos
}

// Validate gives every problem, joined; each is an [*Error].
func (d AltaClinica) Validate() error {
	c := &checker{}
	d.validate(c, d)
	d.Titular.identified(c, "titular.")
	d.Titular.validate(c, "titular.")
	if d.Fecha.IsZero() {
		c.add(ErrRequired, "fecha")
	}
	if !isCP(d.CP) {
		c.add(ErrValue, "cp")
	}
	c.text("colonia", d.Colonia, MaxLine)
	c.text("domicilio", d.Domicilio, MaxLine)
	checkAssignment(c, d.Asignacion)
	c.rows("requisitos", len(d.Requisitos), 20)
	for i, r := range d.Requisitos {
		if !slices.Contains(umf.Documents(true), r) {
			c.add(ErrValue, at("requisitos", i, "codigo"))
		}
	}
	return c.err()
}

func isCP(s string) bool {
	if len(s) != 5 {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func checkAssignment(c *checker, a umf.Assignment) {
	k := a.Clinica
	c.required("asignacion.clinica.nombre", k.Nombre, MaxLine)
	c.text("asignacion.clinica.clues", k.CLUES, 20)
	c.text("asignacion.clinica.tipo", k.Tipo, 20)
	c.text("asignacion.clinica.ooad", k.OOAD, MaxLine)
	c.text("asignacion.clinica.direccion", k.Direccion, MaxAddress)
	c.text("asignacion.clinica.localidad", k.Localidad, MaxLine)
	c.text("asignacion.clinica.municipio", k.Municipio, MaxLine)
	c.text("asignacion.clinica.entidad", k.Entidad, MaxLine)
	c.text("asignacion.clinica.telefono", k.Telefono, MaxLine)
	c.text("asignacion.clinica.cp", k.CP, 10)
	c.count("asignacion.clinica.numero", k.Numero)
	if k.Located && (math.IsNaN(k.Lat) || math.IsNaN(k.Lon) || math.Abs(k.Lat) > 90 || math.Abs(k.Lon) > 180) {
		c.add(ErrRange, "asignacion.clinica.punto")
	}
	switch a.Via {
	case umf.ViaZone, umf.ViaNearest, umf.ViaOverflow:
	default:
		c.add(ErrValue, "asignacion.via")
	}
	if a.Turno > umf.Vespertino || (a.Turno == umf.SinTurno) != a.PlaceAtClinic {
		c.add(ErrValue, "asignacion.turno")
	}
	if (a.Consultorio < 1) != a.PlaceAtClinic || a.Consultorio < 0 || a.Consultorio > 9999 {
		c.add(ErrRange, "asignacion.consultorio")
	}
	if a.Km.Known && !(a.Km.Value >= 0 && a.Km.Value <= 20040) { // half the Earth's girth
		c.add(ErrRange, "asignacion.km")
	}
}

// Fields gives what the seal signs.
func (d AltaClinica) Fields() []sello.Field {
	l := d.fields("alta/1")
	l.date("fecha", d.Fecha)
	l.text("nss", d.Titular.NSS.String())
	l.text("curp", d.Titular.CURP.String())
	l.short("nombre", d.Titular.sealedName(), maxSealedName)
	a, k := d.Asignacion, d.Asignacion.Clinica
	l.short("clues", k.CLUES, maxSealedCode)
	l.text("turno", a.Turno.Letter())
	l.number("consultorio", a.Consultorio)
	rows := [][]string{
		d.Titular.details(),
		{d.CP, d.Colonia, d.Domicilio, string(a.Via), strconv.FormatBool(a.TurnoChanged), strconv.FormatBool(a.PlaceAtClinic), a.Km.String()},
		{strconv.Itoa(k.Numero), k.Nombre, k.Tipo, k.OOAD, k.Direccion, k.CP, k.Localidad, k.Municipio, k.Entidad, k.Telefono, k.MapURL()},
	}
	for _, r := range d.Lista() {
		rows = append(rows, []string{string(r)})
	}
	l.rest(rows)
	return l
}
