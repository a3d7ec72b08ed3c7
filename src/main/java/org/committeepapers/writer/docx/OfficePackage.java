package org.committeepapers.writer.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.committeepapers.text.Characters;

/** The parts of an Office file and how they are related, all kept in memory, never in a temporary file. */
final class OfficePackage {

    /** What the relationship types of Office have in common. */
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** What the content types of Office have in common. */
    static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    /**
     * The bytes must not tell when they were written. Not the first moment of 1980: Java takes that for a time before
     * ZIP's own and adds one that depends on the time zone.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final OPCPackage opc = OPCPackage.create(OutputStream.nullOutputStream());

    /**
     * @param author of the file; POI would name itself
     * @param date of writing, which POI would take from the clock
     */
    OfficePackage(String author, LocalDate date) {
        Optional<Date> written =
                Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties().setCreatorProperty(Characters.legal(author));
        properties().setCreatedProperty(written);
        properties().setModifiedProperty(written);
    }

    /** The part a reader opens first. */
    PackagePart main(String name, String type) {
        return related(name, type, "/officeDocument");
    }

    /** A part that the package itself points at. */
    PackagePart related(String name, String type, String relationship) {
        PackagePart part = part(name, type);
        opc.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATIONSHIPS + relationship);
        return part;
    }

    /**
     * @param name from the root, with a slash first
     * @param type without {@link #TYPES} where it begins with it
     */
    PackagePart part(String name, String type) {
        try {
            return opc.createPart(PackagingURIHelper.createPartName(name), type.contains("/") ? type : TYPES + type);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The content of a part that is XML. */
    static Xml xml(PackagePart part) {
        try {
            return new Xml(part.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets {@code from} point at {@code to}; the identifier by which its XML names it. */
    static String relate(PackagePart from, PackagePart to, String relationship) {
        return from.addRelationship(to.getPartName(), TargetMode.INTERNAL, RELATIONSHIPS + relationship)
                .getId();
    }

    PackageProperties properties() {
        try {
            return opc.getPackageProperties();
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes all parts, in the order of their names, without a trace of the time. Leaves {@code out} open. */
    void save(OutputStream out) throws IOException {
        ByteArrayOutputStream dated = new ByteArrayOutputStream();
        opc.save(dated);
        opc.revert();
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(dated.toByteArray()))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(ENTRY_TIME);
                zip.putNextEntry(undated);
                entries.transferTo(zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
