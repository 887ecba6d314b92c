package memstore_test

import (
	"testing"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/memstore"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

func TestStore(t *testing.T) {
	tramitetest.Store(t, func(testing.TB) tramite.Store { return memstore.New() })
}

func TestArchive(t *testing.T) {
	tramitetest.Archive(t, func(testing.TB) tramite.Archive { return memstore.NewArchive() })
}
