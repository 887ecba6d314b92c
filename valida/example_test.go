package valida_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/go-playground/validator/v10"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/valida"
)

type Trabajador struct {
	CURP    string `json:"curp" validate:"required,curp" etiqueta:"CURP del trabajador" label:"Worker's CURP"`
	NSS     string `json:"nss" validate:"required,nss,curpnss=CURP" etiqueta:"NSS del trabajador"`
	Correo  string `json:"correo" validate:"required,email" etiqueta:"Correo"`
	Correo2 string `json:"correo2" validate:"correo2=Correo" etiqueta:"Repita el correo"`
}

type Nomina struct {
	Trabajadores []Trabajador `json:"trabajadores" validate:"required,dive"`
}

func Example() {
	v := valida.New() // once per program
	err := v.Struct(Nomina{[]Trabajador{
		{"MAEB611231HNLQNR93", "98796140477", "ana@example.com", "ana@EXAMPLE.com"},
		{"MAEB611231HNLQNR94", "98180054987", "ana.example.com", "ana@example.com"},
	}})
	for _, p := range valida.Explain(err) {
		fmt.Println(p.Path, p.Code(), p.Pos)
		fmt.Println("  " + p.Text(mensajes.For("es-MX")))
	}
	fmt.Println(valida.Explain(err)[0].Text(mensajes.For("en")))
	fmt.Println(errors.Is(err, curp.ErrCheckDigit))
	// Output:
	// trabajadores[1].curp curp.check_digit 18
	//   CURP del trabajador: el dígito verificador (posición 18) no corresponde: debe ser 3.
	// trabajadores[1].correo valida.email 0
	//   Correo: la dirección de correo no tiene la forma nombre@dominio.
	// trabajadores[1].correo2 valida.email_differs 0
	//   Repita el correo: las dos direcciones de correo no son iguales. La otra está en: Correo.
	// Worker's CURP: the check digit (position 18) does not match: it must be 3.
	// true
}

func ExampleNew() {
	type patron struct {
		Registro nss.Registro `json:"registro" validate:"required"`
		CP       string       `json:"cp" validate:"cp"`
	}
	fmt.Println(valida.New().Struct(patron{CP: "6700"}))
	// Output:
	// registro: valida.required; cp: valida.cp
}

func ExampleRegister() {
	v := validator.New() // the host's own, such as gin's binding.Validator.Engine()
	if err := valida.Register(v); err != nil {
		fmt.Println(err)
	}
	n := Nomina{[]Trabajador{{CURP: "MAEB611231HNLQNR9", NSS: "98796140477", Correo: "ana@example.com", Correo2: "ana@example.com"}}}
	// The subject tells the labels and the names in JSON.
	fmt.Println(valida.Explain(v.Struct(n), n))
	// Output:
	// trabajadores[0].curp: curp.length
}

func ExampleExplain() {
	type pago struct {
		CURP curp.CURP `json:"curp"`
	}
	// What reading JSON refuses can be told in the same way.
	err := json.Unmarshal([]byte(`{"curp":"MAEB611331HNLQNR93"}`), new(pago))
	for _, p := range valida.Explain(err) {
		fmt.Println(p.Code(), p.Pos)
	}
	// Output:
	// curp.date 5
}

func ExampleFieldName() {
	v := validator.New()
	v.RegisterTagNameFunc(valida.FieldName) // beside valida.Register
	var refused validator.ValidationErrors
	errors.As(v.Struct(struct {
		Correo string `json:"correo,omitempty" validate:"email"`
	}{}), &refused)
	fmt.Println(refused[0].Field())

	f, _ := reflect.TypeFor[Trabajador]().FieldByName("Correo2")
	fmt.Println(valida.FieldName(f))
	// Output:
	// correo
	// correo2
}

func ExampleValidate_Var() {
	v := valida.New()
	fmt.Println(v.Var("MAEB611231JS7", "rfc"))
	fmt.Println(v.Var("MAEB611231JS7", "rfc=check_digit"))
	// Output:
	// rfc.check_digit at position 13
	// <nil>
}

func ExampleValidate_VarWithValue() {
	c := curp.MustParse("MAEB611231HNLQNR93")
	fmt.Println(valida.New().VarWithValue("98180054987", c, "curpnss"))
	// Output:
	// valida.curp_nss
}

func ExampleValidate_StructPartial() {
	fmt.Println(valida.New().StructPartial(Trabajador{NSS: "98796140478"}, "NSS"))
	// Output:
	// nss: nss.check_digit at position 11
}

func ExampleValidate_StructExcept() {
	t := Trabajador{Correo: "ana@example.com", Correo2: "ana@example.com"}
	fmt.Println(valida.New().StructExcept(t, "CURP", "NSS"))
	// Output:
	// <nil>
}

func ExampleValidate_Engine() {
	v := valida.New()
	v.Engine().RegisterAlias("clave", "required,curp")
	fmt.Println(v.Var("", "clave"))
	// Output:
	// valida.required
}

func ExampleProblem_Text() {
	err := valida.New().StructPartial(Trabajador{CURP: "MAEB611231HNLQNR94"}, "CURP")
	p := valida.Explain(err)[0]
	en := mensajes.For("en")
	fmt.Println(p.Text(en)) // with the label
	fmt.Println(en.Text(p)) // without
	fmt.Println(en.Next(p))
	// Output:
	// Worker's CURP: the check digit (position 18) does not match: it must be 3.
	// The check digit (position 18) does not match: it must be 3.
	// Some character is mistyped. Compare the CURP with the printed certificate, or download it again at gob.mx/curp.
}

func ExampleProblems_Problem() {
	err := valida.New().Struct(Trabajador{CURP: "MAEB611231HNLQNR93", NSS: "98796140477", Correo: "ana@example.com"})
	answer := valida.Explain(err).Problem(mensajes.For("es-MX"))
	answer.Status = 422
	fmt.Println(answer.Code, answer.Field)
	fmt.Println(answer.Detail)
	// Output:
	// valida.email_differs correo2
	// Repita el correo: las dos direcciones de correo no son iguales. La otra está en: Correo.
}
