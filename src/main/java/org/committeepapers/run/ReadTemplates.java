package org.committeepapers.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.pages.RootPages;
import org.committeepapers.setting.Folders;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.text.Language;

/** Which files in folders of templates an edition may have been made from: notes and words of other languages aren't among them. */
final class ReadTemplates {

    private static final Pattern TEXT = Pattern.compile(".*\\.(?:ftlh?|ya?ml)");

    /** Of messages, and of pages that no edition holds. */
    private static final Set<String> NOT_OF_EDITIONS =
            Set.of("chase-message.ftlh", "chase-summary.ftlh", RootPages.LIBRARY, RootPages.OFFICERS);

    private ReadTemplates() {}

    /**
     * Those in one folder, in one order.
     *
     * @param all laid over each other, of which it is one: whatever a file of these names is read
     * @param languages of the papers
     */
    static List<Path> in(Path folder, Folders all, List<Language> languages) throws IOException {
        Set<String> words = languages.stream()
                .map(language -> "labels/" + language.code() + ".yaml")
                .collect(Collectors.toSet());
        words.add("labels/" + Language.ENGLISH.code() + ".yaml");
        StringBuilder texts = new StringBuilder();
        for (Path each : all.nearestFirst()) {
            for (Path file : Fingerprint.files(each)) {
                if (isText(Fingerprint.name(each, file), words)) {
                    texts.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        List<Path> read = new ArrayList<>();
        for (Path file : Fingerprint.files(folder)) {
            String name = Fingerprint.name(folder, file);
            boolean isText = TEXT.matcher(name.toLowerCase(Locale.ROOT)).matches();
            if (isText ? isText(name, words) : name.equals(HouseStyle.WORD_BASE) || isNamed(file, texts)) {
                read.add(file);
            }
        }
        return read;
    }

    private static boolean isText(String name, Set<String> words) {
        return TEXT.matcher(name.toLowerCase(Locale.ROOT)).matches()
                && !NOT_OF_EDITIONS.contains(name)
                && (!name.startsWith("labels/") || words.contains(name));
    }

    private static boolean isNamed(Path file, StringBuilder texts) {
        return texts.indexOf(String.valueOf(file.getFileName())) >= 0;
    }
}
