package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the database of this example

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/examples/internal/correo"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/pdf"
	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/filearchive"
	"github.com/derechohabiente/imss/tramite/sqlstore"
)

// oficina issues, seals, archives, records and mails.
type oficina struct {
	engine  *tramite.Engine
	emisor  string
	texto   *mensajes.Printer
	archivo *filearchive.Archive
	cerrar  []io.Closer
}

// The states of a record.
const (
	nuevo   = "nuevo"
	emitido = "emitido"
)

func tabla() tramite.Table { return tramite.Table{nuevo: {emitido}} }

// abrirOficina opens the output: documents, database, key, mail.
func abrirOficina(ctx context.Context, o opciones, texto *mensajes.Printer, now func() time.Time) (*oficina, error) {
	if err := carpeta(o.salida); err != nil {
		return nil, err
	}
	k, err := abrirLlave(o.clave)
	if err != nil {
		return nil, err
	}
	f := &oficina{texto: texto, emisor: o.emisor}
	if f.emisor == "" {
		f.emisor = texto.TextOf("nomina.issuer")
	}
	press, err := pdf.New(pdf.Theme{Lang: texto.Lang(), Sample: o.muestra()})
	if err != nil {
		return nil, err
	}
	if f.archivo, err = filearchive.New(filepath.Join(o.salida, "documentos")); err != nil {
		return nil, noSeEscribe(o.salida, err)
	}
	f.cerrar = append(f.cerrar, f.archivo)
	if err := escribir(filepath.Join(o.salida, "clave-publica.pem"), k.publica); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	store, err := f.abrirBase(ctx, o.db)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	mailer, err := f.cartero(o)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	f.engine = &tramite.Engine{
		Store: store, Archive: f.archivo, Mailer: mailer, Signer: k.firma, Secret: k.secreto,
		Render: press.Render, Domain: dominio(o.remitente), Now: now,
	}
	if err := f.engine.Validate(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Close lets go of the database and the folders.
func (f *oficina) Close() error {
	var errs []error
	for _, c := range slices.Backward(f.cerrar) {
		errs = append(errs, c.Close())
	}
	return errors.Join(errs...)
}

// abrirBase opens the SQLite file for this process alone, so that two runs at
// once do not send the same mails; what was acknowledged is on the disk
// (synchronous FULL).
func (f *oficina) abrirBase(ctx context.Context, name string) (*sqlstore.Store, error) {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return nil, noSeEscribe(name, err)
	}
	// SQLite gives a new file the permissions of the umask: make it first.
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, noSeEscribe(name, err)
	}
	if err := file.Close(); err != nil {
		return nil, noSeEscribe(name, err)
	}
	dsn := (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: name}).EscapedPath(),
		RawQuery: "_pragma=busy_timeout(2000)&_pragma=locking_mode(EXCLUSIVE)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)"}).String()
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	f.cerrar = append(f.cerrar, db)
	db.SetMaxOpenConns(1)
	store, err := sqlstore.New(db, sqlstore.SQLite)
	if err != nil {
		return nil, err
	}
	if err := store.Migrate(ctx); err != nil {
		return nil, falta{"nomina.database", []any{name, err.Error()}}
	}
	return store, nil
}

// cartero sends by SMTP, or leaves .eml files in the output. The way to the
// server is protected unless it is on this machine.
func (f *oficina) cartero(o opciones) (tramite.Mailer, error) {
	from := correo.Sender{Name: f.emisor, Address: o.remitente}
	if o.smtp == "" {
		folder, err := correo.NewFolder(filepath.Join(o.salida, "correo"), from, f.archivo)
		if err != nil {
			return nil, noSeEscribe(o.salida, err)
		}
		f.cerrar = append(f.cerrar, folder)
		return folder, nil
	}
	host, port, err := net.SplitHostPort(o.smtp)
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(port)
	if err != nil {
		return nil, err
	}
	s := &correo.SMTP{Host: host, Port: n, From: from, Archive: f.archivo}
	switch ip := net.ParseIP(host); {
	case host == "localhost" || ip != nil && ip.IsLoopback():
		s.Security = correo.Plain
	case n == 465:
		s.Security = correo.TLS
	}
	return s, nil
}

func dominio(address string) string {
	_, domain, _ := strings.Cut(address, "@")
	return domain
}

// expedir issues the papers of one person once and puts the mail into the
// outbox. yaEstaba tells that an earlier run did all of it.
func (f *oficina) expedir(ctx context.Context, c *caso, on calendario.Date) (r tramite.Record, yaEstaba bool, err error) {
	ps := c.papeles(f.texto, on)
	asunto, cuerpo := f.carta(c, ps, on)
	marca := huella(ps, f.emisor, f.texto.Lang(), c.p.correo, asunto, cuerpo)
	r, err = f.engine.Start(ctx, tramite.Start{
		Kind: "nomina", State: nuevo, Key: on.String() + "|" + c.p.id + "|" + marca, Input: marca,
	})
	if err != nil || r.State == emitido {
		return r, err == nil, err
	}
	for _, p := range ps {
		if err := f.emitir(ctx, r, p); err != nil {
			return r, false, fmt.Errorf("%s: %w", p.archivo, err)
		}
	}
	r, err = f.engine.Step(ctx, r.Folio, func(r *tramite.Record) error {
		if r.State == emitido {
			return nil
		}
		if err := tabla().Move(r, emitido); err != nil {
			return err
		}
		if c.p.correo == "" {
			return nil
		}
		return f.engine.Enqueue(r, "papeles", tramite.Mail{
			To: c.p.correo, Subject: asunto, Text: cuerpo, Attach: r.Documents,
		})
	})
	return r, false, err
}

// emitir archives one paper of a record, or one file.
func (f *oficina) emitir(ctx context.Context, r tramite.Record, p papel) error {
	if p.en == nil {
		_, err := f.engine.File(ctx, r.Folio, p.archivo, func(w io.Writer) error {
			_, err := w.Write(p.crudo)
			return errors.Join(p.err, err)
		})
		return err
	}
	build := func(time.Time) (documento.Doc, error) { return f.papel(r, p) }
	_, err := f.engine.Issue(ctx, r.Folio, p.archivo, build)
	return err
}

// papel builds a paper inside its sealed envelope. The instant of issue is that
// of the record: a repeated run makes the same paper.
func (f *oficina) papel(r tramite.Record, p papel) (documento.Doc, error) {
	e := documento.Envelope{Issuer: f.emisor, Folio: string(r.Folio), Issued: r.Created, Lang: f.texto.Lang()}
	s, err := f.engine.Seal(p.en(e).Fields(), e.Issued)
	if err != nil {
		return nil, err
	}
	e.Sello = s
	return p.en(e), nil
}

// carta words the mail: what is attached, what was found and what to do next.
// It names nobody: mail crosses machines of others.
func (f *oficina) carta(c *caso, ps []papel, on calendario.Date) (asunto, cuerpo string) {
	t := f.texto
	var b bytes.Buffer
	line := func(s string) { b.WriteString(s + "\n") }
	line(t.TextOf("nomina.mail_greeting"))
	line("")
	if len(ps) > 0 {
		line(t.TextOf("nomina.mail_attached", len(ps), on))
		for _, p := range ps {
			line("  - " + p.archivo)
		}
		line("")
	}
	for _, h := range c.paraSaber() {
		line("* " + campo(t, h.campo) + ": " + t.Text(h.motivo))
		if next := t.Next(h.motivo); next != "" {
			line("  " + next)
		}
	}
	line("")
	line(t.TextOf("nomina.mail_legend", f.emisor))
	return t.TextOf("nomina.mail_subject", on), b.String()
}

// carpeta makes a folder that only the owner enters.
func carpeta(name string) error {
	if err := os.MkdirAll(name, 0o700); err != nil {
		return noSeEscribe(name, err)
	}
	if err := os.Chmod(name, 0o700); err != nil {
		return noSeEscribe(name, err)
	}
	return nil
}

// escribir puts a whole file in place at once, for the owner alone.
func escribir(name string, raw []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".tmp-*")
	if err != nil {
		return noSeEscribe(name, err)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(raw)
	if err := errors.Join(err, tmp.Sync(), tmp.Close()); err != nil {
		return noSeEscribe(name, err)
	}
	if err := os.Rename(tmp.Name(), name); err != nil {
		return noSeEscribe(name, err)
	}
	return nil
}

func noSeEscribe(name string, err error) error {
	return falta{"nomina.output", []any{name, causa(err)}}
}
