package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const validRequest = `{"id": %s, "op": "nss.lost_zero", "in": {"input": "1"}}`

// converse gives the answers to raw lines.
func converse(t *testing.T, lines string) []string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, serve(strings.NewReader(lines), &out))
	text := out.String()
	if text == "" {
		return nil
	}
	require.True(t, strings.HasSuffix(text, "\n"))
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

// fine is the answer to validRequest.
func fine(id string) string {
	return fmt.Sprintf(`{"id":%s,"ok":{"expected":"none","reason":"not_recoverable"}}`, id)
}

func TestMalformedRequestsAreToldAndPassedOver(t *testing.T) {
	for name, bad := range map[string]string{
		"no JSON":       `curp.parse`,
		"cut short":     `{"id": "1", "op": "curp.parse"`,
		"two values":    `{"id": "1"} {"id": "2"}`,
		"a list":        `["curp.parse"]`,
		"a number":      `7`,
		"op is a list":  `{"id": "1", "op": []}`,
		"lone brace":    `}`,
		"byte 0":        "\x00",
		"half a string": `"`,
	} {
		t.Run(name, func(t *testing.T) {
			got := converse(t, bad+"\n"+fmt.Sprintf(validRequest, `"next"`)+"\n")
			require.Len(t, got, 2)
			require.JSONEq(t, `{"id": null, "error": "request"}`, got[0])
			require.JSONEq(t, fine(`"next"`), got[1])
		})
	}
}

// Input that does not fit its operation keeps the id of the question.
func TestUnfitInput(t *testing.T) {
	for name, in := range map[string]string{
		"absent": `{"id": "1", "op": "nss.parse"}`, "null": `{"id": "1", "op": "cfdi.read", "in": null}`,
		"a text": `{"id": "1", "op": "nss.parse", "in": "x"}`, "a number": `{"id": "1", "op": "nss.parse", "in": {"input": 5}}`,
		"no date":  `{"id": "1", "op": "curp.parse", "in": {"curp": "", "today": "yesterday"}}`,
		"no month": `{"id": "1", "op": "calendario.pension", "in": {"month": "May"}}`,
		"no set":   `{"id": "1", "op": "calendario.holidays", "in": {"set": "x", "year": 2025}}`,
		"not open": `{"id": "1", "op": "umf.assign", "in": {"cp": "68000"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			got := converse(t, in+"\n")
			require.Len(t, got, 1)
			require.JSONEq(t, `{"id": "1", "error": "request"}`, got[0])
		})
	}
}

func TestUnknownOperation(t *testing.T) {
	for _, op := range []string{"", "nss", "nss.parse ", "NSS.parse", "cuotas.monthly"} {
		got := converse(t, fmt.Sprintf(`{"id": "a", "op": %q, "in": {}}`, op))
		require.Len(t, got, 1)
		require.JSONEq(t, `{"id": "a", "error": "unsupported"}`, got[0])
	}
}

func TestIDsAreEchoed(t *testing.T) {
	for _, id := range []string{`"1"`, `""`, `1`, `-0.50`, `12345678901234567890123`, `null`, `"ñ\u00e1\"<&>"`, `{"a":[1,null]}`} {
		got := converse(t, fmt.Sprintf(validRequest, id))
		require.Len(t, got, 1)
		require.JSONEq(t, fine(id), got[0])
	}
	require.Equal(t, []string{fine("null")}, converse(t, `{"op": "nss.lost_zero", "in": {"input": "1"}}`))
}

func TestAnswersKeepTheOrder(t *testing.T) {
	var in strings.Builder
	for i := range 500 {
		op := []string{"nss.lost_zero", "none", "calendario.pension"}[i%3]
		fmt.Fprintf(&in, "{\"id\": %d, \"op\": %q, \"in\": {\"input\": \"1\", \"month\": \"2025-05\"}}\n", i, op)
	}
	got := converse(t, in.String())
	require.Len(t, got, 500)
	for i, line := range got {
		var a struct{ ID int }
		require.NoError(t, json.Unmarshal([]byte(line), &a))
		require.Equal(t, i, a.ID)
	}
}

func TestLinesOfEveryLength(t *testing.T) {
	require.Empty(t, converse(t, ""))
	require.Empty(t, converse(t, "\n\r\n \t \n"))

	one := fmt.Sprintf(validRequest, `1`)
	require.Equal(t, []string{fine("1"), fine("1")}, converse(t, "\n\n"+one+"\r\n\n  "+one+"  \n\n"), "empty lines have no answer")
	require.Equal(t, []string{fine("1")}, converse(t, one), "the last line may lack its end")

	huge := strings.Repeat("9", 4<<20)
	got := converse(t, fmt.Sprintf(`{"id": 1, "op": "nss.lost_zero", "in": {"input": "%s"}}`, huge)+"\n"+one+"\n")
	require.Equal(t, []string{fine("1"), fine("1")}, got)

	deep := strings.Repeat("[", 1<<20)
	got = converse(t, deep+"\n"+one+"\n")
	require.Len(t, got, 2)
	require.JSONEq(t, `{"id": null, "error": "request"}`, got[0])
	require.Equal(t, fine("1"), got[1])
}

// An answer is out before the next question is read.
func TestAnswersAreFlushed(t *testing.T) {
	questions, ask := io.Pipe()
	answers, tell := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- serve(questions, tell) }()
	dec := json.NewDecoder(answers)
	for i := range 3 {
		_, err := fmt.Fprintf(ask, validRequest+"\n", fmt.Sprint(i))
		require.NoError(t, err)
		var a struct{ ID int }
		require.NoError(t, dec.Decode(&a))
		require.Equal(t, i, a.ID)
	}
	require.NoError(t, ask.Close())
	require.NoError(t, <-done)
}

func TestBrokenStreamsEndTheProgram(t *testing.T) {
	broken := errors.New("broken")
	require.ErrorIs(t, serve(brokenReader{broken}, io.Discard), broken)
	require.ErrorIs(t, serve(strings.NewReader("{}\n"), brokenWriter{broken}), broken)
}

type brokenReader struct{ err error }

func (r brokenReader) Read([]byte) (int, error) { return 0, r.err }

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }
