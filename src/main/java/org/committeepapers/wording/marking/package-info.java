/** Reads markings of exempt and confidential information, such as "Progress: Exempt 1; otherwise open". */
@NullMarked
package org.committeepapers.wording.marking;

import org.jspecify.annotations.NullMarked;
