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
import org.committeepapers.tracker.FrontPart;

/**
 * How the files of papers are called, without an ending: by the pattern in the house style, else by the paper's own id.
 *
 * @param house where patterns stand
 */
record PaperNames(HouseStyle house) {

    private static final String USUAL_LANGUAGE = "en";

    /** What other files of an edition are called. */
    private static final List<String> TAKEN =
            List.of("index", "manifest", "recommendations", "findings", "tracker", "acceptances", "latest");

    /**
     * The name of each paper.
     *
     * @param language of the papers, such as en
     * @throws Refusal where two would have the same one, or one that of another file
     */
    Map<Paper, String> of(List<Paper> papers, PublicTracker tracker, Edition edition, String language) throws Refusal {
        Map<Paper, String> names = new LinkedHashMap<>();
        List<String> taken = new ArrayList<>(TAKEN);
        for (Paper paper : papers) {
            String name = name(paper, tracker, edition, language);
            if (taken.contains(name.toLowerCase(Locale.ROOT))) {
                throw pattern(papers, paper, language).taken(name);
            }
            taken.add(name.toLowerCase(Locale.ROOT));
            names.put(paper, name);
        }
        return names;
    }

    /** What is to blame for a name: that of the paper itself, else of the one that took it. */
    private NamePattern pattern(List<Paper> papers, Paper paper, String language) {
        return Stream.concat(Stream.of(paper), papers.stream())
                .flatMap(one -> house.fileName(one.id(), language).stream())
                .findFirst()
                .orElseThrow();
    }

    /** Whether the council said how this paper is called. */
    boolean isNamed(Paper paper, String language) {
        return house.fileName(paper.id(), language).isPresent();
    }

    private String name(Paper paper, PublicTracker tracker, Edition edition, String language) {
        Optional<NamePattern> pattern = house.fileName(paper.id(), language);
        String suffix = language.equals(USUAL_LANGUAGE) ? "" : "-" + language;
        if (pattern.isEmpty()) {
            return paper.id() + suffix;
        }
        Map<Place, String> values = values(paper, tracker, edition, language);
        boolean tellsLanguage = pattern.get().has(Place.LANGUAGE) || house.isOwnTo(paper.id(), language);
        String name = FileName.of(pattern.get().filled(values));
        return (name.isEmpty() ? paper.id() : name) + (tellsLanguage ? "" : suffix);
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
