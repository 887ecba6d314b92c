package prueba

import (
	"fmt"

	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// Patron is an employer that does not exist.
type Patron struct {
	Nombre      string       `json:"nombre"`       // without the form of company, as a CFDI has it
	RazonSocial string       `json:"razon_social"` // Empresa Muestra, S.A. de C.V.
	RFC         rfc.RFC      `json:"rfc"`
	Registro    nss.Registro `json:"registro"` // modalidad 10, municipality Z99
	Guia        string       `json:"guia"`     // five digits, for files of movements
	CP          string       `json:"cp"`       // place of issue of stubs
	Entidad     string       `json:"entidad"`  // c_Estado of the SAT
}

// firmas are the names of employers, each with its form of company and the
// three letters of its RFC.
var firmas = []struct{ nombre, forma, letras string }{
	{"Empresa Muestra", "S.A. de C.V.", "EMU"},
	{"Comercial Ejemplo", "S.A. de C.V.", "CEJ"},
	{"Servicios Ensayo", "S. de R.L. de C.V.", "SEN"},
	{"Talleres Añil", "S.A. de C.V.", "TAN"},
	{"Transportes Ñandú", "S.A. de C.V.", "TNA"},
	{"Alimentos Prueba", "S.A. de C.V.", "APR"},
}

// The place of every employer: Oaxaca, with the key of its subdelegación and
// 400, the origin of ordinary files ("Guía" of the movements, IMSS).
const (
	guia    = "02400"
	sede    = "68000"
	entidad = "OAX"
)

// Patron draws an employer with its own RFC and registro patronal. The first
// of a source is Empresa Muestra.
func (f *Fuente) Patron() (Patron, error) {
	n := f.firmas
	f.firmas++
	name := firmas[n%len(firmas)]
	p := Patron{Nombre: name.nombre, Guia: guia, CP: sede, Entidad: entidad}
	if round := n / len(firmas); round > 0 {
		p.Nombre = fmt.Sprintf("%s %d", name.nombre, round+1)
	}
	p.RazonSocial = p.Nombre + ", " + name.forma
	var err error
	if p.RFC, err = f.rfcMoral(name.letras); err != nil {
		return Patron{}, err
	}
	p.Registro, err = f.registro()
	return p, err
}

// MustPatron is [Fuente.Patron] for tests: it panics where Patron gives an
// error.
func (f *Fuente) MustPatron() Patron {
	p, err := f.Patron()
	if err != nil {
		panic(err)
	}
	return p
}

// rfcMoral makes the RFC of a legal person: letters, day of incorporation, two
// drawn characters and the check character, which [rfc.Problems] tells.
func (f *Fuente) rfcMoral(letras string) (rfc.RFC, error) {
	for range intentos {
		day := f.day(adults())
		base := letras + day.String()[2:4] + day.String()[5:7] + day.String()[8:] +
			"9" + string(pick(f, []byte("123456789ABCDEFGHIJKLMNPQRSTUVWXYZ")))
		text := base + "0"
		for _, e := range rfc.Problems(text) {
			if e.Fault == rfc.ErrCheckDigit {
				text = base + e.Want
			}
		}
		if !f.claim(text) {
			continue
		}
		key, err := rfc.Parse(text)
		if err != nil {
			return rfc.RFC{}, fmt.Errorf("prueba: %w", err)
		}
		return key, nil
	}
	return rfc.RFC{}, ErrExhausted
}

// registro draws a registro patronal of a municipality that no office has.
func (f *Fuente) registro() (nss.Registro, error) {
	for range intentos {
		// Ten positions are completed with the check digit.
		r, err := nss.ParseRegistro("Z99" + f.digits(5) + "10")
		if err != nil {
			return nss.Registro{}, fmt.Errorf("prueba: %w", err)
		}
		if f.claim(r.String()) {
			return r, nil
		}
	}
	return nss.Registro{}, ErrExhausted
}
