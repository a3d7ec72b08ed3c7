/**
 * A tracker goes in and a workbook for officers comes out; what they sent back goes in and changes to the master come
 * out.
 */
@NullMarked
package org.committeepapers.officer;

import org.jspecify.annotations.NullMarked;
