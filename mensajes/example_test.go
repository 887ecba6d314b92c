package mensajes_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing/fstest"
	"time"

	"github.com/derechohabiente/imss/mensajes"
)

func ExampleFor() {
	fmt.Println(mensajes.For("fr", "en-GB;q=0.8").Lang())
	fmt.Println(mensajes.For("es-419").Lang())
	fmt.Println(mensajes.For("fr").Lang())
	// Output:
	// en
	// es-MX
	// es-MX
}

func ExampleProblems() {
	err := errors.Join(errors.New("no code"), coded{code: "curp.empty"}, fmt.Errorf("row 7: %w", coded{"curp.check_digit", []any{"4"}}))
	p := mensajes.For("es-MX")
	for _, c := range mensajes.Problems(err) {
		fmt.Println(p.Text(c))
	}
	// Output:
	// Falta la CURP.
	// El dígito verificador (posición 18) no corresponde: debe ser 4.
}

func ExampleCodes() {
	fmt.Println(slices.Contains(mensajes.Codes(), "curp.check_digit"))
	// Output:
	// true
}

func ExampleAnchor() {
	fmt.Println(mensajes.Anchor("curp.check_digit"), mensajes.Anchor("N12.TOTAL_SUELDOS"))
	// Output:
	// curp-check_digit n12-total_sueldos
}

func ExamplePrinter_Text() {
	c := coded{"vigencia.step.tail_over", []any{day{2025, 3, 31}, day{2025, 5, 26}}}
	fmt.Println(mensajes.For("es-MX").Text(c))
	fmt.Println(mensajes.For("en").Text(c))
	// Output:
	// La conservación de derechos por la baja del 31 de marzo de 2025 terminó el 26 de mayo de 2025.
	// Conservation of rights after the baja of 31 March 2025 ended on 26 May 2025.
}

func ExamplePrinter_Next() {
	p := mensajes.For("es-MX")
	c := coded{code: "vigencia.step.no_weeks"}
	fmt.Println(p.Next(c))
	fmt.Println(p.Law(c.Code()))
	// Output:
	// Si faltan periodos, pedir la aclaración en la subdelegación que corresponde con identificación oficial, NSS y recibos de nómina.
	// LSS art. 20
}

func ExamplePrinter_Cause() {
	fmt.Println(mensajes.For("en").Cause(coded{code: "umf.row_cp_short"}))
	// Output:
	// The column was saved as a number and not as text.
}

func ExamplePrinter_TextOf() {
	p := mensajes.For("en")
	fmt.Println(p.TextOf("umf.row_blank", 7, "CP"))
	fmt.Println(p.TextOf("no.such_code"))
	// Output:
	// Line 7 has nothing in column CP.
	// Something happened that has no text of its own (code no.such_code).
}

func ExamplePrinter_Date() {
	fmt.Println(mensajes.For("es").Date(day{2026, 5, 1}))
	fmt.Println(mensajes.For("es").Instant(time.Date(2026, 5, 26, 14, 5, 0, 0, time.UTC)))
	// Output:
	// 1.º de mayo de 2026
	// 26 de mayo de 2026, 14:05:00 (UTC+00:00)
}

func ExamplePrinter_With() {
	p, err := mensajes.For("es").With(fstest.MapFS{"portal.json": {Data: []byte(
		`{"portal.queued": {"es": "Su lugar en la fila es {0}.", "en": "Your place in the queue is {0}."}}`)}})
	fmt.Println(p.TextOf("portal.queued", 3), err)
	// Output:
	// Su lugar en la fila es 3. <nil>
}

func ExamplePrinter_ProblemOf() {
	answer := func(w http.ResponseWriter, r *http.Request, err error) {
		problem, _ := mensajes.For(r.Header.Get("Accept-Language")).ProblemOf(err)
		problem.Status = http.StatusUnprocessableEntity
		w.Header().Set("Content-Type", mensajes.ContentType)
		w.WriteHeader(problem.Status)
		enc := json.NewEncoder(w)
		enc.SetIndent("", "  ")
		_ = enc.Encode(problem)
	}
	w, r := httptest.NewRecorder(), httptest.NewRequest("POST", "/vigencia", nil)
	r.Header.Set("Accept-Language", "en-US,en;q=0.9")
	answer(w, r, located{coded: coded{"curp.check_digit", []any{"4"}}, Pos: 18})
	fmt.Println(w.Header().Get("Content-Type"))
	fmt.Print(w.Body)
	// Output:
	// application/problem+json
	// {
	//   "type": "https://github.com/derechohabiente/imss/blob/main/docs/errores.md#curp-check_digit",
	//   "title": "The check digit (position 18) does not match: it must be …",
	//   "status": 422,
	//   "detail": "The check digit (position 18) does not match: it must be 4.",
	//   "code": "curp.check_digit",
	//   "pos": 18,
	//   "next": "Some character is mistyped. Compare the CURP with the printed certificate, or download it again at gob.mx/curp.",
	//   "law": "Instructivo Normativo CURP, art. TERCERO (DOF 18-06-2018, reforma DOF 18-10-2021)"
	// }
}

func ExamplePrinter_Pages() {
	p := mensajes.For("es").Pages("https://tramites.example/errores")
	fmt.Println(p.Problem(coded{code: "curp.check_digit"}).Type)
	// Output:
	// https://tramites.example/errores#curp-check_digit
}
