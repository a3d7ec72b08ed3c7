package org.committeepapers.officer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.reading.Layout;
import org.committeepapers.reading.LayoutFile;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.ReadingRules;
import org.committeepapers.reading.StandardLayout;
import org.committeepapers.reading.StandardLayout.Additions;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.sheet.Limits;
import org.committeepapers.wording.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master, and workbooks that officers sent back: what is taken, and what is only told. */
class MergeTest {

    private static final String ABOUT = "# About\nTracker id | homes\n";
    private static final String HEADINGS =
            "Ref | Recommendation | Response | Executive response | Action | Owner | By when"
                    + " | Progress | Status\n";
    private static final String DATES = "Ref | Recommendation | Action | By when | Revised date\n";
    private static final String ROWS = """
            1 | Build homes | Agreed | Agreed. | Draw a plan | Head of Housing | May 2025 | Begun | In progress
             | | | | Buy land | Head of Land | June 2025 | | Not started
            2 | Mend roofs | | | Mend them | Head of Repairs | July 2025 | Half done | In progress
            """;
    private static final LocalDate EDITION = LocalDate.of(2025, 5, 1);

    @TempDir
    Path folder;

    @Test
    void takesWhatAnOfficerChangedAndNothingElse() throws Refusal {
        String master = ROWS.replace("Half done", "Three quarters done");
        Merged merged = merged(
                master, sent("a.xlsx", ROWS.replace("Begun |", "Plan drawn |").replace("Begun | In", "")));
        assertEquals(List.of("Tracker!H2: Begun -> Plan drawn"), changes(merged));
        assertEquals(List.of("change-taken NOTE a.xlsx Tracker!H2"), findings(merged));
    }

    @Test
    void aNewSpaceOrAnotherOrderOfRowsIsNoChange() throws Refusal {
        String sorted = """
                2 | Mend  roofs | | | Mend them | Head of Repairs | July 2025 | Half done | In progress
                1 | Build homes | Agreed | Agreed. | Buy land | Head of Land | June 2025 | | Not started
                1 | Build homes | Agreed | Agreed. | Draw a plan | Head of Housing | May 2025 | Begun | In progress
                """;
        assertEquals(List.of(), changes(merged(ROWS, sent("a.xlsx", sorted))));
    }

    @Test
    void keepsTheMasterWhereBothWereChanged() throws Refusal {
        Merged merged = merged(
                ROWS.replace("Half done", "Done by others"), sent("a.xlsx", ROWS.replace("Half done", "Nearly done")));
        assertEquals(List.of(), changes(merged));
        assertEquals(List.of("change-not-taken WARNING a.xlsx Tracker!H4"), findings(merged));
        assertTrue(merged.findings().get(0).message().contains("Done by others"));
    }

    @Test
    void takesNeitherOfTwoOfficersWhoDisagree() throws Refusal {
        Merged merged = merged(
                ROWS,
                sent("a.xlsx", ROWS.replace("Half done", "Nearly done")),
                sent("b.xlsx", ROWS.replace("Half done", "Stopped")));
        assertEquals(List.of(), changes(merged));
        assertEquals(
                List.of("change-contested WARNING a.xlsx Tracker!H4", "change-contested WARNING b.xlsx Tracker!H4"),
                findings(merged));
        assertTrue(merged.findings().get(0).message().contains("\"Stopped\" in b.xlsx, Tracker!H4"));
    }

    @Test
    void takesOnceWhatTwoOfficersChangedAlike() throws Refusal {
        Merged merged = merged(
                ROWS,
                sent("a.xlsx", ROWS.replace("Half done", "Done")),
                sent("b.xlsx", ROWS.replace("Half done", "Done")));
        assertEquals(List.of("Tracker!H4: Half done -> Done"), changes(merged));
    }

    @Test
    void takesAChangedActionAndABlankedCell() throws Refusal {
        Merged merged = merged(
                ROWS, sent("a.xlsx", ROWS.replace("Buy land", "Lease land").replace("Half done", "")));
        assertEquals(List.of("Tracker!E3: Buy land -> Lease land", "Tracker!H4: Half done -> "), changes(merged));
    }

    @Test
    void aRevisedDateLeavesTheOneBeforeInItsPlace() throws Refusal {
        String rows = "1 | Build homes | Draw a plan | May 2025 | \n";
        assertEquals(
                List.of("Tracker!E2:  -> June 2026"),
                changes(merged(DATES, rows, rows.replace("| \n", "| June 2026\n"))));
    }

    @Test
    void aNewDateNeverOverwritesTheFirstOne() throws Refusal {
        for (String revised : List.of("", "June 2025")) {
            String rows = "1 | Build homes | Draw a plan | May 2025 | %s\n".formatted(revised);
            Merged merged = merged(DATES, rows, rows.replace("May 2025", "July 2026"));
            assertEquals(List.of(), changes(merged));
            assertEquals(List.of("change-not-taken WARNING a.xlsx Tracker!D2"), findings(merged));
            assertEquals("July 2026", merged.findings().get(0).value());
            assertTrue(merged.findings().get(0).message().contains("isn't used in Tracker!D2: the first date is kept"));
            assertEquals(List.of(), changes(merged(DATES, rows, rows.replace("May 2025", ""))));
        }
    }

    @Test
    void aDateGoesWhereNoneStands() throws Refusal {
        for (String open : List.of("", "TBC")) {
            String rows = "1 | Build homes | Draw a plan | %s | | Begun\n".formatted(open);
            String headings = "Ref | Recommendation | Action | By when | Revised date | Progress\n";
            assertEquals(
                    List.of("Tracker!D2: " + open + " -> July 2026"),
                    changes(merged(headings, rows, rows.replace("plan | " + open + " |", "plan | July 2026 |"))));
        }
    }

    @Test
    void warnsOfADateWhereARevisedOneCounts() throws Refusal {
        String rows = "1 | Build homes | Draw a plan | | June 2025\n";
        Merged merged = merged(DATES, rows, rows.replace("plan | |", "plan | July 2026 |"));
        assertEquals(
                List.of("date-overtaken WARNING a.xlsx Tracker!D2", "change-taken NOTE a.xlsx Tracker!D2"),
                findings(merged));
        assertTrue(merged.findings().get(0).message().contains("\"June 2025\""));
    }

    /** Whoever answers for the master decides where it goes. */
    @Test
    void aRevisedDateIsToldWhereTheMasterHasNoColumnForIt() throws Refusal {
        String rows = "1 | Build homes | Draw a plan | May 2025\n";
        Merged merged = returned(
                "Ref | Recommendation | Action | By when\n" + rows,
                DATES + rows.replace("\n", " | \n"),
                DATES + rows.replace("\n", " | July 2026\n"));
        assertEquals(List.of(), changes(merged));
        assertEquals(List.of("change-not-taken WARNING a.xlsx Tracker!E2"), findings(merged));
        assertEquals("July 2026", merged.findings().get(0).value());
        assertTrue(merged.findings().get(0).message().contains("Its row begins at Tracker!A2"));
    }

    @Test
    void aNewDateDoesNotGoWhereTheOriginalStands() throws Refusal {
        String headings = "Ref | Recommendation | Action | Original date | By when | Progress\n";
        String rows = "1 | Build homes | Draw a plan | May 2025 | | Begun\n";
        assertEquals(
                List.of("Tracker!E2:  -> July 2026"),
                changes(merged(headings, rows, rows.replace("| |", "| July 2026 |"))));
    }

    @Test
    void anAnswerInOneColumnIsOneField() throws Refusal {
        String headings = "Ref | Recommendation | Response | Action\n";
        String rows = "1 | Build homes | Agreed | Draw a plan\n2 | Mend roofs | %s | Mend them\n"
                .formatted("Agreed in part. We will do so as soon as the money is there.");
        String long1 = "Agreed. The plan will be drawn by those who drew the last one.";
        assertEquals(
                List.of(
                        "Tracker!C2: Agreed -> " + long1,
                        "Tracker!C3: Agreed in part. We will do so as soon as the money is there. -> Noted"),
                changes(merged(
                        headings,
                        rows,
                        rows.replace("Agreed |", long1 + " |").replaceAll("Agreed in part[^|]*", "Noted "))));
    }

    @Test
    void aStatusThatTheMasterSaysByASignIsChangedByAWord() throws Refusal {
        String headings = "Ref | Recommendation | Action | Status\n";
        String rows = "1 | Build homes | Draw a plan | Completed\n2 | Mend roofs | Mend them | In progress\n";
        Layout layout = layout("words: {\"1\": completed, \"2\": inProgress}");
        Merged merged = returned(
                layout,
                headings + "1 | Build homes | Draw a plan | 1\n2 | Mend roofs | Mend them | 2\n",
                headings + rows,
                headings + rows.replace("In progress", "Delayed"));
        assertEquals(List.of("Tracker!D3: 2 -> Delayed"), changes(merged));
        assertEquals(List.of("change-taken NOTE a.xlsx Tracker!D3"), findings(merged));
    }

    /** A word beside another colour would contradict it, so a person sees to both. */
    @Test
    void aStatusThatTheMasterSaysByAColourAloneIsTold() throws Refusal {
        String headings = "Ref | Recommendation | Action | Status\n";
        String rows = "1 | Build homes | Draw a plan | In progress\n";
        Merged merged = returned(
                layout("colours: {green: inProgress}"),
                headings + "1 | Build homes | Draw a plan | [fill 00B050]\n",
                headings + rows,
                headings + rows.replace("In progress", "Completed"));
        assertEquals(List.of(), changes(merged));
        assertEquals(List.of("change-not-taken WARNING a.xlsx Tracker!D2"), findings(merged));
        assertEquals("Completed", merged.findings().get(0).value());
        assertTrue(merged.findings()
                .get(0)
                .message()
                .contains("isn't used in Tracker!D2: the status there comes from the colour"));
    }

    @Test
    void aStatusThatSharesACellWithTheDateIsTold() throws Refusal {
        String rows = "1 | Build homes | Draw a plan | May 2025 | In progress\n";
        String headings = "Ref | Recommendation | Action | By when | Status\n";
        Merged merged = returned(
                "Ref | Recommendation | Action | Target date / RAG\n1 | Build homes | Draw a plan | May 2025 In progress\n",
                headings + rows,
                headings + rows.replace("In progress", "Completed"));
        assertEquals(List.of(), changes(merged));
        assertEquals(List.of("change-not-taken WARNING a.xlsx Tracker!E2"), findings(merged));
    }

    @Test
    void aStatusThatIsUnclearInTheMasterIsTakenAsStated() throws Refusal {
        String headings = "Ref | Recommendation | Action | Status\n";
        String rows = "1 | Build homes | Draw a plan |\n";
        assertEquals(
                List.of("Tracker!D2: Purple -> Completed"),
                changes(returned(
                        headings + rows.replace("plan |", "plan | Purple"),
                        headings + rows,
                        headings + rows.replace("plan |", "plan | Completed"))));
    }

    @Test
    void takesTheFirstActionOfARecommendationThatHadNone() throws Refusal {
        String rows = "1 | Build homes | | | | | | |\n2 | Mend roofs | | | Mend them | Head of Repairs | | |\n";
        Merged merged = merged(
                HEADINGS, rows, rows.replace("| | | | | | |", "| Agreed | Yes. | Draw a plan | Head of Housing | | |"));
        assertEquals(
                List.of(
                        "Tracker!C2:  -> Agreed",
                        "Tracker!D2:  -> Yes.",
                        "Tracker!E2:  -> Draw a plan",
                        "Tracker!F2:  -> Head of Housing"),
                changes(merged));
        assertEquals(List.of(), findings(merged(HEADINGS, rows, rows)));
    }

    @Test
    void keepsAnActionThatAnOfficerCleared() throws Refusal {
        Merged merged = merged(
                ROWS,
                sent(
                        "a.xlsx",
                        ROWS.replace("Mend them | Head of Repairs | July 2025 | Half done | In progress", "| | | |")));
        assertEquals(List.of(), changes(merged));
        assertEquals(List.of("submission-row-deleted WARNING a.xlsx"), findings(merged));
    }

    @Test
    void twoOfficersWhoseWordsAreSpacedOtherwiseAgree() throws Refusal {
        assertEquals(
                List.of("Tracker!H4: Half done -> All done"),
                changes(merged(
                        ROWS,
                        sent("a.xlsx", ROWS.replace("Half done", "All done")),
                        sent("b.xlsx", ROWS.replace("Half done", "All  done")))));
    }

    @Test
    void aDayThatWasReadFromProgressIsNoChangeOfItsOwn() throws Refusal {
        Merged merged = merged(ROWS, sent("a.xlsx", ROWS.replace("Half done", "Completed in May 2025.")));
        assertEquals(List.of("change-taken NOTE a.xlsx Tracker!H4"), findings(merged));
    }

    @Test
    void tellsOfARowThatTheMasterDoesNotHave() throws Refusal {
        Merged merged = merged(ROWS, sent("a.xlsx", ROWS + "7 | That it be new | | | New action | X | | |\n"));
        assertEquals(List.of(), changes(merged));
        assertEquals(List.of("submission-row-unknown WARNING a.xlsx Tracker!A5"), findings(merged));
    }

    @Test
    void tellsOfAWorkbookOfAnOlderEdition() throws Refusal {
        Submission old = sent("a.xlsx", ROWS.replace("Half done", "Done"));
        Merged merged = Merge.of(
                read("m.xlsx", ABOUT + "# Tracker\n" + HEADINGS + ROWS).tracker(),
                List.of(old),
                Optional.of(EDITION.plusMonths(1)),
                cell -> false);
        assertEquals(List.of("Tracker!H4: Half done -> Done"), changes(merged));
        assertEquals(
                List.of("submission-of-older-edition WARNING a.xlsx", "change-taken NOTE a.xlsx Tracker!H4"),
                findings(merged));
    }

    @Test
    void takesNothingOfAWorkbookThatDoesNotSayWhatItWasOrWhoseItIs() throws Refusal {
        Reading plain = read("a.xlsx", ABOUT + "# Tracker\n" + HEADINGS + ROWS.replace("Half done", "Done"));
        Reading other = read("b.xlsx", ABOUT.replace("homes", "roads") + "# Tracker\n" + HEADINGS + ROWS);
        Merged merged = Merge.of(
                read("m.xlsx", ABOUT + "# Tracker\n" + HEADINGS + ROWS).tracker(),
                List.of(submission("a.xlsx", plain), submission("b.xlsx", other)),
                Optional.empty(),
                cell -> false);
        assertEquals(List.of(), changes(merged));
        assertEquals(
                List.of("submission-without-edition WARNING a.xlsx", "submission-of-another-tracker WARNING b.xlsx"),
                findings(merged));
    }

    private Merged merged(String masterRows, Submission... submissions) throws Refusal {
        Reading master = read("m.xlsx", ABOUT + "# Tracker\n" + HEADINGS + masterRows);
        return Merge.of(master.tracker(), List.of(submissions), Optional.of(EDITION), cell -> false);
    }

    /** A master, the same as it was sent, and what the officer made of it. */
    private Merged merged(String headings, String rows, String changed) throws Refusal {
        Reading master = read("m.xlsx", ABOUT + "# Tracker\n" + headings + rows);
        Reading sent =
                read("a.xlsx", ABOUT + "# Tracker\n" + headings + changed + "# As sent (hidden)\n" + headings + rows);
        return Merge.of(master.tracker(), List.of(submission("a.xlsx", sent)), Optional.of(EDITION), cell -> false);
    }

    /** A master, and a workbook of other headings that was made from it, as it was sent and as it came back. */
    private Merged returned(String masterTable, String asSent, String returned) throws Refusal {
        return returned(StandardLayout.with(Additions.NONE), masterTable, asSent, returned);
    }

    private Merged returned(Layout layout, String masterTable, String asSent, String returned) throws Refusal {
        Path file = WorkbookBuilder.write(folder, "m.xlsx", ABOUT + "# Tracker\n" + masterTable);
        Reading master = WorkbookReader.read(file, Limits.DEFAULT, new ReadingRules(layout, Vocabulary.NONE));
        Reading sent = read("a.xlsx", ABOUT + "# Tracker\n" + returned + "# As sent (hidden)\n" + asSent);
        return Merge.of(master.tracker(), List.of(submission("a.xlsx", sent)), Optional.of(EDITION), cell -> false);
    }

    /** Of the sheet Tracker, with what its statuses mean. */
    private Layout layout(String statuses) throws Refusal {
        String columns = "{reference: Ref, recommendation: Recommendation, action: Action, status: Status}";
        Path file = folder.resolve("m.layout.yaml");
        try {
            Files.writeString(
                    file,
                    "tables:\n  - sheet: Tracker\n    columns: %s\n    status:\n      %s\n"
                            .formatted(columns, statuses));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return LayoutFile.read(file);
    }

    private Submission sent(String file, String rows) throws Refusal {
        return submission(
                file, read(file, ABOUT + "# Tracker\n" + HEADINGS + rows + "# As sent (hidden)\n" + HEADINGS + ROWS));
    }

    private static Submission submission(String file, Reading reading) {
        return new Submission(file, reading.tracker(), Optional.of(EDITION), reading.asSent());
    }

    private Reading read(String file, String text) throws Refusal {
        return WorkbookReader.read(WorkbookBuilder.write(folder, file, text), Limits.DEFAULT);
    }

    private static List<String> changes(Merged merged) {
        List<String> changes = new ArrayList<>();
        for (Change change : merged.changes()) {
            changes.add("%s!%s: %s -> %s"
                    .formatted(
                            change.target().sheet(),
                            change.target().address(),
                            change.before().plain(),
                            change.after().plain()));
        }
        return changes;
    }

    private static List<String> findings(Merged merged) {
        return merged.findings().stream().map(MergeTest::line).toList();
    }

    private static String line(Finding finding) {
        String place = finding.location() instanceof Location.Cell cell
                ? cell.file() + " " + cell.sheet() + "!" + cell.address()
                : finding.location().file();
        return finding.rule() + " " + finding.severity() + " " + place;
    }
}
