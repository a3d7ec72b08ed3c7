/** Fonts, letters, words and lines. */
@NullMarked
package org.committeepapers.writer.pdf.text;

import org.jspecify.annotations.NullMarked;
