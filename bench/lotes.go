package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

// batch makes a file of 5,000 enrolments.
func batch() ([]idse.Record, []byte, error) {
	all, err := keys(5000)
	if err != nil {
		return nil, nil, err
	}
	rp, err := nss.ParseRegistro("Y600001110")
	if err != nil {
		return nil, nil, err
	}
	var records []idse.Record
	for i, k := range all {
		c, err := curp.Parse(k)
		if err != nil {
			return nil, nil, err
		}
		n, err := nss.New(fmt.Sprintf("99%02d%02d%04d", i%100, i/100, i))
		if err != nil {
			return nil, nil, err
		}
		records = append(records, idse.Record{
			Tipo: idse.Reingreso, Registro: rp, NSS: n, CURP: c,
			Nombre: afiliacion.Nombre{PrimerApellido: "MUESTRA", SegundoApellido: "ÑANDÚ", Nombres: "ANA MARÍA"},
			SBC:    dinero.Centavos(45000 + i), Trabajador: 1, Salario: 0, Jornada: 0,
			Fecha: calendario.Must(2025, 3, 3), UMF: "001", Guia: "20400", Clave: fmt.Sprintf("E%05d", i),
		})
	}
	var file bytes.Buffer
	err = idse.Encode(&file, slices.Values(records), idse.WriterOptions{})
	return records, file.Bytes(), err
}

// copyOf is the floor: the bytes of the file moved once.
func copyOf(file []byte) baseline {
	to := make([]byte, len(file))
	return baseline{name: "a copy of the bytes", run: func(n int) error {
		for range n {
			copy(to, file)
		}
		return nil
	}}
}

func megabytes(file []byte) func(float64) float64 {
	return func(s float64) float64 { return float64(len(file)) / 1e6 / s }
}

// streamBytes is how long a stream is whose decoding has to stay in constant
// memory: rss_mb is the most that the process held of it.
const streamBytes = 1 << 30

// endless repeats a file for so many bytes.
type endless struct {
	file     []byte
	at, left int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := copy(p[:min(len(p), e.left)], e.file[e.at:])
	e.at = (e.at + n) % len(e.file)
	e.left -= n
	return n, nil
}

func idseDecode(options) (task, error) {
	_, file, err := batch()
	if err != nil {
		return task{}, err
	}
	whole := streamBytes / len(file) * len(file)
	rss, known, err := peakRSS(func() error { return decodeIDSE(&endless{file: file, left: whole}) })
	if err != nil {
		return task{}, err
	}
	t := task{value: megabytes(file), baselines: []baseline{copyOf(file)}, run: func(n int) error {
		for range n {
			if err := decodeIDSE(bytes.NewReader(file)); err != nil {
				return err
			}
		}
		return nil
	}}
	if known {
		t.extra = map[string]any{"rss_mb": rss}
	}
	return t, nil
}

func decodeIDSE(r io.Reader) error {
	for line, err := range idse.Decode(r, idse.Options{}) {
		if err != nil {
			return err
		}
		if !line.OK() {
			return fmt.Errorf("line %d: %v", line.N, line.Labels())
		}
	}
	return nil
}

func idseEncode(options) (task, error) {
	records, file, err := batch()
	if err != nil {
		return task{}, err
	}
	var to bytes.Buffer
	return task{value: megabytes(file), baselines: []baseline{copyOf(file)}, run: func(n int) error {
		for range n {
			to.Reset()
			if err := idse.Encode(&to, slices.Values(records), idse.WriterOptions{}); err != nil {
				return err
			}
		}
		return nil
	}}, nil
}
