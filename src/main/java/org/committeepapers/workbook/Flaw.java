package org.committeepapers.workbook;

/** What is wrong with a cell whatever it should hold. */
enum Flaw {
    ILLEGAL_CHARACTER,
    FORMULA_ERROR,
    FORMULA_WITHOUT_VALUE,
    STRUCK_OUT
}
