package org.committeepapers.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.config.Paper;
import org.committeepapers.config.PaperLanguages;
import org.committeepapers.edition.Edition;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.finding.Refusal;
import org.committeepapers.style.FileName;
import org.committeepapers.style.HouseStyle;
import org.committeepapers.style.NamePattern;
import org.committeepapers.style.NamePattern.Place;
import org.committeepapers.text.Language;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.FrontPart;

/** The names of papers' files, without extensions: by the pattern in the house style, otherwise the paper's id. */
final class PaperNames {

    /** The names of other files in an edition. */
    private static final List<String> TAKEN =
            List.of("index", "manifest", "recommendations", "findings", "tracker", "acceptances", "latest");

    private final HouseStyle house;
    private final PaperLanguages languages;
    private final Order order;
    private final Map<Language, Map<Paper, Name>> names = new EnumMap<>(Language.class);

    /**
     * The name of a paper.
     *
     * @param file the name of its files, without an extension
     * @param title for readers: not shortened, and without the language that only tells files apart
     */
    private record Name(String file, String title) {}

    private PaperNames(Presentation with, Order order) {
        this.house = with.house();
        this.languages = with.languages();
        this.order = order;
    }

    /**
     * The names of all papers in all their languages.
     *
     * @throws Refusal if two papers would have the same name, or one the name of another file
     */
    static PaperNames of(Presentation with, Order order, TrackerPart tracker, Edition edition) throws Refusal {
        PaperNames names = new PaperNames(with, order);
        List<String> taken = new ArrayList<>(TAKEN);
        for (Language language : with.languages().all()) {
            Map<Paper, Name> own = new EnumMap<>(Paper.class);
            for (Paper paper : order.papers()) {
                Name name = names.name(paper, tracker, edition, language);
                String file = name.file().toLowerCase(Locale.ROOT);
                if (taken.contains(file)) {
                    throw names.pattern(paper, language).taken(name.file());
                }
                taken.add(file);
                own.put(paper, name);
            }
            names.names.put(language, own);
        }
        return names;
    }

    /** The name of a paper's files, without an extension. */
    String of(Paper paper, Language language) {
        return named(paper, language).map(Name::file).orElse(paper.id());
    }

    /** The paper's title from the council's pattern; empty to use its heading. */
    Optional<String> title(Paper paper, Language language) {
        return house.fileName(paper.id(), language.code()).isPresent()
                ? named(paper, language).map(Name::title)
                : Optional.empty();
    }

    private Optional<Name> named(Paper paper, Language language) {
        return Optional.ofNullable(names.getOrDefault(language, Map.of()).get(paper));
    }

    /** The pattern to report for a clash of names: the paper's own, otherwise one of another paper. */
    private NamePattern pattern(Paper paper, Language language) {
        return Stream.concat(Stream.of(language), languages.all().stream())
                .flatMap(each -> Stream.concat(Stream.of(paper), order.papers().stream())
                        .flatMap(one -> house.fileName(one.id(), each.code()).stream()))
                .findFirst()
                .orElseThrow();
    }

    private Name name(Paper paper, TrackerPart tracker, Edition edition, Language language) {
        Optional<NamePattern> pattern = house.fileName(paper.id(), language.code());
        if (pattern.isEmpty()) {
            return new Name(languages.fileName(paper.id(), language), "");
        }
        Map<Place, String> values = values(paper, tracker, edition, language.code());
        boolean tellsLanguage = pattern.get().has(Place.LANGUAGE) || house.isOwnTo(paper.id(), language.code());
        String title = FileName.whole(pattern.get().filled(values));
        String usual = title.isEmpty() ? paper.id() : fitting(pattern.get(), tracker.about(), values);
        return new Name(
                tellsLanguage ? usual : languages.fileName(usual, language), title.isEmpty() ? paper.id() : title);
    }

    /** Shortens the tracker's title as far as needed, since the rest of the name tells files apart. */
    private static String fitting(NamePattern pattern, About about, Map<Place, String> values) {
        String title = about.title();
        String name = FileName.whole(pattern.filled(values));
        while (!FileName.fits(name) && title.contains(" ")) {
            title = title.substring(0, title.lastIndexOf(' ')).strip();
            values.put(Place.TITLE, title(title, about));
            name = FileName.whole(pattern.filled(values));
        }
        return FileName.of(name);
    }

    private static String title(String ofTracker, About about) {
        return Stream.of(ofTracker, about.extract())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Map<Place, String> values(Paper paper, TrackerPart tracker, Edition edition, String language) {
        Map<Place, String> values = new EnumMap<>(Place.class);
        values.put(Place.TRACKER, edition.tracker());
        values.put(Place.AS_AT, edition.asAt().toString());
        values.put(Place.MEETING, edition.meeting().map(Object::toString).orElse(""));
        values.put(
                Place.AGENDA_ITEM,
                tracker.about().front().of(FrontPart.AGENDA_ITEM).plain());
        values.put(Place.PAPER, paper.id());
        values.put(Place.TITLE, title(tracker.about().title(), tracker.about()));
        values.put(Place.LANGUAGE, language);
        return values;
    }
}
