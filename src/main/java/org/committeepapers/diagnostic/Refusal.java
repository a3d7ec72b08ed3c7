package org.committeepapers.diagnostic;

/**
 * Something outside the program stops the work on one file: an input that can't be read, a template or setting that
 * is wrong, an output that can't be written. Carries the finding to show instead of a stack trace.
 */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public Refusal(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    public Refusal(Finding finding, Throwable cause) {
        super(finding.message(), cause);
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
