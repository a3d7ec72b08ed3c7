/** A writer for each kind of block, from headings to the table of contents. */
@NullMarked
package org.committeepapers.writer.pdf.block;

import org.jspecify.annotations.NullMarked;
