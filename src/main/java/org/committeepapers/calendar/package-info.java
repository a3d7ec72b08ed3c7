/** When committees meet, and by which day their papers have to be published. */
@NullMarked
package org.committeepapers.calendar;

import org.jspecify.annotations.NullMarked;
