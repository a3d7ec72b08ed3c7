package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.Post;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Tracker;

/** Makes one tracker of the sheets of a workbook, each by its name or its headings. */
final class TrackerAssembler {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{3,4}$");
    private static final Pattern JOINTS = Pattern.compile("[-_\\s]+");

    /** The words allowed for Response and Status, and the guide of an officer's workbook. */
    private static final Set<String> NOT_READ = Set.of("lists", "guide");

    private static final int HEADINGS_SHOWN = 15;
    private static final int LONGEST_SHOWN = 40;

    private final Refusals refusals;
    private final Habits habits;
    private final Remarks remarks = new Remarks();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<Post> register = new ArrayList<>();
    private final Set<String> headingsFound = new LinkedHashSet<>();
    private final List<Location.Cell> unused = new ArrayList<>();
    private Optional<AboutSheet> about = Optional.empty();
    private String sheetWithHeader = "";
    private String titleRow = "";

    TrackerAssembler(Refusals refusals, Habits habits) {
        this.refusals = refusals;
        this.habits = habits;
    }

    /** Whether the sheet is one of ours that holds nothing to read, or hidden where hidden ones are left out. */
    boolean isPassedOver(SheetEntry entry) {
        return NOT_READ.contains(Names.plain(entry.name())) || habits.skipHidden() && entry.hidden();
    }

    void add(Sheet sheet) {
        switch (Names.plain(sheet.name())) {
            case "about" -> about = Optional.of(AboutSheet.read(sheet, remarks));
            case "owners" -> register.addAll(OwnersSheet.read(sheet, remarks));
            default -> addTable(sheet);
        }
    }

    private void addTable(Sheet sheet) {
        Optional<Header> header = Header.find(sheet);
        if (header.isPresent()) {
            if (sheetWithHeader.isEmpty()) {
                sheetWithHeader = sheet.name();
            } else {
                readToo(sheet, header.get());
            }
            titleRow = titleRow.isEmpty() ? titleAbove(sheet, header.get()) : titleRow;
            recommendations.addAll(TrackerSheet.read(sheet, header.get(), remarks));
        } else if (!sheet.rows().isEmpty()) {
            unused.add(
                    new Location.Cell(sheet.file(), sheet.name(), sheet.entry().index(), 0, 0));
            fullestRow(sheet).forEach(headingsFound::add);
        }
    }

    private static String titleAbove(Sheet sheet, Header header) {
        return sheet.rows().headMap(header.row()).values().stream()
                .flatMap(row -> row.filled().stream())
                .map(cell -> cell.value().words().replace('\n', ' '))
                .findFirst()
                .orElse("");
    }

    private static List<String> fullestRow(Sheet sheet) {
        List<SheetCell> fullest = sheet.inOrder().stream()
                .map(SheetRow::filled)
                .reduce(List.of(), (best, row) -> row.size() > best.size() ? row : best);
        return fullest.stream()
                .limit(HEADINGS_SHOWN)
                .map(cell -> cell.value().words())
                .map(words -> words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "\u2026" : words)
                .toList();
    }

    Reading finished() throws Refusal {
        if (sheetWithHeader.isEmpty()) {
            throw refusals.withoutHeader(headingsFound.stream().collect(Collectors.joining(", ")));
        }
        if (recommendations.isEmpty()) {
            throw refusals.withoutRows(sheetWithHeader);
        }
        unused.forEach(this::notUsed);
        String fileName = EXTENSION.matcher(refusals.file()).replaceFirst("");
        String id = Names.trackerId(about.map(AboutSheet::trackerId).orElse(""), fileName);
        String title =
                titleRow.isEmpty() ? JOINTS.matcher(fileName).replaceAll(" ").strip() : titleRow;
        Tracker tracker = new Tracker(id, about(title), recommendations, register, List.of(), List.of());
        return new Reading(
                tracker, remarks.inSheetOrder(), about.map(AboutSheet::edition).orElse(""));
    }

    private About about(String title) {
        return about.orElseGet(this::none).about(title);
    }

    private AboutSheet none() {
        remarks.warn(
                "about-missing",
                new Location.File(refusals.file()),
                "",
                "The workbook has no sheet About, so the papers name no council, no committee and no date of its"
                        + " meeting.",
                "Add a sheet called About with the labels Council, Committee, Title and Considered on in its first"
                        + " column and their values beside them.");
        return AboutSheet.empty(remarks);
    }

    private void readToo(Sheet sheet, Header header) {
        remarks.note(
                "sheet-read-too",
                new Location.Cell(
                        sheet.file(), sheet.name(), sheet.entry().index(), header.row(), header.firstColumn()),
                sheet.name(),
                "The sheet is read as part of the tracker, after the sheet %s.".formatted(sheetWithHeader),
                "Nothing, if it belongs to it; if not, such as an earlier copy, delete the sheet.");
    }

    private void notUsed(Location.Cell sheet) {
        remarks.note(
                "sheet-not-used",
                sheet,
                sheet.sheet(),
                "The sheet has no headings of a tracker and isn't read.",
                "Nothing, unless it should be: then give it a heading row with Recommendation or Action.");
    }
}
