package house_test

import (
	"os"
	"strings"
	"testing"
)

// The code on the first screen compiles and prints what it says: it is the
// Example of the root package, line by line.
func TestReadmeShowsTheExample(t *testing.T) {
	readme, example := read(t, "../../README.md"), read(t, "../../example_test.go")
	code := between(t, readme, "func main() {\n", "}\n```")
	body := between(t, example, "func Example() {\n", "\t// Output:\n")
	if code != body {
		t.Errorf("README.md shows\n%s\nand the Example is\n%s", code, body)
	}
	printed := between(t, readme, "```text\n", "```")
	var want strings.Builder
	for line := range strings.Lines(between(t, example, "\t// Output:\n", "}\n")) {
		want.WriteString(strings.TrimPrefix(line, "\t// "))
	}
	if printed != want.String() {
		t.Errorf("README.md prints\n%s\nand the Example\n%s", printed, want.String())
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func between(t *testing.T, text, from, to string) string {
	t.Helper()
	_, rest, ok1 := strings.Cut(text, from)
	part, _, ok2 := strings.Cut(rest, to)
	if !ok1 || !ok2 {
		t.Fatalf("no %q … %q", from, to)
	}
	return part
}
