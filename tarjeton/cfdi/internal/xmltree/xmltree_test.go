package xmltree_test

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tarjeton/cfdi/internal/xmltree"
)

const known = "urn:known"

func limits() xmltree.Limits { return xmltree.Limits{Depth: 8, Elements: 100, Attr: 100} }

func parse(doc string) (*xmltree.Tree, *xmltree.Error) {
	return xmltree.Parse([]byte(doc), []string{known}, limits())
}

func TestWellFormed(t *testing.T) {
	for _, doc := range []string{
		`<a/>`, "\ufeff<a/>", `<?xml version="1.1"?><a/>`, `<?xml-stylesheet encoding="x"?><a/>`, `<?xml version="1.0"?><a></a >`, `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>` + "\r\n<!-- c --><?pi x?><a/>\n<!-- end -->",
		`<a b='"' c="'"/>`, `<a xmlns:p="u" p:b="1" b="2"/>`, `<a><![CDATA[<&]]></a>`, `<a>&amp;&#65;&#x41;</a>`,
		`<á ñ="ü"/>`, `<a xml:lang="es"/>`, `<a b = "1"/>`, `<a><b xmlns="urn:x"><c/></b><!--x--></a>`, `<a-.1/>`,
	} {
		_, err := parse(doc)
		require.Nil(t, err, doc)
	}
}

func TestMalformed(t *testing.T) {
	for _, doc := range []string{
		"", " ", "a", "<", "<a", "<a>", "<a/", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<a b/>", "<a b=1/>", `<a b="1/>`,
		`<a b="1"c="2"/>`, `<a b="<"/>`, `<a b="&x;"/>`, `<a b="&"/>`, `<a b="&#0;"/>`, `<a b="&#xD800;"/>`, `<a b="&#x110000;"/>`, `<a b="&#;"/>`,
		`<a b="1" b="2"/>`, `<p:a/>`, `<a p:b="1"/>`, `<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>`, `<a xmlns:p=""/>`, `<a xmlns:xmlns="u"/>`,
		`<a xmlns:xml="u"/>`, `<a:/>`, `<:a/>`, `<a:b:c xmlns:a="u"/>`, `<1/>`, `<a><!-- -- --></a>`, `<a><!-- x</a>`, `<a>]]></a>`,
		`<a>&</a>`, `<a>&x;</a>`, "<a>\x00</a>", "<a>\x1f</a>", "<a>\ufffe</a>", `<a><![CDATA[</a>`, `<?xml version="2.0"?><a/>`, `<?xml version="1."?><a/>`, `<?xml version="1.0" encoding="?>UTF-8"?><a/>`, `<?xml?><a/>`,
		`<?xml encoding="UTF-8" version="1.0"?><a/>`, ` <?xml version="1.0"?><a/>`, `<a><?XML x?></a>`, `<a><?x</a>`, `<!-- c `, `<a xmlns:/>`,
		`<a xmlns:p:q="u"/>`, `<?xml version="1.0"encoding="UTF-8"?><a/>`, `<xmlns:a/>`,
	} {
		_, err := parse(doc)
		require.NotNil(t, err, doc)
		require.Equal(t, xmltree.Malformed, err.Kind, doc)
	}
}

func TestDTDWinsOverWhatFollows(t *testing.T) {
	for _, doc := range []string{"<!DOCTYPE a><a/>", "<?xml version='1.0'?>\n<!-- c --><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!DOCTYPE a><a", "<!DOCTYPE a>\x00", "<a/><!DOCTYPE a>", "<a><!ENTITY b></a>"} {
		_, err := parse(doc)
		require.NotNil(t, err, doc)
		require.Equal(t, xmltree.DTD, err.Kind, doc)
		require.NotEmpty(t, err.Error())
	}
}

func TestLimits(t *testing.T) {
	nest := func(n int) string { return strings.Repeat("<a>", n) + strings.Repeat("</a>", n) }
	for doc, ok := range map[string]bool{
		nest(8): true, nest(9): false,
		"<a>" + strings.Repeat("<b/>", 99) + "</a>":            true,
		"<a>" + strings.Repeat("<b/>", 100) + "</a>":           false,
		`<a b="` + strings.Repeat("x", 100) + `"/>`:            true,
		`<a b="` + strings.Repeat("x", 101) + `"/>`:            false,
		`<a xmlns="` + strings.Repeat("x", 101) + `"><b/></a>`: false,
	} {
		_, err := parse(doc)
		require.Equal(t, ok, err == nil, doc)
		if !ok {
			require.Equal(t, xmltree.Limit, err.Kind)
		}
	}
}

func TestValuesAreNormalised(t *testing.T) {
	tree, err := parse("<a b='1\r\n2\t3\n4&#10;5&lt;&quot;&apos;&gt;&amp;'/>")
	require.Nil(t, err)
	require.Equal(t, "1 2 3 4\n5<\"'>&", tree.Attrs(0)[0].Value)
}

func TestForeignElementsAreLeftOut(t *testing.T) {
	tree, err := parse(`<k:a xmlns:k="urn:known" xmlns:f="urn:foreign"><f:x><k:y/></f:x><k:b c="1"/><x/>t</k:a>`)
	require.Nil(t, err)
	require.Len(t, tree.Nodes, 2)
	require.Equal(t, "b", tree.Nodes[1].Name)
	require.Equal(t, int32(1), tree.Nodes[0].First)
	require.Equal(t, xmltree.Absent, tree.Nodes[1].Next)
	require.True(t, tree.Nodes[0].Text)
	require.Len(t, tree.Attrs(0), 0)
}

func TestManyAttributes(t *testing.T) {
	var b strings.Builder
	b.WriteString("<a")
	for i := range 5000 {
		b.WriteString(" a" + strings.Repeat("b", i%7) + string(rune('c'+i%20)) + strings.Repeat("d", i%90) + `=""`)
	}
	_, err := parse(b.String() + "/>")
	require.NotNil(t, err, "names repeat")
}

// FuzzParse: what encoding/xml refuses is refused, but for what xmltree judges
// by rules that encoding/xml does not have or does not need.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("../../testdata/*.xml")
	for _, name := range files {
		if raw, err := os.ReadFile(name); err == nil {
			f.Add(string(raw))
		}
	}
	for _, s := range []string{"<a/>", "<a b='&lt;'>x</a>", "<a xmlns='u'><!-- --></a>", "<a><![CDATA[]]></a>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		if !utf8.ValidString(doc) {
			return
		}
		tree, err := xmltree.Parse([]byte(doc), []string{known}, xmltree.Limits{Depth: 32, Elements: 20000, Attr: 1 << 16})
		if err != nil {
			if err.Offset < 0 || err.Offset > len(doc) {
				t.Fatal("offset out of the document")
			}
			return
		}
		elements := 0
		for d := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(doc, "\ufeff"))); ; {
			token, err := d.RawToken()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				// RawToken does not know XML's later name characters.
				if strings.Contains(err.Error(), "invalid XML name") || strings.Contains(err.Error(), "invalid character entity") || strings.Contains(err.Error(), "unsupported version") || strings.Contains(err.Error(), "expected attribute name") || strings.Contains(err.Error(), "expected element name") {
					return
				}
				t.Fatalf("encoding/xml refuses: %v", err)
			}
			if _, is := token.(xml.StartElement); is {
				elements++
			}
		}
		if len(tree.Nodes) > elements || len(tree.Nodes) == 0 {
			t.Fatalf("%d nodes of %d elements", len(tree.Nodes), elements)
		}
	})
}
