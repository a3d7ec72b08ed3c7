/** Reads Excel workbooks (.xlsx, .xlsm) into sheets. */
@NullMarked
package org.committeepapers.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
