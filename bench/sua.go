package main

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/sua"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// workers makes an aseg.txt of 5,000 workers; one in five has a Ñ in the name.
func workers() ([]byte, error) {
	all, err := keys(5000)
	if err != nil {
		return nil, err
	}
	rp, err := nss.ParseRegistro("Y600001110")
	if err != nil {
		return nil, err
	}
	var records []sua.Asegurado
	for i, k := range all {
		r, err := suaWorker(i, k)
		if err != nil {
			return nil, err
		}
		r.Registro = rp
		records = append(records, r)
	}
	var file bytes.Buffer
	err = sua.Encode(&file, slices.Values(records), sua.WriterOptions{})
	return file.Bytes(), err
}

func suaWorker(i int, key string) (sua.Asegurado, error) {
	c, err := curp.Parse(key)
	if err != nil {
		return sua.Asegurado{}, err
	}
	n, err := nss.New(fmt.Sprintf("99%02d%02d%04d", i%100, i/100, i))
	if err != nil {
		return sua.Asegurado{}, err
	}
	tax := key[:10] + "AB0"
	for _, p := range rfc.Problems(tax) {
		if p.Fault == rfc.ErrCheckDigit {
			tax = tax[:12] + p.Want
		}
	}
	r, err := rfc.Parse(tax)
	if err != nil {
		return sua.Asegurado{}, err
	}
	out := sua.Asegurado{
		NSS: n, RFC: r, CURP: c,
		Nombre:     afiliacion.Nombre{PrimerApellido: "MUESTRA", SegundoApellido: "EJEMPLO", Nombres: "ANA MARIA"},
		Trabajador: 1, Fecha: calendario.Must(2025, 3, 3), SDI: dinero.Centavos(45000 + i), Ubicacion: "PLANTA 2",
	}
	if i%5 == 0 {
		out.Nombre.SegundoApellido = "ÑANDU"
	}
	if i%4 == 0 {
		out.Credito, out.Descuento, out.Valor = fmt.Sprintf("17260%05d", i), sua.Porcentaje, 25_0000
		out.InicioDescuento = calendario.Must(2025, 3, 16)
	}
	return out, nil
}

func suaDecode(options) (task, error) {
	file, err := workers()
	if err != nil {
		return task{}, err
	}
	whole := streamBytes / len(file) * len(file)
	rss, known, err := peakRSS(func() error { return decodeSUA(&endless{file: file, left: whole}) })
	if err != nil {
		return task{}, err
	}
	t := task{value: megabytes(file), baselines: []baseline{copyOf(file)}, run: func(n int) error {
		for range n {
			if err := decodeSUA(bytes.NewReader(file)); err != nil {
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

func decodeSUA(r io.Reader) error {
	for line, err := range sua.Decode[sua.Asegurado](r, sua.Options{}) {
		if err != nil {
			return err
		}
		if !line.OK() {
			return fmt.Errorf("line %d: %v", line.N, line.Codes())
		}
	}
	return nil
}
