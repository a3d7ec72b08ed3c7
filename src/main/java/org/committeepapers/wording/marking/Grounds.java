package org.committeepapers.wording.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Exemption;
import org.committeepapers.tracker.Exemptions.Doubt;

/**
 * The ground that words of a marking give, such as "Exempt: paragraph 3 of Part 1 of Schedule 12A".
 *
 * @param exemption empty where there is a doubt
 */
record Grounds(Optional<Exemption> exemption, Doubt doubt) {

    private static final int LAST_OF_ENGLAND = 7;
    private static final int FIRST_OF_WALES = 12;
    private static final int LAST_OF_WALES = 18;

    /** What Part 1 and Part 4 are called; councils call an exempt agenda Part 2. */
    private static final Set<String> OF_ENGLAND = Set.of("1", "i");

    private static final Set<String> OF_WALES = Set.of("4", "iv", "four");

    private static final Pattern ACT = ExemptionWords.FILE.pattern("ACT");
    private static final Pattern SCHEDULE = ExemptionWords.FILE.pattern("SCHEDULE");
    private static final Pattern PART = ExemptionWords.FILE.pattern("PART");
    private static final Pattern SECTION = ExemptionWords.FILE.pattern("SECTION");
    private static final Pattern RANGE = ExemptionWords.FILE.pattern("RANGE");
    private static final Pattern NOT_EXEMPT = ExemptionWords.FILE.pattern("NOT_EXEMPT");
    private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}]+");
    private static final Set<String> CONFIDENTIAL = ExemptionWords.FILE.words("CONFIDENTIAL");
    private static final Set<String> FILLERS = ExemptionWords.FILE.words("FILLERS");

    static Grounds read(String words) {
        String rest = words.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        rest = ACT.matcher(rest).replaceAll(" ");
        boolean ofSchedule = SCHEDULE.matcher(rest).find();
        rest = SCHEDULE.matcher(rest).replaceAll(" ");
        boolean confidential = SECTION.matcher(rest).results().anyMatch(found -> "3".equals(found.group(1)));
        rest = SECTION.matcher(rest).replaceAll(" ");
        Matcher part = PART.matcher(rest);
        String number = ofSchedule && part.find() ? part.group(1) : "";
        rest = part.replaceAll(" ");
        return NOT_EXEMPT.matcher(rest).find() ? doubt(Doubt.UNREADABLE) : read(rest, confidential, number);
    }

    private static Grounds read(String words, boolean bySection, String part) {
        List<Integer> paragraphs = new ArrayList<>();
        Matcher range = RANGE.matcher(words);
        while (range.find()) {
            for (int i = Integer.parseInt(range.group(1)); i <= Integer.parseInt(range.group(2)); i++) {
                paragraphs.add(i);
            }
        }
        boolean confidential = bySection;
        Matcher token = TOKEN.matcher(range.replaceAll(" "));
        while (token.find()) {
            if (Character.isDigit(token.group().charAt(0))) {
                paragraphs.add(token.group().length() > 2 ? 0 : Integer.parseInt(token.group()));
            } else if (CONFIDENTIAL.contains(token.group())) {
                confidential = true;
            } else if (!FILLERS.contains(token.group())) {
                return doubt(Doubt.UNREADABLE);
            }
        }
        return of(paragraphs, confidential, part);
    }

    private static Grounds of(List<Integer> paragraphs, boolean confidential, String part) {
        if (paragraphs.isEmpty() && !confidential) {
            return doubt(Doubt.NO_PARAGRAPH);
        }
        long england = paragraphs.stream()
                .filter(number -> number >= 1 && number <= LAST_OF_ENGLAND)
                .count();
        long wales = paragraphs.stream()
                .filter(number -> number >= FIRST_OF_WALES && number <= LAST_OF_WALES)
                .count();
        if (england + wales < paragraphs.size()) {
            return doubt(Doubt.NO_SUCH_PARAGRAPH);
        }
        boolean otherPart = wales > 0 && OF_ENGLAND.contains(part) || england > 0 && OF_WALES.contains(part);
        return england > 0 && wales > 0 || otherPart
                ? doubt(Doubt.TWO_NATIONS)
                : new Grounds(Optional.of(new Exemption(paragraphs, confidential)), Doubt.NONE);
    }

    private static Grounds doubt(Doubt doubt) {
        return new Grounds(Optional.empty(), doubt);
    }
}
