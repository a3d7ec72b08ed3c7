package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.tracker.Post;
import org.committeepapers.wording.owner.OwnerWords;

/** Reads the register of posts that may own an action. */
public final class OwnersSheet {

    private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;\n]");

    private enum Column {
        POST,
        NAME,
        INITIALS,
        ALIASES,
        DIRECTORATE,
        E_MAIL
    }

    private static final Map<String, Column> NAMES = SheetList.names(Column.class, "owners.txt");

    private OwnersSheet() {}

    /** The posts below the headings, in sheet order. */
    public static List<Post> read(Sheet sheet, Remarks remarks) {
        Optional<SheetList<Column>> found = find(sheet);
        if (found.isEmpty()) {
            unreadable(sheet, remarks);
            return List.of();
        }
        SheetList<Column> list = found.get();
        list.remark(remarks);
        List<Post> posts = new ArrayList<>();
        for (SheetRow row : list.rows()) {
            post(list, row).ifPresent(post -> {
                posts.add(post);
                if (!post.vacant() && !post.eMail().isBlank() && post.address().isEmpty()) {
                    remarks.add("owner-e-mail-unusable", list.cell(row, Column.E_MAIL), post.eMail());
                }
            });
        }
        return posts;
    }

    /** Whether a sheet with another name is a register too, by its heading Initials. */
    public static boolean isOne(Sheet sheet) {
        return find(sheet)
                .filter(list -> list.columns().containsKey(Column.INITIALS))
                .isPresent();
    }

    private static Optional<SheetList<Column>> find(Sheet sheet) {
        return SheetList.find(sheet, NAMES, Set.of(Column.POST, Column.NAME));
    }

    private static void unreadable(Sheet sheet, Remarks remarks) {
        if (!sheet.rows().isEmpty()) {
            remarks.add("owners-unreadable", sheet.corner(), "");
        }
    }

    /** A key to initials registers people by their names, and the sheet Owners registers posts. */
    private static Optional<Post> post(SheetList<Column> list, SheetRow row) {
        String holder = list.words(row, Column.NAME);
        String post = list.words(row, Column.POST);
        boolean isOfPeople = NamedSheet.of(list.sheet().entry()) != NamedSheet.OWNERS;
        String name = post.isEmpty() || isOfPeople && !holder.isEmpty() ? holder : post;
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<String> aliases = Stream.concat(
                        Stream.of(post, holder, list.words(row, Column.INITIALS))
                                .filter(alias -> !alias.equals(name)),
                        BETWEEN_ALIASES.splitAsStream(list.words(row, Column.ALIASES)))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        String directorate = list.words(row, Column.DIRECTORATE);
        String eMail = list.words(row, Column.E_MAIL);
        boolean vacant = Stream.of(name, holder, directorate, eMail).anyMatch(OwnerWords::isVacant);
        return Optional.of(new Post(name, aliases, directorate, eMail, vacant));
    }
}
