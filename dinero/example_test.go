package dinero_test

import (
	"fmt"

	"github.com/derechohabiente/imss/dinero"
)

func ExampleParse() {
	c, err := dinero.Parse("1234.5")
	fmt.Println(c, c.Grouped(), err)
	_, err = dinero.Parse("1,234.50")
	fmt.Println(err)
	// Output:
	// 1234.50 1,234.50 <nil>
	// dinero.syntax
}

func ExampleMustParse() {
	fmt.Println(dinero.MustParse("315.04") * 31)
	// Output: 9766.24
}

func ExampleCentavos_Grouped() {
	fmt.Println(dinero.Centavos(-123456789).Grouped())
	// Output: -1,234,567.89
}

func ExampleCentavos_MulDiv() {
	// 1.125 % of 500.00, rounded half up.
	quota, err := dinero.MustParse("500.00").MulDiv(1125, 100_000)
	fmt.Println(quota, err)
	// Output: 5.63 <nil>
}
