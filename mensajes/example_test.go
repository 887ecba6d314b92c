package mensajes_test

import (
	"errors"
	"fmt"
	"slices"

	"github.com/derechohabiente/imss/mensajes"
)

func ExampleFor() {
	fmt.Println(mensajes.For("fr", "en-GB;q=0.8").Lang())
	fmt.Println(mensajes.For("fr").Lang())
	// Output:
	// en
	// es-MX
}

func ExampleProblems() {
	err := errors.Join(errors.New("no code"), coded{code: "curp.check_digit"})
	for _, c := range mensajes.Problems(err) {
		fmt.Println(c.Code())
	}
	// Output:
	// curp.check_digit
}

func ExampleCodes() {
	fmt.Println(slices.Contains(mensajes.Codes(), "curp.check_digit"))
	// Output:
	// true
}
