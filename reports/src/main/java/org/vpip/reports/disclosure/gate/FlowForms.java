package org.vpip.reports.disclosure.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        int later = flow.waves().size() - 1;
        return leftOut(later)
                .flatMap(left -> HIDDEN.stream()
                        .filter(hidden -> !hidden.contains(Part.FIRST_RESPONSES) || left.cardinality() < later)
                        .map(hidden -> form(left, hidden)))
                .toList();
    }

    /**
     * Returns the waves that are left out, the fewest first: none, one, two, all later ones but one, and all later ones.
     *
     * @param later number of waves after the first, which always stays
     */
    private static Stream<BitSet> leftOut(int later) {
        List<BitSet> few = new ArrayList<>(List.of(new BitSet()));
        for (int wave = 1; wave <= later; wave++) {
            for (int other = wave; other <= later; other++) {
                BitSet pair = new BitSet();
                pair.set(wave);
                pair.set(other);
                few.add(pair);
            }
        }
        Stream<BitSet> many =
                few.stream().filter(waves -> waves.cardinality() < 2).map(waves -> rest(waves, later));
        return Stream.concat(few.stream(), many).distinct().sorted(Comparator.comparing(BitSet::cardinality));
    }

    private static BitSet rest(BitSet waves, int later) {
        BitSet rest = (BitSet) waves.clone();
        rest.flip(1, later + 1);
        return rest;
    }

    /** @param left waves that are left out, by position; never the first */
    private Shown form(BitSet left, Set<Part> hidden) {
        List<WaveFlow> waves = new ArrayList<>();
        for (int i = 0; i < flow.waves().size(); i++) {
            if (!left.get(i)) {
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
