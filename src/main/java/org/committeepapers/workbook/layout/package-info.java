/** How the sheets of a tracker are read: as a person declared in a layout file, or by the standard layout. */
@NullMarked
package org.committeepapers.workbook.layout;

import org.jspecify.annotations.NullMarked;
