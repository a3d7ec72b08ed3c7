package org.committeepapers.workbook.sheet;

/**
 * How large a workbook may be. All is counted while reading; sizes stated in the file aren't trusted.
 *
 * @param fileBytes of the file on the disk
 * @param zipEntries parts in the package
 * @param unzippedBytes of all parts read
 * @param compressionRatio bytes unzipped for each byte on the disk, once several megabytes have been unzipped
 * @param rows of one sheet, without blank ones
 * @param columns of one sheet
 * @param cells of all sheets, without blank ones
 * @param textCharacters of one text
 * @param totalCharacters of all texts
 * @param seconds of reading
 */
public record Limits(
        int fileBytes,
        int zipEntries,
        int unzippedBytes,
        int compressionRatio,
        int rows,
        int columns,
        int cells,
        int textCharacters,
        int totalCharacters,
        int seconds) {

    /** Far more than any tracker seen, and what a heap of 512 MB holds with a finding on each. */
    public static final Limits DEFAULT =
            new Limits(100_000_000, 10_000, 500_000_000, 300, 50_000, 1_000, 1_000_000, 50_000, 20_000_000, 30);
}
