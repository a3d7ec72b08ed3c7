package org.committeepapers.tracker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.committeepapers.text.Language;
import org.committeepapers.text.RichText;

/**
 * What the About sheet says of a tracker. Texts that the workbook doesn't give are empty.
 *
 * @param title of what was considered, such as the name of the review
 * @param consideredOn the day on which the committee made its recommendations
 * @param introduction the opening lines, verbatim
 * @param agreedByCabinetOn the day on which the executive agreed its response; empty while it is proposed
 * @param committeeIsAskedTo what to ask of the committee, instead of what the program infers from the actions
 * @param front the officers' own words for each other part of the papers' front matter that they give, whoever receives it
 * @param fronts those that they give for the papers of one receiver alone
 * @param meetingDays the dates that the words of the meeting dates give, where they give one
 * @param publicInterest why the public interest in withholding exempt information outweighs that in disclosing it; only in
 *     papers that may not be published
 * @param extract the review or committee that the recommendations belong to; empty for the whole tracker
 * @param language of its officers' words
 * @param exemptInformation what it says of that; empty where it says nothing
 */
public record About(
        String title,
        String council,
        String committee,
        Optional<LocalDate> consideredOn,
        RichText introduction,
        Optional<LocalDate> agreedByCabinetOn,
        List<RichText> committeeIsAskedTo,
        String appendix,
        String reportAuthor,
        String contact,
        Map<FrontPart, RichText> front,
        Map<Receiver, Map<FrontPart, RichText>> fronts,
        Map<Receiver, LocalDate> meetingDays,
        RichText publicInterest,
        String extract,
        Language language,
        Optional<ExemptInformation> exemptInformation) {

    public About {
        front = filled(front);
        Map<Receiver, Map<FrontPart, RichText>> own = new TreeMap<>();
        fronts.forEach((receiver, parts) -> own.put(receiver, filled(parts)));
        own.values().removeIf(Map::isEmpty);
        fronts = Collections.unmodifiableMap(own);
        meetingDays = Collections.unmodifiableMap(new TreeMap<>(meetingDays));
    }

    private static Map<FrontPart, RichText> filled(Map<FrontPart, RichText> parts) {
        Map<FrontPart, RichText> given = new TreeMap<>(parts);
        given.values().removeIf(RichText::isBlank);
        return Collections.unmodifiableMap(given);
    }

    /** What the papers of a receiver print: its own parts, and of the others those that any meeting may share. */
    public Map<FrontPart, RichText> front(Receiver receiver) {
        Map<FrontPart, RichText> parts = new TreeMap<>(front);
        parts.keySet().removeIf(FrontPart::isOfOneMeeting);
        parts.putAll(fronts.getOrDefault(receiver, Map.of()));
        return parts;
    }

    /** Whether the part is given for anybody. */
    public boolean has(FrontPart part) {
        return Stream.of(Receiver.values()).anyMatch(receiver -> front(receiver).containsKey(part));
    }

    /** A copy for the part of the tracker that is of one committee. */
    public About of(String itsCommittee) {
        return with(title, council, itsCommittee, itsCommittee, publicInterest, exemptInformation);
    }

    /** A copy for what everybody may read. */
    public About withoutPublicInterest() {
        return with(title, council, committee, extract, RichText.EMPTY, Optional.empty());
    }

    /** A copy with the names that papers in a language have, as far as they are given; the language as a BCP 47 tag. */
    public About in(String papers) {
        return with(
                name(FrontPart.TITLE_WELSH, papers).orElse(title),
                name(FrontPart.COUNCIL_WELSH, papers).orElse(council),
                name(FrontPart.COMMITTEE_WELSH, papers).orElse(committee),
                extract,
                publicInterest,
                exemptInformation);
    }

    /** The names that are given for papers in a language, so that they aren't in the officers' own. */
    public List<String> namesIn(String papers) {
        return Stream.of(FrontPart.values())
                .filter(FrontPart::isWelshName)
                .flatMap(part -> name(part, papers).stream())
                .toList();
    }

    /** The committee of a part of the tracker is another, perhaps. */
    private Optional<String> name(FrontPart part, String papers) {
        boolean isOther = part == FrontPart.COMMITTEE_WELSH && !extract.isEmpty();
        return Language.WELSH.isOf(papers) && !isOther
                ? Optional.ofNullable(front.get(part)).map(RichText::plain)
                : Optional.empty();
    }

    private About with(
            String itsTitle,
            String itsCouncil,
            String itsCommittee,
            String part,
            RichText interest,
            Optional<ExemptInformation> information) {
        return new About(
                itsTitle,
                itsCouncil,
                itsCommittee,
                consideredOn,
                introduction,
                agreedByCabinetOn,
                committeeIsAskedTo,
                appendix,
                reportAuthor,
                contact,
                front,
                fronts,
                meetingDays,
                interest,
                part,
                language,
                information);
    }
}
