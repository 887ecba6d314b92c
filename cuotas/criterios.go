package cuotas

// Redondeo says where amounts are rounded to the centavo. The public texts do
// not settle it.
type Redondeo uint8

const (
	// PorRamo rounds every share of every branch and adds what was rounded, as
	// the SUA is said to do.
	PorRamo Redondeo = iota
	// Final adds the exact shares and rounds each total once; the shares are
	// shown rounded, and the totals may differ from their sum by a centavo.
	Final
)

// Code gives the code of the name, "cuotas.redondeo.por_ramo".
func (r Redondeo) Code() string {
	if r == Final {
		return "cuotas.redondeo.final"
	}
	return "cuotas.redondeo.por_ramo"
}

// Args is empty.
func (r Redondeo) Args() []any { return nil }

// Criterios names the readings that the public texts leave open. The zero value
// holds the default of each.
type Criterios struct {
	Redondeo Redondeo
	// RatioDosDecimales rounds SBC/UMA to two decimals before the row of the
	// table of CEAV is looked up. By default the exact ratio decides, and the
	// upper bound of a row belongs to it.
	RatioDosDecimales bool
	// FactorExacto keeps the integration factor unrounded. By default it has
	// four decimals.
	FactorExacto bool
	// TasaUnica40 takes the last row of CEAV for every salary of the voluntary
	// continuation (modalidad 40). By default the row is that of the salary.
	TasaUnica40 bool
	// AhorroExcedente takes of a savings fund in which the employer deposits more
	// than the worker only the difference, and nothing where the employer deposits
	// less (agreement 494/93 of the Consejo Técnico of the IMSS, unconfirmed). By
	// default unequal deposits integrate whole, as LSS 27-II says.
	AhorroExcedente bool
	// UltimoConocido answers days after the last row of a table with that row,
	// and says so in the row's identity. By default they are [ErrNoParameter].
	UltimoConocido bool
}
