/** What people set in files: YAML values with the line they stand on, and folders laid one over the other. */
@NullMarked
package org.committeepapers.setting;

import org.jspecify.annotations.NullMarked;
