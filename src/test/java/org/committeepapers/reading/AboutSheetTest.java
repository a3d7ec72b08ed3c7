package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Limits;
import org.committeepapers.text.Language;
import org.committeepapers.text.Names;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Slug;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AboutSheetTest {

    private static final String TABLE = "# Tracker\nRef | Recommendation\n1 | One\n";

    @TempDir
    Path folder;

    private static final String WELSH_ABOUT =
            "# About\nCyngor | Sir\nPwyllgor | Craffu\nTeitl | Llyfrgelloedd\nYstyriwyd ar | 1 Mehefin 2026\n";

    @Test
    void readsEveryLabelInAnyOrderAndForm() throws Refusal {
        Reading reading = Readings.read(folder, TABLE + """
                        # ABOUT
                        About this tracker
                        Item | Value
                        COUNCIL: | Borough Council
                        Considered on | [date 2025-06-03]
                        Agreed by cabinet on | [date 2025-07-01 dd/mm/yyyy]
                        Title | Housing review
                        Introduction | First line.
                         | Second line.
                        The committee is asked to | - note the report;\\n- say what it thinks.
                        Tracker id | Caffè Ŵy & Co 2025
                        Appendix | [number 2]
                        Colour | blue
                        """);
        About about = reading.tracker().about();
        assertEquals("caffe-wy-co-2025", reading.tracker().id());
        assertEquals("Borough Council", about.council());
        assertEquals("Housing review", about.title());
        assertEquals(Optional.of(LocalDate.of(2025, 6, 3)), about.consideredOn());
        assertEquals(Optional.of(LocalDate.of(2025, 7, 1)), about.agreedByCabinetOn());
        assertEquals("First line.\nSecond line.", about.introduction().plain());
        assertEquals(
                List.of("note the report;", "say what it thinks."),
                about.committeeIsAskedTo().stream().map(RichText::plain).toList());
        assertEquals("2", about.appendix());
        assertEquals("", about.committee());
        assertEquals(
                List.of("about-incomplete WARNING ABOUT!A1", "about-label-unknown NOTE ABOUT!A12"),
                Readings.findings(reading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last summer", "June 2025", "Monday 3 June 2025", "3 June 2025 and 4 June 2025"})
    void saysWhichDateItCouldNotRead(String date) throws Refusal {
        Reading reading = Readings.read(
                folder, "# About\nCouncil | B\nCommittee | C\nTitle | T\nConsidered on | " + date + "\n" + TABLE);
        assertEquals(Optional.empty(), reading.tracker().about().consideredOn());
        assertEquals(List.of("about-date-unreadable WARNING About!B4"), Readings.findings(reading));
    }

    @ParameterizedTest
    @CsvSource({
        "Language, Welsh, WELSH",
        "Iaith, Cymraeg, WELSH",
        "IAITH:, cy, WELSH",
        "Language, cy-GB, WELSH",
        "Language, English, ENGLISH",
        "Iaith, Saesneg, ENGLISH",
        "Language, '', ENGLISH",
    })
    void saysInWhichLanguageItsOfficersWrite(String label, String value, Language language) throws Refusal {
        Reading reading = Readings.read(folder, WELSH_ABOUT + label + " | " + value + "\n" + TABLE);
        assertEquals(language, reading.tracker().about().language());
        assertEquals(List.of(), Readings.findings(reading));
    }

    @Test
    void takesALanguageThatItCannotMarkForEnglishAndSaysSo() throws Refusal {
        Reading reading = Readings.read(folder, WELSH_ABOUT + "Iaith | Ffrangeg\n" + TABLE);
        assertEquals(Language.ENGLISH, reading.tracker().about().language());
        assertEquals(List.of("about-language-unknown WARNING About!B5"), Readings.findings(reading));
    }

    @Test
    void aBareTableTakesOnlyItsIdFromItsFile() throws Refusal {
        Path file = WorkbookBuilder.write(folder, "Housing_review - Tracker 2025.xlsx", TABLE);
        Reading reading = WorkbookReader.read(file, Limits.DEFAULT);
        assertEquals("housing-review-tracker-2025", reading.tracker().id());
        assertEquals("", reading.tracker().about().title());
        assertEquals("", reading.tracker().about().committee());
        assertEquals(List.of("about-missing WARNING Housing_review - Tracker 2025.xlsx"), Readings.findings(reading));
    }

    @Test
    void aRowAboveTheTableGivesNoTitle() throws Refusal {
        Reading reading =
                Readings.read(folder, "# Sheet1\nReview of housing repairs\n\nRef | Recommendation\n1 | One\n");
        assertEquals("", reading.tracker().about().title());
    }

    @ParameterizedTest
    @CsvSource({
        "Peer on Peer, peer-on-peer",
        "--Æøß ŵŷ--, aeoss-wy",
        "追跡, ''",
        "a/b\\c..d, a-b-c-d",
        "İstanbul, istanbul"
    })
    void makesAnIdOfLettersDigitsAndHyphens(String name, String slug) {
        assertEquals(slug, Slug.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Housing 2025, t, housing-2025",
        "追跡, June tracker, june-tracker",
        "追跡, 委員会, tracker-%s",
        "'', 委員会, tracker-%s",
        "Drafts, t, tracker-drafts",
        "not published, t, tracker-not-published",
        "'', CON, tracker-con",
        "lpt1, t, tracker-lpt1",
        "com10, t, com10",
        "console, t, console"
    })
    void makesAnIdThatIsAFolderNameOfItsOwn(String written, String file, String id) {
        String made = Names.trackerId(written, file);
        assertTrue(made.matches(id.replace("%s", "[0-9a-f]{8}")), made);
    }

    @Test
    void neverMakesOneTrackerOfTwoThatHaveNoLatinLetter() {
        assertNotEquals(Names.trackerId("", "委員会"), Names.trackerId("", "追跡"));
        assertEquals(Names.trackerId("", "\u30ac"), Names.trackerId("", "\u30ab\u3099"));
    }

    @ParameterizedTest
    @CsvSource({
        "Tracker id | t, About!A1",
        "Council, About!B1",
        "Committee | \\nTitle | T\\nCouncil | B\\nConsidered on | 3 June 2025, About!B1",
    })
    void saysWhatAboutLacks(String about, String place) throws Refusal {
        Reading reading = Readings.read(folder, "# About\n" + about.replace("\\n", "\n") + '\n' + TABLE);
        assertEquals(
                "about-incomplete WARNING " + place, Readings.findings(reading).get(0));
    }

    @Test
    void aTextMayStandBelowItsLabel() throws Refusal {
        Reading reading = Readings.read(folder, """
                        # About
                        Council | B
                        Committee | C
                        Title | T
                        Considered on | 3 June 2025
                        Background
                        The verges are cut in May.
                        They were cut in June.
                        Appendices | Map of verges
                        """ + TABLE);
        About about = reading.tracker().about();
        assertEquals(
                "The verges are cut in May.\n\nThey were cut in June.",
                about.front().get(FrontPart.BACKGROUND).plain());
        assertEquals("Map of verges", about.front().get(FrontPart.APPENDICES).plain());
        assertEquals(List.of(), Readings.findings(reading));
    }

    /** Only a title has neither a label nor a place below one. */
    @Test
    void saysWhichWordsBelongToNoLabel() throws Refusal {
        Reading reading = Readings.read(folder, """
                        # About
                        Borough Council
                         | Stray
                        Label | Value | Hint
                        Council | B | as registered | More
                        Committee | C
                        Title | T
                        Considered on | 3 June 2025 | | At noon
                        Purpose | One. | a hint | Two.
                        Colour | blue | red
                         | green
                        """ + TABLE);
        assertEquals(
                "One.\n\nTwo.",
                reading.tracker().about().front().get(FrontPart.PURPOSE).plain());
        assertEquals(
                List.of(
                        "about-cell-not-read WARNING About!B2",
                        "about-cell-not-read WARNING About!D4",
                        "about-cell-not-read WARNING About!D7",
                        "about-meeting-unclear WARNING About!B8",
                        "about-label-unknown NOTE About!A9",
                        "about-cell-not-read WARNING About!B10"),
                Readings.findings(reading));
    }

    @Test
    void namesEachThatAboutLacksAndWhatFollows() throws Refusal {
        Reading reading = Readings.read(folder, "# About\nCouncil | B\nTitle | T\n" + TABLE);
        assertEquals(
                "The About sheet doesn't give Committee and Considered on, which the papers need.",
                reading.findings().get(0).message());
    }

    @Test
    void offersTheNearestLabel() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + "Comittee | C\nParish | North\n" + TABLE);
        assertEquals(
                List.of("about-label-unknown NOTE About!A5", "about-label-unknown NOTE About!A6"),
                Readings.findings(reading));
        assertEquals(
                "If you mean Committee, write that.", reading.findings().get(0).fix());
        assertTrue(
                reading.findings().get(1).fix().contains("one of the labels in docs/officer-workbook.md"),
                reading.findings().get(1).fix());
    }

    /** With the row unread, papers would ask the executive to agree again what it has agreed. */
    @Test
    void refusesALabelThatChangesPapersAndLacksItsEnd() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                Agreed by cabinet | 10 March 2026
                Agreed by cabinet date | 10 March 2026
                Considered | 3 June 2025
                Considered at | Example Hall
                """ + TABLE);
        assertEquals(
                List.of(
                        "about-label-unknown ERROR About!A5",
                        "about-label-unknown ERROR About!A6",
                        "about-label-unknown ERROR About!A7",
                        "about-label-unknown NOTE About!A8"),
                Readings.findings(reading));
    }

    @Test
    void readsTheRegisterOfOwners() throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + """
                        # owners
                        Posts at the council
                        E-mail | Post | Aliases | Directorate
                        a@council.example | Head of Housing | HoH; Housing Manager ; | Place
                         | Director
                        """ + TABLE);
        assertEquals(
                List.of(
                        new Post(
                                "Head of Housing",
                                List.of("HoH", "Housing Manager"),
                                "Place",
                                "a@council.example",
                                false,
                                ""),
                        new Post("Director", List.of(), "", "", false, "")),
                reading.tracker().register());
    }
}
