package org.committeepapers.reading;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.TableLayout.Cleaning;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.RichText;

/**
 * The value of a field, and its cell.
 *
 * @param source the cell with its words: another one where they were filled down, or stand above the row
 * @param meaning what the layout says that its words stand for, where they are kept
 */
record Value(CellValue value, Location.Cell cell, Location.Cell source, Optional<String> meaning) {

    /** Comments, and what is invisible or struck out. */
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<!--.*?-->|<(script|style|s|strike|del)\\b[^>]*>.*?</\\1\\s*>");

    private static final Pattern BREAK =
            Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|td|th|tr|h[1-6]|ul|ol|table)\\s*>|<li\\b[^>]*>");
    private static final Pattern TAG =
            Pattern.compile("(?i)</?(?:a|b|blockquote|br|div|em|font|h[1-6]|hr|i|img|li|o:p|ol"
                    + "|p|pre|s|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\\b[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#x\\p{XDigit}{1,6}|[a-z]{2,6});");
    private static final Map<String, Integer> ENTITIES = CellWords.FILE.phrases("ENTITIES").stream()
            .map(entity -> entity.split(" "))
            .collect(Collectors.toMap(entity -> entity[0], entity -> Integer.valueOf(entity[1])));
    private static final Pattern BLANK_LINES = Pattern.compile("(?<![ \\t\\u00a0])(?:[ \\t\\u00a0]*+\\n){2,}+");

    private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

    /** What lists of SharePoint and other programs export where there is no date. */
    private static final Pattern NO_DATE = Pattern.compile(
            "(?:1899-12-30|1900-01-01|9999-12-31|0001-01-01|30/12/1899|01/01/1900|31/12/9999|01/01/0001)"
                    + "(?:[T ].*)?|30 December 1899|1 January 1900|31 December 9999");

    private static final Pattern IN_UTC = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d[\\d:.]*Z");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    Value(CellValue value, Location.Cell cell) {
        this(value, cell, cell, Optional.empty());
    }

    static Value of(RichText text, Location.Cell cell) {
        return new Value(CellValue.text(text), cell);
    }

    static Value of(String words, Location.Cell cell) {
        return of(RichText.of(words), cell);
    }

    RichText text() {
        return value.text();
    }

    String words() {
        return value.words();
    }

    boolean isBlank() {
        return value.isBlank();
    }

    Value at(Location.Cell other) {
        return new Value(value, other, source, meaning);
    }

    /** The numbers of its sheet and column. */
    List<Integer> column() {
        return List.of(cell.sheetIndex(), cell.column());
    }

    /** The cell as it is, with what its words stand for. */
    Value meaning(String other) {
        return new Value(value, cell, source, Optional.of(other));
    }

    /** What its words stand for, or else the words. */
    RichText meant() {
        return meaning.map(RichText::of).orElseGet(this::text);
    }

    /** The cell with other words, no longer a date or number. */
    Value with(RichText other) {
        return with(other, Optional.empty());
    }

    /** The cell with a day, in words as a cell of dates has it. */
    Value of(LocalDate day) {
        return with(RichText.of(DayWords.of(day)), Optional.of(day));
    }

    private Value with(RichText other, Optional<LocalDate> day) {
        return new Value(
                new CellValue(other, value.struck(), day, OptionalDouble.empty(), false, value.flaws(), value.fill()),
                cell,
                source,
                Optional.empty());
    }

    /** Without what a program put there. */
    Value cleaned(Set<Cleaning> ways) {
        String words = text().plain();
        String html = ways.contains(Cleaning.HTML) ? withoutHtml(words) : words;
        String cleaned = ways.contains(Cleaning.SHAREPOINT) ? withoutSharePoint(html) : html;
        return cleaned.equals(words) ? this : with(RichText.of(cleaned));
    }

    /** The ways of cleaning that would take something out of it. */
    Set<Cleaning> toClean() {
        return EnumSet.allOf(Cleaning.class).stream()
                .filter(way -> lacksWords(cleaned(Set.of(way))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean lacksWords(Value cleaned) {
        return !cleaned.words().equals(words())
                && !withoutSpace(cleaned.words()).equals(withoutSpace(words()));
    }

    private static String withoutSpace(String words) {
        return SPACE.matcher(words).replaceAll("");
    }

    private static String withoutHtml(String words) {
        boolean marked = words.indexOf('<') >= 0 || words.indexOf('&') >= 0;
        String text = marked ? withoutTags(words) : words;
        return (text.indexOf('\n') < 0 ? text : BLANK_LINES.matcher(text).replaceAll("\n\n")).strip();
    }

    private static String withoutTags(String words) {
        String seen = UNSEEN.matcher(words).replaceAll("");
        String text = TAG.matcher(BREAK.matcher(seen).replaceAll("\n")).replaceAll("");
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    /** The character of an entity; the entity where there is no such character. */
    private static String character(MatchResult entity) {
        String name = entity.group(1);
        int code = ENTITIES.getOrDefault(name, 0);
        if (name.startsWith("#")) {
            code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
        }
        boolean legal = Character.isValidCodePoint(code) && !Character.isISOControl(code) || code == '\n';
        return legal ? Character.toString(code) : entity.group();
    }

    private static String withoutSharePoint(String words) {
        String bare = words.strip();
        if (NO_DATE.matcher(bare).matches()) {
            return "";
        }
        if (IN_UTC.matcher(bare).matches()) {
            return inLondon(bare);
        }
        if (bare.startsWith("[\"") && bare.endsWith("\"]")) {
            return String.join("\n", bare.substring(2, bare.length() - 2).split("\"\\s*,\\s*\""));
        }
        return bare.contains(";#") ? names(bare) : words;
    }

    /** The day in London, where the time is one. */
    private static String inLondon(String time) {
        try {
            return OffsetDateTime.parse(time)
                    .atZoneSameInstant(ZoneId.of("Europe/London"))
                    .toLocalDate()
                    .toString();
        } catch (DateTimeParseException e) {
            return time;
        }
    }

    /** The entries of a list, a line each, without their internal numbers; the list where there are only numbers. */
    private static String names(String list) {
        String names = Arrays.stream(list.split(";#", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty() && !NUMBER.matcher(entry).matches())
                .collect(Collectors.joining("\n"));
        return names.isEmpty() ? list : names;
    }
}
