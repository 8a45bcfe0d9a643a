package org.vpip.analysis;

import java.util.List;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorId;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.IndicatorSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.MethodParameter;
import org.vpip.analysis.finding.subject.MethodParameters;
import org.vpip.analysis.finding.subject.Outcome;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.plan.Methods;
import org.vpip.instruments.instrument.DesiredDirection;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.wording.Wording;

/** Subjects as a plan writes them: a source, a method with its attribute in brackets and one parameter, waves. */
public final class SubjectFixture {
    private SubjectFixture() {}

    public static FindingSubject subject(String source, String method, Subgroup slice, WaveId... waves) {
        return subject(source, method, slice, DesiredDirection.UP, waves);
    }

    public static FindingSubject subject(
            String source, String method, Subgroup slice, DesiredDirection direction, WaveId... waves) {
        String[] words = method.split(" (?=[a-z]+=)");
        int bracket = words[0].indexOf('(');
        String id = bracket < 0 ? words[0] : words[0].substring(0, bracket);
        String attribute = bracket < 0 ? "" : words[0].substring(bracket + 1, words[0].length() - 1);
        MethodParameters parameters = words.length < 2 ? MethodParameters.NONE : parameters(words[1].split("=", 2));
        return new FindingSubject(
                new IndicatorId("x"),
                Wording.NONE,
                new Outcome(IndicatorRole.EXPLORATORY, "", direction),
                new MethodCall(Methods.ALL.find(id).orElseThrow().declaration(), source(source), attribute, parameters),
                List.of(waves),
                slice);
    }

    private static MethodParameters parameters(String... parts) {
        return MethodParameters.of(MethodParameter.of(parts[0]).orElseThrow(), parts[1]);
    }

    public static Provenance provenance() {
        return Provenance.of(source("scale:s"), "");
    }

    public static IndicatorSource source(String written) {
        return IndicatorSource.parse(written).orElseThrow();
    }
}
