package pdf_test

import (
	"context"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/pdf"
	"github.com/derechohabiente/imss/tarjeton"
)

// onePage is a stub of twenty concepts that fills one page.
func onePage(t testing.TB) documento.Tarjeton {
	d := stub(11, 9)
	tl := &d.Talon
	tl.Titular = tarjeton.Titular{Nombre: tl.Titular.Nombre, CURP: tl.Titular.CURP, NSS: tl.Titular.NSS,
		Empleado: tl.Titular.Empleado, Puesto: tl.Titular.Puesto, Departamento: tl.Titular.Departamento}
	tl.SueldoMensual, tl.CapacidadCredito = 0, 0
	tl.Asistencia, tl.Vacaciones, tl.Observaciones, tl.Mensajes = tarjeton.Asistencia{}, tarjeton.Vacaciones{}, nil, nil
	tl.Fiscal = tarjeton.Fiscal{}
	d.Sello = seal(t, d)
	return d
}

func BenchmarkStub(b *testing.B)     { benchmark(b, stub(11, 9)) }
func BenchmarkOnePage(b *testing.B)  { benchmark(b, onePage(b)) }
func BenchmarkStub110(b *testing.B)  { benchmark(b, stub(110, 60)) }
func BenchmarkConsulta(b *testing.B) { benchmark(b, consulta()) }
func BenchmarkAlta(b *testing.B)     { benchmark(b, alta()) }

func benchmark(b *testing.B, d documento.Doc) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(b, err)
	var n counter
	b.ReportAllocs()
	for b.Loop() {
		n = 0
		require.NoError(b, r.Render(context.Background(), io.MultiWriter(&n), d))
	}
	b.ReportMetric(float64(n), "bytes")
}

type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }
