package org.committeepapers.sheet;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.CountedZip.CountedStream;
import org.committeepapers.sheet.SheetPart.XmlPart;
import org.committeepapers.text.Characters;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;

/** An .xlsx or .xlsm package. POI reads all but its sheets; macros are never looked at. */
public final class XlsxBook implements Book {

    private final OPCPackage opc;
    private final Budget budget;
    private final XSSFReader reader;
    private final Map<SheetEntry, PackagePart> sheets = new TreeMap<>(Comparator.comparingInt(SheetEntry::index));
    private final CellFormats formats;
    private final CellValues values;
    private @Nullable RichStrings strings;

    private XlsxBook(OPCPackage opc, Budget budget) throws Exception {
        this.opc = opc;
        this.budget = budget;
        if (!opc.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT)
                .isEmpty()) {
            // Of the two kinds of Office Open XML the one that hardly any program reads.
            throw budget.refusals().of("workbook-other-format/strict");
        }
        List<PackagePart> workbook = opc.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (workbook.isEmpty()) {
            throw budget.refusals().notAWorkbook();
        }
        this.reader = new XSSFReader(opc);
        this.values = new CellValues(list(workbook.getFirst()), budget);
        this.formats = new CellFormats(reader);
    }

    /**
     * Lists the sheets with cells, without charts, dialogs and those that an annotated copy added.
     *
     * @return whether days are counted from 1904
     */
    private boolean list(PackagePart workbook) throws Exception {
        boolean from1904 = false;
        Set<Integer> ours = new HashSet<>();
        int index = 0;
        try (XmlPart xml = new XmlPart("its list of sheets", (CountedStream) reader.getWorkbookData(), budget)) {
            while (xml.next()) {
                switch (xml.start()) {
                    case "workbookPr" -> from1904 = xml.flag("date1904");
                    case "sheet" -> list(xml, index++, workbook);
                    case "definedName" -> {
                        if (xml.attribute("name").equals(AnnotationMarks.SHEET)) {
                            ours.add(xml.number("localSheetId", -1));
                        }
                    }
                    default -> {}
                }
            }
        }
        sheets.keySet().removeIf(entry -> ours.contains(entry.index()));
        return from1904;
    }

    private void list(XmlPart xml, int index, PackagePart workbook) throws OpenXML4JException {
        @Nullable PackageRelationship to = workbook.getRelationship(xml.relationship());
        if (to != null && to.getRelationshipType().equals(XSSFRelation.WORKSHEET.getRelation())) {
            String written = Characters.legal(xml.attribute("name"));
            String name = written.isBlank() ? "Sheet " + (index + 1) : written;
            boolean visible = Set.of("", "visible").contains(xml.attribute("state"));
            sheets.put(new SheetEntry(name, index, !visible), workbook.getRelatedPart(to));
        }
    }

    public static XlsxBook open(Path file, Budget budget) throws Refusal {
        return reading(budget, "its list of parts, sheets or formats", () -> {
            CountedZip zip = CountedZip.open(file, budget);
            try {
                return new XlsxBook(OPCPackage.open(zip), budget);
            } catch (Exception e) {
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
                new SheetPart(this, part, xml, sheet).read();
            }
            new SideParts(part, sheet, budget).read();
            return sheet.build();
        });
    }

    CellFormats formats() {
        return formats;
    }

    CellValues values() {
        return values;
    }

    RichStrings strings() throws Refusal {
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

    /**
     * Reads by POI, which may throw almost anything at a truncated or manipulated package.
     *
     * @param what is read
     */
    private static <T> T reading(Budget budget, String what, Callable<T> reading) throws Refusal {
        try {
            return reading.call();
        } catch (Refusal e) {
            throw e;
        } catch (Exception e) {
            throw budget.refused().orElseGet(() -> refusal(budget.refusals(), what, e));
        }
    }

    private static Refusal refusal(Refusals refusals, String what, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("DOCTYPE")) {
                return refusals.doctype(what);
            }
            if (message.contains("MIN_INFLATE_RATIO")) {
                return refusals.damaged("unpacking " + what + " gives more than a hundred times as much", e);
            }
            if (message.contains("MAX_FILE_COUNT")) {
                return refusals.damaged("it has more than a thousand parts", e);
            }
        }
        return refusals.damaged(what + " can't be read", e);
    }

    /**
     * Marks by which the sheets and notes of an annotated copy are recognised, so that they are never read as an
     * officer's.
     */
    public static final class AnnotationMarks {

        /** The defined name that marks a sheet as ours. */
        public static final String SHEET = "_committee_papers_sheet";

        /** The author of our notes. */
        public static final String AUTHOR = "committee-papers";

        /** Begins what is appended to an officer's own note. */
        public static final String APPENDED = "\u2014 committee-papers \u2014";

        private AnnotationMarks() {}
    }

    /** Reads what lies over a sheet, where there is any: notes, conversations and text boxes. */
    private record SideParts(PackagePart part, SheetBuilder sheet, Budget budget) {

        private static final String CONVERSATIONS =
                "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

        void read() throws Exception {
            for (PackageRelationship to : part.getRelationshipsByType(XSSFRelation.SHEET_COMMENTS.getRelation())) {
                notes(to);
            }
            for (PackageRelationship to : part.getRelationshipsByType(CONVERSATIONS)) {
                try (XmlPart xml = xml(to)) {
                    conversation(xml);
                }
            }
            for (PackageRelationship to : part.getRelationshipsByType(XSSFRelation.DRAWINGS.getRelation())) {
                try (XmlPart xml = xml(to)) {
                    boxes(xml);
                }
            }
        }

        private XmlPart xml(PackageRelationship to) throws Exception {
            PackagePart other = part.getRelatedPart(to);
            String name = "its part " + other.getPartName().getName().substring(1);
            return new XmlPart(name, (CountedStream) other.getInputStream(), budget);
        }

        /** Those of an annotated copy are left out. */
        private void notes(PackageRelationship to) throws Exception {
            CommentsTable table = new CommentsTable();
            try (InputStream in = part.getRelatedPart(to).getInputStream()) {
                table.readFrom(in);
            }
            // Not by their cells, of which POI gives each once: a second note would be lost.
            for (CTComment comment : table.getCTComments().getCommentList().getCommentArray()) {
                budget.cell();
                boolean ours = comment.getAuthorId() < table.getNumberOfAuthors()
                        && table.getAuthor(comment.getAuthorId()).equals(AnnotationMarks.AUTHOR);
                if (!ours) {
                    String words = new XSSFRichTextString(comment.getText()).getString();
                    budget.textLength(words.length());
                    sheet.note(new CellAddress(comment.getRef()), withoutOurs(words));
                }
            }
        }

        private static String withoutOurs(String words) {
            int appended = words.indexOf(AnnotationMarks.APPENDED);
            return (appended < 0 ? words : words.substring(0, appended)).strip();
        }

        /** Some programs leave out the notes that repeat conversations for older ones. */
        private void conversation(XmlPart xml) throws Exception {
            CellAddress cell = CellAddress.A1;
            while (xml.next()) {
                switch (xml.anyStart()) {
                    case "threadedComment" -> cell = new CellAddress(xml.attribute("ref"));
                    case "text" -> {
                        budget.cell();
                        sheet.note(cell, xml.text());
                    }
                    default -> {}
                }
            }
        }

        private void boxes(XmlPart xml) throws Exception {
            StringBuilder words = new StringBuilder();
            while (xml.next()) {
                if (xml.anyStart().equals("t")) {
                    words.append(xml.text());
                    budget.textLength(words.length());
                }
                switch (xml.anyEnd()) {
                    case "p", "br" -> words.append('\n');
                    case "txBody" -> {
                        budget.cell();
                        sheet.box(words.toString());
                        words.setLength(0);
                    }
                    default -> {}
                }
            }
        }
    }
}
