package org.committeepapers.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** How the files of papers are called, without an ending: by the pattern in the house style, else by the paper's own id. */
final class PaperNames {

    /** What other files of an edition are called. */
    private static final List<String> TAKEN =
            List.of("index", "manifest", "recommendations", "findings", "tracker", "acceptances", "latest");

    private final HouseStyle house;
    private final Pipeline.Order order;
    private final Map<Language, Map<Paper, String>> names = new EnumMap<>(Language.class);

    private PaperNames(HouseStyle house, Pipeline.Order order) {
        this.house = house;
        this.order = order;
    }

    /**
     * The names of all papers in all their languages.
     *
     * @throws Refusal where two would have the same one, or one that of another file
     */
    static PaperNames of(HouseStyle house, Pipeline.Order order, PublicTracker tracker, Edition edition)
            throws Refusal {
        PaperNames names = new PaperNames(house, order);
        List<String> taken = new ArrayList<>(TAKEN);
        for (Language language : order.languages().all()) {
            Map<Paper, String> own = new EnumMap<>(Paper.class);
            for (Paper paper : order.papers()) {
                String name = names.name(paper, tracker, edition, language);
                if (taken.contains(name.toLowerCase(Locale.ROOT))) {
                    throw names.pattern(paper, language).taken(name);
                }
                taken.add(name.toLowerCase(Locale.ROOT));
                own.put(paper, name);
            }
            names.names.put(language, own);
        }
        return names;
    }

    /** The name of a paper's file without its ending. */
    String of(Paper paper, Language language) {
        return names.getOrDefault(language, Map.of()).getOrDefault(paper, paper.id());
    }

    /** What is to blame for a name: that of the paper itself, else of the one that took it, in whichever language. */
    private NamePattern pattern(Paper paper, Language language) {
        return Stream.concat(Stream.of(language), order.languages().all().stream())
                .flatMap(each -> Stream.concat(Stream.of(paper), order.papers().stream())
                        .flatMap(one -> house.fileName(one.id(), each.code()).stream()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the council said how this paper is called. */
    boolean isNamed(Paper paper, Language language) {
        return house.fileName(paper.id(), language.code()).isPresent();
    }

    private String name(Paper paper, PublicTracker tracker, Edition edition, Language language) {
        Optional<NamePattern> pattern = house.fileName(paper.id(), language.code());
        if (pattern.isEmpty()) {
            return order.languages().fileName(paper.id(), language);
        }
        Map<Place, String> values = values(paper, tracker, edition, language.code());
        boolean tellsLanguage = pattern.get().has(Place.LANGUAGE) || house.isOwnTo(paper.id(), language.code());
        String name = FileName.of(pattern.get().filled(values));
        String usual = name.isEmpty() ? paper.id() : name;
        return tellsLanguage ? usual : order.languages().fileName(usual, language);
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
        values.put(
                Place.TITLE,
                Stream.of(tracker.about().title(), tracker.about().extract())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")));
        values.put(Place.LANGUAGE, language);
        return values;
    }
}
