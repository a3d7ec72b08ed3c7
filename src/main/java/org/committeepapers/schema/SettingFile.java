package org.committeepapers.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.finding.Finding;
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

    /** Before quotes: words behind # that nobody means as a comment. */
    private static final Pattern COMMENT = Pattern.compile("([^\"'#]*+)(?<=\\s)#[\\p{L}\\p{N}]");

    private static final Pattern COLOUR_AS_KEY = Pattern.compile("\\s++#[0-9a-fA-F]{6}\\s*+:");

    private static final String SPECIAL = ": A word begins with &, * or !, which have a special meaning in YAML";
    private static final String IN_QUOTES = "Put it in double quotes, such as \"*\".";

    /** Words that look like a key and its value: YAML takes them for a value alone. */
    static final Pattern NO_SPACE = Pattern.compile("\\s*+[\\p{L}\\p{N}-]++:[^\\s:/\\\\].*");

    static final String NO_SPACE_MESSAGE = "There is no space after the colon";
    static final String NO_SPACE_FIX = "Put a space after the colon.";

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
        List<String> lines = text.lines().toList();
        List<Finding> cutOff = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isCutOff(lines.get(i))) {
                String message = "Line " + (i + 1) + ": YAML takes what begins with # for a comment";
                cutOff.addAll(source.refused(
                                lines.get(i).strip(),
                                message,
                                "Put the words in quotes. If it is a comment, put a space after the #. Other mistakes are told after"
                                        + " that.")
                        .findings());
            }
        }
        if (!cutOff.isEmpty()) {
            throw new Refusal(cutOff);
        }
        return read(text, source);
    }

    private static Setting read(String text, Source source) throws Refusal {
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            SettingFile reader = new SettingFile(source, text, parser);
            try {
                return reader.whole();
            } catch (JacksonException e) {
                throw reader.notYaml(e);
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
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw source.refused(
                    "",
                    "This is a link, a folder or something else that isn't a file",
                    "Put the file itself in its place, or delete it.");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
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

    /** Whether YAML would leave out words. A whole line without a space after its # is a comment, unless it is a colour before a colon. */
    private static boolean isCutOff(String line) {
        Matcher comment = COMMENT.matcher(line);
        return line.indexOf('#') >= 0
                && comment.lookingAt()
                && (!comment.group(1).isBlank() || COLOUR_AS_KEY.matcher(line).lookingAt());
    }

    private Setting whole() throws Refusal {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return empty();
        }
        Setting root = value(first, "", "", 0);
        if (root.form() != Setting.Form.GROUP && root.form() != Setting.Form.NOTHING) {
            if (NO_SPACE.matcher(line(root.line())).matches()) {
                throw refused(root.line(), ": " + NO_SPACE_MESSAGE, NO_SPACE_FIX);
            }
            throw source.refused(
                    line(root.line()).strip(),
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
            case VALUE_NULL -> leaf(Setting.Form.NOTHING, key, name, "");
            default -> leaf(Setting.Form.WORDS, key, name, parser.getString());
        };
    }

    private Setting leaf(Setting.Form kind, String key, String name, String words) {
        return new Setting(source, here(), kind, key, name, words, List.of(), List.of());
    }

    private Setting group(String key, String name, int depth) throws Refusal {
        int line = here();
        List<Setting> settings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String below = parser.currentName();
            int belowLine = here();
            String path = key.isEmpty() ? below : key + "." + below;
            Setting value = value(parser.nextToken(), path, below, depth + 1).on(belowLine);
            if (!names.add(below)) {
                throw value.refused(
                        "The key \"" + below + "\" is in its group twice",
                        "Keep one of them, with the values of both.");
            }
            settings.add(value);
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

    private Refusal notYaml(JacksonException failure) {
        for (int i = 1; i <= lines.size(); i++) {
            if (INDENTED_BY_TAB.matcher(line(i)).lookingAt()) {
                return refused(i, " begins with a tab", "Indent with spaces instead.");
            }
        }
        int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
        for (int near = line; near <= line + 1; near++) {
            if (NO_SPACE.matcher(line(near)).matches()) {
                return refused(near, ": " + NO_SPACE_MESSAGE, NO_SPACE_FIX);
            }
        }
        return refused(line, " can't be understood", SIGNS);
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
}
