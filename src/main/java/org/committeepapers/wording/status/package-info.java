/** How an action stands, by a list of words: what Status cells and the beginnings of Progress say. */
@NullMarked
package org.committeepapers.wording.status;

import org.jspecify.annotations.NullMarked;
