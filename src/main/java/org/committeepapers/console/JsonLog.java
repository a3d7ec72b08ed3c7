package org.committeepapers.console;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.committeepapers.edition.record.Json;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.EnumNames;

/**
 * Writes each message as a JSON object on a line: results on standard output, all others on standard error. Characters
 * beyond ASCII are escaped, so that no encoding of a stream can damage them.
 */
final class JsonLog implements Log {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean verbose;

    JsonLog(PrintStream out, PrintStream err, boolean verbose) {
        this.out = out;
        this.err = err;
        this.verbose = verbose;
    }

    @Override
    public synchronized void say(Message said) {
        switch (said) {
            case Message.Result result -> {
                Map<String, Object> line = new LinkedHashMap<>(Map.of("message", result.line()));
                line.putAll(result.facts());
                write(out, "result", line);
            }
            case Message.Problem problem -> write(err, EnumNames.camel(problem.severity()), problem(problem));
            case Message.Found found ->
                found.group().findings().forEach(finding -> write(err, "finding", finding(finding)));
            case Message.Tally tally -> write(err, "findings", tally(tally));
            case Message.Progress progress -> progress(progress);
            case Message.Stage stage -> {}
        }
    }

    private Map<String, Object> problem(Message.Problem problem) {
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

    private static Map<String, Object> tally(Message.Tally tally) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", tally.file());
        for (Severity severity : Severity.values()) {
            line.put(
                    EnumNames.camel(severity) + "s",
                    tally.findings().stream()
                            .filter(finding -> finding.severity() == severity)
                            .count());
        }
        return line;
    }

    private void progress(Message.Progress progress) {
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
        stream.println(Json.ascii(all));
    }
}
