package prueba

import (
	"fmt"
	"strings"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// Perfil fixes what a test needs of a person; every field at its zero value is
// drawn.
type Perfil struct {
	Nacimiento      calendario.Date // drawn from 1950 to 2004
	Sexo            curp.Sexo       // Hombre or Mujer is drawn
	Entidad         string          // see [curp.EntityOf]
	Nombres         string
	PrimerApellido  string
	SegundoApellido string
	SinSegundo      bool // the person has one surname only

	Registro  int    // year of the first registration, for the NSS
	Serie     string // first two digits of the NSS; 98 or 99 are drawn
	Domicilio Domicilio
}

// Persona is somebody who does not exist. The embedded data and the
// identifiers agree with one another. Printing it shows nothing of the person.
type Persona struct {
	curp.Persona
	CURP      curp.CURP `json:"curp"`
	NSS       nss.NSS   `json:"nss"`
	RFC       rfc.RFC   `json:"rfc"`
	Correo    string    `json:"correo"` // at example.com
	Domicilio Domicilio `json:"domicilio"`
}

// Domicilio is an address: an invented street in a settlement that exists.
type Domicilio struct {
	Calle   string `json:"calle"`
	Numero  string `json:"numero"`
	Colonia string `json:"colonia"`
	CP      string `json:"cp"` // five digits
}

// Nombre gives the name in the order of Mexican documents: given names, first
// and second surname.
func (p Persona) Nombre() string {
	return strings.Join(strings.Fields(p.GivenNames+" "+p.FirstSurname+" "+p.SecondSurname), " ")
}

// Partes gives the name as movements carry it.
func (p Persona) Partes() afiliacion.Nombre {
	return afiliacion.Nombre{PrimerApellido: p.FirstSurname, SegundoApellido: p.SecondSurname, Nombres: p.GivenNames}
}

// intentos bounds the draws of a value that nobody has been given yet.
const intentos = 1000

// Persona draws a person of the profile. No two people of a source share an
// identifier. The error is that of [curp.Generate] or [rfc.Generate] where the
// profile's own data cannot have a key, an [nss.Error] for a wrong series, or
// [ErrExhausted].
func (f *Fuente) Persona(p Perfil) (Persona, error) {
	for range intentos {
		data := f.data(p)
		key, err := curp.Generate(data)
		if err != nil {
			return Persona{}, fmt.Errorf("prueba: %w", err)
		}
		tax, err := rfc.Generate(data)
		if err != nil {
			return Persona{}, fmt.Errorf("prueba: %w", err)
		}
		if f.used[key.String()] || f.used[tax.String()] {
			continue
		}
		number, err := f.nss(p, data.Birth)
		if err != nil {
			return Persona{}, err
		}
		f.used[key.String()], f.used[tax.String()] = true, true
		return Persona{Persona: data, CURP: key, NSS: number, RFC: tax,
			Correo: f.correo(data), Domicilio: f.domicilio(p.Domicilio)}, nil
	}
	return Persona{}, ErrExhausted
}

// MustPersona is [Fuente.Persona] for tests: it panics where Persona gives an
// error.
func (f *Fuente) MustPersona(p Perfil) Persona {
	who, err := f.Persona(p)
	if err != nil {
		panic(err)
	}
	return who
}

func (f *Fuente) data(p Perfil) curp.Persona {
	d := curp.Persona{GivenNames: p.Nombres, FirstSurname: p.PrimerApellido, SecondSurname: p.SegundoApellido,
		Birth: p.Nacimiento, Sex: p.Sexo, Entity: p.Entidad}
	if d.Sex == "" {
		d.Sex = pick(f, []curp.Sexo{curp.Mujer, curp.Hombre})
	}
	if d.GivenNames == "" {
		d.GivenNames = f.given(d.Sex)
	}
	for d.FirstSurname == "" || d.FirstSurname == d.SecondSurname && p.PrimerApellido == "" {
		d.FirstSurname = pick(f, apellidos)
	}
	for !p.SinSegundo && (d.SecondSurname == "" || d.SecondSurname == d.FirstSurname && p.SegundoApellido == "") {
		d.SecondSurname = pick(f, apellidos)
	}
	if d.Birth.IsZero() {
		d.Birth = f.day(adults())
	}
	if d.Entity == "" {
		d.Entity = pick(f, []string{"OC", "OC", "OC", "DF", "PL", "VZ", "CS", "JC", "NL", "NE"})
	}
	d.Differentiator = marca(d.Birth)
	return d
}

// marca is position 17 of people who do not exist: the last mark of either
// century (Instructivo Normativo CURP, art. TERCERO).
func marca(birth calendario.Date) byte {
	if birth.Year() < 2000 {
		return '9'
	}
	return 'J'
}

// Years that a first registration may be drawn from: people begin to work at
// 16 or later, there was no Institute before 1943, and a registration in the
// future would be implausible.
const (
	edadRegistro   = 16
	primerRegistro = 1943
	ultimoRegistro = 2024
)

func (f *Fuente) nss(p Perfil, birth calendario.Date) (nss.NSS, error) {
	year := p.Registro
	if year == 0 {
		year = max(birth.Year()+edadRegistro+f.rng.IntN(10), primerRegistro)
		year = min(year, max(ultimoRegistro, birth.Year()))
	}
	serie := p.Serie
	if serie == "" {
		serie = pick(f, []string{"98", "99"})
	}
	for range intentos {
		n, err := nss.FromParts(nss.Parts{Serie: serie, Alta: fmt.Sprintf("%02d", year%100),
			Nacimiento: fmt.Sprintf("%02d", birth.Year()%100), Consecutivo: f.digits(4)})
		if err != nil {
			return nss.NSS{}, fmt.Errorf("prueba: %w", err)
		}
		if f.claim(n.String()) {
			return n, nil
		}
	}
	return nss.NSS{}, ErrExhausted
}

// plain writes a name with the letters of e-mail addresses.
var plain = strings.NewReplacer("á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ü", "u", "ñ", "n", ".", "", " ", "", "'", "", "-", "")

func (f *Fuente) correo(p curp.Persona) string {
	local := plain.Replace(strings.ToLower(p.GivenNames)) + "." + plain.Replace(strings.ToLower(p.FirstSurname))
	f.correos[local]++
	if n := f.correos[local]; n > 1 {
		return fmt.Sprintf("%s%d@example.com", local, n)
	}
	return local + "@example.com"
}

func (f *Fuente) domicilio(d Domicilio) Domicilio {
	if d.CP == "" {
		place := pick(f, asentamientos)
		d.CP, d.Colonia = place.CP, place.Colonia
	}
	if d.Calle == "" {
		d.Calle = pick(f, calles)
	}
	if d.Numero == "" {
		d.Numero = fmt.Sprint(1 + f.rng.IntN(900))
	}
	return d
}
