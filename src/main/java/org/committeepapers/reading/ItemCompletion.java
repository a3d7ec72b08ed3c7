package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;
import org.committeepapers.wording.TextPattern;
import org.committeepapers.wording.response.ResponseWords;
import org.committeepapers.wording.status.StatusPatterns;
import org.committeepapers.wording.status.StatusWords;

/**
 * Completes items with what a layout says beside their cells: meanings of words, lines above, fixed values, references.
 *
 * @param sheet what the name of the sheet says
 */
record ItemCompletion(TableLayout table, Map<String, Value> sheet, TrackerFindings findings) {

    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
    private static final Pattern ENDS = Pattern.compile("^[\\s().\\[\\]:]+|[\\s().\\[\\]:]+$");

    /**
     * Completes an item whose cells have been read.
     *
     * @param lines what the lines above it say
     * @param names what parts of its cells and its labels say
     */
    void complete(SheetItem item, Map<String, Value> lines, Map<String, String> names) {
        table.values().forEach((field, meanings) -> {
            item.put(field, translated(field, item.value(field), meanings));
            if (field == Field.STATUS) {
                item.statuses(item.statuses().stream()
                        .map(status -> translated(field, status, meanings))
                        .toList());
            } else if (field == Field.EXEMPTION) {
                item.markings(item.markings().stream()
                        .map(cell -> translated(field, cell, meanings))
                        .toList());
            }
        });
        inherit(lines, item);
        reference(lines, names, item);
    }

    /** A cell with words that take back its meaning stays as it is: "Done, but for phase 2" where "Done*" has one. */
    private static Value translated(Field field, Value value, Map<TextPattern, String> meanings) {
        if (field == Field.RESPONSE) {
            return answered(value, meanings);
        }
        return PatternNames.bestOf(meanings, value.words())
                .filter(meaning -> field != Field.STATUS || !isOpen(value, meanings))
                .map(meaning -> value.with(RichText.of(meaning)))
                .orElse(value);
    }

    /** Whether the cell fits patterns of an ended status, but the words under their asterisks hedge it. */
    private static boolean isOpen(Value value, Map<TextPattern, String> meanings) {
        Map<String, Status> ends = new LinkedHashMap<>();
        meanings.forEach((pattern, meaning) -> StatusWords.ofStatusCell(meaning)
                .filter(end -> end.isEnded() && pattern.fits(value.words()))
                .ifPresent(end -> ends.put(pattern.source(), end)));
        return !ends.isEmpty()
                && !StatusWords.read(value.words(), StatusPatterns.of(ends)).isKnown();
    }

    /** An answer keeps its words if an asterisk stands for some of them; if these may change its meaning, it has none. */
    private static Value answered(Value value, Map<TextPattern, String> meanings) {
        String words = value.words();
        Optional<TextPattern> best = PatternNames.best(meanings.keySet(), words);
        if (best.isEmpty()) {
            return value;
        }
        TextPattern pattern = best.get();
        String meaning = meanings.getOrDefault(pattern, words);
        String free = pattern.match(words, PatternNames::mayBe)
                .map(TextPattern.Match::free)
                .orElse("");
        if (free.chars().noneMatch(Character::isLetterOrDigit)) {
            return value.with(RichText.of(meaning));
        }
        Response.Category meant = ResponseWords.category(RichText.of(meaning));
        return ResponseWords.mayChange(meant, pattern.fixedWords(), free)
                        || isReadOtherwise(meant, pattern, value.text())
                ? value
                : value.meaning(meaning);
    }

    /** Whether the cell plainly says something other than its meaning, and the fixed words of the pattern alone don't. */
    private static boolean isReadOtherwise(Response.Category meant, TextPattern pattern, RichText words) {
        Response.Category read = ResponseWords.category(words);
        return read != meant
                && read != Response.Category.NOT_STATED
                && read != ResponseWords.category(RichText.of(pattern.fixedWords()));
    }

    /** A row's own cell comes before a line, a line before the sheet's name, and that before a fixed value. */
    private void inherit(Map<String, Value> lines, SheetItem item) {
        Stream.of(lines, sheet)
                .forEach(said -> said.forEach((name, value) -> Field.named(name)
                        .ifPresent(field -> item.inherit(
                                field,
                                translated(
                                        field,
                                        DateCells.printed(field, value, table),
                                        table.values().getOrDefault(field, Map.of()))))));
        table.fixed()
                .forEach((name, words) ->
                        Field.named(name).ifPresent(field -> item.inherit(field, Value.of(words, item.firstCell()))));
    }

    private void reference(Map<String, Value> lines, Map<String, String> names, SheetItem item) {
        if (table.reference().isEmpty()) {
            return;
        }
        StringBuilder reference = new StringBuilder();
        Matcher name = NAME.matcher(table.reference().get().source());
        List<String> missing = new ArrayList<>();
        boolean blank = true;
        while (name.find()) {
            String called = name.group(1).strip();
            String said = said(called, lines, names, item);
            blank &= said.isEmpty();
            if (said.isEmpty() && isNeeded(called)) {
                missing.add(called);
            }
            name.appendReplacement(reference, Matcher.quoteReplacement(said));
        }
        name.appendTail(reference);
        Value made = Value.of(blank ? "" : reference.toString().strip(), item.cell(Field.REFERENCE));
        item.put(Field.REFERENCE, made);
        if (!missing.isEmpty() && !made.isBlank()) {
            findings.add(
                    "reference-incomplete", made, table.reference().get().source(), String.join("} or {", missing));
        }
    }

    /** A part of a cell may be missing, such as the letter where a minute has one recommendation. */
    private boolean isNeeded(String name) {
        return name.equals(Field.REFERENCE.key())
                || table.lines().stream().anyMatch(line -> line.names().contains(name));
    }

    /** The value of a name, without brackets and stops at its ends; those of the template stay. */
    private String said(String name, Map<String, Value> lines, Map<String, String> names, SheetItem item) {
        String words = names.containsKey(name)
                ? names.get(name)
                : Field.named(name)
                        .filter(item::has)
                        .map(item::words)
                        .orElseGet(() -> Stream.of(lines, sheet)
                                .filter(above -> above.containsKey(name))
                                .map(above -> above.get(name).words())
                                .findFirst()
                                .orElse(table.fixed().getOrDefault(name, "")));
        return ENDS.matcher(words).replaceAll("");
    }
}
