// Command generar writes the sample of the program nomina into the folder
// muestra below the working directory: go generate runs it in examples/nomina.
//
// Everything but the sealed CFDI follows from a seed and comes out with the
// same bytes every time. The keys that seal the CFDI are thrown away, so the
// CFDI are left as they are once they exist; -nuevo makes all of them again.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	nuevo := flag.Bool("nuevo", false, "seal every CFDI again, with new keys")
	flag.Parse()
	if err := generar("muestra", *nuevo); err != nil {
		fmt.Fprintln(os.Stderr, "generar:", err)
		os.Exit(1)
	}
}

func generar(dir string, nuevo bool) error {
	lista, ajena, err := elenco()
	if err != nil {
		return err
	}
	files, err := archivos(lista)
	if err != nil {
		return err
	}
	docs := documentos(append(lista, ajena))
	if nuevo || !completos(dir, docs) {
		sealed, err := sellados(docs)
		if err != nil {
			return err
		}
		if err := os.RemoveAll(filepath.Join(dir, "cfdi")); err != nil {
			return err
		}
		for name, raw := range sealed {
			files[name] = raw
		}
	}
	for name, raw := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, raw, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// completos tells whether every CFDI of the sample exists already.
func completos(dir string, docs []documento) bool {
	names := []string{pacPEM}
	for _, d := range docs {
		names = append(names, d.nombre)
	}
	for _, name := range names {
		if _, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			return false
		}
	}
	return true
}
