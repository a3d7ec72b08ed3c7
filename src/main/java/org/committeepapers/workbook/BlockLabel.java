package org.committeepapers.workbook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.committeepapers.workbook.sheet.Names;

/** What a line in front of a table of actions may say, by the words at its beginning. */
enum BlockLabel {
    RECOMMENDATION("recommendation; scrutiny recommendation; argymhelliad"),
    RESPONSE("response; executive response; cabinet response; response of the executive; response of cabinet;"
            + " response from cabinet; cabinet member response; cabinet members response; executives response;"
            + " the executives response; officer response; service response; management response;"
            + " response to recommendation; ymateb; ymateb y cabinet; ymateb y weithrediaeth"),
    DIRECTED_TO("directed to; made to; addressed to; recommendation to; recommendation made to"),
    RECEIVED_ON("received on; received by the executive; received by the executive on; received by cabinet on;"
            + " date received"),
    REVIEW("review; scrutiny review; topic; title; subject; task group; adolygiad; pwnc; title of review"),
    MEETING_DATE("meeting date; date of meeting; considered on; meeting; date considered; dyddiad y cyfarfod;"
            + " meeting held on; date of committee"),
    COMMITTEE("committee; scrutiny committee; pwyllgor"),
    /** What may not be published of the recommendation above it. */
    EXEMPTION("exempt; exemption; exempt paragraph; exempt information; classification; publication status;"
            + " confidential; eithriedig; esempt; eithriad; dosbarthiad"),
    /** Kept as words of the block and read no further. */
    OTHER("minute; minute no; minute number; minute ref; cabinet member; portfolio holder; report of; report author;"
            + " lead member; agenda item; ward; wards; chair; item");

    private static final Map<String, BlockLabel> BY_NAME = Arrays.stream(values())
            .flatMap(label -> label.names().map(name -> Map.entry(name, label)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** With a semicolon between. */
    private final String names;

    BlockLabel(String names) {
        this.names = names;
    }

    private Stream<String> names() {
        return Stream.of(names.split("; ?", -1)).map(String::strip);
    }

    /** The label of this name, whatever its case, punctuation and brackets. */
    static Optional<BlockLabel> of(String words) {
        return Stream.<Function<String, String>>of(Names::plain, Names::plainWithoutBrackets)
                .map(form -> form.apply(words))
                .filter(BY_NAME::containsKey)
                .map(name -> BY_NAME.get(name))
                .findFirst();
    }
}
