package org.committeepapers.workbook.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.RuleId;
import org.committeepapers.finding.Severity;
import org.committeepapers.text.Resource;

/** Collects the findings about the reading of a workbook. {@code findings.txt} has their words. */
public final class Remarks {

    private static final Map<String, Entry> ENTRIES = read();

    private record Entry(String rule, Severity severity, String message, String fix) {}

    /** Several threads may have something to say. */
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>();
        List<String> lines = Resource.text(Remarks.class, "findings.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(String::strip)
                .toList();
        for (int i = 0; i < lines.size(); i += 3) {
            String[] head = lines.get(i).split(" ", 2);
            String rule = head[0].split("/", 2)[0];
            Severity severity = Severity.valueOf(head[1].toUpperCase(Locale.ROOT));
            entries.put(head[0], new Entry(rule, severity, lines.get(i + 1), lines.get(i + 2)));
        }
        return entries;
    }

    static Finding finding(String key, Location location, String value, Object... words) {
        Entry entry = Objects.requireNonNull(ENTRIES.get(key), key);
        return new Finding(
                new RuleId(entry.rule()),
                entry.severity(),
                location,
                value,
                entry.message().formatted(words),
                entry.fix().formatted(words));
    }

    /**
     * Adds a finding.
     *
     * @param key of its entry
     * @param value what was read
     * @param words that the entry takes in
     */
    public void add(String key, Location location, String value, Object... words) {
        findings.add(finding(key, location, value, words));
    }

    /** Adds it as an error, because nobody has confirmed how the tracker is read. */
    public void toConfirm(String key, Location location, String value, Object... words) {
        Finding found = finding(key, location, value, words);
        findings.add(new Finding(
                RuleId.LAYOUT_TO_CONFIRM, Severity.ERROR, location, value, found.message(), found.fix()));
    }

    public List<Finding> inSheetOrder() {
        return findings.stream().sorted(Finding.IN_SHEET_ORDER).toList();
    }
}
