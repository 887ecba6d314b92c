// Package calendario holds civil days and what the Institute counts with them:
// periods, fortnights (quincenas), bimesters, rest days and pay days.
//
//	birth := calendario.MustParse("2004-02-29")
//	birth.Birthday(18)                                // 2022-03-01
//	calendario.MustParseQuincena("2A-JUL-2026")       // 2026/14
//	calendario.LFT.AddWorkingDays(today, 5)           // end of a term of five working days
//	calendario.PensionPayDay(2026, time.May)          // 2026-05-04, publicado
//
// A [Date] has no hour and no time zone, and nothing here asks a clock: the
// host decides what day it is, in America/Mexico_City. Days count by these
// conventions: a [Period] is closed, both ends belong to it; months back keep
// the day number, clipped to the end of the month; somebody born on 29 February
// reaches an age on 1 March of common years.
//
// Pay days say whether they were published or follow from a rule ([Origen]).
// What is published after this release, and rest days that electoral law or a
// decree sets, come from files of the host: [Overlay] gives a [Calendario] that
// answers the same questions with them. [Tables] tells what the built-in tables
// hold and for how long. The vacations of the Institute's staff follow from no
// rule: a [Rol] holds those that the host gives.
//
//	c, err := calendario.Overlay(os.DirFS("calendarios"))
//	c.PensionPayDay(2027, time.January)               // publicado, once a file says so
//
// Every value type writes and reads itself as text, JSON, flag and database
// value. NULL reads as the zero value; an absent day, fortnight or bimester is
// the empty text.
package calendario
