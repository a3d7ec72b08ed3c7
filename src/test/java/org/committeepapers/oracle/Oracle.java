package org.committeepapers.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.cli.Runs;
import org.committeepapers.examples.GeneratedTracker;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.hostile.Mutant;
import org.committeepapers.hostile.Specimen;
import org.committeepapers.reading.LayoutCase;

/**
 * Runs the program over every case of the tests and keeps all that it says and writes, so that {@code oracle.sh} can compare
 * two builds. {@code write FOLDER} makes the cases; {@code run FOLDER OUTPUT} runs them with this build.
 *
 * <p>A case is a folder of files and {@code commands}: a line a command, its arguments divided by tabs. {@code {}} is the
 * folder, {@code copy} puts one file in the place of another. What is said comes to stand in {@code console.txt}.
 */
public final class Oracle {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final String DAY = "2026-11-24";
    private static final int MUTANTS = 1000;
    private static final int PUBLISHED_MUTANTS_ONE_IN = 8;
    private static final Pattern EDITION = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?: \\(\\d+\\))?(?: (.+))?");

    private static final Pattern TIME = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z");

    private Oracle() {}

    /** {@code write FOLDER}, or {@code run FOLDER OUTPUT}. */
    public static void main(String[] arguments) throws IOException {
        Path cases = Path.of(arguments[1]).toAbsolutePath();
        if (arguments[0].equals("write")) {
            write(cases);
        } else {
            Path output = Path.of(arguments[2]).toAbsolutePath();
            for (Path folder : list(cases)) {
                run(folder, output.resolve(folder.getFileName()));
            }
        }
    }

    // The cases

    private static void write(Path cases) throws IOException {
        for (LayoutCase layout : LayoutCase.all()) {
            Commands commands = new Commands(cases, "layout-" + name(layout.toString()));
            Path tracker = layout.write(commands.folder, "t");
            commands.allOf(tracker.getFileName().toString());
        }
        for (Path text : list(RESOURCES.resolve("rules"))) {
            Commands commands =
                    new Commands(cases, "rule-" + name(text.getFileName().toString()));
            workbook(commands.folder, "t.xlsx", parts(text, "=== ").get("bad"));
            commands.allOf("t.xlsx");
        }
        for (Path text : list(RESOURCES.resolve("front"))) {
            Commands commands =
                    new Commands(cases, "front-" + name(text.getFileName().toString()));
            workbook(commands.folder, "t.xlsx", Files.readString(text).split("\n=== ", 2)[0] + "\n");
            commands.allOf("t.xlsx");
        }
        for (Path folder : list(RESOURCES.resolve("cases"))) {
            Commands commands = new Commands(cases, "case-" + folder.getFileName());
            workbook(commands.folder, "t.xlsx", Files.readString(folder.resolve("tracker.txt")));
            commands.allOf("t.xlsx");
        }
        for (Path file : list(RESOURCES.resolve("examples"))) {
            if (file.toString().endsWith(".xlsx")) {
                String name = name(file.getFileName().toString());
                Commands commands = new Commands(cases, "example-" + name);
                Files.copy(file, commands.folder.resolve("t.xlsx"));
                Files.copy(file.resolveSibling(name + ".layout.yaml"), commands.folder.resolve("t.layout.yaml"));
                commands.allOf("t.xlsx");
            }
        }
        for (Path text : list(RESOURCES.resolve("editions"))) {
            editions(new Commands(cases, "edition-" + name(text.getFileName().toString())), parts(text, "=== "));
        }
        for (Path text : list(RESOURCES.resolve("chase"))) {
            chase(new Commands(cases, "chase-" + name(text.getFileName().toString())), parts(text, "@ "));
        }
        exempt(new Commands(cases, "exempt"));
        whole(new Commands(cases, "model"));
        mutants(cases);
    }

    /** A tracker as it goes from edition to edition. */
    private static void editions(Commands commands, Map<String, String> parts) throws IOException {
        int edition = 0;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            Matcher run = EDITION.matcher(part.getKey());
            if (part.getKey().equals("settings")) {
                Files.writeString(commands.folder.resolve("settings.yaml"), part.getValue());
            } else if (run.matches()) {
                String workbook = "edition-" + ++edition + ".xlsx";
                workbook(commands.folder, workbook, part.getValue());
                commands.add("copy", "{}/" + workbook, "{}/t.xlsx");
                List<String> more =
                        run.group(2) == null ? List.of() : List.of(run.group(2).split(" "));
                commands.publish(run.group(1), Stream.concat(Stream.of("{}/t.xlsx"), more.stream()));
            }
        }
        commands.add("verify", "--output", "{}/output");
        commands.add("withdraw", "t", "2026-02-10", "--reason", "It was wrong", "--output", "{}/output");
    }

    /** Workbooks that are published on some days and chased on another. */
    private static void chase(Commands commands, Map<String, String> parts) throws IOException {
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String[] words = part.getKey().split(" ", 2);
            if (words[0].equals("now") || words[0].startsWith("2")) {
                Path input = Files.createDirectories(commands.folder.resolve(words[0]));
                workbook(input, words[1], part.getValue());
            }
        }
        for (Path input : list(commands.folder)) {
            String day = input.getFileName().toString();
            if (day.equals("now")) {
                String[] chase = {"chase", "--input", "{}/now", "--as-at", DAY, "--by", "2026-12-01"};
                commands.add(Stream.concat(Stream.of(chase), Stream.of("--output", "{}/output"))
                        .toArray(String[]::new));
            } else {
                commands.publish(day, Stream.of("--input", "{}/" + day));
            }
        }
    }

    /** Trackers with exempt fields, rows and wholes, through all that the program does. */
    private static void exempt(Commands commands) throws IOException {
        for (Path file : list(RESOURCES.resolve("exempt"))) {
            String name = file.getFileName().toString();
            if (name.endsWith(".txt")) {
                workbook(commands.folder, name.replace(".txt", ".xlsx"), Files.readString(file));
            } else {
                Files.copy(file, commands.folder.resolve(name));
            }
        }
        List<String> days = List.of("2026-09-01", "2026-10-01", "2026-11-01");
        for (String day : days) {
            String edition = day.equals("2026-10-01") ? "second" : "first";
            commands.add("copy", "{}/" + edition + ".xlsx", "{}/leaks.xlsx");
            commands.publish(day, Stream.of("{}/leaks.xlsx"));
        }
        for (String name : List.of("blocks", "whole", "groups", "doubt")) {
            String file = "{}/" + name + ".xlsx";
            commands.publish("2026-09-01", Stream.of(file));
            commands.publish("2026-10-01", Stream.of(file, "--lang", "both", "--draft"));
            commands.add("check", file, "--as-at", DAY, "--explain");
            commands.add("check", file, "--as-at", DAY, "--json", "-");
        }
        commands.publish("2026-11-01", Stream.of("{}/groups.xlsx"));
        commands.publish("2026-11-01", Stream.of("{}/groups.xlsx", "--committee", "Roads Jkwcommittee"));
        commands.add("chase", "{}/leaks.xlsx", "{}/blocks.xlsx", "--as-at", DAY, "--output", "{}/output");
        commands.add(
                "template", "{}/sent.xlsx", "--from", "{}/leaks.xlsx", "--owner", "Head of Jkwpost", "--as-at", DAY);
        commands.add("check", "{}/leaks.xlsx", "--as-at", DAY, "--annotate", "{}/annotated");
        commands.add("withdraw", "blocks", "2026-09-01", "--reason", "A test", "--output", "{}/output");
        commands.add("verify", "--output", "{}/output");
    }

    /** The model document and a longer tracker, in all the ways that a council may publish them. */
    private static void whole(Commands commands) throws IOException {
        Path input = Files.createDirectory(commands.folder.resolve("input"));
        Files.copy(Path.of("input", "peer-on-peer-review.xlsx"), input.resolve("model.xlsx"));
        workbook(input, "generated.xlsx", GeneratedTracker.text(60));
        commands.allOf("input/model.xlsx");
        commands.allOf("input/generated.xlsx");
        for (String group : List.of("review", "committee")) {
            Path style = Files.createDirectory(commands.folder.resolve("by-" + group));
            Files.writeString(style.resolve("house-style.yaml"), "grouping: " + group + "\n");
            String[] by = {"--templates", "{}/by-" + group, "--output", "{}/output-by-" + group, "--as-at", DAY};
            commands.add(Stream.concat(Stream.of("publish", "--input", "{}/input"), Stream.of(by))
                    .toArray(String[]::new));
        }
        commands.publish("2026-12-01", Stream.of("--input", "{}/input", "--lang", "both"));
        commands.publish("2026-12-01", Stream.of("--input", "{}/input", "--lang", "cy", "--reason", "A mistake"));
        commands.publish("2026-12-02", Stream.of("--input", "{}/input", "--baseline", "none", "--formats", "pdf,docx"));
        commands.add("chase", "--input", "{}/input", "--as-at", DAY, "--output", "{}/output", "--from", "a@b.example");
        commands.add("template", "{}/blank.xlsx", "--as-at", DAY);
        commands.add("template", "{}/blank.xlsx", "--as-at", DAY);
        commands.add(
                "template",
                "{}/sent.xlsx",
                "--from",
                "{}/input/model.xlsx",
                "--owner",
                "Safeguarding Officer",
                "--as-at",
                DAY);
        commands.add(
                "merge",
                "{}/input/model.xlsx",
                "{}/sent.xlsx",
                "--accept",
                "all",
                "--output",
                "{}/merged.xlsx",
                "--as-at",
                DAY);
        commands.add("verify", "--output", "{}/output");
        commands.add("publish", "--input", "{}/nothing");
        commands.add("publish", "--no-such-option");
        commands.add("layout", "--standard");
        for (String command :
                List.of("publish", "check", "chase", "merge", "template", "layout", "verify", "withdraw")) {
            commands.add(command, "--help");
        }
        commands.add("--help");
    }

    private static void mutants(Path cases) throws IOException {
        List<Specimen> specimens = Specimen.all();
        for (long seed = 1; seed <= MUTANTS; seed++) {
            Mutant mutant = Mutant.of(seed, specimens);
            Commands commands = new Commands(cases, "mutant-%04d".formatted(seed));
            Files.write(commands.folder.resolve("t" + mutant.extension()), mutant.bytes());
            commands.add("check", "{}/t" + mutant.extension(), "--as-at", DAY, "--json", "{}/findings.json");
            if (seed % PUBLISHED_MUTANTS_ONE_IN == 0) {
                commands.publish(DAY, Stream.of("{}/t" + mutant.extension(), "--draft"));
            }
        }
    }

    /** The commands of a case. */
    private static final class Commands {

        private final Path folder;

        private Commands(Path cases, String name) throws IOException {
            this.folder = Files.createDirectories(cases.resolve(name));
        }

        private void add(String... arguments) throws IOException {
            Path commands = folder.resolve("commands");
            String before = Files.exists(commands) ? Files.readString(commands) : "";
            Files.writeString(commands, before + String.join("\t", arguments) + "\n");
        }

        private void publish(String day, Stream<String> more) throws IOException {
            Stream<String> usual = Stream.of("publish", "--as-at", day, "--output", "{}/output");
            add(Stream.concat(usual, more).toArray(String[]::new));
        }

        /** All that can be done with one tracker. */
        private void allOf(String file) throws IOException {
            String tracker = "{}/" + file;
            add("check", tracker, "--as-at", DAY, "--explain");
            add("check", tracker, "--as-at", DAY, "--json", "-");
            add("check", tracker, "--as-at", DAY, "--annotate", "{}/annotated");
            add("layout", tracker, "--output", "-");
            publish(DAY, Stream.of(tracker, "--draft"));
            publish(DAY, Stream.of(tracker));
        }
    }

    private static void workbook(Path folder, String name, String text) {
        WorkbookBuilder.write(folder, name, text);
    }

    private static String name(String file) {
        return file.replaceAll("\\.\\w+$", "");
    }

    /** What stands below each line that begins with the mark, by what follows the mark. */
    private static Map<String, String> parts(Path file, String mark) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(mark)) {
                name = line.substring(mark.length()).strip();
                parts.put(name, "");
            } else {
                parts.merge(name, line + "\n", String::concat);
            }
        }
        return parts;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    // The run

    private static void run(Path from, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(
                    file -> copy(file, folder.resolve(from.relativize(file).toString())));
        }
        List<String> console = new ArrayList<>();
        for (String command : Files.readAllLines(folder.resolve("commands"))) {
            String[] arguments = command.replace("{}", folder.toString()).split("\t", -1);
            if (arguments[0].equals("copy")) {
                copy(Path.of(arguments[1]), Path.of(arguments[2]));
                continue;
            }
            Runs run = Runs.of(arguments);
            console.add("$ " + String.join(" ", Arrays.asList(arguments)) + "\n= " + run.code());
            console.add("out: " + run.out());
            console.add("err: " + run.err());
        }
        String said = String.join("\n", console).replace(folder.toString(), "{}");
        Files.writeString(folder.resolve("console.txt"), TIME.matcher(said).replaceAll("TIME"));
        withoutTimes(folder);
    }

    /** The records of runs and of what was withdrawn say when that was. */
    private static void withoutTimes(Path folder) throws IOException {
        List<Path> records;
        try (Stream<Path> files = Files.walk(folder)) {
            records = files.filter(file -> file.endsWith("runs.jsonl") || file.endsWith("withdrawn.json"))
                    .toList();
        }
        for (Path record : records) {
            Files.writeString(record, TIME.matcher(Files.readString(record)).replaceAll("TIME"));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            if (!Files.isDirectory(from)) {
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
