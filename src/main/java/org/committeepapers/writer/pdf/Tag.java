package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/**
 * A node of the structure tree, which holds either other tags or content. Its element is created when its first content
 * is drawn, so measuring leaves no trace and the tree is in the order of drawing.
 */
public final class Tag {

    /** The types whose children are drawn one after another, so that each is complete when the next begins. */
    private static final Set<String> SEQUENTIAL = Set.of("Document", "Sect", "Table", "TBody", "TOC", "L", "Facts");

    private final @Nullable Tag parent;
    private final String type;

    /** Entries of the element, in PDF syntax. */
    private final Map<String, String> entries = new LinkedHashMap<>(2);

    private @Nullable StructureTree tree;
    private int number;
    private boolean written;

    /** The children of the element, in PDF syntax. */
    private final StringBuilder kids = new StringBuilder(8);

    private int kidCount;

    /** The object number of the page of its first content; 0 without content. */
    private int page;

    private List<Tag> unwritten = List.of();

    public Tag(Tag parent, String type) {
        this.parent = parent;
        this.type = type;
    }

    /** The root. */
    Tag(StructureTree tree, String type) {
        this.parent = null;
        this.type = type;
        this.tree = tree;
        this.number = tree.reserve();
    }

    public String type() {
        return type;
    }

    public Tag language(String language) {
        return with(PdfName.LANG, new PdfString(language, PdfObject.TEXT_UNICODE));
    }

    public Tag with(PdfName key, PdfObject value) {
        entries.put(StructureTree.syntax(key), " " + StructureTree.syntax(value));
        return this;
    }

    /** Sets an attribute such as Scope, of the owner Table. */
    public Tag attribute(String owner, String key, String value) {
        entries.put("/A", "<</O/" + owner + "/" + key + "/" + value + ">>");
        return this;
    }

    /** The object number of its element, which is created if need be. */
    public int element() {
        if (number == 0) {
            Tag above = Objects.requireNonNull(parent, "the root has an element from the start");
            above.element();
            tree = above.tree;
            number = tree().reserve();
            above.addChild(this);
        }
        return number;
    }

    private StructureTree tree() {
        return Objects.requireNonNull(tree, "the element exists");
    }

    private void addChild(Tag kid) {
        requireOpen(page == 0);
        if (SEQUENTIAL.contains(type)) {
            finishChildren();
        }
        if (unwritten.isEmpty()) {
            unwritten = new ArrayList<>(2);
        }
        unwritten.add(kid);
        next().append(kid.number).append(" 0 R");
    }

    /** Adds marked content of a page. */
    void addContent(int mark, int onPage) {
        requireOpen(unwritten.isEmpty());
        if (kidCount == 0) {
            page = onPage;
        }
        if (onPage == page) {
            next().append(mark);
        } else {
            next().append("<</Type/MCR/Pg ")
                    .append(onPage)
                    .append(" 0 R/MCID ")
                    .append(mark)
                    .append(">>");
        }
    }

    /** Adds an annotation after the content drawn so far. */
    public void addAnnotation(int annotation, int onPage) {
        requireOpen(kidCount > 0);
        next().append("<</Type/OBJR/Pg ")
                .append(onPage)
                .append(" 0 R/Obj ")
                .append(annotation)
                .append(" 0 R>>");
    }

    private StringBuilder next() {
        return kidCount++ == 0 ? kids : kids.append(' ');
    }

    private void requireOpen(boolean fits) {
        if (written || !fits) {
            throw new IllegalStateException(type + " is complete, or can't hold both tags and content");
        }
    }

    private void finishChildren() {
        unwritten.forEach(Tag::finish);
        unwritten = List.of();
    }

    /** Writes the element and all elements below it. */
    void finish() {
        finishChildren();
        StringBuilder dictionary = new StringBuilder(96)
                .append("<</Type/StructElem/S/")
                .append(type)
                .append("/P ")
                .append(parent == null ? tree().root().getNumber() : parent.number)
                .append(" 0 R");
        if (page > 0) {
            dictionary.append("/Pg ").append(page).append(" 0 R");
        }
        if (kidCount > 0) {
            boolean single = kidCount == 1 && page > 0;
            dictionary.append(single ? "/K " : "/K[").append(kids).append(single ? "" : "]");
        }
        entries.forEach((key, value) -> dictionary.append(key).append(value));
        tree().write(number, dictionary.append(">>").toString());
        written = true;
    }
}
