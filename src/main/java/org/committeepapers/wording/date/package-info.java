/** By When cells go in; days, months, quarters, seasons and years come out, or what stands in place of a date. */
@NullMarked
package org.committeepapers.wording.date;

import org.jspecify.annotations.NullMarked;
