package org.committeepapers.label;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import org.committeepapers.rules.EmailDomains;
import org.committeepapers.rules.OutsideTexts;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LabelsTest {

    private static Labels english;

    @BeforeAll
    static void load() throws Refusal {
        english = LabelFile.in(LayeredFolders.of(Path.of("templates")), LabelFile.Fault.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language: en-GB\\nstatus:\\n  COMPLETED: Done: yes\\n | can't be understood",
                "language: en-GB\\nstatus:\\n\\tCOMPLETED: Done\\n | Line 3 begins with a tab",
                "language: en-GB\\nstatus: [ | can't be understood",
                "language: en-GB\\nstatus: Caf\u00e9\\n | UTF-8",
            })
    void whatIsNoYamlIsSaidInPlainWords(String text, String said, @TempDir Path folder) throws IOException {
        Path file = Files.createDirectory(folder.resolve("labels")).resolve("en.yaml");
        Files.write(file, text.replace("\\n", "\n").replace("\\t", "\t").getBytes(StandardCharsets.ISO_8859_1));
        String message = assertThrows(
                        Refusal.class, () -> LabelFile.in(LayeredFolders.of(folder), LabelFile.Fault.NONE))
                .finding()
                .message();
        assertTrue(message.contains(said), message);
        assertFalse(message.contains("Source") || message.contains("com.") || message.contains("\n"), message);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLabelThatIsShippedSaysWhatPublicPapersMayNot(Language language, @TempDir Path folder) throws Exception {
        String name = "labels/" + language.code() + ".yaml";
        Files.createDirectory(folder.resolve("labels"));
        Files.writeString(folder.resolve(name), Files.readString(Path.of("templates", name)) + "# changed\n");
        LayeredFolders changed = LayeredFolders.of(folder, Path.of("templates"));
        LabelFile.Fault fault = (key, words) -> OutsideTexts.faultOfLabel(key, words, EmailDomains.NONE);
        assertDoesNotThrow(() -> language == Language.ENGLISH
                ? LabelFile.in(changed, fault)
                : LabelFile.in(changed, language, english, fault));
    }

    @Test
    void datesAreInFullWithoutOrdinalsAndNeverBreak() {
        assertEquals("31\u00a0December\u00a02020", english.date(LocalDate.of(2020, 12, 31)));
        assertEquals("1\u00a0May\u00a02021", english.date(LocalDate.of(2021, 5, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 2 3 5 6 7 8 9 10 11 | 1 to 3 and 5 to 11",
                "1 3 9 10 | 1, 3, 9 and 10",
                "1 2 | 1 and 2",
                "4 | 4",
                "1 2 3 | 1 to 3",
                "1a 2 3 4 SR1 | 1a, 2 to 4 and SR1",
                "3 2 1 | 3, 2 and 1",
                "2 2 3 4 | 2 and 2 to 4",
            })
    void referencesInARowAreARange(String references, String expected) {
        assertEquals(expected, english.references(List.of(references.split(" "))));
    }

    @Test
    void oneAndManyHaveTheirForms() {
        assertEquals("1 is overdue.", english.count("report.lead-overdue", 1));
        assertEquals("5 are overdue.", english.count("report.lead-overdue", 5));
    }

    @Test
    void aLabelThatIsNotThereIsNamed() {
        Exception unknown = assertThrows(IllegalArgumentException.class, () -> english.say("no.such"));
        assertTrue(String.valueOf(unknown.getMessage()).contains("no.such"));
    }

    @Test
    void theTemplatesAskOnlyForLabelsThatThereAre() throws IOException {
        Pattern asked = Pattern.compile("(?:say|count)\\(\"([a-zA-Z.-]+)\"[,)]");
        TreeSet<String> missing = new TreeSet<>();
        int found = 0;
        for (String name : List.of("common", "cabinet-appendix", "scrutiny-progress-report")) {
            Matcher matcher = asked.matcher(Files.readString(Path.of("templates", name + ".ftlh")));
            while (matcher.find()) {
                found++;
                if (!english.has(matcher.group(1)) && !english.has(matcher.group(1) + ".other")) {
                    missing.add(matcher.group(1));
                }
            }
        }
        assertTrue(found > 50, "labels asked for: " + found);
        assertEquals(new TreeSet<String>(), missing);
    }
}
