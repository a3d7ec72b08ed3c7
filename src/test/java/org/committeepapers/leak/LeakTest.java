package org.committeepapers.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.app.Runs;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plants a word that stands nowhere else in every field that is exempt, goes through all that the program does, and looks for
 * each of them at every place that isn't restricted. Words in open fields, which have to be found, prove that the search sees.
 */
class LeakTest {

    /** Exempt words begin so, and stand in no other text. */
    private static final Pattern SECRET = Pattern.compile("qzx[a-z]{4,12}|\\d{1,2} February 20(?:25|26|3\\d)");

    /** What was public in the first edition and is exempt in the second. */
    private static final Pattern LATER_EXEMPT = Pattern.compile("qwv[a-z]{4,12}");

    /** What no paper prints, exempt or not. */
    private static final Set<String> NOT_PRINTED = Set.of(
            "qzxhidden",
            "qzxaccepted",
            "qzxasread",
            "qzxwhy",
            "qzxaddress",
            "qzxalias",
            "qzxcomment",
            "qzxcolumn",
            "5 February 2025");

    /** What stands in columns that the layout ignores: in nothing that the program publishes or keeps, restricted or not. */
    private static final Set<String> IGNORED = Set.of("qzxhidden", "qzxcolumn");

    /** How the tracker with such columns is read. */
    private static final String LAYOUT = """
            confirmed: "A Jones, 1 July 2026"
            tables:
              - sheet: Tracker
                columns:
                  reference: Ref
                  directedTo: Directed to
                  recommendation: Recommendation
                  response: Response
                  executiveResponse: Executive response
                  action: Action
                  owner: Owner
                  byWhen: By when
                  firstDate: Original date
                  successCriteria: Target / success criteria
                  progress: Progress
                  status: Status
                  rating: RAG
                  percent: "%% complete"
                  completedOn: Completed on
                  exemption: Exempt
                ignore: [%s]
                status:
                  blank: progress
            """;

    private static final String ABOUT = """
            # About
            Tracker id|leaks
            Council|Testshire Council
            Committee|Scrutiny Committee
            Title|Review of jkwtitle
            Considered on|[date 2026-06-01]
            """;

    private static final String REST = """
            # Owners
            Post|E-mail|Aliases
            Head of Jkwpost|head@example.gov.uk|
            qzxowner|qzxaddress@example.gov.uk|qzxalias
            # Accepted
            Rule|Reference|As read|Who|When|Why
            progress-missing|9||A Jones|[date 2026-07-01]|qzxaccepted is why
            owner-not-in-register|5|qzxasread|A Jones|[date 2026-07-01]|qzxwhy of it
            """;

    private static final String HEADINGS =
            "Ref|Directed to|Recommendation|Response|Executive response|Action|Owner|By when"
                    + "|Original date|Target / success criteria|Progress|Status|RAG|% complete|Completed on|Email|Exempt\n";

    /** Each field alone, rows whole, an action alone, and further rows; the open words stand beside. */
    private static final String FIRST = ABOUT + "# Tracker\n" + HEADINGS + """
            1|Executive|That jkwtext is done|Agreed|Agreed. jkwresponse.|jkwaction|Head of Jkwpost|31 December 2026||jkwcriteria|jkwprogress is under way|In progress|||||
            2|qzxaddressee|That qzxwholetext|Agreed|Agreed. qzxwholeresp.|qzxwholeact|qzxwholeowner|1 February 2031|2 February 2031|qzxwholecrit|qzxwholeprog is done|In progress|Red|15%||qzxhidden@example.gov.uk|Exempt 1
            3|Executive|That qzxrectext|Agreed|Agreed. Yes.|jkwactthree|Head of Jkwpost|31 December 2026||Three|Under way|In progress|||||Recommendation text: Exempt 2
            4|Executive|That four|Agreed|Agreed. qzxresponse.|Do four|Head of Jkwpost|31 December 2026||Four|Under way|In progress|||||Response: confidential
            5|Executive|That five|Agreed|Agreed. Yes.|qzxacttext|qzxowner|3 February 2031|4 February 2031|qzxcriteria|qzxprogress Completed|Completed|Green|100%|5 February 2025||Action: Exempt 3
            6|Executive|That six|Agreed|Agreed. Yes.|Do six|qzxowneronly|31 December 2026||Six|Under way|In progress|||||Owner: Exempt 2
            7|Executive|That seven|Agreed|Agreed. Yes.|Do seven|Head of Jkwpost|qzxdate 6 February 2031||Seven|Under way|In progress|||||By when: Exempt 3
            8|Executive|That eight|Agreed|Agreed. Yes.|Do eight|Head of Jkwpost|31 December 2026||Eight|qzxprogread Completed on 7 February 2026||||||Progress: Exempt 3
            9|Executive|That nine|Agreed|Agreed. Yes.|Do nine|Head of Jkwpost|31 December 2026||qzxcritonly|Under way|In progress|||||Success criteria: Exempt 3
            9|Executive|That nine|||qzxsecondact|qzxsecondown|8 February 2031||Nine|qzxsecondprog|In progress|||||Action: Exempt 7
            qzxref|Executive|That ten|Agreed|Agreed. Yes.|Do ten|Head of Jkwpost|31 December 2026||Ten|Under way|In progress|||||Reference: Exempt 2
            11|qzxmadeto|That eleven|Agreed|Agreed. Yes.|Do eleven|Head of Jkwpost|31 December 2026||Eleven|Under way|In progress|||||Directed to: Exempt 2
            12|Executive|That qwvopentext|Agreed|Agreed. qwvopenresp.|qwvopenact|qwvopenowner|31 December 2026||qwvopencrit|qwvopenprog is under way|In progress|||||
            13|Executive|That qzxlifttext|Agreed|Agreed. qzxliftresp.|qzxliftact|qzxliftowner|9 February 2031||qzxliftcrit|qzxliftprog|In progress|||||Exempt 4
            14|Executive|That fourteen|Agreed|Agreed. Yes.|Do fourteen|qzxliftwho|10 February 2031||F|qzxliftnews|In progress|||||Owner, By when, Progress: Exempt 5
            15|Executive|That fifteen|Agreed|Agreed. Yes.|Do fifteen|qwvopenwho|12 March 2026||F|qwvopennews|In progress|||||
            16|Executive|That qzxvanishes|Agreed|Agreed. Yes.|qzxvanishact|Head of Jkwpost|31 December 2026||S|Under way|In progress|||||Exempt 6
            """ + REST;

    /** What was exempt is open, with other words, and what was open exempt. */
    private static final String SECOND = FIRST.replace(
                    "That qwvopentext|Agreed|Agreed. qwvopenresp.|qwvopenact|qwvopenowner",
                    "That qzxnewtext|Agreed|Agreed. qzxnewresp.|qzxnewact|qzxnewowner")
            .replace(
                    "qwvopencrit|qwvopenprog is under way|In progress|||||",
                    "qzxnewcrit|qzxnewprog|In progress|||||Exempt 4")
            .replace(
                    "That qzxlifttext|Agreed|Agreed. qzxliftresp.|qzxliftact|qzxliftowner|9 February 2031||qzxliftcrit|qzxliftprog|In progress|||||Exempt 4",
                    "That jkwlifted|Agreed|Agreed. Yes.|jkwliftact|Head of Jkwpost|31 December 2026||Lifted|jkwliftprog|Completed|||||Open - A Jones 2026-09-30")
            .replace(
                    "qzxliftwho|10 February 2031||F|qzxliftnews|In progress|||||Owner, By when, Progress: Exempt 5",
                    "Head of Jkwpost|1 June 2027||F|jkwliftnews|In progress|||||")
            .replace(
                    "qwvopenwho|12 March 2026||F|qwvopennews|In progress|||||",
                    "qzxnewwho|11 February 2031||F|qzxnewnews|In progress|||||Owner, By when, Progress: Exempt 5")
            .replaceAll("(?m)^16\\|.*\n", "");

    /** A recommendation and its answer in lines above a table of its actions. */
    private static final String BLOCKS = """
            # About
            Tracker id|blocks
            Council|Testshire Council
            Committee|Scrutiny Committee
            Title|Review in blocks
            Considered on|[date 2026-06-01]
            # Tracker
            Recommendation 1: That jkwblock is done
            Response: Agreed. jkwblockresp
            Action|Owner|By when|Progress|Status|Exempt
            jkwblockact|Head of Jkwpost|31 December 2026|jkwblockprog|In progress|
            qzxblockact|qzxblockowner|12 February 2031|qzxblockprog|In progress|Exempt 3

            Recommendation 2: That qzxblocktext is done
            Response: Agreed. qzxblockresp
            Exempt: paragraph 1
            Action|Owner|By when|Progress|Status|Exempt
            qzxblockinner|qzxinnerowner|13 February 2031|qzxinnerprog|In progress|
            """;

    private static final String WHOLE = """
            # About
            Tracker id|whole
            Council|Testshire Council
            Committee|Scrutiny Committee
            Title|Review of qzxwhole
            Introduction|qzxintro
            Purpose|qzxpurpose
            Report author|qzxauthor
            Contact|qzxcontact
            Appendix|qzxappendix
            The committee is asked to|qzxasked
            Considered on|[date 2026-06-01]
            Exempt|Exempt 3
            # Tracker
            Ref|Directed to|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status
            1|Executive|That qzxalltext|Agreed|Agreed. qzxallresp|qzxallact|qzxallowner|14 February 2031|qzxallprog|In progress
            """;

    /** Reviews and committees, which name recommendations and extracts, where they are exempt themselves. */
    private static final String GROUPS = """
            # About
            Tracker id|groups
            Council|Testshire Council
            Committee|Scrutiny Committee
            Title|Review in groups
            Considered on|[date 2026-06-01]
            # Tracker
            Ref|Review|Committee|Recommendation|Response|Executive response|Action|Owner|By when|Progress|Status|Exempt
            1|Review of jkwroads|Roads Jkwcommittee|That jkwgroup is done|Agreed|Agreed. Yes.|Do one|Head of Jkwpost|31 December 2026|Under way|In progress|
            2|Review of jkwroads||That two|Agreed|Agreed. Yes.|Do two|Head of Jkwpost|31 December 2026|Under way|In progress|
            2||Qzxlatecomm Committee||||qzxlateact|qzxlateowner|15 February 2031|qzxlateprog|In progress|Exempt 1
            3|Review of qzxreview|Roads Jkwcommittee|That three|Agreed|Agreed. Yes.|Do three|Head of Jkwpost|31 December 2026|Under way|In progress|Review: Exempt 2
            4|Review of jkwroads|Qzxcommittee|That four|Agreed|Agreed. Yes.|Do four|Head of Jkwpost|31 December 2026|Under way|In progress|Committee: Exempt 2
            5|Review of jkwroads|Roads Jkwcommittee|That qzxinextract|Agreed|Agreed. Yes.|qzxextractact|qzxextractown|16 February 2031|qzxextractnews|In progress|Exempt 3
            """;

    /** What stands at exempt rows beside their fields. */
    private static final List<String> COMMENTED = List.of("qzxcomment", "qzxcolumn");

    private static final String[] ALL = {FIRST, SECOND, BLOCKS, WHOLE, GROUPS, String.join(" ", COMMENTED)};

    /** A marking that can't be relied on stops the publication, and repeats nothing. */
    private static final String DOUBT =
            FIRST.replace("|Exempt 1\n", "|Exempt\n").replace("leaks", "doubt");

    @TempDir
    static Path folder;

    private static final List<Searched> SAID = new ArrayList<>();
    private static List<Searched> open = List.of();
    private static List<Searched> restricted = List.of();
    /** A copy of the workbook with notes, which somebody asked for. */
    private static List<Searched> annotated = List.of();

    @BeforeAll
    static void goThroughAllThatTheProgramDoes() throws IOException {
        Files.writeString(folder.resolve("leaks.layout.yaml"), LAYOUT.formatted("Email, Remark of the office"));
        Path leaks = workbook("leaks", FIRST);
        Path others = Files.createDirectories(folder.resolve("others"));
        Path blocks = WorkbookBuilder.write(others, "blocks.xlsx", BLOCKS);
        Path whole = WorkbookBuilder.write(others, "whole.xlsx", WHOLE);
        Path groups = WorkbookBuilder.write(others, "groups.xlsx", GROUPS);
        Files.writeString(others.resolve("doubt.layout.yaml"), LAYOUT.formatted("Email"));
        Path doubt = WorkbookBuilder.write(others, "doubt.xlsx", DOUBT);
        run(0, "publish", leaks.toString(), "--as-at", "2026-09-01", "--draft");
        run(0, "publish", leaks.toString(), "--as-at", "2026-09-01", "--verbose");
        workbook("leaks", SECOND);
        run(0, "publish", leaks.toString(), "--as-at", "2026-10-01", "--log-format", "json");
        workbook("leaks", FIRST);
        run(0, "publish", leaks.toString(), "--as-at", "2026-11-01", "--baseline", "2026-09-01");
        run(0, "publish", blocks.toString(), whole.toString(), "--as-at", "2026-09-01");
        run(0, "publish", groups.toString(), "--as-at", "2026-09-01", "--group-by", "committee", "--formats", "html");
        run(
                0,
                "publish",
                groups.toString(),
                "--as-at",
                "2026-10-01",
                "--group-by",
                "owner",
                "--lang",
                "both",
                "--restricted",
                vault().toString());
        run(0, "publish", groups.toString(), "--as-at", "2026-09-01", "--review", "Review of jkwroads");
        run(65, "publish", doubt.toString(), "--as-at", "2026-09-01");
        run(65, "publish", doubt.toString(), "--as-at", "2026-09-01", "--draft");
        check(leaks, blocks, whole, groups, doubt);
        run(
                65,
                "chase",
                leaks.toString(),
                blocks.toString(),
                whole.toString(),
                doubt.toString(),
                "--as-at",
                "2026-11-02");
        say(
                Runs.of(
                        "template",
                        folder.resolve("o/theirs.xlsx").toString(),
                        "--from",
                        leaks.toString(),
                        "--owner",
                        "Head of Jkwpost"),
                0);
        Path notes = folder.resolve("notes");
        say(Runs.of("check", leaks.toString(), "--as-at", "2026-11-01", "--annotate", notes.toString()), 0);
        say(Runs.of("verify", output()), 0);
        say(Runs.of("withdraw", "blocks", "2026-09-01", "--reason", "a test", "--output", output()), 0);
        say(Runs.of("verify", output()), 0);
        open = onlyOnce(Stream.concat(
                Searched.below(folder.resolve("o"), file -> !isRestricted(file)).stream(), SAID.stream()));
        restricted = onlyOnce(Stream.concat(
                Searched.below(folder.resolve("o"), LeakTest::isRestricted).stream(),
                Searched.below(vault(), file -> true).stream()));
        annotated = Searched.below(notes, file -> true);
    }

    private static void check(Path... workbooks) {
        for (Path workbook : workbooks) {
            int code = workbook.endsWith("doubt.xlsx") ? 65 : 0;
            say(Runs.of("check", workbook.toString(), "--as-at", "2026-11-01", "--explain"), code);
            say(Runs.of("check", workbook.toString(), "--as-at", "2026-11-01", "--json", "-"), code);
        }
    }

    private static Path vault() {
        return folder.resolve("vault");
    }

    private static String output() {
        return folder.resolve("o").toString();
    }

    private static Path workbook(String name, String text) {
        return withComment(WorkbookBuilder.write(folder, name + ".xlsx", text));
    }

    /** An officer's remark at an exempt cell, and one in a column that is hidden and read for nothing. */
    private static Path withComment(Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            XSSFComment comment = sheet.createDrawingPatriarch()
                    .createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setString(COMMENTED.get(0));
            sheet.getRow(2).getCell(2).setCellComment(comment);
            int hidden = sheet.getRow(0).getLastCellNum();
            sheet.getRow(0).createCell(hidden).setCellValue("Remark of the office");
            sheet.getRow(2).createCell(hidden).setCellValue(COMMENTED.get(1));
            sheet.setColumnHidden(hidden, true);
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(int code, String... arguments) {
        say(
                Runs.of(Stream.concat(Stream.of(arguments), Stream.of("--output", output()))
                        .toArray(String[]::new)),
                code);
    }

    private static void say(Runs run, int code) {
        assertEquals(code, run.code(), run.err());
        SAID.add(Searched.said("said", run.out()));
        SAID.add(Searched.said("said", run.err()));
    }

    /** The same font is in every paper. */
    private static List<Searched> onlyOnce(Stream<Searched> all) {
        Set<String> fonts = new HashSet<>();
        return all.filter(place -> !place.kind().equals("pdf stream") || fonts.add(place.words()))
                .toList();
    }

    private static boolean isRestricted(Path file) {
        return folder.relativize(file).toString().contains("restricted");
    }

    private static Set<String> words(Pattern pattern, String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            pattern.matcher(text).results().map(found -> found.group()).forEach(words::add);
        }
        return words;
    }

    /** How each of the words begins or what it holds, to pass over the many places without any, quickly. */
    private static final List<String> STEMS = List.of("qzx", "qwv", "jkw", "february", "head of");

    private static List<String> places(Set<String> words, Stream<Searched> searched) {
        return searched.filter(place -> STEMS.stream().anyMatch(place::has))
                .flatMap(place -> words.stream().filter(place::has).map(word -> word + " in " + place.name()))
                .toList();
    }

    @Test
    void nothingExemptStandsAnywhereElse() {
        Set<String> secrets = words(SECRET, ALL);
        assertTrue(secrets.size() > 60, secrets.toString());
        assertEquals(List.of(), places(secrets, open.stream()));
        System.getLogger("leak")
                .log(System.Logger.Level.INFO, secrets.size() + " words looked for at " + open.size() + " places");
    }

    @Test
    void whatIsExemptNowIsNotToldFromBefore() {
        Set<String> before = words(LATER_EXEMPT, FIRST);
        assertTrue(before.size() >= 6);
        assertEquals(
                List.of(),
                places(before, open.stream().filter(place -> place.name().startsWith("public/leaks/2026-10-01"))));
        assertTrue(!places(before, open.stream().filter(place -> place.name().startsWith("public/leaks/2026-09-01")))
                .isEmpty());
    }

    @Test
    void everySecretStandsInTheRestrictedPapers() {
        Set<String> secrets = words(SECRET, ALL);
        secrets.removeIf(word -> places(Set.of(word), Stream.concat(restricted.stream(), annotated.stream()))
                .isEmpty());
        Set<String> missing = words(SECRET, ALL);
        missing.removeAll(secrets);
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatIsIgnoredStandsOnlyInTheCopyThatWasAskedFor() {
        assertEquals(List.of(), places(IGNORED, Stream.concat(open.stream(), restricted.stream())));
        assertEquals(
                List.of(),
                IGNORED.stream()
                        .filter(word -> places(Set.of(word), annotated.stream()).isEmpty())
                        .toList());
    }

    /** Beside the annotated copy, which holds the whole workbook. */
    @ParameterizedTest
    @ValueSource(strings = {"pdf text", "docx", "html"})
    void everySecretThatPapersPrintStandsInThemInEveryFormat(String kind) {
        Set<String> missing = words(SECRET, ALL);
        missing.removeIf(word -> NOT_PRINTED.contains(word)
                || restricted.stream()
                        .filter(place ->
                                place.kind().equals(kind) && !place.name().contains("annotated"))
                        .filter(place -> !place.name().contains("findings"))
                        .anyMatch(place -> place.has(word)));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theSearchSeesWhatIsOpenAtEveryKindOfPlace() {
        Set<String> kinds = open.stream()
                .filter(place -> place.has("jkw"))
                .map(Searched::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>(List.of(
                "pdf text", "pdf string", "docx", "html", "json", "csv", "said", "message text", "attachment", "xlsx"));
        expected.removeAll(kinds);
        assertEquals(Set.of(), expected);
    }

    @Test
    void restrictedFoldersAreTheirOwnersAlone() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("o"))) {
            List<Path> folders = all.filter(Files::isDirectory)
                    .filter(path -> path.getFileName().toString().equals("restricted"))
                    .toList();
            assertTrue(folders.size() >= 6, folders.toString());
            for (Path path : folders) {
                assertEquals(
                        "rwx------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                        path.toString());
            }
        }
    }
}
