package org.committeepapers.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.examples.WorkbookBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tracker that is changed as an officer would. Its text is that of a {@link WorkbookBuilder}; behind the sheets may come
 * {@code %%% layout} and {@code %%% settings}, each with a file's lines; {@code %%% csv} makes of the first
 * sheet a .csv, and of a sheet <i>Decisions</i> the file of decisions beside it. Changes are:
 *
 * <ul>
 *   <li>{@code G2 = words}, {@code Sheet!G2 = words}: what is in the cell, or nothing; without a name it is the first sheet;
 *   <li>{@code +3 = a | b} puts a row before the third, {@code -3} deletes it, {@code -C} deletes a column;
 *   <li>{@code About + Label | words} adds a row at the end of a sheet, which is made if there is none;
 *   <li>{@code sheet Name gone}, {@code sheet Name is Other};
 *   <li>{@code layout + line}, {@code layout: old -> new}, {@code layout gone}, and the same of settings;
 *   <li>{@code saved as xlsx}, {@code saved in windows-1252}, {@code called name};
 *   <li>{@code replaces id}, {@code withdrawn}: the edition that was published.
 * </ul>
 */
final class AdviceTracker {

    private static final String AS_AT = "2025-11-24";
    private static final String EARLIER = "2025-10-24";
    private static final Pattern CELL = Pattern.compile("(?:(.+)!)?([A-Z])(\\d+) =(.*)");
    private static final Pattern INSERTED = Pattern.compile("(?:(.+)!)?\\+(\\d+) = (.*)");
    private static final Pattern DELETED = Pattern.compile("(?:(.+)!)?-(?:(\\d+)|([A-Z]))");
    private static final Pattern ADDED = Pattern.compile("(\\w[\\w ()]*?) \\+ (.*)");
    private static final Pattern SHEET = Pattern.compile("sheet (.+) (?:gone|is (.+))");
    private static final Pattern FILE = Pattern.compile("(layout|settings)(?: \\+ (.*)|: (.*) -> (.*)| gone)");

    /** A sheet, its rows made of cells. */
    private record Sheet(String name, List<List<String>> rows) {

        List<String> row(int number) {
            while (rows.size() < number) {
                rows.add(new ArrayList<>());
            }
            return rows.get(number - 1);
        }

        String text() {
            // What is declared of exempt information stands in the case, and nobody adds to it.
            return "# " + name + (name.equals("About") ? " (undeclared)" : "") + "\n"
                    + rows.stream().map(row -> String.join("|", row)).collect(Collectors.joining("\n"));
        }

        String csv() {
            return rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> '"' + cell.strip().replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\r\n"));
        }
    }

    private final Path folder;
    private final List<Sheet> sheets = new ArrayList<>();
    private String layout = "";
    private String settings = "";
    private boolean csv;
    private Charset charset = StandardCharsets.UTF_8;
    private String name = "t";
    private String replaced = "";

    AdviceTracker(Path folder, String text) {
        this.folder = folder;
        String[] parts = text.split("(?m)^%%% ");
        for (String line : parts[0].stripTrailing().lines().toList()) {
            if (line.startsWith("# ")) {
                sheets.add(new Sheet(line.substring(2), new ArrayList<>()));
            } else {
                sheets.getLast().rows().add(cells(line));
            }
        }
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] lines = part.split("\n", 2);
            switch (lines[0].strip()) {
                case "layout" -> layout = lines[1];
                case "settings" -> settings = lines[1];
                case "csv" -> csv = true;
                default -> throw new IllegalArgumentException(lines[0]);
            }
        }
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
    }

    private Sheet sheet(String called) {
        return sheets.stream()
                .filter(sheet -> called == null || sheet.name().equals(called))
                .findFirst()
                .orElseGet(() -> {
                    sheets.add(new Sheet(called, new ArrayList<>()));
                    return sheets.getLast();
                });
    }

    void change(String change) {
        Matcher file = FILE.matcher(change);
        Matcher cell = CELL.matcher(change);
        Matcher inserted = INSERTED.matcher(change);
        Matcher deleted = DELETED.matcher(change);
        Matcher called = SHEET.matcher(change);
        Matcher added = ADDED.matcher(change);
        if (change.equals("saved as xlsx")) {
            csv = false;
        } else if (change.startsWith("saved in ")) {
            charset = Charset.forName(change.substring("saved in ".length()));
        } else if (change.startsWith("replaces ")) {
            replaced = change.substring("replaces ".length());
        } else if (change.equals("withdrawn")) {
            run("withdraw", name, EARLIER, "--reason", "It is exempt", "--output", output());
        } else if (change.startsWith("called ")) {
            name = change.substring("called ".length());
        } else if (file.matches()) {
            if (file.group(1).equals("layout")) {
                layout = changed(layout, file);
            } else {
                settings = changed(settings, file);
            }
        } else if (cell.matches()) {
            List<String> row = sheet(cell.group(1)).row(Integer.parseInt(cell.group(3)));
            int column = cell.group(2).charAt(0) - 'A';
            while (row.size() <= column) {
                row.add("");
            }
            row.set(column, cell.group(4).strip());
        } else if (inserted.matches()) {
            int row = Integer.parseInt(inserted.group(2));
            Sheet sheet = sheet(inserted.group(1));
            sheet.row(Math.max(1, row - 1));
            sheet.rows().add(row - 1, cells(inserted.group(3)));
        } else if (deleted.matches()) {
            delete(sheet(deleted.group(1)), deleted.group(2), deleted.group(3));
        } else if (called.matches()) {
            Sheet was = sheet(called.group(1));
            if (called.group(2) == null) {
                sheets.remove(was);
            } else {
                sheets.set(sheets.indexOf(was), new Sheet(called.group(2), was.rows()));
            }
        } else if (added.matches()) {
            sheet(added.group(1)).rows().add(cells(added.group(2)));
        } else {
            throw new IllegalArgumentException(change);
        }
    }

    private static void delete(Sheet sheet, String row, String column) {
        if (row != null) {
            sheet.rows().remove(Integer.parseInt(row) - 1);
            return;
        }
        int index = column.charAt(0) - 'A';
        sheet.rows().stream().filter(cells -> cells.size() > index).forEach(cells -> cells.remove(index));
    }

    private static String changed(String text, Matcher change) {
        if (change.group(2) != null) {
            return text.stripTrailing() + "\n" + lines(change.group(2)) + "\n";
        }
        if (change.group(3) == null) {
            return "";
        }
        String was = lines(change.group(3));
        if (!text.contains(was)) {
            throw new IllegalArgumentException(was + " isn't in\n" + text);
        }
        return text.replace(was, lines(change.group(4)));
    }

    private static String lines(String text) {
        return text.replace("\\n", "\n");
    }

    private Path write() {
        try {
            write("settings.yaml", settings);
            write(name + ".layout.yaml", layout);
            if (csv) {
                Files.writeString(
                        folder.resolve(name + ".csv"), sheets.getFirst().csv(), charset);
                for (Sheet sheet : sheets) {
                    if (sheet.name().equals("Decisions")) {
                        Files.writeString(folder.resolve(name + ".decisions.csv"), sheet.csv());
                    }
                }
                return folder.resolve(name + ".csv");
            }
            return WorkbookBuilder.write(
                    folder, name + ".xlsx", sheets.stream().map(Sheet::text).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) throws IOException {
        if (text.isBlank()) {
            Files.deleteIfExists(folder.resolve(file));
        } else {
            Files.writeString(folder.resolve(file), text);
        }
    }

    /** Publishes it as it is, a month before it is checked. */
    /** @param line its word, and further options */
    void publish(List<String> line) {
        List<String> arguments = new ArrayList<>(
                List.of("publish", write().toString(), "--as-at", EARLIER, "--formats", "html", "--output", output()));
        arguments.addAll(line.subList(1, line.size()));
        run(arguments.toArray(String[]::new));
    }

    private static void run(String... arguments) {
        Runs.of(arguments).ends(0);
    }

    private String output() {
        return folder.resolve("output").toString();
    }

    /** What a check finds. */
    List<JsonNode> findings() {
        List<String> arguments = new ArrayList<>(List.of(
                "check", write().toString(), "--as-at", AS_AT, "--json", "-", "--internal", output() + "/internal"));
        if (!replaced.isEmpty()) {
            arguments.addAll(List.of("--replaces", replaced));
        }
        Runs run = Runs.of(arguments);
        if (run.out().isBlank()) {
            throw new AssertionError(run.err());
        }
        List<JsonNode> findings = new ArrayList<>();
        new JsonMapper().readTree(run.out()).path("findings").forEach(findings::add);
        return findings;
    }
}
