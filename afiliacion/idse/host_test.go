package idse_test

import (
	"testing"
	"testing/fstest"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/stretchr/testify/require"
)

// hostTables are tables with invented figures of 2027.
func hostTables(t *testing.T) *afiliacion.Tablas {
	t.Helper()
	tables, err := afiliacion.Default().Overlay(fstest.MapFS{"2027.json": {Data: []byte(`{
		"read": "2027-01-11",
		"salario_minimo": [{"from": "2027-01-01", "general": "330.00", "zlfn": "460.00", "source": "invented"}],
		"uma": [{"from": "2027-02-01", "daily": "120.00", "source": "invented"}]
	}`)}})
	require.NoError(t, err)
	return tables
}
