package org.committeepapers.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.TableLayout.Cleaning;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.RichText;

/**
 * The value of a field, and its cell.
 *
 * @param meaning what the layout says that its words stand for, where they are kept
 */
record Value(CellValue value, Location.Cell cell, Optional<String> meaning) {

    Value(CellValue value, Location.Cell cell) {
        this(value, cell, Optional.empty());
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

    /** Without what a program put there. */
    Value cleaned(Set<Cleaning> ways) {
        return TextCleaning.of(this, ways);
    }

    Value at(Location.Cell other) {
        return new Value(value, other, meaning);
    }

    /** The cell as it is, with what its words stand for. */
    Value meaning(String other) {
        return new Value(value, cell, Optional.of(other));
    }

    /** What its words stand for, or else the words. */
    RichText meant() {
        return meaning.map(RichText::of).orElseGet(this::text);
    }

    /** The cell with other words, no longer a date or number. */
    Value with(RichText other) {
        return new Value(
                new CellValue(
                        other,
                        value.struck(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        false,
                        value.flaws(),
                        value.fill()),
                cell);
    }

    /** The cell with a day, in words as a cell of dates has it. */
    Value of(LocalDate day) {
        CellValue dated = new CellValue(
                RichText.of(DayWords.of(day)),
                value.struck(),
                Optional.of(day),
                OptionalDouble.empty(),
                false,
                value.flaws(),
                value.fill());
        return new Value(dated, cell);
    }

    /** Removes from a text what a program put there. */
    private static final class TextCleaning {

        private static final Pattern BREAK =
                Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|td|th|tr|h[1-6]|ul|ol|table)\\s*>|<li\\b[^>]*>");

        /** Invisible or struck-out parts. */
        private static final Pattern UNSEEN =
                Pattern.compile("(?is)<!--.*?-->|<(script|style|s|strike|del)\\b[^>]*>.*?</\\1\\s*>");

        private static final Pattern TAG = Pattern.compile(
                "(?i)</?(?:a|b|blockquote|br|div|em|font|h[1-6]|hr|i|img|li|o:p|ol|p|pre|s|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\\b[^>]*>");
        private static final Pattern NUMBERED = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|\\d{1,7});");
        private static final Map<String, String> ENTITIES = Map.ofEntries(
                Map.entry("&nbsp;", " "),
                Map.entry("&lt;", "<"),
                Map.entry("&gt;", ">"),
                Map.entry("&quot;", "\""),
                Map.entry("&apos;", "'"),
                Map.entry("&pound;", "\u00a3"),
                Map.entry("&ndash;", "\u2013"),
                Map.entry("&mdash;", "\u2014"),
                Map.entry("&lsquo;", "\u2018"),
                Map.entry("&rsquo;", "\u2019"),
                Map.entry("&ldquo;", "\u201c"),
                Map.entry("&rdquo;", "\u201d"),
                Map.entry("&bull;", "\u2022"),
                Map.entry("&hellip;", "\u2026"));
        private static final Pattern BLANK_LINES = Pattern.compile("(?:[ \\t\\u00a0]*\\n){2,}+");
        private static final String BETWEEN = ";#";
        private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
        private static final Pattern IN_UTC =
                Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z");
        /** An empty date where days are counted from 1900. */
        private static final LocalDate NO_DATE = LocalDate.of(1899, 12, 30);

        private static final Pattern NO_DATE_IN_WORDS = Pattern.compile("(?:1899-12-30|30/12/1899)(?:[T ].*)?");

        private static final ZoneId LONDON = ZoneId.of("Europe/London");

        private TextCleaning() {}

        static Value of(Value value, Set<Cleaning> cleaning) {
            if (cleaning.isEmpty() || value.isBlank()) {
                return value;
            }
            if (value.value().date().isPresent()) {
                return value.value().date().get().equals(NO_DATE) ? value.with(RichText.EMPTY) : value;
            }
            String words = value.text().plain();
            String html = cleaning.contains(Cleaning.HTML) ? withoutHtml(words) : words;
            String cleaned = cleaning.contains(Cleaning.SHAREPOINT) ? withoutLists(html) : html;
            return cleaned.equals(words) ? value : value.with(RichText.of(cleaned));
        }

        private static String withoutHtml(String words) {
            String text = TAG.matcher(
                            BREAK.matcher(UNSEEN.matcher(words).replaceAll("")).replaceAll("\n"))
                    .replaceAll("");
            for (Map.Entry<String, String> entity : ENTITIES.entrySet()) {
                text = text.replace(entity.getKey(), entity.getValue());
            }
            text = NUMBERED.matcher(text).replaceAll(found -> character(found.group(1), found.group()));
            text = text.replace("&amp;", "&");
            return BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
        }

        private static String character(String number, String whole) {
            int code = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            boolean legal = Character.isValidCodePoint(code) && !Character.isISOControl(code) || code == '\n';
            return Matcher.quoteReplacement(legal ? Character.toString(code) : whole);
        }

        private static String withoutLists(String words) {
            String bare = words.strip();
            if (NO_DATE_IN_WORDS.matcher(bare).matches()) {
                return "";
            }
            if (IN_UTC.matcher(bare).matches()) {
                return inLondon(bare);
            }
            if (bare.startsWith("[\"") && bare.endsWith("\"]")) {
                return String.join("\n", bare.substring(2, bare.length() - 2).split("\"\\s*,\\s*\""));
            }
            return bare.contains(BETWEEN) ? entries(bare) : words;
        }

        /** The entries of a list, a line each, without their internal numbers. */
        private static String entries(String words) {
            List<String> entries = Arrays.stream(words.split(BETWEEN, -1))
                    .map(String::strip)
                    .filter(entry -> !entry.isEmpty())
                    .toList();
            List<String> named = entries.stream()
                    .filter(entry -> !NUMBER.matcher(entry).matches())
                    .toList();
            return String.join("\n", named.isEmpty() ? entries : named);
        }

        private static String inLondon(String time) {
            try {
                LocalDate day = Instant.parse(time.matches(".*T\\d{2}:\\d{2}Z") ? time.replace("Z", ":00Z") : time)
                        .atZone(LONDON)
                        .toLocalDate();
                return day.toString();
            } catch (DateTimeParseException e) {
                return time;
            }
        }
    }
}
