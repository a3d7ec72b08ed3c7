/** What people and programs are told: results, findings, errors and progress, and how a command ended. */
@NullMarked
package org.committeepapers.console;

import org.jspecify.annotations.NullMarked;
