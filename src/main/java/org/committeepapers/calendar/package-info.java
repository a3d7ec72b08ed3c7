/** When committees meet, and by which day they have to publish their papers. */
@NullMarked
package org.committeepapers.calendar;

import org.jspecify.annotations.NullMarked;
