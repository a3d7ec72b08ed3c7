package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Aside;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellRange;
import org.committeepapers.workbook.sheet.SheetEntry;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;

/** The words of the notes at cells of a sheet, those of an annotated copy left out; conversations have notes as their shadows. */
final class CellNotes {

    private CellNotes() {}

    static List<Aside> read(String file, SheetEntry entry, PackagePart sheet, Budget budget)
            throws IOException, InvalidFormatException, Refusal {
        List<Aside> notes = new ArrayList<>();
        for (PackageRelationship comments : sheet.getRelationshipsByType(XSSFRelation.SHEET_COMMENTS.getRelation())) {
            CommentsTable table = new CommentsTable();
            try (InputStream in = sheet.getRelatedPart(comments).getInputStream()) {
                table.readFrom(in);
            }
            // Not by their cells, of which POI gives each once: a second note would be lost.
            for (CTComment comment : table.getCTComments().getCommentList().getCommentArray()) {
                budget.entries(1);
                Optional<CellRange> cell = CellRange.of(comment.getRef());
                if (cell.isPresent() && !isOurs(comment, table)) {
                    String words = new XSSFRichTextString(comment.getText()).getString();
                    budget.textLength(words.length());
                    notes.add(note(file, entry, cell.get(), words));
                }
            }
        }
        return notes;
    }

    private static boolean isOurs(CTComment comment, CommentsTable table) {
        return comment.getAuthorId() < table.getNumberOfAuthors()
                && table.getAuthor(comment.getAuthorId()).equals(AnnotationMarks.AUTHOR);
    }

    private static Aside note(String file, SheetEntry entry, CellRange cell, String words) {
        int appended = words.indexOf(AnnotationMarks.APPENDED);
        return new Aside(
                RichText.of((appended < 0 ? words : words.substring(0, appended)).strip()),
                new Location.Cell(file, entry.name(), entry.index(), cell.firstRow(), cell.firstColumn()));
    }
}
