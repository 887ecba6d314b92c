package rfc_test

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

	"github.com/derechohabiente/imss/rfc"
)

var (
	_ sql.Scanner   = (*rfc.RFC)(nil)
	_ driver.Valuer = rfc.RFC{}
)

func TestEveryVerbPrintsTheMask(t *testing.T) {
	r := rfc.MustParse(natural)
	const mask = "GODE*********"
	for _, verb := range strings.Fields("%v %+v %#v %s %q %x %d %t %c %20s") {
		require.Contains(t, fmt.Sprintf(verb, r), mask, verb)
		require.Contains(t, fmt.Sprintf(verb, struct{ R rfc.RFC }{r}), mask, verb)
		hidden := fmt.Sprintf(verb, struct{ r rfc.RFC }{r})
		require.NotContains(t, hidden, "GODE", verb)
		require.NotContains(t, hidden, "561231", verb)
	}
	require.Equal(t, "IMS*********", fmt.Sprint(rfc.MustParse(legal)))
	var b bytes.Buffer
	for _, h := range []slog.Handler{slog.NewTextHandler(&b, nil), slog.NewJSONHandler(&b, nil)} {
		slog.New(h).Info("seen", "rfc", r)
	}
	require.NoError(t, htmltemplate.Must(htmltemplate.New("").Parse(`<p title="{{.}}">{{.}}</p>`)).Execute(&b, r))
	require.Equal(t, 4, strings.Count(b.String(), mask))
	require.NotContains(t, b.String(), natural)
}

func TestWhatWasStoredReadsBack(t *testing.T) {
	type row struct {
		R rfc.RFC `json:"r,omitzero"`
	}
	odd, err := rfc.Parse("BUEI561231GR8", rfc.ErrCheckDigit, rfc.ErrWord)
	require.NoError(t, err)
	enye, err := rfc.Parse("ÑU&Ñ561231GR8", rfc.ErrCheckDigit)
	require.NoError(t, err)
	require.Equal(t, "ÑU&Ñ", enye.Letters())
	for _, r := range []rfc.RFC{{}, rfc.MustParse(natural), rfc.MustParse(legal), rfc.MustParse(generic), odd, enye} {
		b, err := json.Marshal(row{r})
		require.NoError(t, err)
		var back row
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, r, back.R)
		v, err := r.Value()
		require.NoError(t, err)
		require.Equal(t, r.IsZero(), v == nil)
		require.NoError(t, back.R.Scan(v))
		require.Equal(t, r, back.R)
		require.NoError(t, back.R.Scan([]byte(r.String())))
		require.Equal(t, r, back.R)
	}
	r := rfc.MustParse(natural)
	require.ErrorIs(t, r.Scan(7), rfc.ErrCharset)
	require.ErrorIs(t, r.Scan("x"), rfc.ErrLength)
	require.Equal(t, natural, r.String(), "an error leaves the value")
}
