package cuotas

// Ramo is a branch of insurance as the liquidation lists it.
type Ramo string

// The branches, in the order of a liquidation: those of the month, then those
// of the bimester.
const (
	CuotaFija          Ramo = "cuota_fija"                 // LSS 106-I, on the UMA
	Excedente          Ramo = "excedente"                  // LSS 106-II, on what exceeds three UMA
	PrestacionesDinero Ramo = "prestaciones_dinero"        // LSS 107
	GastosMedicos      Ramo = "gastos_medicos_pensionados" // LSS 25
	RiesgoTrabajo      Ramo = "riesgo_trabajo"             // LSS 71 to 74, by the premium of the employer
	InvalidezVida      Ramo = "invalidez_vida"             // LSS 147
	Guarderias         Ramo = "guarderias"                 // LSS 211
	Retiro             Ramo = "retiro"                     // LSS 168-I
	CEAV               Ramo = "ceav"                       // LSS 168-II, cesantía en edad avanzada y vejez
	Infonavit          Ramo = "infonavit"                  // Ley del Infonavit 29-II
)

const numRamos = 10

// Ramos lists the branches in the order of a liquidation.
func Ramos() []Ramo {
	return []Ramo{CuotaFija, Excedente, PrestacionesDinero, GastosMedicos, RiesgoTrabajo, InvalidezVida, Guarderias, Retiro, CEAV, Infonavit}
}

// Code gives the code of the name of the branch, "cuotas.ramo.retiro".
func (r Ramo) Code() string { return "cuotas.ramo." + string(r) }

// Args is empty.
func (r Ramo) Args() []any { return nil }
