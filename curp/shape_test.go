package curp_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/internal/forma"
)

func TestShape(t *testing.T) {
	word, err := curp.Parse(withWord, curp.ErrWord)
	require.NoError(t, err)
	require.ErrorIs(t, word.Validate(), curp.ErrWord)
	letter, err := curp.Parse(withK, curp.ErrDifferentiator)
	require.NoError(t, err)
	require.ErrorIs(t, letter.Validate(), curp.ErrDifferentiator)
	mujer, err := curp.ParseWithGenerics("XEXX010101MNEXXXA8")
	require.NoError(t, err)
	require.ErrorIs(t, mujer.Validate(), curp.ErrCheckDigit)
	require.NoError(t, curp.MustParse(good).Validate())
	forma.Test(t, forma.Sample[curp.CURP]{
		Values: []curp.CURP{word, curp.MustParse(good), curp.MustParse("ROFA000101MJCBNNJ6"), letter, mujer},
		Empty:  curp.ErrEmpty, Short: curp.ErrLength, Number: curp.ErrCharset,
	})
}
