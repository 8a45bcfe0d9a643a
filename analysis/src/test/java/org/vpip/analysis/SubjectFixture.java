package org.vpip.analysis;

import java.util.List;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.IndicatorSource;
import org.vpip.analysis.finding.MethodCall;
import org.vpip.analysis.finding.Outcome;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.plan.Methods;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;

/** Subjects as a plan writes them: a source, a method with its attribute in brackets, waves. */
public final class SubjectFixture {
    private SubjectFixture() {}

    public static Subject subject(String source, String method, Slice slice, WaveId... waves) {
        return subject(source, method, slice, Direction.UP, waves);
    }

    public static Subject subject(String source, String method, Slice slice, Direction direction, WaveId... waves) {
        int bracket = method.indexOf('(');
        String id = bracket < 0 ? method : method.substring(0, bracket);
        String attribute = bracket < 0 ? "" : method.substring(bracket + 1, method.length() - 1);
        return new Subject(
                new IndicatorId("x"),
                Wording.NONE,
                new Outcome(Role.EXPLORATORY, "", direction),
                new MethodCall(Methods.ALL.find(id).orElseThrow().declaration(), source(source), attribute),
                List.of(waves),
                slice);
    }

    public static Provenance provenance() {
        return Provenance.of(source("scale:s"), "");
    }

    private static IndicatorSource source(String written) {
        return IndicatorSource.parse(written).orElseThrow();
    }
}
