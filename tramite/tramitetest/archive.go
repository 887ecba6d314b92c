package tramitetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/derechohabiente/imss/tramite"
)

// Archive checks a [tramite.Archive] clause by clause. factory gives an empty
// archive each time it is called. That damage of the medium is found by Open is
// for the tests of the archive's own package: only they can cause it.
func Archive(t *testing.T, factory func(t testing.TB) tramite.Archive) {
	t.Helper()
	run(t, archiveClauses(), factory)
}

func archiveClauses() []clause[tramite.Archive] {
	return []clause[tramite.Archive]{
		{"put_then_open_gives_the_same_bytes", putOpen},
		{"put_again_keeps_the_first_document", putAgain},
		{"open_of_unknown_is_not_found", openUnknown},
		{"open_with_another_sum_is_altered", openAltered},
		{"failed_put_keeps_nothing", putFails},
		{"bad_names_are_refused", badNames},
		{"delete_removes_and_repeats", deletes},
		{"archive_refuses_a_cancelled_context", archiveCancelled},
		{"of_many_puts_one_document_stays", racePut},
	}
}

func put(t testing.TB, a tramite.Archive, key, content string) tramite.Sum {
	t.Helper()
	sum, err := a.Put(context.Background(), key, strings.NewReader(content))
	must(t, err)
	return sum
}

func holds(t testing.TB, a tramite.Archive, key, content string) {
	t.Helper()
	r, err := a.Open(context.Background(), key, tramite.SumOf([]byte(content)))
	must(t, err)
	b, err := io.ReadAll(r)
	must(t, err)
	must(t, r.Close())
	if string(b) != content {
		t.Fatalf("%s holds %d bytes that are not the %d put there", key, len(b), len(content))
	}
}

func empty(t testing.TB, a tramite.Archive, key string) {
	t.Helper()
	if _, err := a.Open(context.Background(), key, tramite.SumOf(nil)); !errors.Is(err, tramite.ErrNotFound) {
		t.Fatalf("Open(%q): error %v; want ErrNotFound", key, err)
	}
}

func putOpen(t testing.TB, a tramite.Archive) {
	long := strings.Repeat("0123456789abcdef", 1<<16)
	for key, content := range map[string]string{"a/recibo.pdf": "uno", "b/recibo.pdf": "dos", "a/recibo.xml": "", "suelto": long, "x/y/z/w": "four"} {
		if sum := put(t, a, key, content); sum != tramite.SumOf([]byte(content)) {
			t.Fatalf("Put(%q) gave another SHA-256 than that of the bytes", key)
		}
		holds(t, a, key, content)
	}
	b := []byte("tres")
	_, err := a.Put(context.Background(), "copia", bytes.NewReader(b))
	must(t, err)
	copy(b, "XXXX")
	holds(t, a, "copia", "tres")
}

func putAgain(t testing.TB, a tramite.Archive) {
	first := put(t, a, "f/recibo.pdf", "issued first")
	for _, content := range []string{"issued later", "issued first", ""} {
		if sum := put(t, a, "f/recibo.pdf", content); sum != first {
			t.Fatal("the second Put gave another SHA-256 than that of the document that is kept")
		}
	}
	holds(t, a, "f/recibo.pdf", "issued first")
}

func openUnknown(t testing.TB, a tramite.Archive) {
	put(t, a, "f/recibo.pdf", "uno")
	empty(t, a, "f/otro.pdf")
	empty(t, a, "g/recibo.pdf")
}

func openAltered(t testing.TB, a tramite.Archive) {
	put(t, a, "f/recibo.pdf", "uno")
	for _, sum := range []tramite.Sum{{}, tramite.SumOf([]byte("dos"))} {
		if _, err := a.Open(context.Background(), "f/recibo.pdf", sum); !errors.Is(err, tramite.ErrAltered) {
			t.Fatalf("error %v; want ErrAltered", err)
		}
	}
}

func putFails(t testing.TB, a tramite.Archive) {
	broken := errors.New("broken")
	half := io.MultiReader(strings.NewReader(strings.Repeat("half", 1<<14)), iotest.ErrReader(broken))
	if _, err := a.Put(context.Background(), "f/recibo.pdf", half); !errors.Is(err, broken) {
		t.Fatalf("error %v; want that of the reader", err)
	}
	empty(t, a, "f/recibo.pdf")
	put(t, a, "f/recibo.pdf", "whole")
	holds(t, a, "f/recibo.pdf", "whole")
}

func badNames(t testing.TB, a tramite.Archive) {
	ctx := context.Background()
	for _, key := range []string{"", ".", "..", "/etc", "../x", "a/../b", "a/../../b", "a//b", "a/", "/a", "./a", ".hidden", "a/.tmp",
		`a\b`, `..\x`, "a\x00b", "a b", "a\nb", "año.pdf", "C:x", strings.Repeat("a", 101), "a/b/c/d/e"} {
		if _, err := a.Put(ctx, key, strings.NewReader("x")); err == nil {
			t.Fatalf("Put(%q) gave no error", key)
		}
		if _, err := a.Open(ctx, key, tramite.SumOf([]byte("x"))); err == nil {
			t.Fatalf("Open(%q) gave no error", key)
		}
	}
}

func deletes(t testing.TB, a tramite.Archive) {
	put(t, a, "f/recibo.pdf", "uno")
	put(t, a, "f/otro.pdf", "dos")
	for range 2 {
		must(t, a.Delete(context.Background(), "f/recibo.pdf"))
		empty(t, a, "f/recibo.pdf")
	}
	must(t, a.Delete(context.Background(), "g/recibo.pdf"))
	holds(t, a, "f/otro.pdf", "dos")
}

func archiveCancelled(t testing.TB, a tramite.Archive) {
	put(t, a, "a", "uno")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, putErr := a.Put(ctx, "b", strings.NewReader("dos"))
	_, openErr := a.Open(ctx, "a", tramite.SumOf([]byte("uno")))
	for call, err := range map[string]error{"Put": putErr, "Open": openErr, "Delete": a.Delete(ctx, "a")} {
		if err == nil {
			t.Fatalf("%s with a cancelled context gave no error", call)
		}
	}
	holds(t, a, "a", "uno")
	empty(t, a, "b")
}

func racePut(t testing.TB, a tramite.Archive) {
	const n = 16
	var sums [n]tramite.Sum
	for _, err := range together(n, func(i int) (err error) {
		sums[i], err = a.Put(context.Background(), "f/recibo.pdf", strings.NewReader(fmt.Sprint("document ", i)))
		return err
	}) {
		must(t, err)
	}
	for i, sum := range sums {
		if sum != sums[0] {
			t.Fatalf("put %d was told another document than put 0", i)
		}
	}
	for i := range n {
		if content := fmt.Sprint("document ", i); tramite.SumOf([]byte(content)) == sums[0] {
			holds(t, a, "f/recibo.pdf", content)
			return
		}
	}
	t.Fatal("what is kept is none of the documents put")
}
