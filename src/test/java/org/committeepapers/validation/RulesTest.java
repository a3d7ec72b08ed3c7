package org.committeepapers.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.workbook.Limits;
import org.committeepapers.workbook.WorkbookReader;
import org.committeepapers.writer.pdf.PdfWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a file of its own name under {@code rules}: a workbook that is bad, the severity and cell of each
 * finding it must give, and a workbook that is clean.
 */
class RulesTest {

    private static final LocalDate AS_AT = LocalDate.of(2025, 11, 24);
    private static final Path CASES = Path.of("src", "test", "resources", "rules");

    @TempDir
    Path folder;

    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsWhatIsBadAtItsCellAndNothingInWhatIsClean(Rule rule) throws Exception {
        String text = Files.readString(CASES.resolve(rule.id() + ".txt"));
        assertEquals(part(text, "finds"), found(rule, part(text, "bad")), "in the bad workbook");
        assertEquals("", found(rule, part(text, "clean")), "in the clean workbook");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyFindingSaysWhatIsWrongAndHowToMendIt(Rule rule) throws Exception {
        String text = Files.readString(CASES.resolve(rule.id() + ".txt"));
        for (Finding finding : findings(part(text, "bad"))) {
            assertTrue(finding.message().endsWith("."), finding.message());
            assertTrue(finding.fix().endsWith("."), finding.fix());
            assertFalse(finding.message().contains("null"), finding.message());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleIsExplainedWithItsSeverity(Rule rule) throws Exception {
        String page = Files.readString(Path.of("docs", "findings.md"));
        assertTrue(page.contains("\n### " + rule.id() + "\n"), "docs/findings.md has no section " + rule.id());
        String row = page.lines()
                .filter(line -> line.startsWith("| [" + rule.id() + "](#" + rule.id() + ") |"))
                .findFirst()
                .orElse("");
        String text = Files.readString(CASES.resolve(rule.id() + ".txt"));
        for (Finding finding : findings(part(text, "bad"))) {
            if (finding.rule().equals(rule.id())) {
                assertTrue(row.contains(finding.severity().name()), row + " lacks " + finding.severity());
            }
        }
    }

    @Test
    void noCaseIsWithoutItsRule() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            assertEquals(
                    Rules.all().stream()
                            .map(rule -> rule.id() + ".txt")
                            .sorted()
                            .toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aFindingOnAMarkedCellNeverRepeatsIt() throws Exception {
        String text = Files.readString(CASES.resolve("exemption-in-doubt.txt"));
        List<Finding> marked =
                findings(part(text, "bad")).stream().filter(Finding::isError).toList();
        assertEquals(1, marked.size());
        assertFalse(marked.get(0).toString().contains("paragraph 2"), marked.toString());
    }

    private String found(Rule rule, String workbook) throws Refusal {
        return findings(workbook).stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .map(finding -> finding.severity() + " " + place(finding))
                .collect(Collectors.joining("\n"));
    }

    private List<Finding> findings(String workbook) throws Refusal {
        Path file = WorkbookBuilder.write(folder, "t.xlsx", workbook);
        PdfWriter pdf = new PdfWriter();
        return Rules.check(
                new Inspection(WorkbookReader.read(file, Limits.DEFAULT).tracker(), AS_AT, pdf::canDraw));
    }

    private static String place(Finding finding) {
        return finding.location() instanceof Location.Cell cell
                ? cell.sheet() + "!" + cell.address()
                : finding.location().toString();
    }

    private static String part(String text, String name) {
        String after = text.substring(text.indexOf("=== " + name + "\n") + name.length() + 5);
        int end = after.indexOf("=== ");
        return (end < 0 ? after : after.substring(0, end)).strip();
    }
}
