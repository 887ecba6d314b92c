package sello_test

import (
	"fmt"

	"github.com/derechohabiente/imss/sello"
)

func ExampleQRLen() {
	fmt.Println(sello.QRLen("Ana Muestra"), sello.QRLen("Ñandú"))
	// Output:
	// 11 15
}
