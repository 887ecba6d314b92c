package main

import (
	"strings"

	"github.com/derechohabiente/imss/nss"
)

func validRegistro(s string) (verdict, error) {
	if _, err := nss.ParseRegistro(s); err != nil {
		return verdict{"invalid", reason(err)}, nil
	}
	v := verdict{Expected: "valid"}
	warnings := nss.WarningsRegistro(s)
	switch {
	case len(warnings) == 0:
	case warnings[0] == nss.WarnRegistroWithoutDigit:
		v.Reason = "ok_10_without_dv"
	default:
		v.Reason = "warn_" + reason(warnings[0])
	}
	return v, nil
}

// registro adapts a function over a registro patronal that can be read.
func registro(f func(nss.Registro) string) func(string) (verdict, error) {
	return func(s string) (verdict, error) {
		r, err := nss.ParseRegistro(s)
		if err != nil {
			return verdict{}, err
		}
		return verdict{Expected: f(r)}, nil
	}
}

func partsRegistro(r nss.Registro) string {
	return strings.Join([]string{r.Municipio(), r.Consecutivo(), r.Modalidad(), r.Digito()}, "|")
}
