package sua

import (
	"fmt"
	"io"
	"log/slog"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// Asegurado is a worker of aseg.txt. Printing it masks the identifiers and
// leaves the rest out.
type Asegurado struct {
	Registro   nss.Registro          `json:"registro,omitzero"`
	NSS        nss.NSS               `json:"nss,omitzero"`
	RFC        rfc.RFC               `json:"rfc,omitzero"`  // may be absent
	CURP       curp.CURP             `json:"curp,omitzero"` // may be absent
	Nombre     afiliacion.Nombre     `json:"nombre"`
	Trabajador afiliacion.Trabajador `json:"trabajador"`
	Jornada    afiliacion.Jornada    `json:"jornada"`
	Fecha      calendario.Date       `json:"fecha,omitzero"`      // of the enrolment
	SDI        dinero.Centavos       `json:"sdi"`                 // salario diario integrado, up to 99,999.99
	Ubicacion  string                `json:"ubicacion,omitempty"` // the employer's key of the place of work, up to 17 characters

	// The Infonavit credit, where there is one: the four belong together.
	Credito         string          `json:"credito,omitempty"` // up to ten digits
	InicioDescuento calendario.Date `json:"inicio_descuento,omitzero"`
	Descuento       Descuento       `json:"descuento,omitempty"`
	Valor           Valor           `json:"valor,omitempty"`
}

// DatosAfiliatorios are the affiliation data of a worker in afil.txt. Printing
// them masks the identifiers and leaves the rest out.
type DatosAfiliatorios struct {
	Registro   nss.Registro       `json:"registro,omitzero"`
	NSS        nss.NSS            `json:"nss,omitzero"`
	CP         string             `json:"cp"` // five digits
	Nacimiento calendario.Date    `json:"nacimiento,omitzero"`
	Lugar      string             `json:"lugar,omitempty"` // of birth; cut at 25 characters
	Entidad    uint8              `json:"entidad"`         // number of the federal entity of birth, 1 to 32
	UMF        string             `json:"umf"`             // three digits
	Ocupacion  string             `json:"ocupacion,omitempty"`
	Sexo       Sexo               `json:"sexo"`
	Salario    afiliacion.Salario `json:"salario"`
	Hora       string             `json:"hora,omitempty"` // position 80, one character or none; its name and meaning are unconfirmed
}

// Movimiento is a movement of movt.txt. Printing it masks the identifiers.
type Movimiento struct {
	Registro nss.Registro    `json:"registro,omitzero"`
	NSS      nss.NSS         `json:"nss,omitzero"`
	Tipo     Tipo            `json:"tipo"`
	Fecha    calendario.Date `json:"fecha,omitzero"`
	Folio    string          `json:"folio,omitempty"` // of an incapacity: up to eight letters and digits
	Dias     int             `json:"dias"`            // of an absence or incapacity, up to 99
	SDI      dinero.Centavos `json:"sdi"`             // 07, 08; of the others the published programs differ: zero or the salary
}

// Incapacidad is a certificate of incapacity in incap.txt. Printing it masks the
// identifiers and leaves the rest out: it is health data.
type Incapacidad struct {
	Registro   nss.Registro    `json:"registro,omitzero"`
	NSS        nss.NSS         `json:"nss,omitzero"`
	Incidencia uint8           `json:"incidencia"` // type of incidence; 0 is the only value known
	Inicio     calendario.Date `json:"inicio,omitzero"`
	Folio      string          `json:"folio"`      // up to eight letters and digits
	Dias       int             `json:"dias"`       // subsidised, up to 999
	Porcentaje int             `json:"porcentaje"` // of permanent incapacity, 0 to 100
	Ramo       Ramo            `json:"ramo"`
	Riesgo     Riesgo          `json:"riesgo"`
	Secuela    Secuela         `json:"secuela"`
	Control    Control         `json:"control"`
	Termino    calendario.Date `json:"termino,omitzero"` // last day; may be absent
}

// Credito is a movement of an Infonavit credit in cred.txt. Printing it masks
// the identifiers and leaves the rest out.
type Credito struct {
	Registro    nss.Registro    `json:"registro,omitzero"`
	NSS         nss.NSS         `json:"nss,omitzero"`
	Credito     string          `json:"credito"` // up to ten digits
	Tipo        TipoCredito     `json:"tipo"`
	Fecha       calendario.Date `json:"fecha,omitzero"`
	Descuento   Descuento       `json:"descuento"`
	Valor       Valor           `json:"valor"`
	AplicaTabla bool            `json:"aplica_tabla"` // the table of reductions applies
}

// mask prints what a record may show: its kind, the masked number and a day.
func mask(f fmt.State, k Kind, n nss.NSS, day calendario.Date) {
	_, _ = fmt.Fprint(f, k, " ", n.Mask())
	if !day.IsZero() {
		_, _ = io.WriteString(f, " "+day.String())
	}
}

func group(k Kind, n nss.NSS, day calendario.Date) slog.Value {
	return slog.GroupValue(slog.String("kind", k.String()), slog.Any("nss", n), slog.String("fecha", day.String()))
}

// Format prints kind, masked NSS and date for every verb of fmt.
func (r Asegurado) Format(f fmt.State, _ rune) { mask(f, Aseg, r.NSS, r.Fecha) }

// LogValue gives kind, masked NSS and date to log/slog.
func (r Asegurado) LogValue() slog.Value { return group(Aseg, r.NSS, r.Fecha) }

// Format prints kind and masked NSS for every verb of fmt.
func (r DatosAfiliatorios) Format(f fmt.State, _ rune) { mask(f, Afil, r.NSS, calendario.Date{}) }

// LogValue gives kind and masked NSS to log/slog.
func (r DatosAfiliatorios) LogValue() slog.Value { return group(Afil, r.NSS, calendario.Date{}) }

// Format prints kind, masked NSS and date for every verb of fmt.
func (r Movimiento) Format(f fmt.State, _ rune) { mask(f, Movt, r.NSS, r.Fecha) }

// LogValue gives kind, masked NSS and date to log/slog.
func (r Movimiento) LogValue() slog.Value { return group(Movt, r.NSS, r.Fecha) }

// Format prints kind and masked NSS for every verb of fmt.
func (r Incapacidad) Format(f fmt.State, _ rune) { mask(f, Incap, r.NSS, calendario.Date{}) }

// LogValue gives kind and masked NSS to log/slog.
func (r Incapacidad) LogValue() slog.Value { return group(Incap, r.NSS, calendario.Date{}) }

// Format prints kind, masked NSS and date for every verb of fmt.
func (r Credito) Format(f fmt.State, _ rune) { mask(f, Cred, r.NSS, r.Fecha) }

// LogValue gives kind, masked NSS and date to log/slog.
func (r Credito) LogValue() slog.Value { return group(Cred, r.NSS, r.Fecha) }
