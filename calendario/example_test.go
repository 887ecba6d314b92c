package calendario_test

import (
	"fmt"
	"time"

	"github.com/derechohabiente/imss/calendario"
)

func ExampleNew() {
	d, err := calendario.New(2025, time.May, 26)
	fmt.Println(d, err)
	_, err = calendario.New(2025, time.February, 29)
	fmt.Println(err)
	// Output:
	// 2025-05-26 <nil>
	// calendario.date
}

func ExampleMust() {
	fmt.Println(calendario.Must(2025, time.May, 26).Weekday())
	// Output: Monday
}

func ExampleParse() {
	d, err := calendario.Parse("2025-05-26")
	fmt.Println(d.Year(), d.Month(), d.Day(), err)
	// Output: 2025 May 26 <nil>
}

func ExampleParseDDMMAAAA() {
	d, err := calendario.ParseDDMMAAAA("26052025")
	fmt.Println(d, d.DDMMAAAA(), err)
	// Output: 2025-05-26 26052025 <nil>
}

func ExampleMustParse() {
	birth := calendario.MustParse("2004-02-29")
	fmt.Println(birth.Birthday(18), birth.Age(calendario.MustParse("2022-02-28")))
	// Output: 2022-03-01 17
}

func ExampleFromTime() {
	mexico := time.FixedZone("America/Mexico_City", -6*3600)
	instant := time.Date(2025, 5, 27, 3, 0, 0, 0, time.UTC)
	fmt.Println(calendario.FromTime(instant.In(mexico)))
	// Output: 2025-05-26
}

func ExampleDate_AddMonths() {
	fmt.Println(calendario.MustParse("2025-03-31").AddMonths(-1))
	// Output: 2025-02-28
}

func ExampleNewPeriod() {
	p, err := calendario.NewPeriod(calendario.MustParse("2025-01-01"), calendario.MustParse("2025-01-31"))
	fmt.Println(p.Days(), p.Contains(calendario.MustParse("2025-01-31")), err)
	// Output: 31 true <nil>
}

func january() []calendario.Period {
	return []calendario.Period{
		{From: calendario.MustParse("2025-01-06"), To: calendario.MustParse("2025-01-15")},
		{From: calendario.MustParse("2025-01-10"), To: calendario.MustParse("2025-01-20")},
	}
}

func ExampleUnion() {
	for _, p := range calendario.Union(january()) {
		fmt.Println(p.From, p.To, p.Days())
	}
	// Output: 2025-01-06 2025-01-20 15
}

func ExampleGaps() {
	month := calendario.Period{From: calendario.MustParse("2025-01-01"), To: calendario.MustParse("2025-01-31")}
	for _, p := range calendario.Gaps(month, january()) {
		fmt.Println(p.From, p.To)
	}
	// Output:
	// 2025-01-01 2025-01-05
	// 2025-01-21 2025-01-31
}

func ExampleNewQuincena() {
	q, err := calendario.NewQuincena(2026, 14)
	fmt.Println(q, q.Period().From, q.Period().To, err)
	_, err = calendario.NewQuincena(2026, 25)
	fmt.Println(err)
	// Output:
	// 2026/14 2026-07-16 2026-07-31 <nil>
	// calendario.quincena
}

func ExampleParseQuincena() {
	for _, s := range []string{"2026/14", "2026014", "14/2026", "2A-JUL-2026", "2a QNA JULIO 2026"} {
		q, err := calendario.ParseQuincena(s)
		fmt.Println(q, err)
	}
	// Output:
	// 2026/14 <nil>
	// 2026/14 <nil>
	// 2026/14 <nil>
	// 2026/14 <nil>
	// 2026/14 <nil>
}

func ExampleMustParseQuincena() {
	q := calendario.MustParseQuincena("2026/24")
	fmt.Println(q.Next(), q.Next().Sub(q))
	// Output: 2027/01 1
}

func ExampleQuincenaOf() {
	fmt.Println(calendario.QuincenaOf(calendario.MustParse("2026-07-16")))
	// Output: 2026/14
}

func ExampleNewBimestre() {
	b, err := calendario.NewBimestre(2026, 1)
	fmt.Println(b, b.Period().From, b.Period().To, err)
	// Output: 2026-1 2026-01-01 2026-02-28 <nil>
}

func ExampleParseBimestre() {
	b, err := calendario.ParseBimestre("2026-6")
	fmt.Println(b.Next(), err)
	// Output: 2027-1 <nil>
}

func ExampleBimestreOf() {
	fmt.Println(calendario.BimestreOf(calendario.MustParse("2026-02-28")))
	// Output: 2026-1
}

func ExampleEaster() {
	fmt.Println(calendario.Easter(2026))
	// Output: 2026-04-05
}

func ExampleRestDays_Year() {
	for _, d := range calendario.LFT.Year(2024) {
		fmt.Println(d.Date, d.Festivo)
	}
	// Output:
	// 2024-01-01 calendario.anio_nuevo
	// 2024-02-05 calendario.constitucion
	// 2024-03-18 calendario.juarez
	// 2024-05-01 calendario.trabajo
	// 2024-09-16 calendario.independencia
	// 2024-10-01 calendario.poder_ejecutivo
	// 2024-11-18 calendario.revolucion
	// 2024-12-25 calendario.navidad
}

func ExampleRestDays_IsWorking() {
	election := calendario.MustParse("2027-06-07")
	fmt.Println(calendario.LFT.IsWorking(election), calendario.LFT.IsWorking(election, election))
	// Output: true false
}

func ExampleRestDays_AddWorkingDays() {
	friday := calendario.MustParse("2026-03-13")
	fmt.Println(calendario.LFT.AddWorkingDays(friday, 5))
	// Output: 2026-03-23
}

func ExamplePensionPayDay() {
	for _, year := range []int{2026, 2027} {
		d, err := calendario.PensionPayDay(year, time.May)
		fmt.Println(d.Date, d.Origen, err)
	}
	// Output:
	// 2026-05-04 publicado <nil>
	// 2027-05-03 calculado <nil>
}

func ExampleStaffPayDays() {
	p, err := calendario.StaffPayDays(calendario.MustParseQuincena("2026/17"))
	fmt.Println(p.SantanderScotiabank, p.OtherBanks, p.Cheque, p.Origen, err)
	// Output: 2026-09-09 2026-09-10 2026-09-11 publicado <nil>
}

func ExampleRetiredPayDay() {
	p, err := calendario.RetiredPayDay(2026, time.May)
	fmt.Println(p.Date, p.Origen, err)
	// Output: 2026-05-30 publicado <nil>
}
