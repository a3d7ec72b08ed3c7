/** What all document formats share: the writer's contract and the widths of columns. */
@NullMarked
package org.committeepapers.writer;

import org.jspecify.annotations.NullMarked;
