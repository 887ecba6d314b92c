package archivo

// The packages that own lists of the host's files.
const (
	Calendario = "calendario"
	Afiliacion = "afiliacion"
	Cuotas     = "cuotas"
)

// Owner gives the package that reads a list, or the empty text for a name that
// none of them knows. A host may keep all its rows in one folder: each package
// passes over the lists of the others, and none over a misspelt one.
func Owner(list string) string {
	switch list {
	case "rest_days", "pension", "staff", "retired":
		return Calendario
	case "salario_minimo", "uma", "modalidades":
		return Afiliacion
	case "tasas", "ceav", "primas", "ssf", "tasa_mora", "vacaciones":
		return Cuotas
	}
	return ""
}
