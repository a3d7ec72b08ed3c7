package org.committeepapers.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Word papers take from a council's {@code reference.docx}: nothing of its text, properties, macros or comments.
 *
 * @param styles all of them
 * @param theme whose fonts and colours the styles name; empty if there is none
 * @param page of the last section; empty if the file doesn't say
 * @param running heads and feet of the last section
 * @param firstPageDiffers whether the first page has a head and foot of its own
 * @param evenPagesDiffer whether even pages have a head and foot of their own
 */
public record WordBase(
        Part styles,
        Optional<Part> theme,
        Optional<Page> page,
        List<Running> running,
        boolean firstPageDiffers,
        boolean evenPagesDiffer) {

    /** Whether a head shows a picture, so that the logo of the house style would be a second one. */
    public boolean hasLogo() {
        return running.stream()
                .anyMatch(one ->
                        one.kind().equals("header") && !one.part().pictures().isEmpty());
    }

    /**
     * A part of the file.
     *
     * @param pictures by the ids of the part's relationships to them
     */
    public record Part(Bytes xml, Map<String, Logo.Dots> pictures) {}

    /**
     * A running head or foot.
     *
     * @param kind header or footer
     * @param pages that it is on: default, first or even
     */
    public record Running(String kind, String pages, Part part) {}

    /** The edges and margins of an upright page, in twentieths of a point. */
    public record Page(
            int width, int height, int left, int right, int top, int bottom, int toHead, int toFoot, int gutter) {}
}
