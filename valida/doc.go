// Package valida brings the identifiers of Mexican social security to
// github.com/go-playground/validator/v10, and turns what validator reports
// into problems that a person can read: with the field's label, its place in
// the JSON document, the fault's code, and words in the language of the
// request.
//
//	type Trabajador struct {
//		CURP    string `json:"curp" validate:"required,curp" etiqueta:"CURP del trabajador" label:"Worker's CURP"`
//		NSS     string `json:"nss" validate:"required,nss,curpnss=CURP" etiqueta:"NSS"`
//		RFC     string `json:"rfc" validate:"omitempty,rfc=check_digit"`
//		CP      string `json:"cp" validate:"omitempty,cp"`
//		Correo  string `json:"correo" validate:"required,email"`
//		Correo2 string `json:"correo2" validate:"correo2=Correo"`
//	}
//
//	v := valida.New() // once per program
//	err := v.Struct(t)
//	for _, p := range valida.Explain(err) {
//		fmt.Println(p.Path, p.Code(), p.Text(mensajes.For("es-MX")))
//	}
//	errors.Is(err, curp.ErrCheckDigit)
//
// # Rules
//
//	curp              curp.Parse accepts it; curp=word, curp=differentiator and
//	                  curp=generics (curp.ParseWithGenerics) accept more
//	nss               nss.Parse accepts it
//	rfc               rfc.Parse accepts it; rfc=check_digit and rfc=word accept more
//	registropatronal  nss.ParseRegistro accepts it
//	cp                a postal code, five digits
//	curpnss=Field     the birth year of this NSS is that of the CURP in Field,
//	                  or the other way round; says nothing where one is absent
//	                  or wrong by itself
//	correo2=Field     the same e-mail address as in Field: white space around it
//	                  does not count, nor does the case of the domain
//
// Several names are separated by blanks: curp=word generics. The rules are
// strict, because what passes is what the program stores: text that people
// typed goes through Normalize of the package concerned before it is checked.
// Being born after today is not looked for, since the rules have no clock.
//
// They apply to texts and to [curp.CURP], [nss.NSS], [nss.Registro] and
// [rfc.RFC], behind pointers, in slices, and as keys or values of maps. A zero
// identifier counts as an empty text, so that required and omitempty do what
// they say. A value of such a type may hold a Suspicious fault, which reading
// JSON lets pass: the rules refuse it unless they name it.
//
// Without this package, `validate:"validateFn"` on one of the types asks its
// method Validate.
//
// # Labels
//
// The tag etiqueta names a field for people, label does so in English. A field
// without them goes by its name in JSON.
//
// # Personal data
//
// No text and no error here holds the value that was checked. A path holds the
// keys of maps, which name data; one that may be an identifier or an e-mail
// address, with six digits or an @, is replaced by asterisks. The errors of
// validator itself do neither.
package valida
