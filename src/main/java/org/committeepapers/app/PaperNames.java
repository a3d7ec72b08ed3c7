package org.committeepapers.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.publication.Edition;
import org.committeepapers.style.FileName;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.style.NamePattern;
import org.committeepapers.style.NamePattern.Place;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.FrontPart;

/**
 * How the files of papers are called, without an ending: by the pattern in the house style, else by the paper's own id.
 * Of a pair of languages the second has its code behind the name, where the pattern doesn't tell them apart.
 *
 * @param house where patterns stand
 */
record PaperNames(HouseStyle house, PaperLanguages languages) {

    /** What other files of an edition are called. */
    private static final List<String> TAKEN =
            List.of("index", "manifest", "recommendations", "findings", "tracker", "acceptances", "latest");

    /** A paper in one language. */
    record Version(Paper paper, Language language) {}

    /**
     * The name of each paper in each language, paper by paper.
     *
     * @throws Refusal where two would have the same one, or one that of another file
     */
    Map<Version, String> of(List<Paper> papers, PublicTracker tracker, Edition edition) throws Refusal {
        Map<Version, String> names = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>(TAKEN);
        for (Paper paper : papers) {
            for (Language language : languages.all()) {
                Version version = new Version(paper, language);
                String name = name(version, tracker, edition);
                if (taken.contains(name.toLowerCase(Locale.ROOT))) {
                    throw pattern(papers, version).taken(name);
                }
                taken.add(name.toLowerCase(Locale.ROOT));
                names.put(version, name);
            }
        }
        return names;
    }

    /** What is to blame for a name: that of the paper itself, else of the one that took it. */
    private NamePattern pattern(List<Paper> papers, Version version) {
        return Stream.concat(
                        Stream.of(version),
                        papers.stream()
                                .flatMap(paper -> languages.all().stream().map(one -> new Version(paper, one))))
                .flatMap(one -> pattern(one).stream())
                .findFirst()
                .orElseThrow();
    }

    private Optional<NamePattern> pattern(Version version) {
        return house.fileName(version.paper().id(), version.language().code());
    }

    /** Whether the council said how this paper is called. */
    boolean isNamed(Version version) {
        return pattern(version).isPresent();
    }

    private String name(Version version, PublicTracker tracker, Edition edition) {
        String id = version.paper().id();
        String language = version.language().code();
        Optional<NamePattern> pattern = pattern(version);
        if (pattern.isEmpty()) {
            return languages.fileName(id, version.language());
        }
        boolean tellsLanguage = pattern.get().has(Place.LANGUAGE) || house.isOwnTo(id, language);
        String filled = FileName.of(pattern.get().filled(values(version.paper(), tracker, edition, language)));
        String name = filled.isEmpty() ? id : filled;
        return tellsLanguage ? name : languages.fileName(name, version.language());
    }

    private static Map<Place, String> values(Paper paper, PublicTracker tracker, Edition edition, String language) {
        Map<Place, String> values = new EnumMap<>(Place.class);
        values.put(Place.TRACKER, edition.tracker());
        values.put(Place.AS_AT, edition.asAt().toString());
        values.put(Place.MEETING, edition.meeting().map(Object::toString).orElse(""));
        values.put(
                Place.AGENDA_ITEM,
                tracker.about().front().of(FrontPart.AGENDA_ITEM).plain());
        values.put(Place.PAPER, paper.id());
        values.put(Place.TITLE, tracker.about().title());
        values.put(Place.LANGUAGE, language);
        return values;
    }
}
