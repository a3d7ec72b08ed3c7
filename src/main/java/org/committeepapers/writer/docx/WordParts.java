package org.committeepapers.writer.docx;

/** What the text refers to in other parts of the file. */
record WordParts(PageSetup pages, Links links, Drawings drawings, Numbering numbering) {}
