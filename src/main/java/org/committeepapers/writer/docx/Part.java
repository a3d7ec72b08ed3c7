package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;

/** A part of an Office file. How it is related to others POI keeps; its content is packed while it is written. */
final class Part {

    private final PackagePart part;
    private final PackedContent content = new PackedContent();

    Part(PackagePart part) {
        this.part = part;
    }

    /** What was written, once it is. */
    PackedContent content() {
        return content;
    }

    /** Its content as XML, to be closed before the file is saved. */
    Xml xml() {
        return new Xml(content);
    }

    /** Writes content that isn't XML. */
    void write(byte[] bytes) {
        try (OutputStream out = content) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets it point at another part; the identifier by which its XML names it.
     *
     * @param kind of relationship, as Office calls it
     */
    String relate(Part to, String kind) {
        return part.addRelationship(to.part.getPartName(), TargetMode.INTERNAL, OfficePackage.RELATIONSHIPS + kind)
                .getId();
    }

    /** Lets it point at an address; the identifier. */
    String link(String address) {
        return part.addExternalRelationship(address, OfficePackage.RELATIONSHIPS + "/hyperlink")
                .getId();
    }
}
