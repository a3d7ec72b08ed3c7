package org.committeepapers.writer.pdf;

/**
 * What stays together on a line, with the spaces after it.
 *
 * @param start its first letter
 * @param end after its last space
 * @param width in points, without the spaces after it
 * @param space the width of the spaces after it
 * @param last whether a line ends here in any case
 */
record Word(Letters letters, int start, int end, double width, double space, boolean last) {

    /** Whether a colon ends it, a good place to break a title. */
    boolean endsWithColon() {
        return letters.text(start, end).stripTrailing().endsWith(":");
    }
}
