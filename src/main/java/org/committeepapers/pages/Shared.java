package org.committeepapers.pages;

import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.jspecify.annotations.Nullable;

/**
 * What several files are made from, such as the document of a paper: made when the first of them is, while the others wait
 * for it, and let go of when the last has it.
 */
public final class Shared<T> {

    private final Making<T> making;
    private int users;
    private @Nullable T made;
    private @Nullable Refusal refusal;

    /** Makes it; a label that isn't there is a refusal too. */
    public interface Making<T> {
        T make() throws Refusal;
    }

    /** @param users how many take it */
    public Shared(int users, Making<T> making) {
        this.users = users;
        this.making = making;
    }

    /**
     * The same for each.
     *
     * @throws Refusal where it can't be made; the same for each too
     */
    public synchronized T take() throws Refusal {
        if (refusal != null) {
            throw refusal;
        }
        T taken = made == null ? make() : made;
        users--;
        made = users > 0 ? taken : null;
        return taken;
    }

    private T make() throws Refusal {
        try {
            return making.make();
        } catch (Refusal e) {
            refusal = e;
            throw e;
        } catch (Labels.UnknownLabel e) {
            refusal = FindingFiles.refusal(e);
            throw refusal;
        }
    }
}
