package tramite_test

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/memstore"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

// A run over a payroll: one record per person and date, three documents each,
// one mail with all three. The run may be killed at any point and repeated: the
// second run below finds everything done.
func Example() {
	ctx := context.Background()
	mailbox := &tramitetest.Mailbox{}
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	e := &tramite.Engine{
		Store:   memstore.New(), // a host takes sqlstore and filearchive
		Archive: memstore.NewArchive(),
		Mailer:  mailbox,
		Domain:  "nomina.example",
		Secret:  []byte("32 bytes from the host's secrets"),
		Now:     func() time.Time { return now },
	}
	if err := e.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	const asked = "2026-11-21"
	person := func(id, address string) error {
		r, err := e.Start(ctx, tramite.Start{Kind: "nomina", State: "recibido", Key: id + "|" + asked, Input: address})
		if err != nil || r.State == "emitido" {
			return err
		}
		var files []tramite.Document
		for _, name := range []string{"vigencia.pdf", "clinica.pdf", "recibo.pdf"} {
			d, err := e.File(ctx, r.Folio, name, func(w io.Writer) error {
				_, err := fmt.Fprintln(w, name, "of", id) // a host renders a PDF here
				return err
			})
			if err != nil {
				return err
			}
			files = append(files, d)
		}
		_, err = e.Step(ctx, r.Folio, func(r *tramite.Record) error {
			if r.State == "emitido" {
				return nil
			}
			if err := (tramite.Table{"recibido": {"emitido"}}).Move(r, "emitido"); err != nil {
				return err
			}
			return e.Enqueue(r, "documentos", tramite.Mail{To: address, Subject: "Sus documentos", Text: "Se adjuntan tres documentos.", Attach: files})
		})
		return err
	}
	for run := 1; run <= 2; run++ {
		// This process is alone: what a killed run was sending is sent now.
		if _, err := e.Reclaim(ctx); err != nil {
			fmt.Println(err)
		}
		for _, id := range []string{"1", "2"} {
			if err := person(id, "persona"+id+"@nomina.example"); err != nil {
				fmt.Println(err)
			}
		}
		done, err := e.Drain(ctx)
		fmt.Printf("run %d: %d sent, %d failed, %d later, %v\n", run, done.Sent, done.Failed, done.Later, err)
	}
	for _, m := range mailbox.Mails() {
		fmt.Println(m.To, "got", len(m.Attach), "files")
	}
	// Unordered output:
	// run 1: 2 sent, 0 failed, 0 later, <nil>
	// run 2: 0 sent, 0 failed, 0 later, <nil>
	// persona1@nomina.example got 3 files
	// persona2@nomina.example got 3 files
}

func ExampleFolio() {
	f := tramite.NewFolio(time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC))
	fmt.Println(len(f), f[:7], f.Valid())
	_, err := tramite.ParseFolio("261121-00000-000000")
	fmt.Println(err)
	// Output:
	// 19 261121- true
	// tramite.folio
}

func ExampleTable() {
	t := tramite.Table{"recibido": {"emitido", "rechazado"}, "emitido": {"cerrado"}}
	r := tramite.Record{State: "recibido"}
	fmt.Println(t.Move(&r, "emitido"), r.State)
	fmt.Println(t.Move(&r, "rechazado"), r.State)
	// Output:
	// <nil> emitido
	// tramite.transition: emitido to rechazado emitido
}
