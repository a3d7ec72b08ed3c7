package org.committeepapers.console;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.setting.EnumNames;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says each thing as a JSON object on a line of its own: results on standard output, all else on standard error. What
 * isn't ASCII is escaped, so that no encoding of a stream can spoil it.
 */
final class JsonLog implements Log {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean verbose;
    private final JsonMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    JsonLog(PrintStream out, PrintStream err, boolean verbose) {
        this.out = out;
        this.err = err;
        this.verbose = verbose;
    }

    @Override
    public synchronized void say(Said said) {
        switch (said) {
            case Said.Result result -> {
                Map<String, Object> line = new LinkedHashMap<>(Map.of("message", result.line()));
                line.putAll(result.facts());
                write(out, "result", line);
            }
            case Said.Problem problem -> write(err, EnumNames.of(problem.severity()), problem(problem));
            case Said.Found found ->
                found.group().findings().forEach(finding -> write(err, "finding", finding(finding)));
            case Said.Tally tally -> write(err, "findings", tally(tally));
            case Said.Progress progress -> progress(progress);
            case Said.Stage stage -> {}
        }
    }

    private Map<String, Object> problem(Said.Problem problem) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("message", problem.what());
        line.put("fix", problem.fix());
        if (verbose && !problem.trace().isEmpty()) {
            line.put("trace", problem.trace());
        }
        return line;
    }

    /** The names as in findings.json. */
    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rule", finding.rule().name());
        line.put("severity", finding.severity().name());
        line.put("file", finding.location().file());
        switch (finding.location()) {
            case Location.Cell cell -> {
                line.put("sheet", cell.sheet());
                line.put("cell", cell.address());
            }
            case Location.TemplateLine template -> line.put("line", template.line());
            case Location.Setting setting -> {
                if (setting.line() > 0) {
                    line.put("line", setting.line());
                }
                line.put("key", setting.key());
            }
            case Location.File file -> {}
        }
        line.put("value", finding.value());
        line.put("message", finding.message());
        line.put("fix", finding.fix());
        return line;
    }

    private static Map<String, Object> tally(Said.Tally tally) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", tally.file());
        for (Severity severity : Severity.values()) {
            line.put(
                    EnumNames.of(severity) + "s",
                    tally.findings().stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        return line;
    }

    private void progress(Said.Progress progress) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("done", progress.done());
        line.put("of", progress.of());
        write(err, "progress", line);
    }

    private void write(PrintStream stream, String type, Map<String, Object> line) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("time", Today.now().toString());
        all.put("type", type);
        all.putAll(line);
        stream.println(json.writeValueAsString(all));
    }
}
