package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlException;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.Characters;
import org.committeepapers.workbook.sheet.Book;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellValues;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetBuilder;
import org.committeepapers.workbook.sheet.SheetEntry;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.SAXException;

/** An .xlsx, .xlsm, .xltx or .xltm package, read by POI but for its sheets. Its macros, if it has any, are never looked at. */
public final class XlsxBook implements Book {

    private final OPCPackage opc;
    private final Budget budget;
    private final XSSFReader reader;
    private final Map<SheetEntry, PackagePart> sheets = new TreeMap<>(Comparator.comparingInt(SheetEntry::index));
    private final CellFormats formats;
    private final CellValues values;
    private @Nullable RichStrings strings;

    private XlsxBook(OPCPackage opc, Budget budget)
            throws IOException, OpenXML4JException, XmlException, Refusal {
        this.opc = opc;
        this.budget = budget;
        if (!opc.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .isEmpty()) {
            throw budget.refusals()
                    .of(
                            "workbook-other-format",
                            "This is a Strict Open XML Spreadsheet, which has the ending .xlsx too but is written in another"
                                    + " way.",
                            "Open it in Excel, choose File, Save As, and save it as Excel workbook (.xlsx), the first of"
                                    + " the types.");
        }
        List<PackagePart> workbook = opc.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (workbook.isEmpty()) {
            throw budget.refusals().notAWorkbook();
        }
        this.reader = new XSSFReader(opc);
        boolean from1904;
        try (InputStream in = reader.getWorkbookData()) {
            CTWorkbook read = WorkbookDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                    .getWorkbook();
            list(read, workbook.get(0));
            from1904 = read.isSetWorkbookPr() && read.getWorkbookPr().getDate1904();
        }
        this.formats = new CellFormats(reader);
        this.values = new CellValues(from1904, budget);
    }

    /** Charts and dialogs are sheets too, without cells, and an annotated copy added some of ours. */
    private void list(CTWorkbook read, PackagePart workbook) throws OpenXML4JException {
        Set<Long> ours = new HashSet<>();
        if (read.isSetDefinedNames()) {
            for (CTDefinedName name : read.getDefinedNames().getDefinedNameArray()) {
                if (AnnotationMarks.SHEET.equals(name.getName()) && name.isSetLocalSheetId()) {
                    ours.add(name.getLocalSheetId());
                }
            }
        }
        int index = 0;
        for (CTSheet sheet : read.getSheets().getSheetArray()) {
            var to = workbook.getRelationship(sheet.getId());
            if (to != null
                    && to.getRelationshipType().equals(XSSFRelation.WORKSHEET.getRelation())
                    && !ours.contains((long) index)) {
                sheets.put(entry(sheet, index), workbook.getRelatedPart(to));
            }
            index++;
        }
    }

    private static SheetEntry entry(CTSheet sheet, int index) {
        String written = Characters.legal(sheet.getName());
        boolean hidden = sheet.isSetState() && sheet.getState() != STSheetState.VISIBLE;
        return new SheetEntry(written.isBlank() ? "Sheet " + (index + 1) : written, index, hidden);
    }

    public static XlsxBook open(Path file, Budget budget) throws Refusal {
        return reading(budget, "its list of parts, sheets or formats", () -> {
            CountedZip zip = CountedZip.open(file, budget);
            try {
                return new XlsxBook(OPCPackage.open(zip), budget);
            } catch (IOException | OpenXML4JException | XmlException | Refusal | RuntimeException e) {
                zip.close();
                throw e;
            }
        });
    }

    @Override
    public List<SheetEntry> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public Sheet read(SheetEntry entry) throws Refusal {
        @Nullable PackagePart part = sheets.get(entry);
        if (part == null) {
            throw new IllegalArgumentException("No sheet of this workbook: " + entry);
        }
        String name = "its part " + part.getPartName().getName().substring(1);
        return reading(budget, name, () -> {
            SheetBuilder sheet = new SheetBuilder(entry, budget);
            try (XmlPart xml = new XmlPart(name, (CountedStream) part.getInputStream(), budget)) {
                new SheetPart(part, xml, strings(), formats, values, sheet).read();
            }
            CellNotes.read(part, budget, sheet);
            return sheet.build();
        });
    }

    private RichStrings strings() throws Refusal {
        @Nullable RichStrings read = strings;
        if (read == null) {
            read = reading(budget, "its shared texts", () -> {
                try (@Nullable InputStream in = reader.getSharedStringsData()) {
                    return in == null ? RichStrings.none(budget) : new RichStrings((CountedStream) in, budget);
                }
            });
            strings = read;
        }
        return read;
    }

    @Override
    public void close() {
        opc.revert();
    }

    /** What reads a package by POI, which may throw almost anything at one that was cut off or tampered with. */
    private interface Reading<T> {

        T read() throws IOException, OpenXML4JException, XmlException, XMLStreamException, SAXException, Refusal;
    }

    /** @param what is read */
    private static <T> T reading(Budget budget, String what, Reading<T> reading) throws Refusal {
        try {
            return reading.read();
        } catch (IOException
                | OpenXML4JException
                | XmlException
                | XMLStreamException
                | SAXException
                | RuntimeException e) {
            throw budget.refused().orElseGet(() -> {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (String.valueOf(cause.getMessage()).contains("DOCTYPE")) {
                        return budget.refusals().doctype(what);
                    }
                }
                return budget.refusals().damaged(what + " can't be read", e);
            });
        }
    }
}
