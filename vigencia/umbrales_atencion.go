package vigencia

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

var reformApr2014 = calendario.MustParse("2014-04-03") // decree DOF 02-04-2014

// Terms of care and of claims.
var (
	// treatmentWeeks are the weeks of one treatment, treatmentMore those that a
	// medical opinion adds.
	treatmentWeeks = tabla.Table[int]{{From: lssInForce, Source: "LSS 91 (DOF 21-12-1995)", Value: 52}}
	treatmentMore  = tabla.Table[int]{{From: lssInForce, Source: "LSS 92 (DOF 21-12-1995)", Value: 52}}
	// movedWeeks are the weeks of rest that can pass to after the birth.
	movedWeeks = tabla.Table[int]{{From: reformMar2023, Source: "LSS 102 Bis (DOF 24-03-2023)", Value: 4}}
	// longAbsence are the days from which an absence counts until the baja.
	longAbsence = tabla.Table[int]{{From: lssInForce, Source: "LSS 31-I (DOF 21-12-1995)", Value: 8}}
	// claimYears and riskClaimYears are the years within which cash is claimed.
	claimYears     = tabla.Table[int]{{From: lssInForce, Source: "LSS 300 (DOF 21-12-1995)", Value: 1}}
	riskClaimYears = tabla.Table[int]{{From: lssInForce, Source: "LSS 300 last paragraph (DOF 21-12-1995)", Value: 2}}
)
