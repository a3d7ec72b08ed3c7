package org.committeepapers.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.exemption.Redaction;
import org.committeepapers.finding.Finding;
import org.committeepapers.finding.FindingCount;
import org.committeepapers.finding.FindingGroup;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Severity;
import org.committeepapers.label.FindingWords;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FindingsPage.ActionPreview;
import org.committeepapers.paper.FindingsPage.Explanation;
import org.committeepapers.paper.FindingsPage.Group;
import org.committeepapers.paper.FindingsPage.Line;
import org.committeepapers.paper.FindingsPage.Part;
import org.committeepapers.text.Resource;
import org.committeepapers.tracker.Action;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Owner;
import org.committeepapers.tracker.Recommendation;
import org.committeepapers.tracker.Standing;
import org.committeepapers.tracker.Status;
import org.committeepapers.tracker.Tracker;

/** Works out what the findings page says. */
public final class FindingsPages {

    /** In lines; a longer page would take a browser, and a reader, too long. */
    private static final int MOST = 5_000;

    private static final int LONGEST_VALUE = 200;

    private final String file;
    private final LocalDate asAt;
    private final Labels labels;
    private final FindingWords words;

    /** @param file the name of the workbook */
    public FindingsPages(String file, LocalDate asAt, Labels labels) {
        this.file = file;
        this.asAt = asAt;
        this.labels = labels;
        this.words = new FindingWords(labels);
    }

    /**
     * Of a tracker that was read and checked.
     *
     * @param howRead in lines
     */
    public FindingsPage of(Tracker tracker, List<Finding> findings, List<String> howRead) {
        return page(
                findings, howRead, new ActionPreviews(labels, asAt, Redaction.ofDoubts(tracker, findings)).of(tracker));
    }

    /** Of a workbook that can't be read as a tracker. */
    public FindingsPage refused(List<Finding> findings) {
        return page(findings, List.of(), List.of());
    }

    private FindingsPage page(List<Finding> findings, List<String> howRead, List<ActionPreview> previews) {
        boolean read = !howRead.isEmpty();
        List<FindingGroup> all = FindingGroup.of(findings);
        List<FindingGroup> shown = shown(all);
        Map<Severity, List<Line>> lines = new EnumMap<>(Severity.class);
        for (FindingGroup group : shown) {
            lines.computeIfAbsent(group.first().severity(), any -> new ArrayList<>())
                    .add(line(group));
        }
        return new FindingsPage(
                file,
                asAt,
                read,
                read && findings.stream().noneMatch(Finding::isError),
                findings.isEmpty() ? "" : words.counts(FindingCount.of(all)),
                lines.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                findings.size()
                        - shown.stream()
                                .mapToInt(group -> group.findings().size())
                                .sum(),
                howRead,
                previews,
                "",
                explanations(
                        shown.stream().map(group -> group.first().rule().name()).collect(Collectors.toSet())));
    }

    /** The gravest first, as many as the page has room for. */
    private static List<FindingGroup> shown(List<FindingGroup> all) {
        List<FindingGroup> shown = new ArrayList<>();
        int room = MOST;
        for (FindingGroup group : all.stream()
                .sorted(Comparator.comparing(group -> group.first().severity()))
                .toList()) {
            if (room > 0) {
                FindingGroup some = parts(group) <= room ? group : group.first(room);
                shown.add(some);
                room -= parts(some);
            }
        }
        return shown;
    }

    private static int parts(FindingGroup group) {
        return Math.max(group.values().size(), group.messages().size());
    }

    private static List<Explanation> explanations(Set<String> rules) {
        return Explanations.all().values().stream()
                .filter(explanation -> rules.contains(explanation.rule()))
                .toList();
    }

    private Line line(FindingGroup group) {
        String rule = group.first().rule().name();
        return new Line(
                group.first().location(),
                place(group),
                parts(group.values(), FindingsPages::shortened),
                parts(group.messages(), message -> message),
                group.fix(),
                rule,
                Explanations.all().containsKey(rule)
                        ? Explanations.all().get(rule).id()
                        : "");
    }

    private List<Part> parts(List<FindingGroup.Part> parts, UnaryOperator<String> form) {
        return parts.stream()
                .map(part -> new Part(parts.size() == 1 ? "" : words.cells(part.cells()), form.apply(part.words())))
                .toList();
    }

    /** In words; with its file where that isn't the workbook of the page. */
    private String place(FindingGroup group) {
        return switch (group.first().location()) {
            case Location.Cell cell -> {
                String place = labels.say("findings.cell", cell.sheet(), words.cells(group.cells()));
                yield cell.file().equals(file) ? place : cell.file() + ": " + place;
            }
            case Location.TemplateLine template -> template.file() + " " + template.line();
            case Location.Setting setting -> setting.file() + " " + setting.key();
            case Location.Removed removed -> removed.inWords();
            case Location.File whole -> whole.file();
        };
    }

    private static String shortened(String value) {
        String stripped = value.strip();
        if (stripped.codePointCount(0, stripped.length()) <= LONGEST_VALUE) {
            return stripped;
        }
        return stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST_VALUE))
                        .stripTrailing() + " \u2026";
    }

    /** How each action will appear: owner, date and status as resolved, in words. */
    private record ActionPreviews(Labels labels, LocalDate asAt, Redaction redaction) {

        /** What is shown of an action, in words. */
        private record Words(String owner, String date, String status, String source) {}

        List<ActionPreview> of(Tracker tracker) {
            List<ActionPreview> lines = new ArrayList<>();
            for (Recommendation recommendation : tracker.recommendations()) {
                if (recommendation.actions().isEmpty()) {
                    lines.add(withoutAction(recommendation));
                }
                recommendation.actions().forEach(action -> lines.add(line(recommendation, action)));
            }
            return lines;
        }

        private ActionPreview withoutAction(Recommendation recommendation) {
            String none = labels.say("findings.not-applicable");
            return line(
                    recommendation,
                    recommendation.place(),
                    new Words(none, none, labels.say("findings.no-action"), none));
        }

        private ActionPreview line(Recommendation recommendation, Action action) {
            Location.Cell row = action.place();
            boolean isShown = !redaction.withholds(action, Field.OWNER);
            String status = action.standing().reportedCompleted()
                    ? labels.say("reported-completed")
                    : labels.say("status." + action.status());
            Words words = new Words(
                    isShown ? owners(action) : labels.say("findings.withheld"),
                    redaction.withholds(action, Field.BY_WHEN)
                            ? labels.say("findings.withheld")
                            : date(action.byWhen()),
                    action.isOverdue(asAt) ? labels.say("findings.status-overdue", status) : status,
                    labels.say(
                            action.status() == Status.WITHHELD
                                    ? "findings.withheld"
                                    : action.standing().doubt() == Standing.Doubt.SILENT
                                            ? "findings.not-applicable"
                                            : "findings.source."
                                                    + action.standing().source()));
            return line(recommendation, row, words);
        }

        private ActionPreview line(Recommendation recommendation, Location.Cell row, Words words) {
            String reference =
                    recommendation.reference().isEmpty() ? labels.say("no-reference") : recommendation.reference();
            boolean isShown = !redaction.withholds(recommendation.cell(Field.REFERENCE));
            return new ActionPreview(
                    labels.say("findings.row", row.sheet(), row.rowNumber()),
                    isShown ? reference : labels.say("findings.withheld"),
                    words.owner(),
                    words.date(),
                    words.status(),
                    words.source());
        }

        private String owners(Action action) {
            return action.owners().list().isEmpty()
                    ? labels.say("findings.no-owner")
                    : action.owners().list().stream().map(Owner::name).collect(Collectors.joining("; "));
        }

        private String date(ByWhen byWhen) {
            return switch (byWhen.kind()) {
                case DAY, MONTH, PERIOD -> byWhen.latest().map(labels::date).orElse("");
                case RECURRING, OPEN, INVALID, MISSING -> labels.say("findings.date." + byWhen.kind());
            };
        }
    }

    /** What each rule looks for, from the documentation, so that page and documentation can't say different things. */
    private static final class Explanations {

        private static final Pattern SECTION = Pattern.compile("### ([a-z]+(?:-[a-z]+)*+)");
        private static final Pattern ROW = Pattern.compile("\\| ([a-z]+(?:-[a-z]+)*+) \\| [A-Z, ]+ \\| (.+) \\|");
        private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
        private static final Pattern MARKS = Pattern.compile("\\*\\*|\\*|`");
        private static final Pattern BULLET = Pattern.compile("^[-*] ");

        private static final Map<String, Explanation> ALL = of(Resource.text(FindingsPages.class, "findings.md"));

        private Explanations() {}

        /** By the name of the rule, in the order of the documentation. */
        static Map<String, Explanation> all() {
            return ALL;
        }

        private static Map<String, Explanation> of(String documentation) {
            Map<String, Explanation> all = new LinkedHashMap<>();
            String rule = "";
            List<String> paragraphs = new ArrayList<>();
            StringBuilder paragraph = new StringBuilder();
            for (String line : (documentation + "\n#").lines().toList()) {
                if (line.isBlank()
                        || line.startsWith("#")
                        || BULLET.matcher(line).find()) {
                    close(paragraph, paragraphs);
                }
                if (line.startsWith("#")) {
                    put(all, rule, paragraphs);
                    Matcher section = SECTION.matcher(line);
                    rule = section.matches() ? section.group(1) : "";
                    paragraphs.clear();
                } else if (line.startsWith("|")) {
                    Matcher row = ROW.matcher(line);
                    put(
                            all,
                            row.matches() ? row.group(1) : "",
                            row.matches() ? List.of(plain(row.group(2))) : List.of());
                } else {
                    paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
                }
            }
            return all;
        }

        private static void close(StringBuilder paragraph, List<String> paragraphs) {
            if (!paragraph.toString().isBlank()) {
                paragraphs.add(plain(paragraph.toString()));
            }
            paragraph.setLength(0);
        }

        private static void put(Map<String, Explanation> all, String rule, List<String> paragraphs) {
            if (!rule.isEmpty() && !paragraphs.isEmpty()) {
                all.putIfAbsent(rule, new Explanation("rule-" + rule, rule, List.copyOf(paragraphs)));
            }
        }

        private static String plain(String words) {
            String unlinked = LINK.matcher(words).replaceAll("$1");
            return BULLET.matcher(MARKS.matcher(unlinked).replaceAll(""))
                    .replaceFirst("")
                    .strip();
        }
    }
}
