package org.committeepapers.writer.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/**
 * A place in the structure tree. Its element comes to be when the first of its content is drawn, so that measuring
 * leaves no trace and the order of the tree is the order of drawing. A tag holds either other tags or content.
 */
final class Tag {

    private final @Nullable Tag parent;
    private final PdfName type;
    private final PdfDictionary attributes = new PdfDictionary();
    private @Nullable PdfStructureElement element;

    Tag(Tag parent, String type) {
        this.parent = parent;
        this.type = new PdfName(type);
    }

    private Tag(PdfStructureTreeRoot root, String type) {
        this.parent = null;
        this.type = new PdfName(type);
        this.element = new PdfStructureElement(root, this.type);
    }

    /** The one element below the root, with our own types mapped to standard ones; Note is a standard one for footnotes. */
    static Tag document(PdfStructureTreeRoot root) {
        root.mapRole(new PdfName("Strong"), new PdfName("Span"));
        root.mapRole(new PdfName("Em"), new PdfName("Span"));
        for (String paragraph : new String[] {"Eyebrow", "Lead", "Aside"}) {
            root.mapRole(new PdfName(paragraph), new PdfName("P"));
        }
        root.mapRole(new PdfName("Facts"), new PdfName("L"));
        return new Tag(root, "Document");
    }

    Tag language(String language) {
        return with(PdfName.LANG, new PdfString(language, PdfObject.TEXT_UNICODE));
    }

    Tag with(PdfName key, PdfObject value) {
        (element == null ? attributes : element).put(key, value);
        return this;
    }

    /** An attribute of an owner, such as Scope of Table. */
    Tag attribute(String owner, String key, PdfObject value) {
        PdfDictionary attribute = new PdfDictionary();
        attribute.put(PdfName.O, new PdfName(owner));
        attribute.put(new PdfName(key), value);
        return with(PdfName.A, attribute);
    }

    PdfStructureElement element() {
        PdfStructureElement made = element;
        if (made == null) {
            if (parent == null) {
                throw new IllegalStateException("A tag without a parent has its element from the start");
            }
            made = new PdfStructureElement(parent.element(), type);
            made.mergeDifferent(attributes);
            element = made;
        }
        return made;
    }

    /** Adds a reference to an annotation after the content drawn so far. */
    void refer(PdfDictionary reference) {
        PdfObject kids = element().get(PdfName.K);
        if (kids instanceof PdfNumber number) {
            PdfArray array = new PdfArray(number);
            element().put(PdfName.K, array);
            array.add(reference);
        } else if (kids instanceof PdfArray array) {
            array.add(reference);
        } else {
            throw new IllegalStateException("A link has content before its annotation");
        }
    }
}
