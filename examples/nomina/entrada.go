package main

import (
	"embed"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
)

//go:generate go run ./internal/generar

// muestra is the synthetic sample: people, employers and papers that belong to
// nobody.
//
//go:embed muestra
var muestra embed.FS

// archivos are the inputs of one run, read and not yet understood.
type archivos struct {
	personas      fuente
	beneficiarios fuente
	pensiones     fuente
	sepomex       fuente
	clinicas      fuente
	zonas         fuente
	lugares       fuente
	centroides    fuente
	patrones      fuente
	ausencias     fuente
	salarios      fuente
	idse          []fuente
	cfdi          []fuente
	pac           fuente // certificate of who stamped the CFDI; may be absent
}

// abrir reads every input. What the user does not name comes from the sample,
// as long as the people do too: the sample's movements and clinics say nothing
// about anybody else.
func abrir(o opciones) (archivos, error) {
	var a archivos
	files := []struct {
		to     *fuente
		named  string
		sample string
	}{
		{&a.personas, o.personas, "personas.csv"},
		{&a.beneficiarios, o.beneficiarios, "beneficiarios.csv"},
		{&a.pensiones, o.pensiones, "pensiones.csv"},
		{&a.sepomex, o.sepomex, "sepomex.txt"},
		{&a.clinicas, o.clinicas, "clinicas.csv"},
		{&a.zonas, o.zonas, "zonas.csv"},
		{&a.lugares, o.lugares, "lugares.csv"},
		{&a.centroides, o.centroides, "centroides.csv"},
		{&a.patrones, o.patrones, "patrones.csv"},
		{&a.ausencias, o.ausencias, "ausencias.csv"},
		{&a.salarios, o.salarios, "salarios.csv"},
	}
	for _, f := range files {
		var err error
		if *f.to, err = o.fuente(f.named, f.sample); err != nil {
			return a, err
		}
	}
	var err error
	if a.idse, err = o.idseFuentes(); err != nil {
		return a, err
	}
	if a.cfdi, err = o.cfdiFuentes(); err != nil {
		return a, err
	}
	stamped := "" // by whom, for the sample's own CFDI
	if o.cfdi == "" {
		stamped = "pac.pem"
	}
	a.pac, err = o.fuente(o.pac, stamped)
	return a, err
}

func (o opciones) fuente(named, sample string) (fuente, error) {
	switch {
	case named != "":
		raw, err := leerArchivo(named)
		return fuente{named, raw}, err
	case sample != "" && o.muestra():
		return deMuestra(sample)
	}
	return fuente{}, nil
}

func deMuestra(name string) (fuente, error) {
	raw, err := muestra.ReadFile("muestra/" + name)
	return fuente{"muestra/" + name, raw}, err
}

func (o opciones) idseFuentes() ([]fuente, error) {
	if len(o.idse) == 0 && o.muestra() {
		return deCarpeta(muestra, "muestra/idse", "muestra/idse", ".txt")
	}
	var all []fuente
	for _, name := range o.idse {
		raw, err := leerArchivo(name)
		if err != nil {
			return nil, err
		}
		all = append(all, fuente{name, raw})
	}
	return all, nil
}

func (o opciones) cfdiFuentes() ([]fuente, error) {
	switch {
	case o.cfdi != "":
		if _, err := os.Stat(o.cfdi); err != nil {
			return nil, falta{"nomina.file_unreadable", []any{o.cfdi, causa(err)}}
		}
		return deCarpeta(os.DirFS(o.cfdi), ".", o.cfdi, ".xml")
	case o.muestra():
		return deCarpeta(muestra, "muestra/cfdi", "muestra/cfdi", ".xml")
	}
	return nil, nil
}

// deCarpeta reads the files of a folder and its subfolders with an ending, in
// the order of their names.
func deCarpeta(files fs.FS, dir, shown, ending string) ([]fuente, error) {
	var all []fuente
	err := fs.WalkDir(files, dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.EqualFold(filepath.Ext(name), ending) {
			return err
		}
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		rel := strings.TrimPrefix(strings.TrimPrefix(name, dir), "/")
		all = append(all, fuente{filepath.Join(shown, rel), raw})
		return nil
	})
	if err != nil {
		return nil, falta{"nomina.file_unreadable", []any{shown, causa(err)}}
	}
	slices.SortFunc(all, func(a, b fuente) int { return strings.Compare(a.nombre, b.nombre) })
	return all, nil
}

// dia is the day of the question: the user's, or the sample's own, so that the
// sample never goes stale.
func dia(o opciones) (calendario.Date, error) {
	if !o.fecha.IsZero() {
		return o.fecha, nil
	}
	f, err := deMuestra("fecha.txt")
	if err != nil {
		return calendario.Date{}, err
	}
	return calendario.Parse(strings.TrimSpace(string(f.raw)))
}

// mesDe is the month of the contributions: the user's, or the one before the
// day of the question, which is whole and not yet due.
func (o opciones) mesDe(on calendario.Date) cuotas.Mes {
	if o.mes != (cuotas.Mes{}) {
		return o.mes
	}
	return cuotas.MesOf(calendario.Must(on.Year(), on.Month(), 1).AddDays(-1))
}
