package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.SheetBuilder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;

/** The words of the notes at cells of a sheet, those of an annotated copy left out; conversations have notes as their shadows. */
final class CellNotes {

    private CellNotes() {}

    static void read(PackagePart sheet, Budget budget, SheetBuilder builder)
            throws IOException, InvalidFormatException, Refusal {
        for (PackageRelationship comments : sheet.getRelationshipsByType(XSSFRelation.SHEET_COMMENTS.getRelation())) {
            CommentsTable table = new CommentsTable();
            try (InputStream in = sheet.getRelatedPart(comments).getInputStream()) {
                table.readFrom(in);
            }
            // Not by their cells, of which POI gives each once: a second note would be lost.
            for (CTComment comment : table.getCTComments().getCommentList().getCommentArray()) {
                budget.entries(1);
                if (!isOurs(comment, table)) {
                    String words = new XSSFRichTextString(comment.getText()).getString();
                    budget.textLength(words.length());
                    builder.note(new CellAddress(comment.getRef()), withoutOurs(words));
                }
            }
        }
    }

    private static boolean isOurs(CTComment comment, CommentsTable table) {
        return comment.getAuthorId() < table.getNumberOfAuthors()
                && table.getAuthor(comment.getAuthorId()).equals(AnnotationMarks.AUTHOR);
    }

    private static String withoutOurs(String words) {
        int appended = words.indexOf(AnnotationMarks.APPENDED);
        return (appended < 0 ? words : words.substring(0, appended)).strip();
    }
}
