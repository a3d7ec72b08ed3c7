package org.committeepapers.writer.docx;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The lists of a document. Bulleted lists are as their styles say; each numbered list starts at 1. */
final class WordNumbering {

    /** The indent of the text of an item, in points. */
    static final double INDENT = Units.points(7);

    private final BaseFile base;
    private final Document part;

    /** How the items of each style are numbered. */
    private final Map<String, String> forms = new HashMap<>();

    private int last;

    WordNumbering(BaseFile base) {
        this.base = base;
        this.part = base.part("numbering").orElseThrow();
        this.last = WordMarkup.all(part, "num").stream()
                .mapToInt(list -> Integer.parseInt(WordMarkup.attribute(list, "numId")))
                .max()
                .orElse(0);
    }

    /** The id of a new numbered list whose items have this style. */
    int newList(String style) {
        Element list = WordMarkup.add(part.getDocumentElement(), "num");
        WordMarkup.set(list, "numId", Integer.toString(++last));
        WordMarkup.set(WordMarkup.add(list, "abstractNumId"), "val", forms.computeIfAbsent(style, this::form));
        Element from = WordMarkup.set(WordMarkup.add(list, "lvlOverride"), "ilvl", "0");
        WordMarkup.set(WordMarkup.add(from, "startOverride"), "val", "1");
        // The schema has this after all lists.
        WordMarkup.child(part.getDocumentElement(), "numIdMacAtCleanup")
                .ifPresent(end -> part.getDocumentElement().insertBefore(list, end));
        return last;
    }

    private String form(String style) {
        return WordMarkup.attribute(base.form(style).orElseThrow(), "abstractNumId");
    }
}
