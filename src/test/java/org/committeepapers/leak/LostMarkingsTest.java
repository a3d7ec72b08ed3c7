package org.committeepapers.leak;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.cli.Runs;
import org.committeepapers.console.Today;
import org.committeepapers.edition.Folders;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.text.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What earlier editions withheld stays withheld until a person decides, wherever it stands now. The cases in {@code /lost}
 * change a published tracker: {@code old -> new} replaces words, and a line {@code stops} or {@code passes} says what
 * {@code check} then does.
 */
@Execution(ExecutionMode.CONCURRENT)
class LostMarkingsTest {

    @TempDir
    Path folder;

    private static String text(String name) {
        return Resource.text(LostMarkingsTest.class, "/lost/" + name);
    }

    private Path write(String tracker) {
        return WorkbookBuilder.write(folder, "t.xlsx", tracker);
    }

    private Runs publish(String tracker, String day, String... more) {
        return Runs.of(
                List.of("publish", write(tracker), "--as-at", day, "--output", folder.resolve("output")),
                Stream.concat(Stream.of("--formats", "html"), Stream.of(more)).toArray(String[]::new));
    }

    private Runs check(String tracker, String day, String... more) {
        return Runs.of(
                List.of("check", write(tracker), "--as-at", day, "--internal", folder.resolve("output/internal")),
                more);
    }

    private static String changed(String tracker, String change) {
        String[] sides = change.split(" ?-> ?", -1);
        String old = sides[0].replace("\\n", "\n");
        assertTrue(tracker.contains(old), change);
        return tracker.replace(old, sides[1].replace("\\n", "\n"));
    }

    private static String withoutColumn(String tracker) {
        return tracker.replaceAll("(?m)^((?:\\d|Ref).*)\\|[^|\n]*$", "$1");
    }

    @Test
    void eachAlterationStopsOrPasses() {
        publish(text("tracker.txt"), "2026-06-24").ends(0);
        List<String> cases = Arrays.asList(text("cases.txt").strip().split("\n===\n"));
        assertTrue(cases.size() > 40, () -> cases.size() + " cases");
        assertAll(cases.stream().map(each -> () -> {
            String tracker = text("tracker.txt");
            List<String> lines = each.lines().toList();
            for (String line : lines.subList(1, lines.size())) {
                tracker = line.equals("without column") ? withoutColumn(tracker) : changed(tracker, line);
            }
            Runs run = check(tracker, "2026-07-24");
            assertEquals(
                    lines.getFirst().equals("stops"),
                    run.err().matches("(?s).* edition (of [^.]+ )?withheld .*"),
                    () -> each + "\n" + run.err());
            assertEquals(lines.getFirst().equals("stops") ? 65 : 0, run.code(), () -> each + "\n" + run.err());
        }));
    }

    /** An older entry, say, which another row may print a month later. */
    /** A marking of the whole row leaves the reference, so it names less than before. */
    @Test
    void aReferenceThatWasWithheldIsntShownWhereItsRowIs() {
        String tracker = text("tracker.txt").replace("\n2 |", "\nElmfield/2 |");
        publish(tracker.replace("| Exempt 3\n", "| Exempt 3; Ref: Exempt 3\n"), "2026-06-24")
                .ends(0);
        for (String marking : List.of("Exempt 3", "Confidential", "Action: Exempt 3")) {
            Runs run = check(tracker.replace("| Exempt 3\n", "| " + marking + "\n"), "2026-07-24");
            assertTrue(run.ends(65).err().contains("error[exemption-in-doubt]"), run.err());
            assertFalse(run.err().contains("Elmfield"), run.err());
        }
    }

    @Test
    void whatPapersDontPrintOfAWithheldCellIsKeptToo() throws IOException {
        Files.writeString(folder.resolve("t.layout.yaml"), """
                confirmed: J Rees, 3 June 2026
                tables:
                  - sheet: Tracker
                    columns: {reference: Ref, recommendation: Recommendation, response: Response,
                      executiveResponse: Executive response, action: Action, owner: Owner, byWhen: By when,
                      progress: Progress, status: Status, exemption: Exempt}
                    entries: newestFirst
                """);
        String older = "Talks with Elmfield Ltd about the strip";
        String tracker = text("tracker.txt")
                .replace("| Elmfield Ltd has", "| 10 June 2026: Elmfield Ltd has")
                .replace("400,000 pounds |", "400,000 pounds\\n3 May 2026: " + older + " |");
        publish(tracker, "2026-06-24").ends(0);
        check(tracker, "2026-07-24").ends(0);
        String moved =
                tracker.replace("\\n3 May 2026: " + older, "").replace("Two have been planted by the gate", older);
        assertTrue(check(moved, "2026-07-24").ends(65).err().contains(" withheld "));
    }

    /** Public pages print it; of an earlier edition, of this one, a part of a text, and only then said without quoting it. */
    @Test
    void aReasonMayNotRepeatWhatIsWithheld() {
        publish(text("tracker.txt"), "2026-06-24").ends(0);
        String more = text("tracker.txt")
                .replace(
                        "Half of the lamps burn again | In progress | Open - JR 20/06/26",
                        "Lampline Ltd wants twice the price for the second half | In progress | Exempt 3");
        for (String reason : List.of(
                "It said: \u201cElmfield Ltd has offered 400,000 pounds\u201d",
                "As lampline ltd wants twice the price for the second",
                "the depot in mill lane be sold, that the depot in Mill Lane be sold")) {
            Runs refused = publish(more, "2026-06-24", "--reason", reason).ends(64);
            assertFalse(refused.err().contains("offered") || refused.err().contains("twice"), refused.err());
            if (!reason.startsWith("As")) {
                Runs kept = Runs.of(
                                List.of("withdraw", "t", "2026-06-24", "--output", folder.resolve("output")),
                                "--reason",
                                reason)
                        .ends(64);
                assertFalse(kept.err().contains("offered"), kept.err());
            }
        }
        publish(more, "2026-06-24", "--reason", "A price was wrong").ends(0);
    }

    /** Its folder would be named after it, unless About gives an id. */
    @Test
    void theNameOfTheFileMayNotRepeatWhatIsWithheld() {
        String tracker = text("tracker.txt");
        for (String id : List.of("Tracker id | t\n", "")) {
            Path file = WorkbookBuilder.write(
                    folder,
                    "Sale - Elmfield Ltd has offered 400,000 pounds.xlsx",
                    tracker.replace("Tracker id | t\n", id));
            Runs run = Runs.of(List.of("check", file, "--as-at", "2026-06-24")).ends(id.isEmpty() ? 65 : 0);
            assertEquals(id.isEmpty(), run.err().contains("neutral Tracker id"), run.err());
        }
    }

    @Test
    void noFindingSuggestsAPostThatOwnsOnlyWhatIsWithheld() {
        String tracker = text("tracker.txt").replace("Head of Roads", "Head of Propert") + "# Owners\nPost\n"
                + "Head of Parks\nHead of Property\nHead of Leisure\nHead of Waste\n";
        Runs run = check(tracker, "2026-06-24").ends(0);
        assertTrue(run.err().contains("owner-not-in-register"), run.err());
        assertFalse(run.err().contains("Head of Property"), run.err());
    }

    @Test
    void noFindingQuotesARowThatGoesOnInAMarkedOne() throws IOException {
        Files.writeString(folder.resolve("t.layout.yaml"), """
                confirmed: "J Rees, 3 June 2026"
                tables:
                  - columns: {reference: Ref, recommendation: Recommendation, response: Response,
                      executiveResponse: Executive response, action: Action, owner: Owner, byWhen: By when,
                      progress: Progress, status: Status, exemption: Exempt}
                    continues: {owner: "Lead*"}
                """);
        String tracker =
                text("tracker.txt").replace("\n2 |", "\nLead: Swimwell Ltd | | | | | | | | | Owner: Exempt 2\n2 |");
        Runs run = check(tracker, "2026-06-24").ends(65);
        assertFalse((run.out() + run.err()).contains("Swimwell"), run.err());
    }

    @Test
    void noFindingQuotesARowThatGivesWayToAMarkedOne() throws IOException {
        Files.writeString(folder.resolve("t.layout.yaml"), """
                confirmed: "J Rees, 3 June 2026"
                tables:
                  - sheet: [Live, Done]
                    columns: {reference: Ref, recommendation: Recommendation, action: Action, owner: Owner, exemption: Exempt}
                    sameItem: first
                """);
        String tracker = text("tracker.txt").replaceAll("(?s)# Tracker.*", "") + """
                # Live
                Ref | Recommendation | Action | Owner | Exempt
                1 | That the pool be let | Let the pool | Head of Leisure | Action text: Exempt 3
                2 | That trees be planted | Plant ten | Head of Parks |
                # Done
                Ref | Recommendation | Action | Owner | Exempt
                1 | That the pool be let | Let it to Swimwell | Head of Leisure |
                2 | That trees be planted | Plant twenty | Head of Parks |
                """;
        Runs run = check(tracker, "2026-06-24");
        assertTrue(run.err().contains("Plant twenty"), run.err());
        assertFalse((run.out() + run.err()).contains("Swimwell"), run.err());
    }

    @Test
    void noFindingQuotesWhatIsMarkedOfAnActionThatIsntRead() {
        String tracker = text("tracker.txt")
                .replace(
                        "# Decisions",
                        "6 | That the depot be let | Not agreed | No | | Jo Mossworthy | | | | Owner: Exempt 2\n# Decisions");
        Runs run = check(tracker, "2026-06-24").ends(0);
        assertTrue(run.err().contains("too little of an action"), run.err());
        assertFalse((run.out() + run.err()).contains("Mossworthy"), run.err());
    }

    @Test
    void aCorrectionOfTheSameOrAnEarlierDayIsComparedWithTheLastEdition() {
        publish(text("tracker.txt"), "2026-06-24").ends(0);
        String lost = text("tracker.txt").replace("| Exempt 3\n", "|\n");
        publish(lost, "2026-06-24", "--reason", "A slip").ends(65);
        publish(lost, "2026-06-20", "--any-date").ends(65);
    }

    /** What was withheld is known until an edition prints it, whatever was there in between. */
    @Test
    void whatWasAwayForAnEditionIsStillWithheld() throws IOException {
        List<String> cases = text("gaps.txt").lines().skip(1).toList();
        publish(edition(cases, 0), "2026-06-24").ends(0);
        publish(edition(cases, 1), "2026-07-24").ends(0);
        Path found = folder.resolve("found.json");
        check(edition(cases, 2), "2026-08-24", "--json", found.toString()).ends(65);
        String findings = Files.readString(found);
        assertAll(IntStream.range(0, cases.size())
                .mapToObj(i -> () -> assertEquals(
                        cases.get(i).startsWith("stops"),
                        findings.contains("\"cell\" : \"J" + (i + 2) + "\""),
                        cases.get(i))));
        publish(edition(cases, 0), "2026-08-24").ends(0);
    }

    /** A tracker with a row for each case as it is in an edition; each has a text of its own. */
    private static String edition(List<String> cases, int edition) {
        StringBuilder tracker = new StringBuilder(text("tracker.txt").replaceAll("(?s)\n1 \\|.*", "\n"));
        for (int i = 0; i < cases.size(); i++) {
            String row = cases.get(i).split(": | -> ", 0)[0];
            row = cases.get(i).substring(row.length() + 2).split(" -> ", -1)[edition];
            if (!row.equals("gone")) {
                String[] words = row.split(", ?", 3);
                tracker.append("%d | That thing %<d be done | Agreed | We will do thing %<d | Do thing %<d | %s |"
                                .formatted(i + 1, words[0])
                        + " [date 2027-03-31] | %s | In progress | %s\n"
                                .formatted(
                                        words[1].replace("SECRET", "Bidder " + (i + 1) + " has offered 400,000 pounds"),
                                        words[2]));
            }
        }
        return tracker.toString();
    }

    /** What a withdrawn edition withheld counts; that it printed something is no decision. */
    @Test
    void aWithdrawnEditionIsComparedToo() {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24").ends(0);
        withdraw("2026-06-24");
        String lost = tracker.replace("| Exempt 3\n", "|\n");
        check(lost, "2026-07-24").ends(65);
        publish(lost.replace("Elmfield Ltd has offered 400,000 pounds", ""), "2026-07-24")
                .ends(65);
        publish(
                        tracker.replace("| Exempt 3\n", "| Open - JR 20/07/26\n"),
                        "2026-07-24",
                        "--reason",
                        "The figure was right")
                .ends(0);
        withdraw("2026-07-24");
        check(lost, "2026-08-24").ends(65);
    }

    /** The decision may be older than the day of the papers, if it is younger than the papers themselves. */
    @Test
    void papersMayBeMadeForALaterDay() {
        String tracker = text("tracker.txt");
        LocalDate today = Today.day();
        String later = today.plusDays(20).toString();
        publish(tracker, later).ends(0);
        publish(tracker, later).ends(0);
        String opened = tracker.replace("| Exempt 3\n", "| Open - JR %s\n");
        check(opened.formatted(today.minusDays(1)), today.plusDays(40).toString())
                .ends(65);
        check(opened.formatted(today.plusDays(1)), today.plusDays(40).toString())
                .ends(0);
    }

    private void withdraw(String edition) {
        Runs.of(
                        List.of("withdraw", "t", edition + ".1", "--output", folder.resolve("output")),
                        "--reason",
                        "A figure was wrong")
                .ends(0);
    }

    /** A row that moves to another workbook of the same output takes what was withheld along, but for stock phrases. */
    @Test
    void otherTrackersAreComparedByTheirTexts() {
        String tracker = text("tracker.txt")
                .replace(
                        "We will sell it to the highest bidder",
                        "We will sell it to the highest bidder once the tenants of the yard have been told");
        publish(tracker, "2026-06-24").ends(0);
        String other = tracker.replace("Tracker id | t", "Tracker id | other")
                .replaceAll("(?m)^[1345] \\|.*\n", "")
                .replaceAll("(?s)# Decisions.*", "");
        Runs stopped = check(other.replace("| Exempt 3\n", "|\n"), "2026-07-24").ends(65);
        assertTrue(
                stopped.err().contains("The edition of 24 June 2026 of the tracker t withheld the words"),
                stopped.err());
        publish(other.replace("| Exempt 3\n", "| Open - JR 20/07/26\n"), "2026-07-24")
                .ends(0);
        check(other.replace("| Exempt 3\n", "|\n"), "2026-08-24").ends(0);
    }

    @Test
    void stockPhrasesOfTwoTrackersAreNotCompared() {
        String phrase = "Officers will report progress to the committee at its next meeting.";
        String tracker = text("tracker.txt").replace("Elmfield Ltd has offered 400,000 pounds", phrase);
        publish(tracker, "2026-06-24").ends(0);
        check(
                        tracker.replace("Tracker id | t", "Tracker id | other")
                                .replaceAll("(?m)^[2345] \\|.*\n", "")
                                .replaceAll("(?s)# Decisions.*", "")
                                .replace("That trees be", "That hedges be")
                                .replace("Two have been planted by the gate", phrase),
                        "2026-07-24")
                .ends(0);
    }

    /** What the list of withheld texts says lies in the restricted part alone, also where nothing is exempt any more. */
    @Test
    void whatIsKeptForTheNextEditionIsRestricted() throws IOException {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24").ends(0);
        String open = tracker.replaceAll("(?m)^[23] .*\n", "")
                .replaceAll("(?s)# Decisions.*", "")
                .replace("The crew of round four has been disciplined", "");
        publish(open, "2026-07-24").ends(0);
        Path edition = folder.resolve("output/internal/t/2026-07-24");
        Runs again = publish(open, "2026-07-24");
        assertTrue(again.ends(0).out().contains("Nothing new"), again.out());
        assertTrue(Files.readString(edition.resolve("restricted/withheld.json")).contains("swimwell"));
        try (Stream<Path> files = Files.walk(edition.getParent().getParent().getParent())) {
            assertEquals(
                    List.of(),
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().contains("restricted"))
                            .filter(file -> contains(file, "swimwell"))
                            .toList());
        }
    }

    private static boolean contains(Path file, String words) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatSomebodyDecidedToPublishIsNotAskedAgain() {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24").ends(0);
        publish(tracker.replace("| Exempt 3\n", "| Open - JR 20/07/26\n"), "2026-07-24")
                .ends(0);
        publish(tracker.replace("| Exempt 3\n", "|\n"), "2026-08-24").ends(0);
    }

    /** The restricted part of the last edition is gone: what its public part says is still compared. */
    @Test
    void withoutItsWordsTheLastEditionStillSaysWhatItWithheld() throws IOException {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24").ends(0);
        Folders.remove(folder.resolve("output/internal/t/2026-06-24/restricted"));
        check(tracker.replace("| Exempt 3\n", "|\n"), "2026-07-24").ends(65);
        check(tracker, "2026-07-24").ends(0);
    }

    @Test
    void aTrackerThatReplacesAnotherIsComparedWithIt() {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24").ends(0);
        UnaryOperator<String> other = it -> it.replace("Tracker id | t", "Tracker id | other");
        check(other.apply(tracker.replace("| Exempt 3\n", "|\n")), "2026-07-24", "--replaces", "t")
                .ends(65);
        check(other.apply(tracker), "2026-07-24", "--replaces", "t").ends(0);
    }

    @Test
    void aWhollyExemptTrackerThatIsNoLongerMarkedStops() {
        String whole = text("tracker.txt").replace("Title |", "Exempt information | Exempt 3\nTitle |");
        publish(whole, "2026-06-24").ends(0);
        check(text("tracker.txt"), "2026-07-24").ends(65);
        check(whole.replace("| Exempt 3\nTitle", "| Open | J Rees | 20 July 2026\nTitle"), "2026-07-24")
                .ends(0);
        check(whole, "2026-07-24").ends(0);
    }

    @Test
    void extractsAreComparedTooWhereOnlyTheyArePublished() {
        String tracker = text("tracker.txt");
        publish(tracker, "2026-06-24", "--committee", "Scrutiny").ends(0);
        publish(tracker.replace("| Exempt 3\n", "|\n"), "2026-07-24", "--committee", "Scrutiny")
                .ends(65);
    }
}
