/** The JSON files of an edition, and the line that each run adds to the log. */
@NullMarked
package org.committeepapers.edition.record;

import org.jspecify.annotations.NullMarked;
