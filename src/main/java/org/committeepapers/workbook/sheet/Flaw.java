package org.committeepapers.workbook.sheet;

/** What is wrong with a cell whatever it should hold. */
public enum Flaw {
    ILLEGAL_CHARACTER,
    CHARACTERS_DAMAGED,
    /** Its length is one at which programs cut a text off; the words say whether they were. */
    LENGTH_AT_LIMIT,
    FORMULA_ERROR,
    FORMULA_WITHOUT_VALUE,
    STRUCK_OUT
}
