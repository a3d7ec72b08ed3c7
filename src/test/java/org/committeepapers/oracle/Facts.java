package org.committeepapers.oracle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.committeepapers.structure.DocxStructure;
import org.committeepapers.structure.HtmlStructure;
import org.committeepapers.structure.PdfStructure;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file says, as lines by layer. How messages and console are worded, hashes, versions and sizes aren't facts.
 *
 * <pre>
 * exit       65 publish --as-at 2026-11-24 …
 * findings   date-missing WARNING t.xlsx Tracker!G3 "the value"; of what is said: merge WARNING unknown-item
 * tracker    recommendations[2].actions[2-1] status IN_PROGRESS
 * data       the same of recommendations.json; recommendations.csv as Reference=1 | Recommendation=…
 * papers     as in {@link org.committeepapers.structure.Structure}, with head and foot as "around", and "contents"
 * pages      the same of index pages and summaries
 * workbooks  Tracker!G3 the text; Tracker!G3 note: …
 * messages   From: …, then lines of text, and names of what is attached; its cells are workbooks
 * record     manifests, runs and other records, as JSON
 * layouts    what the command layout prints, without comments
 * </pre>
 */
final class Facts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern COMMAND =
            Pattern.compile("\\$ (?<command>.*)\n= (?<code>-?\\d+)\nout: (?<out>(?s:.*?))\nerr: (?<err>(?s:.*))");
    private static final Pattern FINDING = Pattern.compile("(?m)^(error|warning|note)\\[([a-z-]+)]");
    private static final Pattern NOTE = Pattern.compile("(ERROR|WARNING|NOTE): (?s:.*?)\nRule: ([a-z-]+)");
    private static final Pattern SIZE = Pattern.compile("\\d+(?:\\.\\d+)? (bytes|KB|MB)\\b");

    /** What a draft says is to be resolved: a file, a cell and the message. */
    private static final Pattern MESSAGE =
            Pattern.compile("^( *li (?:\\{[-\\w]+:)?[^:]+\\.(?:xlsx|xlsm|xls|csv)(?:, [^:]+)?:) .*");

    private static final Set<String> NOT_FACTS = Set.of(
            "formatVersion",
            "toolVersion",
            "javaVersion",
            "bytes",
            "head",
            "previous",
            "pages",
            "message",
            "fix",
            "description");

    private final Map<String, List<String>> layers = new TreeMap<>();

    private Facts() {}

    /** The lines of a file by layer; a file that can't be read has one line that says so. */
    static Map<String, List<String>> of(String file, byte[] bytes) {
        Facts facts = new Facts();
        String name = file.substring(file.lastIndexOf('/') + 1);
        try {
            facts.read(name, bytes);
        } catch (IOException | MessagingException | RuntimeException e) {
            // Another number for other bytes, so that what can't be read is never equal.
            facts.add("unread", "%08x %s".formatted(Arrays.hashCode(bytes), e));
        }
        return facts.layers;
    }

    private void read(String name, byte[] bytes) throws IOException, MessagingException {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        switch (extension) {
            case "json", "jsonl" -> json(name, text(bytes));
            case "html" -> page(name, text(bytes));
            case "pdf" -> structure("papers", PdfStructure.whole(bytes));
            case "docx" -> structure("papers", DocxStructure.whole(bytes));
            case "xlsx", "xlsm", "xls" -> workbook(bytes);
            case "csv" -> csv(text(bytes));
            case "eml" -> message(bytes);
            case "txt" -> {
                if (name.equals("console.txt")) {
                    console(text(bytes));
                } else {
                    add(
                            name.startsWith("latest") ? "record" : "messages",
                            text(bytes).lines().toList());
                }
            }
            case "lock", "yaml", "commands" -> {}
            default -> throw new IOException("no facts are known of such a file");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void add(String layer, String line) {
        if (!line.isBlank()) {
            layers.computeIfAbsent(layer, key -> new ArrayList<>()).add(line.strip());
        }
    }

    private void add(String layer, List<String> lines) {
        lines.forEach(line -> add(layer, line));
    }

    // Console

    private void console(String console) {
        for (String part : console.split("(?m)^(?=\\$ )")) {
            Matcher said = COMMAND.matcher(part);
            if (!said.matches()) {
                add("exit", "not understood: " + part);
                continue;
            }
            String command = said.group("command");
            String name = command.replaceFirst(" .*", "");
            add("exit", said.group("code") + " " + command);
            if (said.group("out").startsWith("{")) {
                json(name, said.group("out"));
            } else if (name.equals("layout")) {
                add(
                        "layouts",
                        said.group("out")
                                .lines()
                                .map(line -> line.replaceFirst("(?:^|\\s+)#.*", ""))
                                .filter(line -> !line.isBlank())
                                .toList());
            }
            // Each check has them as JSON too; a publish that writes nothing has not.
            if (!name.equals("check")) {
                add(
                        "findings",
                        FINDING.matcher(said.group("err"))
                                .results()
                                .map(found ->
                                        name + " " + found.group(1).toUpperCase(Locale.ROOT) + " " + found.group(2))
                                .distinct()
                                .toList());
            }
        }
    }

    // JSON and CSV

    private void json(String name, String text) {
        String layer = name.startsWith("tracker") ? "tracker" : name.startsWith("recommendations") ? "data" : "record";
        for (String document : name.endsWith("l") ? text.lines().toList() : List.of(text)) {
            JsonNode root = JSON.readTree(document);
            if (root.has("findings") && root.get("findings").isArray()) {
                findings(root.get("findings"));
            } else {
                values(layer, "", "", root);
            }
        }
    }

    private void findings(JsonNode findings) {
        List<String> lines = new ArrayList<>();
        for (JsonNode finding : findings) {
            lines.add("%s %s %s %s!%s \"%s\""
                    .formatted(List.of("rule", "severity", "file", "sheet", "cell", "value").stream()
                            .map(key -> finding.path(key).asString(""))
                            .toArray()));
        }
        Collections.sort(lines);
        add("findings", lines);
    }

    /** A line for each value: the path of its object, its key and the value. An item of a list is named by its reference or id. */
    private void values(String layer, String path, String key, JsonNode node) {
        String inner = path.isEmpty() || key.startsWith("[") ? path + key : path + "." + key;
        if (node.isObject()) {
            node.properties().stream()
                    .filter(property ->
                            !property.getKey().matches("(?i).*sha256") && !NOT_FACTS.contains(property.getKey()))
                    .filter(property -> !isTemplate(property.getValue()))
                    .forEach(property -> values(layer, inner, property.getKey(), property.getValue()));
        } else if (node.isArray() && !node.isEmpty()) {
            for (JsonNode item : node) {
                if (!isTemplate(item)) {
                    values(layer, inner, "[" + name(item) + "]", item);
                }
            }
        } else {
            add(layer, path + " " + key + " " + (node.isContainer() ? "none" : node.asString("null")));
        }
    }

    private static String name(JsonNode item) {
        return List.of("reference", "id", "number", "status", "file").stream()
                .map(item::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .findFirst()
                .orElse("");
    }

    /** Which of the program's own templates were there is known from the papers. */
    private static boolean isTemplate(JsonNode item) {
        return item.path("role").asString("").equals("template")
                || item.has("sha256") && !item.has("role") && !item.has("bytes");
    }

    private void csv(String text) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.replaceFirst("^\ufeff", ""))) {
            List<String> headings = List.of();
            for (CsvRecord row : reader) {
                if (headings.isEmpty()) {
                    headings = row.getFields();
                    add("data", "columns " + String.join(" | ", headings));
                    continue;
                }
                StringBuilder line = new StringBuilder("row");
                for (int i = 0; i < row.getFieldCount(); i++) {
                    String name = i < headings.size() ? headings.get(i) : "no heading";
                    line.append(" | ").append(name).append('=').append(oneLine(row.getField(i)));
                }
                add("data", line.toString());
            }
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " / ").strip();
    }

    // Pages, workbooks and messages

    private void page(String name, String html) {
        // A page of findings is messages; its facts are in findings.json.
        if (!name.endsWith("findings.html")) {
            String layer = name.equals("index.html") || name.equals("summary.html") ? "pages" : "papers";
            structure(layer, HtmlStructure.whole(html));
        }
    }

    private void structure(String layer, String structure) {
        structure
                .lines()
                .map(line -> SIZE.matcher(line).replaceAll("# $1"))
                .map(line -> MESSAGE.matcher(line).replaceFirst("$1 message"))
                .forEach(line -> add(layer, line));
    }

    /** Every cell with words, and its note; notes of ours as severity and rule; not the sheet of findings. */
    private void workbook(byte[] bytes) throws IOException {
        DataFormatter formatter = new DataFormatter();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                add("workbooks", "sheet " + sheet.getSheetName());
                if (sheet.getSheetName().equals("Findings")) {
                    continue;
                }
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String place = sheet.getSheetName() + "!" + cell.getAddress() + " ";
                        String text = oneLine(formatter.formatCellValue(cell));
                        if (!text.isEmpty()) {
                            add("workbooks", place + text);
                        }
                        if (cell.getCellComment() != null) {
                            add(
                                    "workbooks",
                                    place + "note: "
                                            + note(cell.getCellComment()
                                                    .getString()
                                                    .getString()));
                        }
                    }
                }
            }
        }
    }

    private static String note(String text) {
        String ours = NOTE.matcher(text)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.joining(", "));
        return ours.isEmpty() ? oneLine(text) : ours;
    }

    private void message(byte[] bytes) throws IOException, MessagingException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        for (String header : List.of("From", "To", "Cc", "Subject", "Date", "X-Unsent")) {
            if (message.getHeader(header) != null) {
                add(
                        "messages",
                        header + ": "
                                + MimeUtility.decodeText(
                                        MimeUtility.unfold(String.join(", ", message.getHeader(header)))));
            }
        }
        part(message);
    }

    private void part(Part part) throws IOException, MessagingException {
        if (part.getFileName() != null) {
            add("messages", "attached " + part.getFileName());
            if (part.getFileName().endsWith(".xlsx")) {
                workbook(part.getInputStream().readAllBytes());
            }
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                part(inner);
            }
        } else if (part.isMimeType("text/html")) {
            add(
                    "messages",
                    Jsoup.parse(part.getContent().toString())
                            .body()
                            .wholeText()
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        } else {
            add("messages", part.getContent().toString().lines().toList());
        }
    }
}
