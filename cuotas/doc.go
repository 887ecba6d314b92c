// Package cuotas computes the contributions of Mexican social security from
// dated tables: what employer and worker owe, branch by branch, and what the
// schemes of people who pay for themselves cost.
//
//	w := cuotas.Trabajador{SBC: 524_65, Prima: 54355} // 524.65 a day; premium of 0.54355 %
//	d, err := cuotas.Default().Monthly(w, cuotas.Mes{Year: 2026, Month: time.March})
//	if err != nil {
//		return err // its code has a text for people in package mensajes
//	}
//	for _, l := range d.Lineas {
//		fmt.Println(l.Ramo, l.Base, l.Dias, l.Patron, l.Obrero, l.Articulo)
//	}
//	fmt.Println(d.TotalPatron, d.TotalObrero, d.Total)
//
// The rules are those of the Ley del Seguro Social (LSS, DOF 21-12-1995, as
// reformed through DOF 15-01-2026) and of its Reglamento en materia de
// Afiliación, Clasificación de Empresas, Recaudación y Fiscalización (RACERF,
// DOF 01-11-2002). There is no clock and no state: the same input gives the
// same bytes.
//
// # From the wage to the salary of contribution
//
// [SalarioDiario] divides a pay into days, [Params.Integrar] says how much of
// each payment integrates (LSS 27 and 32), [Params.SDI] integrates the wage by
// the factor of the year of service, and [Params.Limitar] brings it between the
// minimum wage of the zone and 25 UMA (LSS 28): that is the SBC. The
// computations below cut at 25 UMA themselves; below the minimum wage they
// refuse, [ErrSBCBelowMinimum], and never raise in silence. [Params.Avisos]
// lists the salary changes of which the Institute has to be told.
//
// # Periods and days
//
// [Params.Monthly] gives the branches that are paid by the month,
// [Params.Bimonthly] retiro, CEAV and housing, [Params.Flat] all branches of the
// Institute on a number of days, as a fortnight or the flat month of thirty
// needs them. [Params.Roster] is Monthly for a whole payroll at flat memory.
//
// Months have their calendar days, 28 to 31, of which each branch leaves out:
//
//	enfermedades y maternidad, GMP              incapacities
//	riesgos, invalidez y vida, guarderías, CEAV incapacities and absences
//	retiro, Infonavit                           absences
//
// (LSS 31; RIPAEDI 35). More than seven absences in a month are [ErrAbsences]:
// they ask for a baja. [SemanaReducida] turns the absences of a short week into
// days (RACERF 116).
//
// # Rounding
//
// Amounts are whole centavos and rates whole hundred-thousandths of one percent:
// nothing is ever a binary fraction. Each share of each branch is one product,
// base × rate × days, rounded half up once; totals add what was rounded, so that
// what is printed adds up. [Criterios] can ask for [Final] instead, which adds
// the exact shares and rounds each total. Where the daily wage is the minimum,
// the employer pays the worker's share (LSS 36): both are rounded as before and
// then added, so that the sum does not depend on who pays.
//
// # Tables
//
// [Default] holds the tables of this release, each row with its source, and
// [Tables] says from when to when each answers. A month has the figures of its
// day 1, and January the UMA of the year before. A day without a row is
// [ErrNoParameter], never the figure of another year; each line names the rows
// that it used as a [Fila]. [Overlay] lays the rows of a host over them, from
// JSON files that are checked as a whole:
//
//	p, err := cuotas.Overlay(os.DirFS("tablas"))
//
// [Params.With] chooses among readings that the public texts leave open; the
// zero [Criterios] is the default of each.
//
// # Liquidations
//
// [Patron.Empleados] makes the workers of an employer of their movements,
// absences and incapacities. [Params.Liquidar] and [Params.LiquidarBimestre] give
// a row for every worker and movement, as the proposals of the Institute have
// them (EMA and EBA), one after the other; [WriteEMA] and [WriteEBA] print them
// and return the [Totales] of what was printed. [Comparar] lists, with a reason,
// where they differ from the proposal. [Vencimiento] and [VencimientoBimestre]
// tell the last day to pay, [Params.Recargos] what paying later costs.
//
// # Schemes
//
// [Esquemas] lists the ways to be insured without an ordinary payroll.
// [Params.Independiente], [Params.Hogar], [Params.Familia],
// [Params.CotizacionContinuacion] and [Incorporacion] quote them;
// [Esquema.Cobertura] and [Esquema.Renovacion] tell which days a payment covers
// and when it is due again; [EstadoInscripcion.Next] guards the steps of an
// enrolment. A [LineaCaptura] is opaque: only its form is checked.
//
// # Unconfirmed
//
// The comments say "unconfirmed" where no public text was found. Above all:
// rounding by branch, the row of CEAV between 2.00 and 2.01 UMA, the rate of low
// salaries in modalidad 40, the divisor 365 in leap years, the quotes of the
// self-employed, and the fees of modalidad 33. An accountant should settle them
// before money moves by them.
//
// # What this package does not do
//
// It computes no income tax (ISR), no instalments of Infonavit loans and no
// share of the State. It writes no file of SUA and no line of capture, and it
// never asks the Institute, a bank or a register: the premium, the index of
// prices and the holidays of the banks are the host's to give.
package cuotas
