package nss_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/internal/forma"
	"github.com/derechohabiente/imss/nss"
)

func TestShape(t *testing.T) {
	require.NoError(t, nss.MustParse(sample).Validate())
	forma.Test(t, forma.Sample[nss.NSS]{
		Values: []nss.NSS{nss.MustParse("12345678903"), nss.MustParse(sample)},
		Empty:  nss.ErrEmpty, Short: nss.ErrLength, Number: nss.ErrCharset,
	})
	odd := nss.MustParseRegistro("B5510768108") // its digit does not follow the rule: a warning
	require.NotEmpty(t, odd.Warnings())
	require.NoError(t, odd.Validate())
	forma.Test(t, forma.Sample[nss.Registro]{
		Values: []nss.Registro{odd, nss.MustParseRegistro(employer)},
		Empty:  nss.ErrRegistroEmpty, Short: nss.ErrRegistroLength, Number: nss.ErrRegistroCharset,
	})
}
