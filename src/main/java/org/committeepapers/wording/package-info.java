/** What officers write in a cell goes in; a value, or that it is unclear, comes out. */
@NullMarked
package org.committeepapers.wording;

import org.jspecify.annotations.NullMarked;
