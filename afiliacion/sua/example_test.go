package sua_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/sua"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
)

func baja() sua.Movimiento {
	return sua.Movimiento{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"),
		Tipo: sua.Baja, Fecha: calendario.MustParse("2026-03-08"),
	}
}

func ExampleDecode() {
	good, _ := sua.Append(nil, baja(), sua.CP850)
	file := string(good) + "\r\n" + strings.Replace(string(good), "08032026", "31022026", 1) + "\r\n"
	for line, err := range sua.Decode[sua.Movimiento](strings.NewReader(file), sua.Options{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(line.N, line.OK(), line.Record.Fecha, line.Record.Tipo)
		for _, e := range line.Errors {
			fmt.Println("  position", e.Pos, e.Fault, "in", e.Field, "which holds", line.Text(e.Field))
		}
	}
	// Output:
	// 1 true 2026-03-08 02
	// 2 false  02
	//   position 25 sua.fecha in fecha which holds 31022026
}

func ExampleEncode() {
	err := sua.Encode(os.Stdout, slices.Values([]sua.Movimiento{baja()}), sua.WriterOptions{EOL: "\n"})
	fmt.Println(err)
	// Output:
	// R7345508109519477286740208032026        000000000
	// <nil>
}

func ExampleNewWriter() {
	w := sua.NewWriter[sua.Movimiento](os.Stdout, sua.WriterOptions{EOL: "\n"})
	r := baja()
	r.Dias = 100
	fmt.Println(w.Write(r))
	fmt.Println(w.Write(baja()))
	fmt.Println(w.Flush())
	// Output:
	// sua: movt record 1: sua.too_long at position 41 (dias)
	// <nil>
	// R7345508109519477286740208032026        000000000
	// <nil>
}

func ExampleAppend() {
	b, err := sua.Append(nil, baja(), sua.CP850)
	fmt.Println(len(b), err)
	_, err = sua.Append(nil, sua.Credito{}, sua.CP850)
	fmt.Println(errors.Is(err, sua.ErrNSS))
	// Output:
	// 49 <nil>
	// true
}

func ExampleCheck() {
	r := baja()
	r.Tipo, r.Dias = sua.Ausentismo, 10
	fmt.Println(sua.Check(r))
	// Output: [] [sua.w_dias at position 41 (dias)]
}

func ExampleKinds() {
	for _, k := range sua.Kinds() {
		fmt.Println(k.File(), k.Width(), len(k.Fields()))
	}
	// Output:
	// aseg.txt 164 16
	// afil.txt 80 11
	// movt.txt 49 7
	// incap.txt 57 12
	// cred.txt 52 8
}

func ExampleKindOf() {
	fmt.Println(sua.KindOf[sua.Asegurado]().File())
	// Output: aseg.txt
}

func ExampleDetect() {
	fmt.Println(sua.Detect("R7345508109519477286740208032026        000000000"))
	// Output: movt true
}

func ExampleKind_Fields() {
	fmt.Println(sua.Movt.Fields())
	// Output: [rp nss tipo fecha folio dias sdi]
}

func ExampleParseValor() {
	v, err := sua.ParseValor(sua.Porcentaje, "25.5")
	fmt.Println(uint32(v), v.Decimal(sua.Porcentaje), err)
	// Output: 255000 25.5000 <nil>
}

func ExampleValorOf() {
	v, err := sua.ValorOf(1234_56)
	fmt.Println(uint32(v), v.Decimal(sua.CuotaFija), err)
	// Output: 1234560 1234.560 <nil>
}

func ExampleSexoOf() {
	fmt.Println(sua.SexoOf(curp.Mujer), sua.Femenino.CURP())
	// Output: F M
}

func ExampleMovimiento_Movimiento() {
	m := baja().Movimiento(calendario.MustParse("2026-03-10"))
	fmt.Println(m.Tipo, m.Fecha, m.EnTiempo())
	// Output: baja 2026-03-08 true
}

func ExampleFromMovimiento() {
	r, err := sua.FromMovimiento(afiliacion.Movimiento{
		Tipo: afiliacion.Ausentismo, Fecha: calendario.MustParse("2026-03-09"), Hasta: calendario.MustParse("2026-03-11"),
	})
	fmt.Println(r.Tipo, r.Dias, err)
	// Output: 11 3 <nil>
}

func ExampleFromAlta() {
	r, err := sua.FromAlta(afiliacion.Movimiento{Tipo: afiliacion.Alta, SBC: 500_00, Trabajador: 1})
	fmt.Println(r.SDI, r.Trabajador, err)
	// Output: 500.00 1 <nil>
}

func ExampleFromIncapacidad() {
	r, err := sua.FromIncapacidad(afiliacion.Movimiento{
		Tipo: afiliacion.Incapacidad, Fecha: calendario.MustParse("2026-03-04"), Hasta: calendario.MustParse("2026-03-10"),
	})
	fmt.Println(r.Dias, r.Termino, err)
	// Output: 7 2026-03-10 <nil>
}
