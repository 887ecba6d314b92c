package sua_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/sua"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// refuses writes a record that was spoiled and asks for its one fault.
func refuses[T sua.Record](t *testing.T, good T, cases map[string]func(*T) sua.Error) {
	t.Helper()
	for name, spoil := range cases {
		t.Run(sua.KindOf[T]().String()+" "+name, func(t *testing.T) {
			r := good
			want := spoil(&r)
			b, err := sua.Append([]byte("kept"), r, sua.CP850)
			require.ErrorIs(t, err, want.Fault)
			require.Equal(t, "kept", string(b))
			errs, warnings := sua.Check(r)
			require.Equal(t, []sua.Error{want}, errs)
			require.Empty(t, warnings)
			err = sua.Encode(io.Discard, slices.Values([]T{good, r}), sua.WriterOptions{})
			require.ErrorIs(t, err, want.Fault)
			require.ErrorContains(t, err, "record 2")
		})
	}
}

func TestAppendRefuses(t *testing.T) {
	type fault = sua.Error
	refuses(t, asegurado(), map[string]func(*sua.Asegurado) fault{
		"registro": func(r *sua.Asegurado) fault {
			r.Registro = nss.Registro{}
			return fault{Fault: sua.ErrRegistro, Pos: 1, Field: "rp"}
		},
		"nss": func(r *sua.Asegurado) fault {
			r.NSS = nss.NSS{}
			return fault{Fault: sua.ErrNSS, Pos: 12, Field: "nss"}
		},
		"company": func(r *sua.Asegurado) fault {
			company, err := rfc.Parse("ABC010101AB7", rfc.ErrCheckDigit)
			require.NoError(t, err)
			r.RFC = company
			return fault{Fault: sua.ErrRFC, Pos: 23, Field: "rfc"}
		},
		"no name": func(r *sua.Asegurado) fault {
			r.Nombre.Nombres = " . "
			return fault{Fault: sua.ErrName, Pos: 67, Field: "nombres", Want: "A-Z, Ñ"}
		},
		"$ in a name": func(r *sua.Asegurado) fault {
			r.Nombre.SegundoApellido = "A$B"
			return fault{Fault: sua.ErrName, Pos: 59, Field: "materno", Want: "A-Z, Ñ"}
		},
		"surnames fill the name": func(r *sua.Asegurado) fault {
			r.Nombre.PrimerApellido, r.Nombre.SegundoApellido = strings.Repeat("A", 25), strings.Repeat("B", 24)
			return fault{Fault: sua.ErrTooLong, Pos: 54, Field: "nombre", Want: "50"}
		},
		"worker": func(r *sua.Asegurado) fault {
			r.Trabajador = 0
			return fault{sua.ErrOption, 104, "tipo_trabajador", "1-4"}
		},
		"week": func(r *sua.Asegurado) fault { r.Jornada = 7; return fault{sua.ErrOption, 105, "jornada", "0-6"} },
		"date": func(r *sua.Asegurado) fault {
			r.Fecha = calendario.Date{}
			return fault{sua.ErrMissing, 106, "fecha", "DDMMAAAA"}
		},
		"no salary":  func(r *sua.Asegurado) fault { r.SDI = 0; return fault{sua.ErrSDIZero, 114, "sdi", ""} },
		"salary":     func(r *sua.Asegurado) fault { r.SDI = 100_000_00; return fault{sua.ErrTooLong, 114, "sdi", "7"} },
		"below zero": func(r *sua.Asegurado) fault { r.SDI = -1; return fault{sua.ErrTooLong, 114, "sdi", "7"} },
		"place": func(r *sua.Asegurado) fault {
			r.Ubicacion = strings.Repeat("X", 18)
			return fault{sua.ErrTooLong, 121, "ubicacion", "17"}
		},
		"place line": func(r *sua.Asegurado) fault { r.Ubicacion = "A\nB"; return fault{sua.ErrText, 121, "ubicacion", ""} },
		"credit": func(r *sua.Asegurado) fault {
			r.Credito = "12345678901"
			return fault{sua.ErrTooLong, 138, "credito", "10"}
		},
		"credit text": func(r *sua.Asegurado) fault { r.Credito = "12A"; return fault{sua.ErrDigits, 138, "credito", "0-9"} },
		"discount":    func(r *sua.Asegurado) fault { r.Descuento = 4; return fault{sua.ErrOption, 156, "tipo_desc", "0-3"} },
		"value": func(r *sua.Asegurado) fault {
			r.Valor = 100_000_000
			return fault{sua.ErrTooLong, 157, "valor_desc", "8"}
		},
	})
	refuses(t, afiliatorios(), map[string]func(*sua.DatosAfiliatorios) fault{
		"no cp": func(r *sua.DatosAfiliatorios) fault { r.CP = ""; return fault{sua.ErrMissing, 23, "cp", "0-9"} },
		"cp":    func(r *sua.DatosAfiliatorios) fault { r.CP = "3608"; return fault{sua.ErrDigits, 23, "cp", "0-9"} },
		"birth": func(r *sua.DatosAfiliatorios) fault {
			r.Nacimiento = calendario.Date{}
			return fault{sua.ErrMissing, 28, "nacimiento", "DDMMAAAA"}
		},
		"place": func(r *sua.DatosAfiliatorios) fault { r.Lugar = "Ж"; return fault{sua.ErrText, 36, "lugar", ""} },
		"entity": func(r *sua.DatosAfiliatorios) fault {
			r.Entidad = 33
			return fault{sua.ErrOption, 61, "clave_lugar", "01-32"}
		},
		"umf": func(r *sua.DatosAfiliatorios) fault { r.UMF = "000"; return fault{sua.ErrOption, 63, "umf", "001-999"} },
		"sex": func(r *sua.DatosAfiliatorios) fault { r.Sexo = "H"; return fault{sua.ErrOption, 78, "sexo", "M, F"} },
		"salary": func(r *sua.DatosAfiliatorios) fault {
			r.Salario = 3
			return fault{sua.ErrOption, 79, "tipo_salario", "0-2"}
		},
		"hour": func(r *sua.DatosAfiliatorios) fault { r.Hora = "12"; return fault{sua.ErrTooLong, 80, "hora", "1"} },
	})
	refuses(t, movimiento(), map[string]func(*sua.Movimiento) fault{
		"type": func(r *sua.Movimiento) fault {
			r.Tipo = "012"
			return fault{sua.ErrOption, 23, "tipo", "02, 07, 08, 09, 11, 12"}
		},
		"date": func(r *sua.Movimiento) fault {
			r.Fecha = calendario.Date{}
			return fault{sua.ErrMissing, 25, "fecha", "DDMMAAAA"}
		},
		"folio":  func(r *sua.Movimiento) fault { r.Folio = "ya1"; return fault{sua.ErrText, 33, "folio", "A-Z, 0-9"} },
		"folio9": func(r *sua.Movimiento) fault { r.Folio = "YA1234567"; return fault{sua.ErrTooLong, 33, "folio", "8"} },
		"days":   func(r *sua.Movimiento) fault { r.Dias = 100; return fault{sua.ErrTooLong, 41, "dias", "2"} },
		"minus":  func(r *sua.Movimiento) fault { r.Dias = -1; return fault{sua.ErrTooLong, 41, "dias", "2"} },
		"salary": func(r *sua.Movimiento) fault {
			r.Tipo, r.Dias = sua.Reingreso, 0
			return fault{sua.ErrSDIZero, 43, "sdi", ""}
		},
	})
	refuses(t, incapacidad(), map[string]func(*sua.Incapacidad) fault{
		"incidence": func(r *sua.Incapacidad) fault {
			r.Incidencia = 10
			return fault{sua.ErrOption, 23, "incidencia", "0-9"}
		},
		"begin": func(r *sua.Incapacidad) fault {
			r.Inicio = calendario.Date{}
			return fault{sua.ErrMissing, 24, "inicio", "DDMMAAAA"}
		},
		"folio": func(r *sua.Incapacidad) fault { r.Folio = ""; return fault{sua.ErrMissing, 32, "folio", "A-Z, 0-9"} },
		"days":  func(r *sua.Incapacidad) fault { r.Dias = 1000; return fault{sua.ErrTooLong, 40, "dias", "3"} },
		"percentage": func(r *sua.Incapacidad) fault {
			r.Porcentaje = 101
			return fault{sua.ErrOption, 43, "porcentaje", "000-100"}
		},
		"branch":  func(r *sua.Incapacidad) fault { r.Ramo = 0; return fault{sua.ErrOption, 46, "ramo", "1-3"} },
		"risk":    func(r *sua.Incapacidad) fault { r.Riesgo = 4; return fault{sua.ErrOption, 47, "riesgo", "0-3"} },
		"sequel":  func(r *sua.Incapacidad) fault { r.Secuela = 10; return fault{sua.ErrOption, 48, "secuela", "0-9"} },
		"control": func(r *sua.Incapacidad) fault { r.Control = 10; return fault{sua.ErrOption, 49, "control", "0-9"} },
	})
	refuses(t, credito(), map[string]func(*sua.Credito) fault{
		"credit": func(r *sua.Credito) fault { r.Credito = ""; return fault{sua.ErrMissing, 23, "credito", "0-9"} },
		"type":   func(r *sua.Credito) fault { r.Tipo = "2"; return fault{sua.ErrOption, 33, "tipo", "15-20"} },
		"date": func(r *sua.Credito) fault {
			r.Fecha = calendario.Date{}
			return fault{sua.ErrMissing, 35, "fecha", "DDMMAAAA"}
		},
		"discount": func(r *sua.Credito) fault { r.Descuento = 4; return fault{sua.ErrOption, 43, "tipo_desc", "0-3"} },
	})
}

// Names and descriptions end where their field does, and Check says so; a
// letter is never cut in two.
func TestCut(t *testing.T) {
	r := asegurado()
	r.Nombre = afiliacion.Nombre{PrimerApellido: "De la Muestra-Ñandú", SegundoApellido: "O'Ejemplo", Nombres: "María Ñusta de los Ejemplos"}
	s := line(t, r)
	require.Len(t, s, 164)
	require.Equal(t, "DE LA MUESTRA \xa5ANDU$OEJEMPLO$MARIA \xa5USTA DE LOS EJ", s[53:103])
	errs, warnings := sua.Check(r)
	require.Empty(t, errs)
	require.Equal(t, []sua.Error{{Fault: sua.WarnCut, Pos: 54, Field: sua.FieldNombres, Want: "50"}}, warnings)

	a := afiliatorios()
	a.Lugar, a.Ocupacion = strings.Repeat("Ñ", 30), "ADMINISTRADOR"
	s = line(t, a)
	require.Equal(t, strings.Repeat("\xa5", 25)+"11047ADMINISTRADOF01", s[35:])
	_, warnings = sua.Check(a)
	require.Len(t, warnings, 2)
	require.Equal(t, sua.WarnCut, warnings[0].Fault)
}

func TestCheckWarns(t *testing.T) {
	r := movimiento()
	r.Folio = ""
	errs, warnings := sua.Check(r)
	require.Empty(t, errs)
	require.Equal(t, []sua.Error{{Fault: sua.WarnFolio, Pos: 33, Field: sua.FieldFolio}}, warnings)
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriterFails(t *testing.T) {
	require.ErrorIs(t, sua.Encode(failing{}, slices.Values([]sua.Credito{credito()}), sua.WriterOptions{}), io.ErrShortWrite)
	w := sua.NewWriter[sua.Asegurado](failing{}, sua.WriterOptions{})
	var err error
	for range 1000 {
		err = errors.Join(err, w.Write(asegurado()))
	}
	require.ErrorIs(t, err, io.ErrShortWrite)
	require.ErrorIs(t, w.Flush(), io.ErrShortWrite)
}

func TestNothingPrintsAPerson(t *testing.T) {
	secrets := []string{"51947728674", "AÑIL", "PECA77", "1726004321", "YA123456", "DOLORES", "36085", "17061982", "1982"}
	show := func(values ...any) {
		for _, v := range values {
			var text, json bytes.Buffer
			slog.New(slog.NewTextHandler(&text, nil)).Info("read", "v", v)
			slog.New(slog.NewJSONHandler(&json, nil)).Info("read", "v", v)
			for _, s := range []string{fmt.Sprintf("%v %+v %#v %s %d %x", v, v, v, v, v, v), fmt.Sprint([]any{v}), text.String(), json.String()} {
				for _, secret := range secrets {
					require.NotContains(t, s, secret)
				}
				require.NotEmpty(t, strings.TrimSpace(s))
			}
		}
	}
	show(asegurado(), afiliatorios(), movimiento(), incapacidad(), credito(),
		read[sua.Asegurado](t, []byte(line(t, asegurado())), sua.Options{})[0],
		read[sua.Incapacidad](t, []byte(line(t, incapacidad())), sua.Options{})[0])
	require.Equal(t, "movt *******8674 2026-03-04", fmt.Sprint(movimiento()))
}
