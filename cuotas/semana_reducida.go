package cuotas

// SemanaReducida gives the days that the absences of a week take off where the
// worker works one to five days of it: seven times the absences divided by the
// days worked, rounded half up (RACERF, art. 116, whose table this is). Other
// days a week, and more absences than days, are [ErrDays].
func SemanaReducida(diasSemana, ausencias int) (int, error) {
	switch {
	case diasSemana < 1 || diasSemana > 5:
		return 0, Error{ErrDays, "dias_semana"}
	case ausencias < 0 || ausencias > diasSemana:
		return 0, Error{ErrDays, "ausencias"}
	}
	return (2*7*ausencias + diasSemana) / (2 * diasSemana), nil
}
