package org.committeepapers.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.FindingText;
import org.committeepapers.reading.LayoutFile;
import org.committeepapers.tracker.Exemptions;
import org.committeepapers.tracker.ResponseClock;
import org.junit.jupiter.api.Test;

/** The files with the words of findings, held to the code that uses them and to the page that explains them. */
class FindingTextTest {

    private static final Path FILE = Path.of("src/main/resources/org/committeepapers/finding/findings.txt");
    private static final Pattern HEAD = Pattern.compile("(error|warning|note)( (always|layout|run|reply))?");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z-]*(?:/[a-z-]+)?)\"");
    private static final Pattern FINDING = Pattern.compile(
            "(?:Finding\\.of|remarks\\.add|findings\\.(?:add|ask)|toConfirm|unaccounted|refusals\\.of|sentence)\\(\\s*\"([a-z][a-z/-]*)\"");
    private static final Map<String, FindingText.Entry> ENTRIES =
            FindingText.findings().entries();

    @Test
    void eachFindingHasItsSeverityAndTwoSentences() {
        ENTRIES.forEach((key, entry) -> {
            if (entry.more().isEmpty()) {
                assertFalse(key.contains("/"), key);
            } else {
                assertTrue(HEAD.matcher(entry.more()).matches(), key);
                assertTrue(entry.message().matches(".*(?:\\.|%[45]\\$s)"), key);
                checkWords(FindingText.findings(), key);
            }
        });
    }

    @Test
    void noKeyIsThereTwiceAndOnlyRepliesHaveAThirdSentence() throws IOException {
        List<String> lines = Files.readAllLines(FILE);
        List<String> keys = lines.stream()
                .filter(line -> line.matches("[a-z].*"))
                .map(line -> line.split(" ")[0])
                .toList();
        assertEquals(List.copyOf(ENTRIES.keySet()), keys);
        long sentences = ENTRIES.values().stream()
                .flatMap(entry -> Stream.of(entry.message(), entry.fix(), entry.ask()))
                .filter(sentence -> !sentence.isEmpty())
                .count();
        assertEquals(
                sentences, lines.stream().filter(line -> line.startsWith(" ")).count());
        ENTRIES.forEach((key, entry) -> assertTrue(
                entry.ask().isEmpty()
                        || entry.more().equals("error reply")
                                && entry.ask()
                                        .replaceFirst("(?: ?%\\d\\$s)+$", "")
                                        .endsWith("."),
                key));
    }

    /** A rule that can't be accepted in one case can't be in another. */
    @Test
    void allFindingsOfARuleAreBoundAlike() {
        for (String rule : ENTRIES.keySet().stream().map(FindingTextTest::rule).collect(Collectors.toSet())) {
            Set<String> marks = ENTRIES.entrySet().stream()
                    .filter(entry -> rule(entry.getKey()).equals(rule))
                    .map(entry -> entry.getValue().more().replaceFirst("^\\w+ ?", ""))
                    .collect(Collectors.toSet());
            assertEquals(1, marks.size(), rule);
        }
    }

    @Test
    void eachEntryIsUsed() throws IOException {
        String file = Files.readString(FILE);
        Set<String> literals = matches(LITERAL, "");
        Set<String> ofRules = matches(LITERAL, "rules");
        Set<String> unused = new TreeSet<>();
        for (String key : ENTRIES.keySet()) {
            boolean used = literals.contains(key)
                    || file.contains("{" + key + "}")
                    || isMade(key, "counted-from-", ResponseClock.Start.values())
                    || Rules.names().contains(rule(key))
                            && isVariant(key.substring(rule(key).length() + 1), ofRules);
            if (!used) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static boolean isVariant(String variant, Set<String> ofRules) {
        return ofRules.contains(variant.replaceFirst("-lapsed$", ""))
                || isMade(variant, "marking-", Exemptions.Doubt.values());
    }

    /** Whether the key is made of the name of a constant. */
    private static boolean isMade(String key, String before, Enum<?>... constants) {
        return Arrays.stream(constants)
                .anyMatch(constant -> key.equals(
                        before + constant.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    @Test
    void eachFindingThatTheCodeNamesHasItsEntry() throws IOException {
        Set<String> named = matches(FINDING, "");
        assertTrue(named.size() > 50, named.toString());
        named.removeAll(ENTRIES.keySet());
        assertEquals(Set.of(), named);
        Set<String> variants = matches(LITERAL, "");
        variants.removeIf(literal -> !literal.contains("/")
                || !ENTRIES.keySet().stream()
                        .map(FindingTextTest::rule)
                        .toList()
                        .contains(rule(literal)));
        variants.removeAll(ENTRIES.keySet());
        assertEquals(Set.of(), variants);
    }

    @Test
    void thePageNamesEachFinding() throws IOException {
        String page = Files.readString(Path.of("docs", "findings.md"));
        ENTRIES.forEach((key, entry) ->
                assertTrue(entry.more().isEmpty() || page.matches("(?s).*\\b" + rule(key) + "\\b.*"), key));
    }

    private static String rule(String key) {
        return key.replaceFirst("/.*", "");
    }

    /** What a pattern finds in the code of a room. */
    private static Set<String> matches(Pattern pattern, String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/committeepapers", room))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(read(file)).results().map((MatchResult found) -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachMistakeInLayoutsHasTwoSentences() {
        FindingText text = FindingText.of(LayoutFile.class, "mistakes.txt");
        text.entries().forEach((key, entry) -> {
            assertEquals("", entry.more(), key);
            assertFalse(entry.message().endsWith("."), key);
            checkWords(text, key);
        });
    }

    private static void checkWords(FindingText text, String key) {
        FindingText.Entry entry = text.of(key, "1.", "2.", "3.", "4.", "5.", "6.");
        assertFalse(entry.message().matches(".*%[\\ds].*") || entry.fix().matches(".*%[\\ds].*"), key);
        assertTrue(entry.fix().endsWith(".") || entry.fix().endsWith("?"), key);
    }
}
