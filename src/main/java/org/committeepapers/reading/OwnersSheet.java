package org.committeepapers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.finding.Remarks;
import org.committeepapers.sheet.Sheet;
import org.committeepapers.sheet.SheetRow;
import org.committeepapers.tracker.Post;
import org.committeepapers.wording.owner.OwnerWords;

/** Reads the register of posts that may own an action. */
final class OwnersSheet {

    private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;\n]");

    private enum Column {
        POST,
        NAME,
        INITIALS,
        ALIASES,
        DIRECTORATE,
        E_MAIL
    }

    private static final Map<String, Column> HEADINGS = SheetList.names(Column.class, "owners.txt");

    private OwnersSheet() {}

    /** The posts below the headings, in sheet order. */
    static List<Post> read(Sheet sheet, Remarks remarks) {
        SheetList<Column> list = SheetList.of(sheet, HEADINGS);
        list.askAboutMarkings(remarks);
        List<Post> posts = new ArrayList<>();
        if (!list.columns().containsKey(Column.POST) && !list.columns().containsKey(Column.NAME)) {
            if (!sheet.rows().isEmpty()) {
                remarks.add("owners-unreadable", sheet.corner(), "");
            }
            return posts;
        }
        list.tell(remarks, "list-not-read/heading", "list-not-read/cell");
        for (SheetRow row : list.rows()) {
            Post post = post(list, row);
            if (post.name().isEmpty()) {
                remarks.add("owners-unreadable/row", list.cell(row, Column.POST), "");
                continue;
            }
            posts.add(post);
            if (!post.vacant() && !post.eMail().isBlank() && post.address().isEmpty()) {
                remarks.add("owner-e-mail-unusable", list.cell(row, Column.E_MAIL), post.eMail());
            }
        }
        return posts;
    }

    /** Where a post isn't given, the name of its holder stands for it; a key to initials is a list of people. */
    private static Post post(SheetList<Column> list, SheetRow row) {
        String holder = list.words(row, Column.NAME);
        String post = list.words(row, Column.POST);
        boolean isOfPeople = list.columns().containsKey(Column.INITIALS) && !holder.isEmpty();
        String name = post.isEmpty() || isOfPeople ? holder : post;
        List<String> aliases = Stream.concat(
                        Stream.of(post, holder, list.words(row, Column.INITIALS)),
                        BETWEEN_ALIASES.splitAsStream(list.words(row, Column.ALIASES)))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty() && !alias.equals(name))
                .toList();
        String directorate = list.words(row, Column.DIRECTORATE);
        String eMail = list.words(row, Column.E_MAIL);
        boolean vacant = Stream.of(name, holder, directorate, eMail).anyMatch(OwnerWords::isVacant);
        return new Post(name, aliases, directorate, eMail, vacant, vacant ? "" : holder);
    }
}
