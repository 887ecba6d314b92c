package main

import "github.com/derechohabiente/imss/nss"

// operations gives every operation that the program answers.
func operations() map[string]handler {
	d := &desk{}
	return map[string]handler{
		"curp.parse":    on(parseCURP),
		"curp.generate": on(generateCURP),
		"curp.compare":  on(compareCURP),

		"nss.validate":   about(validity(nss.Parse)),
		"nss.checkdigit": about(digit(nss.CheckDigit)),
		"nss.normalize":  about(normalizeNSS),
		"nss.format":     about(of(func(n nss.NSS) verdict { return verdict{Expected: n.Formatted()} })),
		"nss.parse":      about(of(partsNSS)),
		"nss.years":      about(yearsNSS),
		"nss.curp":       about(compareNSS),
		"nss.lost_zero":  about(lostZero),
		"nss.prefix":     about(prefixNSS),

		"rp.validate":   about(validRegistro),
		"rp.checkdigit": about(digit(nss.RegistroCheckDigit)),
		"rp.format":     about(registro(nss.Registro.Formatted)),
		"rp.parse":      about(registro(partsRegistro)),

		"calendario.holidays": on(holidays),
		"calendario.pension":  on(pensionDay),
		"calendario.staff":    on(staffDay),

		"dispmag.decode": on(decodeBatch),
		"dispmag.encode": on(encodeRecord),

		"sua.decode": on(decodeSUA),

		"vigencia.evaluate": on(evaluate),

		"cuotas.uma":             on(umaOf),
		"cuotas.minimo":          on(minimumWage),
		"cuotas.ceav_tasa":       on(rateCEAV),
		"cuotas.sdi":             on(integratedWage),
		"cuotas.semana_reducida": on(reducedWeek),
		"cuotas.mensual":         on(monthly),
		"cuotas.bimestral":       on(bimonthly),
		"cuotas.mes30":           on(flatMonth),
		"cuotas.mod40":           on(continuation),
		"cuotas.ssf":             on(familyFee),
		"cuotas.vencimiento":     on(dueDate),
		"cuotas.recargos":        on(latePayment),

		"cfdi.read":          on(readCFDI),
		"tarjeton.anomalies": on(anomalies),

		"umf.open":   on(d.open),
		"umf.assign": on(d.assign),
		"umf.reset":  on(d.reset),
	}
}
