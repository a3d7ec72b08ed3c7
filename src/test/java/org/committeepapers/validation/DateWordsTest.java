package org.committeepapers.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that look at the words of a date. */
class DateWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Friday 30 December 2025",
                "By Fri 30th Dec 2025",
                "Mon, 31/12/2025",
                "Monday the 1st of January 2026",
                "Thursday 31.12.25",
                "Wednesday 31 December 2025 (was Monday 30 June 2024)",
            })
    void aWeekdayIsHeldAgainstItsDate(String words) {
        assertEquals(List.of("WARNING BY_WHEN"), found("weekday-wrong", words, ByWhen.Kind.DAY, "2025-12-31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wednesday 31 December 2025",
                "Wed 31/12/25",
                "w/c Monday 29 December 2025",
                "Tuesdays from 31 December 2025",
                "Monday to Friday, until 31 December 2025",
                "Monitoring by 31 December 2025",
                "Sunday 31 February 2026",
                "Monday 31 December",
                "31 December 2025",
            })
    void aWeekdayThatFitsOrHasNoDateIsFine(String words) {
        assertEquals(List.of(), found("weekday-wrong", words, ByWhen.Kind.DAY, "2025-12-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "31 Decmber 2025, 2025-12-31",
        "Febuary 2026, 2026-02-28",
        "1st Ocotber 2025, 2025-10-01",
        "Janurary 2026, 2026-01-31",
        "Augsut 2025, 2025-08-31",
        "Mach 2026, 2026-03-31",
    })
    void aMisspeltMonthIsNamed(String words, String latest) {
        assertEquals(List.of("NOTE BY_WHEN"), found("month-misspelt", words, ByWhen.Kind.MONTH, latest));
    }

    @ParameterizedTest
    @CsvSource({
        "December 2025, 2025-12-31",
        "Sept 2025, 2025-09-30",
        "Septem. 2025, 2025-09-30",
        "end of Mar 2026, 2026-03-31",
        "Rhagfyr 2025, 2025-12-31",
        "erbyn Mehefin 2026, 2026-06-30",
        "ddiwedd Fawrth 2026, 2026-03-31",
        "31/12/2025, 2025-12-31",
        "June or July 2026, 2026-07-31",
        "MAY 2026, 2026-05-31",
    })
    void aMonthThatIsRightIsFine(String words, String latest) {
        assertEquals(List.of(), found("month-misspelt", words, ByWhen.Kind.MONTH, latest));
    }

    private static List<String> found(String rule, String words, ByWhen.Kind kind, String latest) {
        ByWhen date = ByWhen.dated(RichText.of(words), kind, LocalDate.parse(latest));
        return Samples.found(rule, Samples.action(Status.IN_PROGRESS, date, Measures.NONE, Field.COMPLETED_ON));
    }
}
