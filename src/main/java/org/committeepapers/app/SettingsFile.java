package org.committeepapers.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads the file of settings: groups within groups, words or lists of words at the leaves. */
final class SettingsFile {

    /** More bytes than this are no settings. */
    private static final int MOST_BYTES = 1_000_000;

    /** Settings lie three groups deep at most. */
    private static final int DEEPEST = 8;

    private static final String MARK = "\ufeff";

    private static final Pattern INDENTED_BY_TAB = Pattern.compile(" *\t");
    private static final Pattern NEARLY = Pattern.compile("(?i)settings\\.ya?ml(?:\\.txt)?");
    private static final String SIGNS = "Look there and on the line above: each key needs a colon and a space after it,"
            + " the keys of a group the same number of spaces before them, and quotes and brackets have to be closed."
            + " Put words with a colon, # or quotes in double quotes.";

    private final List<String> lines;
    private final YAMLParser parser;

    private SettingsFile(String text, YAMLParser parser) {
        this.lines = text.lines().toList();
        this.parser = parser;
    }

    /**
     * What is in the file; empty where there is no such file.
     *
     * @throws Refusal where it can't be read, or isn't YAML as settings are written in
     */
    static Optional<Setting> read(Path file) throws Refusal {
        if (!Files.exists(file)) {
            checkName(file);
            return Optional.empty();
        }
        String text = text(file);
        try (YAMLParser parser = (YAMLParser) new YAMLMapper().createParser(new WholeCharacters(text))) {
            SettingsFile reader = new SettingsFile(text, parser);
            try {
                return Optional.of(reader.whole());
            } catch (JacksonException e) {
                throw reader.notYaml(e);
            }
        }
    }

    /** Refuses a file that somebody took for the settings; some editors add .txt to every name. */
    private static void checkName(Path file) throws Refusal {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> alike = Files.newDirectoryStream(folder, SettingsFile::isAlike)) {
            for (Path other : alike) {
                throw Setting.fileRefused(
                        String.valueOf(other.getFileName()),
                        "The settings are in a file of this name, and only " + file.getFileName() + " is read",
                        "Rename it; where the system hides the ends of names, have it show them.");
            }
        } catch (IOException e) {
            // Whoever can't list the folder can't have put settings there for this run.
        }
    }

    private static boolean isAlike(Path file) {
        return NEARLY.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static String text(Path file) throws Refusal {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw Setting.fileRefused(
                    "", "The settings can't be read: " + Failures.reading(e), "Make it a file that can be read.");
        }
        if (bytes.length > MOST_BYTES) {
            throw Setting.fileRefused(
                    "", "The file has more than 1 MB, which settings never have", "Put the settings in its place.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Setting.fileRefused(
                    "",
                    "The file isn't written in UTF-8, so letters such as \u0175 and \u2013 can't be read",
                    "Save it in the editor with the encoding UTF-8.");
        }
    }

    private Setting whole() throws Refusal {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return new Setting(Setting.Kind.GROUP, "", "", "", List.of(), List.of());
        }
        Setting root = value(first, "", "", 0);
        if (root.kind() != Setting.Kind.GROUP && root.kind() != Setting.Kind.NOTHING) {
            throw Setting.fileRefused(
                    root.words(),
                    "The file doesn't begin with a key and a colon, such as \"limits:\"",
                    "Write settings as in docs/settings.md.");
        }
        if (parser.nextToken() != null) {
            throw refusedHere("Something follows after the end of the settings", "Delete the line ---.");
        }
        return root;
    }

    private Setting value(JsonToken token, String key, String name, int depth) throws Refusal {
        if (depth > DEEPEST) {
            throw refusedHere("Settings aren't nested as deeply as this", "Write them as in docs/settings.md.");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw refusedHere(
                    "A word begins with &, * or !, which mean something else in YAML",
                    "Put it in double quotes, such as \"*\".");
        }
        return switch (token) {
            case START_OBJECT -> group(key, name, depth);
            case START_ARRAY -> list(key, name, depth);
            case VALUE_NULL -> leaf(Setting.Kind.NOTHING, key, name, "");
            case VALUE_NUMBER_INT -> leaf(Setting.Kind.WHOLE_NUMBER, key, name, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> leaf(Setting.Kind.YES_OR_NO, key, name, parser.getString());
            default -> leaf(Setting.Kind.WORDS, key, name, parser.getString());
        };
    }

    private static Setting leaf(Setting.Kind kind, String key, String name, String words) {
        return new Setting(kind, key, name, words, List.of(), List.of());
    }

    private Setting group(String key, String name, int depth) throws Refusal {
        List<Setting> settings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String below = parser.currentName();
            if (!names.add(below)) {
                throw refusedHere(
                        "The key \"" + below + "\" stands twice in one group", "Put what they say under one of them.");
            }
            String path = key.isEmpty() ? below : key + "." + below;
            settings.add(value(parser.nextToken(), path, below, depth + 1));
        }
        return new Setting(Setting.Kind.GROUP, key, name, "", List.of(), settings);
    }

    private Setting list(String key, String name, int depth) throws Refusal {
        List<Setting> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, key, name, depth + 1));
        }
        return new Setting(Setting.Kind.LIST, key, name, "", items, List.of());
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
        return refused(parser.currentTokenLocation().getLineNr(), ": " + message, fix);
    }

    private Refusal refused(int number, String message, String fix) {
        return Setting.fileRefused(line(number).strip(), "Line " + number + message, fix);
    }

    private String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }
}
