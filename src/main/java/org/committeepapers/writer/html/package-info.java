/** Documents as self-contained, script-free HTML. */
@NullMarked
package org.committeepapers.writer.html;

import org.jspecify.annotations.NullMarked;
