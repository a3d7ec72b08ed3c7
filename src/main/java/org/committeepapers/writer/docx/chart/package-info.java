/** Charts that Word can edit. */
@NullMarked
package org.committeepapers.writer.docx.chart;

import org.jspecify.annotations.NullMarked;
