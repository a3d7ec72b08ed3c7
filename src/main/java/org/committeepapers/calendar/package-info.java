/** Known meetings and bank holidays go in; the next meeting, and the day by which its papers are due, come out. */
@NullMarked
package org.committeepapers.calendar;

import org.jspecify.annotations.NullMarked;
