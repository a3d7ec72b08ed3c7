/** Arguments go in; an exit code comes out: a class for each command, with its options. */
@NullMarked
package org.committeepapers.cli;

import org.jspecify.annotations.NullMarked;
