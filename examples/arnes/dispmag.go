package main

import (
	"errors"
	"os"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

func decodeBatch(in struct {
	File       string           `json:"file"`
	AsOf       calendario.Date  `json:"asof"`
	MinGeneral *dinero.Centavos `json:"min_general"`
	UMA        *dinero.Centavos `json:"uma"`
}) (any, error) {
	f, err := os.Open(in.File)
	if err != nil {
		return nil, errRequest
	}
	defer f.Close()
	o := idse.Options{Today: in.AsOf}
	if in.MinGeneral != nil {
		o.Minimo = *in.MinGeneral
	}
	if in.UMA != nil {
		o.UMA = *in.UMA
	}
	fileErrors, lines := []string{}, []map[string]any{}
	for line, err := range idse.Decode(f, o) {
		if err != nil {
			return nil, err
		}
		answer := map[string]any{"line": line.N, "errors": line.Labels()}
		switch {
		case line.IsTrailer:
			file, own := ofFile(line.Labels())
			fileErrors = append(fileErrors, file...)
			answer["errors"] = own
			answer["fields"] = map[string]any{"tipo": "trailer", "n": line.Trailer.Count, "guia": line.Trailer.Guia}
		case line.Readable:
			answer["fields"] = fields(line.Record)
		}
		lines = append(lines, answer)
	}
	return map[string]any{"file_errors": fileErrors, "lines": lines}, nil
}

// ofFile parts the faults of a trailer: what it says of the file, and what is
// wrong with its own line.
func ofFile(labels []string) (file, own []string) {
	own = []string{}
	for _, l := range labels {
		if strings.HasPrefix(l, "TRAILER_") {
			file = append(file, l)
			continue
		}
		own = append(own, l)
	}
	return file, own
}

// fields gives a record as texts; what its type does not have is null.
func fields(r idse.Record) map[string]any {
	out := map[string]any{
		"tipo": r.Tipo, "rp": r.Registro.String(), "nss": r.NSS.String(),
		"paterno": r.Nombre.PrimerApellido, "materno": r.Nombre.SegundoApellido, "nombres": r.Nombre.Nombres,
		"fecha": r.Fecha.String(), "guia": r.Guia, "clave": r.Clave,
	}
	if r.Tipo != idse.Baja {
		out["sbc"], out["curp"] = r.SBC.String(), r.CURP.String()
		out["tipo_salario"], out["jornada"] = strconv.Itoa(int(r.Salario)), strconv.Itoa(int(r.Jornada))
	}
	switch r.Tipo {
	case idse.Reingreso:
		out["tipo_trabajador"], out["umf"] = strconv.Itoa(int(r.Trabajador)), r.UMF
	case idse.Baja:
		out["causa_baja"] = string(r.Causa)
	}
	return out
}

func encodeRecord(in struct {
	Tipo  string            `json:"tipo"`
	Input map[string]string `json:"input"`
}) (any, error) {
	r, err := record(in.Tipo, in.Input)
	if err != nil {
		return nil, err
	}
	line, err := r.Append(nil)
	return string(line), err
}

// record reads the texts of a question, those for which the type has a place. A
// text that is no identifier, amount or number is refused by its own package.
func record(tipo string, in map[string]string) (idse.Record, error) {
	r := idse.Record{
		Tipo: tipo, Guia: in["guia"], Clave: in["clave"],
		Nombre: afiliacion.Nombre{PrimerApellido: in["pat"], SegundoApellido: in["mat"], Nombres: in["nom"]},
	}
	var errs []error
	note := func(err error) { errs = append(errs, err) }
	var err error
	r.Registro, err = nss.ParseRegistro(in["rp"])
	note(err)
	r.NSS, err = nss.Parse(in["nss"])
	note(err)
	r.Fecha, err = calendario.ParseDDMMAAAA(in["f"])
	note(err)
	if tipo == idse.Baja {
		r.Causa = afiliacion.Causa(in["causa"])
		return r, errors.Join(errs...)
	}
	if s := in["curp"]; s != "" {
		r.CURP, err = curp.Parse(s, curp.ErrWord, curp.ErrDifferentiator)
		note(err)
	}
	if s := in["sbc"]; s != "" {
		r.SBC, err = dinero.Parse(s)
		note(err)
	}
	r.Salario = afiliacion.Salario(digitOf(in["ts"], note))
	r.Jornada = afiliacion.Jornada(digitOf(in["sj"], note))
	if tipo == idse.Reingreso {
		r.UMF, r.Trabajador = in["umf"], afiliacion.Trabajador(digitOf(in["tt"], note))
	}
	return r, errors.Join(errs...)
}

func digitOf(s string, note func(error)) uint8 {
	if s == "" {
		return 0
	}
	n, err := strconv.ParseUint(s, 10, 8)
	if err != nil {
		note(errRequest)
	}
	return uint8(n)
}
