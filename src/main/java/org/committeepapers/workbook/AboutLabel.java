package org.committeepapers.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.text.Spelling;

/** What the sheet About may say, by the names that officers give it. */
enum AboutLabel {
    TRACKER_ID("Tracker id", "id; id y traciwr"),
    COUNCIL("Council", "authority; cyngor; awdurdod"),
    COMMITTEE("Committee", "scrutiny committee; pwyllgor; pwyllgor craffu"),
    TITLE("Title", "review; subject; teitl; adolygiad; pwnc"),
    CONSIDERED_ON(
            "Considered on",
            "date considered; considered by committee on; meeting date; ystyriwyd ar; dyddiad ystyried; dyddiad y cyfarfod"),
    INTRODUCTION("Introduction", "opening; opening lines; cyflwyniad; rhagair"),
    AGREED_BY_CABINET_ON(
            "Agreed by cabinet on",
            "agreed by executive on; agreed by the executive on; cytunwyd gan y cabinet ar; cytunwyd gan y weithrediaeth ar"),
    COMMITTEE_IS_ASKED_TO(
            "The committee is asked to",
            "committee is asked to; recommended that; gofynnir ir pwyllgor; argymhellir bod"),
    APPENDIX("Appendix", "appendix no; atodiad"),
    REPORT_AUTHOR("Report author", "author; report of; awdur yr adroddiad; adroddiad gan; awdur"),
    CONTACT("Contact", "contact officer; cyswllt; swyddog cyswllt"),
    /** In which the officers write. */
    LANGUAGE("Language", "iaith; language of the tracker; iaith y traciwr"),
    /** Of an officer's workbook: the edition that it goes with. */
    EDITION("Edition", "edition of; from edition");

    private static final Map<String, AboutLabel> BY_NAME = Arrays.stream(values())
            .flatMap(label -> label.names().map(name -> Map.entry(name, label)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Those long enough that a slip of the pen leaves them recognisable; in a fixed order. */
    private static final List<String> LIKELY_NAMES =
            BY_NAME.keySet().stream().filter(name -> name.length() > 2).sorted().toList();

    private final String shown;
    /** In lower case, with a semicolon between. */
    private final String otherNames;

    AboutLabel(String shown, String otherNames) {
        this.shown = shown;
        this.otherNames = otherNames;
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(Names.plain(shown)), Stream.of(otherNames.split("; ", -1)));
    }

    /** The label with this name, whatever its case, punctuation and brackets. */
    static Optional<AboutLabel> of(String words) {
        return Stream.<Function<String, String>>of(Names::plain, Names::plainWithoutBrackets)
                .map(form -> form.apply(words))
                .filter(BY_NAME::containsKey)
                .map(name -> BY_NAME.get(name))
                .findFirst();
    }

    /** The label that may be meant by words that are none. */
    static Optional<AboutLabel> nearest(String words) {
        return Spelling.nearest(Names.plain(words), LIKELY_NAMES).flatMap(AboutLabel::of);
    }

    /** The name to show to a person. */
    String shown() {
        return shown;
    }
}
