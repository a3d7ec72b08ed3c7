package org.committeepapers.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.wording.Dates;

/** What the lines above the first table say of the whole tracker. */
public final class Opening {

    private static final int LONGEST_TITLE = 150;
    private static final Pattern CONSIDERED = Pattern.compile(
            "(?iu)(?:at its meeting )?on ((?:\\p{L}+ )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? \\p{L}+ \\d{4}),? (?:the )?(.{3,100}?(?:committee|panel|board|commission|group))"
                    + " (?:considered|received|reviewed|examined|discussed|agreed)(?: a| an| the)? ([^.]{3,200}?)[.]?",
            Pattern.DOTALL);
    private static final Pattern HELD_ON = Pattern.compile(
            "(?iu).*?\\b(?:recommendations? (?:were |was )?made(?: to (?:the )?[\\p{L}' ]{1,60}?)?(?: on| at the meeting of)|meeting(?: held)?(?: on| of)?|considered(?: on)?|committee(?: of)?|date of meeting|meeting date)\\s*[:\u2013-]?\\s*"
                    + "((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\\d{1,2}(?:st|nd|rd|th)? \\p{L}+ \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}).*",
            Pattern.DOTALL);

    private final List<RichText> lines = new ArrayList<>();
    private final List<Run> introduction = new ArrayList<>();
    private final List<AddresseeLine> addressees = new ArrayList<>();
    private String title = "";
    private String committee = "";
    private Optional<LocalDate> consideredOn = Optional.empty();

    /** Takes a line that stands above the first table. */
    void read(RichText text) {
        String words = text.plain().strip();
        lines.add(text);
        Matcher considered = CONSIDERED.matcher(words);
        Matcher heldOn = HELD_ON.matcher(words);
        Optional<AddresseeLine> addressee = AddresseeLine.read(words);
        if (addressee.isPresent()) {
            addressees.add(addressee.get());
            introduce(text);
        } else if (considered.matches()) {
            introduce(text);
            consideredOn = consideredOn.or(() -> day(RichText.of(considered.group(1))));
            committee = committee.isEmpty() ? capital(considered.group(2)) : committee;
            title = title.isEmpty() ? capital(considered.group(3)) : title;
        } else {
            if (heldOn.matches()) {
                consideredOn = consideredOn.or(() -> day(RichText.of(heldOn.group(1))));
            }
            boolean isTitle = title.isEmpty() && words.length() <= LONGEST_TITLE;
            title = isTitle ? words.replace('\n', ' ') : title;
        }
    }

    /** Takes a labelled value that stands above the first table. */
    void read(LabelledLine line) {
        String words = line.value().plain().strip();
        switch (line.label()) {
            case REVIEW -> title = words;
            case COMMITTEE -> committee = words;
            case MEETING_DATE -> consideredOn = consideredOn.or(line::day);
            default -> {
                // Its words are kept with the block.
            }
        }
    }

    private void introduce(RichText line) {
        if (!introduction.isEmpty()) {
            introduction.add(new Run.Break());
            introduction.add(new Run.Break());
        }
        introduction.addAll(line.runs());
    }

    private static Optional<LocalDate> day(RichText words) {
        ByWhen read = Dates.read(words);
        return read.kind() == ByWhen.Kind.DAY ? read.latest() : Optional.empty();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    String title() {
        return title;
    }

    public String committee() {
        return committee;
    }

    public Optional<LocalDate> consideredOn() {
        return consideredOn;
    }

    List<AddresseeLine> addressees() {
        return addressees;
    }

    /** The sentences on the meeting and on whom the recommendations are made to, verbatim. */
    public RichText introduction() {
        return new RichText(introduction);
    }

    List<RichText> lines() {
        return lines;
    }
}
