package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The forms of the flow of participants: with fewer numbers of each wave, then with fewer waves. */
final class FlowForms {
    private static final List<Set<Part>> HIDDEN = List.of(
            Set.of(),
            Set.of(Part.LATER_RESPONSES),
            Set.of(Part.FIRST_RESPONSES),
            Set.of(Part.FIRST_RESPONSES, Part.LATER_RESPONSES),
            Set.of(Part.SIZE),
            Set.of(Part.SIZE, Part.LATER_RESPONSES));

    private final Estimate estimate;
    private final ParticipantFlowDetails flow;

    private FlowForms(Estimate estimate, ParticipantFlowDetails flow) {
        this.estimate = estimate;
        this.flow = flow;
    }

    static List<Shown> of(Estimate estimate, ParticipantFlowDetails flow) {
        return new FlowForms(estimate, flow).forms();
    }

    private List<Shown> forms() {
        return IntStream.range(0, 1 << flow.waves().size())
                .filter(left -> left % 2 == 0)
                .boxed()
                .sorted(Comparator.comparing(Integer::bitCount))
                .flatMap(left -> HIDDEN.stream()
                        .filter(hidden -> !hidden.contains(Part.FIRST_RESPONSES)
                                || Integer.bitCount(left) < flow.waves().size() - 1)
                        .map(hidden -> form(left, hidden)))
                .toList();
    }

    /** @param left waves that are left out, as bits; never the first */
    private Shown form(int left, Set<Part> hidden) {
        List<WaveFlow> waves = new ArrayList<>();
        for (int i = 0; i < flow.waves().size(); i++) {
            if ((left >> i & 1) == 0) {
                waves.add(form(flow.waves().get(i), i == 0, hidden));
            }
        }
        boolean sized = !hidden.contains(Part.SIZE);
        PersonSet most = waves.stream()
                .map(WaveFlow::respondents)
                .max(Comparator.comparingInt(PersonSet::count))
                .orElse(PersonSet.EMPTY);
        ParticipantFlowDetails details = new ParticipantFlowDetails(sized ? flow.members() : most.count(), waves);
        AnalysisSample sample = sized ? estimate.sample() : AnalysisSample.complete(most);
        Estimate form = sized
                ? estimate.with(sample, details)
                : Estimate.withoutInference(
                        estimate.subject(), most.count(), estimate.unit(), sample, details, estimate.provenance());
        return new Shown(form, hidden);
    }

    private static WaveFlow form(WaveFlow wave, boolean first, Set<Part> hidden) {
        if (first && hidden.contains(Part.FIRST_RESPONSES)) {
            return new WaveFlow(wave.wave(), wave.askedPeople(), PersonSet.EMPTY, PersonSet.EMPTY);
        }
        PersonSet respondents = hidden.contains(Part.LATER_RESPONSES) ? wave.retainedPeople() : wave.respondents();
        PersonSet asked = hidden.contains(Part.SIZE) ? respondents : wave.askedPeople();
        return new WaveFlow(wave.wave(), asked, respondents, wave.retainedPeople());
    }
}
