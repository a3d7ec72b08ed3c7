/** The tracker workbook that is written for officers. */
@NullMarked
package org.committeepapers.workbook.officer;

import org.jspecify.annotations.NullMarked;
