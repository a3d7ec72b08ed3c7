package org.committeepapers.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.Location;
import org.committeepapers.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** Applies all rules, so that a person learns everything at once. */
public final class Rules {

    /** In the order of the tracker's columns. */
    static final List<Rule> ALL = Stream.of(
                    ReferenceRules.RULES,
                    ResponseRules.RULES,
                    ActionRules.RULES,
                    DateRules.RULES,
                    StatusRules.RULES,
                    PaperRules.RULES,
                    ExemptionRules.RULES)
            .flatMap(List::stream)
            .toList();

    private static final WordFile CAUSES = new WordFile("/org/committeepapers/rules/causes.txt");

    private static final Set<String> READ_AS_BLANK = CAUSES.words("READ_AS_BLANK");

    /** How far around itself a finding explains others, as a section of the file. */
    private enum Reach {
        CELL,
        ROW,
        SHEET,
        TRACKER;

        private List<Object> around(Location place) {
            return switch (place) {
                case Location.Cell cell when this == CELL -> List.of(this, cell);
                case Location.Cell cell when this == ROW -> List.of(this, cell.wholeRow());
                case Location.Cell cell when this == SHEET -> List.of(this, cell.sheetIndex());
                default -> List.of(this);
            };
        }
    }

    /** By the rule that explains, those that follow. */
    private static final Map<Reach, Map<String, Pattern>> FOLLOWING = Stream.of(Reach.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    reach -> CAUSES.forms(reach.name()).stream()
                            .collect(Collectors.toMap(WordFile.Form::said, WordFile.Form::pattern))));

    private record Cause(Finding finding, Pattern following) {

        /** Whether it is as severe, and about the words that the other is about. */
        private boolean explains(Finding other) {
            return following.matcher(other.rule().name()).matches()
                    && finding.severity().compareTo(other.severity()) <= 0
                    && (other.value().isBlank()
                            || !READ_AS_BLANK.contains(finding.rule().name()));
        }
    }

    private Rules() {}

    /** The names of the rules, in the order of the tracker's columns. */
    public static List<String> names() {
        return ALL.stream().map(Rule::name).distinct().toList();
    }

    /** All findings, in sheet order. */
    public static List<Finding> check(Inspection inspection) {
        return ALL.stream()
                .flatMap(rule -> rule.findings(inspection))
                .distinct()
                .sorted(Finding.IN_SHEET_ORDER)
                .toList();
    }

    /**
     * The findings without those that only follow from another one, which is as severe and more exact.
     *
     * @param findings of the reading and of the rules
     */
    public static List<Finding> oneForEachCause(List<Finding> findings) {
        Map<List<Object>, List<Cause>> causes = new HashMap<>();
        for (Finding finding : findings) {
            for (Reach reach : Reach.values()) {
                @Nullable
                Pattern following = FOLLOWING
                        .getOrDefault(reach, Map.of())
                        .get(finding.rule().name());
                if (following != null && (reach != Reach.TRACKER || finding.isError())) {
                    causes.computeIfAbsent(reach.around(finding.location()), first -> new ArrayList<>())
                            .add(new Cause(finding, following));
                }
            }
        }
        return findings.stream()
                .filter(finding -> Stream.of(Reach.values())
                        .flatMap(reach -> causes.getOrDefault(reach.around(finding.location()), List.of()).stream())
                        .noneMatch(cause -> cause.explains(finding)))
                .toList();
    }
}
