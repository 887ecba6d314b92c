package umf

import (
	"io"
	"strconv"
	"strings"
)

// Columns of the CLUES catalogue.
const (
	cluesCLUES = iota
	cluesNombre
	cluesTipo
	cluesEstatus
	cluesLat
	cluesLon
	cluesEntidad
	cluesMunicipio
	cluesLocalidad
	cluesTipoVialidad
	cluesVialidad
	cluesNumeroExterior
	cluesTipoAsentamiento
	cluesAsentamiento
	cluesCP
	cluesTelefono
	cluesOOAD
	cluesNumero
)

// cluesColumns binds the columns by the names that the monthly files and older
// ones give them, and by short ones for a host's own list.
func cluesColumns() []column {
	return []column{
		cluesCLUES:            {names: []string{"CLUES", "CLAVE CLUES"}, needed: true},
		cluesNombre:           {names: []string{"NOMBRE DE LA UNIDAD", "NOMBRE DEL ESTABLECIMIENTO", "NOMBRE"}, needed: true},
		cluesTipo:             {names: []string{"CLAVE DE TIPOLOGIA", "CLAVE TIPOLOGIA", "TIPO"}, needed: true},
		cluesEstatus:          {names: []string{"ESTATUS DE OPERACION", "ESTATUS"}, needed: true},
		cluesLat:              {names: []string{"LATITUD", "LAT"}, needed: true},
		cluesLon:              {names: []string{"LONGITUD", "LON", "LNG"}, needed: true},
		cluesEntidad:          {names: []string{"ENTIDAD", "NOMBRE DE LA ENTIDAD"}},
		cluesMunicipio:        {names: []string{"MUNICIPIO", "NOMBRE DEL MUNICIPIO"}},
		cluesLocalidad:        {names: []string{"LOCALIDAD", "NOMBRE DE LA LOCALIDAD"}},
		cluesTipoVialidad:     {names: []string{"TIPO DE VIALIDAD"}},
		cluesVialidad:         {names: []string{"VIALIDAD", "NOMBRE DE LA VIALIDAD", "DIRECCION"}},
		cluesNumeroExterior:   {names: []string{"NUMERO EXTERIOR"}},
		cluesTipoAsentamiento: {names: []string{"TIPO DE ASENTAMIENTO"}},
		cluesAsentamiento:     {names: []string{"ASENTAMIENTO", "NOMBRE DEL ASENTAMIENTO", "COLONIA"}},
		cluesCP:               {names: []string{"CODIGO POSTAL", "CP"}},
		cluesTelefono:         {names: []string{"TELEFONO 1 DEL ESTABLECIMIENTO", "TELEFONO 1", "TELEFONO"}},
		cluesOOAD:             {names: []string{"OOAD", "CLAVE OOAD", "DELEGACION"}},
		cluesNumero:           {names: []string{"NUMERO", "NUMERO UMF"}},
	}
}

// CLUES reads the catalogue of health units of the Secretaría de Salud (DGIS)
// as CSV, columns bound by name. Units of other institutions than IMSS are left
// out and noted; closed and non-family units are kept, but nobody is assigned
// to them. Doubtful coordinates (outside Mexico, latitude and longitude
// exchanged) are an error in strict mode; in lenient mode the clinic is kept
// without them. A host may add the columns OOAD and NUMERO, which the catalogue
// does not have.
func (b *Builder) CLUES(r io.Reader) error {
	return b.readCSV("clues", r, cluesColumns(), func(s *sheet) error {
		clues, err := ParseCLUES(s.get(cluesCLUES))
		if err != nil {
			return s.skip(ErrRowCLUES, "CLUES", 1)
		}
		if !ofIMSS(clues) {
			s.note(NoteInstitution)
			return nil
		}
		return s.unit(clues)
	})
}

func (s *sheet) unit(clues string) error {
	c := Clinica{
		CLUES: clues, Nombre: s.get(cluesNombre), Tipo: strings.ToUpper(s.get(cluesTipo)),
		Estatus: s.get(cluesEstatus), OOAD: s.get(cluesOOAD), Direccion: s.direccion(),
		Localidad: s.get(cluesLocalidad), Municipio: s.get(cluesMunicipio), Entidad: s.get(cluesEntidad),
	}
	if c.Nombre == "" {
		return s.skip(ErrRowBlank, "NOMBRE DE LA UNIDAD", 1)
	}
	// 99999 stands for "none" in closed units; damaged codes are not guessed.
	if cp := s.get(cluesCP); cp != "99999" {
		if _, ok := parseCP(cp); ok {
			c.CP = cp
		}
	}
	if tel := s.get(cluesTelefono); strings.Trim(tel, "0 ") != "" {
		c.Telefono = tel
	}
	var fault Fault
	if c.Point, fault = degrees(s.get(cluesLat), s.get(cluesLon)); fault != "" {
		if err := s.doubt(fault, "LATITUD, LONGITUD"); err != nil {
			return err
		}
	}
	var err error
	if n := s.get(cluesNumero); n == "" {
		c.Numero = NumeroFromName(c.Nombre)
	} else if c.Numero, err = strconv.Atoi(n); err != nil {
		return s.skip(ErrRowNumber, "NUMERO", 1)
	}
	before := s.Rows
	if err := s.clinica(c); err != nil || s.Rows == before {
		return err
	}
	if !UsualDigit(clues) {
		s.note(NoteDigit)
	}
	if !c.Located {
		s.note(NoteNoPoint)
	}
	return nil
}

// direccion puts street, number and settlement in one line.
func (s *sheet) direccion() string {
	street := joinBlank(s.get(cluesTipoVialidad), s.get(cluesVialidad), s.get(cluesNumeroExterior))
	settlement := joinBlank(s.get(cluesTipoAsentamiento), s.get(cluesAsentamiento))
	if street == "" || settlement == "" {
		return street + settlement
	}
	return street + ", " + settlement
}

func joinBlank(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}
