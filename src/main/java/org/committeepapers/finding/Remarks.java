package org.committeepapers.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the findings about the reading of a workbook. */
public final class Remarks {

    /** Several threads may have something to say. */
    private final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());

    private final Set<Location> toConfirm = Collections.synchronizedSet(new HashSet<>());

    /**
     * Adds a finding.
     *
     * @param key of its entry
     * @param value what was read
     * @param words that the entry takes in
     */
    public void add(String key, Location location, String value, Object... words) {
        findings.add(Finding.of(key, location, value, words));
    }

    /** Adds a finding that is made already. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Adds it as an error, because nobody has confirmed how the tracker is read; of a cell only the first counts. */
    public void toConfirm(String key, Location location, String value, Object... words) {
        Finding found = Finding.of(key, location, value, words);
        Finding error =
                new Finding(RuleId.LAYOUT_TO_CONFIRM, Severity.ERROR, location, value, found.message(), found.fix());
        if (toConfirm.add(location)) {
            findings.add(error);
        }
    }

    public List<Finding> inSheetOrder() {
        return findings.stream().sorted(Finding.IN_SHEET_ORDER).toList();
    }
}
