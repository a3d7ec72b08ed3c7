package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.committeepapers.reading.TableLayout.StatusLayout;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Standing.Doubt;
import org.committeepapers.tracker.Standing.Source;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.Vocabulary;
import org.committeepapers.wording.status.StatusCell;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/**
 * Finds the status of an item's action, and where it is given. It looks first in the columns of statuses, for the
 * table's words, the program's own, percentages and colours; if there is no such column, in progress, for the table's
 * words and the program's own; else the layout decides. The first answer counts.
 */
final class ItemStatus {

    private static final int ALL = 100;

    private final Vocabulary vocabulary;
    private final TrackerFindings findings;
    private final PercentDone shares;

    /** By the table's line in the layout. */
    private final Map<Integer, StatusPatterns> patterns = new HashMap<>();

    /** What one cell says of the status. */
    private record Evidence(String what, Value cell, StatusCell status) {

        String source() {
            return "the " + what + " " + cell.cell().address();
        }
    }

    ItemStatus(Vocabulary vocabulary, TrackerFindings findings, PercentDone shares) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.shares = shares;
    }

    Standing of(SheetItem item) {
        StatusCell stated = stated(item);
        if (stated.status().isPresent()) {
            return stated(stated, item);
        }
        boolean progressCounts =
                !item.has(Field.STATUS) || item.table().status().progressIfBlank();
        StatusCell progress = progressCounts ? progress(item) : StatusCell.NOTHING;
        if (progress.status().isPresent()) {
            return progress.isKnown()
                    ? Standing.clear(progress.status().get(), Source.READ)
                    : Standing.unclear(Source.READ, progress.doubt());
        }
        Status otherwise = item.table().status().otherwise();
        return otherwise == Status.UNKNOWN
                ? Standing.unclear(progressCounts ? Source.READ : Source.STATED, Doubt.SILENT)
                : isDenied(otherwise, item) ? Standing.denied(otherwise) : Standing.clear(otherwise, Source.DECLARED);
    }

    private static boolean isDenied(Status status, SheetItem item) {
        return item.lines(item.text(Field.PROGRESS)).stream()
                .anyMatch(line -> StatusWords.denies(line.plain(), status));
    }

    private Standing stated(StatusCell stated, SheetItem item) {
        Status status = stated.status().orElseThrow();
        if (!stated.isKnown()) {
            return Standing.unclear(Source.STATED, stated.doubt());
        }
        if (status == Status.UNKNOWN) {
            return Standing.unclear(Source.STATED, Doubt.UNREADABLE);
        }
        boolean denied = isDenied(status, item);
        if (!status.isEnded() && !denied && !item.isBlank(Field.PROGRESS)) {
            tellWhereProgressDisagrees(status, item);
        }
        return denied ? Standing.denied(status) : Standing.clear(status, Source.STATED);
    }

    /** Progress that plainly contradicts an open status; the status counts. */
    private void tellWhereProgressDisagrees(Status stated, SheetItem item) {
        Value progress = item.value(Field.PROGRESS);
        Optional<Status> said = item.lines(progress.text()).stream()
                .map(line -> StatusWords.ofProgress(line.plain(), StatusPatterns.NONE))
                .filter(StatusCell::isKnown)
                .flatMap(line -> line.status().stream())
                .filter(status -> status.isEnded() || status == Status.NOT_STARTED && stated == Status.IN_PROGRESS)
                .findFirst();
        if (said.isPresent()) {
            findings.add(
                    "status-sources-disagree",
                    item.value(Field.STATUS),
                    "the status",
                    "the progress at " + progress.cell().address());
        }
    }

    /** What the columns of statuses say; those that disagree are reported. */
    private StatusCell stated(SheetItem item) {
        List<Evidence> said = new ArrayList<>();
        item.statuses().forEach(column -> said.add(new Evidence("words of", column, said(item, column))));
        List<Value> shared = item.has(Field.PERCENT) ? List.of(item.value(Field.PERCENT)) : item.statuses();
        shared.forEach(column -> said.add(new Evidence("share in", column, share(item, column))));
        item.statuses().forEach(column -> said.add(new Evidence("fill of", column, colour(item, column))));
        said.removeIf(each -> each.status().status().isEmpty());
        for (Evidence later : said) {
            Evidence first = said.getFirst();
            if (later.status().isKnown()
                    && !later.status().status().equals(first.status().status())) {
                findings.add("status-sources-disagree", item.value(Field.STATUS), first.source(), later.source());
            }
        }
        return said.isEmpty() ? unexplainedColour(item) : said.getFirst().status();
    }

    /** A fill has to be explained where fills may have a meaning. */
    private StatusCell unexplainedColour(SheetItem item) {
        Map<FillColour, Status> colours = item.table().status().colours();
        for (Value column : colours.isEmpty() && !findings.isStandard() ? List.<Value>of() : item.statuses()) {
            FillColour fill = FillColour.of(column.value());
            if (fill != FillColour.NONE && !colours.containsKey(fill)) {
                findings.unexplainedColour(column);
                return StatusCell.UNCLEAR;
            }
        }
        return StatusCell.NOTHING;
    }

    /** What words in a column of statuses mean, by the table's own and the program's words. */
    StatusCell said(SheetItem item, Value column) {
        if (column.value().flaws().contains(Flaw.FORMULA_ERROR)) {
            return StatusCell.UNCLEAR;
        }
        return agreed(item, column, words -> said(item.table(), words));
    }

    /** The meaning that all lines of a cell in several languages share. */
    private StatusCell agreed(SheetItem item, Value cell, Function<String, StatusCell> reader) {
        List<RichText> lines = item.lines(cell.text());
        List<StatusCell> each = lines.stream()
                .map(line -> line.plain().strip())
                .map(words -> told(words, item, cell, reader.apply(words)))
                .filter(said -> said.status().isPresent())
                .distinct()
                .toList();
        if (each.size() > 1) {
            findings.add("languages-disagree", cell, "status");
            return StatusCell.UNCLEAR;
        }
        return each.isEmpty() ? StatusCell.NOTHING : each.getFirst();
    }

    /** Reports a colour that stands in the words as a sign, where nobody has said what it means. */
    private StatusCell told(String words, SheetItem item, Value cell, StatusCell said) {
        if (said.equals(StatusCell.UNCLEAR)) {
            StatusWords.unexplainedColour(words, patterns(item.table()))
                    .ifPresent(colour -> findings.toConfirm("layout-to-confirm/sign", cell, colour));
        }
        return said;
    }

    private StatusCell said(TableLayout table, String words) {
        boolean share = table.status().explainsPercent() && PercentDone.isShare(words);
        return share ? StatusCell.NOTHING : StatusWords.read(words, patterns(table));
    }

    private StatusPatterns patterns(TableLayout table) {
        return patterns.computeIfAbsent(table.line(), line -> {
            Map<String, Status> words = StatusWords.withRemarks(vocabulary);
            words.putAll(table.status().words());
            return StatusPatterns.of(words);
        });
    }

    private StatusCell share(SheetItem item, Value column) {
        StatusLayout layout = item.table().status();
        if (!layout.explainsPercent() || CellWords.isDash(column.words())) {
            return StatusCell.NOTHING;
        }
        OptionalDouble share = shares.of(item, column);
        if (share.isEmpty()) {
            return StatusCell.NOTHING;
        }
        if (share.getAsDouble() < 0 || share.getAsDouble() > ALL) {
            return StatusCell.UNCLEAR;
        }
        boolean whole = share.getAsDouble() == Math.rint(share.getAsDouble());
        Optional<Status> own =
                whole ? Optional.ofNullable(layout.percent().get((int) share.getAsDouble())) : Optional.empty();
        return own.or(layout::otherPercent)
                .map(status -> new StatusCell(Optional.of(status), Doubt.NONE))
                .orElse(StatusCell.NOTHING);
    }

    private static StatusCell colour(SheetItem item, Value column) {
        Status status = item.table().status().colours().get(FillColour.of(column.value()));
        return status == null ? StatusCell.NOTHING : new StatusCell(Optional.of(status), Doubt.NONE);
    }

    private StatusCell progress(SheetItem item) {
        return agreed(item, item.value(Field.PROGRESS), words -> StatusWords.ofProgress(words, patterns(item.table())));
    }
}
