package org.committeepapers.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;

/**
 * A copy of a workbook with new words in some cells. Like an {@link AnnotatedCopy}, it changes no other character,
 * apart from styles that are added. Words become a date or number if the cell's format shows one in exactly these
 * words; else they are text, even if they look like a formula.
 */
public final class UpdatedCopy {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("\\s*[=+@'-].*", Pattern.DOTALL);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final EditablePackage edited;
    private final WorkbookPart workbook;
    private final StylesPart styles;
    private final CellValues values;
    private final Map<Location.Cell, String> refused = new LinkedHashMap<>();

    /**
     * New words for a cell of a workbook.
     *
     * @param before all that the cell says; a cell that says anything else is left alone
     * @param orBlank whether the cell may also be blank, as the newest of several columns of progress may be
     */
    public record CellChange(Location.Cell cell, RichText before, RichText after, boolean orBlank) {}

    private UpdatedCopy(EditablePackage edited, Budget budget) throws Refusal {
        this.edited = edited;
        this.workbook = new WorkbookPart(edited);
        this.styles = new StylesPart(edited, workbook.styles());
        this.values = new CellValues(workbook.isFrom1904(), budget);
    }

    /**
     * Writes the copy of a workbook for which {@link AnnotatedCopy#extension} has an extension, and leaves {@code out}
     * open.
     *
     * @return the cells that are left alone, and why
     * @throws Refusal where a part that the reader ignored is damaged or beyond a limit
     * @throws IOException where {@code out} can't be written
     */
    public static Map<Location.Cell, String> write(Path file, Limits limits, List<CellChange> changes, OutputStream out)
            throws IOException, Refusal {
        try (EditablePackage edited = EditablePackage.open(file, limits)) {
            Budget budget = new Budget(String.valueOf(file.getFileName()), limits);
            UpdatedCopy copy = new UpdatedCopy(edited, budget);
            try (Book book = XlsxBook.open(file, budget)) {
                copy.change(book, changes);
            }
            edited.writeTo(out);
            return copy.refused;
        }
    }

    private void change(Book book, List<CellChange> changes) throws Refusal {
        for (SheetEntry entry : book.sheets()) {
            List<CellChange> ofSheet = changes.stream()
                    .filter(change -> change.cell().sheetIndex() == entry.index())
                    .toList();
            if (!ofSheet.isEmpty()) {
                EditedSheet part = new EditedSheet(
                        edited, workbook.tabs().get(entry.index()).part());
                change(part, possible(ofSheet, book.read(entry), part));
            }
        }
        if (refused.size() < changes.size()) {
            styles.save();
            workbook.recalculateWhenOpened();
        }
    }

    /** The changes that can be made; the others are refused. */
    private NavigableMap<CellAddress, CellChange> possible(List<CellChange> changes, Sheet sheet, EditedSheet part) {
        NavigableMap<CellAddress, CellChange> possible = new TreeMap<>();
        for (CellChange change : changes) {
            Location.Cell cell = change.cell();
            CellAddress place = new CellAddress(cell.row(), cell.column());
            String is = Optional.ofNullable(sheet.rows().get(cell.row()))
                    .map(row -> PlainText.oneLine(row.value(cell.column()).words()))
                    .orElse("");
            if (part.isFormula(place)) {
                refused.put(cell, "its value comes from a formula");
            } else if (!part.shown(place).equals(place)) {
                refused.put(cell, "it is merged with others");
            } else if (hasLink(change.before()) || hasLink(change.after())) {
                refused.put(cell, "the old or the new words have a link");
            } else if (!is.equals(PlainText.oneLine(change.before())) && !(is.isEmpty() && change.orBlank())) {
                refused.put(cell, is.isEmpty() ? "it is blank" : "the cell says something else as well");
            } else {
                possible.put(place, change);
            }
        }
        return possible;
    }

    private static boolean hasLink(RichText words) {
        return words.runs().stream().anyMatch(Run.Link.class::isInstance);
    }

    private void change(EditedSheet part, NavigableMap<CellAddress, CellChange> changes) throws Refusal {
        part.change(changes.navigableKeySet(), (cell, element, style) -> {
            boolean number =
                    !element.endsWith("/>") && Tags.attribute(element, "t").matches("n?");
            return cell(cell, Objects.requireNonNull(changes.get(cell)).after(), style, number);
        });
    }

    /**
     * The element of a cell.
     *
     * @param style the number of the cell's style
     * @param number whether the cell held a number
     */
    private String cell(CellAddress cell, RichText words, int style, boolean number) throws Refusal {
        if (words.isBlank()) {
            return cell(cell, style, "/>");
        }
        Optional<String> value = value(words.plain().strip(), styles.numberFormat(style), number);
        if (value.isPresent()) {
            return cell(cell, style, "><v>" + value.get() + "</v></c>");
        }
        CellText text = CellText.of(words);
        boolean formula = LIKE_A_FORMULA.matcher(text.words()).matches();
        return cell(
                cell,
                formula ? styles.quoted(style) : style,
                " t=\"inlineStr\"><is>" + content(text.pieces(), style) + "</is></c>");
    }

    private static String cell(CellAddress cell, int style, String rest) {
        return "<c r=\"" + cell + "\"" + (style == 0 ? "" : " s=\"" + style + "\"") + rest;
    }

    private String content(List<CellText.Piece> pieces, int style) {
        boolean plain = pieces.stream().allMatch(piece -> piece.font().isEmpty());
        StringBuilder content = new StringBuilder();
        for (CellText.Piece piece : pieces) {
            String text = Tags.words(piece.words());
            CellText.Font font = piece.font().orElse(CellText.Font.PLAIN);
            content.append(plain ? text : "<r>" + styles.run(style, font.strong(), font.emphasis()) + text + "</r>");
        }
        return content.toString();
    }

    /** The number that the format shows in these words. */
    private Optional<String> value(String words, CellFormat format, boolean number) throws Refusal {
        Optional<BigDecimal> value = candidate(words, format, number);
        return value.isPresent()
                        && values.number(value.get().doubleValue(), format)
                                .words()
                                .equals(words)
                ? value.map(it -> it.stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private Optional<BigDecimal> candidate(String words, CellFormat format, boolean number) {
        try {
            return switch (format.dateShape()) {
                case DAY -> Optional.of(serialNumber(LocalDate.parse(words, DayWords.FORMAT)));
                case MONTH ->
                    Optional.of(serialNumber(YearMonth.parse(words, MONTH).atDay(1)));
                default -> Optional.of(words).filter(it -> number).map(UpdatedCopy::number);
            };
        } catch (DateTimeException | NumberFormatException e) {
            // No such date or number: the words stay words.
            return Optional.empty();
        }
    }

    private BigDecimal serialNumber(LocalDate day) {
        return BigDecimal.valueOf(DateUtil.getExcelDate(day, workbook.isFrom1904()));
    }

    private static BigDecimal number(String words) {
        return words.endsWith("%")
                ? new BigDecimal(words.substring(0, words.length() - 1)).movePointLeft(2)
                : new BigDecimal(words);
    }
}
