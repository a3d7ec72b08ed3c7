package org.committeepapers.workbook.sheet;

/**
 * How large a workbook may be. Everything is counted while reading; sizes that the file states aren't believed.
 *
 * @param fileBytes of the file as it lies on the disk
 * @param zipEntries parts in the package
 * @param unzippedBytes of all parts read, together
 * @param compressionRatio bytes unzipped for each byte on the disk, once more than a few megabytes were unzipped
 * @param rows rows with anything in them, of one sheet
 * @param columns of one sheet
 * @param cells with anything in them, of all sheets
 * @param textCharacters of one text
 * @param totalCharacters of all texts
 * @param seconds of reading it
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
