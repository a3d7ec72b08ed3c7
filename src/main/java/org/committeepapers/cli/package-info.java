/** The command line: a class for each command, and its options. */
@NullMarked
package org.committeepapers.cli;

import org.jspecify.annotations.NullMarked;
