package org.committeepapers.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.tracker.Measures;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stops nothing, since it is about an appendix and no paper prints it, and what only looks so. */
class MarkedElsewhereTest {

    private static final String TOLD = "NOTE exemption-elsewhere";
    private static final String STOPS = "ERROR exemption-in-doubt";

    private static List<String> found(String aside) {
        return foundIn("t.xlsx", "Tracker", aside);
    }

    private static List<String> foundIn(String file, String sheet, String... asides) {
        List<Aside> words = Stream.of(asides)
                .map(aside -> new Aside(RichText.of(aside), new Location.Cell(file, sheet, 0, 20 + aside.length(), 0)))
                .toList();
        return found(Samples.tracker(
                words,
                Samples.recommendation(
                        "",
                        "2",
                        "That it be done",
                        Samples.action(Status.IN_PROGRESS, Samples.day("2025-12-31"), Measures.NONE))));
    }

    private static List<String> found(Tracker tracker) {
        return Rules.check(Samples.inspection(tracker)).stream()
                .filter(finding -> finding.rule().name().startsWith("exemption"))
                .map(MarkedElsewhereTest::shown)
                .toList();
    }

    private static String shown(Finding finding) {
        return finding.severity() + " " + finding.rule();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appendix 2 is not for publication",
                "Appendix 2 is not for publication.",
                "APPENDIX B IS NOT FOR PUBLICATION",
                "Note: appendix 2 is not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.",
                "Appendices 1 and 3 are exempt under paragraphs 1, 2 and 3 of Part 1 of Schedule 12A of the Local Government Act 1972 (as amended).",
                "Please note that Appendix C to the Cabinet report contains exempt information.",
                "NB Annex A to the report of 3 June 2026 contains confidential information",
                "N.B. Enclosure 4 is exempt from publication",
                "The appendix 2 to that report is not for publication and is withheld",
                "Appendix 2 is not for publication; this summary is public",
                "This report is public. Appendix 1 contains exempt information as defined in paragraph 3.",
                "Appendix 1 is not for publication.\nAppendix 2 is not to be published.",
                "Jane Smith:\nAppendix 2 is not for publication",
                "Appendix 2 is exempt and is not for publication",
                "Appendix D is not for publication because it contains information relating to the financial or business affairs of any particular person (paragraph 3).",
            })
    void isAboutAnAppendix(String words) {
        assertEquals(List.of(TOLD), found(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT FOR PUBLICATION",
                "Exempt: paragraph 3",
                "This tracker is not for publication",
                "The updates are not for publication by virtue of paragraph 3",
                "Recommendation 3 is not for publication",
                "Rows 4 and 5 are exempt information",
                "The appendix is not for publication",
                "This appendix is not for publication",
                "This appendix 2 is not for publication",
                "Appendix 2 (exempt)",
                "Appendix 2 - not for publication",
                "Exempt appendix 2",
                "Appendix 2 and this tracker are not for publication",
                "Progress and appendix 2 are not for publication",
                "Appendix 2, like the updates, is not for publication",
                "Appendix 2 is not for publication, nor is this tracker",
                "Appendix 2 is not for publication. Neither is this.",
                "Appendix 2 is not for publication. The rest is exempt information.",
                "Appendix 2 is not for publication and rows 4 and 5 are exempt",
                "Appendix 2 is not for publication until the contract is let",
                "Appendix 2 is not for publication\nExempt",
                "Exempt:\nAppendix 2 is not for publication",
                "Apart from appendix 2 this is not for publication",
                "Appendix 2 is public. Not for publication.",
                "Appendix 2 is public, the rest is not for publication",
                "Part 2 is not for publication",
                "Not for publication: appendix 2 is exempt",
            })
    void isOrMayBeAboutTheTracker(String words) {
        assertEquals(List.of(STOPS), found(words));
    }

    /** The tracker may be that appendix itself. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Appendix 2.xlsx | Tracker | Anything else",
                "tracker-app2.xlsx | Tracker | Anything else",
                "t.xlsx | Appendix 2 | Anything else",
                "t.xlsx | Tracker | Appendix 2: scrutiny tracker",
                "t.xlsx | Tracker | Appendix 2, scrutiny tracker",
                "t.xlsx | Tracker | APPENDIX 2 Scrutiny tracker",
                "t.xlsx | Tracker | Scrutiny tracker, appendix 2",
                "t.xlsx | Tracker | Scrutiny tracker Appendix 2.",
                "t.xlsx | Tracker | Appendix 2: exempt",
                "t.xlsx | Tracker | Appendix 2",
                "t.xlsx | Tracker | Scrutiny tracker (Appendix 2)",
                "t.xlsx | Tracker | Scrutiny tracker - appendix 2",
            })
    void isAboutTheTrackerUnderThatName(String file, String sheet, String title) {
        assertEquals(List.of(STOPS), foundIn(file, sheet, "Appendix 2 is not for publication", title));
        assertEquals(List.of(TOLD), foundIn(file, sheet, "Appendix 3 is not for publication", title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See Appendix 2.",
                "Reported in appendix 2",
                "Appendix 2 is on the agenda",
                "Appendix 20: sites",
                "The sites are listed in Appendix 2 to that report",
            })
    void talkOfItIsNoName(String words) {
        assertEquals(List.of(TOLD), foundIn("t.xlsx", "Tracker", "Appendix 2 is not for publication", words));
    }

    @Test
    void anotherSheetMayBeTheAppendix() {
        List<Aside> words = List.of(
                new Aside(RichText.of("Appendix 2 is not for publication"), new Location.Cell("t.xlsx", "A", 0, 9, 0)),
                new Aside(RichText.of("Sites"), new Location.Cell("t.xlsx", "Appendix 2", 1, 9, 0)));
        assertEquals(List.of(STOPS), found(Samples.tracker(words, Samples.recommendation("", "1", "That it be done"))));
    }

    @Test
    void whatPapersPrintIsInDoubtAllTheSame() {
        assertEquals(
                List.of(STOPS),
                found(Samples.tracker(Samples.recommendation("", "1", "Appendix 2 is not for publication"))));
    }

    @Test
    void longTextsAreLookedThroughQuickly() {
        for (String part : List.of("appendix 2 and ", "under paragraph 1 of part 1 of ", "Note: ")) {
            String words = "Appendix 2 is not for publication " + part.repeat(32_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> found(words));
        }
    }
}
