package org.committeepapers.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.committeepapers.label.Labels;
import org.committeepapers.text.RelativePath;

/** Makes of files what pages say of them. */
public final class FileLines {

    private static final long KILO = 1024;

    private final Labels labels;
    private final String folder;
    private final Set<String> languages;

    /**
     * A file.
     *
     * @param role what it is, as manifests say
     * @param title what it calls itself; empty where its role says it
     * @param bytes its length; 0 where that isn't to be said
     * @param language a BCP 47 tag; empty where it isn't said
     */
    public record Listed(String name, String role, String title, long bytes, String language) {

        /** The end of its name, in small letters. */
        String extension() {
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param folder the way from the page to the folder of the files, with a slash at its end; empty where they lie beside
     *     the page
     * @param all the files; where these have several languages, each file says its own
     */
    public FileLines(Labels labels, String folder, List<Listed> all) {
        this.labels = labels;
        this.folder = folder;
        this.languages = all.stream()
                .map(Listed::language)
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A line each. */
    public List<FileLine> lines(List<Listed> files) {
        return files.stream().map(this::line).toList();
    }

    /** The files by what they are, in the order in which they come. */
    public List<PaperLinks> papers(List<Listed> files) {
        Map<String, List<FileLine>> papers = new LinkedHashMap<>();
        files.forEach(file ->
                papers.computeIfAbsent(title(file), title -> new ArrayList<>()).add(line(file)));
        return papers.entrySet().stream()
                .map(paper -> new PaperLinks(paper.getKey(), paper.getValue()))
                .toList();
    }

    /** The way to a file of this name. */
    public String href(String name) {
        return RelativePath.of(folder + name);
    }

    /** The title of the file itself; else what it is. */
    private String title(Listed file) {
        if (!file.title().isEmpty()) {
            return file.title();
        }
        String key = "index.paper." + file.role();
        return labels.has(key) ? labels.say(key) : file.name();
    }

    private FileLine line(Listed file) {
        boolean isSaid = !file.language().isEmpty()
                && (languages.size() > 1 || !primary(file.language()).equals(primary(labels.language())));
        String language = isSaid ? file.language() : "";
        return new FileLine(href(file.name()), format(file.extension()), size(file.bytes()), language, name(language));
    }

    private String format(String extension) {
        String key = "index.format." + extension;
        return labels.has(key) ? labels.say(key) : extension.toUpperCase(Locale.ROOT);
    }

    private String name(String language) {
        String key = "index.language." + primary(language);
        return labels.has(key) ? labels.say(key) : language;
    }

    private static String primary(String language) {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Rounded, and never said to be nothing. */
    private String size(long bytes) {
        if (bytes == 0) {
            return "";
        }
        long kilobytes = Math.max(1, Math.round((double) bytes / KILO));
        if (kilobytes < KILO) {
            return labels.say("index.kilobytes", kilobytes);
        }
        return labels.say("index.megabytes", String.format(Locale.ROOT, "%.1f", (double) bytes / KILO / KILO));
    }

    /**
     * A file that a page lists.
     *
     * @param href the way to it from the page
     * @param format in words, such as PDF
     * @param size in words, such as 85 KB; empty where it isn't said
     * @param language of the file, a BCP 47 tag; empty where nobody has to be told
     * @param languageName in that language; empty likewise
     */
    public record FileLine(String href, String format, String size, String language, String languageName) {}

    /**
     * A paper in every format and language that there is.
     *
     * @param title what it is called in lists
     */
    public record PaperLinks(String title, List<FileLines.FileLine> files) {}
}
