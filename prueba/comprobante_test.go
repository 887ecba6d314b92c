package prueba_test

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

// Sealed with a throw-away key, every document of this package reads back
// without findings, and as the stub that it was made of.
func TestComprobante(t *testing.T) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	template := &x509.Certificate{SerialNumber: new(big.Int).SetBytes([]byte("00001000000900000001"))}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	require.NoError(t, err)
	cert, err := x509.ParseCertificate(der)
	require.NoError(t, err)

	f := prueba.New(13)
	for range 20 {
		who := f.MustPersona(prueba.Perfil{})
		e := f.Empleo(who, f.MustPatron(), calendario.MustParse("2024-03-04"))
		work, ok := e.Talon(calendario.MustParseQuincena("2025/08"))
		require.True(t, ok)
		j := prueba.Jubilacion{Persona: who, Pagador: e.Patron, Clave: "J1", Desde: e.Desde, Mensual: dinero.MustParse("9999.99")}
		pension, ok := j.Talon(2025, time.May)
		require.True(t, ok)
		for _, stub := range []tarjeton.Talon{work, pension} {
			c, err := prueba.Comprobante(stub, who.Domicilio.CP)
			require.NoError(t, err)
			require.Equal(t, stub.Pago.String()+"T10:00:00", c.Fecha.String())
			require.NoError(t, c.Seal(cert, key))
			var b bytes.Buffer
			require.NoError(t, c.Write(&b))
			got, err := cfdi.Read(&b, cfdi.Options{})
			require.NoError(t, err)
			require.Empty(t, got.Findings)
			require.Equal(t, tarjeton.Valid, got.Seals.Sello)
			back := got.Talones()
			require.Len(t, back, 1)
			require.Equal(t, stub.Totales, back[0].Totales)
			require.Equal(t, stub.Titular.CURP, back[0].Titular.CURP)
			require.Equal(t, stub.Titular.NSS, back[0].Titular.NSS)
			require.Equal(t, stub.Periodo, back[0].Periodo)
		}
	}
	// Deductions beyond the perceptions make no document.
	_, err = prueba.Comprobante(tarjeton.Talon{Deducciones: []tarjeton.Concepto{{TipoSAT: "002", Importe: 1}}}, "68000")
	require.ErrorIs(t, err, cfdi.ErrAmount)
}
