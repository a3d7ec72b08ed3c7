package org.committeepapers.workbook.copy;

/**
 * A pointer from one part of the package to another or outside.
 *
 * @param type the last word of the type's address, such as {@code worksheet}, alike in both kinds of OOXML
 * @param target the name of the part, or the address outside
 */
record Relationship(String id, String type, String target, boolean outside) {}
