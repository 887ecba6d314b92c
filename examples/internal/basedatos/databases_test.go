package basedatos_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"

	"github.com/derechohabiente/imss/tramite/sqlstore"
)

func openSQLite(t testing.TB, file string) *sqlstore.Store {
	t.Helper()
	return open(t, "sqlite", file, sqlstore.SQLite)
}

func open(t testing.TB, driver, source string, d sqlstore.Dialect) *sqlstore.Store {
	t.Helper()
	db, err := sql.Open(driver, source)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(8)
	s, err := sqlstore.New(db, d)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func migrated(t testing.TB, s *sqlstore.Store) *sqlstore.Store {
	t.Helper()
	if err := s.Migrate(context.Background()); err != nil {
		t.Fatal(err)
	}
	return s
}

// server is a PostgreSQL of this test run: its folder is its socket folder, and
// nothing listens on the network.
type server struct {
	dir  string
	mu   sync.Mutex
	next int
}

var clusters struct {
	once   sync.Once
	server *server
	why    string
	stop   func()
}

// database gives the address of an empty database.
func database(t testing.TB) string {
	t.Helper()
	clusters.once.Do(func() { clusters.server, clusters.stop, clusters.why = startServer() })
	s := clusters.server
	if s == nil {
		if os.Getenv("IMSS_CI") == "1" {
			t.Fatal(clusters.why)
		}
		t.Skip(clusters.why)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next++
	name := "ensayo" + strconv.Itoa(s.next)
	admin, err := sql.Open("pgx", s.address("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = admin.Close() }()
	if _, err := admin.Exec("CREATE DATABASE " + name); err != nil {
		t.Fatal(err)
	}
	return s.address(name)
}

func (s *server) address(name string) string {
	return fmt.Sprintf("host=%s user=ensayo dbname=%s sslmode=disable", s.dir, name)
}

// binaries gives the folder of the newest server programs, or "".
func binaries() string {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(found) > 0 {
		slices.Sort(found)
		return filepath.Dir(found[len(found)-1])
	}
	if p, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(p)
	}
	return ""
}

// startServer makes a cluster in a temporary folder. PostgreSQL refuses to run
// as root: then it runs as nobody.
func startServer() (*server, func(), string) {
	bin := binaries()
	if bin == "" {
		return nil, nil, "PostgreSQL is not installed here (apt-get install postgresql): its tests are left out"
	}
	dir, err := os.MkdirTemp("", "pg") // short: a socket's path has 107 characters
	if err != nil {
		return nil, nil, err.Error()
	}
	remove := func() { _ = os.RemoveAll(dir) }
	attr, err := unprivileged(dir)
	if err != nil {
		return nil, remove, err.Error()
	}
	data := filepath.Join(dir, "data")
	initdb := exec.Command(filepath.Join(bin, "initdb"), "-D", data, "-U", "ensayo", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
	initdb.SysProcAttr, initdb.Dir = attr, dir
	if out, err := initdb.CombinedOutput(); err != nil {
		return nil, remove, fmt.Sprintf("initdb: %v\n%s", err, out)
	}
	postgres := exec.Command(filepath.Join(bin, "postgres"), "-D", data, "-k", dir, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=60")
	postgres.SysProcAttr, postgres.Dir = attr, dir
	if err := postgres.Start(); err != nil {
		return nil, remove, err.Error()
	}
	stop := func() {
		_ = postgres.Process.Signal(syscall.SIGINT) // fast shutdown
		_ = postgres.Wait()
		remove()
	}
	s := &server{dir: dir}
	if err := s.wait(); err != nil {
		return nil, stop, "PostgreSQL does not answer: " + err.Error()
	}
	return s, stop, ""
}

func unprivileged(dir string) (*syscall.SysProcAttr, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	nobody, err := user.Lookup("nobody")
	if err != nil {
		return nil, err
	}
	uid, _ := strconv.ParseUint(nobody.Uid, 10, 32)
	gid, _ := strconv.ParseUint(nobody.Gid, 10, 32)
	if err := os.Chown(dir, int(uid), int(gid)); err != nil {
		return nil, err
	}
	return &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}, nil
}

func (s *server) wait() error {
	db, err := sql.Open("pgx", s.address("postgres"))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	for range 150 {
		if err = db.Ping(); err == nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	return err
}
