package vigencia

// The provisions of care in kind, of relapses and of claims.
var (
	lss62     = norma{lss, "62", "", since(lssInForce, reform2001)}
	lss64     = norma{lss, "64", "", since(lssInForce, reform2011, equalReform)}
	lss65     = norma{lss, "65", "", since(lssInForce, equalReform)}
	lss66     = norma{lss, "66", "", since(lssInForce, reform2001, equalReform)}
	lss85     = norma{lss, "85", "", since(lssInForce)}
	lss91     = norma{lss, "91", "", since(lssInForce)}
	lss92     = norma{lss, "92", "", since(lssInForce)}
	lss94     = norma{lss, "94", "", since(lssInForce, reformApr2014)}
	lss95     = norma{lss, "95", "", since(lssInForce)}
	lss102Bis = norma{lss, "102 Bis", "", since(reformMar2023)}
	lss201    = norma{lss, "201", "", since(lssInForce, reform2001, reform2020)}
	lss300    = norma{lss, "300", "", since(lssInForce)}
	lss301    = norma{lss, "301", "", since(lssInForce)}

	racerf61 = norma{racerf, "61", "", since(racerfInForce)}
	racerf82 = norma{racerf, "82", "", since(racerfInForce)}
	racerf97 = norma{racerf, "97", "", since(racerfInForce)}
)
