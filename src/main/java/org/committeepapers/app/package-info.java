/** The command line, the settings and the order of the stages. */
@NullMarked
package org.committeepapers.app;

import org.jspecify.annotations.NullMarked;
