package org.vpip.instruments.publication;

import java.util.Set;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.InstrumentDescription;
import org.vpip.instruments.problem.ProblemCode;
import org.vpip.instruments.problem.ProblemLocation;
import org.vpip.instruments.problem.Problems;

/** The requirements of publication beyond a successful reading: a version, the right of use and the source. */
public final class PublicationCheck {
    private static final Set<String> REQUIRED = Set.of("source", "permission_evidence", "status");

    private PublicationCheck() {}

    /** @param shown name of the instrument in problems */
    public static void check(Instrument instrument, String shown, Problems problems) {
        ProblemLocation settings = new ProblemLocation(shown, "settings", 0, "version");
        if (instrument.version().isEmpty()) {
            problems.add(ProblemCode.PUBLISH_WITHOUT_VERSION, settings);
        }
        if (instrument.items().isEmpty()) {
            problems.add(ProblemCode.PUBLISH_WITHOUT_ITEMS, ProblemLocation.file(shown));
        }
        InstrumentDescription description = instrument.description();
        if (!description.hasLicence()) {
            problems.add(ProblemCode.PUBLISH_WITHOUT_LICENCE, place(shown), description.get("licence"));
        }
        REQUIRED.stream()
                .sorted()
                .filter(key -> description.get(key).isBlank())
                .forEach(key -> problems.add(ProblemCode.MISSING_KEY, place(shown), key));
        if (description.minutes().isEmpty()) {
            problems.add(ProblemCode.PUBLISH_WITHOUT_MINUTES, place(shown), CompletionTime.minutes(instrument));
        }
    }

    private static ProblemLocation place(String shown) {
        return new ProblemLocation(shown, "_meta", 0, null);
    }
}
