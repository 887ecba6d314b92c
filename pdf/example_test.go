package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/derechohabiente/imss/pdf"
)

func ExampleRenderer_Render() {
	r, err := pdf.New(pdf.Theme{Sample: true, Help: "800 000 0000"})
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer
	if err := r.Render(context.Background(), &file, stub(20, 10)); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(file.String()[:8])

	d := stub(20, 10)
	d.Talon.Titular.Puesto = "Ελλάδα"
	err = r.Render(context.Background(), &file, d)
	var e *pdf.Error
	fmt.Println(errors.As(err, &e), err)
	// Output:
	// %PDF-1.7
	// true pdf.rune at talon.titular.puesto
}

func ExampleRenderer_RenderMany() {
	r, err := pdf.New(pdf.Theme{})
	if err != nil {
		fmt.Println(err)
		return
	}
	asked := 0
	for file, err := range r.RenderMany(context.Background(), stubs(7, &asked), 2) {
		fmt.Println(file.Pos, len(file.Body) > 0, err)
	}
	// Output:
	// 1 true <nil>
	// 2 true <nil>
	// 3 true <nil>
	// 4 true <nil>
	// 5 true <nil>
	// 6 false documento.required at folio
	// 7 true <nil>
}
