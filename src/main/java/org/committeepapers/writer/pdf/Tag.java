package org.committeepapers.writer.pdf;

import java.util.Map;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/** An element of OpenPDF's structure tree, which holds either other elements, in the order in which they are made, or content. */
final class Tag extends PdfStructureElement {

    /** Our own types, and the standard ones for them. A note is an Aside, as the type Note is for footnotes. */
    private static final Map<String, String> ROLES = new TreeMap<>(
            Map.of("Strong", "Span", "Em", "Span", "Eyebrow", "P", "Lead", "P", "Aside", "P", "Facts", "L"));

    Tag(Tag parent, String type) {
        super(parent, new PdfName(type));
    }

    private Tag(PdfStructureTreeRoot root) {
        super(root, new PdfName("Document"));
    }

    /** The only element directly below the root. */
    static Tag document(PdfWriter writer) {
        PdfStructureTreeRoot root = writer.getStructureTreeRoot();
        ROLES.forEach((own, standard) -> root.mapRole(new PdfName(own), new PdfName(standard)));
        return new Tag(root);
    }

    Tag language(String language) {
        return with(PdfName.LANG, new PdfString(language, PdfObject.TEXT_UNICODE));
    }

    Tag with(PdfName key, PdfObject value) {
        put(key, value);
        return this;
    }

    /** Sets an attribute such as Scope, of the owner Table. */
    Tag attribute(String owner, String key, String value) {
        PdfDictionary attribute = new PdfDictionary();
        attribute.put(PdfName.O, new PdfName(owner));
        attribute.put(new PdfName(key), new PdfName(value));
        return with(PdfName.A, attribute);
    }

    /** Says where on its page a figure is, in points. */
    Tag at(double left, double bottom, double right, double top) {
        PdfDictionary layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        layout.put(PdfName.BBOX, new PdfRectangle((float) left, (float) bottom, (float) right, (float) top));
        return with(PdfName.A, layout);
    }

    /** Adds an annotation of this page after the content drawn so far, and returns its key in the parent tree. */
    int annotate(PdfIndirectReference annotation, PdfWriter writer) {
        PdfDictionary object = new PdfDictionary(PdfName.OBJR);
        object.put(PdfName.PG, writer.getCurrentPage());
        object.put(PdfName.OBJ, annotation);
        PdfObject content = get(PdfName.K);
        PdfArray kids = content instanceof PdfNumber mark ? new PdfArray(mark) : (PdfArray) content;
        kids.add(object);
        put(PdfName.K, kids);
        return writer.getStructureTreeRoot().addExistingObject(getReference());
    }
}
