package org.committeepapers.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.committeepapers.cli.Runs;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.text.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A marking in a text stops the papers until a person decides about the text, and again when the text changes. */
@Execution(ExecutionMode.CONCURRENT)
class PublicationDecisionsTest {

    private static final String ABOUT = """
            # About
            Council | Borough Council
            Committee | Scrutiny
            Title | Review
            Considered on | [date 2026-06-03]
            """;

    private static final String MARKED = "Not for publication: the Elmfield site";
    private static final String DOUBT = "\"rule\" : \"exemption-in-doubt\"";

    @TempDir
    Path folder;

    private static List<String> lines(String file) {
        return Resource.text(PublicationDecisionsTest.class, "/markings/" + file)
                .lines()
                .toList();
    }

    /** A tracker with a recommendation for each text, which is its progress. */
    private static String tracker(List<String> texts, String exempt) {
        return ABOUT
                + "# Tracker\nRef | Recommendation | Response | Action | Owner | By when | Progress | Status | Exempt\n"
                + IntStream.rangeClosed(1, texts.size())
                        .mapToObj(i -> row(i, texts.get(i - 1), exempt))
                        .collect(Collectors.joining());
    }

    private static String row(int number, String text, String exempt) {
        return "%d | Plant tree %d | Agreed | Plant it %d | Head of Parks | [date 2027-03-31] | %s | In progress | %s\n"
                .formatted(number, number, number, text.replace('|', '/'), exempt);
    }

    private static String tracker(String text, String exempt, String... decisions) {
        return tracker(List.of(text), exempt) + decisions(Stream.of(decisions));
    }

    private static String decisions(Stream<String> rows) {
        return "# Decisions\nWhere | What | Answer | Who | When | Why\n" + rows.collect(Collectors.joining("\n"))
                + "\n";
    }

    private Runs publish(String workbook, String asAt, String... more) {
        WorkbookBuilder.write(folder, "t.xlsx", workbook);
        String[] command = {
            "publish",
            folder.resolve("t.xlsx").toString(),
            "--output",
            folder.resolve("output").toString(),
            "--as-at",
            asAt
        };
        return Runs.of(Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
    }

    private String web() throws IOException {
        return Searched.below(
                        folder.resolve("output/public"), file -> file.toString().endsWith(".html"))
                .stream()
                .map(Searched::words)
                .collect(Collectors.joining("\n"));
    }

    private String unpublished(String asAt) throws IOException {
        return Files.readString(folder.resolve("output/internal/t/not-published/" + asAt + "/findings.json"));
    }

    @Test
    void talkIsPublished() throws Exception {
        List<String> talk = lines("open.txt").stream()
                .filter(text -> text.matches("[\\w ,.:-]{12,60}"))
                .toList();
        publish(tracker(talk, ""), "2026-06-24", "--formats", "html").ends(0);
        String web = web();
        talk.forEach(text -> assertTrue(web.contains(text.toLowerCase(Locale.ROOT)), text));
    }

    @Test
    void everyMarkingStopsThePapers() throws Exception {
        List<String> marked =
                lines("marked.txt").stream().map(text -> text.replace("|", "/")).toList();
        int half = marked.size() / 2;
        assertStopped(marked.subList(0, half), "2026-06-24");
        assertStopped(marked.subList(half, marked.size()), "2026-07-24");
        assertFalse(Files.exists(folder.resolve("output/public/t")));
    }

    private void assertStopped(List<String> marked, String day) throws Exception {
        publish(tracker(marked, ""), day).ends(65);
        String findings = unpublished(day);
        for (int row = 2; row < marked.size() + 2; row++) {
            assertTrue(findings.contains("\"cell\" : \"G" + row + "\""), marked.get(row - 2));
        }
    }

    /** Each text has a word of its own, which is then sought in every byte that anybody may read; LeakTest looks into all formats. */
    @Test
    void whatIsDecidedToBeExemptIsInNothingPublic() throws Exception {
        List<String> marked = IntStream.range(0, lines("marked.txt").size() / 2)
                .mapToObj(i -> lines("marked.txt").get(i).replace("|", "/") + " " + secret(i))
                .toList();
        int half = marked.size() / 2;
        publishExempt(marked.subList(0, half), "2026-06-24");
        publishExempt(marked.subList(half, marked.size()), "2026-07-24");
        List<Searched> open = Searched.below(
                folder.resolve("output"), file -> !file.toString().contains("restricted"));
        assertTrue(open.stream().anyMatch(place -> place.words().contains("plant tree 7")));
        Pattern secret = Pattern.compile("qzx[a-z]{2}vw");
        assertEquals(
                List.of(),
                open.stream()
                        .filter(place -> secret.matcher(place.words()).find())
                        .map(Searched::name)
                        .toList());
    }

    /** Not all at once: a sheet of so many rows that are alike would pass for a bomb. */
    private void publishExempt(List<String> texts, String asAt) {
        Stream<String> rows = IntStream.range(0, texts.size())
                .mapToObj(
                        i -> "Tracker!G%d | %s | Exempt 3 | J Rees | [date 2026-06-20]".formatted(i + 2, texts.get(i)));
        publish(tracker(texts, "") + decisions(rows), asAt, "--formats", "html").ends(0);
    }

    private static String secret(int number) {
        return "qzx" + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26) + "vw";
    }

    @Test
    void aPublicTextIsPublishedUntilItChanges() throws Exception {
        String decision = "1 | " + MARKED + " | Public | J Rees | [date 2026-06-20]";
        publish(tracker(MARKED, "", decision), "2026-06-24", "--formats", "html")
                .ends(0);
        assertTrue(web().contains("the elmfield site"));
        publish(tracker(MARKED, "", decision), "2026-07-24", "--formats", "html")
                .ends(0);
        String changed = MARKED + " costs 400,000";
        publish(tracker(changed, "", decision), "2026-08-24", "--formats", "html")
                .ends(65);
        assertTrue(unpublished("2026-08-24").contains(DOUBT));
        assertTrue(unpublished("2026-08-24").contains("decision-not-used"));
        publish(tracker(changed, "", decision.replace(MARKED, changed)), "2026-08-24", "--formats", "html")
                .ends(0);
    }

    @Test
    void aDecisionIsAboutItsTextAlone() throws Exception {
        for (String decision : List.of(
                "Tracker!G2 | Not for publication: the old mill | Public | J Rees | [date 2026-06-20]",
                "2 | Not for publication: the Elmfield site | Public | J Rees | [date 2026-06-20]",
                "1 | Not for publication: the… | Public | J Rees | [date 2026-06-20]",
                "1 | Not for publication: the Elmfield | Public | J Rees | [date 2026-06-20]",
                "1 | Not for publication: the Elmfield site | Public | | [date 2026-06-20]",
                "1 | Not for publication: the Elmfield site | Public | J Rees |",
                "1 | Not for publication: the Elmfield site | Probably | J Rees | [date 2026-06-20]",
                "1 | Not for publication: the Elmfield site | Public? | J Rees | [date 2026-06-20]",
                "1 | Not for publication: the Elmfield site | No | J Rees | [date 2026-06-20]")) {
            publish(tracker(MARKED, "", decision), "2026-06-24").ends(65);
        }
    }

    /** The words of a text that was exempt are never published because they were changed. */
    @Test
    void anExemptTextThatChangesStopsThePapers() throws Exception {
        String decision = "Tracker!G2 | Talks with Elmfield Ltd go on | Exempt 3 | J Rees | [date 2026-06-20]";
        publish(tracker("Talks with Elmfield Ltd go on", "", decision), "2026-06-24", "--formats", "html")
                .ends(0);
        assertFalse(web().contains("elmfield"));
        publish(tracker("Elmfield Ltd has signed", "", decision), "2026-07-24").ends(65);
        assertTrue(unpublished("2026-07-24").contains(DOUBT));
    }

    @Test
    void openLapsesWithTheText() throws Exception {
        publish(tracker("Two planted", "Open - JR 20/06/26"), "2026-06-24", "--formats", "html")
                .ends(0);
        publish(tracker(MARKED, "Open - JR 20/06/26"), "2026-07-24", "--formats", "html")
                .ends(65);
        publish(tracker(MARKED, "Open - JR 20/07/26"), "2026-07-24", "--formats", "html")
                .ends(0);
    }

    @Test
    void aDecisionLapsesAlthoughItsTextWasAway() throws Exception {
        String decision = "Tracker!G2 | " + MARKED + " | Public | J Rees | [date 2026-06-20]";
        publish(tracker(MARKED, "", decision), "2026-06-24", "--formats", "html")
                .ends(0);
        publish(tracker("", "", decision), "2026-07-24", "--formats", "html").ends(0);
        publish(tracker(MARKED + " costs 400,000", "", decision), "2026-08-24", "--formats", "html")
                .ends(65);
        assertTrue(unpublished("2026-08-24").contains("decision-not-used"));
    }

    @Test
    void openLapsesAlthoughItsRowWasAway() throws Exception {
        String open = "Open - JR 20/06/26";
        publish(tracker(List.of("One planted", "Two planted"), open), "2026-06-24", "--formats", "html")
                .ends(0);
        publish(tracker(List.of("One planted"), ""), "2026-07-24", "--formats", "html")
                .ends(0);
        publish(tracker(List.of("One planted", MARKED), open), "2026-08-24", "--formats", "html")
                .ends(65);
    }

    @Test
    void openLapsesUnderAnotherReference() throws Exception {
        String open = tracker("Two planted", "Open - JR 20/06/26");
        publish(open, "2026-06-24", "--formats", "html").ends(0);
        publish(
                        open.replace("1 | Plant tree 1", "1a | Plant tree 1").replace("Two planted", MARKED),
                        "2026-07-24",
                        "--formats",
                        "html")
                .ends(65);
    }

    /** A correction of the same day is another text under the same decision. */
    @Test
    void openLapsesInACorrectionOfTheSameDay() throws Exception {
        publish(tracker("Two planted", "Open - JR 20/06/26"), "2026-06-24", "--formats", "html")
                .ends(0);
        publish(tracker(MARKED, "Open - JR 20/06/26"), "2026-06-24", "--reason", "A slip", "--formats", "html")
                .ends(65);
    }

    @Test
    void openLapsesInACorrectionOfAnEarlierDay() throws Exception {
        publish(tracker("Two planted", "Open - JR 20/06/26"), "2026-06-24", "--formats", "html")
                .ends(0);
        publish(tracker(MARKED, "Open - JR 20/06/26"), "2026-06-20", "--any-date", "--formats", "html")
                .ends(65);
    }

    @Test
    void markingsBesideUnknownLabelsOfAboutStop() {
        publish(tracker("Two planted", "").replace("# Tracker", "Notes | Exempt para 3\n# Tracker"), "2026-06-24")
                .ends(65);
        publish(
                        tracker("Two planted", "")
                                .replace("# Tracker", "Contains confidential or exempt information | No\n# Tracker"),
                        "2026-06-24",
                        "--formats",
                        "html")
                .ends(0);
    }

    @Test
    void notesOnCellsStop() {
        for (String note : List.of("do not publish", "Part 2")) {
            publish(tracker("[note " + note + "]Two planted", ""), "2026-06-24").ends(65);
        }
    }

    /** Nobody can know what was found to be open. */
    @Test
    void nothingHoldsIfTheLastRecordIsDamaged() throws Exception {
        publish(tracker("Two planted", "Open - JR 20/06/26"), "2026-06-24", "--formats", "html")
                .ends(0);
        Files.writeString(folder.resolve("output/internal/t/2026-06-24/decisions.json"), "{");
        publish(tracker(MARKED, "Open - JR 20/06/26"), "2026-07-24", "--formats", "html")
                .ends(65);
    }

    @Test
    void whatWasFoundOpenAndHasNotChangedStaysOpen() throws Exception {
        String noted = tracker("[note Exempt para 3 applies]Two planted", "Open - JR 20/06/26");
        for (String day : List.of("2026-06-24", "2026-07-24", "2026-08-24")) {
            publish(noted, day, "--formats", "html").ends(0);
        }
    }

    /** The rows were found to be open before the sheet got this name. */
    @Test
    void openLapsesForANewNameOfTheSheet() throws Exception {
        String open = tracker("Two planted", "Open - JR 20/06/26");
        publish(open, "2026-06-24", "--formats", "html").ends(0);
        publish(open.replace("# Tracker", "# Pink papers"), "2026-07-24", "--formats", "html")
                .ends(65);
        String again = open.replace("20/06/26", "20/07/26").replace("# Tracker", "# Pink papers");
        publish(again, "2026-07-24", "--formats", "html").ends(0);
        publish(again, "2026-08-24", "--formats", "html").ends(0);
    }

    @Test
    void eachDecisionIsAboutItsOwnText() throws Exception {
        List<String> texts = List.of(MARKED, "Confidential: the mill");
        String first = "1 | " + MARKED + " | Public | J Rees | [date 2026-06-20]";
        String second = "1 | Plant tree | Public | J Rees | [date 2026-06-20]";
        publish(tracker(MARKED, "", first), "2026-06-24", "--formats", "html").ends(0);
        publish(tracker(MARKED, "", first, second), "2026-07-24", "--formats", "html")
                .ends(0);
        publish(tracker(texts, "") + decisions(Stream.of(first)), "2026-08-24", "--formats", "html")
                .ends(65);
    }

    @Test
    void aCsvHasItsDecisionsInAFileBesideIt() throws Exception {
        String csv = tracker(MARKED, "");
        csv = csv.substring(csv.indexOf("Ref |"), csv.indexOf("# Decisions"))
                .replaceAll(" *\\| *", ",")
                .replace("[date 2027-03-31]", "31 March 2027");
        Path input = Files.createDirectory(folder.resolve("input"));
        Files.writeString(input.resolve("t.csv"), csv);
        publishFolder(input).ends(65);
        String decision = "G2,Not for publication: the Elmfield site,Public,J Rees,20 June 2026,\n";
        Files.writeString(input.resolve("t.decisions.csv"), "Where,What,Answer,Who,When,Why\n" + decision);
        publishFolder(input).ends(0);
        assertTrue(Files.readString(folder.resolve("output/internal/t/2026-06-24/manifest.json"))
                .contains("t.decisions.csv"));
        Files.move(input.resolve("t.decisions.csv"), input.resolve("t.Decisions.CSV"));
        publishFolder(input).ends(0);
        Files.move(input.resolve("t.Decisions.CSV"), input.resolve("t.decisions.csv.txt"));
        assertTrue(publishFolder(input).ends(65).err().contains("only read from t.decisions.csv"));
        Files.delete(input.resolve("t.decisions.csv.txt"));
        Files.writeString(input.resolve("t.decisions.csv"), decision);
        assertTrue(publishFolder(input).ends(65).err().contains("decisions-unreadable"));
        Files.move(input.resolve("t.csv"), input.resolve("u.csv"));
        assertTrue(publishFolder(input).ends(65).err().contains("t.csv"));
    }

    private Runs publishFolder(Path input) {
        return Runs.of(
                "publish",
                "--input",
                input.toString(),
                "--output",
                folder.resolve("output").toString(),
                "--as-at",
                "2026-06-24",
                "--formats",
                "html");
    }

    /** A decision that is withheld by a slip of a heading or a name would be published. */
    @Test
    void decisionsThatAreNotReadStopThePapers() throws Exception {
        String decision = "1 | Two planted | Exempt 3 | J Rees | [date 2026-06-20]";
        String right = tracker("Two planted", "", decision);
        publish(right, "2026-06-24", "--formats", "html").ends(0);
        for (String wrong : List.of(
                right.replace("Where | What | Answer", "Where | What | Answers"),
                right.replace("# Decisions", "# Decision"),
                right.replace("# Decisions", "# Decisions 2026"))) {
            publish(wrong, "2026-06-25").ends(65);
        }
        Files.writeString(folder.resolve("t.decisions.csv"), "Where,What,Answer\n");
        assertTrue(publish(right, "2026-06-25").ends(65).err().contains("only read from its sheet Decisions"));
    }

    /** Wherever the words stand, they may say that a text is exempt. */
    @Test
    void wordsBesideTheColumnsOfDecisionsStopThePapers() {
        String right = tracker("Two planted", "", "1 | Two planted | Public | J Rees | [date 2026-06-20] |");
        publish(right.replace("# Decisions", "# Decisions\nWhat people have decided"), "2026-06-24", "--draft")
                .ends(0);
        for (List<String> wrong : List.of(
                List.of("B1", right.replace("# Decisions", "# Decisions\n1 | Two planted | Exempt 3 | J Rees")),
                List.of("A1", right.replace("# Decisions", "# Decisions\n1: Two planted is Exempt 3")),
                List.of("G2", right.strip() + " | But Exempt 3 from May"),
                List.of("G1", right.replace("| Why", "| Why | Notes").strip() + " | But Exempt 3 from May"),
                List.of("G1", right.replace("| Why", "| Why | Answer").strip() + " | Exempt 3"))) {
            Runs run = publish(wrong.get(1), "2026-06-25").ends(65);
            assertTrue(run.err().contains("sheet Decisions, cell " + wrong.get(0)), run.err());
            assertFalse(run.err().contains("But Exempt"), run.err());
        }
        Path struck = WorkbookBuilder.write(folder, "t.xlsx", right.replace("| Public", "| <s>Public</s>"));
        assertTrue(Runs.of("check", struck.toString()).ends(65).err().contains("decisions-unreadable"));
    }

    /** A file of another tracker, which somebody removed, is none of this one's business, unless it withholds a text. */
    @Test
    void decisionsUnderAnotherNameAreTold() throws Exception {
        Path csv = folder.resolve("log.csv");
        Files.writeString(csv, "Ref,Recommendation,Action,Exempt\n1,Plant a tree,Plant it,\n");
        String exempt = "Where,What,Answer,Who,When,Why\n1,Plant it,Exempt 3,J Rees,20 June 2026,\n";
        for (String name : List.of(
                "log.decision.csv",
                "log.descisions.csv",
                "log.decisions.xlsx",
                "log_decisions.csv",
                "gone.decisions.csv")) {
            Path file = Files.writeString(folder.resolve(name), exempt);
            Runs run = Runs.of("check", csv.toString()).ends(65);
            assertTrue(run.err().contains("error[decisions-elsewhere]"), name + run.err());
            Files.delete(file);
        }
        Files.writeString(folder.resolve("gone.decisions.csv"), exempt.replace("Exempt 3", "Public"));
        String err = Runs.of("check", csv.toString()).err();
        assertTrue(err.contains("warning[decisions-elsewhere]"), err);
        assertFalse(err.contains("error[decisions-elsewhere]"), err);
        Files.writeString(folder.resolve("gone.csv"), "Ref,Recommendation\n1,Plant a tree\n");
        err = Runs.of("check", csv.toString()).err();
        assertFalse(err.contains("decisions-elsewhere"), err);
    }

    /** A reason may repeat what is exempt, and findings are read by more people than the workbook is. */
    @Test
    void reasonsStayOnTheSheetWhereAnythingIsExempt() {
        String two = tracker(List.of("Two planted", "The price is secret"), "")
                .replace("The price is secret | In progress | ", "The price is secret | In progress | Exempt 3")
                .replace("Head of Parks | [date 2027-03-31] | Two", " | [date 2027-03-31] | Two");
        Runs run = publish(
                two + decisions(Stream.of("1 | owner-missing | Accept | J Rees | [date 2026-06-20] | qzxprice")),
                "2026-06-24",
                "--formats",
                "html");
        assertTrue(run.err().contains("Accepted by J Rees on 20 June 2026: the sheet Decisions says why."), run.err());
        assertFalse(run.err().contains("qzxprice"), run.err());
    }

    /** Nobody knows which texts the sheet withholds, so not even a draft prints one. */
    @Test
    void withoutAHeadingNoDraftIsMade() {
        String text = "Talks with Elmfield Ltd go on";
        String sheet = tracker(text, "", "1 | " + text + " | Exempt 3 | J Rees | [date 2026-06-20] |");
        publish(sheet, "2026-06-24", "--draft", "--formats", "html").ends(0);
        publish(sheet.replace("| Who |", "| Whom |"), "2026-06-24", "--draft", "--formats", "html")
                .ends(65);
        assertFalse(Files.exists(folder.resolve("output/public/t")));
    }

    @Test
    void aDecisionOfALaterDayDoesNotCount() {
        String decision = "1 | " + MARKED + " | Public | J Rees | [date 2026-06-25] |";
        publish(tracker(MARKED, "", decision), "2026-06-24").ends(65);
        publish(tracker(MARKED, "", decision), "2026-06-25", "--formats", "html")
                .ends(0);
    }

    /** Each row is told at its own cell, and all at once. */
    @Test
    void mistakesInDecisionsAreToldRowByRow() throws Exception {
        List<String> rows = List.of(
                "A decision-unclear | | owner-missing | Accept | J Rees | [date 2026-06-20] | It is being filled",
                "B decision-unclear | 1 | | Accept | J Rees | [date 2026-06-20] | It is being filled",
                "C decision-unclear | 1 | owner-missing | | J Rees | [date 2026-06-20] | It is being filled",
                "C decision-unclear | 1 | owner-missing | Yes | J Rees | [date 2026-06-20] | It is being filled",
                "D decision-unclear | 1 | owner-missing | Accept | | [date 2026-06-20] | It is being filled",
                "D decision-unclear | 1 | owner-missing | Accept | TBC | [date 2026-06-20] | It is being filled",
                "E decision-unclear | 1 | owner-missing | Accept | J Rees | | It is being filled",
                "E decision-unclear | 1 | owner-missing | Accept | J Rees | June 2026 | It is being filled",
                "E decision-unclear | 1 | owner-missing | Accept | J Rees | 31 June 2026 | It is being filled",
                "F decision-unclear | 1 | owner-missing | Accept | J Rees | [date 2026-06-20] |",
                "C decision-unclear | 1 | owner-mising | Accept | J Rees | [date 2026-06-20] | It is being filled",
                "C decision-unclear | 1 | Two planted | Accept | J Rees | [date 2026-06-20] | It is being filled",
                "A decision-not-used | 7 | owner-missing | Accept | J Rees | [date 2026-06-20] | It is being filled",
                "A decision-not-used | Tracker!Z9 | date-missing | Accept | J Rees | [date 2026-06-20] | It is being filled",
                "B decision-refused | 1 | exemption-in-doubt | Accept | J Rees | [date 2026-06-20] | It is being filled",
                "B decision-refused | 1 | response-twice | Accept | J Rees | [date 2026-06-20] | It is being filled",
                "B decision-refused | tracker | layout-to-confirm | Accept | J Rees | [date 2026-06-20] | It is read well",
                "A decision-not-used | 7 | Two planted | Public | J Rees | [date 2026-06-20] |",
                "B decision-not-used | 1 | Three planted | Public | J Rees | [date 2026-06-20] |",
                "A exemption-in-doubt | 7 | Two planted | Exempt 3 | J Rees | [date 2026-06-20] |",
                "B exemption-in-doubt | 1 | Three planted | Exempt 3 | J Rees | [date 2026-06-20] |",
                "C exemption-in-doubt | 1 | Two planted | Exempt 9 | J Rees | [date 2026-06-20] |",
                "C exemption-in-doubt | 1 | Two planted | Exempt | J Rees | [date 2026-06-20] |",
                "C exemption-in-doubt | 1 | Two planted | Perhaps | J Rees | [date 2026-06-20] |",
                "C exemption-in-doubt | About | Review | Exempt 3 | J Rees | [date 2026-06-20] |");
        String sheet = decisions(rows.stream().map(row -> row.substring(row.indexOf('|') + 1)));
        Path workbook = WorkbookBuilder.write(folder, "t.xlsx", tracker(List.of("Two planted"), "") + sheet);
        Path json = folder.resolve("findings.json");
        Runs.of("check", workbook.toString(), "--as-at", "2026-06-24", "--json", json.toString())
                .ends(65);
        List<String> told = new ArrayList<>();
        for (JsonNode finding : new JsonMapper().readTree(json).path("findings")) {
            if (finding.path("sheet").asString("").equals("Decisions")) {
                told.add(finding.path("cell").asString() + " "
                        + finding.path("rule").asString());
            }
        }
        assertEquals(
                IntStream.range(0, rows.size())
                        .mapToObj(i -> rows.get(i).replaceFirst(" (.*?) .*", (i + 2) + " $1"))
                        .toList(),
                told);
    }

    /** Under "Publish?", No means the opposite of what it means under "Exempt". */
    @Test
    void aColumnThatAsksWhetherARowIsPublicNeedsItsWords() throws Exception {
        String workbook = tracker("Two planted", "No")
                .replace("Status | Exempt", "Status | Publish?")
                .replace("# About", "# About (undeclared)");
        String layout = """
                confirmed: "J Rees, 3 June 2026"
                tables:
                  - sheet: Tracker
                    columns: {reference: Ref, recommendation: Recommendation, response: Response, action: Action, owner: Owner,
                      byWhen: By when, progress: Progress, status: Status, exemption: "Publish?"}
                """;
        Files.writeString(folder.resolve("t.layout.yaml"), layout);
        Runs refused = publish(workbook, "2026-06-24").ends(78);
        assertTrue(refused.err().contains("may ask whether a row is public"), refused.err());
        Files.writeString(
                folder.resolve("t.layout.yaml"),
                layout + "    exemption: {words: {\"Yes\": public, \"No\": exempt 3}}\n");
        publish(workbook, "2026-06-24", "--formats", "html").ends(0);
        assertFalse(web().contains("two planted"));
    }

    @Test
    void reason() throws Exception {
        String[] refused = {
            "Born 3 May 2012",
            "Exempt under paragraph 3",
            "Ask jane.sample@example.org",
            "The price paid to Oakwood was exempt and has been taken out",
            "Appendix 2 was confidential",
            "The name is now redacted"
        };
        for (String words : refused) {
            Runs run = publish(tracker("Two planted", ""), "2026-06-24", "--reason", words)
                    .ends(64);
            assertTrue(run.err().contains("The papers print the reason"), run.err());
        }
        Files.writeString(folder.resolve("settings.yaml"), "emailDomains: [example.org]\n");
        publish(tracker("Two planted", ""), "2026-06-10", "--reason", refused[2], "--formats", "html")
                .ends(0);
        publish(tracker("Two planted", ""), "2026-06-24", "--reason", "A date was wrong", "--formats", "html")
                .ends(0);
    }

    @Test
    void textsOfSettingsAndLabels() throws Exception {
        Path settings = folder.resolve("settings.yaml");
        Files.writeString(settings, "meetings:\n  Panel - call 07700 900123: [2026-12-10]\n");
        Runs run = publish(tracker("Two planted", ""), "2026-06-24").ends(78);
        assertTrue(run.err().contains("a mobile number"), run.err());
        assertFalse(run.err().contains("900123"), run.err());
        Files.delete(settings);
        Path labels =
                Files.createDirectories(folder.resolve("templates/labels")).resolve("en.yaml");
        Files.writeString(labels, "report:\n  title: \"Confidential: report\"\n");
        publish(
                        tracker("Two planted", ""),
                        "2026-06-24",
                        "--templates",
                        folder.resolve("templates").toString())
                .ends(78);
    }

    /** Personal data are told of in a draft, which is for officers. */
    @Test
    void aDraftTellsOfPersonalData() {
        String text = "Ask jane.sample@example.org";
        publish(tracker(text, ""), "2026-06-24").ends(65);
        Runs draft = publish(tracker(text, ""), "2026-06-24", "--draft").ends(0);
        assertTrue(draft.err().contains("personal-data"), draft.err());
    }
}
