package org.committeepapers.style;

/**
 * The council's own letters, as TrueType files.
 *
 * @param family their name, by which word processors and browsers know them
 */
public record Typeface(String family, Bytes regular, Bytes bold, Bytes italic, Bytes boldItalic) {}
