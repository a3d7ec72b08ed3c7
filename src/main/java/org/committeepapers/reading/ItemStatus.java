package org.committeepapers.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.reading.TableLayout.StatusLayout;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.text.EnumNames;
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
    private static final Pattern SHARE = Pattern.compile("(?i)(-?\\d{1,6}(?:\\.\\d+)?|\\.\\d+)\\s*(%|per ?cent)?");

    private final Vocabulary vocabulary;
    private final TrackerFindings findings;

    /** The columns with a share above 1; in all others plain numbers are fractions. */
    private final Set<List<Integer>> ofPercentages = new HashSet<>();

    /** By the table's line in the layout. */
    private final Map<Integer, StatusPatterns> patterns = new HashMap<>();

    /** @param items all of the tracker */
    ItemStatus(Vocabulary vocabulary, TrackerFindings findings, List<SheetItem> items) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        for (SheetItem item : items) {
            Stream.concat(item.all(Field.STATUS).stream(), Stream.of(item.value(Field.PERCENT)))
                    .filter(cell -> !cell.value().percent() && number(cell).orElse(0) > 1)
                    .forEach(cell -> ofPercentages.add(cell.column()));
        }
    }

    Standing of(SheetItem item) {
        StatusLayout layout = item.table().status();
        StatusCell stated = stated(item);
        if (stated.status().isPresent()) {
            return confirmed(standing(stated, Source.STATED), item);
        }
        boolean progressCounts = !item.has(Field.STATUS) || layout.progressIfBlank();
        StatusCell progress = progressCounts ? progress(item) : StatusCell.NOTHING;
        if (progress.status().isPresent()) {
            return standing(progress, Source.READ);
        }
        return layout.otherwise() == Status.UNKNOWN
                ? Standing.unclear(progressCounts ? Source.READ : Source.STATED, Doubt.SILENT)
                : confirmed(Standing.clear(layout.otherwise(), Source.DECLARED), item);
    }

    private static Standing standing(StatusCell said, Source source) {
        return said.isKnown()
                ? Standing.clear(said.status().orElseThrow(), source)
                : Standing.unclear(source, said.doubt());
    }

    /** The standing, unless progress denies it. Progress that plainly contradicts an open status is told. */
    private Standing confirmed(Standing standing, SheetItem item) {
        Status status = standing.status();
        Value progress = item.value(Field.PROGRESS);
        List<RichText> lines = item.lines(progress.text());
        if (lines.stream().anyMatch(line -> StatusWords.denies(line.plain(), status))) {
            return Standing.denied(status);
        }
        if (standing.doubt() != Doubt.NONE || standing.source() != Source.STATED) {
            return standing;
        }
        if (status.isEnded()) {
            if (lines.stream().anyMatch(line -> StatusWords.takesBack(line.plain()))) {
                findings.add("status-sources-disagree/hedged", progress, status.inWords());
            }
            return standing;
        }
        lines.stream()
                .flatMap(line -> against(status, line.plain()).stream())
                .findFirst()
                .ifPresent(said -> tellDisagreement(
                        item, "status", status, "update in " + progress.cell().address(), said));
        return standing;
    }

    /** What an update plainly says instead of an open status. */
    private static Optional<Status> against(Status open, String progress) {
        StatusCell said = StatusWords.ofProgress(progress, StatusPatterns.NONE);
        if (open == Status.NOT_STARTED && StatusWords.beginsUnderWay(progress)) {
            return Optional.of(Status.IN_PROGRESS);
        }
        if (open == Status.NOT_STARTED && said.doubt() == Doubt.TO_CONFIRM) {
            return Optional.of(Status.COMPLETED);
        }
        return said.status()
                .filter(it -> said.isKnown())
                .filter(it -> it.isEnded() || it == Status.NOT_STARTED && open == Status.IN_PROGRESS);
    }

    private void tellDisagreement(SheetItem item, String one, Status first, String other, Status second) {
        findings.add(
                "status-sources-disagree", item.value(Field.STATUS), one, first.inWords(), other, second.inWords());
    }

    /** What the columns of statuses say; those that disagree are reported. */
    private StatusCell stated(SheetItem item) {
        Map<String, StatusCell> said = new LinkedHashMap<>();
        for (Value cell : item.all(Field.STATUS)) {
            put("text of ", cell, words(item, cell), said);
        }
        for (Value cell : item.has(Field.PERCENT) ? List.of(item.value(Field.PERCENT)) : item.all(Field.STATUS)) {
            put("share in ", cell, share(item, cell), said);
        }
        for (Value cell : item.all(Field.STATUS)) {
            put("fill of ", cell, fill(item, cell, said.isEmpty()), said);
        }
        if (said.isEmpty()) {
            return StatusCell.NOTHING;
        }
        Map.Entry<String, StatusCell> first = said.entrySet().iterator().next();
        Status counts = first.getValue().status().orElseThrow();
        said.forEach((source, later) -> later.status()
                .filter(status -> later.isKnown() && status != counts)
                .ifPresent(status -> tellDisagreement(item, first.getKey(), counts, source, status)));
        return first.getValue();
    }

    private static void put(String what, Value cell, StatusCell says, Map<String, StatusCell> said) {
        if (says.status().isPresent()) {
            said.put(what + cell.cell().address(), says);
        }
    }

    private StatusCell words(SheetItem item, Value cell) {
        return cell.value().flaws().contains(Flaw.FORMULA_ERROR)
                ? StatusCell.UNCLEAR
                : agreed(item, cell, words -> meaning(item.table(), words));
    }

    private StatusCell progress(SheetItem item) {
        return agreed(item, item.value(Field.PROGRESS), words -> StatusWords.ofProgress(words, patterns(item.table())));
    }

    /** The meaning that all lines of a cell in several languages share. */
    private StatusCell agreed(SheetItem item, Value cell, Function<String, StatusCell> reader) {
        Set<StatusCell> said = new LinkedHashSet<>();
        for (RichText line : item.lines(cell.text())) {
            String words = line.plain().strip();
            StatusCell read = reader.apply(words);
            said.add(read);
            if (read.equals(StatusCell.UNCLEAR)) {
                StatusWords.unexplainedColour(words, patterns(item.table()))
                        .ifPresent(colour -> findings.toConfirm("layout-to-confirm/colour", cell, colour));
            }
        }
        said.remove(StatusCell.NOTHING);
        if (said.size() > 1) {
            findings.add("languages-disagree", cell, "status");
            return StatusCell.UNCLEAR;
        }
        return said.stream().findFirst().orElse(StatusCell.NOTHING);
    }

    /** What words in a column of statuses mean, by the table's own and the program's words. */
    StatusCell meaning(TableLayout table, String words) {
        boolean share = table.status().explainsPercent() && SHARE.matcher(words).matches();
        return share ? StatusCell.NOTHING : StatusWords.read(words, patterns(table));
    }

    private StatusPatterns patterns(TableLayout table) {
        return patterns.computeIfAbsent(table.line(), line -> {
            Map<String, Status> words = StatusWords.withRemarks(vocabulary);
            words.putAll(table.status().words());
            table.values()
                    .getOrDefault(Field.STATUS, Map.of())
                    .forEach((pattern, meaning) ->
                            StatusWords.ofStatusCell(meaning).ifPresent(it -> words.put(pattern.source(), it)));
            return StatusPatterns.of(words);
        });
    }

    private StatusCell share(SheetItem item, Value cell) {
        StatusLayout layout = item.table().status();
        OptionalDouble percent = layout.explainsPercent() ? percent(cell) : OptionalDouble.empty();
        if (percent.isEmpty()) {
            return StatusCell.NOTHING;
        }
        double done = percent.getAsDouble();
        Optional<Status> own =
                done == Math.rint(done) ? Optional.ofNullable(layout.percent().get((int) done)) : Optional.empty();
        return done < 0 || done > ALL
                ? StatusCell.UNCLEAR
                : own.or(layout::otherPercent).map(StatusCell::of).orElse(StatusCell.NOTHING);
    }

    /** How much is done, normally from 0 to 100; empty where the cell holds no number. */
    OptionalDouble percent(Value cell) {
        boolean shown = cell.value().percent();
        OptionalDouble number = shown ? cell.value().number() : number(cell);
        Matcher share = SHARE.matcher(cell.words());
        boolean written = share.matches() && share.group(2) != null || ofPercentages.contains(cell.column());
        boolean fraction = number.isPresent() && (shown || !written);
        // Without the binary error of 0.29 * 100.
        return fraction ? OptionalDouble.of(Math.round(number.getAsDouble() * 1_000_000) / 10_000.0) : number;
    }

    private static OptionalDouble number(Value cell) {
        Matcher share = SHARE.matcher(cell.words());
        return share.matches() ? OptionalDouble.of(Double.parseDouble(share.group(1))) : OptionalDouble.empty();
    }

    /** A fill has to be explained where fills may have a meaning and nothing else is said. */
    private StatusCell fill(SheetItem item, Value cell, boolean alone) {
        Map<FillColour, Status> colours = item.table().status().colours();
        FillColour fill = FillColour.of(cell.value());
        boolean unexplained = fill != FillColour.NONE && !colours.containsKey(fill);
        if (alone && unexplained && (findings.isStandard() || !colours.isEmpty())) {
            findings.ask("status-unknown/fill", cell.with(RichText.EMPTY), EnumNames.camel(fill));
            return StatusCell.UNCLEAR;
        }
        return Optional.ofNullable(colours.get(fill)).map(StatusCell::of).orElse(StatusCell.NOTHING);
    }
}
