package cuotas

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Limite tells whether a salary was brought to an end of the range of
// contribution; it is empty where it lies inside.
type Limite string

// The values of Limite.
const (
	EnMinimo Limite = "cuotas.limite.minimo" // raised to the minimum wage of the zone
	EnTope   Limite = "cuotas.limite.tope"   // cut to 25 UMA
)

// Code gives the code of the limit, itself.
func (l Limite) Code() string { return string(l) }

// Args is empty.
func (l Limite) Args() []any { return nil }

// Limitar brings an integrated wage into the range of contribution of a day:
// from the minimum wage of the zone to 25 UMA (LSS, art. 28). [Params.SDI]
// leaves the wage as it comes out; this is the step between it and the SBC of a
// notice. The row is that of the limit reached, the zero one inside the range.
func (p *Params) Limitar(on calendario.Date, z Zona, sdi dinero.Centavos) (dinero.Centavos, Limite, Fila, error) {
	p = p.orDefault()
	uma, umaRow, err := p.uma(on)
	if err != nil {
		return 0, "", Fila{}, err
	}
	sm, smRow, err := p.minimo(on, z)
	switch {
	case err != nil:
		return 0, "", Fila{}, err
	case sdi < sm:
		return sm, EnMinimo, smRow, nil
	case sdi > uma*afiliacion.TopeUMA:
		return uma * afiliacion.TopeUMA, EnTope, umaRow, nil
	}
	return sdi, "", Fila{}, nil
}
