package org.committeepapers.paper;

import java.util.List;

/**
 * The page beside the editions of a tracker that says which of them are superseded, since no edition is altered.
 *
 * @param title of the tracker
 * @param editions that are superseded, the latest first
 */
public record SupersededPage(String title, String committee, List<LibraryPage.Earlier> editions) {}
