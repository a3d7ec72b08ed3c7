/** Pages, and the boxes, rows and cells that fill them. */
@NullMarked
package org.committeepapers.writer.pdf.layout;

import org.jspecify.annotations.NullMarked;
