/** Status cells and the beginnings of Progress go in; how the action stands comes out, by a list of words. */
@NullMarked
package org.committeepapers.wording.status;

import org.jspecify.annotations.NullMarked;
