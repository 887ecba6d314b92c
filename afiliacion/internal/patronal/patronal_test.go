package patronal_test

import (
	"testing"

	"github.com/derechohabiente/imss/afiliacion/internal/patronal"
	"github.com/derechohabiente/imss/nss"
	"github.com/stretchr/testify/require"
)

// The cache answers what the parser answers, whatever came before.
func TestParse(t *testing.T) {
	var c patronal.Cache
	for _, text := range []string{"", "Y1234567109", "Y1234567109", "y1234567109", "Y1234567999", "", "Y1234567109", "Y123456710"} {
		want, err := nss.ParseRegistro(text)
		got, warnings, ok := c.Parse(text)
		require.Equal(t, err == nil, ok, text)
		require.Equal(t, want, got, text)
		if ok {
			require.Equal(t, want.Warnings(), warnings, text)
		}
	}
}
