/** Opens the file of a tracker as what it holds, whatever its name says. */
@NullMarked
package org.committeepapers.workbook.file;

import org.jspecify.annotations.NullMarked;
