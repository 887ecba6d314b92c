// Package cuotas computes the contributions of Mexican social security from
// dated parameters: what employer and worker owe in a month or a bimester,
// branch by branch, and what the voluntary schemes cost.
//
//	d, err := cuotas.Default().Monthly(worker, month)
//
// [Params.Roster] does so for a whole payroll, one worker after the other.
// [Params.Liquidar] and [Params.LiquidarBimestre] make the liquidations of an
// employer of movements, absences and incapacities, row by row as the proposals
// of the Institute (EMA and EBA) have them; [WriteEMA] and [WriteEBA] print them,
// and [Comparar] explains where they differ from the proposal.
//
// The rules are those of the Ley del Seguro Social (LSS, DOF 21-12-1995, as
// reformed through DOF 15-01-2026) and of its Reglamento en materia de
// Afiliación, Clasificación de Empresas, Recaudación y Fiscalización (RACERF,
// DOF 01-11-2002). Where the public texts leave a reading open, [Criterios]
// names it.
//
// Amounts are whole centavos and rates are whole hundred-thousandths of one
// percent: nothing is ever a binary fraction. Every line of a breakdown says
// its base, its days, its rates, the article and the rows of the tables.
// A day for which a table has no row is [ErrNoParameter], never the figure of
// the year before.
//
// There is no clock and no state: the same input gives the same bytes.
package cuotas
