package dinero_test

import (
	"database/sql"
	"encoding/json"
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

func ExampleSum() {
	total, err := dinero.Sum(123450, -50, 1)
	fmt.Println(total, err)
	_, err = dinero.Sum(9_223_372_036_854_775_807, 1)
	fmt.Println(err)
	// Output:
	// 1234.01 <nil>
	// dinero.overflow
}

func ExampleCentavos_String() {
	fmt.Println(dinero.Centavos(-5).String())
	// Output: -0.05
}

func ExampleCentavos_MarshalText() {
	raw, err := json.Marshal(map[string]dinero.Centavos{"total": 123450})
	fmt.Println(string(raw), err)
	// Output: {"total":"1234.50"} <nil>
}

func ExampleCentavos_UnmarshalText() {
	var c dinero.Centavos
	err := c.UnmarshalText([]byte("1234.5"))
	fmt.Println(c, err)
	// Output: 1234.50 <nil>
}

func ExampleCentavos_UnmarshalJSON() {
	var amounts []dinero.Centavos
	err := json.Unmarshal([]byte(`["0.10", 0.10, 3]`), &amounts)
	fmt.Println(amounts, err)
	// Output: [0.10 0.10 3.00] <nil>
}

func ExampleCentavos_Value() {
	v, err := dinero.MustParse("1234.50").Value()
	fmt.Println(v, err)
	// Output: 123450 <nil>
}

func ExampleCentavos_Scan() {
	var c dinero.Centavos
	err := c.Scan("1234.50")
	fmt.Println(c, err)
	var maybe sql.Null[dinero.Centavos]
	err = maybe.Scan(nil)
	fmt.Println(maybe.Valid, err)
	// Output:
	// 1234.50 <nil>
	// false <nil>
}

func ExampleFault_Error() {
	fmt.Println(dinero.ErrSyntax.Error())
	// Output: dinero.syntax
}

func ExampleFault_Code() {
	fmt.Println(dinero.ErrOverflow.Code())
	// Output: dinero.overflow
}

func ExampleFault_Args() {
	fmt.Println(len(dinero.ErrSyntax.Args()))
	// Output: 0
}
