package umf

// Documento is the code of a paper to carry to the clinic.
type Documento string

// The papers of the first visit. Comprobante, cartilla and photographs open the
// file at the clinic (unconfirmed); identification and proof of domicile are
// those of the procedure "Alta en clínica o UMF", homoclave IMSS-02-066.
const (
	DocComprobante    Documento = "umf.doc_comprobante"    // of this assignment
	DocCartilla       Documento = "umf.doc_cartilla"       // Cartilla Nacional de Salud, or it is handed out there
	DocFotografia     Documento = "umf.doc_fotografia"     // child-size photographs
	DocIdentificacion Documento = "umf.doc_identificacion" // official identification, from 18 years on
	DocDomicilio      Documento = "umf.doc_domicilio"      // proof of domicile
)

// Code gives the code under which texts name the paper.
func (d Documento) Code() string { return string(d) }

// Args is empty: the name of a paper has no details.
func (d Documento) Args() []any { return nil }

// Documents lists what to carry to the clinic. Identification is asked only
// from adults (trámite IMSS-02-066, "Alta en clínica o UMF").
func Documents(adult bool) []Documento {
	if adult {
		return []Documento{DocComprobante, DocCartilla, DocFotografia, DocIdentificacion, DocDomicilio}
	}
	return []Documento{DocComprobante, DocCartilla, DocFotografia, DocDomicilio}
}
