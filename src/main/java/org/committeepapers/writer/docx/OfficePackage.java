package org.committeepapers.writer.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.committeepapers.document.Document;
import org.committeepapers.text.Characters;
import org.committeepapers.text.UndatedZip;
import org.committeepapers.writer.MarkupOutput;

/** The parts of an Office file and their relationships, as a package of POI. All are in memory, never in a temporary file. */
final class OfficePackage {

    /** The prefix of Office's relationship types. */
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The prefix of Office's content types. */
    static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    private final OPCPackage opc = OPCPackage.create(OutputStream.nullOutputStream());

    /** With the author and date of the document in place of POI's own name and today. */
    OfficePackage(Document document) {
        Optional<Date> written = Optional.of(
                Date.from(document.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        try {
            PackageProperties core = opc.getPackageProperties();
            core.setCreatorProperty(Characters.legal(document.author()));
            core.setCreatedProperty(written);
            core.setModifiedProperty(written);
            core.setTitleProperty(Characters.legal(document.title()));
            core.setSubjectProperty(Characters.legal(document.subject()));
            core.setLanguageProperty(document.language());
            core.setIdentifierProperty(document.fingerprint());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part related to the package itself. */
    Part related(String name, String type, String relationship) {
        Part part = part(name, type);
        opc.addRelationship(partName(name), TargetMode.INTERNAL, RELATIONSHIPS + relationship);
        return part;
    }

    /** @param name from the root, with a slash first */
    Part part(String name, String type) {
        return new Part(opc.createPart(partName(name), type));
    }

    /** Writes all parts by name, with a fixed time. Leaves {@code out} open. */
    void save(OutputStream out) throws IOException {
        // POI hides the exceptions of a stream, so it writes to memory.
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        opc.save(new UndatedZip(file));
        opc.revert();
        file.writeTo(out);
    }

    private static PackagePartName partName(String name) {
        try {
            return PackagingURIHelper.createPartName(name);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** A part of an Office file. */
    record Part(PackagePart part) {

        /** Writes its content as XML; close it before saving the file. */
        MarkupOutput xml() {
            return new MarkupOutput(content())
                    .verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
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
            return part.addRelationship(to.part.getPartName(), TargetMode.INTERNAL, RELATIONSHIPS + kind)
                    .getId();
        }

        /** Relates it to another part by this id. */
        void relate(Part to, String kind, String id) {
            part.addRelationship(to.part.getPartName(), TargetMode.INTERNAL, RELATIONSHIPS + kind, id);
        }

        /** Relates it to an address, and returns the id. */
        String link(String address) {
            return part.addExternalRelationship(address, RELATIONSHIPS + "/hyperlink")
                    .getId();
        }
    }
}
