package org.committeepapers.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever in a workbook it is said that something isn't for publication, the publication stops at that cell. */
class MarkedPlacesTest {

    private static final String ABOUT = """
            # About
            Council | Borough Council
            Committee | Scrutiny
            Title | Review
            Considered on | [date 2026-06-03]
            """;

    @TempDir
    Path folder;

    private List<String> errors(byte[] workbook) throws Exception {
        Path file = WorkbookBuilder.write(folder, "t.xlsx", workbook);
        return new Checker(Settings.DEFAULT, LocalDate.of(2026, 11, 24))
                .check(file).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(MarkedPlacesTest::shown)
                        .toList();
    }

    private static String shown(Finding finding) {
        return finding.rule().name() + " "
                + (finding.location() instanceof Location.Cell cell ? cell.sheet() + "!" + cell.address() : "");
    }

    private static String sheet(String name, String progress, String heading, String marking) {
        return "# " + name + "\nRef | Recommendation | Action | Owner | By when | " + progress + " | Status | "
                + heading
                + "\n1 | Plant trees | Plant ten | Head of Parks | [date 2027-03-31] | Two planted | In progress | "
                + marking + "\n";
    }

    private List<String> errors(String text) throws Exception {
        return errors(WorkbookBuilder.bytes(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tracker | Progress | Exempt | Open - except progress | H2",
                "Tracker | Progress | Exempt | Open - J Smith 2026-10-01 | ''",
                "Tracker | Progress | Not for publication | Yes | H2",
                "Tracker | Progress | Exmept | x | H2",
                "Tracker | Progress | Exempt reason | Contract price | H2",
                "Tracker | Progress | Not for publication | No | ''",
                "Tracker | Progress | For publication | No | H2",
                "Tracker | Progress | For publication | Yes | ''",
                "Tracker | Progress | Publication status | Withheld | H2",
                "Tracker | Progress | Open or exempt | No | H2",
                "Tracker | Progress | Can be published | No | H2",
                "Tracker | Progress (exempt para 3) | Notes | fine | F2",
                "Tracker | Confidential progress | Notes | fine | F2",
                "Tracker | Progress (exempt para 3) | Exempt | Owner: Exempt 3 | F1",
                "Tracker | Progress (exempt para 3) | Exempt | Progress: Exempt 3 | ''",
                "Part 2 - Exempt | Progress | Notes | fine | A1",
                "Part 2 - Exempt | Progress | Exempt | Exempt 3 | ''",
                "Part 2 | Progress | Notes | This one is exempt - legal | H2",
                "Part 2 | Progress | Part 2 of the plan | Yes | ''",
            })
    void stopInTheTable(String sheet, String progress, String heading, String marking, String cell) throws Exception {
        assertEquals(
                cell.isEmpty() ? List.of() : List.of("exemption-in-doubt " + sheet + "!" + cell),
                errors(ABOUT + sheet(sheet, progress, heading, marking)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Legal implications (exempt, paragraph 5) | Advice ! A5",
                "Label | Value | Exempt\\nLegal implications | Advice | Yes ! C6",
                "Label | Value\\nLegal implications | Advice | Exempt: paragraph 5 ! C6",
                "For publication | No ! A5",
                "Legal implications | There is no exempt information ! ''",
            })
    void stopOnTheSheetAbout(String lines, String cell) throws Exception {
        String about = ABOUT + lines.replace("\\n", "\n") + "\n";
        assertEquals(
                cell.isEmpty() ? List.of() : List.of("exemption-in-doubt About!" + cell),
                errors(about + sheet("Tracker", "Progress", "Notes", "fine")));
    }

    @Test
    void stopInANoteAtACell() throws Exception {
        byte[] plain = WorkbookBuilder.bytes(ABOUT + sheet("Tracker", "Progress", "Notes", "fine"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(plain))) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            note(sheet, "F2", "Jane:\nNOT FOR PUBLICATION");
            note(sheet, "C2", "Ask the confidential helpline");
            workbook.write(out);
        }
        assertEquals(List.of("exemption-in-doubt Tracker!F2"), errors(out.toByteArray()));
    }

    private static void note(XSSFSheet sheet, String cell, String words) {
        XSSFComment note = sheet.createDrawingPatriarch()
                .createCellComment(sheet.getWorkbook().getCreationHelper().createClientAnchor());
        note.setAddress(new CellAddress(cell));
        note.setString(words);
    }
}
