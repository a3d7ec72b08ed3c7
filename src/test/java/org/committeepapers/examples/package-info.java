/** Workbooks for tests: the model tracker, and small ones built from text. */
package org.committeepapers.examples;
