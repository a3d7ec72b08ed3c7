package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.FindingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whoever does what a finding says is rid of it: each advice is tried on a tracker that has the fault. */
class AdviceTest {

    private static final Path UNTRIED = Path.of("src", "test", "resources", "advice-untried.txt");
    private static final Map<String, List<String>> OF_BASES = new HashMap<>();
    private static final Pattern PLACEHOLDER = Pattern.compile("%\\d\\$s|%%");

    @TempDir
    Path folder;

    static List<AdviceCase> cases() throws IOException {
        return AdviceCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void itIsFoundOnceAndTheAdviceHelps(AdviceCase each) {
        List<String> ofBase = OF_BASES.computeIfAbsent(
                each.base(), base -> lines(new AdviceTracker(AdviceCase.folder(folder, "base"), base).findings()));
        assertEquals(
                List.of(),
                ofBase.stream().filter(line -> line.startsWith("ERROR")).toList(),
                "in the base");
        List<JsonNode> findings =
                each.faulty(AdviceCase.folder(folder, "fault")).findings();
        assertEquals(
                sorted(each.finds()),
                sorted(without(lines(findings), ofBase)),
                () -> "with the fault" + said(findings));
        JsonNode found = findings.stream()
                .filter(finding -> line(finding).equals(each.finds().getFirst()))
                .filter(finding -> isOf(each.entry(), finding))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding has the words of " + each.entry() + said(findings)));
        String advice = found.path("fix").asString();
        assertTrue(
                !each.fixes().isEmpty() || advice.startsWith("Nothing needs to change"),
                () -> "no fix is tried: " + advice);
        for (AdviceCase.Fix fix : each.fixes()) {
            assertTrue(
                    isWithheld(found) || advice.contains(fix.advice()),
                    () -> "\"" + fix.advice() + "\" isn't in: " + advice);
            AdviceTracker mended =
                    each.faulty(AdviceCase.folder(folder, "mend" + each.fixes().indexOf(fix)));
            fix.changes().forEach(mended::change);
            List<JsonNode> after = mended.findings();
            assertEquals(
                    sorted(fix.then()),
                    sorted(without(lines(after), ofBase)),
                    () -> "after: " + fix.advice() + said(after));
        }
    }

    /** Whether a finding has the words of an entry; a layout that nobody has confirmed only makes it an error of its own. */
    private static boolean isOf(String key, JsonNode finding) {
        if (isWithheld(finding)) {
            return finding.path("rule").asString().equals(key.split("/")[0]);
        }
        return words(FindingText.findings().entries().get(key).message())
                        .matcher(finding.path("message").asString())
                        .matches()
                && words(FindingText.findings().entries().get(key).fix())
                        .matcher(finding.path("fix").asString())
                        .matches();
    }

    /** Whether its words aren't shown, since they are about something exempt. */
    private static boolean isWithheld(JsonNode finding) {
        return finding.path("message").asString().equals(FindingText.findings().sentence("details-withheld"));
    }

    private static Pattern words(String template) {
        StringBuilder pattern = new StringBuilder();
        String whole = template;
        for (Map.Entry<String, FindingText.Entry> other :
                FindingText.findings().entries().entrySet()) {
            whole = whole.replace("{" + other.getKey() + "}", other.getValue().message());
        }
        int start = 0;
        for (MatchResult hole :
                (Iterable<MatchResult>) PLACEHOLDER.matcher(whole).results()::iterator) {
            pattern.append(Pattern.quote(whole.substring(start, hole.start())))
                    .append(hole.group().equals("%%") ? "%" : ".*");
            start = hole.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(whole.substring(start))).toString(), Pattern.DOTALL);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    private static String sorted(List<String> lines) {
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static String said(List<JsonNode> findings) {
        return findings.stream()
                .map(finding ->
                        line(finding) + "\n    " + finding.path("message").asString() + "\n    "
                                + finding.path("fix").asString() + "\n")
                .collect(Collectors.joining("", "\n", ""));
    }

    private static List<String> lines(List<JsonNode> findings) {
        return findings.stream().map(AdviceTest::line).toList();
    }

    private static String line(JsonNode finding) {
        String sheet = finding.path("sheet").asString();
        return finding.path("severity").asString() + " " + finding.path("rule").asString() + " "
                + (sheet.isEmpty()
                        ? finding.path("file").asString()
                        : sheet + "!" + finding.path("cell").asString());
    }

    @Test
    void eachFindingOnATrackerIsTriedUnlessSomethingSpeaksAgainstIt() throws IOException {
        Set<String> untried = new TreeSet<>();
        for (String line : Files.readAllLines(UNTRIED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                assertTrue(parts.length == 2 && !parts[1].isBlank(), () -> "no reason: " + line);
                untried.add(parts[0]);
            }
        }
        Set<String> tried =
                AdviceCase.all().stream().map(AdviceCase::entry).collect(Collectors.toCollection(TreeSet::new));
        Set<String> ofTrackers = new TreeSet<>();
        FindingText.findings().entries().forEach((key, entry) -> {
            if (!entry.more().isEmpty() && !entry.more().matches(".* (run|reply)")) {
                ofTrackers.add(key);
            }
        });
        Set<String> listed = new TreeSet<>(untried);
        listed.addAll(tried);
        Set<String> missing = new TreeSet<>(ofTrackers);
        missing.removeAll(listed);
        assertEquals(Set.of(), missing, "neither tried nor listed");
        untried.removeIf(key -> ofTrackers.contains(key) && !tried.contains(key));
        assertEquals(Set.of(), untried, "listed, though there is no such finding, or it is tried");
    }
}
