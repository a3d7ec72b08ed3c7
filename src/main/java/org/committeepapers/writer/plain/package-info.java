/** Document to plain text, for messages and for readers without any program. */
@NullMarked
package org.committeepapers.writer.plain;

import org.jspecify.annotations.NullMarked;
