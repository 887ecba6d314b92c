package calendario_test

import (
	"fmt"

	"github.com/derechohabiente/imss/calendario"
)

func ExampleDate_AddDays() {
	fmt.Println(calendario.MustParse("2026-12-31").AddDays(1))
	// Output: 2027-01-01
}

func ExampleDate_AddYears() {
	fmt.Println(calendario.MustParse("2024-02-29").AddYears(1))
	// Output: 2025-02-28
}

func ExampleDate_Age() {
	birth := calendario.MustParse("1987-03-14")
	fmt.Println(birth.Age(calendario.MustParse("2026-03-13")), birth.Age(calendario.MustParse("2026-03-14")))
	// Output: 38 39
}

func ExampleDate_Birthday() {
	fmt.Println(calendario.MustParse("2008-02-29").Birthday(18))
	// Output: 2026-03-01
}

func ExampleDate_After() {
	fmt.Println(calendario.MustParse("2026-01-02").After(calendario.MustParse("2026-01-01")))
	// Output: true
}

func ExampleDate_Before() {
	fmt.Println(calendario.MustParse("2026-01-02").Before(calendario.MustParse("2026-01-01")))
	// Output: false
}

func ExampleDate_Compare() {
	fmt.Println(calendario.MustParse("2026-01-01").Compare(calendario.MustParse("2026-01-01")))
	// Output: 0
}

func ExampleDate_Sub() {
	fmt.Println(calendario.MustParse("2026-01-31").Sub(calendario.MustParse("2026-01-01")))
	// Output: 30
}

func ExampleDate_Civil() {
	y, m, d := calendario.MustParse("2026-05-26").Civil()
	fmt.Println(y, m, d)
	// Output: 2026 May 26
}

func ExampleDate_Year() {
	fmt.Println(calendario.MustParse("2026-05-26").Year())
	// Output: 2026
}

func ExampleDate_Month() {
	fmt.Println(calendario.MustParse("2026-05-26").Month())
	// Output: May
}

func ExampleDate_Day() {
	fmt.Println(calendario.MustParse("2026-05-26").Day())
	// Output: 26
}

func ExampleDate_Weekday() {
	fmt.Println(calendario.MustParse("2026-05-26").Weekday())
	// Output: Tuesday
}

func ExampleDate_EndOfMonth() {
	fmt.Println(calendario.MustParse("2028-02-10").EndOfMonth())
	// Output: 2028-02-29
}

func ExampleDate_IsZero() {
	var none calendario.Date
	fmt.Printf("%t %q\n", none.IsZero(), none)
	// Output: true ""
}

func ExampleDate_String() {
	fmt.Println(calendario.MustParse("2026-05-26").String())
	// Output: 2026-05-26
}

func ExampleDate_DDMMAAAA() {
	fmt.Println(calendario.MustParse("2026-05-26").DDMMAAAA())
	// Output: 26052026
}

func ExamplePeriod_Contains() {
	insured := calendario.Period{From: calendario.MustParse("2026-01-05")} // still open
	fmt.Println(insured.Contains(calendario.MustParse("2026-01-05")), insured.Contains(calendario.MustParse("2026-01-04")))
	// Output: true false
}

func ExamplePeriod_Days() {
	fmt.Println(calendario.MustParseQuincena("2026/04").Period().Days())
	// Output: 13
}

func ExamplePeriod_Overlaps() {
	first, second := calendario.MustParseQuincena("2026/01").Period(), calendario.MustParseQuincena("2026/02").Period()
	fmt.Println(first.Overlaps(second), first.Overlaps(first))
	// Output: false true
}

func ExamplePeriod_Clip() {
	sick := calendario.Period{From: calendario.MustParse("2026-01-10"), To: calendario.MustParse("2026-01-20")}
	part, ok := sick.Clip(calendario.MustParseQuincena("2026/01").Period())
	fmt.Println(part.From, part.To, ok)
	// Output: 2026-01-10 2026-01-15 true
}

func ExampleQuincena_Period() {
	p := calendario.MustParseQuincena("2026/14").Period()
	fmt.Println(p.From, p.To)
	// Output: 2026-07-16 2026-07-31
}

func ExampleQuincena_Month() {
	m, half := calendario.MustParseQuincena("2026/14").Month()
	fmt.Println(m, half)
	// Output: July 2
}

func ExampleQuincena_Add() {
	fmt.Println(calendario.MustParseQuincena("2026/14").Add(24))
	// Output: 2027/14
}

func ExampleQuincena_Next() {
	fmt.Println(calendario.MustParseQuincena("2026/24").Next())
	// Output: 2027/01
}

func ExampleQuincena_Prev() {
	fmt.Println(calendario.MustParseQuincena("2026/01").Prev())
	// Output: 2025/24
}

func ExampleQuincena_Sub() {
	fmt.Println(calendario.MustParseQuincena("2027/01").Sub(calendario.MustParseQuincena("2026/01")))
	// Output: 24
}

func ExampleQuincena_Compare() {
	fmt.Println(calendario.MustParseQuincena("2026/01").Compare(calendario.MustParseQuincena("2026/02")) < 0)
	// Output: true
}

func ExampleQuincena_String() {
	fmt.Println(calendario.MustParseQuincena("2a quincena de julio de 2026").String())
	// Output: 2026/14
}

func ExampleQuincena_IsZero() {
	fmt.Println(calendario.QuincenaOf(calendario.Date{}).IsZero())
	// Output: true
}

func ExampleBimestre_Period() {
	p := calendario.Bimestre{Year: 2026, N: 1}.Period()
	fmt.Println(p.From, p.To)
	// Output: 2026-01-01 2026-02-28
}

func ExampleBimestre_Add() {
	fmt.Println(calendario.Bimestre{Year: 2026, N: 1}.Add(-2))
	// Output: 2025-5
}

func ExampleBimestre_Next() {
	fmt.Println(calendario.Bimestre{Year: 2026, N: 6}.Next())
	// Output: 2027-1
}

func ExampleBimestre_Prev() {
	fmt.Println(calendario.Bimestre{Year: 2026, N: 1}.Prev())
	// Output: 2025-6
}

func ExampleBimestre_Compare() {
	fmt.Println(calendario.Bimestre{Year: 2026, N: 6}.Compare(calendario.Bimestre{Year: 2027, N: 1}) < 0)
	// Output: true
}

func ExampleBimestre_String() {
	fmt.Println(calendario.Bimestre{Year: 2026, N: 3}.String())
	// Output: 2026-3
}

func ExampleBimestre_IsZero() {
	fmt.Println(calendario.Bimestre{}.IsZero())
	// Output: true
}
