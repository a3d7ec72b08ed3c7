/**
 * The sheets of a workbook as values: cells with their text, fill, merges and hidden state, whatever the file's format.
 */
@NullMarked
package org.committeepapers.workbook.sheet;

import org.jspecify.annotations.NullMarked;
