package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingText;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.history.Continuation;
import org.committeepapers.history.Matching;
import org.committeepapers.history.Snapshot;
import org.committeepapers.reading.LayoutFile;
import org.committeepapers.reading.Layouts;
import org.committeepapers.reading.Reading;
import org.committeepapers.reading.ReadingRules;
import org.committeepapers.reading.WorkbookReader;
import org.committeepapers.sheet.Limits;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.ItemKey;
import org.committeepapers.tracker.ResponsePeriods;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.writer.pdf.PdfWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a file of its own name under {@code rules}: a workbook that is bad, with every finding it gives, and one
 * that is clean of this rule, with what other rules find there; where the rule looks back, the workbook of the edition
 * before. A finding is listed by its severity, rule and place. A rule may have further files, with two hyphens and a
 * word after its name.
 */
class RulesTest {

    private static final LocalDate AS_AT = LocalDate.of(2025, 11, 24);
    private static final PdfWriter PDF = new PdfWriter();
    private static final LocalDate EARLIER = LocalDate.of(2025, 10, 24);
    private static final Path CASES = Path.of("src", "test", "resources", "rules");

    @TempDir
    Path folder;

    /** A file of the folder, without its extension. */
    record Case(String name) {

        String rule() {
            return name.replaceFirst("--.*", "");
        }

        /** The part under a line {@code === name}; empty where there is none. */
        Optional<String> part(String part) throws IOException {
            String text = Files.readString(CASES.resolve(name + ".txt"));
            int start = text.indexOf("=== " + part + "\n");
            if (start < 0) {
                return Optional.empty();
            }
            String after = text.substring(start + part.length() + 5);
            int end = after.indexOf("=== ");
            return Optional.of((end < 0 ? after : after.substring(0, end)).strip());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> new Case(file.getFileName().toString().replace(".txt", "")))
                    .sorted(Comparator.comparing(Case::name))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theBadWorkbookHasTheFindingsItsCaseListsAndNoOther(Case each) throws Exception {
        String rule = " " + each.rule() + " ";
        assertTrue(expected(each, "bad").stream().anyMatch(line -> line.contains(rule)), "no finding of" + rule);
        holdsTo(each, "bad");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCleanWorkbookHasNoErrorNorAFindingOfItsRule(Case each) throws Exception {
        assertEquals(
                List.of(),
                expected(each, "clean").stream()
                        .filter(line -> line.contains(" " + each.rule() + " ") || line.startsWith("ERROR"))
                        .toList());
        holdsTo(each, "clean");
    }

    /** That a workbook has each finding that its case lists, once and in this order, and no other of any rule. */
    private void holdsTo(Case each, String part) throws IOException, Refusal {
        List<Finding> findings = findings(each, part);
        List<String> expected = expected(each, part);
        String unlisted = findings.stream()
                .filter(finding -> !expected.contains(line(finding)))
                .map(finding -> line(finding) + ": " + finding.message() + "\n")
                .collect(Collectors.joining());
        assertEquals(
                String.join("\n", expected),
                findings.stream().map(RulesTest::line).collect(Collectors.joining("\n")),
                () -> "in the " + part + " workbook; findings nobody expected:\n" + unlisted);
    }

    private static List<String> expected(Case each, String part) throws IOException {
        return each.part(part + " finds").orElse("").lines().toList();
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding.rule().name() + " " + place(finding);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyFindingSaysWhatIsWrongAndHowToFixIt(Case each) throws Exception {
        for (Finding finding : findings(each, "bad")) {
            assertTrue(finding.message().endsWith("."), finding.message());
            assertTrue(finding.fix().matches("(?s).*(?:[.]|:\\n[^\\n]*)"), finding.fix());
            assertFalse(finding.message().contains("null"), finding.message());
            assertFalse(finding.message().contains("Optional"), finding.message());
            assertFalse((finding.message() + finding.fix()).matches(".*%[sd\\d].*"), finding.toString());
        }
    }

    @Test
    void everyRuleIsExplainedWithItsSeverities() throws IOException {
        String page = Files.readString(Path.of("docs", "findings.md"));
        for (String name : Rules.names()) {
            assertTrue(page.contains("\n### " + name + "\n"), "docs/findings.md has no section " + name);
            String severities = FindingText.findings().entries().entrySet().stream()
                    .filter(entry ->
                            entry.getKey().equals(name) || entry.getKey().startsWith(name + "/"))
                    .map(entry -> entry.getValue().severity())
                    .distinct()
                    .sorted()
                    .map(Severity::toString)
                    .collect(Collectors.joining(", "));
            assertTrue(
                    page.contains("\n| [" + name + "](#" + name + ") | " + severities + " | "),
                    "docs/findings.md has no row | [" + name + "](#" + name + ") | " + severities + " |");
        }
    }

    @Test
    void thePageExplainsNoRuleThatThereIsNot() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "findings.md")).stream()
                .takeWhile(line -> !line.equals("## The rules, one by one"))
                .filter(line -> line.startsWith("| ["))
                .map(line -> line.substring(3, line.indexOf(']')))
                .toList();
        assertEquals(Rules.names(), rows);
    }

    @Test
    void everyRuleHasItsCaseAndEveryCaseItsRule() throws IOException {
        Set<String> named = cases().stream().map(Case::rule).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Rules.names()), named);
    }

    @Test
    void aFindingOnAMarkedCellNeverRepeatsIt() throws Exception {
        List<Finding> marked = findings(new Case("exemption-in-doubt"), "bad").stream()
                .filter(Finding::isError)
                .toList();
        assertEquals(1, marked.size());
        assertFalse(marked.get(0).toString().contains("paragraph 2"), marked.toString());
    }

    @Test
    void aFindingOnPersonalDataNeverRepeatsThem() throws Exception {
        List<Finding> personal = findings(new Case("personal-data"), "bad").stream()
                .filter(finding -> finding.rule().name().equals("personal-data"))
                .toList();
        assertEquals(3, personal.size());
        for (String secret : List.of("jane", "01632", "943", "AB 12")) {
            assertFalse(personal.toString().contains(secret), personal.toString());
        }
    }

    /** Of the reading and of the rules, in sheet order. */
    private List<Finding> findings(Case each, String part) throws IOException, Refusal {
        Reading reading = read(each.part(part).orElseThrow(), each.part(part + " layout"));
        Tracker tracker = reading.tracker();
        Inspection.Earlier earlier = each.part("earlier").isEmpty()
                ? Inspection.Earlier.NONE
                : earlier(
                        tracker,
                        read(each.part("earlier").orElseThrow(), Optional.empty())
                                .tracker());
        List<Finding> ofRules = Rules.check(Inspection.of(
                tracker,
                each.part(part + " layout").map(own -> "t.layout.yaml").orElse(""),
                AS_AT,
                PDF::canDraw,
                ResponsePeriods.DEFAULT,
                false,
                earlier,
                Set.of(),
                Map.of(),
                EmailDomains.NONE,
                Lost.NONE));
        return Rules.oneForEachCause(Stream.concat(reading.findings().stream(), ofRules.stream())
                .sorted(Finding.IN_SHEET_ORDER)
                .toList());
    }

    private static Inspection.Earlier earlier(Tracker tracker, Tracker earlier) {
        Snapshot snapshot = Continuation.of(PublicTracker.of(earlier), EARLIER, Optional.empty());
        Matching before = Matching.of(PublicTracker.of(tracker), snapshot);
        Map<ItemKey, Inspection.Answer> answers = before.recommendations().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        was -> new Inspection.Answer(
                                was.getValue().lastListed(),
                                was.getValue().recommendation().words(Field.EXECUTIVE_RESPONSE),
                                was.getValue().recommendation().response().agreed())));
        Set<ItemKey> completed = tracker.actions()
                .map(Action::key)
                .filter(key -> before.action(key)
                        .filter(was -> was.action().status() == Status.COMPLETED)
                        .isPresent())
                .collect(Collectors.toSet());
        return new Inspection.Earlier(answers, completed, Set.of());
    }

    private Reading read(String workbook, Optional<String> layout) throws IOException, Refusal {
        Path file = WorkbookBuilder.write(folder, "t.xlsx", workbook);
        if (layout.isEmpty()) {
            return WorkbookReader.read(file, Limits.DEFAULT);
        }
        Path own = Files.writeString(Layouts.own(file), layout.get());
        return WorkbookReader.read(file, Limits.DEFAULT, new ReadingRules(LayoutFile.read(own), Vocabulary.NONE));
    }

    private static String place(Finding finding) {
        return finding.location() instanceof Location.Cell cell
                ? cell.sheet() + "!" + cell.address()
                : finding.location().toString();
    }
}
