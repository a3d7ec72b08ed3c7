/** What the sheets About, Accepted, Meetings and Owners of a workbook say. */
@NullMarked
package org.committeepapers.workbook.about;

import org.jspecify.annotations.NullMarked;
