package org.committeepapers.workbook.xlsx;

/**
 * A pointer from one part of the package to another or outside.
 *
 * @param type the last word of the type's address, such as {@code worksheet}, alike in both kinds of OOXML
 * @param target the name of the part, or the address outside
 */
public record Relationship(String id, String type, String target, boolean outside) {}
