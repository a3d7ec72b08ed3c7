package org.committeepapers.template;

/** The markup that a template wrote can't become a document. */
final class MarkupFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final int offset;

    /**
     * A fault.
     *
     * @param offset of the character of the markup at which it was noticed
     */
    MarkupFault(String reason, int offset) {
        super(reason);
        this.reason = reason;
        this.offset = offset;
    }

    String reason() {
        return reason;
    }

    int offset() {
        return offset;
    }
}
