package pdf_test

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/pdf"
)

var (
	streamForm = regexp.MustCompile(`(?s)<</Filter /FlateDecode /Length (\d+)>>\nstream\n`)
	textForm   = regexp.MustCompile(`\(((?:[^\\()]|\\.)*)\) Tj`)
)

// textOf reads the texts of every page, in the order of drawing, and checks
// that the file's table of objects is right.
func textOf(t testing.TB, file []byte) [][]string {
	t.Helper()
	checkTable(t, file)
	var pages [][]string
	for _, m := range streamForm.FindAllSubmatchIndex(file, -1) {
		n, err := strconv.Atoi(string(file[m[2]:m[3]]))
		require.NoError(t, err)
		z, err := zlib.NewReader(bytes.NewReader(file[m[1] : m[1]+n]))
		require.NoError(t, err)
		content, err := io.ReadAll(z)
		require.NoError(t, err)
		require.NotContains(t, string(content), "could not", "the engine's error text")
		var lines []string
		for _, s := range textForm.FindAllSubmatch(content, -1) {
			plain := pdf.Decode(string(s[1]))
			lines = append(lines, strings.NewReplacer(`\(`, "(", `\)`, ")", `\\`, `\`).Replace(plain))
		}
		pages = append(pages, lines)
	}
	return pages
}

// checkTable follows the cross-reference table.
func checkTable(t testing.TB, file []byte) {
	t.Helper()
	require.True(t, bytes.HasPrefix(file, []byte("%PDF-1.7\n")))
	require.True(t, bytes.HasSuffix(file, []byte("%%EOF\n")))
	tail := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(file)
	require.NotNil(t, tail)
	start, err := strconv.Atoi(string(tail[1]))
	require.NoError(t, err)
	lines := strings.Split(string(file[start:]), "\n")
	require.Equal(t, "xref", lines[0])
	n, err := strconv.Atoi(strings.TrimPrefix(lines[1], "0 "))
	require.NoError(t, err)
	for i := 1; i < n; i++ {
		offset, err := strconv.Atoi(lines[2+i][:10])
		require.NoError(t, err)
		require.True(t, bytes.HasPrefix(file[offset:], []byte(strconv.Itoa(i)+" 0 obj\n")), "object %d", i)
	}
}
