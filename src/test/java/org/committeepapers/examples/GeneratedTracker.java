package org.committeepapers.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/** Makes trackers of any size for benchmarks: the same seed gives the same tracker, with lengths as in real ones. */
public final class GeneratedTracker {

    private static final List<String> WORDS = List.of(
            ("the council schools committee report guidance families support review officers residents service housing"
                            + " plan partners budget evidence training policy data quarter delivery progress young people"
                            + " community transport health board strategy consultation contract programme risk and of to"
                            + " for with in on that should be will how where which is are by its all")
                    .split(" "));
    private static final List<String> OWNERS = List.of(
            "Assistant Director, Education, Development and Skills",
            "Head of Housing",
            "Safeguarding Officer",
            "Head of Planning & Building Control / Head of Legal Services",
            "Director of Public Health");
    private static final List<String> DATES =
            List.of("13/11/20", "December 2020", "Q3 2024/25", "Quarterly", "31 March 2027", "Autumn 2025", "TBC");
    private static final List<String> PROGRESS =
            List.of("Completed", "In train", "Completed: ", "This has been delayed. ", "Underway: ", "Not started");

    private final Random random;

    private GeneratedTracker(long seed) {
        this.random = new Random(seed);
    }

    /** Which form a tracker has. */
    public enum Kind {
        /** One action a recommendation, and words as they fall: the form that figures have been measured with throughout. */
        PLAIN(GeneratedTracker::text),
        /** As councils keep them. */
        COUNCIL(CouncilTracker::text);

        private final IntFunction<String> text;

        Kind(IntFunction<String> text) {
            this.text = text;
        }

        /** Its form of so many recommendations. */
        public String text(int recommendations) {
            return text.apply(recommendations);
        }

        /** The kind of this name, in small letters. */
        public static Kind named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** Writes a tracker of so many recommendations: {@code [--kind plain|council] recommendations file}. */
    public static void main(String[] arguments) throws IOException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Kind kind = Kind.PLAIN;
        if (rest.get(0).equals("--kind")) {
            kind = Kind.named(rest.get(1));
            rest = rest.subList(2, rest.size());
        }
        Path file = Path.of(rest.get(1)).toAbsolutePath();
        WorkbookBuilder.write(
                file.getParent(), file.getFileName().toString(), kind.text(Integer.parseInt(rest.get(0))));
    }

    /** The tracker in the form that {@link WorkbookBuilder} reads. */
    public static String text(int recommendations) {
        GeneratedTracker generator = new GeneratedTracker(recommendations);
        StringBuilder text = new StringBuilder("# About\nTracker id|generated-" + recommendations
                + "\nCouncil|Example Council\nCommittee|Scrutiny committee\nTitle|Review of everything\n"
                + "Considered on|[date 2020-09-15]\n# Tracker\nRef|Directed to|Recommendation|Response|Executive response"
                + "|Action|Owner|By when|Target / success criteria|Progress|Status\n");
        for (int i = 1; i <= recommendations; i++) {
            text.append(generator.row(i));
        }
        return text.toString();
    }

    private String row(int number) {
        String progress = one(PROGRESS);
        return String.join(
                        "|",
                        Integer.toString(number),
                        "Executive",
                        "That " + sentences(2),
                        one(List.of("Agreed", "Agreed in part", "Not agreed")),
                        sentences(2),
                        sentences(1),
                        one(OWNERS),
                        one(DATES),
                        words(8),
                        progress.endsWith(" ") ? progress + sentences(1) : progress,
                        "")
                + "\n";
    }

    private String sentences(int number) {
        StringBuilder sentences = new StringBuilder();
        for (int i = 0; i < number; i++) {
            sentences
                    .append(i == 0 ? "" : " ")
                    .append(words(15 + random.nextInt(15)))
                    .append('.');
        }
        return sentences.toString();
    }

    private String words(int number) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < number; i++) {
            words.append(i == 0 ? "" : " ").append(one(WORDS));
        }
        return words.toString();
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
