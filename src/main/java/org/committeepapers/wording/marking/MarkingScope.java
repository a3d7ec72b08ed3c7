package org.committeepapers.wording.marking;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.tracker.Field;

/** What a marking may name that it holds for. Where a word can mean more or less, it means more. */
enum MarkingScope {
    ROW("row; whole row; all; everything; rhes; y rhes gyfan; popeth", ""),
    RECOMMENDATION("recommendation; whole recommendation; the recommendation; argymhelliad", ""),
    ACTION("action; whole action; the action; this action; gweithred; cam gweithredu", ""),
    REFERENCE("reference; ref; number; cyfeirnod; cyf", "REFERENCE"),
    REVIEW("review; topic; adolygiad; pwnc", "REVIEW"),
    COMMITTEE("committee; scrutiny committee; pwyllgor; pwyllgor craffu", "COMMITTEE"),
    DIRECTED_TO("directed to; made to; addressee; cyfeiriwyd at", "DIRECTED_TO"),
    TEXT(
            "recommendation text; text of the recommendation; wording of the recommendation; recommendation wording;"
                    + " testun yr argymhelliad",
            "RECOMMENDATION"),
    RESPONSE("response; whole response; ymateb", "RESPONSE EXECUTIVE_RESPONSE"),
    RESPONSE_TEXT(
            "executive response; response text; text of the response; cabinet response; ymateb y weithrediaeth;"
                    + " ymateb y cabinet",
            "EXECUTIVE_RESPONSE"),
    ACTION_TEXT("action text; text of the action; wording of the action; testun y weithred", "ACTION"),
    OWNER("owner; owners; lead; lead officer; responsible officer; perchennog; swyddog cyfrifol", "OWNER"),
    DATE(
            "by when; date; dates; due date; deadline; target date; timescale; erbyn pryd; dyddiad",
            "BY_WHEN FIRST_DATE REVISED_DATE"),
    SUCCESS(
            "success criteria; target; target success criteria; success; measure; meini prawf llwyddiant; targed",
            "SUCCESS_CRITERIA"),
    PROGRESS("progress; update; progress update; latest position; comments; cynnydd; diweddariad", "PROGRESS"),
    STATUS("status; rag; statws; percent complete", "STATUS RATING PERCENT"),
    COMPLETED_ON("completed on; completion date; date completed", "COMPLETED_ON"),
    CLOSURE("closure agreed on; closure; closed on", "CLOSURE_AGREED_ON"),
    RECEIVED("received on; date received; received", "RECEIVED_ON"),
    MADE("meeting date; made on; date of meeting", "MADE_ON");

    private static final Map<String, MarkingScope> BY_NAME = Arrays.stream(values())
            .flatMap(scope -> Stream.of(scope.names.split("; *", -1)).map(name -> Map.entry(name.strip(), scope)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|&|\\+|/|\\band\\b|\\ba\\b|\\bac\\b)\\s*");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final Pattern AROUND = Pattern.compile("^(?:the|for|only|of|y|yr) | (?:only|column|cell|field)$");

    private final String names;
    /** With a space between. */
    private final String fields;

    MarkingScope(String names, String fields) {
        this.names = names;
        this.fields = fields;
    }

    Set<Field> fields() {
        Set<Field> all = EnumSet.noneOf(Field.class);
        Stream.of(fields.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(Field::valueOf)
                .forEach(all::add);
        return all;
    }

    /** What all of the words name; empty where any of them names nothing. */
    static Optional<Set<MarkingScope>> read(String words) {
        Optional<MarkingScope> one = ofName(words);
        if (one.isPresent()) {
            return one.map(EnumSet::of);
        }
        Set<MarkingScope> scopes = EnumSet.noneOf(MarkingScope.class);
        for (String name : BETWEEN.split(words.strip(), -1)) {
            Optional<MarkingScope> scope = ofName(name);
            if (scope.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(scope.get());
        }
        return Optional.of(scopes);
    }

    private static Optional<MarkingScope> ofName(String name) {
        String plain =
                NO_WORD.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String bare = AROUND.matcher(plain).replaceAll("");
        return Optional.ofNullable(BY_NAME.get(plain)).or(() -> Optional.ofNullable(BY_NAME.get(bare)));
    }
}
