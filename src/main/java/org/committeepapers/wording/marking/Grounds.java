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
import org.committeepapers.wording.WordFile;

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

    private static final Pattern ACT = Pattern.compile(
            "(?:(?:of|to|in|under)\\s+)?(?:the\\s+)?(?:local\\s+government\\s+act|deddf\\s+llywodraeth\\s+leol|lga)\\s*(?:1972)?"
                    + "(?:\\s*\\(as amended\\))?");
    private static final Pattern SCHEDULE = Pattern.compile("(?:schedule|sched|sch|atodlen)\\.?\\s*12\\s?\\(?a\\)?");
    private static final Pattern PART = Pattern.compile("\\b(?:part|rhan)\\s+(1|i|2|ii|two|4|iv|four)\\b");
    private static final Pattern SECTION =
            Pattern.compile("\\b(?:section|s|adran)\\.?\\s*100\\s?a\\s*(?:\\(?([2-4])\\)?)?");
    private static final Pattern RANGE = Pattern.compile("\\b(\\d{1,2})\\s*(?:-|\u2013|to|i)\\s*(\\d{1,2})\\b");
    private static final Pattern TOKEN = Pattern.compile("\\d+|[\\p{L}]+");
    private static final Set<String> CONFIDENTIAL = Set.of("confidential", "cyfrinachol", "gyfrinachol");
    private static final Set<String> FILLERS = new WordFile("marking/words.txt").words("FILLERS");
    private static final Pattern NOT_EXEMPT = Pattern.compile("\\bnot\\b(?!\\s+for\\s+publication)");

    static Grounds read(String words) {
        String rest = words.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        rest = ACT.matcher(rest).replaceAll(" ");
        boolean ofSchedule = SCHEDULE.matcher(rest).find();
        rest = SCHEDULE.matcher(rest).replaceAll(" ");
        boolean confidential = SECTION.matcher(rest).results().anyMatch(found -> "3".equals(found.group(1)));
        rest = SECTION.matcher(rest).replaceAll(" ");
        Optional<String> part = PART.matcher(rest).results().findFirst().map(found -> found.group(1));
        rest = PART.matcher(rest).replaceAll(" ");
        if (NOT_EXEMPT.matcher(rest).find()) {
            return doubt(Doubt.UNREADABLE);
        }
        return read(rest, confidential, ofSchedule ? part : Optional.empty());
    }

    private static Grounds read(String words, boolean bySection, Optional<String> part) {
        List<Integer> paragraphs = new ArrayList<>();
        Matcher range = RANGE.matcher(words);
        while (range.find()) {
            for (int i = Integer.parseInt(range.group(1)); i <= Integer.parseInt(range.group(2)); i++) {
                paragraphs.add(i);
            }
        }
        boolean confidential = bySection;
        Matcher token = TOKEN.matcher(RANGE.matcher(words).replaceAll(" "));
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

    private static Grounds of(List<Integer> paragraphs, boolean confidential, Optional<String> part) {
        if (paragraphs.isEmpty() && !confidential) {
            return doubt(Doubt.NO_PARAGRAPH);
        }
        if (!paragraphs.stream().allMatch(number -> isOfEngland(number) || isOfWales(number))) {
            return doubt(Doubt.NO_SUCH_PARAGRAPH);
        }
        boolean england = paragraphs.stream().anyMatch(Grounds::isOfEngland);
        boolean wales = paragraphs.stream().anyMatch(Grounds::isOfWales);
        boolean otherPart = part.filter(
                        number -> wales && OF_ENGLAND.contains(number) || england && OF_WALES.contains(number))
                .isPresent();
        return england && wales || otherPart
                ? doubt(Doubt.TWO_NATIONS)
                : new Grounds(Optional.of(new Exemption(paragraphs, confidential)), Doubt.NONE);
    }

    private static boolean isOfEngland(int paragraph) {
        return paragraph >= 1 && paragraph <= LAST_OF_ENGLAND;
    }

    private static boolean isOfWales(int paragraph) {
        return paragraph >= FIRST_OF_WALES && paragraph <= LAST_OF_WALES;
    }

    private static Grounds doubt(Doubt doubt) {
        return new Grounds(Optional.empty(), doubt);
    }
}
