package calendario_test

import (
	"errors"
	"fmt"
	"strings"
	"testing/fstest"
	"time"

	"github.com/derechohabiente/imss/calendario"
)

func ExampleRestDays_Festivo() {
	occasion, rest := calendario.ContratoIMSS.Festivo(calendario.MustParse("2026-05-10"))
	fmt.Println(occasion, rest)
	// Output: calendario.madres true
}

func ExampleRestDays_NextWorking() {
	fmt.Println(calendario.LFT.NextWorking(calendario.MustParse("2026-05-01")))
	// Output: 2026-05-04
}

func ExampleRestDays_PrevWorking() {
	fmt.Println(calendario.LFT.PrevWorking(calendario.MustParse("2026-05-01")))
	// Output: 2026-04-30
}

// The working days by which a payment came late.
func ExampleRestDays_CountWorking() {
	due, paid := calendario.MustParse("2026-04-30"), calendario.MustParse("2026-05-06")
	fmt.Println(calendario.LFT.CountWorking(calendario.Period{From: due.AddDays(1), To: paid}))
	// Output: 3
}

// The term of what is due within the first five working days of a bimester.
func ExampleRestDays_FirstWorkingDays() {
	term := calendario.LFT.FirstWorkingDays(calendario.Bimestre{Year: 2026, N: 3}.Period(), 5)
	fmt.Println(term.From, term.To)
	// Output: 2026-05-01 2026-05-08
}

// host is a folder of files in which a host keeps what was published since.
func host() fstest.MapFS {
	return fstest.MapFS{"2027.json": {Data: []byte(`{
		"read": "2026-12-20",
		"rest_days": [{"list": "lft", "date": "2027-06-07", "festivo": "calendario.eleccion", "source": "acuerdo de ejemplo"}],
		"pension":   [{"month": "2027-01", "date": "2027-01-05", "source": "calendario de ejemplo"}],
		"staff":     [{"quincena": "2027/01", "santander_scotiabank": "2027-01-11", "other_banks": "2027-01-12",
		               "cheque": "2027-01-13", "source": "calendario de ejemplo"}],
		"retired":   [{"month": "2027-01", "date": "2027-01-29", "source": "calendario de ejemplo"}]}`)}}
}

func calendar() *calendario.Calendario {
	c, err := calendario.Overlay(host())
	if err != nil {
		panic(err)
	}
	return c
}

func ExampleOverlay() {
	c, err := calendario.Overlay(host())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, month := range []time.Month{time.January, time.February} {
		d, err := c.PensionPayDay(2027, month)
		fmt.Println(d.Date, d.Origen, err)
	}
	// Output:
	// 2027-01-05 publicado <nil>
	// 2027-02-02 calculado <nil>
}

func ExampleCalendario_Overlay() {
	newer := fstest.MapFS{"fix.json": {Data: []byte(`{"read": "2027-01-02",
		"pension": [{"month": "2027-01", "date": "2027-01-04", "source": "fe de erratas de ejemplo"}]}`)}}
	c, err := calendar().Overlay(newer)
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := c.PensionPayDay(2027, time.January)
	fmt.Println(d.Date, err)
	// Output: 2027-01-04 <nil>
}

func ExampleCalendario_Festivo() {
	occasion, rest := calendar().Festivo(calendario.ContratoIMSS, calendario.MustParse("2027-06-07"))
	fmt.Println(occasion, rest)
	// Output: calendario.eleccion true
}

func ExampleCalendario_Year() {
	fmt.Println(len(calendario.LFT.Year(2027)), len(calendar().Year(calendario.LFT, 2027)))
	// Output: 7 8
}

func ExampleCalendario_IsWorking() {
	fmt.Println(calendar().IsWorking(calendario.LFT, calendario.MustParse("2027-06-07")))
	// Output: false
}

func ExampleCalendario_AddWorkingDays() {
	fmt.Println(calendar().AddWorkingDays(calendario.LFT, calendario.MustParse("2027-06-04"), 5))
	// Output: 2027-06-14
}

func ExampleCalendario_CountWorking() {
	week := calendario.Period{From: calendario.MustParse("2027-06-07"), To: calendario.MustParse("2027-06-11")}
	fmt.Println(calendar().CountWorking(calendario.LFT, week))
	// Output: 4
}

func ExampleCalendario_Extra() {
	fmt.Println(calendario.LFT.NextWorking(calendario.MustParse("2027-06-05"), calendar().Extra(calendario.LFT)...))
	// Output: 2027-06-08
}

func ExampleCalendario_PensionPayDay() {
	d, err := calendar().PensionPayDay(2027, time.January)
	fmt.Println(d.Date, d.Origen, err)
	// Output: 2027-01-05 publicado <nil>
}

func ExampleCalendario_StaffPayDays() {
	p, err := calendar().StaffPayDays(calendario.MustParseQuincena("2027/01"))
	fmt.Println(p.SantanderScotiabank, p.OtherBanks, p.Cheque, p.Origen, err)
	// Output: 2027-01-11 2027-01-12 2027-01-13 publicado <nil>
}

func ExampleCalendario_RetiredPayDay() {
	d, err := calendar().RetiredPayDay(2027, time.January)
	fmt.Println(d.Date, d.Origen, err)
	// Output: 2027-01-29 publicado <nil>
}

func ExampleCalendario_Tables() {
	all := calendar().Tables()
	for _, t := range all[len(calendario.Tables()):] {
		fmt.Println(t.Name, t.Valid.From, t.Valid.To, t.Source)
	}
	// Output:
	// calendario.pension 2027-01-01 2027-01-31 calendario de ejemplo
	// calendario.rest_days 2027-06-07 2027-06-07 acuerdo de ejemplo
	// calendario.retired 2027-01-01 2027-01-31 calendario de ejemplo
	// calendario.staff 2027-01-01 2027-01-15 calendario de ejemplo
}

func ExampleTables() {
	for _, t := range calendario.Tables() {
		fmt.Println(t.Name, t.Outdated(calendario.MustParse("2027-01-01")))
	}
	// Output:
	// calendario.lft false
	// calendario.contrato_imss false
	// calendario.bancario true
	// calendario.pension true
	// calendario.nomina true
}

// sheet is a roll of vacations as a spreadsheet saves it.
const sheet = `trabajador,anio,periodo,desde,hasta,dias
M-001,2026,1,2026-03-30,2026-04-10,8
M-001,2026,2,2026-12-21,2027-01-03,9
M-002,2026,1,2026-04-06,2026-04-17,10
`

func roll() *calendario.Rol {
	rol, err := calendario.ReadRolCSV(strings.NewReader(sheet))
	if err != nil {
		panic(err)
	}
	return rol
}

func ExampleReadRolCSV() {
	rol, err := calendario.ReadRolCSV(strings.NewReader(sheet))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(rol.All()))
	_, err = calendario.ReadRolCSV(strings.NewReader(strings.Replace(sheet, "2026-04-10", "2026-03-10", 1)))
	fmt.Println(err)
	// Output:
	// 3
	// calendario.vacaciones: row 2, hasta
}

func ExampleReadRolJSON() {
	rol, err := calendario.ReadRolJSON(strings.NewReader(
		`[{"trabajador": "M-001", "anio": 2026, "periodo": 1, "desde": "2026-03-30", "hasta": "2026-04-10", "dias": 8}]`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(rol.All()[0].Desde)
	// Output: 2026-03-30
}

func ExampleNewRol() {
	_, err := calendario.NewRol([]calendario.Vacacion{{Trabajador: "M-001", Anio: 2026, Periodo: 1}})
	var e calendario.Error
	fmt.Println(errors.As(err, &e), e.Row, e.Field)
	// Output: true 1 desde
}

func ExampleRol_All() {
	for _, v := range roll().All() {
		fmt.Println(v.Trabajador, v.Periodo, v.Desde)
	}
	// Output:
	// M-001 1 2026-03-30
	// M-001 2 2026-12-21
	// M-002 1 2026-04-06
}

func ExampleRol_Of() {
	fmt.Println(len(roll().Of("M-001")))
	// Output: 2
}

func ExampleRol_Away() {
	for _, v := range roll().Away(calendario.MustParse("2026-04-06")) {
		fmt.Println(v.Trabajador, v.Hasta)
	}
	// Output:
	// M-001 2026-04-10
	// M-002 2026-04-17
}

func ExampleRol_Next() {
	v, ok := roll().Next("M-001", calendario.MustParse("2026-04-11"))
	fmt.Println(v.Desde, ok)
	// Output: 2026-12-21 true
}

func ExampleRol_Overlaps() {
	rol, err := calendario.ReadRolCSV(strings.NewReader(sheet + "M-002,2026,2,2026-04-17,2026-04-24,6\n"))
	for _, pair := range rol.Overlaps() {
		fmt.Println(pair[0].Hasta, pair[1].Desde, err)
	}
	// Output: 2026-04-17 2026-04-17 <nil>
}

func ExampleVacacion_Period() {
	fmt.Println(roll().All()[0].Period().Days())
	// Output: 12
}

func ExampleVacacion_WorkingDays() {
	fmt.Println(roll().All()[0].WorkingDays()) // without Maundy Thursday and Good Friday
	// Output: 8
}
