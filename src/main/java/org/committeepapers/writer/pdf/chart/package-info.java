/** Charts as boxes. */
@NullMarked
package org.committeepapers.writer.pdf.chart;

import org.jspecify.annotations.NullMarked;
