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
                .forEach(shown -> ReleaseReader.details(shown, DistributionDetails.class)
                        .orElseThrow()
                        .items()
                        .forEach(item -> changes.stream()
                                .filter(change -> isSame(shown, item, change))
                                .forEach(change -> unmerge(shown, item, change, reader, log))));
    }

    private static boolean isSame(Shown shown, ItemDistribution item, Shown change) {
        boolean people = !change.includes(Part.PEOPLE)
                || item.waves().get(0).answered() == change.finding().sample().used();
        return people
                && shown.subject().subgroup().equals(change.subject().subgroup())
                && change.subject().source().toString().equals("item:" + item.item());
    }

    private static void unmerge(Shown shown, ItemDistribution item, Shown change, ReleaseReader reader, LeakLog log) {
        ChangeDetails details = (ChangeDetails) change.estimate().details();
        for (int wave = 0; wave < 2; wave++) {
            ScoreMoments scores =
                    wave == 0 ? details.moments().before() : details.moments().after();
            WaveAnswerCounts counts = item.waves().get(wave);
            AnswerSets sets = AnswerAttacks.answers(counts.answered(), details, scores, reader, merged(item, counts));
            for (int choice = 0; choice < AnswerAttacks.choices(details); choice++) {
                log.note(shown, Deduction.CHOICES_UNMERGED, "choice " + choice, sets.people(choice));
            }
        }
    }

    /** Returns the choices told together, numbered from 0, each list with its count at the end. */
    private static List<List<Integer>> merged(ItemDistribution item, WaveAnswerCounts wave) {
        List<List<Integer>> merged = new ArrayList<>();
        int next = 0;
        for (int part = 0; part < item.choices().size(); part++) {
            List<Integer> choices = new ArrayList<>();
            for (int i = 0; i < item.choices().get(part).size(); i++) {
                choices.add(next++);
            }
            choices.add(wave.counts().get(part));
            merged.add(choices);
        }
        return merged;
    }
}
