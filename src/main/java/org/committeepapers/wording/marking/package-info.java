/** Markings of exempt information, such as "Progress: Exempt 1; otherwise open", go in; their grounds come out. */
@NullMarked
package org.committeepapers.wording.marking;

import org.jspecify.annotations.NullMarked;
