package org.committeepapers.workbook.xlsx;

import java.io.InputStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.SheetBuilder;
import org.committeepapers.workbook.xlsx.CountedZip.CountedStream;
import org.committeepapers.workbook.xlsx.SheetPart.XmlPart;
import org.committeepapers.workbook.xlsx.XlsxBook.AnnotationMarks;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;

/** Reads what lies over a sheet, where there is any: notes, conversations and text boxes. */
record SideParts(PackagePart part, SheetBuilder sheet, Budget budget) {

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
