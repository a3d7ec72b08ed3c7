package org.committeepapers.label;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.text.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads labels from YAML: groups within groups, words at the leaves. */
public final class LabelFile {

    private static final RuleId RULE = new RuleId("labels");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern PLACES = Pattern.compile("(?:[^{}]++|\\{\\d\\})*+");

    private LabelFile() {}

    /**
     * Reads the English words of the templates, which say what labels there are.
     *
     * @param templates their folder
     * @throws Refusal where the file is missing or isn't groups of words with a {@code language}
     */
    public static Labels in(Path templates) throws Refusal {
        return load(file(templates, Language.ENGLISH));
    }

    /**
     * Reads the words of the templates in another language.
     *
     * @param english of the same templates
     * @throws Refusal where {@link #in(Path)} throws one, or a label is missing or has other places than in English
     */
    public static Labels in(Path templates, Language language, Labels english) throws Refusal {
        Path file = file(templates, language);
        Labels labels = load(file);
        List<String> faults = LabelCheck.faults(labels, english);
        if (!faults.isEmpty()) {
            throw refusal(
                    file, faults.get(0) + (faults.size() > 1 ? ", and " + (faults.size() - 1) + " more" : ""), null);
        }
        return labels;
    }

    private static Path file(Path templates, Language language) {
        return templates.resolve("labels").resolve(language.code() + ".yaml");
    }

    /**
     * Reads one language.
     *
     * @throws Refusal where the file is missing or isn't groups of words with a {@code language}
     */
    public static Labels load(Path file) throws Refusal {
        Map<String, String> words = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            flatten("", new YAMLMapper().readTree(in), words);
        } catch (NoSuchFileException e) {
            throw refusal(file, "There is no such file", e);
        } catch (IOException e) {
            throw refusal(file, "The file can't be read", e);
        } catch (JacksonException e) {
            throw refusal(file, notYaml(e), e);
        }
        String language = words.get("language");
        if (language == null) {
            throw refusal(file, "The labels don't say their language", null);
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw refusal(file, "\"" + language + "\" is no language tag such as en-GB", null);
        }
        for (Map.Entry<String, String> entry : words.entrySet()) {
            if (entry.getValue().isBlank() || !PLACES.matcher(entry.getValue()).matches()) {
                throw refusal(
                        file, "The label " + entry.getKey() + " is empty, or has a brace that isn't {0}, {1} …", null);
            }
        }
        return new Labels(String.valueOf(file.getFileName()), language, words);
    }

    /** Where the reader stopped, in our words: its own are for programmers. */
    private static String notYaml(JacksonException failure) {
        return failure.getLocation() == null || failure.getLocation().getLineNr() < 1
                ? "The file can't be understood; labels are YAML in UTF-8"
                : "Line %d or one beside it can't be understood; a colon, a quote, the spaces before it or the encoding may be wrong"
                        .formatted(failure.getLocation().getLineNr());
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> words) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(),
                            entry.getValue(),
                            words));
        } else {
            words.put(prefix, node.asString());
        }
    }

    private static Refusal refusal(Path file, String message, @Nullable Exception cause) {
        Finding finding = new Finding(
                RULE,
                Severity.ERROR,
                new Location.File(String.valueOf(file.getFileName())),
                "",
                message + ".",
                "Take the file that came with the program, and change its words one by one.");
        return cause == null ? new Refusal(finding) : new Refusal(finding, cause);
    }
}
