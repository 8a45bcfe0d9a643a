package org.vpip.reports.attack;

import java.util.ArrayList;
import java.util.List;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DistributionDetails.WaveAnswerCounts;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Takes merged choices apart again with the mean and the deviation of the same answers. */
final class UnmergingAttack {
    private UnmergingAttack() {}

    static void attack(ReleaseReader reader, LeakLog log) {
        List<Shown> changes = reader.shown(ChangeDetails.class).toList();
        reader.shown(DistributionDetails.class)
                .forEach(shown -> ReleaseReader.details(shown, DistributionDetails.class).orElseThrow().items().stream()
                        .filter(item -> item.precision().isExact())
                        .forEach(item -> changes.stream()
                                .filter(change -> isSame(shown, item, change))
                                .forEach(change -> unmerge(shown, item, change, reader, log))));
    }

    private static boolean isSame(Shown shown, ItemDistribution item, Shown change) {
        boolean people = (!change.includes(Part.PEOPLE) && item.waves().size() == 2)
                || item.waves().get(0).answered() == change.finding().sample().used();
        return people
                && shown.subject().subgroup().equals(change.subject().subgroup())
                && change.subject().source().toString().equals("item:" + item.item());
    }

    private static void unmerge(Shown shown, ItemDistribution item, Shown change, ReleaseReader reader, LeakLog log) {
        ChangeDetails details = (ChangeDetails) change.estimate().details();
        for (WaveAnswerCounts counts : item.waves()) {
            boolean first = change.subject().waves().indexOf(counts.wave()) == 0;
            ScoreMoments scores =
                    first ? details.moments().before() : details.moments().after();
            List<List<Integer>> merged =
                    merged(item, counts, details.range().minimum().orElseThrow());
            AnswerSets sets = AnswerAttacks.answers(counts.answered(), details, scores, reader, merged);
            for (int choice = 0; choice < AnswerAttacks.choices(details); choice++) {
                log.note(shown, Deduction.CHOICES_UNMERGED, "choice " + choice, sets.people(choice));
            }
        }
    }

    /** Returns the choices told together, numbered from 0 for the lowest score, each list with its count at the end. */
    private static List<List<Integer>> merged(ItemDistribution item, WaveAnswerCounts wave, double lowest) {
        List<List<Integer>> merged = new ArrayList<>();
        for (int part = 0; part < item.choices().size(); part++) {
            List<Integer> choices = new ArrayList<>();
            for (String choice : item.choices().get(part)) {
                choices.add((int) (Double.parseDouble(choice) - lowest));
            }
            choices.add(wave.counts().get(part));
            merged.add(choices);
        }
        return merged;
    }
}
