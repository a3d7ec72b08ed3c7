/** A document and a style go in; self-contained HTML without scripts comes out. */
@NullMarked
package org.committeepapers.writer.html;

import org.jspecify.annotations.NullMarked;
