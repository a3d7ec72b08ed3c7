package org.committeepapers.finding;

import java.util.List;

/**
 * Something outside the program stops the work on one file: an input that can't be read, a template or setting that
 * is wrong, an output that can't be written. Carries the findings to show instead of a stack trace.
 */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Refusal(Finding finding) {
        this(List.of(finding));
    }

    public Refusal(Finding finding, Throwable cause) {
        super(finding.message(), cause);
        this.findings = List.of(finding);
    }

    /** @param findings everything that is wrong with the file, at least one */
    public Refusal(List<Finding> findings) {
        super(findings.getFirst().message());
        this.findings = List.copyOf(findings);
    }

    /** The first of them. */
    public Finding finding() {
        return findings.getFirst();
    }

    /** Everything that is wrong with the file, in its order; usually one finding. */
    public List<Finding> findings() {
        return findings;
    }
}
