package org.committeepapers.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.workbook.Limits;
import org.committeepapers.workbook.Reading;
import org.committeepapers.workbook.WorkbookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master, and workbooks that officers sent back: what is taken, and what is only told. */
class MergeTest {

    private static final String ABOUT = "# About\nTracker id | homes\n";
    private static final String HEADINGS =
            "Ref | Recommendation | Response | Executive response | Action | Owner | By when"
                    + " | Progress | Status\n";
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
    void tellsOfARowThatTheMasterDoesNotHave() throws Refusal {
        Merged merged = merged(ROWS, sent("a.xlsx", ROWS + "7 | New | | | New action | X | | |\n"));
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
