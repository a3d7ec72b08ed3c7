package org.committeepapers.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Collects the findings about the reading of a workbook. {@code findings.txt} has their words. */
public final class Remarks {

    private static final FindingText TEXT = FindingText.of(Remarks.class, "findings.txt");

    /** Several threads may have something to say. */
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    /**
     * A finding.
     *
     * @param key of its entry
     * @param value what was read
     * @param words that the entry takes in
     */
    public static Finding finding(String key, Location location, String value, Object... words) {
        FindingText.Entry entry = TEXT.of(key, words);
        RuleId rule = new RuleId(key.split("/", 2)[0]);
        Severity severity = Severity.valueOf(entry.more().toUpperCase(Locale.ROOT));
        return new Finding(rule, severity, location, value, entry.message(), entry.fix());
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
        findings.add(
                new Finding(RuleId.LAYOUT_TO_CONFIRM, Severity.ERROR, location, value, found.message(), found.fix()));
    }

    public List<Finding> inSheetOrder() {
        return findings.stream().sorted(Finding.IN_SHEET_ORDER).toList();
    }
}
