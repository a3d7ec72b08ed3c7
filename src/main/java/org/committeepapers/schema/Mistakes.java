package org.committeepapers.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;

/** All that is wrong with a file, so that a person can correct it in one go. */
public final class Mistakes {

    private final Kind<?> file;
    private final List<Finding> found = new ArrayList<>();

    /** @param file what its top may hold, to say where a key belongs */
    public Mistakes(Kind<?> file) {
        this.file = file;
    }

    /** Something that can be refused. */
    @FunctionalInterface
    public interface Step<V> {
        V run() throws Refusal;
    }

    /**
     * What the file means.
     *
     * @throws Refusal for all mistakes, in the order of the file
     */
    public static <V> V read(Kind<V> file, Setting root) throws Refusal {
        Mistakes mistakes = new Mistakes(file);
        Optional<V> value = file.meaning(root, mistakes);
        mistakes.refuse();
        return value.orElseThrow();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @param message without its full stop */
    public void add(Setting setting, String message, String fix) {
        found.add(setting.wrong(message, fix));
    }

    /** What the step gives; empty if it is refused, and then its findings are told with the rest. */
    public <V> Optional<V> unless(Step<V> step) {
        try {
            return Optional.of(step.run());
        } catch (Refusal refusal) {
            found.addAll(refusal.findings());
            return Optional.empty();
        }
    }

    /** Whether anything at the setting or below it is wrong, or in a later item of its list. */
    public boolean areIn(Setting setting) {
        return found.stream()
                .anyMatch(finding -> finding.location() instanceof Location.Setting place
                        && place.line() >= setting.line()
                        && place.key().startsWith(setting.key()));
    }

    /** @throws Refusal for all mistakes, in the order of the file, if there are any */
    public void refuse() throws Refusal {
        if (!found.isEmpty()) {
            throw new Refusal(found.stream()
                    .sorted(Comparator.comparingInt(
                            finding -> finding.location() instanceof Location.Setting place ? place.line() : 0))
                    .toList());
        }
    }

    /** Tells that nothing follows the key. */
    void nothing(Setting setting) {
        add(setting, "There is nothing after this key", "Write its value, or delete the line.");
    }

    /** Tells that a key is there again. */
    void twice(Setting setting) {
        add(
                setting,
                "The key \"" + setting.name() + "\" is in its group twice",
                "Keep one of them, with the values of both.");
    }

    /**
     * Tells that there is no such key, and which there is, or where this one belongs.
     *
     * @param what it would be
     */
    void unknown(Setting setting, String what, Collection<String> known) {
        String name = setting.name();
        add(
                setting,
                "There is no " + what + " \"" + name + "\" here",
                placeOf(name, file, "")
                        .map(place -> "\"" + name + "\" belongs " + place + ".")
                        .orElseGet(() -> Nearest.advice(name, known)));
    }

    /** Where a key of this name may stand. */
    private static Optional<String> placeOf(String name, Kind<?> kind, String path) {
        if (Kind.names(kind).contains(name)) {
            return Optional.of(path.isEmpty() ? "at the beginning of a line" : "below \"" + path + "\"");
        }
        return switch (kind) {
            case Kind.Group group ->
                group.keys().stream()
                        .flatMap(key ->
                                placeOf(name, key.kind(), path.isEmpty() ? key.name() : path + "." + key.name())
                                        .stream())
                        .findFirst();
            case Kind.ListOf<?> list -> placeOf(name, list.each(), path);
            case Kind.Made<?, ?> made -> placeOf(name, made.of(), path);
            default -> Optional.empty();
        };
    }

    /** The settings of a group; none, and told, if something else is written. */
    List<Setting> group(Setting written) {
        if (written.form() == Setting.Form.WORDS
                && SettingFile.NO_SPACE.matcher(written.words()).matches()) {
            add(written, SettingFile.NO_SPACE_MESSAGE, SettingFile.NO_SPACE_FIX);
        } else if (written.form() != Setting.Form.GROUP && written.line() > 0) {
            add(
                    written,
                    "This key needs further " + written.source().noun() + "s below it",
                    "Write each on a line below, indented by two spaces, as in "
                            + written.source().guide() + ".");
        }
        return written.settings();
    }

    /** The words that are written, also as a list of one; empty, and told, if it is something else. */
    Optional<Setting> single(Setting written) {
        Setting one = written.items().size() == 1 ? written.items().getFirst() : written;
        switch (one.form()) {
            case GROUP ->
                add(
                        one,
                        "There must be words here",
                        "Write them after the colon. Words that contain braces or a colon need double quotes.");
            case LIST -> add(one, "This must be a single value", "Write one value, without brackets.");
            case NOTHING -> nothing(one);
            case WORDS -> {
                if (!one.words().isBlank()) {
                    return Optional.of(one);
                }
                nothing(one);
            }
        }
        return Optional.empty();
    }
}
