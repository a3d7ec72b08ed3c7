package org.committeepapers.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetCell;
import org.committeepapers.workbook.sheet.SheetRow;

/**
 * Reads the tables of one sheet from top to bottom, whatever their layout: a row an action, with the recommendation
 * in it, blank, repeated or merged; or a recommendation and its response in lines above a table of its actions.
 */
final class TrackerSheet {

    private static final Pattern CONTINUED =
            Pattern.compile("(?i).*\\b(?:continued|cont\\.?|cont[\u2019']d|contd)\\W*");

    private final Sheet sheet;
    private final HeaderFinder headers;
    private final RowsBelow below;
    private final Drafts drafts;
    private final SheetRemarks remarks;
    private final StatusKey key;
    private final Opening opening = new Opening();
    private final List<Group> groups = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private int firstTable;
    private Group group = new Group("", false);
    private Optional<Table> table = Optional.empty();
    private Optional<Field> goesOn = Optional.empty();
    private Optional<LocalDate> meeting = Optional.empty();
    private String committee = "";
    private boolean inBlocks;
    private boolean joins;
    private boolean inNotes;
    private boolean rowsSinceHeading;
    private String lead = "";
    private int lastRow = -1;

    TrackerSheet(Sheet sheet, Headings headings, Drafts drafts, StatusKey key, SheetRemarks remarks) {
        this.sheet = sheet;
        this.headers = new HeaderFinder(headings, sheet);
        this.drafts = drafts;
        this.below = new RowsBelow(sheet, headers, drafts);
        this.key = key;
        this.remarks = remarks;
    }

    /** Whether the sheet has any headings of a tracker. */
    boolean isTracker() {
        return sheet.inOrder().stream().anyMatch(row -> headers.at(row, true).isPresent());
    }

    /** Whether its first headings have references and actions, but no recommendations, which another sheet may have. */
    boolean isOfActionsAlone() {
        return sheet.inOrder().stream()
                .flatMap(row -> headers.at(row, true).stream())
                .findFirst()
                .filter(header ->
                        header.has(Field.REFERENCE) && header.has(Field.ACTION) && !header.has(Field.RECOMMENDATION))
                .isPresent();
    }

    /** @param numberOfFirst the number of the sheet's first table */
    void read(int numberOfFirst) {
        firstTable = numberOfFirst;
        drafts.startSheet();
        for (SheetRow row : sheet.inOrder()) {
            boolean apart = row.index() > lastRow + 1;
            if (table.isPresent() && row.index() <= table.get().header().lastRow()
                    || row.filled().isEmpty()) {
                continue;
            }
            lastRow = row.index();
            row(row, apart);
        }
        direct();
        remarks.cells(tables);
    }

    String name() {
        return sheet.name();
    }

    int index() {
        return sheet.entry().index();
    }

    List<Group> groups() {
        return groups;
    }

    List<Table> tables() {
        return tables;
    }

    Opening opening() {
        return opening;
    }

    private void row(SheetRow row, boolean apart) {
        inNotes &= !apart;
        Optional<Header> header = headers.at(row, tables.isEmpty());
        if (header.isPresent()) {
            header(header.get());
            return;
        }
        List<LabelledLine> lines = LabelledLine.of(row);
        if (!lines.isEmpty() && isLine(lines, row)) {
            lines.forEach(line -> line(line, row));
        } else if (goesOn.isPresent() && row.filled().size() == 1) {
            drafts.current().ifPresent(draft -> draft.goOn(goesOn.get(), onlyCell(row)));
        } else if (table.isEmpty()) {
            aboveTheTable(row);
        } else {
            tableRow(row, apart);
        }
    }

    private void header(Header found) {
        joins = !inBlocks && below.join(found);
        boolean actions = inBlocks || joins || found.has(Field.RECOMMENDATION);
        Header read = new ColumnContents(sheet, found).read();
        Header header = actions ? read : read.withActionsAsRecommendations();
        boolean again = table.map(Table::header)
                .filter(before -> before.words().equals(header.words()))
                .isPresent();
        if (!lead.isEmpty()) {
            group(lead, false);
        }
        lead = "";
        boolean same = again && !rowsSinceHeading && !tables.isEmpty();
        Table next = new Table(sheet, firstTable + tables.size(), header, group.heading());
        table = Optional.of(next);
        if (!same) {
            tables.add(next);
        }
        goesOn = Optional.empty();
        inNotes = false;
        rowsSinceHeading = false;
        if (!again) {
            remarks.headings(header);
        }
    }

    /** Whether a row that begins with a label is a line of a block and not a row of a table of recommendations. */
    private boolean isLine(List<LabelledLine> lines, SheetRow row) {
        Optional<Header> header = table.map(Table::header);
        boolean ofRecommendation = lines.get(0).isOfRecommendation();
        if (header.isEmpty() || !header.get().has(Field.RECOMMENDATION)) {
            return ofRecommendation || below.leadTo(row, tables.isEmpty());
        }
        return !ofRecommendation && below.leadTo(row, tables.isEmpty());
    }

    private void line(LabelledLine line, SheetRow row) {
        goesOn = Optional.empty();
        switch (line.label()) {
            case RECOMMENDATION -> {
                inBlocks = true;
                if (table.isPresent()) {
                    table = Optional.empty();
                }
                drafts.open(RecommendationDraft.of(
                        line,
                        sheet.cell(row, line.labelCell().column()),
                        sheet.cell(row, line.valueCell().column()),
                        currentGroup(),
                        remarks.remarks()));
                goesOn = Optional.of(Field.RECOMMENDATION);
            }
            case RESPONSE -> said(Field.EXECUTIVE_RESPONSE, line, row);
            case DIRECTED_TO -> said(Field.DIRECTED_TO, line, row);
            case RECEIVED_ON -> said(Field.RECEIVED_ON, line, row);
            case EXEMPTION -> said(Field.EXEMPTION, line, row);
            case REVIEW, MEETING_DATE, COMMITTEE, OTHER -> ofBlock(line, row);
        }
    }

    private void said(Field field, LabelledLine line, SheetRow row) {
        Piece piece = new Piece(
                line.valueCell().value().with(line.value()),
                sheet.cell(row, line.valueCell().column()));
        if (drafts.current().isEmpty()) {
            remarks.notRead(row, true);
        } else if (!piece.value().isBlank()) {
            drafts.current().get().say(field, piece);
        }
        goesOn = field == Field.EXECUTIVE_RESPONSE && drafts.current().isPresent()
                ? Optional.of(field)
                : Optional.empty();
    }

    /** A line on the review or the meeting that the next recommendations come from. */
    private void ofBlock(LabelledLine line, SheetRow row) {
        drafts.startAnew();
        remarks.aside(row);
        if (tables.isEmpty() && !inBlocks) {
            opening.read(line);
        }
        String words = line.value().plain().strip().replace('\n', ' ');
        if (line.label() == BlockLabel.REVIEW) {
            lead = words;
        } else if (line.label() == BlockLabel.MEETING_DATE && lead.isEmpty()) {
            lead = "Meeting of " + words;
        }
        if (line.label() == BlockLabel.MEETING_DATE) {
            meeting = line.day();
        }
        if (line.label() == BlockLabel.COMMITTEE) {
            committee = words;
        }
    }

    private void aboveTheTable(SheetRow row) {
        if (key.read(row.filled())) {
            remarks.skipped(row, "a key");
            return;
        }
        if (inBlocks) {
            remarks.notRead(row, !RowKind.isNote(row));
            return;
        }
        row.filled().forEach(cell -> opening.read(cell.value().text()));
        remarks.aside(row);
        lead = tables.isEmpty() && opening.lines().size() == 1 ? "" : words(row);
    }

    private void tableRow(SheetRow sheetRow, boolean apart) {
        TableRow row = new TableRow(table.orElseThrow(), sheetRow);
        RowKind kind = RowKind.of(row);
        boolean few = sheetRow.filled().size() <= 2 && !(row.hasAction() && !row.isBlank(Field.RECOMMENDATION));
        boolean more = inNotes && !row.hasAction() && sheetRow.filled().size() <= 2;
        if (few && (apart || more || kind == RowKind.NOTE) && isKey(row)) {
            inNotes = true;
            remarks.skipped(sheetRow, "a key");
            return;
        }
        inNotes = kind == RowKind.NOTE || more;
        if (kind == RowKind.DATA && !more) {
            data(row);
        } else if (kind == RowKind.TITLE && !more && isHeading(sheetRow)) {
            heading(sheetRow);
        } else {
            remarks.notRead(
                    sheetRow,
                    kind == RowKind.TITLE && !more && !(apart && below.areClosedBy(sheetRow, words(sheetRow))));
        }
    }

    /** A lone "1  Fully achieved" below the table is no recommendation; a row with a reference and a text is one. */
    private boolean isKey(TableRow row) {
        boolean recommendation = !row.isBlank(Field.REFERENCE) && !row.isBlank(Field.RECOMMENDATION);
        boolean letter = row.reference().chars().noneMatch(Character::isDigit);
        return (!recommendation || inNotes || letter) && key.read(row.row().filled());
    }

    private void data(TableRow row) {
        rowsSinceHeading = true;
        Optional<TableRow> above = drafts.current()
                .flatMap(RecommendationDraft::lastRow)
                .filter(last -> row.goesOnWithProgress() && !last.isBlank(Field.PROGRESS));
        if (above.isPresent()) {
            above.get().takeProgress(row);
            return;
        }
        if (joins && !row.isBlank(Field.REFERENCE)) {
            drafts.named(row.reference())
                    .ifPresentOrElse(draft -> drafts.join(row, draft), () -> drafts.add(row, currentGroup()));
        } else if (row.header().has(Field.RECOMMENDATION)) {
            drafts.add(row, currentGroup());
        } else {
            drafts.current().ifPresentOrElse(draft -> draft.add(row), () -> drafts.add(row, currentGroup()));
        }
    }

    /** Whether rows or headings follow that the words may be a title of. */
    private boolean isHeading(SheetRow row) {
        if (inBlocks) {
            return false;
        }
        if (below.leadTo(row, tables.isEmpty())) {
            return true;
        }
        return table.isPresent() && below.areTitledBy(row, table.get());
    }

    private void heading(SheetRow row) {
        String words = words(row);
        remarks.aside(row);
        if (isRepeated(words)) {
            return;
        }
        drafts.startAnew();
        if (below.leadTo(row, tables.isEmpty())) {
            lead = lead.isEmpty() ? words : lead;
            return;
        }
        group(words, true);
        table = table.map(before -> new Table(sheet, before.number(), before.header(), words));
    }

    /** Whether it is the title of the table again, on a further page. */
    private boolean isRepeated(String words) {
        return CONTINUED.matcher(words).matches()
                || opening.lines().stream()
                        .anyMatch(line -> line.plain().strip().equals(words));
    }

    private void group(String heading, boolean withinTable) {
        group = new Group(heading, withinTable);
        group.ofMeeting(meeting);
        group.ofCommittee(committee);
        meeting = Optional.empty();
        groups.add(group);
        drafts.startAnew();
    }

    private Group currentGroup() {
        if (inBlocks && !(lead.isEmpty() && committee.equals(group.committee("")))) {
            group(lead, false);
            lead = "";
        }
        if (groups.isEmpty()) {
            groups.add(group);
        }
        return group;
    }

    private void direct() {
        Set<Group> own = new HashSet<>(groups);
        new Addressing(drafts.all().stream()
                        .filter(draft -> own.contains(draft.group()))
                        .toList())
                .direct(opening.addressees());
    }

    private Piece onlyCell(SheetRow row) {
        SheetCell cell = row.filled().get(0);
        return new Piece(cell.value(), sheet.cell(row, cell.column()));
    }

    private static String words(SheetRow row) {
        return row.filled().stream()
                .map(cell -> cell.value().words().replace('\n', ' '))
                .collect(Collectors.joining(" "));
    }
}
