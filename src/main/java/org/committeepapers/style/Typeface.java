package org.committeepapers.style;

/**
 * The council's own fonts, as TrueType files.
 *
 * @param family their name in word processors and browsers
 */
public record Typeface(String family, Bytes regular, Bytes bold, Bytes italic, Bytes boldItalic) {}
