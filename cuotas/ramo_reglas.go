package cuotas

// rubro is a branch with the base and the days to which its rates apply.
type rubro struct {
	Ramo
	lugar int // in [Ramos], by which the tables of rates are found
	base  base
	dias  regimen
}

// base is the daily amount that a rate is taken of.
type base uint8

const (
	sobreUMA       base = iota // LSS 106-I
	sobreExcedente             // LSS 106-II: what exceeds three UMA
	sobreSBC
	bases
)

// regimen says which days without pay a branch charges.
type regimen uint8

const (
	// LSS 31-I: absences of less than eight days are charged in enfermedades y
	// maternidad; LSS 31-IV: days of incapacity are not. That the pensioners'
	// medical care and the cash benefits follow is unconfirmed.
	sinIncapacidades regimen = iota
	// LSS 31-IV; Reglamento de Inscripción, Pago de Aportaciones y Entero de
	// Descuentos al Infonavit (RIPAEDI) 35: only absences are not charged.
	sinAusencias
	// LSS 31-I and 31-IV.
	sinAmbas
	regimenes
)

// mensuales are the branches paid by the month, bimestrales those paid by the
// bimester (LSS 39 and twenty-seventh transitory; Ley del Infonavit 29-II), planos
// those of the flat month, all in the order of a liquidation.
var (
	mensuales = [...]rubro{
		{CuotaFija, 0, sobreUMA, sinIncapacidades},
		{Excedente, 1, sobreExcedente, sinIncapacidades},
		{PrestacionesDinero, 2, sobreSBC, sinIncapacidades},
		{GastosMedicos, 3, sobreSBC, sinIncapacidades},
		{RiesgoTrabajo, 4, sobreSBC, sinAmbas},
		{InvalidezVida, 5, sobreSBC, sinAmbas},
		{Guarderias, 6, sobreSBC, sinAmbas},
	}
	bimestrales = [...]rubro{{Retiro, 7, sobreSBC, sinAusencias}, {CEAV, 8, sobreSBC, sinAmbas}, {Infonavit, 9, sobreSBC, sinAusencias}}
	planos      = [...]rubro{
		mensuales[0], mensuales[1], mensuales[2], mensuales[3], mensuales[4], mensuales[5], mensuales[6],
		bimestrales[0], bimestrales[1],
	}
	continuados = [...]rubro{{InvalidezVida, 5, sobreSBC, sinAmbas}, {GastosMedicos, 3, sobreSBC, sinAmbas}, {Retiro, 7, sobreSBC, sinAmbas}, {CEAV, 8, sobreSBC, sinAmbas}}
)
