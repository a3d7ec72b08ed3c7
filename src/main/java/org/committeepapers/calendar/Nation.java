package org.committeepapers.calendar;

/** The nation of a council, on which its time for publishing papers depends. */
public enum Nation {
    /** Local Government Act 1972, s.100B, as amended for England by SI 2002/715. */
    ENGLAND(5),
    /** Local Government Act 1972, s.100B, as it applies in Wales. */
    WALES(3);

    private final int clearDays;

    Nation(int clearDays) {
        this.clearDays = clearDays;
    }

    /** How many clear days before the meeting its papers have to be open to the public. */
    public int clearDays() {
        return clearDays;
    }
}
