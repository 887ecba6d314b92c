package calendario_test

import (
	"fmt"
	"time"

	"github.com/derechohabiente/imss/calendario"
)

func ExampleTabla_Outdated() {
	t := calendario.Tabla{
		Name:  "calendario.pension",
		Valid: calendario.Period{To: calendario.Must(2026, time.December, 31)},
	}
	fmt.Println(t.Outdated(calendario.Must(2026, time.December, 31)))
	fmt.Println(t.Outdated(calendario.Must(2027, time.January, 1)))
	// Output:
	// false
	// true
}
