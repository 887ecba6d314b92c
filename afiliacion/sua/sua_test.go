package sua_test

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/sua"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

func asegurado() sua.Asegurado {
	return sua.Asegurado{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"),
		RFC: rfc.MustParse("XAXX010101000"), CURP: curp.MustParse("PECA770905HGTXRN18"),
		Nombre:     afiliacion.Nombre{PrimerApellido: "AÑIL", SegundoApellido: "EJEMPLO", Nombres: "ANA MARIA"},
		Trabajador: 1, Jornada: 0, Fecha: calendario.Must(2026, 3, 9), SDI: 812_35, Ubicacion: "PLANTA NORTE #2",
		Credito: "1726004321", InicioDescuento: calendario.Must(2026, 3, 16), Descuento: sua.Porcentaje, Valor: 25_0000,
	}
}

func afiliatorios() sua.DatosAfiliatorios {
	return sua.DatosAfiliatorios{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"), CP: "36085",
		Nacimiento: calendario.Must(1982, 6, 17), Lugar: "DOLORES HIDALGO", Entidad: 11, UMF: "047", Ocupacion: "AUXILIAR",
		Sexo: sua.Femenino, Salario: 0, Hora: "1",
	}
}

func movimiento() sua.Movimiento {
	return sua.Movimiento{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"), Tipo: sua.IncapacidadTemporal,
		Fecha: calendario.Must(2026, 3, 4), Folio: "YA123456", Dias: 7,
	}
}

func incapacidad() sua.Incapacidad {
	return sua.Incapacidad{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"), Inicio: calendario.Must(2026, 3, 4),
		Folio: "YA123456", Dias: 7, Ramo: sua.EnfermedadGeneral, Control: 1, Termino: calendario.Must(2026, 3, 10),
	}
}

func credito() sua.Credito {
	return sua.Credito{
		Registro: nss.MustParseRegistro("R7345508109"), NSS: nss.MustParse("51947728674"), Credito: "1726004321",
		Tipo: sua.InicioCredito, Fecha: calendario.Must(2026, 3, 16), Descuento: sua.CuotaFija, Valor: 1234_560,
	}
}
