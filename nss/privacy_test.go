package nss_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	htmltemplate "html/template"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/nss"
)

var (
	_ sql.Scanner   = (*nss.NSS)(nil)
	_ driver.Valuer = nss.NSS{}
	_ sql.Scanner   = (*nss.Registro)(nil)
	_ driver.Valuer = nss.Registro{}
)

const (
	sample   = "92919084431" // the worked example of the printed rule
	employer = "Y6011233100"
)

func TestEveryVerbPrintsTheMask(t *testing.T) {
	n, r := nss.MustParse(sample), nss.MustParseRegistro(employer)
	type hidden struct {
		n nss.NSS
		r nss.Registro
	}
	for _, verb := range strings.Fields("%v %+v %#v %s %q %x %d %t %c %20s") {
		require.Contains(t, fmt.Sprintf(verb, n), "*******4431", verb)
		require.Contains(t, fmt.Sprintf(verb, struct{ N nss.NSS }{n}), "*******4431", verb)
		require.Contains(t, fmt.Sprintf(verb, r), "Y60********", verb)
		out := fmt.Sprintf(verb, hidden{n, r})
		require.NotContains(t, out, sample, verb)
		require.NotContains(t, out, sample[:6], verb)
		require.NotContains(t, out, employer[1:], verb)
	}
	var b bytes.Buffer
	for _, h := range []slog.Handler{slog.NewTextHandler(&b, nil), slog.NewJSONHandler(&b, nil)} {
		slog.New(h).Info("seen", "nss", n, "registro", r)
	}
	require.NoError(t, htmltemplate.Must(htmltemplate.New("").Parse(`<p title="{{.}}">{{.}}</p>`)).Execute(&b, n))
	require.Equal(t, 4, strings.Count(b.String(), "*******4431"))
	require.Equal(t, 2, strings.Count(b.String(), "Y60********"))
	require.NotContains(t, b.String(), sample)
	require.NotContains(t, b.String(), employer)
}

func TestWhatWasStoredReadsBack(t *testing.T) {
	type row struct {
		N nss.NSS      `json:"n,omitzero"`
		R nss.Registro `json:"r,omitzero"`
	}
	// A registro whose digit does not follow the rule is stored all the same.
	for _, in := range []row{{}, {nss.MustParse(sample), nss.MustParseRegistro(employer)}, {R: nss.MustParseRegistro("B5510768108")}} {
		b, err := json.Marshal(in)
		require.NoError(t, err)
		var out row
		require.NoError(t, json.Unmarshal(b, &out))
		require.Equal(t, in, out)

		v, err := in.N.Value()
		require.NoError(t, err)
		require.Equal(t, in.N.IsZero(), v == nil)
		require.NoError(t, out.N.Scan(v))
		require.NoError(t, out.N.Scan([]byte(in.N.String())))
		v, err = in.R.Value()
		require.NoError(t, err)
		require.NoError(t, out.R.Scan(v))
		require.Equal(t, in, out)
	}
	n, r := nss.MustParse(sample), nss.MustParseRegistro(employer)
	require.Error(t, n.Scan(int64(92919084431)))
	require.ErrorIs(t, n.UnmarshalText([]byte("1")), nss.ErrLength)
	require.ErrorIs(t, r.UnmarshalText([]byte("1")), nss.ErrRegistroLength)
	require.Equal(t, sample, n.String(), "an error leaves the value")
	require.NoError(t, n.UnmarshalText(nil))
	require.True(t, n.IsZero())
}
