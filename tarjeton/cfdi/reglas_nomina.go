package cfdi

import (
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
)

func (d *document) checkNomina(n el) {
	receptor := n.kid("Receptor")
	d.checkPayment(n, receptor)
	d.checkEmployer(n, receptor)
	d.checkSeniority(n, receptor)
	d.checkAccount(receptor)
	d.checkSubcontracting(receptor)
	d.checkIdentifiers(n, receptor)
	d.checkPercepciones(n, n.kid("Percepciones"))
	d.checkDeducciones(n, n.kid("Deducciones"))
	d.checkOtrosPagos(n, n.kid("OtrosPagos"))
	d.checkIncapacidades(n)
	d.checkVigencia(n, receptor)
}

func (d *document) checkPayment(n, receptor el) {
	if !n.has("TotalPercepciones") && !n.has("TotalOtrosPagos") {
		d.log.add(N12SinTotales, at{e: n}, "", "TotalPercepciones, TotalOtrosPagos")
	}
	periodicity := receptor.value("PeriodicidadPago")
	place := at{e: receptor, attr: "PeriodicidadPago"}
	switch ordinary := n.value("TipoNomina") == "O"; {
	case ordinary && periodicity == "99":
		d.log.add(N12PeriodicidadOrdinaria, place, periodicity, "01 – 10")
	case !ordinary && periodicity != "99":
		d.log.add(N12PeriodicidadExtraordinaria, place, periodicity, "99")
	}
	// ISO dates compare as texts.
	if from, to := n.value("FechaInicialPago"), n.value("FechaFinalPago"); from > to {
		d.log.add(N12Periodo, at{e: n, attr: "FechaInicialPago"}, from, to)
	}
}

// hasEmployment tells the contracts 01 to 08, in which somebody works for
// somebody.
func hasEmployment(contract string) bool { return contract >= "01" && contract <= "08" }

func (d *document) checkEmployer(n, receptor el) {
	employed := hasEmployment(receptor.value("TipoContrato"))
	registro, present := n.kid("Emisor").get("RegistroPatronal")
	place := orParent(n, "Emisor", "RegistroPatronal")
	if employed && !present {
		d.log.add(N12RegistroPatronalFalta, place, "", "")
	}
	if !employed && present {
		d.log.add(N12RegistroPatronalSobra, place, registro, "")
	}
	if present {
		d.checkSocialSecurityData(receptor)
	}
	regimen := receptor.value("TipoRegimen")
	place = at{e: receptor, attr: "TipoRegimen"}
	switch dependent := regimen <= "04"; {
	case employed && !dependent:
		d.log.add(N12RegimenContrato, place, regimen, "02 – 04")
	case !employed && dependent:
		d.log.addAs(N12RegimenContrato, "NOM178", place, regimen, "05 – 99")
	}
}

func (d *document) checkSocialSecurityData(receptor el) {
	var missing []string
	for _, name := range []string{"NumSeguridadSocial", "FechaInicioRelLaboral", "Antigüedad", "RiesgoPuesto", "SalarioDiarioIntegrado"} {
		if !receptor.has(name) {
			missing = append(missing, name)
		}
	}
	if missing != nil {
		d.log.add(N12DatosSSFaltan, at{e: receptor}, strings.Join(missing, ", "), "")
	}
}

// checkSeniority compares Antigüedad with the dates. The SAT's guides differ
// in whether the last day counts: both readings pass.
func (d *document) checkSeniority(n, receptor el) {
	start, err := calendario.Parse(receptor.value("FechaInicioRelLaboral"))
	if err != nil {
		return
	}
	end, _ := calendario.Parse(n.value("FechaFinalPago"))
	if start.After(end) {
		d.log.add(N12FechaInicio, at{e: receptor, attr: "FechaInicioRelLaboral"}, start.String(), end.String())
		return
	}
	got, ok := parseAntiguedad(receptor.value("Antigüedad"))
	if !ok {
		return
	}
	place := at{e: receptor, attr: "Antigüedad"}
	if got.inWeeks {
		if most := (end.Sub(start) + 1) / 7; got.weeks > most {
			d.log.add(N12AntiguedadSemanas, place, got.String(), "P"+strconv.Itoa(most)+"W")
		}
		return
	}
	if want := difference(start, end.AddDays(1)); got != want && got != difference(start, end) {
		d.log.add(N12AntiguedadYMD, place, got.String(), want.String())
	}
}

func (d *document) checkAccount(receptor el) {
	account, present := receptor.value("CuentaBancaria"), receptor.has("CuentaBancaria")
	if !present {
		return
	}
	place := at{e: receptor, attr: "CuentaBancaria"}
	bank := at{e: receptor, attr: "Banco"}
	switch len(account) {
	case 18: // CLABE
		if got, ok := receptor.get("Banco"); ok {
			d.log.add(N12BancoSobra, bank, got, "")
		}
		if want := clabeDigit(account[:17]); account[17] != want {
			d.log.add(N12CLABEDigito, place, account, "")
		}
		return
	case 10, 11, 16: // telephone, account, card
	default:
		d.log.add(N12CuentaLongitud, place, account, "10, 11, 16, 18")
	}
	if !receptor.has("Banco") {
		d.log.add(N12BancoFalta, bank, "", "")
	}
}

// clabeDigit is the control digit of a CLABE: weights 3, 7, 1, each product
// modulo 10 (Banco de México, rules of the SPEI).
func clabeDigit(base17 string) byte {
	const weights = "371"
	sum := 0
	for i := range len(base17) {
		sum += int(base17[i]-'0') * int(weights[i%3]-'0') % 10
	}
	return '0' + byte((10-sum%10)%10)
}

func (d *document) checkSubcontracting(receptor el) {
	var sum monto
	var first el
	receptor.kids("SubContratacion", func(s el) {
		sum = sum.add(s.amount("PorcentajeTiempo"))
		if !first.exists() {
			first = s
		}
	})
	if first.exists() && sum != montoOf(100) {
		// The sum is at fault, no single node: the path has no position.
		d.log.add(N12SubcontratacionSuma, at{e: receptor, below: "/SubContratacion"}, sum.String(), "100.000")
	}
}

// checkIdentifiers looks at check digits; the schema knows only shapes.
func (d *document) checkIdentifiers(n, receptor el) {
	for _, e := range []el{n.kid("Emisor"), receptor} {
		if v := e.value("Curp"); v != "" && wrongCURP(v) {
			d.log.add(LibCURP, at{e: e, attr: "Curp"}, v, "")
		}
	}
	if v := receptor.value("NumSeguridadSocial"); v != "" && wrongNSS(v) {
		d.log.add(LibNSS, at{e: receptor, attr: "NumSeguridadSocial"}, v, "")
	}
}

func wrongCURP(v string) bool {
	if _, err := curp.Parse(v); err == nil {
		return false
	}
	for _, p := range curp.Problems(v, calendario.Date{}) {
		if p.Fault == curp.ErrCheckDigit {
			return true
		}
	}
	return false
}

func wrongNSS(v string) bool {
	_, err := nss.Parse(v)
	return err != nil
}

// checkVigencia holds the codes whose catalogues change: each must be valid
// on the day of payment.
func (d *document) checkVigencia(n, receptor el) {
	on := n.value("FechaPago")
	d.valid(on, receptor, "Banco", bancoTable)
	d.valid(on, receptor, "ClaveEntFed", estadoTable)
	n.kid("Percepciones").kids("Percepcion", func(e el) { d.valid(on, e, "TipoPercepcion", tipoPercepcionTable) })
	n.kid("Deducciones").kids("Deduccion", func(e el) { d.valid(on, e, "TipoDeduccion", tipoDeduccionTable) })
	n.kid("OtrosPagos").kids("OtroPago", func(e el) { d.valid(on, e, "TipoOtroPago", tipoOtroPagoTable) })
}

func (d *document) valid(on string, e el, attr string, table []entry) {
	code := e.value(attr)
	if row, ok := find(table, code); ok && !row.validOn(on) {
		d.log.add(LibCatalogoVigencia, at{e: e, attr: attr}, code, row.from+" – "+row.until)
	}
}
