package org.committeepapers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hpsf.HPSFPropertiesOnlyDocument;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Refusal;
import org.committeepapers.text.Characters;
import org.committeepapers.text.SafeXml;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;

/** An Excel workbook (.xlsx, .xlsm or .xls) by POI's user model. Macros and formulas are never run. */
final class ExcelBook implements Book {

    /** POI's target for a link that it can't parse. */
    private static final String NOT_UNDERSTOOD = "http://invalid.uri";

    /** In twentieths of a point: nobody sees a row of less. */
    private static final int LEAST_HEIGHT = 20;

    /** The same of a column, in 256ths of a digit. */
    private static final int LEAST_WIDTH = 26;

    private final Workbook workbook;
    private final ExcelKind kind;
    private final List<Property> properties;
    private final Budget budget;
    private final Map<SheetEntry, org.apache.poi.ss.usermodel.Sheet> sheets =
            new TreeMap<>(Comparator.comparingInt(SheetEntry::index));

    private ExcelBook(Workbook workbook, ExcelKind kind, List<Property> properties, Budget budget) {
        this.workbook = workbook;
        this.kind = kind;
        this.properties = properties;
        this.budget = budget;
    }

    /** Opens a package (.xlsx or .xlsm). */
    static ExcelBook openPackage(Path file, Budget budget) throws Refusal {
        CountedZip zip = reading(budget, () -> "its list of parts", () -> CountedZip.open(file, budget));
        return reading(budget, zip::reading, () -> {
            try {
                OPCPackage opc = OPCPackage.open(zip);
                refuseOthers(opc, budget.refusals());
                // What it captures is set before POI's constructor calls back.
                XSSFWorkbook workbook = new XSSFWorkbook(opc) {
                    @Override
                    public void parseSheet(Map<String, XSSFSheet> byId, CTSheet listed) {
                        checkColumns(byId.get(listed.getId()), budget);
                        super.parseSheet(byId, listed);
                    }
                };
                AnnotatedCopy.removeFills(workbook);
                List<Property> properties = Stream.concat(XlsxKind.properties(opc).stream(), XlsxKind.names(workbook))
                        .toList();
                ExcelBook book = new ExcelBook(workbook, new XlsxKind(workbook, budget), properties, budget);
                book.list(workbook);
                return book;
            } catch (Throwable e) {
                zip.close();
                throw e;
            }
        });
    }

    /** POI takes minutes for columns that lie over one another, and long for very many. */
    private static void checkColumns(@Nullable XSSFSheet sheet, Budget budget) {
        if (sheet == null) {
            return;
        }
        try (InputStream in = sheet.getPackagePart().getInputStream()) {
            XMLStreamReader xml = SafeXml.factory().createXMLStreamReader(in);
            int columns = 0;
            int last = 0;
            while (xml.hasNext()) {
                boolean start = xml.next() == XMLStreamConstants.START_ELEMENT;
                if (start && xml.getLocalName().equals("sheetData")) {
                    return;
                }
                if (start && xml.getLocalName().equals("col")) {
                    budget.column(columns++);
                    if (Integer.parseInt(xml.getAttributeValue("", "min")) <= last) {
                        throw budget.refusals().damaged("the columns of a sheet lie over one another");
                    }
                    last = Integer.parseInt(xml.getAttributeValue("", "max"));
                }
            }
        } catch (IOException | XMLStreamException | Refusal e) {
            throw new POIXMLException(e);
        }
    }

    private static void refuseOthers(OPCPackage opc, Refusals refusals) throws Refusal {
        if (!opc.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .isEmpty()) {
            // Of the two kinds of Office Open XML the one that hardly any program reads.
            throw refusals.of("workbook-other-format/strict");
        }
        if (opc.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)
                .isEmpty()) {
            throw refusals.of("workbook-not-xlsx");
        }
    }

    /** Lists the sheets with cells, without charts, dialogs and those that an annotated copy added. */
    private void list(XSSFWorkbook from) throws Refusal {
        Set<Integer> ours = from.getAllNames().stream()
                .filter(name -> AnnotatedCopy.SHEET.equals(name.getNameName()))
                .map(Name::getSheetIndex)
                .collect(Collectors.toSet());
        int index = 0;
        for (CTSheet listed : from.getCTWorkbook().getSheets().getSheetArray()) {
            @Nullable POIXMLDocumentPart part = from.getRelationById(listed.getId());
            if (part == null) {
                // POI leaves it out without a word.
                throw budget.refusals().damaged("it lists a sheet that isn't there");
            }
            if (part.getClass() == XSSFSheet.class && !ours.contains(index)) {
                list(listed.getName(), index, listed.getState() != STSheetState.VISIBLE, (XSSFSheet) part);
            }
            index++;
        }
    }

    /** Opens an old workbook (.xls). */
    static ExcelBook openOld(Path file, Budget budget) throws Refusal {
        budget.size(file.toFile().length());
        return reading(budget, () -> "its list of sheets", () -> {
            try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
                refuseOthers(ole2.getRoot(), budget.refusals());
                HSSFWorkbook workbook = new HSSFWorkbook(ole2, false);
                ExcelBook book = new ExcelBook(
                        workbook,
                        new XlsKind(workbook, budget),
                        XlsKind.properties(new HPSFPropertiesOnlyDocument(ole2)),
                        budget);
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                    book.list(workbook.getSheetName(i), i, hidden, workbook.getSheetAt(i));
                }
                if (book.sheets.isEmpty()) {
                    throw budget.refusals().damaged("it has no sheets");
                }
                return book;
            }
        });
    }

    private static void refuseOthers(DirectoryEntry root, Refusals refusals) throws Refusal {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw refusals.of("workbook-protected");
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw refusals.of(Refusals.DOCUMENT, "a Word document (.doc)");
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw refusals.of("workbook-not-xlsx");
        }
    }

    private void list(String written, int index, boolean hidden, org.apache.poi.ss.usermodel.Sheet sheet) {
        String name = Characters.legal(written);
        sheets.put(new SheetEntry(name.isBlank() ? "Sheet " + (index + 1) : name, index, hidden), sheet);
    }

    @Override
    public List<SheetEntry> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public List<Property> properties() {
        return properties;
    }

    @Override
    public Sheet read(SheetEntry entry) throws Refusal {
        org.apache.poi.ss.usermodel.Sheet from = Objects.requireNonNull(sheets.get(entry), entry.name());
        return reading(budget, () -> "its sheet " + entry.name(), () -> {
            SheetBuilder sheet = new SheetBuilder(entry, budget);
            cells(from, sheet);
            for (CellRangeAddress merged : from.getMergedRegions()) {
                sheet.merge(merged);
            }
            for (Hyperlink link : from.getHyperlinkList()) {
                link(link, sheet);
            }
            kind.readAround(from, sheet);
            return sheet.build();
        });
    }

    private void cells(org.apache.poi.ss.usermodel.Sheet from, SheetBuilder sheet) throws Refusal {
        int lastColumn = -1;
        for (Row row : from) {
            if (row.getZeroHeight() || ExcelKind.height(row) < LEAST_HEIGHT) {
                sheet.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                CellValue value = kind.value(cell);
                sheet.put(row.getRowNum(), cell.getColumnIndex(), value);
                if (!value.isBlank()) {
                    sheet.prompt(
                            cell.getAddress(), kind.format(cell.getCellStyle()).words());
                }
                lastColumn = value.isBlank() ? lastColumn : Math.max(lastColumn, cell.getColumnIndex());
            }
        }
        for (int column = 0; column <= lastColumn; column++) {
            if (from.isColumnHidden(column) || from.getColumnWidth(column) < LEAST_WIDTH) {
                sheet.hideColumn(column);
            }
        }
    }

    private static void link(Hyperlink link, SheetBuilder sheet) throws Refusal {
        if (link instanceof XSSFHyperlink of) {
            sheet.prompt(new CellAddress(link.getFirstRow(), link.getFirstColumn()), of.getTooltip());
        }
        @Nullable String address = link.getType() == HyperlinkType.DOCUMENT ? null : link.getAddress();
        @Nullable String mark = link instanceof HSSFHyperlink old ? old.getTextMark() : null;
        if (address != null && !address.startsWith(NOT_UNDERSTOOD)) {
            sheet.link(
                    new CellRangeAddress(
                            link.getFirstRow(), link.getLastRow(), link.getFirstColumn(), link.getLastColumn()),
                    address,
                    mark == null ? "" : mark);
        }
    }

    @Override
    public void close() {
        if (workbook instanceof XSSFWorkbook of) {
            of.getPackage().revert();
        }
    }

    /**
     * Reads by POI, which may throw almost anything at a truncated or manipulated file.
     *
     * @param what is read
     */
    private static <T> T reading(Budget budget, Supplier<String> what, Callable<T> reading) throws Refusal {
        try {
            return reading.call();
        } catch (EncryptedDocumentException e) {
            throw budget.refusals().of("workbook-protected");
        } catch (OldExcelFormatException e) {
            throw budget.refusals().of("workbook-old-format");
        } catch (OutOfMemoryError e) {
            throw budget.refusals().of("workbook-too-large/memory");
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw refusal(budget.refusals(), what.get(), e);
        }
    }

    private static Refusal refusal(Refusals refusals, String what, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            String message = String.valueOf(cause.getMessage());
            if (message.contains("DOCTYPE")) {
                return refusals.of("workbook-unsafe", what);
            }
            if (message.contains("MIN_INFLATE_RATIO")) {
                return refusals.damaged("one of its parts unpacks to more than a hundred times as much", thrown);
            }
            if (message.contains("MAX_FILE_COUNT")) {
                return refusals.damaged("it has more than a thousand parts", thrown);
            }
        }
        return refusals.damaged(what + " can't be read", thrown);
    }
}
