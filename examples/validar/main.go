// Command validar checks a payroll office's file of workers by struct tags, and
// tells what is wrong, where, and what to do, in the language asked for.
//
//	go run ./examples/validar
//	go run ./examples/validar -idioma en
//	go run ./examples/validar -json padron.json
//
// Without a file it checks a sample of people who do not exist; - is standard
// input. The exit code is 0 for a file without faults, 1 for one with faults,
// 2 for one that cannot be read and for wrong use.
package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/valida"
)

// The exit codes.
const (
	limpio = 0 // nothing to correct
	faltas = 1 // something to correct
	uso    = 2 // wrong use, or a file that cannot be read
)

//go:embed textos
var textos embed.FS

//go:embed muestra.json
var muestra []byte

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

func run(args []string, in io.Reader, out, errs io.Writer) int {
	var idioma string
	var asJSON bool
	flags := flag.NewFlagSet("validar", flag.ContinueOnError)
	flags.SetOutput(errs)
	flags.StringVar(&idioma, "idioma", "es-MX", "language of the answer: es-MX or en")
	flags.BoolVar(&asJSON, "json", false, "answer in JSON, as RFC 9457 writes problems")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return limpio
	case err != nil:
		return uso
	}
	texto, err := mensajes.For(idioma).With(textos)
	if err != nil {
		_, _ = fmt.Fprintln(errs, "validar:", err)
		return uso
	}
	p, err := abrir(flags.Args(), in)
	if err != nil {
		return quejarse(errs, texto, err)
	}
	return revisar(p, out, texto, asJSON)
}

// abrir reads the file named, standard input or the sample.
func abrir(args []string, in io.Reader) (padron, error) {
	switch {
	case len(args) > 1:
		return padron{}, falta{code: "validar.one_file"}
	case len(args) == 0:
		return leer(bytes.NewReader(muestra))
	case args[0] == "-":
		return leer(in)
	}
	f, err := os.Open(args[0])
	if err != nil {
		return padron{}, falta{code: "validar.file"}
	}
	p, err := leer(f)
	return p, errors.Join(err, f.Close())
}

// revisar is all there is to it: check, explain, print.
func revisar(p padron, out io.Writer, texto *mensajes.Printer, asJSON bool) int {
	problems := valida.Explain(valida.New().Struct(p))
	if asJSON {
		imprimirJSON(out, problems, texto)
	} else {
		imprimir(out, problems, texto, len(p.Trabajadores))
	}
	if len(problems) > 0 {
		return faltas
	}
	return limpio
}

func imprimir(out io.Writer, problems valida.Problems, texto *mensajes.Printer, workers int) {
	for _, p := range problems {
		_, _ = fmt.Fprintf(out, "%s (%s)\n    %s\n    %s\n", p.Path, p.Code(), p.Text(texto), texto.Next(p))
	}
	_, _ = fmt.Fprintln(out, texto.TextOf("validar.summary", workers, len(problems)))
}

// imprimirJSON writes nothing where there is no problem to write.
func imprimirJSON(out io.Writer, problems valida.Problems, texto *mensajes.Printer) {
	if len(problems) == 0 {
		return
	}
	answer := problems.Problem(texto)
	answer.Status = 422 // what a web service would answer
	enc := json.NewEncoder(out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	_ = enc.Encode(answer)
}

// falta is a reason for which the program cannot go on.
type falta struct {
	code string
	args []any
}

func (f falta) Error() string { return f.code }
func (f falta) Code() string  { return f.code }
func (f falta) Args() []any   { return f.args }

func quejarse(errs io.Writer, texto *mensajes.Printer, err error) int {
	for _, c := range mensajes.Problems(err) {
		_, _ = fmt.Fprintln(errs, "validar:", texto.Text(c), texto.Next(c))
	}
	return uso
}
