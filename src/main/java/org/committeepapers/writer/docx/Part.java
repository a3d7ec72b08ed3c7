package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.committeepapers.writer.MarkupOutput;

/** A part of an Office file. */
record Part(PackagePart part) {

    /** Writes its content as XML; close it before saving the file. */
    MarkupOutput xml() {
        return new MarkupOutput(content()).verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /** Writes content other than XML. */
    void write(byte[] bytes) {
        try (OutputStream out = content()) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputStream content() {
        try {
            return part.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Relates it to another part, and returns the id to use in its XML.
     *
     * @param kind of relationship, such as {@code /image}
     */
    String relate(Part to, String kind) {
        return part.addRelationship(to.part.getPartName(), TargetMode.INTERNAL, OfficePackage.RELATIONSHIPS + kind)
                .getId();
    }

    /** Relates it to another part by this id. */
    void relate(Part to, String kind, String id) {
        part.addRelationship(to.part.getPartName(), TargetMode.INTERNAL, OfficePackage.RELATIONSHIPS + kind, id);
    }

    /** Relates it to an address, and returns the id. */
    String link(String address) {
        return part.addExternalRelationship(address, OfficePackage.RELATIONSHIPS + "/hyperlink")
                .getId();
    }
}
