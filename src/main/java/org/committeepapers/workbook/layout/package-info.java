/** How the sheets of a tracker are read: as a person declared in a layout file, or as the standard layout says. */
@NullMarked
package org.committeepapers.workbook.layout;

import org.jspecify.annotations.NullMarked;
