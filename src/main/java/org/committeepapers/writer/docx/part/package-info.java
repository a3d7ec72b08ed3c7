/** The parts of an Office file, their XML and units. */
@NullMarked
package org.committeepapers.writer.docx.part;

import org.jspecify.annotations.NullMarked;
