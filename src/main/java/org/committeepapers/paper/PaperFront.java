package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.committeepapers.exemption.TrackerPart;
import org.committeepapers.label.Labels;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.About;
import org.committeepapers.tracker.FrontPart;
import org.committeepapers.tracker.Receiver;

/**
 * The front matter of a paper.
 *
 * @param reportAuthor empty where nobody is named
 * @param contact empty where nobody is named
 * @param meetingDate where the words of that part are a date and nothing else
 * @param parts those that are given
 */
public record PaperFront(String reportAuthor, String contact, Optional<LocalDate> meetingDate, List<Part> parts) {

    /** Each line of these is an item of its own. */
    private static final Set<FrontPart> LISTS = Set.of(FrontPart.APPENDICES, FrontPart.BACKGROUND_PAPERS);

    /**
     * A part that is given.
     *
     * @param id of the section that holds it
     */
    public record Part(FrontPart name, String id, RichText text) {}

    /** A paper with anything exempt, or without it, can't be classified as open, whatever the tracker says. */
    static PaperFront of(TrackerPart tracker, Receiver receiver, Labels labels) {
        About about = tracker.about();
        Optional<RichText> classification =
                new WithheldWords(labels).classification(tracker).map(RichText::ours);
        Map<FrontPart, RichText> front = about.front(receiver);
        String words =
                front.getOrDefault(FrontPart.MEETING_DATE, RichText.EMPTY).plain();
        return new PaperFront(
                about.reportAuthor(),
                about.contact(),
                PaperItems.isFullDate(words)
                        ? Optional.ofNullable(about.meetingDays().get(receiver))
                        : Optional.empty(),
                front.entrySet().stream()
                        .map(entry -> part(
                                entry.getKey(),
                                entry.getKey() == FrontPart.CLASSIFICATION
                                        ? classification.orElse(entry.getValue())
                                        : entry.getValue()))
                        .toList());
    }

    private static Part part(FrontPart name, RichText text) {
        return new Part(name, name.id(), LISTS.contains(name) ? listed(text) : text);
    }

    /** What cabinet is asked to do, a line each; empty where the part isn't given. */
    static List<RichText> askedOfCabinet(About about) {
        return about.front(Receiver.CABINET)
                .getOrDefault(FrontPart.CABINET_IS_ASKED_TO, RichText.EMPTY)
                .lineTexts();
    }

    private static RichText listed(RichText text) {
        List<RichText> lines = text.lineTexts();
        if (lines.size() == 1) {
            return lines.getFirst();
        }
        List<Run> runs = new ArrayList<>();
        for (RichText line : lines) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Break());
            }
            runs.add(new Run.Bullet());
            runs.addAll(line.runs());
        }
        return new RichText(runs);
    }
}
