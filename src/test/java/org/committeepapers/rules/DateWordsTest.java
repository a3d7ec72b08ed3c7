package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.date.Dates;
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
        assertEquals(List.of("WARNING BY_WHEN"), found("weekday-wrong", words));
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
        assertEquals(List.of(), found("weekday-wrong", words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/06/24\n30/09/24", "Phase 1: June 2024; Phase 2: March 2025"})
    void severalDatesAreNamed(String words) {
        assertEquals(List.of("WARNING BY_WHEN"), found("date-several", words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/09/24 (was 30/06/24)",
                "30/06/24 revised to 30/09/24",
                "January - March 2021",
                "Q4 2024/25 (31 March 2025)"
            })
    void aDateWithWhatItRevisesIsOne(String words) {
        assertEquals(List.of(), found("date-several", words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    45565           | date-unreadable | 45565 is how a spreadsheet stores 30 September 2024
                    within 3 months | date-unreadable | a length of time
                    Housing team    | date-unreadable | can't be read as a date
                    03/25/2021      | date-impossible | month first
                    31/02/2025      | date-impossible | no such date
                    """)
    void theMessageSaysWhatIsWrong(String words, String rule, String part) {
        List<String> messages = Samples.messages(rule, action(words));
        assertEquals(1, messages.size());
        assertTrue(messages.get(0).contains(part), messages.get(0));
    }

    private static List<String> found(String rule, String words) {
        return Samples.found(rule, action(words));
    }

    private static Action action(String words) {
        return Samples.action(Status.IN_PROGRESS, Dates.read(RichText.of(words)), Field.COMPLETED_ON);
    }
}
