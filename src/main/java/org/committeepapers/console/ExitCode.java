package org.committeepapers.console;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.committeepapers.edition.OutputLock;
import org.committeepapers.finding.Refusal;

/** How a run ended, by the codes of sysexits, for schedulers. */
public enum ExitCode {
    DONE(0),
    WRONG_USAGE(64),
    ERROR_FINDINGS(65),
    INPUT_UNREADABLE(66),
    NOT_RECENT(69),
    FAULT(70),
    OUTPUT_UNWRITABLE(73),
    BUSY(75),
    WRONG_SETTINGS(78);

    /**
     * In the documented order. Wrong settings and wrong usage mostly end a run before its first tracker; a template may
     * be found wrong later, and usage may be wrong for one tracker.
     */
    private static final List<ExitCode> GRAVEST_FIRST =
            List.of(FAULT, WRONG_SETTINGS, OUTPUT_UNWRITABLE, INPUT_UNREADABLE, ERROR_FINDINGS, WRONG_USAGE);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** A step whose failure ends the run. */
    public interface Step<T> {
        T take() throws Refusal, IOException, Ended;
    }

    /**
     * Takes a step, whose failure ends the run with this code.
     *
     * @param what couldn't be done; the reason is added
     * @param fix what to do
     * @throws Ended with this code if the step is refused or fails
     */
    public <T> T unless(Step<T> step, String what, String fix) throws Ended {
        try {
            return step.take();
        } catch (Refusal refusal) {
            throw Ended.by(this, refusal);
        } catch (OutputLock.Busy busy) {
            throw Ended.by(
                    BUSY,
                    "another run is writing to " + busy.root(),
                    "This run did nothing. Wait until the other has ended, then run again.");
        } catch (IOException e) {
            throw Ended.by(
                    this, what + ": " + (this == OUTPUT_UNWRITABLE ? Failures.plain(e) : Failures.reading(e)), fix);
        }
    }

    /** The code of a run over several trackers. */
    public static ExitCode of(Collection<ExitCode> outcomes) {
        return GRAVEST_FIRST.stream().filter(outcomes::contains).findFirst().orElse(DONE);
    }
}
