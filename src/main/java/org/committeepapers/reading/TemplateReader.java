package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.schema.Nearest;
import org.committeepapers.schema.Setting;
import org.committeepapers.text.Spelling;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.TextPattern;

/** Reads the patterns of one table that have names in braces, and checks these names against each other. */
final class TemplateReader {

    private static final Pattern WELL_FORMED = Pattern.compile("[^{}]*+(?:\\{\\s*+[^{}\\s][^{}]*+}[^{}]*+)*+");

    /** In characters; shorter names that differ by a letter are different names. */
    private static final int SHORTEST_SLIP = 5;

    private final LayoutValues values;
    private final List<Use> given = new ArrayList<>();
    private final Set<String> fixedNames = new LinkedHashSet<>();

    private record Use(String name, Setting setting) {}

    TemplateReader(LayoutValues values) {
        this.values = values;
    }

    /** Patterns whose names get their values from the tracker, as those of lines do. */
    List<TextPattern> patterns(Setting setting) {
        return patterns(values.texts(setting));
    }

    private List<TextPattern> patterns(List<Setting> texts) {
        List<TextPattern> patterns = new ArrayList<>();
        for (Setting text : texts) {
            patterns.add(pattern(text, true));
        }
        return patterns;
    }

    /** @param gives whether the tracker gives the values of its names */
    private TextPattern pattern(Setting text, boolean gives) {
        TextPattern pattern = TextPattern.of(text.words().strip());
        List<String> names = pattern.names();
        if (!WELL_FORMED.matcher(text.words()).matches()) {
            values.mistake(text, "braces");
        } else if (gives) {
            names.forEach(name -> given.add(new Use(name, text)));
            if (new HashSet<>(names).size() < names.size()) {
                values.mistake(text, "name-twice");
            }
        }
        return pattern;
    }

    Map<Field, TextPattern> parts(Setting parts) {
        Map<Field, TextPattern> patterns = new EnumMap<>(Field.class);
        for (Setting part : values.group(parts)) {
            Optional<Field> field = values.named(part, "field", Field.BY_NAME);
            for (TextPattern pattern :
                    values.text(part).map(text -> pattern(text, true)).stream().toList()) {
                if (pattern.names().isEmpty()) {
                    values.mistake(part, "no-part");
                }
                field.ifPresent(known -> patterns.put(known, pattern));
            }
        }
        return patterns;
    }

    /** In their order: the first one begins an item. */
    Map<Field, List<TextPattern>> labels(Setting labels) {
        Map<Field, List<TextPattern>> patterns = new LinkedHashMap<>();
        for (Setting label : values.group(labels)) {
            List<TextPattern> wordings = patterns(values.neededTexts(label));
            values.named(label, "field", Field.BY_NAME).ifPresent(field -> patterns.put(field, wordings));
        }
        return patterns;
    }

    Map<String, String> fixed(Setting fixed) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Setting entry : values.group(fixed)) {
            Optional<Field> field = Optional.ofNullable(Field.BY_NAME.get(entry.name()));
            values.text(entry)
                    .map(text -> text.words().strip())
                    .ifPresent(words -> texts.put(
                            entry.name(),
                            field.map(it -> LayoutNames.inWords(it, words)).orElse(words)));
            fixedNames.add(entry.name());
        }
        return texts;
    }

    /** Has to be read last, because it may use names that the others give. */
    Optional<TextPattern> reference(Setting table) {
        Setting reference = table.at("reference");
        Optional<TextPattern> template = values.text(reference).map(text -> pattern(text, false));
        Set<String> used = new LinkedHashSet<>();
        template.ifPresent(pattern -> used.addAll(pattern.names()));
        if (template.isPresent() && used.isEmpty()) {
            values.mistake(reference, "reference-without-names");
        }
        used.forEach(name -> checkGiven(name, reference));
        checkSpelling(used);
        checkUse(table.at("fixed"), used);
        return template;
    }

    private void checkGiven(String name, Setting reference) {
        Set<String> known = new LinkedHashSet<>(fixedNames);
        given.forEach(use -> known.add(use.name()));
        known.addAll(Field.BY_NAME.keySet());
        if (!known.contains(name)) {
            values.mistake(
                    reference,
                    "name-not-given",
                    name,
                    Nearest.to(name, known)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse("Name it in braces below \"lines\", \"parts\" or \"labels\", or say it below"
                                    + " \"fixed\"."));
        }
    }

    /** A table's own name may be anything, but one that is nearly a field is a slip. */
    private void checkSpelling(Set<String> used) {
        for (Use use : given) {
            if (!Field.BY_NAME.containsKey(use.name()) && !used.contains(use.name())) {
                Field.BY_NAME.keySet().stream()
                        .filter(field -> isSlip(use.name(), field))
                        .findFirst()
                        .ifPresent(field -> values.mistake(use.setting(), "slip/field", use.name(), field));
            }
        }
    }

    private static boolean isSlip(String name, String field) {
        return name.equalsIgnoreCase(field) || name.length() >= SHORTEST_SLIP && Spelling.distance(name, field) == 1;
    }

    /** A fixed value has to be a field or part of the reference, or it is never used. */
    private void checkUse(Setting fixed, Set<String> used) {
        for (Setting entry : fixed.settings()) {
            if (!used.contains(entry.name())) {
                values.named(entry, "field", Field.BY_NAME);
            }
        }
    }
}
