/** What readers' own programs make of the papers: a browser, and a word processor. */
package org.committeepapers.readers;
