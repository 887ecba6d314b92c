package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/derechohabiente/imss/afiliacion/sua"
)

// decodeSUA reads one of the files of SUA, or all that a folder holds.
func decodeSUA(in struct {
	Folder string `json:"folder"`
	File   string `json:"file"`
	Kind   string `json:"kind"`
}) (any, error) {
	out := []map[string]any{}
	found := false
	for _, k := range sua.Kinds() {
		path := in.File
		switch {
		case in.Folder != "":
			path = filepath.Join(in.Folder, k.File())
		case in.Kind != k.String():
			continue
		}
		records, err := recordsOf(k, path)
		if in.Folder != "" && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, errRequest
		}
		found = true
		out = append(out, records...)
	}
	if !found {
		return nil, errRequest
	}
	return out, nil
}

func recordsOf(k sua.Kind, path string) ([]map[string]any, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	switch k {
	case sua.Aseg:
		return texts(f, func(r sua.Asegurado) string { return r.SDI.String() })
	case sua.Afil:
		return texts[sua.DatosAfiliatorios](f, nil)
	case sua.Movt:
		return texts(f, func(r sua.Movimiento) string { return r.SDI.String() })
	case sua.Incap:
		return texts[sua.Incapacidad](f, nil)
	default:
		return texts[sua.Credito](f, nil)
	}
}

// texts gives the fields of every record as they stand in the file; a salary
// that is one has its point.
func texts[T sua.Record](f *os.File, sdi func(T) string) ([]map[string]any, error) {
	var out []map[string]any
	k := sua.KindOf[T]()
	for line, err := range sua.Decode[T](f, sua.Options{}) {
		if err != nil {
			return nil, err
		}
		answer := map[string]any{"file": k.String(), "line": line.N, "errors": line.Codes()}
		for _, field := range k.Fields() {
			answer[string(field)] = line.Text(field)
		}
		if sdi != nil && line.Readable && !faulty(line.Errors, sua.FieldSDI) {
			answer[string(sua.FieldSDI)] = sdi(line.Record)
		}
		out = append(out, answer)
	}
	return out, nil
}

// faulty tells whether a field could not be read; a salary of zero can.
func faulty(errs []sua.Error, f sua.Field) bool {
	for _, e := range errs {
		if e.Field == f && e.Fault != sua.ErrSDIZero {
			return true
		}
	}
	return false
}
