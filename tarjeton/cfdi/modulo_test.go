package cfdi_test

import (
	"crypto"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
)

// brokenModule is a security module that answers for a key and cannot sign.
type brokenModule struct{ crypto.Signer }

var errModule = errors.New("module is offline")

func (brokenModule) Sign(io.Reader, []byte, crypto.SignerOpts) ([]byte, error) { return nil, errModule }

// A document that is sealed and stamped stays so when sealing it anew fails.
func TestSealThatFailsChangesNothing(t *testing.T) {
	c, _ := stamped(t)
	before := written(t, c)
	cert, key := selfSigned(t, "30001000000500009993")
	require.ErrorIs(t, c.Seal(cert, brokenModule{key}), errModule)
	require.Equal(t, string(before), string(written(t, c)))
}
