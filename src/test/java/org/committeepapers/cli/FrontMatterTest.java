package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.config.Paper;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.structure.HtmlStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sheet About as councils fill it, in files under {@code front}: what both papers must say of it, in this order, stands
 * below {@code === says}.
 */
class FrontMatterTest {

    private static final Path CASES = Path.of("src", "test", "resources", "front");
    private static final String TABLE = """
            # Tracker
            Ref | Recommendation | Response | Executive response | Action | Owner | By when | Progress | Status | Exempt
            1 | That it be done | Agreed | We will. | Do it | Head of Place | 1 May 2026 | Half is done | In progress
            """;

    /** They stand at the end of the report, whose first page says how things stand. */
    private static final Pattern PEOPLE =
            Pattern.compile("^fact (?:Report author|Contact|Lead officer|Cabinet member):");

    @TempDir
    Path folder;

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothPapersSayWhatIsGivenInTheirOrder(String name) throws IOException {
        String[] parts = Files.readString(CASES.resolve(name)).split("=== says\n", -1);
        for (String paper : Paper.ids()) {
            List<String> wanted = new ArrayList<>(parts[1].lines().toList());
            if (paper.equals("scrutiny-progress-report")) {
                List<String> people = wanted.stream()
                        .filter(line -> PEOPLE.matcher(line).find())
                        .toList();
                wanted.removeAll(people);
                wanted.addAll(people);
            }
            // What the meeting is asked stands before everything.
            List<String> asked = wanted.stream()
                    .filter(line -> line.startsWith("li agree the response;") || line.equals("li ask for a report."))
                    .toList();
            wanted.removeAll(asked);
            wanted.addAll(0, asked);
            List<String> said = structure(paper, parts[0] + TABLE);
            List<String> found = new ArrayList<>();
            for (String line : said) {
                if (found.size() < wanted.size() && line.equals(wanted.get(found.size()))) {
                    found.add(line);
                }
            }
            assertEquals(wanted, found, () -> paper + ":\n" + String.join("\n", said));
        }
    }

    @Test
    void whatIsAboutOneMeetingStandsInItsPaperAlone() throws IOException {
        String about = """
                # About
                Committee | Place Committee
                Considered on | 3 June 2025
                Meeting (cabinet) | The Executive
                Meeting date (cabinet) | 11 December 2025
                Purpose (cabinet) | To decide.
                Purpose (scrutiny) | To hear how it stands.
                Agenda item | 7
                Summary (scrutiny) | It goes well.
                """;
        String appendix = String.join("\n", structure("cabinet-appendix", about + TABLE));
        String report = String.join("\n", structure("scrutiny-progress-report", about + TABLE));
        assertTrue(appendix.contains("eyebrow The Executive, 11 December 2025\n"), appendix);
        assertTrue(appendix.contains("\np To decide.\n"), appendix);
        assertTrue(report.contains("\np To hear how it stands.\n"), report);
        assertTrue(report.contains("\np It goes well.\n"), report);
        assertTrue(Stream.of("To hear", "It goes well", "Agenda item").noneMatch(appendix::contains), appendix);
        assertTrue(
                Stream.of("To decide", "The Executive", "11 December", "Agenda item")
                        .noneMatch(report::contains),
                report);
    }

    @Test
    void aPartThatIsNotGivenLeavesNoTrace() throws IOException {
        for (String paper : Paper.ids()) {
            String said = String.join("\n", structure(paper, TABLE));
            assertTrue(
                    Stream.of("Purpose", "Implications", "Appendices", "Agenda item")
                            .noneMatch(said::contains),
                    said);
        }
    }

    @Test
    void linesOfPeopleStandBelowEachOther() throws IOException {
        structure("cabinet-appendix", "# About\nAuthor | Ann\\n\\nBob\nContact | a@b.example\\n01234\n" + TABLE);
        String html =
                Files.readString(folder.resolve("cabinet-appendix/public/tracker/2025-11-24/cabinet-appendix.html"));
        assertTrue(html.replaceAll("\\s", "").matches("(?s).*Ann<br/?>Bob.*a@b.example<br/?>01234.*"), html);
    }

    private List<String> structure(String paper, String workbook) throws IOException {
        Path output = folder.resolve(paper);
        Path file = WorkbookBuilder.write(folder, "tracker.xlsx", workbook);
        Runs run = Runs.of(
                        "publish",
                        file.toString(),
                        "--as-at",
                        "2025-11-24",
                        "--formats",
                        "html",
                        "--output",
                        output.toString())
                .ends(0);
        assertTrue(!run.err().contains("about-label-unknown"), run.err());
        Path html = output.resolve("public/tracker/2025-11-24").resolve(paper + ".html");
        return HtmlStructure.of(Files.readString(html))
                .lines()
                .map(String::strip)
                .toList();
    }
}
