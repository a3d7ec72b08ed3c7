/** What a council sets: the settings of its trackers, and how its house style lays out papers. */
@NullMarked
package org.committeepapers.config;

import org.jspecify.annotations.NullMarked;
