/** Reads what is said to a recommendation, and to whom the recommendation is made. */
@NullMarked
package org.committeepapers.wording.response;

import org.jspecify.annotations.NullMarked;
