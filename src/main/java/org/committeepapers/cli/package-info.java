/** The command line: a class for each command, its options, and where options are set. */
@NullMarked
package org.committeepapers.cli;

import org.jspecify.annotations.NullMarked;
