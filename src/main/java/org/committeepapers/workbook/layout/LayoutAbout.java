package org.committeepapers.workbook.layout;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a layout file says of the tracker as a whole; a sheet About goes before it. Empty text stands for what it doesn't
 * say.
 *
 * @param consideredOn the day on which the committee made its recommendations
 */
public record LayoutAbout(String council, String committee, String title, Optional<LocalDate> consideredOn) {

    public static final LayoutAbout NONE = new LayoutAbout("", "", "", Optional.empty());
}
