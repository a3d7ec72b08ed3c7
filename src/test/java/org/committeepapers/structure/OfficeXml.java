package org.committeepapers.structure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The parts of an Office file, and whether they keep to the schemas of ECMA-376. */
public final class OfficeXml {

    private OfficeXml() {}

    /** The parts by their names, without a slash first, in the order of the file. */
    public static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** A part as a tree, with namespaces. */
    public static Document tree(byte[] part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What offends against the schemas, a line each with the name of the part; those of embedded workbooks too. */
    public static List<String> faults(byte[] file) {
        List<String> faults = new ArrayList<>();
        parts(file).forEach((name, part) -> {
            if (name.endsWith(".xlsx")) {
                faults(part).forEach(fault -> faults.add(name + " " + fault));
            } else if (name.endsWith(".xml") && !name.startsWith("[") && !name.equals("docProps/core.xml")) {
                validate(name, part, faults);
            }
        });
        return faults;
    }

    private static void validate(String name, byte[] part, List<String> faults) {
        List<XmlError> errors = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(withoutNewer(part))) {
            if (!typed(name, in).validate(new XmlOptions().setErrorListener(errors))) {
                errors.forEach(error -> faults.add(name + ": " + error));
            }
        } catch (IOException | XmlException e) {
            faults.add(name + ": " + e.getMessage());
        }
    }

    /** Word 2010's shapes, which stand where only a program that knows them looks, are newer than the schemas. */
    private static byte[] withoutNewer(byte[] part) {
        return new String(part, StandardCharsets.UTF_8)
                .replaceAll("</?mc:[^>]*>|(?s:<wpg:wgp.*?</wpg:wgp>|<wps:wsp.*?</wps:wsp>)", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static XmlObject typed(String name, InputStream in) throws IOException, XmlException {
        String kind = name.substring(name.lastIndexOf('/') + 1).replaceAll("[-0-9].*|\\.xml", "");
        return switch (kind) {
            case "document" -> DocumentDocument.Factory.parse(in);
            case "styles" -> StylesDocument.Factory.parse(in);
            case "numbering" -> NumberingDocument.Factory.parse(in);
            case "settings" -> SettingsDocument.Factory.parse(in);
            case "header" -> HdrDocument.Factory.parse(in);
            case "footer" -> FtrDocument.Factory.parse(in);
            case "theme" -> ThemeDocument.Factory.parse(in);
            case "fontTable" -> FontsDocument.Factory.parse(in);
            case "app" -> PropertiesDocument.Factory.parse(in);
            case "workbook" -> WorkbookDocument.Factory.parse(in);
            case "sheet" -> WorksheetDocument.Factory.parse(in);
            default -> throw new XmlException("no schema is known for it");
        };
    }
}
