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
 * A place in the structure tree. Its element comes to be when the first of its content is drawn, so that measuring
 * leaves no trace and the order of the tree is the order of drawing. A tag holds either other tags or content.
 */
final class Tag {

    /** Those whose parts stand one below another, so that each is complete when the next begins. */
    private static final Set<String> PARTS_IN_TURN = Set.of("Document", "Sect", "Table", "TBody", "TOC", "L", "Facts");

    private final @Nullable Tag parent;
    private final String type;

    /** Entries of its element as the file says them, by key. */
    private final Map<String, String> entries = new LinkedHashMap<>(2);

    private @Nullable StructureTree tree;
    private int number;
    private boolean written;

    /** What its element holds, as the file says it, and how much that is. */
    private final StringBuilder kids = new StringBuilder(8);

    private int count;

    /** The page of its first content. */
    private int page;

    private List<Tag> unwritten = List.of();

    Tag(Tag parent, String type) {
        this.parent = parent;
        this.type = type;
    }

    /** The topmost. */
    Tag(StructureTree tree, String type) {
        this.parent = null;
        this.type = type;
        this.tree = tree;
        this.number = tree.reserve();
    }

    String type() {
        return type;
    }

    Tag language(String language) {
        return with(PdfName.LANG, new PdfString(language, PdfObject.TEXT_UNICODE));
    }

    Tag with(PdfName key, PdfObject value) {
        entries.put(StructureTree.said(key), " " + StructureTree.said(value));
        return this;
    }

    /** An attribute of an owner, such as Scope of Table. */
    Tag attribute(String owner, String key, String value) {
        entries.put("/A", "<</O/" + owner + "/" + key + "/" + value + ">>");
        return this;
    }

    /** The number of its element, which comes to be now where it isn't there yet. */
    int element() {
        if (number == 0) {
            Tag above = Objects.requireNonNull(parent, "a tag without a parent has its element from the start");
            above.element();
            tree = above.tree;
            number = tree().reserve();
            above.take(this);
        }
        return number;
    }

    private StructureTree tree() {
        return Objects.requireNonNull(tree, "an element that has begun");
    }

    private void take(Tag kid) {
        requireOpen(page == 0);
        if (PARTS_IN_TURN.contains(type)) {
            finishParts();
        }
        if (unwritten.isEmpty()) {
            unwritten = new ArrayList<>(2);
        }
        unwritten.add(kid);
        next().append(kid.number).append(" 0 R");
    }

    /** Adds content: a mark on a page. */
    void hold(int mark, int onPage) {
        requireOpen(unwritten.isEmpty());
        if (count == 0) {
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

    /** Adds a reference to an annotation after the content drawn so far. */
    void refer(int annotation, int onPage) {
        requireOpen(count > 0);
        next().append("<</Type/OBJR/Pg ")
                .append(onPage)
                .append(" 0 R/Obj ")
                .append(annotation)
                .append(" 0 R>>");
    }

    private StringBuilder next() {
        return count++ == 0 ? kids : kids.append(' ');
    }

    private void requireOpen(boolean fits) {
        if (written || !fits) {
            throw new IllegalStateException("A " + type + " that is complete, or holds other than it should");
        }
    }

    private void finishParts() {
        unwritten.forEach(Tag::finish);
        unwritten = List.of();
    }

    /** Writes its element and all below it. */
    void finish() {
        finishParts();
        StringBuilder said = new StringBuilder(96)
                .append("<</Type/StructElem/S/")
                .append(type)
                .append("/P ")
                .append(parent == null ? tree().root().getNumber() : parent.number)
                .append(" 0 R");
        if (page > 0) {
            said.append("/Pg ").append(page).append(" 0 R");
        }
        if (count > 0) {
            boolean single = count == 1 && page > 0;
            said.append(single ? "/K " : "/K[").append(kids).append(single ? "" : "]");
        }
        entries.forEach((key, value) -> said.append(key).append(value));
        tree().write(number, said.append(">>").toString());
        written = true;
    }
}
