package org.committeepapers.writer.pdf;

/**
 * A range of letters that stays on one line, with the spaces after it.
 *
 * @param end after the last space
 * @param width in points, without the spaces
 * @param space the width of the spaces, in points
 * @param last whether a line break follows
 */
public record Word(LetterRuns letters, int start, int end, double width, double space, boolean last) {

    boolean endsWithColon() {
        return letters.text(start, end).stripTrailing().endsWith(":");
    }
}
