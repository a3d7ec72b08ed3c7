/** Opens the file of a tracker by its content, whatever its name says. */
@NullMarked
package org.committeepapers.workbook.file;

import org.jspecify.annotations.NullMarked;
