/** The body of a Word file: paragraphs, tables, drawings and page setup. */
@NullMarked
package org.committeepapers.writer.docx.block;

import org.jspecify.annotations.NullMarked;
