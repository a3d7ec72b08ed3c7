package org.committeepapers.writer.html;

import org.committeepapers.document.Mark;
import org.committeepapers.text.EnumNames;
import org.committeepapers.writer.MarkupOutput;

/** Draws status symbols, hidden from screen readers as the word follows. */
final class HtmlStatusSymbols {

    private static final String RING = "<circle cx=\"8\" cy=\"8\" r=\"6.9\" class=\"line\" />";

    private HtmlStatusSymbols() {}

    static void write(Mark mark, MarkupOutput markup) {
        markup.verbatim("""
                <svg class="sign %s" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">\
                %s</svg>""".formatted(name(mark), shape(mark)));
    }

    /** The name of a status in the style sheet. */
    static String name(Mark mark) {
        return EnumNames.hyphened(mark);
    }

    private static String shape(Mark mark) {
        return switch (mark) {
            case COMPLETED ->
                "<circle cx=\"8\" cy=\"8\" r=\"8\" class=\"fill\" /><path d=\"M4.4 8.4l2.5 2.5 4.8-5.3\" class=\"cut\" />";
            case IN_PROGRESS -> RING + "<path d=\"M8 2a6 6 0 0 1 0 12z\" class=\"fill\" />";
            case NOT_STARTED -> RING;
            case OPEN -> "<path d=\"M2.1 2.1h11.8v11.8h-11.8z\" class=\"line\" />";
            case DELAYED -> "<path d=\"M8 1l8 14H0z\" class=\"fill\" />";
            case CLOSED -> "<path d=\"M1.5 1.5h13v13h-13z\" class=\"fill\" />";
            case UNCLEAR ->
                RING + "<path d=\"M5.9 6.4a2.1 2.1 0 1 1 3.3 1.7c-.8.6-1.2.9-1.2 1.7M8 11.6v.6\" class=\"line\" />";
            case WITHHELD ->
                "<circle cx=\"8\" cy=\"8\" r=\"8\" class=\"fill\" /><path d=\"M3.8 8h8.4\" class=\"cut\" />";
        };
    }
}
