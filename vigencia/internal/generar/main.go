// Command generar writes docs/articulos.md: every article with the function
// that applies it and the cases that prove it. It is run by go generate in the
// folder of package vigencia.
package main

import (
	"log"
	"os"

	"github.com/derechohabiente/imss/vigencia/internal/indice"
)

func main() {
	x, err := indice.Read(".")
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("../docs/articulos.md", []byte(x.Page()), 0o644); err != nil {
		log.Fatal(err)
	}
}
