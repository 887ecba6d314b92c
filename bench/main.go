// Command bench measures the SDK on this machine and prints one JSON line per
// figure. Every baseline runs interleaved with its figure in the same process,
// and the best of several windows counts: noise only ever adds time.
//
//	go run ./bench                      every figure
//	go run ./bench -lista               their names
//	go run ./bench -solo curp.parse,pdf.stub
//	go run ./bench -sepomex CPdescarga.txt   the real file instead of a generated one
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// options are what the user may choose.
type options struct {
	solo    []string
	sepomex string
	windows int
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run returns the exit code: 0 measured, 1 a figure could not be measured,
// 2 usage.
func run(args []string, out, errs io.Writer) int {
	fs := flag.NewFlagSet("bench", flag.ContinueOnError)
	fs.SetOutput(errs)
	list := fs.Bool("lista", false, "print the names of the figures and end")
	solo := fs.String("solo", "", "only these figures, separated by commas")
	var o options
	fs.StringVar(&o.sepomex, "sepomex", "", "the official postal code file (TXT) for umf.*; default: a generated file of the same shape")
	fs.IntVar(&o.windows, "ventanas", 7, "measuring windows per figure; the best one counts")
	if err := fs.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if fs.NArg() > 0 || o.windows < 1 {
		fs.Usage()
		return 2
	}
	all := figures()
	if *list {
		for _, f := range all {
			fmt.Fprintln(out, f.name)
		}
		return 0
	}
	if *solo != "" {
		o.solo = strings.Split(*solo, ",")
	}
	for _, name := range o.solo {
		if !slices.ContainsFunc(all, func(f figure) bool { return f.name == name }) {
			fmt.Fprintf(errs, "bench: no figure %q; -lista prints the names\n", name)
			return 2
		}
	}
	return measureAll(all, o, json.NewEncoder(out), errs)
}

func measureAll(all []figure, o options, enc *json.Encoder, errs io.Writer) int {
	code := 0
	for _, f := range all {
		if len(o.solo) > 0 && !slices.Contains(o.solo, f.name) {
			continue
		}
		lines, err := measure(f, o)
		if err != nil {
			fmt.Fprintf(errs, "bench: %s: %v\n", f.name, err)
			code = 1
			continue
		}
		for _, l := range lines {
			if err := enc.Encode(l); err != nil {
				fmt.Fprintln(errs, "bench:", err)
				return 1
			}
		}
	}
	return code
}
