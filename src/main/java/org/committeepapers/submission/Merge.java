package org.committeepapers.submission;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.tracker.Field;
import org.committeepapers.tracker.Tracker;

/**
 * Takes what officers changed into the master. A field counts as changed only against what stood there when the
 * officer's workbook was made, so that what he left alone never wins over what the master says by now.
 */
public final class Merge {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Tracker master;
    private final List<Item> masterItems;
    private final Optional<LocalDate> latestEdition;
    private final List<Finding> findings = new ArrayList<>();

    /** The changes that are asked for, by the cell of the master. */
    private final Map<Location.Cell, List<Change>> asked = new LinkedHashMap<>();

    private Merge(Tracker master, Optional<LocalDate> latestEdition) {
        this.master = master;
        this.masterItems = Item.of(master.recommendations());
        this.latestEdition = latestEdition;
    }

    /** @param latestEdition the newest edition of the tracker; empty where none was published */
    public static Merged of(Tracker master, List<Submission> submissions, Optional<LocalDate> latestEdition) {
        Merge merge = new Merge(master, latestEdition);
        submissions.forEach(merge::read);
        return merge.merged();
    }

    private void read(Submission submission) {
        Location file = new Location.File(submission.file());
        if (!submission.tracker().id().equals(master.id())) {
            warn(
                    "submission-of-another-tracker",
                    file,
                    submission.tracker().id(),
                    "The workbook says that it belongs to another tracker than this, %s; nothing of it is taken."
                            .formatted(master.id()),
                    "Put it into the folder of its own tracker, or correct the Tracker id on its sheet About.");
            return;
        }
        if (submission.asSent().isEmpty()) {
            warn(
                    "submission-without-edition",
                    file,
                    "",
                    "The workbook doesn't hold what it said when it was sent, so nobody can tell what the officer"
                            + " changed; nothing of it is taken.",
                    "Enter the changes in the master; and send officers workbooks made by the command template.");
            return;
        }
        ofAnOlderEdition(submission, file);
        changes(submission);
    }

    private void ofAnOlderEdition(Submission submission, Location file) {
        if (submission.edition().isPresent()
                && latestEdition.filter(submission.edition().get()::isBefore).isPresent()) {
            warn(
                    "submission-of-older-edition",
                    file,
                    DAY.format(submission.edition().get()),
                    "The workbook was made from the edition of %s, and there is one of %s by now; only what the officer"
                                    .formatted(DAY.format(submission.edition().get()), DAY.format(latestEdition.get()))
                            + " changed is taken.",
                    "Check his changes against the newer edition, and send him a new workbook.");
        }
    }

    private void changes(Submission submission) {
        List<Item> items = Item.of(submission.tracker().recommendations());
        Matches inMaster = new Matches(items, masterItems);
        Matches asSent = new Matches(items, Item.of(submission.asSent()));
        for (Item item : items) {
            Optional<Item> target = inMaster.of(item);
            if (target.isEmpty()) {
                rowUnknown(item);
            } else {
                item.words().keySet().forEach(field -> change(item, field, target.get(), asSent.of(item)));
            }
        }
    }

    private void change(Item item, Field field, Item target, Optional<Item> before) {
        if (!item.differs(field, before) || !item.differs(field, Optional.of(target))) {
            return;
        }
        if (!target.cells().has(field)) {
            notTaken(item, field, "The master has no column for it.", "Enter it in the master where it belongs.");
        } else if (before.isPresent() && target.differs(field, before)) {
            notTaken(
                    item,
                    field,
                    "The master was changed as well, and says \"%s\" at %s; that stays."
                            .formatted(target.word(field).plain().strip(), place(target.cell(field))),
                    "Decide which is right, and enter it in the master.");
        } else {
            Change change = new Change(
                    item.name(), field, target.cell(field), target.word(field), item.word(field), item.cell(field));
            asked.computeIfAbsent(change.target(), cell -> new ArrayList<>()).add(change);
        }
    }

    private Merged merged() {
        List<Change> taken = new ArrayList<>();
        asked.values().forEach(changes -> {
            boolean agree = changes.stream()
                            .map(change -> change.after().plain().strip())
                            .distinct()
                            .count()
                    == 1;
            if (agree) {
                taken.add(changes.get(0));
                taken(changes.get(0));
            } else {
                changes.forEach(change -> contested(change, changes));
            }
        });
        taken.sort(Comparator.comparingInt((Change change) -> change.target().sheetIndex())
                .thenComparingInt(change -> change.target().row())
                .thenComparingInt(change -> change.target().column()));
        return new Merged(taken, findings);
    }

    private void taken(Change change) {
        findings.add(new Finding(
                new RuleId("change-taken"),
                Severity.NOTE,
                change.source(),
                change.after().plain().strip(),
                "%s of %s is taken into %s; it said \"%s\"."
                        .formatted(
                                name(change.field()),
                                change.item(),
                                place(change.target()),
                                change.before().plain().strip()),
                "Nothing, if it is right."));
    }

    private void contested(Change change, List<Change> changes) {
        List<String> others = changes.stream()
                .filter(other -> !other.source().equals(change.source()))
                .map(other -> "\"%s\" in %s, %s"
                        .formatted(other.after().plain().strip(), other.source().file(), place(other.source())))
                .toList();
        warn(
                "change-contested",
                change.source(),
                change.after().plain().strip(),
                "%s of %s was changed by somebody else as well: %s. Neither is taken; the master keeps \"%s\"."
                        .formatted(
                                name(change.field()),
                                change.item(),
                                String.join("; ", others),
                                change.before().plain().strip()),
                "Ask the officers which is right, and enter it in the master.");
    }

    private void rowUnknown(Item item) {
        if (item.number() == 0
                        && masterItems.stream().noneMatch(other -> other.key().equals(item.key()))
                || item.number() > 0
                        && masterItems.stream().anyMatch(other -> other.key().equals(item.key()))) {
            warn(
                    "submission-row-unknown",
                    item.cells().row(),
                    item.number() == 0
                            ? item.reference()
                            : item.word(Field.ACTION).plain().strip(),
                    "The master has no such row (%s); it isn't taken.".formatted(item.name()),
                    "If it belongs to the tracker, enter it in the master.");
        }
    }

    private void notTaken(Item item, Field field, String why, String fix) {
        warn(
                "change-not-taken",
                item.cell(field),
                item.word(field).plain().strip(),
                "%s of %s was changed here, but isn't taken. %s".formatted(name(field), item.name(), why),
                fix);
    }

    private void warn(String rule, Location location, String value, String message, String fix) {
        findings.add(new Finding(new RuleId(rule), Severity.WARNING, location, value, message, fix));
    }

    private static String place(Location.Cell cell) {
        return cell.sheet() + "!" + cell.address();
    }

    private static String name(Field field) {
        String words = field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
