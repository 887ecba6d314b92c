package afiliacion

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"path"
	"strings"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Overlay reads what a host knows beyond this release and gives new tables in
// which its rows stand beside those of t; a row of the same day replaces the
// old one. t stays as it is. Every .json file anywhere in files is read, in the
// order of their names. Each is an object with the day on which its sources
// were read and any of three lists; each row has the day from which it holds and
// its source, amounts are texts with two decimals:
//
//	{
//	  "read": "2027-01-11",
//	  "salario_minimo": [{"from": "2027-01-01", "general": "…", "zlfn": "…", "source": "CONASAMI, DOF …"}],
//	  "uma": [{"from": "2027-02-01", "daily": "…", "source": "INEGI, DOF …"}],
//	  "modalidades": [{"modalidad": "44", "from": "2027-01-01", "voluntaria": true, "source": "LSS …",
//	    "ramas": {"rt": {"covered": true, "confirmed": true}, "em_especie": …, all six}}]
//	}
//
// An unknown key, a row without its source, a figure that cannot be (a wage of
// the border below the general one, a UMA that does not begin on 1 February)
// and a year left out between two rows are an [OverlayError], which names file
// and row; files without any are one too. No row is taken then. A file that
// cannot be opened gives the error of files.
func (t *Tablas) Overlay(files fs.FS) (*Tablas, error) {
	out := *t
	out.cuadro = maps.Clone(t.cuadro)
	found := false
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		found = true
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if e := out.lay(raw); e != nil {
			e.File = name
			return e
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case !found:
		return nil, &OverlayError{}
	}
	return &out, nil
}

// lay lays the rows of one file over t.
func (t *Tablas) lay(raw []byte) *OverlayError {
	var file overlayFile
	if err := strict(raw, &file); err != nil {
		return &OverlayError{Row: lineOf(raw, err), Field: fieldOf(err)}
	}
	if file.Read.IsZero() {
		return &OverlayError{Field: "read"}
	}
	for _, list := range []func(overlayFile) *OverlayError{t.layMinimos, t.layUMAs, t.layModalidades} {
		if e := list(file); e != nil {
			return e
		}
	}
	return nil
}

// OverlayError tells which row of a file of the host cannot be used. It is
// [ErrOverlay], and never holds what the row says.
type OverlayError struct {
	File  string // name in the file system; empty where there is no file
	Row   int    // number of the row in its list, from 1; of broken JSON the line; 0 = the file
	Field string // list and key: "uma.from"; empty where the row as a whole is at fault
}

func (e *OverlayError) Error() string { return string(ErrOverlay) }

// Unwrap gives [ErrOverlay].
func (e *OverlayError) Unwrap() error { return ErrOverlay }

// Code gives the stable code.
func (e *OverlayError) Code() string { return string(ErrOverlay) }

// Args gives file, row and field, for a message.
func (e *OverlayError) Args() []any { return []any{e.File, e.Row, e.Field} }

type overlayFile struct {
	Read        calendario.Date   `json:"read"`
	Minimos     []json.RawMessage `json:"salario_minimo"`
	UMAs        []json.RawMessage `json:"uma"`
	Modalidades []json.RawMessage `json:"modalidades"`
}

// dated is what every row has.
type dated struct {
	From   calendario.Date `json:"from"`
	Source string          `json:"source"`
}

func (d dated) problem() string {
	switch {
	case d.From.IsZero():
		return "from"
	case strings.TrimSpace(d.Source) == "":
		return "source"
	}
	return ""
}

func (t *Tablas) layMinimos(file overlayFile) *OverlayError {
	const list = "salario_minimo"
	for i, raw := range file.Minimos {
		var row struct {
			dated
			Minimo
		}
		if err := readRow(list, i, raw, &row); err != nil {
			return err
		}
		problem := row.problem()
		switch {
		case problem != "":
		case row.General <= 0:
			problem = "general"
		case row.ZLFN < row.General:
			problem = "zlfn"
		}
		if problem != "" {
			return rowError(list, i, problem)
		}
		t.minimos = t.minimos.Overlay(tabla.Table[Minimo]{{From: row.From, Source: row.Source, Value: row.Minimo}})
		t.minimosRead = file.Read
	}
	return whole(list, len(file.Minimos), t.minimos, minimoEnd)
}

func (t *Tablas) layUMAs(file overlayFile) *OverlayError {
	const list = "uma"
	for i, raw := range file.UMAs {
		var row struct {
			dated
			Daily dinero.Centavos `json:"daily"`
		}
		if err := readRow(list, i, raw, &row); err != nil {
			return err
		}
		problem := row.problem()
		_, month, day := row.From.Civil()
		switch {
		case problem != "":
		case month != time.February || day != 1: // Ley de la UMA, art. 5
			problem = "from"
		case row.Daily <= 0:
			problem = "daily"
		}
		if problem != "" {
			return rowError(list, i, problem)
		}
		t.umas = t.umas.Overlay(tabla.Table[dinero.Centavos]{{From: row.From, Source: row.Source, Value: row.Daily}})
		t.umasRead = file.Read
	}
	return whole(list, len(file.UMAs), t.umas, umaEnd)
}

func (t *Tablas) layModalidades(file overlayFile) *OverlayError {
	const list = "modalidades"
	for i, raw := range file.Modalidades {
		var row struct {
			dated
			Modalidad  Modalidad      `json:"modalidad"`
			Voluntaria bool           `json:"voluntaria"`
			Ramas      map[Rama]Celda `json:"ramas"`
		}
		if err := readRow(list, i, raw, &row); err != nil {
			return err
		}
		problem := row.problem()
		c := Cobertura{Voluntaria: row.Voluntaria}
		for _, r := range Ramas() {
			cell, ok := row.Ramas[r]
			if (!ok || !cell.Condition.Valid() || cell.Condition != "" && !cell.Covered) && problem == "" {
				problem = "ramas." + r.String()
			}
			c.Celdas[r] = cell
		}
		if !row.Modalidad.wellFormed() {
			problem = "modalidad"
		}
		if problem != "" {
			return rowError(list, i, problem)
		}
		t.cuadro[row.Modalidad] = t.cuadro[row.Modalidad].Overlay(coberturas{{From: row.From, Source: row.Source, Value: c}})
		t.cuadroRead = file.Read
	}
	return nil
}

func (m Modalidad) wellFormed() bool {
	return len(m) == 2 && m[0] >= '0' && m[0] <= '9' && m[1] >= '0' && m[1] <= '9'
}

// whole tells whether a table has no hole, after n rows of the host were laid
// over it: a year that is skipped is a mistake that nobody would notice before
// its first day comes.
func whole[T any](list string, n int, t tabla.Table[T], end func(calendario.Date) calendario.Date) *OverlayError {
	for i := range len(t) - 1 {
		if n > 0 && end(t[i].From).AddDays(1).Before(t[i+1].From) {
			return &OverlayError{Field: list + ".from"}
		}
	}
	return nil
}

func rowError(list string, i int, field string) *OverlayError {
	return &OverlayError{Row: i + 1, Field: list + "." + field}
}

func readRow(list string, i int, raw []byte, to any) *OverlayError {
	if err := strict(raw, to); err != nil {
		return &OverlayError{Row: i + 1, Field: strings.TrimSuffix(list+"."+fieldOf(err), ".")}
	}
	return nil
}

// strict decodes JSON that has no other keys and nothing behind it.
func strict(raw []byte, to any) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(to); err != nil {
		return err
	}
	if d.More() {
		return ErrOverlay
	}
	return nil
}

// fieldOf gives the key at which JSON has the wrong type, where it is known.
func fieldOf(err error) string {
	if e, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return e.Field
	}
	return ""
}

// lineOf gives the line at which JSON breaks; 0 where it is not broken.
func lineOf(raw []byte, err error) int {
	e, ok := errors.AsType[*json.SyntaxError](err)
	if !ok {
		return 0
	}
	return 1 + bytes.Count(raw[:min(int(e.Offset), len(raw))], []byte("\n"))
}
