package org.committeepapers.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingsTest {

    private static final Meetings MEETINGS = new Meetings(
            sittings("Children and Young People Scrutiny Committee", "2027-01-12", "2026-12-03", "2026-12-03"),
            List.of(sittings("Cabinet", "2026-12-10"), sittings("Health & Wellbeing Board", "2026-12-11")));

    private static CommitteeMeetings sittings(String committee, String... days) {
        return new CommitteeMeetings(
                committee,
                Stream.of(days).map(LocalDate::parse).map(Meeting::on).toList());
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''|own",
                "the committee|own",
                "this committee|own",
                "scrutiny|own",
                "Scrutiny Committee|own",
                "Children and young people scrutiny committee|own",
                "Cabinet|Cabinet",
                "the Cabinet meeting|Cabinet",
                "Health and Wellbeing Board|Health & Wellbeing Board",
                "Health Board|none",
                "Board|none",
                "Scrutiny Panel|none",
                "Children|none",
                "Council|none"
            })
    void wordsNameTheirOwnCommitteeAnotherThatIsKnownOrNone(String words, String expected) {
        CommitteeMeetings sittings = MEETINGS.of(words);
        String found = sittings.isEmpty() ? "none" : sittings == MEETINGS.own() ? "own" : sittings.committee();
        assertEquals(expected, found);
    }

    @Test
    void aKindOfCommitteeOfWhichThereAreTwoIsNeither() {
        Meetings two =
                new Meetings(sittings("Scrutiny Board", "2026-12-03"), List.of(sittings("Health Board", "2026-12-04")));
        assertTrue(two.of("Board").isEmpty());
        assertEquals("Scrutiny Board", two.of("Scrutiny").committee());
    }

    @Test
    void findsTheNextAndTheNearest() {
        CommitteeMeetings own = MEETINGS.own();
        assertEquals(2, own.meetings().size());
        assertEquals(day("2026-12-03"), own.from(LocalDate.of(2026, 12, 3)).map(Meeting::day));
        assertEquals(day("2027-01-12"), own.after(LocalDate.of(2026, 12, 3)).map(Meeting::day));
        assertEquals(Optional.empty(), own.after(LocalDate.of(2027, 1, 12)));
        assertEquals(
                day("2026-12-03"), own.nearestTo(LocalDate.of(2026, 12, 20)).map(Meeting::day));
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
