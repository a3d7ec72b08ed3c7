/**
 * Copies of an officer's workbook, edited as text so that everything else stays byte for byte: the annotated copy and
 * the updated master.
 */
@NullMarked
package org.committeepapers.workbook.copy;

import org.jspecify.annotations.NullMarked;
