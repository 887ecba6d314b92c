package cfdi_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

var (
	attrForm  = regexp.MustCompile(` ([A-Za-zñü]+)="([^"]*)"`)
	emptyForm = regexp.MustCompile(`(?s)<[a-z0-9]+:[A-Za-z]+ [^<>]*/>`)
)

// mutate changes one thing in a document: an attribute's value, presence or
// name, or an element that has no children.
func mutate(rng *rand.Rand, doc string) string {
	body := strings.Index(doc, " Version=")
	pick := func(re *regexp.Regexp) []int {
		all := re.FindAllStringSubmatchIndex(doc[body:], -1)
		m := slices.Clone(all[rng.IntN(len(all))])
		for i := range m {
			m[i] += body
		}
		return m
	}
	if rng.IntN(4) == 0 {
		m := pick(emptyForm)
		whole := doc[m[0]:m[1]]
		with := [...]string{"", whole + whole, strings.Replace(whole, ":", ":Otro", 1), strings.TrimSuffix(whole, "/>") + ">texto</" + strings.Fields(whole[1:])[0] + ">"}
		return doc[:m[0]] + with[rng.IntN(len(with))] + doc[m[1]:]
	}
	m := pick(attrForm)
	name, value := doc[m[2]:m[3]], doc[m[4]:m[5]]
	values := [...]string{"", "X", value + "0", " " + value + "  ", "0", "0.00", "1.005", "-1", "+5", "007", "01", "99", "2026-02-30",
		"2026-02-28", strings.ToLower(value), "P0D", "P1Y13M1D", "P12M31D", "P10W", "P010W", "a|b", "No", strings.Repeat("9", 18), strings.Repeat("a", 101), "1e3", "3.", ".5"}
	switch rng.IntN(6) {
	case 0:
		return doc[:m[0]] + doc[m[1]:]
	case 1:
		return doc[:m[0]] + " " + name + "X=\"" + value + "\"" + doc[m[1]:]
	}
	return doc[:m[4]] + values[rng.IntN(len(values))] + doc[m[5]:]
}

// The judgement of the schema is that of xmllint on documents with one thing
// changed. They differ on purpose in a dot that the schema leaves unescaped.
func TestSchemaAgreesWithXmllint(t *testing.T) {
	dir := datos(t)
	lint := xmllint(t)
	var bases []string
	for _, f := range manifest(t) {
		if n, _ := strconv.Atoi(f.File[:2]); n < 50 {
			raw, err := os.ReadFile("testdata/" + f.File)
			require.NoError(t, err)
			bases = append(bases, string(raw))
		}
	}
	rng := rand.New(rand.NewPCG(12, 34))
	folder := t.TempDir()
	args := []string{"--nonet", "--noout", "--schema", filepath.Join(dir, "data/sat-xsd/all.xsd")}
	docs := map[string]string{}
	for i := range 600 {
		doc := mutate(rng, bases[rng.IntN(len(bases))])
		name := filepath.Join(folder, strconv.Itoa(i)+".xml")
		require.NoError(t, os.WriteFile(name, []byte(doc), 0o600))
		docs[name] = doc
		args = append(args, name)
	}
	out, _ := exec.Command(lint, args...).CombinedOutput()
	judged := map[bool]int{}
	for name, doc := range docs {
		c, err := cfdi.Read(strings.NewReader(doc), cfdi.Options{SkipSeals: true})
		if err != nil {
			continue
		}
		valid := !slices.ContainsFunc(c.Findings, func(f cfdi.Finding) bool { return f.Fault == cfdi.XSDInvalid })
		judged[valid]++
		if accepted := bytes.Contains(out, []byte(name+" validates\n")); accepted != valid {
			line, _, _ := strings.Cut(string(out[max(0, bytes.Index(out, []byte(name+":"))):]), "\n")
			t.Errorf("xmllint accepts: %v (%s); findings: %v", accepted, line, c.Findings)
		}
	}
	require.Greater(t, judged[true], 100)
	require.Greater(t, judged[false], 100)
}
