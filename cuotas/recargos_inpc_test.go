package cuotas_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/cuotas"
)

func TestParseINPC(t *testing.T) {
	for in, want := range map[string]string{
		"138.343": "138.343", "138": "138.000", "138.3": "138.300", "138.34350": "138.3435", "007.5": "7.500",
		"999999.999999999999": "999999.999999999999", "0.000000000001": "0.000000000001",
	} {
		i, err := cuotas.ParseINPC(in)
		require.NoError(t, err, in)
		require.Equal(t, want, i.String(), in)
	}
	for _, in := range []string{"", ".", "138.", ".5", "0", "0.000", "-1", "+1", "1e2", "138,343", " 138", "138.3430000000001",
		"1000000", "1000000.0", "138.3.4", "１38", "138.34x"} {
		_, err := cuotas.ParseINPC(in)
		require.ErrorIs(t, err, cuotas.ErrSyntax, in)
	}
}

func TestINPCText(t *testing.T) {
	var v struct{ I cuotas.INPC }
	require.NoError(t, json.Unmarshal([]byte(`{"I": "138.343"}`), &v))
	raw, err := json.Marshal(v)
	require.NoError(t, err)
	require.JSONEq(t, `{"I": "138.343"}`, string(raw))
	require.Error(t, json.Unmarshal([]byte(`{"I": "x"}`), &v))
	require.Equal(t, "138.343", v.I.String(), "what cannot be read changes nothing")
	require.NoError(t, json.Unmarshal([]byte(`{"I": ""}`), &v))
	require.Zero(t, v.I)
	require.Empty(t, v.I.String())
	require.Equal(t, "-1.500", cuotas.INPC(-1_500_000_000_000).String())
}

// math/big is the oracle of what is read and of what is written.
func FuzzParseINPC(f *testing.F) {
	for _, s := range []string{"138.343", "0.1", "999999.999999999999", "", "1.", "x"} {
		f.Add(s)
	}
	form := regexp.MustCompile(`^[0-9]{1,6}(\.[0-9]{1,12})?$`)
	f.Fuzz(func(t *testing.T, s string) {
		i, err := cuotas.ParseINPC(s)
		want, _ := new(big.Rat).SetString(s)
		if valid := form.MatchString(s) && want.Sign() > 0; !valid {
			require.ErrorIs(t, err, cuotas.ErrSyntax)
			return
		}
		require.NoError(t, err)
		require.Zero(t, want.Cmp(big.NewRat(int64(i), 1e12)), s)
		again, err := cuotas.ParseINPC(i.String())
		require.NoError(t, err)
		require.Equal(t, i, again)
	})
}

func ExampleParseINPC() {
	i, err := cuotas.ParseINPC("138.343")
	fmt.Println(i, err)
	_, err = cuotas.ParseINPC("138,343")
	fmt.Println(err)
	// Output:
	// 138.343 <nil>
	// cuotas.syntax: inpc
}
