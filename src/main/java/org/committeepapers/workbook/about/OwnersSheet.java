package org.committeepapers.workbook.about;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.tracker.Post;
import org.committeepapers.wording.owner.OwnerWords;
import org.committeepapers.workbook.sheet.CellRemarks;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/** Reads the register of posts that may own an action. */
public final class OwnersSheet {

    private static final Map<String, Column> HEADINGS = Map.ofEntries(
            Map.entry("post", Column.POST),
            Map.entry("posts", Column.POST),
            Map.entry("owner", Column.POST),
            Map.entry("role", Column.POST),
            Map.entry("job title", Column.POST),
            Map.entry("post title", Column.POST),
            Map.entry("position", Column.POST),
            Map.entry("designation", Column.POST),
            Map.entry("swydd", Column.POST),
            Map.entry("name", Column.NAME),
            Map.entry("full name", Column.NAME),
            Map.entry("officer", Column.NAME),
            Map.entry("lead officer", Column.NAME),
            Map.entry("lead", Column.NAME),
            Map.entry("who", Column.NAME),
            Map.entry("enw", Column.NAME),
            Map.entry("initials", Column.INITIALS),
            Map.entry("initial", Column.INITIALS),
            Map.entry("abbreviation", Column.INITIALS),
            Map.entry("llythrennau", Column.INITIALS),
            Map.entry("llythrennau blaen", Column.INITIALS),
            Map.entry("aliases", Column.ALIASES),
            Map.entry("alias", Column.ALIASES),
            Map.entry("also known as", Column.ALIASES),
            Map.entry("other names", Column.ALIASES),
            Map.entry("also called", Column.ALIASES),
            Map.entry("directorate", Column.DIRECTORATE),
            Map.entry("department", Column.DIRECTORATE),
            Map.entry("service", Column.DIRECTORATE),
            Map.entry("team", Column.DIRECTORATE),
            Map.entry("office", Column.DIRECTORATE),
            Map.entry("organisation", Column.DIRECTORATE),
            Map.entry("e mail", Column.E_MAIL),
            Map.entry("email", Column.E_MAIL),
            Map.entry("e mail address", Column.E_MAIL),
            Map.entry("email address", Column.E_MAIL));
    private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;\n]");

    private static final Pattern OF_OWNERS =
            Pattern.compile(".*\\b(?:owners?|officers?|leads?|contacts?|initials)\\b.*");

    private enum Column {
        POST,
        NAME,
        INITIALS,
        ALIASES,
        DIRECTORATE,
        E_MAIL
    }

    private OwnersSheet() {}

    public static List<Post> read(Sheet sheet, Remarks remarks) {
        for (SheetRow row : sheet.inOrder()) {
            Map<Column, Integer> columns = columns(row);
            if (names(columns)) {
                new CellRemarks(sheet, remarks).on(row.index(), new TreeSet<>(columns.values()));
                addresses(sheet, row, columns, remarks);
                return sheet.rows().tailMap(row.index(), false).values().stream()
                        .map(below -> post(below, columns))
                        .flatMap(Optional::stream)
                        .toList();
            }
        }
        if (!sheet.rows().isEmpty()) {
            remarks.warn(
                    "owners-unreadable",
                    new Location.Cell(sheet.file(), sheet.name(), sheet.entry().index(), 0, 0),
                    "",
                    "The sheet has no heading Post; the register of owners isn't read.",
                    "Give it the headings Post, Aliases, Directorate and E-mail.");
        }
        return List.of();
    }

    /** Whether a sheet of another name than Owners is one all the same, by its headings. */
    public static boolean isOne(Sheet sheet) {
        boolean named = OF_OWNERS.matcher(Names.plain(sheet.name())).matches();
        return sheet.inOrder().stream()
                .map(OwnersSheet::columns)
                .anyMatch(columns ->
                        names(columns) && (columns.containsKey(Column.INITIALS) || named && columns.size() > 1));
    }

    private static boolean names(Map<Column, Integer> columns) {
        return columns.containsKey(Column.POST) || columns.containsKey(Column.NAME);
    }

    private static Map<Column, Integer> columns(SheetRow row) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (SheetCell cell : row.filled()) {
            Optional.ofNullable(HEADINGS.get(Names.plain(cell.value().words())))
                    .ifPresent(column -> columns.putIfAbsent(column, cell.column()));
        }
        return columns;
    }

    /** Nobody can be written to at words that are no address; a post that says it is vacant needs none. */
    private static void addresses(Sheet sheet, SheetRow headings, Map<Column, Integer> columns, Remarks remarks) {
        Optional<Integer> column = Optional.ofNullable(columns.get(Column.E_MAIL));
        for (SheetRow row : sheet.rows().tailMap(headings.index(), false).values()) {
            post(row, columns)
                    .filter(post -> column.isPresent()
                            && !post.vacant()
                            && !post.eMail().isBlank()
                            && post.address().isEmpty())
                    .ifPresent(post -> remarks.warn(
                            "owner-e-mail-unusable",
                            sheet.cell(row, column.orElseThrow()),
                            post.eMail(),
                            "This is no e-mail address that a message could go to, so drafts for this post have no"
                                    + " recipient.",
                            "Write one address alone, such as head.of.parks@example.gov.uk, or leave the cell blank."));
        }
    }

    private static Optional<Post> post(SheetRow row, Map<Column, Integer> columns) {
        String holder = words(row, columns, Column.NAME);
        String post = words(row, columns, Column.POST);
        String name = post.isEmpty() ? holder : post;
        List<String> aliases = new ArrayList<>();
        Stream.of(holder, words(row, columns, Column.INITIALS))
                .filter(alias -> !alias.isEmpty() && !alias.equals(name))
                .forEach(aliases::add);
        BETWEEN_ALIASES
                .splitAsStream(words(row, columns, Column.ALIASES))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .forEach(aliases::add);
        String directorate = words(row, columns, Column.DIRECTORATE);
        String eMail = words(row, columns, Column.E_MAIL);
        boolean vacant = Stream.of(name, holder, directorate, eMail).anyMatch(OwnerWords::isVacant);
        return name.isEmpty() ? Optional.empty() : Optional.of(new Post(name, aliases, directorate, eMail, vacant));
    }

    private static String words(SheetRow row, Map<Column, Integer> columns, Column column) {
        return row.value(columns.getOrDefault(column, -1)).words();
    }
}
