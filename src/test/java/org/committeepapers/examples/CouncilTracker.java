package org.committeepapers.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A tracker as councils keep them: reviews of about ten recommendations, one to four actions each, owners that come back,
 * dates in many wordings, progress of several paragraphs, some bold and italic words, and cells that nobody filled in.
 * The same seed gives the same tracker. Nothing in it is an error.
 */
final class CouncilTracker {

    private static final List<String> THEMES = List.of("Homes", "Schools", "Roads", "Care");
    private static final List<String> SUBJECTS = List.of(
            "the executive",
            "the cabinet member for children\u2019s services",
            "the corporate director",
            "the leisure and housing teams",
            "the council\u2019s \u201cone front door\u201d team",
            "the integrated care board (ICB)",
            "Cyngor Gw\u0177r Ifanc, the young people\u2019s council,");
    private static final List<String> DEEDS = List.of(
            "reviews the guidance on peer-on-peer abuse",
            "publishes a timetable for the 12 outstanding inspections",
            "sets out how \u00a31.4m of one-off funding was spent",
            "works with schools, GPs and the voluntary sector",
            "considers the findings of the task and finish group",
            "explains why the 2017 report wasn\u2019t circulated",
            "brings a business case for the replacement of the case management system",
            "writes to the Secretary of State about the funding formula",
            "consults parish councils on the winter maintenance plan");
    private static final List<String> ENDS = List.of(
            "before the start of the summer term",
            "so that members can judge whether it made a difference",
            "with the risk assessment and the equality impact assessment attached",
            "in each of the nine market towns \u2013 not only in the city",
            "and reports back within six months",
            "as part of the medium term financial strategy",
            "and shares what was learnt with partners");
    private static final List<String> POSTS = List.of(
            "Assistant Director, Education, Development and Skills",
            "Safeguarding Officer",
            "Head of Housing",
            "Head of Planning & Building Control",
            "Director of Public Health",
            "Service Manager, Early Help",
            "Head of Legal Services",
            "Corporate Director, Children and Young People",
            "Principal Social Worker",
            "Head of Highways",
            "Climate and Environment Manager",
            "Head of Finance");
    private static final List<String> MONTHS =
            List.of("January", "Feb", "March", "Apr", "May", "June", "July", "Sept", "October", "Nov", "December");
    private static final List<String> OPEN_DATES = List.of(
            "Quarterly",
            "Ongoing",
            "TBC",
            "Every meeting",
            "Quarterly reporting on progress will reflect on these",
            "On a quarterly basis but to include wider organisations as soon as can be agreed");
    private static final List<String> OPENINGS = List.of(
            "In train. ",
            "Underway: ",
            "Completed. ",
            "Completed: ",
            "Not started. ",
            "This has been delayed. ",
            "<b>Update, June 2026:</b> ",
            "<i>No change since the last report.</i> ");

    private final Random random;

    private CouncilTracker(long seed) {
        this.random = new Random(seed);
    }

    /** The tracker in the form that {@link WorkbookBuilder} reads. */
    static String text(int recommendations) {
        CouncilTracker tracker = new CouncilTracker(recommendations);
        StringBuilder text = new StringBuilder("# About\nTracker id|council-" + recommendations
                + "\nCouncil|Example Council\nCommittee|Children and young people scrutiny committee"
                + "\nTitle|Recommendations of scrutiny reviews\nConsidered on|[date 2025-01-14]"
                + "\n# Tracker\nRef|Review|Recommendation|Response|Executive response|Action|Owner|By when"
                + "|Target / success criteria|Progress|Status\n");
        for (int number = 1; number <= recommendations; number++) {
            for (String row : tracker.rows(number)) {
                text.append(row).append('\n');
            }
        }
        return text.toString();
    }

    private List<String> rows(int number) {
        String review = THEMES.get(number / 10 % THEMES.size()) + ", review " + (1 + number / 10);
        String category = one(List.of("Agreed", "Agreed", "Agreed", "Agreed in part", "Not agreed"));
        int actions = category.equals("Not agreed") ? 0 : 1 + Math.min(random.nextInt(4), random.nextInt(4));
        String recommendation = String.join(
                "|",
                Integer.toString(number),
                review,
                "That " + one(SUBJECTS) + " " + one(DEEDS) + " " + one(ENDS) + ". " + sentences(0, 3),
                category,
                category + ". " + sentences(1, 5));
        List<String> rows = new ArrayList<>(List.of(recommendation + "|" + (actions == 0 ? "|||||" : action())));
        for (int i = 1; i < actions; i++) {
            rows.add("|||||" + action());
        }
        return rows;
    }

    private String action() {
        String progress = seldom(14) ? "" : progress();
        return String.join(
                "|",
                sentences(1, 2),
                seldom(30) ? "" : owner(),
                seldom(20) ? "" : byWhen(),
                seldom(8) ? "" : sentences(1, 1),
                progress,
                "");
    }

    /** Some posts own much, most of them little. */
    private String owner() {
        String post = POSTS.get(Math.min(random.nextInt(POSTS.size()), random.nextInt(POSTS.size())));
        return switch (random.nextInt(10)) {
            case 0 -> "Alex Example, " + post;
            case 1 -> post.equals("Head of Finance") ? post : post + " / Head of Finance";
            default -> post;
        };
    }

    private String byWhen() {
        int year = 2025 + random.nextInt(3);
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        return switch (random.nextInt(8)) {
            case 0 -> "%02d/%02d/%02d".formatted(day, month, year % 100);
            case 1 -> day + " " + one(MONTHS) + " " + year;
            case 2 -> one(MONTHS) + " " + year;
            case 3 -> "End of " + one(MONTHS) + " " + year;
            case 4 -> "Q" + (1 + random.nextInt(4)) + " " + year + "/" + (year + 1) % 100;
            case 5 -> "Original: 30/06/25\\nRevised: 30/09/" + (year + 1) % 100;
            case 6 -> one(List.of("Spring", "Summer", "Autumn")) + " " + year;
            default -> one(OPEN_DATES);
        };
    }

    private String progress() {
        StringBuilder progress = new StringBuilder(one(OPENINGS)).append(sentences(1, 2));
        for (int paragraph = random.nextInt(4); paragraph > 1; paragraph--) {
            progress.append("\\n").append(seldom(3) ? "\u2022 " : "").append(sentences(1, 3));
        }
        return seldom(200) ? progress + "\\n" + sentences(40, 40) : progress.toString();
    }

    private String sentences(int least, int most) {
        StringBuilder sentences = new StringBuilder();
        for (int left = least + random.nextInt(most - least + 1); left > 0; left--) {
            String subject = one(SUBJECTS);
            sentences
                    .append(sentences.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(subject.charAt(0)))
                    .append(subject, 1, subject.length())
                    .append(' ')
                    .append(one(DEEDS))
                    .append(' ')
                    .append(one(ENDS))
                    .append('.');
        }
        return sentences.toString();
    }

    private boolean seldom(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
