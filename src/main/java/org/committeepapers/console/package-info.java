/** What was found and done goes in; lines for people and programs, and an exit code, come out. */
@NullMarked
package org.committeepapers.console;

import org.jspecify.annotations.NullMarked;
