package umf

// Asentamiento is a settlement of the postal catalogue (Catálogo Nacional de
// Códigos Postales, Correos de México).
type Asentamiento struct {
	CP             string // d_codigo
	Nombre         string // d_asenta
	Tipo           string // d_tipo_asenta
	Ciudad         string // d_ciudad; belongs to the settlement: some codes lie in two cities
	Municipio      string // D_mnpio
	Estado         string // d_estado
	ClaveEstado    string // c_estado: INEGI code, not the OOAD
	ClaveMunicipio string // c_mnpio: unique inside the state
	ID             int    // id_asenta_cpcons: unique inside the postal code and inside the municipality; 0 = none
	Zona           string // d_zona: Urbano, Rural, Semiurbano
	Point                 // not in the official file
}

// Zona is a row of the zone table: the clinics that serve a postal code, or a
// settlement of it, or a settlement of one kind, in the order of priority.
type Zona struct {
	CP      string
	Colonia string // blank = any
	Tipo    string // blank = any; needs Colonia
	CLUES   []string
}

// Centroid is the middle of a postal code, for searches by distance.
type Centroid struct {
	CP string
	Point
}
