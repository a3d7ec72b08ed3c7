package org.committeepapers.wording;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.tracker.Status;

/** The right-hand side of a line of a key: "Fully Achieved", "acceptable, carry on". */
final class StatusKeyLine {

    /** Judgements that mean a status in a key, though not in a sentence. */
    private static final PhraseTable<Status> JUDGEMENTS = judgements();

    /** What stands between two meanings of one sign. */
    private static final Pattern CHOICE = Pattern.compile("\\bor\\b|[/;]");

    private StatusKeyLine() {}

    /** Empty where the words say nothing clear or several things. */
    static Optional<Status> meaning(String words) {
        StatusCode plain = StatusCode.PLAIN;
        long meanings = Arrays.stream(CHOICE.split(words, -1))
                .map(plain::status)
                .filter(status -> status != Status.UNKNOWN)
                .distinct()
                .count();
        if (meanings > 1 || plain.contradictsItself(words)) {
            return Optional.empty();
        }
        boolean colour = RagRating.of(Tokens.of(words), Map.of()).isPresent();
        Status status = colour ? Status.UNKNOWN : plain.status(words);
        return status != Status.UNKNOWN ? Optional.of(status) : judgement(words);
    }

    private static Optional<Status> judgement(String words) {
        Tokens tokens = Tokens.of(words);
        Status found = null;
        int at = 0;
        while (at < tokens.size()) {
            PhraseTable.Match<Status> match = JUDGEMENTS.match(tokens, at);
            if (match != null && found != null && found != match.sense()) {
                return Optional.empty();
            }
            found = match == null ? found : match.sense();
            at = match == null ? at + 1 : match.end();
        }
        return Optional.ofNullable(found);
    }

    private static PhraseTable<Status> judgements() {
        Map<String, Set<String>> words = WordList.sets("status-judgements.txt");
        Map<Status, Set<String>> senses = new EnumMap<>(Status.class);
        words.forEach((name, phrases) -> senses.put(Status.valueOf(name), phrases));
        PhraseTable<Status> table = new PhraseTable<>();
        senses.forEach((status, phrases) ->
                table.with(status, phrases.stream().sorted().toList()));
        return table;
    }
}
