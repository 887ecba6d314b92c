// Package mensajes gives the words for every code of the SDK, in Mexican
// Spanish (es-MX) and in English (en): what happened, why, and what to do
// next.
//
// It knows no domain. Whatever has a stable code and arguments can be told:
//
//	p := mensajes.For(r.Header.Get("Accept-Language"))
//	for _, c := range mensajes.Problems(err) {
//		fmt.Println(p.Text(c)) // El dígito verificador (posición 18) no corresponde: debe ser 4.
//		fmt.Println(p.Next(c)) // Algún carácter está mal escrito. Compare la CURP con …
//	}
//
// [Printer.Problem] words the same for an API, as RFC 9457 writes problems.
// docs/errores.md and docs/errors.en.md of the repository list every refusal
// with its meaning, cause, cure and law; they are written by go generate.
//
// # The texts
//
// The texts stand in textos/, one JSON file per package of the SDK. A file is
// an object of codes; a code has these members:
//
//	es, en              what happened; required
//	cause_es, cause_en  why it happens, where that is not plain from the text
//	next_es, next_en    what to do next: office, documents, deadline; every refusal has it
//	law                 the provision it rests on, where there is one
//
// {0}, {1} … are the arguments of the code in their order. A text may use any
// of them; its two languages use the same ones. An argument is worded by
// [Printer.Arg].
//
// The Spanish is impersonal, in sentences of at most twenty words, says what
// to do and blames nobody. Tests of the repository hold all of this, and that
// each code and each value of an enumeration has its text.
package mensajes

//go:generate go run ./internal/generar
