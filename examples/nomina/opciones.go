package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // the day of today is Mexico City's, also on machines without zone files

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
)

// opciones are the user's choices. An empty file name means the sample's own
// file, or nothing where the people are the user's.
type opciones struct {
	idse          []string
	cfdi          string
	pac           string
	personas      string
	beneficiarios string
	pensiones     string
	sepomex       string
	clinicas      string
	zonas         string
	lugares       string
	centroides    string
	patrones      string
	ausencias     string
	salarios      string
	fecha         calendario.Date
	mes           cuotas.Mes // of the contributions; zero = the month before fecha
	salida        string
	db            string
	smtp          string
	remitente     string
	emisor        string
	idioma        string
	clave         string
}

// muestra tells whether the people are the sample's.
func (o opciones) muestra() bool { return o.personas == "" }

var errUsage = errors.New("usage")

// leerOpciones reads the command line. now gives the moment for "today".
func leerOpciones(args []string, now func() time.Time, errs io.Writer) (opciones, error) {
	var o opciones
	fecha, mes := "", ""
	fs := flag.NewFlagSet("nomina", flag.ContinueOnError)
	fs.SetOutput(errs)
	fs.Func("idse", "movement batches (IDSE, 168 positions); several files may follow", func(s string) error {
		o.idse = append(o.idse, s)
		return nil
	})
	fs.StringVar(&o.cfdi, "cfdi", "", "folder of payroll CFDI 4.0 with Nómina 1.2 (*.xml)")
	fs.StringVar(&o.pac, "pac", "", "certificate (PEM or DER) of who stamped the CFDI, to check the SAT's seal too")
	fs.StringVar(&o.personas, "personas", "", "people: CSV "+cabecera(cabeceraPersonas))
	fs.StringVar(&o.beneficiarios, "beneficiarios", "", "beneficiaries: CSV "+cabecera(cabeceraBeneficiarios))
	fs.StringVar(&o.pensiones, "pensiones", "", "pensions: CSV "+cabecera(cabeceraPensiones))
	fs.StringVar(&o.sepomex, "sepomex", "", "postal codes: the official TXT or its ZIP")
	fs.StringVar(&o.clinicas, "clinicas", "", "clinics: CLUES columns, CSV or CSV.gz")
	fs.StringVar(&o.zonas, "zonas", "", "zones: CSV cp,colonia,tipo,clues; the order is the priority")
	fs.StringVar(&o.lugares, "lugares", "", "places: CSV clues,turno,consultorio,capacidad,asignados")
	fs.StringVar(&o.centroides, "centroides", "", "points of postal codes: CSV cp,lat,lon")
	fs.StringVar(&o.patrones, "patrones", "", "employers: CSV "+cabecera(cabeceraPatrones))
	fs.StringVar(&o.ausencias, "ausencias", "", "days without work: CSV "+cabecera(cabeceraAusencias))
	fs.StringVar(&o.salarios, "salarios", "", "daily wages (cuota diaria): CSV "+cabecera(cabeceraSalarios))
	fs.StringVar(&mes, "mes", "", "month of the contributions, AAAA-MM (default: the month before the day of the question)")
	fs.StringVar(&fecha, "fecha", "", "day of the question, AAAA-MM-DD (default: the sample's own, or today with your own people)")
	fs.StringVar(&o.salida, "salida", "salida", "output folder")
	fs.StringVar(&o.db, "db", "", "SQLite file (default: nomina.db inside the output)")
	fs.StringVar(&o.smtp, "smtp", "", "mail server HOST:PORT (default: .eml files in the output)")
	fs.StringVar(&o.remitente, "remitente", "nomina@example.com", "address that the mails come from")
	fs.StringVar(&o.emisor, "emisor", "", "name of the office that issues and seals the documents")
	fs.StringVar(&o.idioma, "idioma", "es", "language of the documents and of this program: es or en")
	fs.StringVar(&o.clave, "clave", "", "signing key, PEM PKCS#8 (made on first use; default: in your configuration folder)")
	if err := fs.Parse(expandIDSE(args)); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return o, err
		}
		return o, errUsage
	}
	if err := o.completar(fs, fecha, mes, now); err != nil {
		fmt.Fprintln(errs, "nomina:", err)
		return o, errUsage
	}
	return o, nil
}

// expandIDSE lets several files follow one -idse, as a shell's * gives them.
func expandIDSE(args []string) []string {
	var out []string
	for i := 0; i < len(args); i++ {
		out = append(out, args[i])
		if args[i] != "-idse" && args[i] != "--idse" {
			continue
		}
		for first := true; i+1 < len(args) && !strings.HasPrefix(args[i+1], "-"); first = false {
			i++
			if !first {
				out = append(out, "-idse")
			}
			out = append(out, args[i])
		}
	}
	return out
}

func (o *opciones) completar(fs *flag.FlagSet, fecha, mes string, now func() time.Time) error {
	if fs.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", fs.Arg(0))
	}
	if !slices.Contains([]string{"es", "en"}, o.idioma) {
		return fmt.Errorf("-idioma is es or en")
	}
	if !esDireccion(o.remitente) {
		return fmt.Errorf("-remitente is a mail address")
	}
	if o.smtp != "" {
		_, port, err := net.SplitHostPort(o.smtp)
		if n, err2 := strconv.Atoi(port); err != nil || err2 != nil || n < 1 || n > 65535 {
			return fmt.Errorf("-smtp is HOST:PORT")
		}
	}
	var err error
	switch {
	case fecha != "":
		if o.fecha, err = calendario.Parse(fecha); err != nil {
			return fmt.Errorf("-fecha is a day AAAA-MM-DD")
		}
	case !o.muestra():
		if o.fecha, err = hoy(now); err != nil {
			return err
		}
	}
	if mes != "" {
		if o.mes, err = cuotas.ParseMes(mes); err != nil {
			return fmt.Errorf("-mes is a month AAAA-MM")
		}
	}
	if o.db == "" {
		o.db = filepath.Join(o.salida, "nomina.db")
	}
	if o.clave == "" {
		dir, err := os.UserConfigDir()
		if err != nil {
			return fmt.Errorf("no configuration folder for the signing key: name one with -clave")
		}
		o.clave = filepath.Join(dir, "imss-nomina", "clave.pem")
	}
	return o.claveFuera()
}

// claveFuera refuses a key inside the output: whoever gets the documents must
// not get the key with them.
func (o *opciones) claveFuera() error {
	out, err1 := filepath.Abs(o.salida)
	key, err2 := filepath.Abs(o.clave)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	if rel, err := filepath.Rel(out, key); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return fmt.Errorf("-clave must lie outside the output folder")
	}
	return nil
}

// hoy is the civil day in Mexico City.
func hoy(now func() time.Time) (calendario.Date, error) {
	zone, err := time.LoadLocation("America/Mexico_City")
	if err != nil {
		return calendario.Date{}, err
	}
	return calendario.FromTime(now().In(zone)), nil
}
