package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.console.Console;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Holds what the pages say to what there is: files, pictures, commands, options and what the program answers. */
class DocsTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```");
    private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern COMMAND =
            Pattern.compile("(?m)^ +(?:bin/)?committee-papers ((?:[^#\\n\\\\]|\\\\\\n)+)");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final long LARGEST_PICTURE = 150_000;

    @TempDir
    Path folder;

    /** A page as it stands in the repository. */
    private record Page(Path path, String text) {

        /** Without blocks of code. */
        String prose() {
            return FENCE.matcher(text).replaceAll("").replaceAll("(?m)^(?: {4}| {6}).*$", "");
        }

        Path at(String target) {
            return path.resolveSibling(target).normalize();
        }

        Set<String> anchors() {
            Set<String> anchors = new HashSet<>();
            HEADING.matcher(FENCE.matcher(text).replaceAll(""))
                    .results()
                    .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                    .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                    .forEach(anchors::add);
            return anchors;
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> root = Files.list(Path.of(""))) {
            for (Path path : Stream.concat(docs, root)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                pages.add(page(path));
            }
        }
        return pages;
    }

    private static Page page(Path path) throws IOException {
        return new Page(path, Files.readString(path));
    }

    private static List<MatchResult> links(Page page, boolean pictures) {
        return LINK.matcher(CODE.matcher(page.prose()).replaceAll("code"))
                .results()
                .filter(link -> link.group(1).isEmpty() != pictures)
                .filter(link -> !link.group(3).contains(":"))
                .toList();
    }

    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return CommitteePapers.commandLine(new Console(nowhere, nowhere, false));
    }

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Page page : pages()) {
            for (MatchResult link : links(page, false)) {
                String[] parts = link.group(3).split("#", 2);
                Path target = parts[0].isEmpty() ? page.path() : page.at(parts[0]);
                boolean there = Files.exists(target);
                if (!there || (parts.length == 2 && !page(target).anchors().contains(parts[1]))) {
                    dead.add(page + ": " + link.group());
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    @Test
    void everyPictureIsThereAndSaidInWords() throws IOException {
        Set<Path> shown = new HashSet<>();
        for (Page page : pages()) {
            for (MatchResult picture : links(page, true)) {
                Path file = page.at(picture.group(3));
                assertTrue(Files.isRegularFile(file), page + ": " + picture.group());
                assertTrue(picture.group(2).length() >= 30, () -> page + " doesn't say what is seen in " + file);
                assertTrue(Files.size(file) < LARGEST_PICTURE, () -> file + " is too large for a page");
                shown.add(file);
            }
        }
        try (Stream<Path> images = Files.list(Path.of("docs", "images"))) {
            assertEquals(
                    shown,
                    images.filter(file -> file.toString().endsWith(".png")).collect(Collectors.toSet()));
        }
    }

    @Test
    void decisionsAreNumberedAndListedInOrder() throws IOException {
        Path folder = Path.of("docs", "decisions");
        List<String> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        }
        // One that no longer holds is deleted, and its number isn't given again.
        assertEquals(
                pages.size(),
                pages.stream()
                        .map(name -> name.replaceFirst("^(\\d{4})-.*", "$1"))
                        .distinct()
                        .count());
        List<String> listed = links(page(folder.resolve("README.md")), false).stream()
                .map(link -> link.group(3))
                .toList();
        assertEquals(pages, listed);
    }

    @Test
    void everyCommandCanBeGiven() throws IOException {
        int given = 0;
        for (Page page : pages()) {
            for (MatchResult command : COMMAND.matcher(page.text()).results().toList()) {
                String[] arguments = ARGUMENT.matcher(command.group(1).replace("\\\n", " "))
                        .results()
                        .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
                        .toArray(String[]::new);
                try {
                    program().parseArgs(arguments);
                } catch (CommandLine.ParameterException e) {
                    throw new AssertionError(page + ": " + command.group().strip(), e);
                }
                given++;
            }
        }
        assertTrue(given >= 20, "found " + given);
    }

    @Test
    void everyOptionIsOneOfTheProgram() throws IOException {
        CommandLine program = program();
        Set<String> known = Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
                .collect(Collectors.toSet());
        Set<String> commands = program.getSubcommands().keySet();
        List<String> unknown = new ArrayList<>();
        // Decisions speak of options that other programs have, or that ours hasn't.
        List<Page> pages = pages().stream()
                .filter(page -> !page.path().startsWith(Path.of("docs", "decisions")))
                .toList();
        for (Page page : pages) {
            for (MatchResult code : CODE.matcher(page.prose()).results().toList()) {
                String first = code.group(1).strip().split(" ", 2)[0];
                if (first.startsWith("--") || commands.contains(first) || first.equals("committee-papers")) {
                    OPTION.matcher(code.group(1))
                            .results()
                            .map(MatchResult::group)
                            .filter(option -> !known.contains(option))
                            .forEach(option -> unknown.add(page + ": " + option));
                }
            }
        }
        assertEquals(List.of(), unknown);
    }

    /** A walk through the three pages: what they show is what the program says. */
    @Test
    void whatThePagesShowIsWhatTheProgramSays() throws IOException {
        Path text = Path.of("src", "test", "resources", "docs");
        Path read =
                WorkbookBuilder.write(folder, "safer-roads.xlsx", Files.readString(text.resolve("safer-roads.txt")));
        Path tracker = folder.resolve("my-tracker.xlsx");
        StringBuilder said = new StringBuilder();
        Files.move(read, tracker);
        run(said, "check", tracker.toString(), "--as-at", "2026-11-24");
        run(said, "publish", tracker.toString(), "--as-at", "2026-11-24");
        String mended = Files.readString(text.resolve("safer-roads-mended.txt"));
        Path input = Files.createDirectory(folder.resolve("input"));
        for (String progress : List.of("directorate", "directorate and to cabinet members")) {
            WorkbookBuilder.write(input, "safer-roads.xlsx", mended.replace("directorate", progress));
            run(said, "publish", "--as-at", "2026-11-24", "--meeting", "2026-12-03", "--reason", "An old one");
        }
        run(said, "withdraw", "safer-roads", "2026-11-24.2", "--reason", "It named a child");
        run(said, "chase", "--as-at", "2026-11-24");
        run(said, "verify");
        for (String name : List.of("officer", "democratic-services", "administrator")) {
            for (MatchResult shown : FENCE.matcher(
                            page(Path.of("docs", name + ".md")).text())
                    .results()
                    .filter(fence -> fence.group(1).equals("text"))
                    .toList()) {
                assertTrue(
                        said.indexOf(shown.group(2)) >= 0, () -> name + ".md: " + shown.group(2) + "isn't in\n" + said);
            }
        }
    }

    private void run(StringBuilder said, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!arguments[0].equals("check")) {
            all.addAll(List.of("--output", folder.resolve("output").toString()));
        }
        if (List.of("publish", "withdraw", "chase").contains(arguments[0])) {
            all.addAll(List.of("--input", folder.resolve("input").toString()));
        }
        Runs run = Runs.of(all);
        said.append((run.out() + run.err()).replace(folder + "/", ""));
    }
}
