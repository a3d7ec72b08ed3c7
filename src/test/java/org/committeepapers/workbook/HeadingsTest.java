package org.committeepapers.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

    private static final Path NAMES = Path.of("src", "test", "resources", "headings", "names.txt");

    @ParameterizedTest
    @CsvSource({
        "Ref, REFERENCE",
        "Ref., REFERENCE",
        "Rec no., REFERENCE",
        "#, REFERENCE",
        "№, REFERENCE",
        "RECOMMENDATION NUMBER, REFERENCE",
        "Made to, DIRECTED_TO",
        "Scrutiny   recommendation, RECOMMENDATION",
        "Recommendation(s), RECOMMENDATION",
        "Recommendation (as agreed), RECOMMENDATION",
        "Recommendation from the review, RECOMMENDATION",
        "Agreed?, RESPONSE",
        "Accepted / Rejected, RESPONSE",
        "Cabinet response, EXECUTIVE_RESPONSE",
        "Executive's response, EXECUTIVE_RESPONSE",
        "Agreed action, ACTION",
        "Lead officer, OWNER",
        "Lead Officer/EM, OWNER",
        "Who?, OWNER",
        "By-when, BY_WHEN",
        "Target date, BY_WHEN",
        "Completion date, BY_WHEN",
        "Target/Success Criteria, SUCCESS_CRITERIA",
        "Outcome, SUCCESS_CRITERIA",
        "Latest position, PROGRESS",
        "Progress as at March 2025, PROGRESS",
        "Action taken, PROGRESS",
        "Meeting date, MADE_ON",
        "Date raised, MADE_ON",
        "Recommendation date, MADE_ON",
        "Cyf. / Ref., REFERENCE",
        "Status/Progress, PROGRESS",
        "Owner2, OWNER",
        "What has been done so far?, PROGRESS",
        "Did the Cabinet agree?, RESPONSE",
        "RAG, STATUS"
    })
    void knowsAHeadingInEachOfItsForms(String heading, Field field) {
        assertEquals(Map.of(field, 0), read(Map.of(0, heading)).columns());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Date",
                "Exec date",
                "Response due",
                "When was it raised?",
                "What is the issue?",
                "Progress RAG",
                "Cabinet member",
                "Origin",
                "Wards"
            })
    void takesNoOtherHeadingForOne(String heading) {
        assertEquals(Map.of(), read(Map.of(0, heading)).columns());
    }

    @Test
    void theBetterNameWinsWhereTwoClaimOneField() {
        Header header = read(Map.of(0, "Update", 1, "Progress", 2, "Action taken", 3, "Action", 4, "Ward"));
        assertEquals(Map.of(Field.PROGRESS, 1, Field.ACTION, 3), header.columns());
        assertEquals(Set.of(0, 2), header.twice());
        assertEquals(Set.of(4), header.unused());
    }

    /** Words of ASCII letters are spelt by a quicker way, which a dash behind them keeps from being taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Ref",
                "  By  When? ",
                "% complete",
                "R&D",
                "Rec. #",
                "Officer's lead",
                "a_b/c(d)[e]",
                "x\ty\nz",
                "'",
                "&&"
            })
    void spellsAPlainNameAlikeByBothWays(String name) {
        assertEquals(Names.plain(name + "\u2013"), Names.plain(name));
    }

    @Test
    void knowsEveryHeadingOfTheCorpus() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(NAMES)) {
            String field = line.substring(0, Math.max(0, line.indexOf(": ")));
            if (!line.startsWith("#")) {
                Stream.of(line.substring(field.length() + 2).split("; "))
                        .filter(heading -> !field.equals(fieldOf(heading)))
                        .forEach(heading -> wrong.add(field + ": " + heading + " is " + fieldOf(heading)));
            }
        }
        assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
    }

    /** A dash where the heading names no field that is of an action or a recommendation. */
    private static String fieldOf(String heading) {
        return read(Map.of(0, heading)).columns().keySet().stream()
                .filter(field -> field != Field.MADE_ON && field != Field.RECEIVED_ON)
                .map(Field::name)
                .findFirst()
                .orElse("-");
    }

    private static Header read(Map<Integer, String> headings) {
        Map<Integer, Headings.Heading> read = new TreeMap<>();
        headings.forEach((column, words) -> read.put(column, Headings.Heading.of(words)));
        return new Headings(Map.of()).read(0, 0, read);
    }
}
