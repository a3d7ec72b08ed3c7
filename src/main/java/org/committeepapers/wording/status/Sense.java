package org.committeepapers.wording.status;

import java.util.EnumSet;
import java.util.Set;

/** What a word does in a Status or Progress cell: a section of {@code status-words.txt}, or what needs no list. */
enum Sense {
    COMPLETED,
    IN_PLACE,
    CLOSED,
    CLOSED_OR_NOTHING_MORE,
    DELAYED,
    DELAYED_AT_THE_BEGINNING,
    IN_PROGRESS,
    AT_WORK,
    NOT_STARTED,
    ALONE_IN_PROGRESS,
    ALONE_DELAYED,
    ALONE_NOT_STARTED,
    NOTHING,
    SAYS_NOTHING,
    POINTS_ELSEWHERE,
    NOT,
    HEDGE,
    CONTRAST,
    DOUBT,
    HARMLESS,
    BEFORE,
    SMALL_WORDS,
    SMALL_VERBS,
    GOES_ON,
    NARROWS,
    BEFORE_A_DATE,
    PROMISES,
    TELLS,
    DATE,
    /** "50%", "2 of 4". */
    SHARE,
    /** The letter of one of several items: "(a)". */
    LABEL,
    NUMBER,
    QUESTION,
    /** The end of a sentence or line. */
    STOP,
    SIGN,
    OTHER;

    static final Set<Sense> STOPS = EnumSet.of(STOP);
    static final Set<Sense> SIGNS = EnumSet.of(SIGN, STOP);
    static final Set<Sense> SMALL = EnumSet.of(SMALL_WORDS, SMALL_VERBS);
    static final Set<Sense> BEFORE_THE_DATE = EnumSet.of(SMALL_WORDS, BEFORE_A_DATE);
    static final Set<Sense> LEADS_TO_A_DATE = EnumSet.of(BEFORE_A_DATE, PROMISES, SMALL_WORDS);
    static final Set<Sense> SAYING_NOTHING = EnumSet.of(NOTHING, DATE, SIGN, STOP);
    static final Set<Sense> NAMED_NOTHING = EnumSet.of(BEFORE, NOTHING, DATE, SIGN, STOP);
    static final Set<Sense> LATE = EnumSet.of(DELAYED, DELAYED_AT_THE_BEGINNING);
    static final Set<Sense> END = EnumSet.of(COMPLETED, IN_PLACE);

    /** What plainly says how an action stands. */
    static final Set<Sense> PLAIN = EnumSet.of(
            COMPLETED,
            IN_PLACE,
            CLOSED,
            CLOSED_OR_NOTHING_MORE,
            DELAYED,
            DELAYED_AT_THE_BEGINNING,
            IN_PROGRESS,
            NOT_STARTED);

    /** What may stand before a status. */
    static final Set<Sense> LEADING = EnumSet.of(BEFORE, SMALL_WORDS, SMALL_VERBS, DATE, STOP, SIGN);

    /** What says of a word for completed behind it that it isn't so, or not of all. */
    static final Set<Sense> TURNING = EnumSet.of(NOT, HEDGE, SHARE, AT_WORK);

    /** What leaves something open behind a word for an end. */
    static final Set<Sense> HEDGING = EnumSet.of(
            NOT,
            HEDGE,
            CONTRAST,
            DOUBT,
            AT_WORK,
            IN_PROGRESS,
            NOT_STARTED,
            DELAYED,
            DELAYED_AT_THE_BEGINNING,
            ALONE_DELAYED,
            SHARE,
            LABEL,
            QUESTION,
            NOTHING,
            SAYS_NOTHING);

    /** What makes less of a word for an end right before it. */
    static final Set<Sense> NARROWING = EnumSet.of(NARROWS, PROMISES, NUMBER, BEFORE);

    /** What may stand behind a bare "complete", which else may be an order. */
    static final Set<Sense> HARMLESS_BEHIND = EnumSet.of(SIGN, STOP, HARMLESS, POINTS_ELSEWHERE);

    /** What says something in a sentence. */
    static final Set<Sense> SAYING = EnumSet.complementOf(
            EnumSet.of(BEFORE, SMALL_WORDS, SMALL_VERBS, DATE, STOP, SIGN, NUMBER, ALONE_IN_PROGRESS));

    /** What makes a remark tell something. */
    static final Set<Sense> TELLING =
            EnumSet.of(TELLS, SMALL_VERBS, HARMLESS, POINTS_ELSEWHERE, COMPLETED, IN_PLACE, CLOSED_OR_NOTHING_MORE);
}
