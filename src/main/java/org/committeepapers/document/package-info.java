/**
 * A paper as a tree of headings, paragraphs, lists, tables and charts, without style: templates put it in, writers take
 * it out.
 */
@NullMarked
package org.committeepapers.document;

import org.jspecify.annotations.NullMarked;
