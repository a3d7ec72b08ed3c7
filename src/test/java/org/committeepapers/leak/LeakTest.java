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
import org.committeepapers.cli.Runs;
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

    private static final Path EXEMPT = Path.of("src", "test", "resources", "exempt");

    /** Each field alone, rows whole, an action alone, and further rows; the open words stand beside. */
    private static final String FIRST = text("first.txt");

    /** What was exempt is open, with other words, and what was open exempt. */
    private static final String SECOND = text("second.txt");

    /** A recommendation and its answer in lines above a table of its actions. */
    private static final String BLOCKS = text("blocks.txt");

    /** A tracker that is exempt as a whole. */
    private static final String WHOLE = text("whole.txt");

    /** Reviews and committees, which name recommendations and extracts, where they are exempt themselves. */
    private static final String GROUPS = text("groups.txt");

    /** What stands at exempt rows beside their fields. */
    private static final List<String> COMMENTED = List.of("qzxcomment", "qzxcolumn");

    /** What a layout declares, in a hidden column and in a second one. */
    private static final String DECLARED = text("declared.txt");

    private static final String[] ALL = {FIRST, SECOND, BLOCKS, WHOLE, GROUPS, DECLARED, String.join(" ", COMMENTED)};

    /** A marking that can't be relied on stops the publication, and repeats nothing. */
    private static final String DOUBT = text("doubt.txt");

    /** Signs, formulas and colours in place of a marking. */
    private static final String SIGNS = text("signs.txt");

    /** A marking as a title, the name of a sheet, a note and an unknown column. */
    private static final String TITLED = text("titled.txt");

    @TempDir
    static Path folder;

    private static final List<Searched> SAID = new ArrayList<>();
    private static List<Searched> open = List.of();
    private static List<Searched> restricted = List.of();
    /** A copy of the workbook with notes, which somebody asked for. */
    private static List<Searched> annotated = List.of();

    @BeforeAll
    static void goThroughAllThatTheProgramDoes() throws IOException {
        Files.writeString(folder.resolve("leaks.layout.yaml"), text("leaks.layout.yaml"));
        Path leaks = workbook("leaks", FIRST);
        Path others = Files.createDirectories(folder.resolve("others"));
        Path blocks = WorkbookBuilder.write(others, "blocks.xlsx", BLOCKS);
        Path whole = WorkbookBuilder.write(others, "whole.xlsx", WHOLE);
        Path groups = WorkbookBuilder.write(others, "groups.xlsx", GROUPS);
        Files.writeString(others.resolve("doubt.layout.yaml"), text("doubt.layout.yaml"));
        Path doubt = WorkbookBuilder.write(others, "doubt.xlsx", DOUBT);
        run(0, "publish", leaks.toString(), "--as-at", "2026-09-01", "--draft");
        run(0, "publish", leaks.toString(), "--as-at", "2026-09-01", "--verbose");
        workbook("leaks", SECOND);
        Path log = folder.resolve("run.log");
        run(0, "publish", leaks.toString(), "--as-at", "2026-10-01", "--log-file", log.toString());
        SAID.add(Searched.said("log", Files.readString(log)));
        workbook("leaks", FIRST.replaceAll("(?m)^(1[25]\\|.*)$", "$1Open - A Jones 2026-10-30"));
        run(0, "publish", leaks.toString(), "--as-at", "2026-11-01", "--baseline", "2026-09-01");
        run(0, "publish", blocks.toString(), whole.toString(), "--as-at", "2026-09-01");
        Path style = Files.writeString(
                Files.createDirectory(folder.resolve("style")).resolve("house-style.yaml"), "grouping: committee\n");
        String templates = style.getParent().toString();
        run(0, "publish", groups.toString(), "--as-at", "2026-09-01", "--templates", templates, "--formats", "html");
        Files.writeString(style, "grouping: review\n");
        run(0, "publish", groups.toString(), "--as-at", "2026-10-01", "--templates", templates, "--lang", "both");
        run(0, "publish", groups.toString(), "--as-at", "2026-09-01", "--committee", "Roads Jkwcommittee");
        Files.writeString(others.resolve("declared.layout.yaml"), text("declared.layout.yaml"));
        Path declared = WorkbookBuilder.write(others, "declared.xlsx", DECLARED);
        run(0, "publish", declared.toString(), "--as-at", "2026-09-01");
        for (String name : List.of("signs", "titled")) {
            Path marked = WorkbookBuilder.write(others, name + ".xlsx", text(name + ".txt"));
            run(65, "publish", marked.toString(), "--as-at", "2026-09-01");
            run(65, "publish", marked.toString(), "--as-at", "2026-09-01", "--draft");
            say(Runs.of("check", marked.toString(), "--as-at", "2026-11-01", "--explain"), 65);
        }
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
        say(Runs.of("verify", "--output", output()), 0);
        say(Runs.of("withdraw", "blocks", "2026-09-01", "--reason", "a test", "--output", output()), 0);
        say(Runs.of("verify", "--output", output()), 0);
        open = onlyOnce(Stream.concat(
                Searched.below(folder.resolve("o"), file -> !isRestricted(file)).stream(), SAID.stream()));
        restricted = onlyOnce(Searched.below(folder.resolve("o"), LeakTest::isRestricted).stream());
        annotated = Searched.below(notes, file -> true);
    }

    private static String text(String name) {
        try {
            return Files.readString(EXEMPT.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path... workbooks) {
        for (Path workbook : workbooks) {
            int code = workbook.endsWith("doubt.xlsx") ? 65 : 0;
            say(Runs.of("check", workbook.toString(), "--as-at", "2026-11-01", "--explain"), code);
            say(Runs.of("check", workbook.toString(), "--as-at", "2026-11-01", "--json", "-"), code);
        }
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
        say(Runs.of(List.of(arguments), "--output", output()), code);
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
    void nothingInDoubtStandsAnywhereElse() {
        Set<String> secrets = words(SECRET, DOUBT, SIGNS, TITLED);
        assertTrue(secrets.size() > 40, secrets.toString());
        assertEquals(List.of(), places(secrets, open.stream()));
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
        Set<String> missing = words(SECRET, ALL);
        missing.removeIf(
                word -> Stream.concat(restricted.stream(), annotated.stream()).anyMatch(place -> place.has(word)));
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

    /** Of a withheld row, the console says what its cells are, and that is among what is searched. */
    @Test
    void theSearchSeesHowWithheldRowsWereRead() {
        assertTrue(open.stream().anyMatch(place -> place.kind().equals("said") && place.has("C3 Recommendation")));
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
