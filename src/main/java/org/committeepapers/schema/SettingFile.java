package org.committeepapers.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        return Files.exists(file) ? Optional.of(parsed(text(file, source), source)) : Optional.empty();
    }

    /**
     * The settings in the text of a file.
     * @throws Refusal if it isn't YAML of this kind
     */
    public static Setting parsed(String text, Source source) throws Refusal {
        try (YAMLParser parser =
                (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), new WholeCharacters(text))) {
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
     * @throws Refusal if one can't be read, or isn't YAML of this kind
     */
    public static Setting read(LayeredFolders folders, String name, Source source) throws Refusal {
        return read(folders, name, source, (own, usual) -> {});
    }

    /** A condition on settings that are laid over others. */
    @FunctionalInterface
    public interface Check {
        /** @throws Refusal if the nearer settings can't be laid over the farther ones */
        void of(Setting nearer, Setting farther) throws Refusal;
    }

    /**
     * The settings in the files with this name, checked against those that they are laid over.
     *
     * @throws Refusal if one can't be read, isn't YAML of this kind, or is refused by the check
     */
    public static Setting read(LayeredFolders folders, String name, Source source, Check check) throws Refusal {
        Setting merged = Setting.none(source);
        List<Path> files = folders.all(name);
        for (int i = files.size() - 1; i >= 0; i--) {
            Optional<Setting> nearer = read(files.get(i), i == 0 ? source : source.ofProgram());
            if (nearer.isPresent()) {
                Setting farther = merged;
                if (!farther.isNothing()) {
                    Mistakes.all(nearer.get(), each -> {
                        check.of(each, farther);
                        return each;
                    });
                }
                merged = nearer.get().over(merged);
            }
        }
        return merged;
    }

    private static String text(Path file, Source source) throws Refusal {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw source.refused(
                    "",
                    "The " + source.noun() + "s can't be read: "
                            + (e instanceof AccessDeniedException
                                    ? "this user may not read the file"
                                    : "it isn't a file"),
                    "Replace it with a file that can be read.");
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

    private Setting whole() throws Refusal {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return new Setting(source, 1, Setting.Kind.GROUP, "", "", "", List.of(), List.of());
        }
        Setting root = value(first, "", "", 0);
        if (root.kind() != Setting.Kind.GROUP && root.kind() != Setting.Kind.NOTHING) {
            throw source.refused(
                    root.words(),
                    "The file doesn't begin with a key and a colon",
                    "Write " + source.noun() + "s as in " + source.guide() + ".");
        }
        if (parser.nextToken() != null) {
            throw refusedHere("There is something after the end of the " + source.noun() + "s", "Delete the line ---.");
        }
        return root;
    }

    private Setting value(JsonToken token, String key, String name, int depth) throws Refusal {
        if (depth > DEEPEST) {
            throw refusedHere(
                    source.nouns() + " can't be nested as deeply as this", "Write them as in " + source.guide() + ".");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw refusedHere(
                    "A word begins with &, * or !, which have a special meaning" + " in YAML",
                    "Put it in double quotes, such as \"*\".");
        }
        return switch (token) {
            case START_OBJECT -> group(key, name, depth);
            case START_ARRAY -> list(key, name, depth);
            case VALUE_NULL -> leaf(Setting.Kind.NOTHING, key, name, "");
            case VALUE_NUMBER_INT -> leaf(Setting.Kind.WHOLE_NUMBER, key, name, parser.getString());
            case VALUE_NUMBER_FLOAT -> leaf(Setting.Kind.DECIMAL, key, name, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> leaf(Setting.Kind.YES_OR_NO, key, name, parser.getString());
            default -> leaf(Setting.Kind.WORDS, key, name, parser.getString());
        };
    }

    private Setting leaf(Setting.Kind kind, String key, String name, String words) {
        return new Setting(source, here(), kind, key, name, words, List.of(), List.of());
    }

    private Setting group(String key, String name, int depth) throws Refusal {
        int line = here();
        List<Setting> settings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String below = parser.currentName();
            int belowLine = here();
            if (!names.add(below)) {
                throw refusedHere(
                        "The key \"" + below + "\" is in its group twice",
                        "Keep one of them, with the values of both.");
            }
            String path = key.isEmpty() ? below : key + "." + below;
            settings.add(value(parser.nextToken(), path, below, depth + 1).on(belowLine));
        }
        return new Setting(source, line, Setting.Kind.GROUP, key, name, "", List.of(), settings);
    }

    private Setting list(String key, String name, int depth) throws Refusal {
        int line = here();
        List<Setting> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, key, name, depth + 1));
        }
        return new Setting(source, line, Setting.Kind.LIST, key, name, "", items, List.of());
    }

    private int here() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Refusal notYaml(JacksonException failure) {
        for (int i = 0; i < lines.size(); i++) {
            if (INDENTED_BY_TAB.matcher(lines.get(i)).lookingAt()) {
                return refused(i + 1, " begins with a tab", "Indent with spaces instead.");
            }
        }
        return refused(
                failure.getLocation() == null ? 1 : failure.getLocation().getLineNr(), " can't be understood", SIGNS);
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
