package idse_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

func sample() idse.Record {
	return idse.Record{
		Tipo: idse.Baja, Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"),
		Nombre: afiliacion.Nombre{PrimerApellido: "Añil", SegundoApellido: "Ejemplo", Nombres: "María"},
		Fecha:  calendario.MustParse("2026-03-08"), Guia: "31400", Clave: "E1", Causa: afiliacion.SeparacionVoluntaria,
	}
}

func ExampleDecode() {
	good, _ := sample().Append(nil)
	file := string(good) + "\r\n" + strings.Replace(string(good), "51947728674", "51947728675", 1) + "\r\n"
	for line, err := range idse.Decode(strings.NewReader(file), idse.Options{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(line.N, line.OK(), line.Record.Fecha, line.Record.Causa)
		for _, e := range line.Errors {
			fmt.Println("  position", e.Pos, e.Fault.Label(), "must be", e.Want)
		}
	}
	// Output:
	// 1 true 2026-03-08 2
	// 2 false 2026-03-08 2
	//   position 22 NSS_DV:003 must be 4
}

func ExampleLine() {
	for line := range idse.Decode(strings.NewReader("too short\n"), idse.Options{}) {
		fmt.Println(line, line.Readable, line.Raw(), len(line.EOL))
	}
	// Output: line 1: LEN false too short 1
}

func ExampleRecord_Append() {
	b, err := sample().Append(nil)
	fmt.Println(len(b), err)
	fmt.Println(strings.TrimRight(string(b[22:76]), " "))
	_, err = idse.Record{Tipo: idse.Baja}.Append(nil)
	fmt.Println(errors.Is(err, idse.ErrName))
	// Output:
	// 168 <nil>
	// A#IL                       EJEMPLO
	// true
}

func ExampleEncode() {
	var file strings.Builder
	err := idse.Encode(&file, slices.Values([]idse.Record{sample(), sample()}), idse.WriterOptions{})
	lines := strings.Split(strings.TrimSpace(file.String()), "\r\n")
	fmt.Println(len(lines), err)
	fmt.Println(lines[2][:62])
	// Output:
	// 3 <nil>
	// *************                                           000002
}

func ExampleNewWriter() {
	w := idse.NewWriter(os.Stdout, idse.WriterOptions{NoTrailer: true, EOL: "\n"})
	r := sample()
	r.Nombre.Nombres = "R2"
	if err := w.Write(r); err != nil {
		fmt.Println(err)
	}
	fmt.Println(w.Close())
	// Output:
	// idse: record 1: idse.name_invalid at position 77
	// <nil>
}

func ExampleCheck() {
	r := sample()
	r.Fecha = calendario.MustParse("2026-03-11")
	errs, warnings, err := idse.Check(r, idse.Options{Today: calendario.MustParse("2026-03-10")})
	fmt.Println(errs, warnings, err)
	// Output: [idse.date_range at position 119] [] <nil>
}

func ExampleDefaultPlazos() {
	p := idse.DefaultPlazos()
	p.AltaBack = 60
	r := sample()
	r.Tipo, r.SBC, r.Trabajador, r.UMF = idse.Reingreso, 500_00, 1, "16"
	r.Fecha = calendario.MustParse("2026-01-20")
	errs, _, _ := idse.Check(r, idse.Options{Today: calendario.MustParse("2026-03-10"), Plazos: &p})
	fmt.Println(errs)
	// Output: []
}

func ExamplePlazos_Ventana() {
	friday := calendario.MustParse("2026-03-13") // Monday 16 is a rest day
	w := idse.DefaultPlazos().Ventana(idse.Reingreso, "10", friday)
	fmt.Println(w.From, w.To)
	// Output: 2026-02-11 2026-03-17
}

func ExamplePlazos_Recepcion() {
	r := idse.DefaultPlazos().Recepcion(idse.Reingreso, "10", calendario.MustParse("2026-03-17"))
	fmt.Println(r.From, r.To)
	// Output: 2026-03-13 2026-04-16
}

func ExampleRecord_Movimiento() {
	m := sample().Movimiento(calendario.MustParse("2026-03-10"))
	fmt.Println(m.Tipo, m.Fecha, m.EnTiempo())
	// Output: baja 2026-03-08 true
}

func ExampleFromMovimiento() {
	r, err := idse.FromMovimiento(afiliacion.Movimiento{
		NSS: nss.MustParse("51947728674"), Tipo: afiliacion.Alta, Fecha: calendario.MustParse("2026-03-08"),
	})
	fmt.Println(r.Tipo, err)
	// Output: 08 <nil>
}

func ExampleFault_Label() {
	fmt.Println(idse.ErrSBCZero.Label(), idse.ErrLen.Label(), idse.WarnRegistroDigit.Label())
	fmt.Println(idse.ErrSBCZero.IDSE(), idse.WarnRegistroDigit.Warning())
	// Output:
	// SBC_ZERO:008 LEN W_RP_DV:001
	// 008 true
}
