package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Refusal;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Addressee;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackerSheetTest {

    @TempDir
    Path folder;

    @Test
    void findsTheColumnsByTheirHeadingsInAnyOrderBelowTitleRows() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # Any name
                        Progress of our recommendations

                        DEADLINE | Progress\\nupdate | who? | Actions | Scrutiny recommendation | Rec. No. | Ward
                        by May 2025 | Going well | Head of Housing | Do it | Build homes | 7 | North
                        """, """
                        tables:
                          - sheet: "Any name"
                            columns:
                              reference: "Rec. No."
                              recommendation: "Scrutiny recommendation"
                              action: "Actions"
                              owner: "who?"
                              byWhen: "Deadline"
                              progress: "Progress update"
                            ignore: ["Ward"]
                        """);
        assertEquals(List.of("7: Build homes -> Do it"), Readings.outline(reading));
        Action action = Readings.action(reading, 0);
        assertEquals("by May 2025", action.byWhen().words().plain());
        assertEquals("Going well", action.text(Field.PROGRESS).plain());
        assertEquals("Head of Housing", action.owners().words().plain());
        assertEquals("A4", action.cell(Field.BY_WHEN).address());
        assertFalse(action.has(Field.STATUS));
        assertEquals(List.of(), Readings.findings(reading));
    }

    @Test
    void aMisspeltHeadingIsAnsweredWithTheNearest() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Recommendation | Action | Owner | By when | Progres
                        1 | One | a | X | May 2026 | Going well
                        """);
        Finding finding = reading.findings().getFirst();
        assertEquals(
                "Nothing says what the column F, \"Progres\", is, so these of its cells aren't read: F2.",
                finding.message());
        assertTrue(
                finding.fix()
                        .startsWith(
                                "If you mean \"Progress\", correct the heading. If not: Say how this tracker is read"),
                finding.fix());
    }

    @Test
    void continuesTheRecommendationAboveWhereItsCellsAreBlankMergedOrTheSame() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Recommendation | Action | Owner
                        1 | One | a | X
                         | | b | Y
                        1 | One | c | ^
                        2 | Two | d | Z
                        ^ | ^ | e | Z
                        ^ | ^ | f | Z
                        1 | One | g | Q
                        3 | Three
                        """);
        assertEquals(List.of("1: One -> a; b; c; g", "2: Two -> d; e; f", "3: Three -> "), Readings.outline(reading));
        assertEquals("Y", Readings.action(reading, 2).owners().words().plain());
        assertEquals("D3", Readings.action(reading, 2).cell(Field.OWNER).address());
        assertEquals("A4", Readings.action(reading, 2).place().address());
        assertEquals("A5", Readings.action(reading, 4 + 1).cell(Field.REFERENCE).address());
        assertEquals(List.of(), Readings.findings(reading));
    }

    @Test
    void startsANewRecommendationWhereTheTextDiffers() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Recommendation | Action
                        1 | One | a
                        1 | Another | b
                         | Without a reference | c
                        4 | | d
                        """);
        assertEquals(
                List.of("1: One -> a", "1: Another -> b", ": Without a reference -> c", "4:  -> d"),
                Readings.outline(reading));
    }

    @Test
    void readsWithoutAReferenceColumn() throws Refusal {
        Reading reading = Readings.read(
                folder, Readings.ABOUT + "# T\nRecommendation | Action\nOne | a\nOne | b\n | c\nTwo | d\n");
        assertEquals(List.of(": One -> a; b; c", ": Two -> d"), Readings.outline(reading));
    }

    @Test
    void saysWhichRowsBelowTheHeaderItDidNotRead() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Recommendation | Action | Other
                        Meeting of the committee held on 3 June 2025 | < | < | <
                        1 | One | a
                         | | | stray words

                        Notes: figures are of May
                        RAG key | In words
                        Green | done
                        Amber | late
                        End

                        1 Fully achieved
                        2 On track
                        """);
        assertEquals(List.of("1: One -> a"), Readings.outline(reading));
        assertEquals(
                List.of("layout-to-confirm ERROR T!A2", "layout-to-confirm ERROR T!D4", "layout-to-confirm ERROR T!A6"),
                Readings.findings(reading));
        assertEquals("", reading.tracker().recommendations().get(0).words(Field.REVIEW));
    }

    @Test
    void aHeaderRowFurtherDownGivesTheColumnsAnew() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Recommendation | Action
                        1 | One | a

                        Action | Ref | Recommendation
                        b | 2 | Two
                        """);
        assertEquals(List.of("1: One -> a", "2: Two -> b"), Readings.outline(reading));
        assertEquals("B5", Readings.action(reading, 1).cell(Field.REFERENCE).address());
    }

    @Test
    void aSecondLineOfTheHeaderIsNoRecommendation() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Recommendation | Action | Progress
                        ^ | ^ | in words | to March
                        1 | One | a | Going well
                        """, """
                        tables:
                          - sheet: "T"
                            headings: [1, 2]
                            columns:
                              reference: "Ref"
                              recommendation: "Recommendation"
                              action: "Action / in words"
                              progress: "Progress / to March"
                        """);
        assertEquals(List.of("1: One -> a"), Readings.outline(reading));
        assertEquals(List.of(), Readings.findings(reading));
    }

    @Test
    void takesTheAnswerFromWhicheverRowGivesItAndSaysWhatHadNoPlace() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # T
                        Ref | Directed to | Recommendation | Executive response | Action
                        1 | | One | | a
                         | | | Yes, at once | b
                         | Scrutiny Committee | | No, never | c
                        """);
        Recommendation recommendation = reading.tracker().recommendations().get(0);
        assertEquals(
                "Yes, at once", recommendation.text(Field.EXECUTIVE_RESPONSE).plain());
        assertEquals("D3", recommendation.cell(Field.EXECUTIVE_RESPONSE).address());
        assertEquals(Addressee.Kind.COMMITTEE, recommendation.directedTo().kind());
        assertEquals(List.of("cell-not-read WARNING T!D4"), Readings.findings(reading));
    }

    @Test
    void isDirectedToTheExecutiveWhereNothingIsSaid() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + "# T\nRef | Recommendation\n1 | One\n");
        assertEquals(
                Addressee.EXECUTIVE, reading.tracker().recommendations().get(0).directedTo());
    }

    @Test
    void saysWhichColumnItLeftWhereTwoMeanTheSame() throws Refusal {
        Reading reading = Readings.read(
                folder, Readings.ABOUT + "# T\nRef | Recommendation | Update | Progress\n1 | One | old | new\n");
        assertEquals("new", Readings.action(reading, 0).text(Field.PROGRESS).plain());
        assertEquals(List.of("layout-to-confirm ERROR T!C1"), Readings.findings(reading));
    }

    @Test
    void readsWhatIsHiddenAndSaysSo() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # Main
                        Ref | Recommendation | (hidden) Action
                        1 | One | a
                        (hidden) 2 | Two | b
                        # Old (hidden)
                        Ref | Recommendation
                        3 | Three
                        """);
        assertEquals(List.of("1: One -> a", "2: Two -> b"), Readings.outline(reading));
        assertEquals(
                List.of("hidden-rows-read NOTE Main!A3", "hidden-sheet-skipped NOTE Old!A1"),
                Readings.findings(reading));
        assertEquals(
                "Hidden, but read like the rest: row 3, column C.",
                reading.findings().get(0).message());
    }

    @Test
    void readsSeveralSheetsInOrderAndSaysWhichItDidNotUse() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # Lists
                        Response | Status
                        Agreed | Completed
                        # June
                        Ref | Recommendation
                        1 | One
                        # Minutes
                        Some words
                        # July
                        Ref | Recommendation
                        1 | One
                        """);
        assertEquals(List.of("1: One -> ", "1: One -> "), Readings.outline(reading));
        assertEquals(
                List.of(
                        "sheet-not-used WARNING Minutes!A1",
                        "sheet-read-too NOTE July!A1",
                        "layout-to-confirm ERROR July!A2"),
                Readings.findings(reading));
    }
}
