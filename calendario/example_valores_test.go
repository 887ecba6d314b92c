package calendario_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"time"

	"github.com/derechohabiente/imss/calendario"
)

func ExampleDate_MarshalText() {
	raw, err := json.Marshal(map[string]calendario.Date{"birth": calendario.MustParse("2026-05-26"), "death": {}})
	fmt.Println(string(raw), err)
	// Output: {"birth":"2026-05-26","death":""} <nil>
}

func ExampleDate_UnmarshalText() {
	var today calendario.Date
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.TextVar(&today, "hoy", calendario.Date{}, "today")
	err := flags.Parse([]string{"-hoy", "2026-05-26"})
	fmt.Println(today, err)
	// Output: 2026-05-26 <nil>
}

func ExampleDate_Value() {
	v, err := calendario.MustParse("2026-05-26").Value()
	none, _ := calendario.Date{}.Value()
	fmt.Println(v, none, err)
	// Output: 2026-05-26 <nil> <nil>
}

func ExampleDate_Scan() {
	for _, stored := range []any{time.Date(2026, 5, 26, 0, 0, 0, 0, time.UTC), "2026-05-26", []byte("2026-05-26 00:00:00"), nil} {
		var d calendario.Date
		err := d.Scan(stored)
		fmt.Printf("%q %v\n", d, err)
	}
	// Output:
	// "2026-05-26" <nil>
	// "2026-05-26" <nil>
	// "2026-05-26" <nil>
	// "" <nil>
}

func ExampleFault_Error() {
	fmt.Println(calendario.ErrDate.Error())
	// Output: calendario.date
}

func ExampleFault_Code() {
	fmt.Println(calendario.ErrDate.Code())
	// Output: calendario.date
}

func ExampleFault_Args() {
	fmt.Println(len(calendario.ErrDate.Args()))
	// Output: 0
}

func ExampleFault_Is() {
	_, err := calendario.ParseQuincena("2026/1")
	fmt.Println(err, errors.Is(err, calendario.ErrQuincena))
	// Output: calendario.quincena_ambigua true
}

func broken() calendario.Error {
	return calendario.Error{Fault: calendario.ErrOverlay, File: "2027.json", Row: 3, Field: "pension.date"}
}

func ExampleError_Error() {
	fmt.Println(broken().Error())
	// Output: calendario.overlay: 2027.json, row 3, pension.date
}

func ExampleError_Code() {
	fmt.Println(broken().Code())
	// Output: calendario.overlay
}

func ExampleError_Args() {
	fmt.Println(broken().Args())
	// Output: [2027.json 3 pension.date]
}

func ExampleError_Unwrap() {
	fmt.Println(errors.Is(broken(), calendario.ErrOverlay))
	// Output: true
}

func ExampleQuincena_MarshalText() {
	text, err := calendario.MustParseQuincena("2026/14").MarshalText()
	fmt.Println(string(text), err)
	// Output: 2026/14 <nil>
}

func ExampleQuincena_UnmarshalText() {
	var v calendario.Quincena
	err := v.UnmarshalText([]byte("2A-JUL-2026"))
	fmt.Println(v, err)
	// Output: 2026/14 <nil>
}

func ExampleQuincena_Value() {
	v, err := calendario.MustParseQuincena("2026/14").Value()
	fmt.Println(v, err)
	// Output: 2026/14 <nil>
}

func ExampleQuincena_Scan() {
	var v calendario.Quincena
	err := v.Scan("2A-JUL-2026")
	fmt.Println(v, err)
	// Output: 2026/14 <nil>
}

func ExampleBimestre_MarshalText() {
	text, err := calendario.Bimestre{Year: 2026, N: 3}.MarshalText()
	fmt.Println(string(text), err)
	// Output: 2026-3 <nil>
}

func ExampleBimestre_UnmarshalText() {
	var v calendario.Bimestre
	err := v.UnmarshalText([]byte("2026-03"))
	fmt.Println(v, err)
	// Output: 2026-3 <nil>
}

func ExampleBimestre_Value() {
	v, err := calendario.Bimestre{Year: 2026, N: 3}.Value()
	fmt.Println(v, err)
	// Output: 2026-3 <nil>
}

func ExampleBimestre_Scan() {
	var v calendario.Bimestre
	err := v.Scan("2026-03")
	fmt.Println(v, err)
	// Output: 2026-3 <nil>
}

func ExampleOrigen_MarshalText() {
	text, err := calendario.Publicado.MarshalText()
	fmt.Println(string(text), err)
	// Output: publicado <nil>
}

func ExampleOrigen_UnmarshalText() {
	var v calendario.Origen
	err := v.UnmarshalText([]byte("publicado"))
	fmt.Println(v, err)
	// Output: publicado <nil>
}

func ExampleOrigen_Value() {
	v, err := calendario.Publicado.Value()
	fmt.Println(v, err)
	// Output: publicado <nil>
}

func ExampleOrigen_Scan() {
	var v calendario.Origen
	err := v.Scan("publicado")
	fmt.Println(v, err)
	// Output: publicado <nil>
}

func ExampleOrigen_Code() {
	fmt.Println(calendario.Publicado.Code())
	// Output: calendario.publicado
}

func ExampleOrigen_Args() {
	fmt.Println(len(calendario.Publicado.Args()))
	// Output: 0
}

func ExampleOrigen_String() {
	fmt.Println(calendario.Publicado.String())
	// Output: publicado
}

func ExampleRestDays_MarshalText() {
	text, err := calendario.ContratoIMSS.MarshalText()
	fmt.Println(string(text), err)
	// Output: contrato_imss <nil>
}

func ExampleRestDays_UnmarshalText() {
	var v calendario.RestDays
	err := v.UnmarshalText([]byte("bancario"))
	fmt.Println(v, err)
	// Output: bancario <nil>
}

func ExampleRestDays_Value() {
	v, err := calendario.ContratoIMSS.Value()
	fmt.Println(v, err)
	// Output: contrato_imss <nil>
}

func ExampleRestDays_Scan() {
	var v calendario.RestDays
	err := v.Scan("bancario")
	fmt.Println(v, err)
	// Output: bancario <nil>
}

func ExampleRestDays_Code() {
	fmt.Println(calendario.ContratoIMSS.Code())
	// Output: calendario.contrato_imss
}

func ExampleRestDays_Args() {
	fmt.Println(len(calendario.ContratoIMSS.Args()))
	// Output: 0
}

func ExampleRestDays_String() {
	fmt.Println(calendario.ContratoIMSS.String())
	// Output: contrato_imss
}

func ExampleFestivo_MarshalText() {
	text, err := calendario.Navidad.MarshalText()
	fmt.Println(string(text), err)
	// Output: calendario.navidad <nil>
}

func ExampleFestivo_UnmarshalText() {
	var v calendario.Festivo
	err := v.UnmarshalText([]byte("calendario.navidad"))
	fmt.Println(v, err)
	// Output: calendario.navidad <nil>
}

func ExampleFestivo_Value() {
	v, err := calendario.Navidad.Value()
	fmt.Println(v, err)
	// Output: calendario.navidad <nil>
}

func ExampleFestivo_Scan() {
	var v calendario.Festivo
	err := v.Scan("calendario.navidad")
	fmt.Println(v, err)
	// Output: calendario.navidad <nil>
}

func ExampleFestivo_Code() {
	fmt.Println(calendario.Navidad.Code())
	// Output: calendario.navidad
}

func ExampleFestivo_Args() {
	fmt.Println(len(calendario.Navidad.Args()))
	// Output: 0
}
