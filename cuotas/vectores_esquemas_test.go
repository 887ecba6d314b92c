package cuotas_test

// kindsEsquemas answers the cases of due dates, late payment and schemes.
func kindsEsquemas() map[string]answer { return map[string]answer{} }
