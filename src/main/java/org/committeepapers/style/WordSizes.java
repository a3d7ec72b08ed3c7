package org.committeepapers.style;

import org.committeepapers.style.Style.Letters;

/** The sizes of letters that papers have with a council's own Word styles. */
final class WordSizes {

    private final WordReference reference;

    private WordSizes(WordReference reference) {
        this.reference = reference;
    }

    /** Running text of ours grows and shrinks with the council's; headings and furniture keep their size. */
    static Style.Sizes of(WordReference reference, Style.Sizes usual) {
        WordSizes sizes = new WordSizes(reference);
        Letters normal = sizes.of("Normal", usual.body());
        Letters body = sizes.of("Body Text", normal);
        double share = body.size() / usual.body().size();
        return new Style.Sizes(
                body,
                sizes.of("Lead", scaled(usual.lead(), share)),
                sizes.of("heading 1", usual.title()),
                sizes.of("heading 2", usual.heading2()),
                sizes.of("heading 3", usual.heading3()),
                sizes.of("Table Text", scaled(usual.table(), share)),
                sizes.of("header", usual.small()));
    }

    private Letters of(String name, Letters usual) {
        return reference
                .paragraph(name)
                .flatMap(style -> reference.whole(style).size())
                .map(size -> scaled(usual, size / usual.size()))
                .orElse(usual);
    }

    private static Letters scaled(Letters usual, double share) {
        return new Letters(Math.rint(usual.size() * share * 2) / 2, Math.rint(usual.leading() * share));
    }
}
