/** Documents as Word files with real styles. */
@NullMarked
package org.committeepapers.writer.docx;

import org.jspecify.annotations.NullMarked;
