package org.committeepapers.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.committeepapers.config.Settings;
import org.committeepapers.edition.Edition;
import org.committeepapers.pages.RootPages;
import org.committeepapers.reading.DecisionsSheet;
import org.committeepapers.reading.Layouts;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.style.Look;
import org.committeepapers.text.Language;

/**
 * The files that editions are made from, with their hashes.
 *
 * @param shared by all trackers: the settings, if any, and each file of the templates that papers or their page may be made of
 */
public record EditionInputs(List<Edition.Input> shared) {

    private static final String TEMPLATE = "template";

    /** What papers and pages are made of; a council may keep other files there. */
    private static final Pattern READ = Pattern.compile(".*\\.(?:ftlh?|ya?ml|png|jpe?g|svg|ttf|otf)");

    /** Templates of messages and of pages outside editions. */
    private static final Set<String> NOT_FOR_EDITIONS =
            Set.of("chase-message.ftlh", "chase-summary.ftlh", RootPages.LIBRARY, RootPages.OFFICERS);

    /** A file that is the same in both template folders counts once, so that a mere copy makes no difference. */
    static EditionInputs of(LayeredFolders templates, Settings settings, List<Language> languages) throws IOException {
        Set<Edition.Input> shared = new LinkedHashSet<>();
        if (settings.file().isPresent()) {
            shared.add(input("settings", settings.fileName(), settings.file().get()));
        }
        Set<String> words = new HashSet<>(Set.of("labels/" + Language.ENGLISH.code() + ".yaml"));
        languages.forEach(language -> words.add("labels/" + language.code() + ".yaml"));
        for (Path folder : templates.nearestFirst()) {
            for (Path file : files(folder)) {
                String name = name(folder, file);
                if (!NOT_FOR_EDITIONS.contains(name) && (!name.startsWith("labels/") || words.contains(name))) {
                    shared.add(input(TEMPLATE, name, file));
                }
            }
        }
        return new EditionInputs(List.copyOf(shared));
    }

    /** The inputs of a master, the files that say how it is read and what may be published, and the submissions for it. */
    List<Edition.Input> of(Path master, List<SubmissionFile> sentBack) throws IOException {
        List<Edition.Input> inputs = new ArrayList<>();
        inputs.add(input("tracker", String.valueOf(master.getFileName()), master));
        // What isn't a file was refused, but not-published findings are still made from the rest.
        Optional<Path> layout = Layouts.file(master).filter(EditionInputs::isFile);
        if (layout.isPresent()) {
            inputs.add(input("layout", String.valueOf(layout.get().getFileName()), layout.get()));
        }
        Optional<Path> decisions = DecisionsSheet.beside(master).filter(EditionInputs::isFile);
        if (decisions.isPresent()) {
            inputs.add(input("decisions", String.valueOf(decisions.get().getFileName()), decisions.get()));
        }
        for (SubmissionFile file : sentBack) {
            if (!file.isFolder()) {
                inputs.add(input("submission", file.name(), file.file()));
            }
        }
        inputs.addAll(shared);
        return inputs;
    }

    /** Identifies the templates: differs if the words or the look differ. */
    String templates() {
        return shared.stream()
                .filter(input -> input.role().equals(TEMPLATE))
                .map(Edition.Input::toString)
                .collect(Collectors.joining());
    }

    private static Edition.Input input(String role, String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Edition.Input(role, name, DigestUtils.sha256Hex(in));
        }
    }

    /** Opening a pipe would wait for ever. */
    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The files in a folder that are read, in the same order on every file system. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(EditionInputs::isFile)
                    .filter(file -> isRead(name(folder, file)))
                    .sorted(Comparator.comparing(file -> name(folder, file)))
                    .toList();
        }
    }

    private static boolean isRead(String name) {
        return !isSystemFile(name)
                && (name.equals(Look.WORD_BASE)
                        || READ.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /** Whether other programs leave such files: hidden ones, locks of Office, those of Windows. */
    public static boolean isSystemFile(String name) {
        return name.startsWith(".")
                || name.contains("/.")
                || name.contains("~$")
                || name.endsWith("desktop.ini")
                || name.endsWith("Thumbs.db");
    }

    /** The path of a file in a folder, with slashes. */
    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
