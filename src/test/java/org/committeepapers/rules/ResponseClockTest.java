package org.committeepapers.rules;

import static org.committeepapers.rules.Samples.awaited;
import static org.committeepapers.rules.Samples.found;
import static org.committeepapers.rules.Samples.tracker;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.finding.Finding;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.ResponsePeriod;
import org.committeepapers.tracker.ResponsePeriods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseClockTest {

    private static final Addressee PARTNER = new Addressee(Addressee.Kind.OTHER, "Integrated Care Board");

    @ParameterizedTest
    @CsvSource({
        "2 months, 2025-09-25, 2025-11-24",
        "two months, 2025-09-01, 2025-10-31",
        "2 months, 2025-12-31, 2026-02-28",
        "1 month, 2025-01-31, 2025-02-28",
        "2 months, 2025-07-31, 2025-09-30",
        "8 weeks, 2025-09-01, 2025-10-26",
        "28 days, 2025-09-01, 2025-09-28",
        "One Month, 2025-09-01, 2025-09-30",
    })
    void thePeriodBeginsWithTheDayOfReceipt(String words, LocalDate received, LocalDate lastDay) {
        assertEquals(Optional.of(lastDay), ResponsePeriod.parse(words).map(period -> period.lastDay(received)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 days", "months", "2", "2 years", "ten working days", "soon", "-1 days"})
    void otherWordsAreNoPeriod(String words) {
        assertEquals(Optional.empty(), ResponsePeriod.parse(words));
    }

    @Test
    void isOverOnTheDayAfterTheLast() {
        assertEquals(List.of("WARNING RESPONSE"), overdue("2025-09-24"));
        assertEquals(List.of(), overdue("2025-09-25"));
    }

    private static List<String> overdue(String received) {
        return found(
                "response-overdue", tracker(awaited("1", Addressee.EXECUTIVE, Optional.of(LocalDate.parse(received)))));
    }

    @Test
    void aLateResponseIsNotReportedTwice() {
        assertEquals(
                List.of(),
                found(
                        "response-missing",
                        tracker(awaited("1", Addressee.EXECUTIVE, Optional.of(LocalDate.of(2025, 9, 24))))));
        assertEquals(
                List.of("NOTE RESPONSE"),
                found(
                        "response-missing",
                        tracker(awaited("1", Addressee.EXECUTIVE, Optional.of(LocalDate.of(2025, 9, 25))))));
    }

    @Test
    void othersHaveAPeriodOnlyWhereOneIsSet() {
        var late = tracker(awaited("1", PARTNER, Optional.of(LocalDate.of(2025, 9, 1))));
        ResponsePeriod fourWeeks = new ResponsePeriod(4, ResponsePeriod.Unit.WEEK);
        assertEquals(List.of(), found("response-overdue", late));
        assertEquals(
                List.of("WARNING RESPONSE"),
                found(
                        "response-overdue",
                        late,
                        inspection -> Samples.inspection(
                                late, new ResponsePeriods(Map.of(), Map.of("integrated care board", fourWeeks)))));
        assertEquals(
                List.of("WARNING RESPONSE"),
                found(
                        "response-overdue",
                        late,
                        inspection -> Samples.inspection(
                                late, new ResponsePeriods(Map.of(Addressee.Kind.OTHER, fourWeeks), Map.of()))));
    }

    @Test
    void theFindingSaysFromWhichDayTheTimeCounts() {
        String message = Rules.check(Samples.inspection(
                        tracker(awaited("1", Addressee.EXECUTIVE, Optional.of(LocalDate.of(2025, 9, 24))))))
                .stream()
                .filter(finding -> finding.rule().name().equals("response-overdue"))
                .map(Finding::message)
                .findFirst()
                .orElse("");
        assertEquals(
                "There is no response. The time allowed (2 months) ended on 23 November 2025, counted from"
                        + " 24 September 2025 (cell D2), when it was received. The papers say \"Response awaited\".",
                message);
    }
}
