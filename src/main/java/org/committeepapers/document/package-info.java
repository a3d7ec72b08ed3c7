/** A paper as a tree of meaning: headings, paragraphs, lists, tables and charts, without style. */
@NullMarked
package org.committeepapers.document;

import org.jspecify.annotations.NullMarked;
