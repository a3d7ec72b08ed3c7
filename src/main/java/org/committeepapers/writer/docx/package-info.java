/** A document and a style go in; a Word file with real styles comes out. */
@NullMarked
package org.committeepapers.writer.docx;

import org.jspecify.annotations.NullMarked;
