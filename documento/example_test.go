package documento_test

import (
	"fmt"

	"github.com/derechohabiente/imss/documento"
)

func ExampleChainHash() {
	fmt.Println(documento.ChainHash("||SELLO|1||"))
	// Output:
	// 510777444f90f90a40008b6174d4fdc975922d8c8bea3e46f237b16792c56113
}
