/** Files that people write in YAML go in; values with their lines, and all mistakes at once, come out. */
@NullMarked
package org.committeepapers.schema;

import org.jspecify.annotations.NullMarked;
