package org.committeepapers.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.LabelFile;
import org.committeepapers.label.Labels;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Receiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AboutLabelsTest {

    private static final String TABLE = "# Tracker\nRef | Recommendation\n1 | One\n";
    private static final String CONSIDERED = "# About\nCouncil | B\nCommittee | C\nTitle | T\n%s | 1 June 2026\n";

    private static final String WELSH = """
                Id y traciwr | Tracker id
                Cyngor | Council
                Pwyllgor | Committee
                Teitl | Title
                Ystyriwyd ar | Considered on
                Cyflwyniad | Introduction
                Cytunwyd gan y cabinet ar | Agreed by cabinet on
                Gofynnir i'r pwyllgor | The committee is asked to
                Atodiad | Appendix
                Awdur yr adroddiad | Report author
                Cyswllt | Contact
                Eitem ar yr agenda | Agenda item
                Cyfarfod | Meeting
                Dyddiad cyfarfod | Date of meeting
                Dyddiad | Date
                Pwy sy'n penderfynu | Decision-maker
                Aelod cabinet | Cabinet member
                Swyddog arweiniol | Lead officer
                Dosbarthiad | Classification
                Math o benderfyniad | Decision type
                Wardiau yr effeithir arnynt | Wards affected
                Diben | Purpose
                Crynodeb | Summary
                Argymhellion i'r cyfarfod | Recommendations
                Gofynnir i'r cabinet | Cabinet is asked to
                Rhesymau dros yr argymhellion | Reasons for recommendations
                Rheswm dros frys | Reason for urgency
                Dewisiadau eraill | Alternative options
                Cefndir | Background
                Ystyriaethau allweddol | Key considerations
                Goblygiadau | Implications
                Goblygiadau cyfreithiol | Legal implications
                Goblygiadau ariannol | Financial implications
                Goblygiadau cydraddoldeb | Equality implications
                Yr hinsawdd a'r amgylchedd | Climate and environmental implications
                Y gymuned | Community implications
                Risg | Risk implications
                Ymgyngoreion | Consultees
                Amserlen | Timetable
                Atodiadau | Appendices
                Papurau cefndir | Background papers
                Cyngor (Cymraeg) | Council (Welsh)
                Pwyllgor (Cymraeg) | Committee (Welsh)
                Teitl (Cymraeg) | Title (Welsh)
                Iaith | Language
                Gwybodaeth eithriedig | Exempt information
                Prawf budd y cyhoedd | Public interest test
                Argraffiad | Edition""";

    private static final Map<FrontPart, AboutLabel> WITH_A_PLACE_OF_THEIR_OWN = Map.of(
            FrontPart.REPORT_AUTHOR, AboutLabel.REPORT_AUTHOR,
            FrontPart.CONTACT, AboutLabel.CONTACT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void readsEveryWordThatPapersPrintOverThePart(String language) throws Refusal {
        LayeredFolders templates = LayeredFolders.of(Path.of("templates"));
        Labels english = LabelFile.in(templates, LabelFile.Fault.NONE);
        Labels labels = language.equals("en")
                ? english
                : LabelFile.in(templates, Language.WELSH, english, LabelFile.Fault.NONE);
        for (FrontPart part : FrontPart.values()) {
            String words = labels.say("front." + part);
            assertEquals(Optional.of(expected(part)), AboutLabel.of(words), words);
        }
    }

    @Test
    void readsWhatFindingsSayToWrite() {
        for (FrontPart part : FrontPart.values()) {
            assertEquals(Optional.of(expected(part)), AboutLabel.of(part.inWords()), part.inWords());
        }
    }

    private static AboutLabel expected(FrontPart part) {
        return WITH_A_PLACE_OF_THEIR_OWN.containsKey(part)
                ? WITH_A_PLACE_OF_THEIR_OWN.get(part)
                : Arrays.stream(AboutLabel.values())
                        .filter(label -> label.front().equals(Optional.of(part)))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void everyLabelHasAWelshName() {
        Map<String, String> english = Stream.of(WELSH.split("\n", -1))
                .map(line -> line.split(" \\| ", -1))
                .collect(Collectors.toMap(names -> names[1], names -> names[0]));
        for (AboutLabel label : AboutLabel.values()) {
            String welsh = String.valueOf(english.get(label.shown()));
            assertEquals(Optional.of(label), AboutLabel.of(welsh), welsh);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Considered on, Meeting date",
        "Ystyriwyd ar, Dyddiad y cyfarfod",
        "Ystyriwyd ar, Meeting date",
        "Considered on, Dyddiad y cyfarfod",
    })
    void takesTheMeetingDateForThatOfThePapersBesideTheDayOfTheReview(String considered, String meeting)
            throws Refusal {
        for (boolean first : List.of(true, false)) {
            String row = meeting + " | 3 December 2026\n";
            Reading reading = Readings.read(
                    folder,
                    first
                            ? CONSIDERED.formatted(considered).replace("# About\n", "# About\n" + row) + TABLE
                            : CONSIDERED.formatted(considered) + row + TABLE);
            About about = reading.tracker().about();
            assertEquals(Optional.of(LocalDate.of(2026, 6, 1)), about.consideredOn());
            assertEquals(
                    "3 December 2026", about.front().get(FrontPart.MEETING_DATE).plain());
            assertEquals(
                    List.of("about-meeting-unclear WARNING About!B" + (first ? 1 : 5)), Readings.findings(reading));
        }
    }

    @Test
    void takesTheMeetingDateInBracketsForThatOfOnePaper() throws Refusal {
        About about = Readings.read(
                        folder,
                        CONSIDERED.formatted("Considered on")
                                + "Meeting date (cabinet) | 25 June 2026\nDate of meeting (scrutiny) | 9 July 2026\n"
                                + TABLE)
                .tracker()
                .about();
        assertEquals(Optional.of(LocalDate.of(2026, 6, 1)), about.consideredOn());
        assertEquals(
                Map.of(Receiver.CABINET, LocalDate.of(2026, 6, 25), Receiver.SCRUTINY, LocalDate.of(2026, 7, 9)),
                about.meetingDays());
    }

    @ParameterizedTest
    @CsvSource({
        "Comitee, Committee",
        "Crynodebb, Crynodeb",
        "Dewisidau eraill, Dewisiadau eraill",
        "Pwrpass, Pwrpas",
    })
    void offersTheNearestLabelInItsLanguage(String written, String offered) throws Refusal {
        Reading reading = Readings.read(folder, Readings.ABOUT + written + " | Words\n" + TABLE);
        assertEquals(
                "If you mean %s, write that.".formatted(offered),
                reading.findings().get(0).fix());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "Considered on | 3 June 2025 / Date considered | 4 June 2025 / about-date-unreadable",
                "Considered on | 3 June 2025 / Considered on | 4 June 2025 / about-date-unreadable",
                "Title | Review of buses / Review | Buses / about-label-twice",
                "Contact | Ann / Contact | Bob / about-label-twice",
            })
    void saysWhereTwoRowsClaimTheSameLabel(String one, String other, String rule) throws Refusal {
        Reading reading = Readings.read(folder, "# About\n" + one + '\n' + other + '\n' + TABLE);
        List<String> rules = reading.findings().stream()
                .map(finding -> finding.rule().toString())
                .filter(found -> !found.equals("about-incomplete"))
                .toList();
        assertEquals(List.of(rule), rules);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Considered on | 3 June 2025\nDate considered | 3 June 2025",
                "Contact | Ann\n | Bob",
                "Title | Buses\nReview | ",
            })
    void saysNothingWhereTheyAgreeOrGoOn(String rows) throws Refusal {
        Reading reading = Readings.read(folder, "# About\n" + rows + '\n' + TABLE);
        assertTrue(
                Readings.findings(reading).stream().noneMatch(finding -> finding.contains("twice")),
                Readings.findings(reading).toString());
    }

    @Test
    void keepsTheLinesOfPeopleAndTheWaysToReachThem() throws Refusal {
        About about =
                Readings.read(folder, Readings.ABOUT + """
                        Report by | Aisling O'Shaughnessy, Lead\\n\\nDr Tom Za\u017c\u00f3\u0142\u0107
                        Contact | a@council.example\\n01234 567 890
                         | Bob
                        """ + TABLE).tracker().about();
        assertEquals("Aisling O'Shaughnessy, Lead\nDr Tom Za\u017c\u00f3\u0142\u0107", about.reportAuthor());
        assertEquals("a@council.example\n01234 567 890\nBob", about.contact());
    }
}
