package org.committeepapers.wording;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of Status and Progress cells and what each can do in a sentence. */
final class StatusVocabulary {

    /** What a word or phrase does. */
    enum Cue {
        /** Says done; "not" before it leaves the action in progress. */
        DONE,
        /** Says done; "not" before it means that nothing was begun. */
        ACTED,
        /** Says done; "not" before it means that it is late. */
        MET,
        /** Names the doing itself, which is no word that it is done: "completion". */
        COMPLETION,
        /** Says ended, of the whole action only. */
        ENDED,
        /** Says ended, whatever the sentence is about: "no longer required". */
        NOT_NEEDED,
        /** Nothing more to do; fine behind a completed action, else its end. */
        NOTHING_MORE,
        LATE,
        UNDERWAY,
        /** Work goes on, but the words may be about a detail. */
        AT_WORK,
        UNSTARTED,
        /** Planned or scheduled: not begun, and a promise to what follows. */
        PLANNED,
        /** A past form of beginning. */
        BEGUN,
        /** A present form of beginning: still to come. */
        BEGIN,
        /** Says that nothing is said. */
        SILENT,
        NOT,
        /** "No" before a noun. */
        NO,
        /** Tried in vain. */
        FAILED,
        HEDGE,
        /** A part of the action. */
        PART,
        /** The letter of one of several items: "(a)". */
        LABEL,
        /** A part of the action on which somebody works. */
        DRAFT,
        WILL,
        /** May, should, can. */
        MODAL,
        TO_BE,
        CONDITION,
        DOUBT,
        EXCEPT,
        CONTRAST,
        /** Takes the sting out of a delay: "without", "risk of". */
        AVOIDED,
        /** Marks what was and no longer is. */
        PAST,
        /** The action as a whole. */
        WHOLE,
        /** Follow-up that is usual once an action is done. */
        AFTERCARE,
        /** Carries no meaning here. */
        LIGHT,
        OTHER
    }

    private static final Map<String, Set<String>> SETS = WordList.sets("status-sets.txt");

    static final PhraseTable<Cue> CUES = WordList.phrases("status-words.txt", Cue.class);

    /** Words that officers often mistype and that decide. */
    static final Set<String> MENDED = set("MENDED");

    /** Words that open a question when a subject follows them. */
    static final Set<String> ASKING =
            Set.of("is", "are", "has", "was", "have", "did", "does", "do", "can", "were", "had", "will");

    static final Set<String> PRONOUNS = Set.of("it", "this", "we", "they", "these");

    /** Words that are asked about at the start of a clause. */
    static final Set<String> SUBJECTS =
            Set.of("it", "this", "the", "that", "we", "all", "everything", "these", "they", "action", "work");

    /** Words that ask what follows them for more: the object of a verb. */
    static final Set<String> DETERMINERS = Set.of(
            "the", "our", "a", "an", "this", "these", "its", "various", "all", "both", "that", "their", "any", "some");

    /** Nouns that tell, behind a word for done, that not all went well. */
    static final Set<String> ADVERSE = set("ADVERSE");

    /** What officers report to have done, as the proof that an action is completed. */
    static final Set<String> DEEDS = set("DEEDS");

    /** Words that say something about the action only where nothing else stands in the clause. */
    static final Set<String> ADJECTIVES = set("ADJECTIVES");

    /** What may be due, so that "due to" before it promises; before anything else it gives a reason. */
    static final Set<String> PROMISED = set("PROMISED");

    /** To whom a report may be due: "due to Cabinet in June". */
    static final Set<String> BODIES =
            Set.of("cabinet", "council", "committee", "scrutiny", "executive", "board", "panel", "members");

    static final Set<String> BEFORE_TIMES = Set.of("in", "on", "at", "by", "during", "early", "late", "next", "this");

    private StatusVocabulary() {}

    /** The words of a set of {@code status-sets.txt}. */
    static Set<String> set(String name) {
        return Objects.requireNonNull(SETS.get(name), name);
    }
}
