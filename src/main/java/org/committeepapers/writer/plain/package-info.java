/** Documents as plain text, for messages. */
@NullMarked
package org.committeepapers.writer.plain;

import org.jspecify.annotations.NullMarked;
