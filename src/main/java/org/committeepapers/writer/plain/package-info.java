/** A document goes in; plain text, for messages, comes out. */
@NullMarked
package org.committeepapers.writer.plain;

import org.jspecify.annotations.NullMarked;
