package org.committeepapers.calendar;

/** The nation of a council, which decides when its papers have to be published. */
public enum Nation {
    /** Local Government Act 1972, s.100B, as amended for England by SI 2002/715. */
    ENGLAND(5),
    /** Local Government Act 1972, s.100B, as it applies in Wales. */
    WALES(3);

    private final int clearDays;

    Nation(int clearDays) {
        this.clearDays = clearDays;
    }

    /** How many clear days before the meeting its papers must be open to the public. */
    public int clearDays() {
        return clearDays;
    }
}
