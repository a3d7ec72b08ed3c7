/** Reads Excel 97 to 2003 workbooks (.xls) into sheets. */
@NullMarked
package org.committeepapers.workbook.xls;

import org.jspecify.annotations.NullMarked;
