package org.committeepapers.edition;

import org.apache.commons.codec.digest.DigestUtils;

/** A file of an edition, ready to be written. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and nobody alters the bytes.
public record EditionFile(Audience audience, WrittenFile listed, byte[] bytes) {

    /** The role of an edition's index page. */
    public static final String INDEX = "index";

    /** The role of the workbook that the papers were made from, where nothing was merged. */
    public static final String MASTER = "master";

    /**
     * A file with this content.
     *
     * @param role what the file is, such as {@code cabinet-appendix}, whatever its name
     */
    public EditionFile(Audience audience, String name, String role, byte[] bytes) {
        this(audience, listed(name, role, "", "", bytes, "", ""), bytes);
    }

    /**
     * A paper in one format.
     *
     * @param content as in {@link WrittenFile}
     * @param notice as in {@link WrittenFile}
     */
    public static EditionFile ofPaper(
            Audience audience,
            String name,
            String role,
            String title,
            String language,
            String content,
            String notice,
            byte[] bytes) {
        return new EditionFile(audience, listed(name, role, title, language, bytes, content, notice), bytes);
    }

    private static WrittenFile listed(
            String name, String role, String title, String language, byte[] bytes, String content, String notice) {
        return new WrittenFile(
                name, role, title, language, bytes.length, DigestUtils.sha256Hex(bytes), content, notice);
    }

    /** Its file name in the edition. */
    public String name() {
        return listed.name();
    }
}
