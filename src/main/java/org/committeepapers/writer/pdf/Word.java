package org.committeepapers.writer.pdf;

import java.util.List;

/**
 * What stays together on a line, with the spaces after it.
 *
 * @param width in points, without the spaces after it
 * @param space the width of the spaces after it
 * @param last whether a line ends here in any case
 */
record Word(List<Piece> pieces, double width, double space, boolean last) {

    /** Whether a colon ends it, a good place to break a title. */
    boolean endsWithColon() {
        return !pieces.isEmpty() && pieces.getLast().text().stripTrailing().endsWith(":");
    }
}
