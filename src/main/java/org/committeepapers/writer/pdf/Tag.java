package org.committeepapers.writer.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A node of the structure tree, which holds either other tags or content. Its element is created when its first content
 * is drawn, so that the tree is in the order of drawing, and written as soon as it is complete, so that only one branch
 * is held in memory.
 */
final class Tag {

    /** The types whose children are drawn one after another, so that each is complete when the next begins. */
    private static final Set<String> SEQUENTIAL = Set.of("Document", "Sect", "Table", "TBody", "TOC", "L", "Facts");

    private final @Nullable Tag parent;
    private final String type;
    private final PdfDictionary element = new PdfDictionary(new PdfName("StructElem"));
    private final PdfArray kids = new PdfArray();
    private @Nullable Tree tree;
    private @Nullable PdfIndirectReference reference;
    /** Of its first content. */
    private @Nullable PdfIndirectReference page;

    private boolean written;
    private final List<Tag> unwritten = new ArrayList<>(2);

    Tag(Tag parent, String type) {
        this.parent = parent;
        this.type = type;
    }

    private Tag(Tree tree) {
        this.parent = null;
        this.type = "Document";
        this.tree = tree;
        this.reference = tree.writer.getPdfIndirectReference();
    }

    String type() {
        return type;
    }

    Tag language(String language) {
        return with(PdfName.LANG, new PdfString(language, PdfObject.TEXT_UNICODE));
    }

    Tag with(PdfName key, PdfObject value) {
        element.put(key, value);
        return this;
    }

    /** Sets an attribute such as Scope, of the owner Table. */
    Tag attribute(String owner, String key, String value) {
        PdfDictionary attribute = new PdfDictionary();
        attribute.put(PdfName.O, new PdfName(owner));
        attribute.put(new PdfName(key), new PdfName(value));
        return with(PdfName.A, attribute);
    }

    /** Its element, which is created if need be. */
    PdfIndirectReference element() {
        if (reference == null) {
            Tag above = Objects.requireNonNull(parent, "the root has an element from the start");
            above.element();
            tree = above.tree;
            reference = tree().writer.getPdfIndirectReference();
            above.addChild(this, reference);
        }
        return reference;
    }

    private Tree tree() {
        return Objects.requireNonNull(tree, "the element exists");
    }

    private void addChild(Tag kid, PdfIndirectReference to) {
        requireOpen(page == null);
        if (SEQUENTIAL.contains(type)) {
            finishChildren();
        }
        unwritten.add(kid);
        kids.add(to);
    }

    /** Adds marked content of a page. */
    private void addContent(int mark, PdfIndirectReference onPage) {
        requireOpen(unwritten.isEmpty());
        if (kids.isEmpty()) {
            page = onPage;
        }
        if (page != null && onPage.getNumber() == page.getNumber()) {
            kids.add(new PdfNumber(mark));
        } else {
            PdfDictionary content = new PdfDictionary(PdfName.MCR);
            content.put(PdfName.PG, onPage);
            content.put(PdfName.MCID, new PdfNumber(mark));
            kids.add(content);
        }
    }

    private void requireOpen(boolean fits) {
        if (written || !fits) {
            throw new IllegalStateException(type + " is complete, or can't hold both tags and content");
        }
    }

    private void finishChildren() {
        unwritten.forEach(Tag::finish);
        unwritten.clear();
    }

    /** Writes the element and all elements below it. */
    private void finish() {
        finishChildren();
        element.put(PdfName.S, new PdfName(type));
        element.put(PdfName.P, parent == null ? tree().root : parent.element());
        if (page != null) {
            element.put(PdfName.PG, page);
        }
        if (!kids.isEmpty()) {
            element.put(PdfName.K, kids);
        }
        tree().write(element, element());
        written = true;
    }

    /** The structure tree and the parent tree of its pages (ISO 32000-1, 14.7). */
    static final class Tree {

        /** Our own types, and the standard ones for them. A note is an Aside, as the type Note is for footnotes. */
        private static final List<String> ROLES =
                List.of("Strong", "Span", "Em", "Span", "Eyebrow", "P", "Lead", "P", "Aside", "P", "Facts", "L");

        private final PdfWriter writer;
        private final PdfIndirectReference root;
        private final Tag document;
        /** The elements of the marked content on this page, in its order. */
        private PdfArray owners = new PdfArray();
        /** The parent tree, by the keys of pages and annotations. */
        private final PdfArray parents = new PdfArray();

        private int nextKey;

        Tree(PdfWriter writer) {
            this.writer = writer;
            this.root = writer.getStructureTreeRoot().getReference();
            this.document = new Tag(this);
        }

        /** The only element directly below the root. */
        Tag document() {
            return document;
        }

        /** Gives the content that follows to a tag, and returns its marked-content id. */
        int mark(Tag tag) {
            int mark = owners.size();
            owners.add(tag.element());
            tag.addContent(mark, writer.getCurrentPage());
            return mark;
        }

        /**
         * The key for an annotation that stands after the content of the tag drawn so far. Pages, at their end, and
         * annotations take keys in turn, as OpenPDF counts them.
         */
        int annotate(Tag tag, PdfIndirectReference annotation) {
            writer.getStructureTreeRoot().addExistingObject(root);
            tag.requireOpen(!tag.kids.isEmpty());
            PdfDictionary object = new PdfDictionary(PdfName.OBJR);
            object.put(PdfName.PG, writer.getCurrentPage());
            object.put(PdfName.OBJ, annotation);
            tag.kids.add(object);
            return enter(tag.element());
        }

        void endPage() {
            PdfIndirectReference all = writer.getPdfIndirectReference();
            write(owners, all);
            enter(all);
            owners = new PdfArray();
        }

        private int enter(PdfIndirectReference object) {
            parents.add(new PdfNumber(nextKey));
            parents.add(object);
            return nextKey++;
        }

        /** Writes the rest after the last page. */
        void finish() {
            document.finish();
            PdfDictionary all = new PdfDictionary(new PdfName("StructTreeRoot"));
            PdfDictionary roles = new PdfDictionary();
            for (int i = 0; i < ROLES.size(); i += 2) {
                roles.put(new PdfName(ROLES.get(i)), new PdfName(ROLES.get(i + 1)));
            }
            PdfDictionary numbers = new PdfDictionary();
            numbers.put(PdfName.NUMS, parents);
            all.put(PdfName.ROLEMAP, roles);
            all.put(PdfName.K, document.element());
            all.put(PdfName.PARENTTREE, numbers);
            all.put(new PdfName("ParentTreeNextKey"), new PdfNumber(nextKey));
            write(all, root);
        }

        private void write(PdfObject object, PdfIndirectReference at) {
            try {
                writer.addToBody(object, at);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
