package org.committeepapers.config;

import java.util.List;
import java.util.Map;
import org.committeepapers.paper.ReportScope.ClosedItems;
import org.committeepapers.text.EnumNames;
import org.committeepapers.tracker.Response;
import org.committeepapers.tracker.Status;

/** The names that settings may have, and their meanings. */
public final class SettingNames {

    /** The keys of the file itself. */
    public static final List<String> TOP = List.of(
            "headings",
            "statusWords",
            "responseWords",
            "statusKey",
            "ownerAliases",
            "responsePeriods",
            "closedItems",
            "meetings",
            "nation",
            "clearDays",
            "updatesDaysBefore",
            "skipHidden",
            "language",
            "emailDomains",
            "megabytes");

    public static final Map<String, Status> STATUSES = EnumNames.byName(
            List.of(Status.NOT_STARTED, Status.IN_PROGRESS, Status.DELAYED, Status.COMPLETED, Status.CLOSED));

    public static final Map<String, Response.Category> RESPONSES = EnumNames.byName(List.of(
            Response.Category.AGREED,
            Response.Category.AGREED_IN_PART,
            Response.Category.NOT_AGREED,
            Response.Category.NOTED,
            Response.Category.AWAITED));

    public static final Map<String, ClosedItems> CLOSED_ITEMS = EnumNames.byName(List.of(ClosedItems.values()));

    private SettingNames() {}
}
