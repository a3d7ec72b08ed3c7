package org.committeepapers.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.chase.MessageWords;
import org.committeepapers.examples.WorkbookBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small trackers and the messages that they give. In a case, {@code @ 2026-10-01 parks.xlsx} begins a workbook that is
 * published on that day, {@code @ now parks.xlsx} one that is chased on 24 November 2026, and {@code @ expect NAME} what
 * a file then says; all have to stand there but the summary. {@code @ reply parks/a.xlsx Head of Parks} is the workbook made for an
 * owner with words in some cells, {@code I4|Half are up}, a note, {@code I4|note|Ask me}, another cell, or without a row,
 * {@code 4|deleted}, as it comes back. {@code @ options} are those of the chase. {@code @ code} is the exit code where it isn't 0.
 */
class ChaseCorpusTest {

    private static final String DAY = "2026-11-24";

    @TempDir
    Path folder;

    static List<Path> cases() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/chase"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMessagesSayWhatIsOwed(Path file) throws IOException {
        Map<String, String> parts = parts(Files.readString(file));
        int code = Integer.parseInt(parts.getOrDefault("code", "0\n").strip());
        parts.keySet().stream()
                .filter(name -> name.startsWith("2"))
                .map(name -> name.substring(0, DAY.length()))
                .distinct()
                .forEach(day -> assertEquals(
                        0, run("publish", day, parts, "--formats", "html").code()));
        input("now", parts);
        parts.forEach((name, edits) -> {
            if (name.startsWith("reply ")) {
                String[] words = name.split(" ", 3);
                reply(words[1], words[2], edits);
            }
        });
        String[] options =
                parts.getOrDefault("options", "--by 2026-12-01").strip().split(" ");
        Runs chase = run("chase", "now", parts, options);
        assertEquals(code, chase.code(), chase.err());
        Path written = folder.resolve("output/internal/chase")
                .resolve(List.of(options).contains("--before") ? "reminders" : "")
                .resolve(DAY);
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : texts(written)) {
            String wanted = parts.get("expect " + name);
            if (wanted != null || !name.equals("summary.html")) {
                found.put(name, MessageWords.of(written.resolve(name)));
            }
        }
        parts.forEach((name, words) -> {
            if (name.startsWith("expect ")) {
                expected.put(name.substring("expect ".length()), words);
            }
        });
        if (Boolean.getBoolean("chase.write")) {
            String given = Files.readString(file);
            int end = given.indexOf("@ expect ");
            Files.writeString(file, given.substring(0, end < 0 ? given.length() : end) + shown(found));
        }
        assertEquals(shown(expected), shown(found), () -> chase.err());
    }

    private static List<String> texts(Path written) throws IOException {
        try (Stream<Path> files = Files.list(written)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("manifest.json"))
                    .sorted()
                    .toList();
        }
    }

    private static String shown(Map<String, String> files) {
        StringBuilder all = new StringBuilder();
        files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(file -> all.append("@ expect ")
                        .append(file.getKey())
                        .append('\n')
                        .append(file.getValue().strip())
                        .append("\n"));
        return all.toString();
    }

    private Path input(String when, Map<String, String> parts) {
        Path input = folder.resolve("input-" + when);
        parts.forEach((name, text) -> {
            if (name.startsWith(when + " ")) {
                makeFolder(input);
                write(input, name.substring(when.length() + 1), text);
            }
        });
        return input;
    }

    private Runs run(String command, String when, Map<String, String> parts, String... more) {
        Path input = input(when, parts);
        return Runs.of(
                List.of(
                        command,
                        "--input",
                        input,
                        "--as-at",
                        when.equals("now") ? DAY : when,
                        "--output",
                        folder.resolve("output")),
                more);
    }

    /** Makes the workbook of an owner of {@code parks.xlsx}, and changes it as he did. */
    private void reply(String name, String owner, String edits) {
        Path input = folder.resolve("input-now");
        Path file = input.resolve(name);
        makeFolder(Objects.requireNonNull(file.getParent()));
        Runs.of(List.of("template", file, "--from", input.resolve("parks.xlsx"), "--owner", owner, "--as-at", DAY))
                .ends(0);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)));
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.getSheet("Tracker");
            edits.lines().map(line -> line.split("\\|")).forEach(edit -> {
                if (edit[1].equals("deleted")) {
                    sheet.removeRow(sheet.getRow(Integer.parseInt(edit[0]) - 1));
                    return;
                }
                CellAddress place = new CellAddress(edit[0]);
                XSSFRow row = sheet.getRow(place.getRow()) == null
                        ? sheet.createRow(place.getRow())
                        : sheet.getRow(place.getRow());
                XSSFCell cell = row.getCell(place.getColumn(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
                if (edit[1].equals("note")) {
                    XSSFComment note = sheet.createDrawingPatriarch()
                            .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 3, 5, 6));
                    note.setString(workbook.getCreationHelper().createRichTextString(edit[2]));
                    cell.setCellComment(note);
                } else {
                    cell.setCellValue(edit[1]);
                }
            });
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path input, String name, String text) {
        if (!name.endsWith(".yaml")) {
            WorkbookBuilder.write(input, name, text);
            return;
        }
        try {
            Files.writeString(input.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeFolder(Path input) {
        try {
            Files.createDirectories(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parts(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("@ ")) {
                name = line.substring(2).strip();
                parts.put(name, "");
            } else {
                parts.merge(name, line + "\n", String::concat);
            }
        }
        return parts;
    }
}
