// Command nomina does the SDK's main job for a payroll office: from its real
// files (movement batches, payroll CFDI, lists of people, postal codes and
// clinics) to sealed documents in the workers' hands, and to the sheets of what
// their employers owe for the month.
//
//	go run ./examples/nomina
//
// runs over a synthetic sample and leaves everything in ./salida. The README
// beside this file tells the flags.
package main

import (
	"context"
	"embed"
	"errors"
	"flag"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/tramite"
)

// The exit codes.
const (
	hecho   = 0 // everything was processed; faults of people are results
	parcial = 1 // something could not be done
	uso     = 2
)

//go:embed textos
var textos embed.FS

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr, time.Now))
}

func run(ctx context.Context, args []string, out, errs io.Writer, now func() time.Time) int {
	o, err := leerOpciones(args, now, errs)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return hecho
	case err != nil:
		return uso
	}
	texto, err := mensajes.For(o.idioma).With(textos)
	if err != nil {
		return quejarse(errs, nil, err)
	}
	i, err := procesar(ctx, o, texto, errs, now)
	if i != nil {
		i.imprimir(out)
	}
	if err != nil {
		return quejarse(errs, texto, err)
	}
	return i.codigo()
}

// quejarse tells why the program could not go on.
func quejarse(errs io.Writer, t *mensajes.Printer, err error) int {
	for _, i := range incidencias("", 0, err) {
		line := err.Error()
		if t != nil {
			line = t.Text(i.motivo)
		}
		_, _ = io.WriteString(errs, "nomina: "+line+"\n")
	}
	return parcial
}

// procesar reads everything, decides everything and issues everything. The
// report holds what was done before an error, too.
func procesar(ctx context.Context, o opciones, texto *mensajes.Printer, errs io.Writer, now func() time.Time) (*informe, error) {
	entrada, err := abrir(o)
	if err != nil {
		return nil, err
	}
	on, err := dia(o)
	if err != nil {
		return nil, err
	}
	inf := &informe{texto: texto, dia: on, mes: o.mesDe(on), carpeta: filepath.Join(o.salida, "documentos"), carpetaCuotas: filepath.Join(o.salida, "cuotas")}
	casos, err := reunir(entrada, on, inf)
	if err != nil {
		return nil, err
	}
	zona, err := time.LoadLocation("America/Mexico_City")
	if err != nil {
		return nil, err
	}
	f, err := abrirOficina(ctx, o, texto, func() time.Time { return now().In(zona) })
	if err != nil {
		return nil, err
	}
	if err := inf.escribirCedulas(); err != nil {
		return inf, errors.Join(err, f.Close())
	}
	err = inf.despachar(ctx, f, casos, barra(errs, texto, len(casos)))
	return inf, errors.Join(err, f.Close())
}

func barra(w io.Writer, t *mensajes.Printer, n int) *progressbar.ProgressBar {
	return progressbar.NewOptions(n,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription(t.TextOf("nomina.progress")),
		progressbar.OptionShowCount(),
		progressbar.OptionSetWidth(30),
		progressbar.OptionThrottle(65*time.Millisecond),
		progressbar.OptionOnCompletion(func() { _, _ = io.WriteString(w, "\n") }),
	)
}

// despachar issues the papers case by case, then sends what is in the outbox.
func (inf *informe) despachar(ctx context.Context, f *oficina, casos []*caso, bar *progressbar.ProgressBar) error {
	for _, c := range casos {
		r, antes, err := f.expedir(ctx, c, inf.dia)
		if ctx.Err() != nil {
			return falta{"nomina.interrupted", nil}
		}
		inf.agregar(fila{caso: c, registro: r, antes: antes, err: err})
		_ = bar.Add(1)
	}
	// This program is the only one on its database: what a killed run had
	// taken up may be sent again at once, under the same Message-ID.
	if _, err := f.engine.Reclaim(ctx); err != nil {
		return err
	}
	sent, err := f.engine.Drain(ctx)
	inf.correo = sent
	if err != nil {
		return err
	}
	return inf.revisarCorreo(ctx, f)
}

// revisarCorreo looks up how each mail of this run ended, in this run or in
// an earlier one.
func (inf *informe) revisarCorreo(ctx context.Context, f *oficina) error {
	for i := range inf.filas {
		row := &inf.filas[i]
		if row.registro.Folio == "" {
			continue
		}
		r, err := f.engine.Store.Get(ctx, string(row.registro.Folio))
		if err != nil {
			return err
		}
		row.registro = r
		for _, m := range r.Outbox {
			switch m.Status {
			case tramite.Failed:
				inf.rechazados++
			case tramite.Waiting, tramite.Leased:
				inf.pendientes++
			}
		}
	}
	return nil
}
