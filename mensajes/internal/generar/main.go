// Command generar writes docs/errores.md and docs/errors.en.md: every code
// that asks somebody to do something, with its meaning, cause, cure and law.
// It is run by go generate in the folder of package mensajes.
package main

import (
	"log"
	"os"
)

func main() {
	for name, text := range pages() {
		if err := os.WriteFile("../"+name, []byte(text), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
