package org.committeepapers.reading;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.EnumNames;
import org.committeepapers.text.Names;
import org.committeepapers.text.PlainText;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Receiver;
import org.committeepapers.wording.WordFile;

/** The labels on the About sheet; those of the front matter have the names of {@link FrontPart}. */
public enum AboutLabel {
    TRACKER_ID,
    COUNCIL,
    COMMITTEE,
    TITLE,
    CONSIDERED_ON,
    INTRODUCTION,
    AGREED_BY_CABINET_ON,
    COMMITTEE_IS_ASKED_TO,
    APPENDIX,
    REPORT_AUTHOR,
    CONTACT,
    AGENDA_ITEM,
    MEETING,
    MEETING_DATE,
    DATE,
    DECISION_MAKER,
    CABINET_MEMBER,
    LEAD_OFFICER,
    CLASSIFICATION,
    DECISION_TYPE,
    WARDS,
    COUNCIL_WELSH,
    COMMITTEE_WELSH,
    TITLE_WELSH,
    PURPOSE,
    SUMMARY,
    RECOMMENDATIONS,
    CABINET_IS_ASKED_TO,
    REASONS,
    URGENCY,
    OPTIONS,
    BACKGROUND,
    CONSIDERATIONS,
    IMPLICATIONS,
    LEGAL,
    FINANCE,
    EQUALITY,
    CLIMATE,
    COMMUNITY,
    RISK,
    CONSULTEES,
    TIMETABLE,
    APPENDICES,
    BACKGROUND_PAPERS,
    /** The language in which officers write. */
    LANGUAGE,
    /** Whether nothing in the tracker is exempt, or all of it is, or it is open. */
    EXEMPTION,
    /** Why exempt information is withheld. */
    PUBLIC_INTEREST;

    /** Councils number the headings of their reports. */
    private static final Pattern RUNNING_NUMBER = Pattern.compile("^(?:\\d{1,2} )++");

    private static final Map<AboutLabel, String> SHOWN = new EnumMap<>(AboutLabel.class);
    private static final Map<String, AboutLabel> BY_NAME = new LinkedHashMap<>();

    static {
        WordFile file = new WordFile("/org/committeepapers/reading/labels.txt");
        for (String section : file.names()) {
            AboutLabel label = valueOf(section);
            SHOWN.put(label, file.phrases(section).getFirst());
            file.phrases(section).forEach(name -> BY_NAME.put(PlainText.sameLabel(name), label));
        }
    }

    /** The label with this name, whatever its case, punctuation, brackets and running number. */
    public static Optional<AboutLabel> of(String words) {
        return Stream.of(PlainText.sameLabel(words), Names.plainWithoutBrackets(words))
                .map(name -> BY_NAME.get(RUNNING_NUMBER.matcher(name).replaceFirst("")))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whose papers a part of the front matter is for, as in "Purpose (cabinet)"; empty where the label doesn't say. */
    static Optional<Receiver> receiver(String words) {
        String name = PlainText.sameLabel(words.strip().replaceFirst(".*(\\(\\p{L}+\\))$", "$1"));
        return switch (name) {
            case "cabinet", "executive", "gweithrediaeth" -> Optional.of(Receiver.CABINET);
            case "scrutiny", "committee", "craffu", "pwyllgor" -> Optional.of(Receiver.SCRUTINY);
            default -> Optional.empty();
        };
    }

    /** The one of some labels that is the same but for a word at its end, such as "Agreed by cabinet" without "on". */
    static Optional<AboutLabel> butForItsEnd(String words, Set<AboutLabel> some) {
        String name = RUNNING_NUMBER.matcher(PlainText.sameLabel(words)).replaceFirst("");
        String start = withoutLastWord(name);
        return BY_NAME.entrySet().stream()
                .filter(known -> some.contains(known.getValue()))
                .filter(known -> {
                    String startOfKnown = withoutLastWord(known.getKey());
                    return startOfKnown.equals(name)
                            || start.equals(known.getKey())
                            || start.contains(" ") && start.equals(startOfKnown);
                })
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String withoutLastWord(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf(' ')));
    }

    /** What to do about a label that isn't known. */
    static String advice(String words) {
        return Nearest.to(words, BY_NAME.keySet())
                .map(name -> "If you mean %s, write that."
                        .formatted(Character.toUpperCase(name.charAt(0)) + name.substring(1)))
                .orElse("If it should be read, write one of the labels in docs/officer-workbook.md.");
    }

    /** The part of the front matter that it names; empty where {@code About} has its own place for it. */
    public Optional<FrontPart> front() {
        return this == REPORT_AUTHOR || this == CONTACT
                ? Optional.empty()
                : Stream.of(FrontPart.values())
                        .filter(part -> part.name().equals(name()))
                        .findFirst();
    }

    /** The name of the label for the papers of one receiver. */
    public String shownFor(Receiver receiver) {
        return shown() + " (" + EnumNames.words(receiver).toLowerCase(Locale.ROOT) + ")";
    }

    /** The name to show to a person. */
    public String shown() {
        return Objects.requireNonNull(SHOWN.get(this));
    }
}
