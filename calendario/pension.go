package calendario

import "time"

// PayDay is a day of payment.
type PayDay struct {
	Date   Date   `json:"date"`
	Origen Origen `json:"origen"`
}

// PensionPayDay gives the day on which the Institute pays the pensions of the
// Ley del Seguro Social for a month: the published day where the calendar of
// that year is known (2023 to 2026, and six months of 2022), otherwise the
// computed one. A month outside the calendar is [ErrDate].
//
// The rule from 2023 on: the first working day on or after the 1st. Until
// 2022: the last working day before the month begins where the 1st is none,
// but for January, which the budget of the year pays: its first working day.
// Working days are those of LFT art. 74; the rule gives all 48 days published
// for 2023 to 2026.
func PensionPayDay(year int, month time.Month) (PayDay, error) {
	first, err := New(year, month, 1)
	if err != nil {
		return PayDay{}, err
	}
	return pensionPayDay(first, nil), nil
}

// pensionPayDay answers for the month that begins on first; extra days count
// for the rule alone, since a published day stands as it was published.
func pensionPayDay(first Date, extra []Date) PayDay {
	if d, ok := publishedPension(first); ok {
		return PayDay{d, Publicado}
	}
	if first.Year() >= 2023 || first.Month() == time.January {
		return PayDay{LFT.NextWorking(first, extra...), Calculado}
	}
	return PayDay{LFT.PrevWorking(first, extra...), Calculado}
}

// publishedPension looks a month up in the calendars that the Institute
// published and the press reprinted each year. The table holds days of the
// month; the one day outside its month is that of May 2022.
func publishedPension(first Date) (Date, bool) {
	var days [12]int
	switch first.Year() {
	case 2026:
		days = [12]int{2, 3, 2, 1, 4, 1, 1, 3, 1, 1, 2, 1}
	case 2025:
		days = [12]int{2, 4, 3, 1, 2, 2, 1, 1, 1, 1, 3, 1}
	case 2024:
		days = [12]int{2, 1, 1, 1, 2, 3, 1, 1, 2, 2, 1, 2}
	case 2023:
		days = [12]int{2, 1, 1, 3, 2, 1, 3, 1, 1, 2, 1, 1}
	case 2022:
		if first.Month() == time.May {
			return Must(2022, time.April, 29), true
		}
		days = [12]int{0: 3, 1: 1, 2: 1, 5: 1, 11: 1}
	}
	day := days[first.Month()-1]
	return first.AddDays(day - 1), day > 0
}
