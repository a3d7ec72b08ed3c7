package org.committeepapers.wording;

/** The words of a response and what they come to. */
final class ResponseVocabulary {

    /** What a word does. */
    enum Cue {
        AGREE,
        PART,
        REFUSE,
        NOT,
        NOTED,
        AWAITED,
        /** Leads in: "the executive", "response:". */
        LEAD,
        /** Agrees with a thought, not with the recommendation: "that". */
        THAT,
        CONTRAST
    }

    static final PhraseTable<Cue> CUES = WordList.phrases("response-words.txt", Cue.class);

    private ResponseVocabulary() {}
}
