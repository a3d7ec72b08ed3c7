/** The styles of a Word file, ours and the council's. */
@NullMarked
package org.committeepapers.writer.docx.style;

import org.jspecify.annotations.NullMarked;
