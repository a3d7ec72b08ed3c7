package org.committeepapers.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;

/** Findings as data, {@code findings.json}: an entry for each cell. */
public final class FindingsFile {

    private static final int FORMAT_VERSION = 1;

    private FindingsFile() {}

    /** Writes the findings in the order given. */
    public static void write(List<Finding> findings, OutputStream out) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("formatVersion", FORMAT_VERSION);
        content.put("findings", findings.stream().map(FindingsFile::entry).toList());
        Json.write(out, content);
    }

    private static Map<String, Object> entry(Finding finding) {
        Optional<Location.Cell> cell = cell(finding);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("rule", finding.rule().name());
        entry.put("severity", finding.severity());
        entry.put("file", finding.location().file());
        entry.put("sheet", cell.map(Location.Cell::sheet).orElse(""));
        entry.put("cell", cell.map(Location.Cell::address).orElse(""));
        entry.put("value", finding.value());
        entry.put("message", finding.message());
        entry.put("fix", finding.fix());
        return entry;
    }

    private static Optional<Location.Cell> cell(Finding finding) {
        return finding.location() instanceof Location.Cell cell ? Optional.of(cell) : Optional.empty();
    }
}
