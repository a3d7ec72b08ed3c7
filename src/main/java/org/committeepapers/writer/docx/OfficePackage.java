package org.committeepapers.writer.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.marshallers.ZipPartMarshaller;
import org.committeepapers.text.Characters;
import org.committeepapers.text.UndatedZip;

/**
 * The parts of an Office file and their relationships, as a package of POI. All parts are compressed and in memory, never
 * in a temporary file.
 */
public final class OfficePackage {

    /** The prefix of Office's relationship types. */
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The prefix of Office's content types. */
    static final String TYPES = "application/vnd.openxmlformats-officedocument.";

    private final OPCPackage opc = OPCPackage.create(OutputStream.nullOutputStream());
    private final Map<PackagePart, Part> parts = new HashMap<>();

    /**
     * @param author in place of POI's own name
     * @param date in place of today's
     */
    public OfficePackage(String author, LocalDate date) {
        Optional<Date> written =
                Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties().setCreatorProperty(Characters.legal(author));
        properties().setCreatedProperty(written);
        properties().setModifiedProperty(written);
    }

    /** The main part. */
    public Part main(String name, String type) {
        return related(name, type, "/officeDocument");
    }

    /** A part related to the package itself. */
    public Part related(String name, String type, String relationship) {
        Part part = part(name, type);
        opc.addRelationship(partName(name), TargetMode.INTERNAL, RELATIONSHIPS + relationship);
        return part;
    }

    /**
     * @param name from the root, with a slash first
     * @param type of the content, without {@link #TYPES}
     */
    public Part part(String name, String type) {
        String wholeType = type.contains("/") ? type : TYPES + type;
        PackagePart inPackage = opc.createPart(partName(name), wholeType);
        opc.addMarshaller(wholeType, this::pack);
        Part part = new Part(inPackage);
        parts.put(inPackage, part);
        return part;
    }

    public PackageProperties properties() {
        try {
            return opc.getPackageProperties();
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes all parts by name, with a fixed time. Leaves {@code out} open. */
    public void save(OutputStream out) throws IOException {
        // POI hides the exceptions of a stream, so it writes to memory.
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        opc.save(new UndatedZip(file));
        opc.revert();
        file.writeTo(out);
    }

    /** Adds the compressed content of a part, in place of POI's own. */
    private boolean pack(PackagePart inPackage, OutputStream out) throws OpenXML4JException {
        PackagePartName name = inPackage.getPartName();
        Part part = parts.get(inPackage);
        if (part == null || !(out instanceof UndatedZip zip)) {
            throw new OpenXML4JException(name.getName());
        }
        try {
            add(name.getName().substring(1), part.content(), zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !inPackage.hasRelationships() || related(inPackage, zip);
    }

    private static boolean related(PackagePart part, ZipArchiveOutputStream zip) throws OpenXML4JException {
        return ZipPartMarshaller.marshallRelationshipPart(
                part.getRelationships(), PackagingURIHelper.getRelationshipPartName(part.getPartName()), zip);
    }

    private static PackagePartName partName(String name) {
        try {
            return PackagingURIHelper.createPartName(name);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Adds what is packed already, as it is. */
    private static void add(String name, Part.PackedContent content, UndatedZip zip) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(UndatedZip.TIME);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setSize(content.length());
        entry.setCompressedSize(content.packedLength());
        entry.setCrc(content.crc());
        zip.addRawArchiveEntry(entry, content.packed());
    }
}
