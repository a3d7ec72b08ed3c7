package org.committeepapers.writer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The tree of tags on its way into the file. Each element goes there as soon as nothing can be added to it, so that no
 * more than a branch is held; so do the lists of which element the content of each page belongs to (ISO 32000-1, 14.7).
 */
final class StructureTree {

    private static final int ENTRIES_IN_A_NODE = 64;

    /** Our own types as standard ones; Note is a standard one for footnotes. */
    private static final String ROLES = "<</Strong/Span/Em/Span/Eyebrow/P/Lead/P/Aside/P/Facts/L>>";

    private final PdfWriter writer;
    private final PdfIndirectReference root;
    private final Tag document;

    /** The elements that content of this page belongs to, in its order. */
    private final StringBuilder owners = new StringBuilder();

    private int marks;

    /** Of pages and annotations, by the numbers that these have. */
    private final StringBuilder entries = new StringBuilder();

    private final StringBuilder nodes = new StringBuilder();
    private int nextKey;

    StructureTree(PdfWriter writer) {
        this.writer = writer;
        this.root = writer.getStructureTreeRoot().getReference();
        this.document = new Tag(this, "Document");
    }

    /** The one element below the root. */
    Tag document() {
        return document;
    }

    PdfIndirectReference root() {
        return root;
    }

    /** The number of the page being drawn. */
    int page() {
        return writer.getCurrentPage().getNumber();
    }

    /** A number for an object that is written later. */
    int reserve() {
        return writer.getPdfIndirectReference().getNumber();
    }

    void write(int number, String text) {
        try {
            writer.addToBody(new Ready(text), number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int write(String text) {
        int number = reserve();
        write(number, text);
        return number;
    }

    /** Marks content of the page that follows as that of a tag, and tells its number on the page. */
    int mark(Tag tag) {
        owners.append(tag.element()).append(" 0 R ");
        tag.hold(marks, page());
        return marks++;
    }

    /** The library counts the same: an annotation takes the next key, and so does a page at its end. */
    int annotate(Tag tag) {
        writer.getStructureTreeRoot().addExistingObject(root);
        return enter(tag.element());
    }

    void endPage() {
        enter(write("[" + owners + "]"));
        owners.setLength(0);
        marks = 0;
    }

    private int enter(int object) {
        if (nextKey > 0 && nextKey % ENTRIES_IN_A_NODE == 0) {
            endNode();
        }
        entries.append(nextKey).append(' ').append(object).append(" 0 R ");
        return nextKey++;
    }

    private void endNode() {
        int first = (nextKey - 1) / ENTRIES_IN_A_NODE * ENTRIES_IN_A_NODE;
        int node = write("<</Limits[" + first + " " + (nextKey - 1) + "]/Nums[" + entries + "]>>");
        nodes.append(node).append(" 0 R ");
        entries.setLength(0);
    }

    /** Writes what is left, when no more pages come. */
    void finish() {
        document.finish();
        endNode();
        int parents = write("<</Kids[" + nodes + "]>>");
        write(
                root.getNumber(),
                "<</Type/StructTreeRoot/RoleMap" + ROLES + "/K " + document.element() + " 0 R/ParentTree " + parents
                        + " 0 R/ParentTreeNextKey " + nextKey + ">>");
    }

    /** How the file says a value. */
    static String said(PdfObject value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            value.toPdf(null, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** An object whose text is ready. */
    private static final class Ready extends PdfObject {
        Ready(String text) {
            super(DICTIONARY, text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
