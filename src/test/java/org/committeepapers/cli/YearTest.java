package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.examples.WorkbookBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A year of two trackers, with what goes wrong in one, and what each reader sees after each run. */
class YearTest {

    private static final String HEADINGS =
            "Ref|Recommendation|Response|Executive response|Action|Owner|By when|Progress\n";

    @TempDir
    Path folder;

    private Path output;

    @BeforeEach
    void makeInput() throws IOException {
        Files.createDirectories(folder.resolve("input"));
        Files.createDirectories(folder.resolve("correction"));
        output = folder.resolve("output");
    }

    private static String parks(String meeting, String owner, String benches, String rest) {
        return "# About\nTitle|Review of parks\nCommittee|Parks committee\nExempt information|None|J Rees|3 November 2025\n"
                + "# Meetings\nDate\n[date " + meeting + "]\n# Tracker\n" + HEADINGS
                + "1|That benches be mended|Agreed|Agreed.|Mend them|" + owner + "|30 June 2026|" + benches + "\n"
                + rest;
    }

    private static String roads(String progress) {
        return "# About\nTitle|Review of roads\nExempt information|None|J Rees|3 November 2025\n# Tracker\n" + HEADINGS
                + "1|That roads be safer|Agreed|Agreed.|Paint lines|Head of Roads|May 2027|" + progress + "\n";
    }

    private static final String PATHS =
            "2|That paths be lit|Agreed|Agreed.|Light them|Head of Parks|May 2027|Lamps are bought.\n";

    private void putParks(String workbook) {
        WorkbookBuilder.write(folder.resolve("input"), "parks.xlsx", workbook);
    }

    private void putRoads(String workbook) {
        WorkbookBuilder.write(folder.resolve("input"), "roads.xlsx", workbook);
    }

    private void publish(int code, String day, String... more) {
        List<Object> all = new ArrayList<>(List.of("publish", "--output", output, "--formats=html", "--as-at", day));
        if (!String.join(" ", more).contains(".xlsx")) {
            all.addAll(List.of("--input", folder.resolve("input")));
        }
        Runs.of(all, more).ends(code);
    }

    /** Of each tracker what the page and its latest report say; what status says; and what the last run put on record. */
    private void sees(String expected) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String tracker : List.of("parks", "roads")) {
            Path folder = output.resolve("public").resolve(tracker);
            Element page = parsed(output.resolve("public/index.html")).getElementById("tracker-" + tracker);
            assertNotNull(page);
            Document report = parsed(folder.resolve("latest/scrutiny-progress-report.html"));
            seen.add(Files.readString(folder.resolve("latest.txt")).strip() + ": "
                    + page.select("p:contains(As at)").eachText().getFirst());
            seen.add("  after "
                    + page.select("#tracker-" + tracker + "-earlier li").eachText());
            seen.add("  " + String.join(" ", report.select(".lead").eachText()));
            report.select("#removed tbody tr").eachText().forEach(gone -> seen.add("  removed: " + gone));
        }
        Runs status = Runs.of("status", "--output", output.toString());
        seen.add("status " + status.code() + ": "
                + Stream.concat(status.out().lines().skip(1), status.err().lines())
                        .filter(line -> !line.startsWith("   "))
                        .collect(Collectors.joining("; ")));
        Runs.of("verify", "--output", output.toString()).ends(0);
        JsonNode run = JsonMapper.shared()
                .readTree(Files.readAllLines(output.resolve("internal/runs.jsonl"))
                        .getLast());
        List<String> outcomes = new ArrayList<>();
        run.path("trackers")
                .forEach(made -> outcomes.add(made.path("tracker").asString() + " "
                        + made.path("edition").asString() + " "
                        + made.path("kind").asString()));
        seen.add("run " + run.path("exitCode") + ": " + String.join(", ", outcomes) + run.path("missing"));
        assertEquals(expected, String.join("\n", seen) + "\n");
    }

    private static Document parsed(Path page) throws IOException {
        return Jsoup.parse(Files.readString(page));
    }

    @Test
    void eachReaderSeesEachMonthWhatIsTrueThen() throws IOException {
        putParks(parks("2099-01-14", "Head of Parks", "Not started.", PATHS));
        putRoads(roads("Not started."));
        publish(0, "2026-01-05");
        sees("""
                2026-01-05: As at 5 January 2026.
                  after []
                  Of 2 actions, 1 is not started and 1 is open. None is overdue. By your next meeting, on 14 January 2099, 2 actions fall due.
                2026-01-05: As at 5 January 2026.
                  after []
                  There is 1 action. It is not started. None is overdue.
                status 0: Last edition of parks: 2026-01-05, next meeting 2099-01-14; Last edition of roads: 2026-01-05
                run 0: parks 2026-01-05 PUBLISHED, roads 2026-01-05 PUBLISHED[]
                """);
        // The meeting is moved, and a child is named.
        putParks(parks("2099-01-21", "Head of Parks", "In progress.", PATHS));
        putRoads(roads("In progress. Ann Lee, aged 9, painted one."));
        publish(0, "2026-02-02");
        sees("""
                2026-02-02: As at 2 February 2026.
                  after [5 January 2026]
                  Of 2 actions, 1 is in progress and 1 is open. None is overdue. By your next meeting, on 21 January 2099, 2 actions fall due.
                2026-02-02: As at 2 February 2026.
                  after [5 January 2026]
                  There is 1 action. It is in progress. None is overdue.
                status 0: Last edition of parks: 2026-02-02, next meeting 2099-01-21; Last edition of roads: 2026-02-02
                run 0: parks 2026-02-02 PUBLISHED, roads 2026-02-02 PUBLISHED[]
                """);
        putParks(parks("2099-01-21", "Head of Housing", "In progress.", PATHS));
        publish(0, "2026-02-02", "--reason", "The owner of action 1 was wrong");
        sees("""
                2026-02-02.2: As at 2 February 2026, version 2.
                  after [2 February 2026, superseded by 2 February 2026, version 2. Reason: The owner of action 1 was wrong., 5 January 2026]
                  Of 2 actions, 1 is in progress and 1 is open. None is overdue. By your next meeting, on 21 January 2099, 2 actions fall due.
                2026-02-02: As at 2 February 2026.
                  after [5 January 2026]
                  There is 1 action. It is in progress. None is overdue.
                status 0: Last edition of parks: 2026-02-02.2, next meeting 2099-01-21; Last edition of roads: 2026-02-02
                run 0: parks 2026-02-02.2 PUBLISHED, roads 2026-02-02 PUBLISHED[]
                """);
        Runs.of("withdraw", "roads", "2026-02-02", "--reason", "It named a child", "--output", output.toString())
                .ends(0);
        sees("""
                2026-02-02.2: As at 2 February 2026, version 2.
                  after [2 February 2026, superseded by 2 February 2026, version 2. Reason: The owner of action 1 was wrong., 5 January 2026]
                  Of 2 actions, 1 is in progress and 1 is open. None is overdue. By your next meeting, on 21 January 2099, 2 actions fall due.
                2026-01-05: As at 5 January 2026.
                  after [2 February 2026: withdrawn]
                  There is 1 action. It is not started. None is overdue.
                status 0: Last edition of parks: 2026-02-02.2, next meeting 2099-01-21; Last edition of roads: 2026-01-05
                run 0: roads 2026-02-02 WITHDRAWN
                """);
        putParks(parks("2099-01-21", "Head of Housing", "In progress.", ""));
        putRoads(roads("In progress."));
        publish(0, "2026-03-02");
        sees("""
                2026-03-02: As at 2 March 2026.
                  after [2 February 2026, version 2, 2 February 2026, superseded by 2 February 2026, version 2. Reason: The owner of action 1 was wrong., 5 January 2026]
                  There is 1 action. It is in progress. None is overdue. 1 was removed from the tracker before the committee agreed to close it, and is not counted. By your next meeting, on 21 January 2099, 1 action falls due.
                  removed: 2 That paths be lit Light them 2 February 2026
                2026-03-02: As at 2 March 2026.
                  after [2 February 2026: withdrawn, 5 January 2026]
                  There is 1 action. It is in progress. None is overdue.
                status 0: Last edition of parks: 2026-03-02, next meeting 2099-01-21; Last edition of roads: 2026-03-02
                run 0: parks 2026-03-02 PUBLISHED, roads 2026-03-02 PUBLISHED[]
                """);
        Path roads = folder.resolve("input/roads.xlsx");
        Files.move(roads, folder.resolve("roads.xlsx"));
        publish(0, "2026-04-06");
        sees("""
                2026-04-06: As at 6 April 2026.
                  after [2 March 2026, 2 February 2026, version 2, 2 February 2026, superseded by 2 February 2026, version 2. Reason: The owner of action 1 was wrong., 5 January 2026]
                  There is 1 action. It is in progress. None is overdue. 1 was removed from the tracker before the committee agreed to close it, and is not counted. By your next meeting, on 21 January 2099, 1 action falls due.
                  removed: 2 That paths be lit Light them 2 February 2026
                2026-03-02: As at 2 March 2026.
                  after [2 February 2026: withdrawn, 5 January 2026]
                  There is 1 action. It is in progress. None is overdue.
                status 65: Last edition of parks: 2026-04-06, next meeting 2099-01-21; Last edition of roads: 2026-03-02; error: there is no workbook of roads any more
                run 0: parks 2026-04-06 PUBLISHED["roads"]
                """);
        Files.move(folder.resolve("roads.xlsx"), roads);
        putParks(parks(
                "2099-01-21",
                "Head of Housing",
                "In progress.",
                "1|That it end|Agreed|Agreed.|End it|Clerk|May 2027|\n"));
        publish(65, "2026-05-04");
        sees("""
                2026-04-06: As at 6 April 2026.
                  after [2 March 2026, 2 February 2026, version 2, 2 February 2026, superseded by 2 February 2026, version 2. Reason: The owner of action 1 was wrong., 5 January 2026]
                  There is 1 action. It is in progress. None is overdue. 1 was removed from the tracker before the committee agreed to close it, and is not counted. By your next meeting, on 21 January 2099, 1 action falls due.
                  removed: 2 That paths be lit Light them 2 February 2026
                2026-05-04: As at 4 May 2026.
                  after [2 March 2026, 2 February 2026: withdrawn, 5 January 2026]
                  There is 1 action. It is in progress. None is overdue.
                status 65: Last edition of parks: 2026-04-06, next meeting 2099-01-21; Last edition of roads: 2026-05-04; error: the last run of publish ended with 65; error: nothing was published of parks.xlsx
                run 65: parks 2026-05-04 NOT_PUBLISHED, roads 2026-05-04 PUBLISHED[]
                """);
        putParks(parks("2099-01-21", "Head of Housing", "In progress.", PATHS));
        putRoads(roads("Completed."));
        publish(0, "2026-07-06");
        sees("""
                2026-07-06: As at 6 July 2026.
                  after [6 April 2026, 2 March 2026, 2 February 2026, version 2, 2 February 2026, superseded by 2 February 2026, version 2. Reason: The owner of action 1 was wrong., 5 January 2026]
                  Of 2 actions, 1 is in progress and 1 is open. 1 is overdue. Since 6 April 2026: action 1 became overdue. By your next meeting, on 21 January 2099, 1 action falls due.
                2026-07-06: As at 6 July 2026.
                  after [4 May 2026, 2 March 2026, 2 February 2026: withdrawn, 5 January 2026]
                  There is 1 action. It is completed. None is overdue.
                status 0: Last edition of parks: 2026-07-06, next meeting 2099-01-21; Last edition of roads: 2026-07-06
                run 0: parks 2026-07-06 PUBLISHED, roads 2026-07-06 PUBLISHED[]
                """);
        Path old = WorkbookBuilder.write(folder.resolve("correction"), "roads.xlsx", roads("Not started."));
        publish(0, "2026-03-02", old.toString(), "--any-date", "--reason", "Nothing was begun");
        sees("""
                2026-07-06: As at 6 July 2026.
                  after [6 April 2026, 2 March 2026, 2 February 2026, version 2, 2 February 2026, superseded by 2 February 2026, version 2. Reason: The owner of action 1 was wrong., 5 January 2026]
                  Of 2 actions, 1 is in progress and 1 is open. 1 is overdue. Since 6 April 2026: action 1 became overdue. By your next meeting, on 21 January 2099, 1 action falls due.
                2026-07-06: As at 6 July 2026.
                  after [4 May 2026, 2 March 2026, version 2, 2 March 2026, superseded by 2 March 2026, version 2. Reason: Nothing was begun., 2 February 2026: withdrawn, 5 January 2026]
                  There is 1 action. It is completed. None is overdue.
                status 0: Last edition of parks: 2026-07-06, next meeting 2099-01-21; Last edition of roads: 2026-07-06
                run 0: roads 2026-03-02.2 PUBLISHED
                """);
        for (int month = 8; month <= 12; month++) {
            publish(0, "2026-%02d-07".formatted(month));
        }
        sees("""
                2026-12-07: As at 7 December 2026.
                  after [7 November 2026, 7 October 2026, 7 September 2026, 7 August 2026, 6 July 2026, 6 April 2026, 2 March 2026, 2 February 2026, version 2, 2 February 2026, superseded by 2 February 2026, version 2. Reason: The owner of action 1 was wrong., 5 January 2026]
                  Of 2 actions, 1 is in progress and 1 is open. 1 is overdue. By your next meeting, on 21 January 2099, 1 action falls due.
                2026-12-07: As at 7 December 2026.
                  after [7 November 2026, 7 October 2026, 7 September 2026, 7 August 2026, 6 July 2026, 4 May 2026, 2 March 2026, version 2, 2 March 2026, superseded by 2 March 2026, version 2. Reason: Nothing was begun., 2 February 2026: withdrawn, 5 January 2026]
                  There is 1 action. It is completed. None is overdue.
                status 0: Last edition of parks: 2026-12-07, next meeting 2099-01-21; Last edition of roads: 2026-12-07
                run 0: parks 2026-12-07 PUBLISHED, roads 2026-12-07 PUBLISHED[]
                """);
    }
}
