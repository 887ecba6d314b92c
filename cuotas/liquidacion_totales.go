package cuotas

import (
	"iter"
	"log/slog"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

// Totales are the sums of the rows of a liquidation: exactly what the rows
// print, added. The zero value is the sum of no row.
type Totales struct {
	Trabajadores  int             `json:"trabajadores"`
	Renglones     int             `json:"renglones"`
	Dias          int             `json:"dias"`
	Ausencias     int             `json:"ausencias"`
	Incapacidades int             `json:"incapacidades"`
	Ramos         []ImporteRamo   `json:"ramos"` // in the order of the first row's lines
	Patron        dinero.Centavos `json:"total_patron"`
	Obrero        dinero.Centavos `json:"total_obrero"`
	Total         dinero.Centavos `json:"total"`
	PatronAbsorbe dinero.Centavos `json:"patron_absorbe"` // the workers' shares inside Patron (LSS 36)

	last int // position of the last worker added
}

// ImporteRamo is what a branch costs both sides.
type ImporteRamo struct {
	Ramo   Ramo            `json:"ramo"`
	Patron dinero.Centavos `json:"patron"`
	Obrero dinero.Centavos `json:"obrero"`
}

// Add adds a row. Rows of one worker follow each other, as a liquidation gives
// them.
func (t *Totales) Add(r Renglon) {
	if t.Renglones == 0 || r.N != t.last {
		t.Trabajadores++
	}
	t.last = r.N
	t.Renglones++
	t.Dias += r.Dias
	t.Ausencias += r.Ausencias
	t.Incapacidades += r.Incapacidades
	for i := range r.Lineas {
		l := &r.Lineas[i]
		of := t.of(l.Ramo)
		of.Patron += l.Patron
		of.Obrero += l.Obrero
	}
	t.Patron += r.TotalPatron
	t.Obrero += r.TotalObrero
	t.Total += r.Total
	t.PatronAbsorbe += r.PatronAbsorbe
}

func (t *Totales) of(r Ramo) *ImporteRamo {
	for i := range t.Ramos {
		if t.Ramos[i].Ramo == r {
			return &t.Ramos[i]
		}
	}
	t.Ramos = append(t.Ramos, ImporteRamo{Ramo: r})
	return &t.Ramos[len(t.Ramos)-1]
}

// Suma gives both shares of a branch.
func (t Totales) Suma(r Ramo) (patron, obrero dinero.Centavos) {
	for _, i := range t.Ramos {
		if i.Ramo == r {
			return i.Patron, i.Obrero
		}
	}
	return 0, 0
}

// ResumenTrabajador is a worker of a liquidation with the sums of the own rows.
type ResumenTrabajador struct {
	N      int               `json:"n"`
	NSS    nss.NSS           `json:"nss"`
	Nombre afiliacion.Nombre `json:"nombre,omitzero"`
	Totales
}

// LogValue gives the masked identifier and the sums to log/slog, no name.
func (s ResumenTrabajador) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("n", s.N), slog.Any("nss", s.NSS),
		slog.Int("renglones", s.Renglones), slog.String("total", s.Total.String()))
}

// PorTrabajador adds the rows of a liquidation worker by worker. Errors pass
// through in their place.
func PorTrabajador(rows iter.Seq2[Renglon, error]) iter.Seq2[ResumenTrabajador, error] {
	return func(yield func(ResumenTrabajador, error) bool) {
		var c ResumenTrabajador
		flush := func() bool {
			done := c
			c = ResumenTrabajador{}
			return done.Renglones == 0 || yield(done, nil)
		}
		for r, err := range rows {
			if (err != nil || r.N != c.N) && !flush() {
				return
			}
			if err != nil {
				if !yield(ResumenTrabajador{N: r.N, NSS: r.NSS, Nombre: r.Nombre}, err) {
					return
				}
				continue
			}
			c.N, c.NSS, c.Nombre = r.N, r.NSS, r.Nombre
			c.Add(r)
		}
		flush()
	}
}
