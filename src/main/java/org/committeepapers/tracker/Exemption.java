package org.committeepapers.tracker;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why something may not be published.
 *
 * @param paragraphs of Schedule 12A to the Local Government Act 1972, in ascending order: 1 to 7 are in Part 1, for
 *     England, 12 to 18 in Part 4, for Wales; none if the marking names none
 * @param confidential whether it is confidential information by section 100A(3) of that Act
 */
public record Exemption(List<Integer> paragraphs, boolean confidential) {

    /** The ground of a marking that can't be read. */
    public static final Exemption UNCLEAR = new Exemption(List.of(), false);

    private static final int FIRST_OF_WALES = 12;

    public Exemption {
        paragraphs = paragraphs.stream().distinct().sorted().toList();
    }

    /** On the grounds of both. */
    public Exemption and(Exemption other) {
        return new Exemption(
                Stream.concat(paragraphs.stream(), other.paragraphs.stream()).toList(),
                confidential || other.confidential);
    }

    /** The Part of Schedule 12A that has its paragraphs: 1 for England, 4 for Wales. */
    public int part() {
        return paragraphs.stream().anyMatch(paragraph -> paragraph >= FIRST_OF_WALES) ? 4 : 1;
    }
}
