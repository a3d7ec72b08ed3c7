package org.committeepapers.workbook.proposal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.text.TextPattern;
import org.committeepapers.tracker.Field;
import org.committeepapers.workbook.layout.ColumnName;
import org.committeepapers.workbook.layout.LayoutNames;
import org.committeepapers.workbook.layout.StandardAdditions;
import org.committeepapers.workbook.layout.StandardLayout;
import org.committeepapers.workbook.layout.TableLayout;
import org.committeepapers.workbook.sheet.Names;
import org.committeepapers.workbook.tracker.MarkingHeading;

/** What headings may mean: by the names of the standard layout, and by a list of vaguer ones. */
final class HeadingWords {

    private static final String FILE = "heading-names.txt";
    private static final String IGNORE = "ignore";
    private static final Guess NOTHING = new Guess(Sure.NO, Optional.empty());

    /** How sure a guess is, the surest first. */
    enum Sure {
        STANDARD,
        PROPOSED,
        /** To be mentioned to the person who is asked. */
        PERHAPS,
        NO
    }

    /** What a heading may mean; without a field, but proposed, that its column is to be ignored. */
    record Guess(Sure sure, Optional<Field> field) {

        boolean isOf(Field wanted) {
            return field.filter(wanted::equals).isPresent();
        }

        /** Whether the column may be what makes a row an item. */
        boolean isOfItem() {
            return isOf(Field.RECOMMENDATION) || isOf(Field.ACTION);
        }

        boolean isProposed() {
            return sure == Sure.STANDARD || sure == Sure.PROPOSED;
        }

        boolean isToIgnore() {
            return isProposed() && field.isEmpty();
        }
    }

    private final Map<String, Field> standard = new HashMap<>();
    private final Map<TextPattern, Guess> vague = new LinkedHashMap<>();
    private final Map<String, Guess> asked = new HashMap<>();

    HeadingWords() {
        standard()
                .columns()
                .forEach((field, names) -> names.forEach(name -> standard.put(ColumnName.folded(name.words()), field)));
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::add);
    }

    /** The one table of the standard layout. */
    static TableLayout standard() {
        return StandardLayout.with(StandardAdditions.NONE).tables().getFirst();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(HeadingWords.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.split(":", 2);
        String name = parts[0].replace("?", "");
        Guess guess = new Guess(
                name.equals(parts[0]) ? Sure.PROPOSED : Sure.PERHAPS,
                name.equals(IGNORE)
                        ? Optional.empty()
                        : Optional.of(Objects.requireNonNull(LayoutNames.FIELDS.get(name), name)));
        for (String words : parts[1].split(";", -1)) {
            vague.put(TextPattern.of(words.strip()), guess);
            vague.putIfAbsent(
                    TextPattern.of(words.replaceAll("^ *\\* | \\*$", "").strip()), guess);
        }
    }

    /** By the lower line of a heading of two, else by both. */
    Guess guess(Heading heading) {
        Guess whole = guess(heading.whole());
        return Stream.of(guess(heading.lower()), whole)
                .min(Comparator.comparing(Guess::sure))
                .orElse(whole);
    }

    Guess guess(String heading) {
        return asked.computeIfAbsent(heading, this::found);
    }

    private Guess found(String heading) {
        String plain = Names.plainWithoutBrackets(heading);
        Field known = Stream.of(heading, plain)
                .map(words -> standard.get(ColumnName.folded(words)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (known != null) {
            return new Guess(Sure.STANDARD, Optional.of(known));
        }
        if (MarkingHeading.isOfMarkings(heading) || MarkingHeading.isOpposite(heading)) {
            return new Guess(Sure.PROPOSED, Optional.of(Field.EXEMPTION));
        }
        return inParts(heading).or(() -> vague(plain)).orElse(NOTHING);
    }

    private Optional<Guess> vague(String plain) {
        return vague.entrySet().stream()
                .filter(entry -> entry.getKey().fits(plain))
                .max(Comparator.comparingInt(entry -> entry.getKey().letters()))
                .map(Map.Entry::getValue);
    }

    /** A heading in two languages, as "Argymhelliad / Recommendation". */
    private Optional<Guess> inParts(String heading) {
        String[] parts = heading.split("[/|\n]", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        List<Guess> guesses = Arrays.stream(parts).map(this::found).distinct().toList();
        return guesses.size() == 1 && guesses.getFirst().isProposed()
                ? Optional.of(guesses.getFirst())
                : Optional.empty();
    }
}
