package org.committeepapers.writer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes the structure tree and the parent tree of its pages (ISO 32000-1, 14.7). Elements are written as soon as they
 * are complete, so that only one branch is held in memory.
 */
public final class StructureTree {

    private static final int ENTRIES_IN_A_NODE = 64;

    /** Maps our own types to standard ones. A note is an Aside, as the standard type Note is for footnotes. */
    private static final String ROLES = "<</Strong/Span/Em/Span/Eyebrow/P/Lead/P/Aside/P/Facts/L>>";

    private final PdfWriter writer;
    private final PdfIndirectReference root;
    private final Tag document;

    /** The elements of the marked content on this page, in its order. */
    private final StringBuilder owners = new StringBuilder();

    private int marks;

    /** The parent tree, by the keys of pages and annotations. */
    private final StringBuilder entries = new StringBuilder();

    private final StringBuilder nodes = new StringBuilder();
    private int nextKey;

    public StructureTree(PdfWriter writer) {
        this.writer = writer;
        this.root = writer.getStructureTreeRoot().getReference();
        this.document = new Tag(this, "Document");
    }

    /** The only element directly below the root. */
    public Tag document() {
        return document;
    }

    PdfIndirectReference root() {
        return root;
    }

    /** The object number of the page being drawn. */
    public int page() {
        return writer.getCurrentPage().getNumber();
    }

    /** An object number, for use later. */
    int reserve() {
        return writer.getPdfIndirectReference().getNumber();
    }

    void write(int number, String text) {
        try {
            writer.addToBody(new Verbatim(text), number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int write(String text) {
        int number = reserve();
        write(number, text);
        return number;
    }

    /** Gives the content that follows to a tag, and returns its marked-content id. */
    public int mark(Tag tag) {
        owners.append(tag.element()).append(" 0 R ");
        tag.addContent(marks, page());
        return marks++;
    }

    /** Gives an annotation its key. Pages, at their end, and annotations take keys in turn, as OpenPDF counts them. */
    public int annotate(Tag tag) {
        writer.getStructureTreeRoot().addExistingObject(root);
        return enter(tag.element());
    }

    public void endPage() {
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

    /** Writes the rest after the last page. */
    public void finish() {
        document.finish();
        endNode();
        int parents = write("<</Kids[" + nodes + "]>>");
        write(
                root.getNumber(),
                "<</Type/StructTreeRoot/RoleMap" + ROLES + "/K " + document.element() + " 0 R/ParentTree " + parents
                        + " 0 R/ParentTreeNextKey " + nextKey + ">>");
    }

    /** A value in the syntax of PDF. */
    static String syntax(PdfObject value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            value.toPdf(null, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** An object given as PDF syntax. */
    private static final class Verbatim extends PdfObject {
        Verbatim(String text) {
            super(DICTIONARY, text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
