package cuotas_test

// kindsMensual answers the cases of the monthly and bimonthly contributions.
func kindsMensual() map[string]answer { return map[string]answer{} }
