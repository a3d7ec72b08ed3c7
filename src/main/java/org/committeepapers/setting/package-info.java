/** What people set in files: YAML values with their lines, and folders laid over each other. */
@NullMarked
package org.committeepapers.setting;

import org.jspecify.annotations.NullMarked;
