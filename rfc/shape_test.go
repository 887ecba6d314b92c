package rfc_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/internal/forma"
	"github.com/derechohabiente/imss/rfc"
)

func TestShape(t *testing.T) {
	odd, err := rfc.Parse("BUEI561231GR8", rfc.ErrCheckDigit, rfc.ErrWord)
	require.NoError(t, err)
	require.ErrorIs(t, odd.Validate(), rfc.ErrWord)
	enye, err := rfc.Parse("ÑU&Ñ561231GR8", rfc.ErrCheckDigit)
	require.NoError(t, err)
	require.ErrorIs(t, enye.Validate(), rfc.ErrCheckDigit)
	for _, s := range []string{natural, legal, generic, foreign} {
		require.NoError(t, rfc.MustParse(s).Validate(), s)
	}
	forma.Test(t, forma.Sample[rfc.RFC]{
		Values: []rfc.RFC{rfc.MustParse(legal), odd, rfc.MustParse(natural), rfc.MustParse(generic), enye},
		Empty:  rfc.ErrEmpty, Short: rfc.ErrLength, Number: rfc.ErrCharset,
	})
}
