/** Opens the file of a tracker by its content, whatever its name: old workbooks and delimited text here. */
@NullMarked
package org.committeepapers.workbook.file;

import org.jspecify.annotations.NullMarked;
