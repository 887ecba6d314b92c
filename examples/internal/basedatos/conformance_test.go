package basedatos_test

import (
	"path/filepath"
	"testing"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/sqlstore"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

func TestSQLiteConformance(t *testing.T) {
	tramitetest.Store(t, func(t testing.TB) tramite.Store {
		return migrated(t, openSQLite(t, filepath.Join(t.TempDir(), "tramite.db")))
	})
}

func TestPostgreSQLConformance(t *testing.T) {
	tramitetest.Store(t, func(t testing.TB) tramite.Store {
		return migrated(t, open(t, "pgx", database(t), sqlstore.PostgreSQL))
	})
}
