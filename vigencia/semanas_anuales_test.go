package vigencia_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia"
)

// The weeks of cesantía and vejez rise by 25 each 1 January from 750 in 2021 to
// 1,000 in 2031 (DOF 16-12-2020, transitory 4; LSS 154 and 162): one week less
// is refused on the first and on the last day of each year.
func TestWeeksOfEveryYear(t *testing.T) {
	f := vigencia.Facts{Person: vigencia.Person{Sex: vigencia.Mujer, Birth: date("1950-01-01")}}
	for year := 2021; year <= 2035; year++ {
		need := min(750+25*(year-2021), 1000)
		for _, day := range []string{"01-01", "12-31"} {
			on := date(fmt.Sprintf("%d-%s", year, day))
			for _, q := range []vigencia.Query{vigencia.CesantiaPension{Date: on}, vigencia.VejezPension{Date: on}} {
				d := decide(t, byInstitute(f, need), q)
				require.True(t, d.Entitled, "%s %s", q.Benefit(), on)
				require.Equal(t, need, *d.RequiredWeeks, "%s %s", q.Benefit(), on)
				require.False(t, decide(t, byInstitute(f, need-1), q).Entitled, "%s %s", q.Benefit(), on)
			}
		}
	}
}
