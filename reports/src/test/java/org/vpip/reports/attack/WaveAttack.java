package org.vpip.reports.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DoseResponseDetails;
import org.vpip.analysis.finding.details.FeedbackDetails;
import org.vpip.analysis.finding.details.FeedbackDetails.SessionFeedbackRow;
import org.vpip.analysis.finding.details.NetworkComparisonDetails;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails;
import org.vpip.analysis.finding.details.TieChangeDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.instruments.response.WaveId;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Takes the people or ties of one finding from those of another that includes them. */
final class WaveAttack {
    private final ReleaseReader reader;
    private final LeakLog log;

    private WaveAttack(ReleaseReader reader, LeakLog log) {
        this.reader = reader;
        this.log = log;
    }

    static void attack(ReleaseReader reader, LeakLog log) {
        WaveAttack attack = new WaveAttack(reader, log);
        attack.subtractStayers();
        attack.subtractScored();
        attack.subtractKeptTies();
        attack.subtractFeedback();
    }

    private List<Shown> everybody() {
        return reader.shown()
                .filter(shown -> !shown.subject().subgroup().isAttributeGroup())
                .filter(shown ->
                        !(shown.finding().provenance().source() instanceof NetworkSource network && network.logged()))
                .toList();
    }

    /** Returns the number of people who answered at one wave, as far as a finding tells it. */
    private static List<Integer> answered(Shown shown) {
        List<Integer> found = new ArrayList<>();
        if (shown.finding() instanceof Estimate estimate) {
            if (estimate.details() instanceof ParticipantFlowDetails flow) {
                flow.waves().stream()
                        .filter(wave -> shown.includes(
                                wave.wave().equals(flow.waves().get(0).wave())
                                        ? Part.FIRST_RESPONSES
                                        : Part.LATER_RESPONSES))
                        .forEach(wave -> found.add(wave.responded()));
            } else if (estimate.details() instanceof NetworkDetails network && shown.includes(Part.PEOPLE)) {
                found.add(network.roster().answered());
            } else if (estimate.details() instanceof ToolConcentrationDetails
                    || (estimate.details() instanceof AgreementDetails
                            && shown.subject().waves().size() == 1)) {
                found.add(estimate.sample().used());
            }
        }
        return found;
    }

    /** Returns the number of people who answered at both waves, as far as a finding tells it. */
    private static OptionalInt stayers(Shown shown) {
        if (shown.finding() instanceof Estimate estimate) {
            if (estimate.details() instanceof ParticipantFlowDetails flow) {
                List<ParticipantFlowDetails.WaveFlow> waves = flow.waves();
                return waves.size() < 2
                        ? OptionalInt.empty()
                        : OptionalInt.of(waves.get(waves.size() - 1).retained());
            }
            boolean pairs = estimate.details() instanceof TieChangeDetails
                    || estimate.details() instanceof NetworkComparisonDetails
                    || (estimate.details() instanceof ChangeDetails change
                            && change.range().minimum().isEmpty());
            return pairs && shown.includes(Part.PEOPLE)
                    ? OptionalInt.of(estimate.sample().used())
                    : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private void subtractStayers() {
        List<Shown> all = everybody();
        int[] stayers = all.stream()
                .flatMapToInt(shown -> stayers(shown).stream())
                .distinct()
                .toArray();
        for (Shown shown : all) {
            for (int people : stayers) {
                answered(shown)
                        .forEach(count -> log.note(
                                shown, Deduction.WAVES_SUBTRACTED, "not at both waves", count - (long) people));
            }
        }
    }

    private void subtractScored() {
        List<Shown> all = everybody();
        int stayers = all.stream()
                .flatMapToInt(shown -> stayers(shown).stream())
                .max()
                .orElse(0);
        for (Shown shown : all) {
            boolean scored = ReleaseReader.details(shown, ChangeDetails.class).isPresent()
                    || ReleaseReader.details(shown, DistributionDetails.class).isPresent()
                    || ReleaseReader.details(shown, DoseResponseDetails.class).isPresent();
            if (scored) {
                CountRange rest = CountRange.exactly(stayers).minus(reader.people(shown));
                log.note(shown, Deduction.ITEM_NONRESPONSE, "without a score", rest);
            }
        }
    }

    private void subtractKeptTies() {
        reader.shown(TieChangeDetails.class).forEach(compared -> {
            TieChangeDetails change = (TieChangeDetails) compared.estimate().details();
            WaveId first = compared.subject().waves().get(0);
            everybody().stream()
                    .filter(shown ->
                            ReleaseReader.details(shown, NetworkDetails.class).isPresent())
                    .forEach(shown -> {
                        boolean before = shown.subject().waves().contains(first);
                        long stayed = change.kept() + (long) (before ? change.dissolved() : change.created());
                        int ties = ((NetworkDetails) shown.estimate().details())
                                .ties()
                                .observed();
                        log.note(shown, Deduction.TIES_OUTSIDE_STAYERS, "ties", ties - stayed);
                    });
        });
    }

    private void subtractFeedback() {
        List<Shown> all = reader.shown(FeedbackDetails.class).toList();
        for (Shown one : all) {
            for (Shown other : all) {
                rows(one)
                        .forEach(row -> rows(other).stream()
                                .filter(same -> same.session().equals(row.session()))
                                .forEach(same -> log.note(
                                        one,
                                        Deduction.FEEDBACK_NONRESPONSE,
                                        "skipped",
                                        row.answers().orElse(0)
                                                - (long) same.answers().orElse(0))));
            }
        }
    }

    private static List<SessionFeedbackRow> rows(Shown shown) {
        return ((FeedbackDetails) shown.estimate().details())
                .rows().stream().filter(row -> row.answers().isPresent()).toList();
    }
}
