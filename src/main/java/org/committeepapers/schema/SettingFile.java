package org.committeepapers.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads settings in YAML: nested groups whose values are words or lists of words. */
public final class SettingFile {

    /** Nobody writes more than this by hand. */
    private static final int MOST_BYTES = 1_000_000;

    /** Settings are nested a few levels deep at most. */
    private static final int DEEPEST = 8;

    private static final String MARK = "\ufeff";

    /** Colours without quotes, as values and within brackets, which a comment never closes. */
    private static final Pattern COLOUR = Pattern.compile("(?:^|:|-)\\s+(#[0-9a-fA-F]{3,8})\\b");

    private static final Pattern COLOUR_IN_BRACKETS = Pattern.compile("[\\[{][^\"'\\]}]*(#[0-9a-fA-F]{3,8})\\b");

    /** Before quotes: words behind # that nobody means as a comment, a colour before a colon, and the name of an anchor. */
    private static final Pattern CUT_OFF = Pattern.compile("([^\"'#]*+)(?<=\\s)#[\\p{L}\\p{N}]");

    private static final Pattern COLOUR_AS_KEY = Pattern.compile("\\s++#[0-9a-fA-F]{6}\\s*+:");
    private static final Pattern ANCHOR = Pattern.compile("(?<=[:-])\\s++&\\S");
    private static final Pattern UNQUOTED = Pattern.compile("[^\"'#]*+");

    private static final String SPECIAL = ": A word begins with &, * or !, which have a special meaning in YAML";
    private static final String IN_QUOTES = "Put it in double quotes, such as \"*\".";

    private static final Pattern INDENTED_BY_TAB = Pattern.compile(" *\t");
    private static final String SIGNS = "Check this line and the one above: each key needs a colon and a space after"
            + " it, the keys of a group need the same number of spaces before them, and quotes and brackets must be"
            + " closed. Put words that contain a colon, braces, # or quotes, or begin with * or ?, in double quotes.";

    private final Source source;
    private final List<String> lines;
    private final YAMLParser parser;

    private SettingFile(Source source, String text, YAMLParser parser) {
        this.source = source;
        this.lines = text.lines().toList();
        this.parser = parser;
    }

    /**
     * The settings in the file; empty if there is no such file.
     * @throws Refusal if it can't be read, or isn't YAML of this kind
     */
    public static Optional<Setting> read(Path file, Source source) throws Refusal {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(parsed(text(file, source), source))
                : Optional.empty();
    }

    /**
     * The settings in the text of a file.
     * @throws Refusal if it isn't YAML of this kind
     */
    public static Setting parsed(String text, Source source) throws Refusal {
        try (YAMLParser parser =
                (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), new WholeCharacters(text))) {
            SettingFile reader = new SettingFile(source, text, parser);
            List<Setting> cutOff = reader.cutOff();
            try {
                return reader.whole().with(cutOff);
            } catch (JacksonException e) {
                throw cutOff.isEmpty() ? reader.notYaml(e) : Mistakes.cutOff(cutOff);
            }
        }
    }

    /**
     * The settings in the files with this name in all folders, nearer ones laid over farther ones; none if there is no
     * such file.
     *
     * @throws Refusal if one can't be read, or isn't YAML of this kind
     */
    public static Setting read(LayeredFolders folders, String name, Source source) throws Refusal {
        return merged(layers(folders, name, source), source);
    }

    /**
     * The settings in the file with this name of each folder, the nearest first; nothing where a folder has none.
     *
     * @throws Refusal if one can't be read, or isn't YAML of this kind
     */
    public static List<Setting> layers(LayeredFolders folders, String name, Source source) throws Refusal {
        List<Setting> layers = new ArrayList<>();
        for (Path folder : folders.nearestFirst()) {
            Source of = layers.isEmpty() ? source : source.ofProgram();
            layers.add(read(folder.resolve(name), of).orElse(Setting.none(of)));
        }
        return layers;
    }

    /** Nearer settings laid over farther ones. */
    public static Setting merged(List<Setting> nearestFirst, Source source) {
        return nearestFirst.reversed().stream().reduce(Setting.none(source), (farther, nearer) -> nearer.over(farther));
    }

    private static String text(Path file, Source source) throws Refusal {
        byte[] bytes;
        if (!Files.isRegularFile(file)) {
            throw source.refused("", "This isn't a file that can be read", "Replace it with one, or delete it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw source.refused("", "The file can't be read", "Give this user permission to read it, or replace it.");
        }
        if (bytes.length > MOST_BYTES) {
            throw source.refused(
                    "",
                    "The file has more than 1 MB, too much for " + source.noun() + "s",
                    "Replace it with the file of " + source.noun() + "s.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw source.refused(
                    "",
                    "The file isn't written in UTF-8, so letters such as \u0175 and \u2013 can't be read",
                    "Save it in the editor with the encoding UTF-8.");
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /** The lines of which YAML would leave out words; where it leaves nothing after a key, that is a mistake of its own. */
    private List<Setting> cutOff() throws Refusal {
        List<Setting> cutOff = new ArrayList<>();
        for (int i = 1; i <= lines.size(); i++) {
            if (hasAnchor(line(i))) {
                throw refused(i, SPECIAL, IN_QUOTES);
            }
            if (isCutOff(i)) {
                String words = line(i).strip();
                cutOff.add(new Setting(source, i, Setting.Form.COMMENT, "", "", words, List.of(), List.of()));
            }
        }
        return cutOff;
    }

    private static boolean hasAnchor(String line) {
        Matcher unquoted = UNQUOTED.matcher(line);
        return line.indexOf('&') >= 0
                && unquoted.lookingAt()
                && ANCHOR.matcher(unquoted.group()).find();
    }

    private boolean isCutOff(int number) {
        String line = line(number);
        Matcher comment = CUT_OFF.matcher(line);
        if (line.indexOf('#') < 0 || !comment.lookingAt()) {
            return false;
        }
        return comment.group(1).isBlank()
                ? COLOUR_AS_KEY.matcher(line).lookingAt() && !isAllOfGroup(number)
                : !COLOUR.matcher(line).find();
    }

    /** Whether the line is below a key and nothing but comments follows in the group. */
    private boolean isAllOfGroup(int number) {
        String key = line(number - 1);
        int next = number + 1;
        while (next <= lines.size()
                && (line(next).isBlank() || line(next).strip().startsWith("#"))) {
            next++;
        }
        return key.strip().endsWith(":") && indent(line(next)) <= indent(key);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private Setting whole() throws Refusal {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return empty();
        }
        Setting root = value(first, "", "", 0);
        if (root.form() != Setting.Form.GROUP && root.form() != Setting.Form.NOTHING) {
            throw source.refused(
                    root.words(),
                    "The file doesn't begin with a key and a colon",
                    "Write " + source.noun() + "s as in " + source.guide() + ".");
        }
        if (parser.nextToken() != null) {
            throw refusedHere("There is something after the end of the " + source.noun() + "s", "Delete the line ---.");
        }
        return root.isNothing() ? empty() : root;
    }

    private Setting empty() {
        return new Setting(source, 1, Setting.Form.GROUP, "", "", "", List.of(), List.of());
    }

    private Setting value(JsonToken token, String key, String name, int depth) throws Refusal {
        if (depth > DEEPEST) {
            throw refusedHere(
                    source.nouns() + " can't be nested as deeply as this", "Write them as in " + source.guide() + ".");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw refused(here(), SPECIAL, IN_QUOTES);
        }
        return switch (token) {
            case START_OBJECT -> group(key, name, depth);
            case START_ARRAY -> list(key, name, depth);
            case VALUE_NULL -> leaf(Setting.Form.NOTHING, key, name, colour(here()));
            default -> leaf(Setting.Form.WORDS, key, name, parser.getString());
        };
    }

    private Setting leaf(Setting.Form kind, String key, String name, String words) {
        return new Setting(source, here(), kind, key, name, words, List.of(), List.of());
    }

    private Setting group(String key, String name, int depth) throws Refusal {
        int line = here();
        List<Setting> settings = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String below = parser.currentName();
            int belowLine = here();
            String path = key.isEmpty() ? below : key + "." + below;
            Setting value = value(parser.nextToken(), path, below, depth + 1);
            settings.add(value.on(belowLine, value.isNothing() ? colour(belowLine) : value.words()));
        }
        Setting.Form form = settings.isEmpty() ? Setting.Form.NOTHING : Setting.Form.GROUP;
        return new Setting(source, line, form, key, name, "", List.of(), settings);
    }

    private Setting list(String key, String name, int depth) throws Refusal {
        int line = here();
        List<Setting> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, key, name, depth + 1));
        }
        return new Setting(source, line, Setting.Form.LIST, key, name, "", items, List.of());
    }

    private int here() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The colour on the line, or else alone on the next one, that YAML takes for a comment; empty if there is none. */
    private String colour(int number) {
        Matcher same = COLOUR.matcher(line(number));
        Matcher next = COLOUR.matcher(line(number + 1));
        return same.find() ? same.group(1) : next.lookingAt() ? next.group(1) : "";
    }

    private Refusal notYaml(JacksonException failure) {
        for (int i = 0; i < lines.size(); i++) {
            if (INDENTED_BY_TAB.matcher(lines.get(i)).lookingAt()) {
                return refused(i + 1, " begins with a tab", "Indent with spaces instead.");
            }
        }
        int last = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
        for (int i = 1; i <= last; i++) {
            Matcher colour = COLOUR_IN_BRACKETS.matcher(line(i));
            if (colour.find()) {
                return refused(
                        i,
                        ": YAML takes what begins with # for a comment",
                        "Put the colour in quotes: \"" + colour.group(1) + "\".");
            }
        }
        return refused(last, " can't be understood", SIGNS);
    }

    private Refusal refusedHere(String message, String fix) {
        return refused(here(), ": " + message, fix);
    }

    private Refusal refused(int number, String message, String fix) {
        return source.refused(line(number).strip(), "Line " + number + message, fix);
    }

    private String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    /**
     * Reads a text without splitting a character beyond U+FFFF between two reads: the YAML reader fails if one crosses
     * the end of its buffer.
     */
    private static final class WholeCharacters extends Reader {

        private final String text;
        private int at;

        WholeCharacters(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (at >= text.length()) {
                return -1;
            }
            int count = Math.min(length, text.length() - at);
            if (count > 1 && Character.isHighSurrogate(text.charAt(at + count - 1))) {
                count--;
            }
            text.getChars(at, at + count, buffer, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
