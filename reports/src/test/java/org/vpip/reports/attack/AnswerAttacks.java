package org.vpip.reports.attack;

import java.util.List;
import org.vpip.analysis.finding.details.AgreementDetails;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.ChangeDetails.ScoreMoments;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DoseSlopeDetails;
import org.vpip.analysis.finding.details.LanguageDetails;
import org.vpip.analysis.finding.details.LinkageDetails;
import org.vpip.analysis.finding.details.PartialOverlapDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.ReliabilityDetails;
import org.vpip.analysis.finding.details.ToolConcentrationDetails;
import org.vpip.analysis.finding.details.WaveModelDetails;
import org.vpip.analysis.finding.details.answer.DifferenceDetails;
import org.vpip.analysis.finding.details.answer.MeanDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails;
import org.vpip.analysis.finding.details.answer.OrdinalChangeDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.ReliableChangeDetails;
import org.vpip.analysis.finding.details.answer.ResponseShiftDetails;
import org.vpip.analysis.finding.details.answer.ShareChangeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.fact.PossibleScores;
import org.vpip.analysis.finding.subject.IndicatorSource.ItemSource;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** Works out small numbers from one finding about answers. */
final class AnswerAttacks {
    private AnswerAttacks() {}

    static void read(Shown shown, ChangeDetails change, ReleaseReader reader, LeakLog log) {
        change.directionCounts().ifPresent(steps -> {
            log.stated(shown, "increased", steps.increased());
            log.stated(shown, "unchanged", steps.unchanged());
            log.stated(shown, "decreased", steps.decreased());
            log.stated(shown, "did not increase", change.pairs() - (long) steps.increased());
            log.stated(shown, "did not decrease", change.pairs() - (long) steps.decreased());
        });
        change.wilcoxon().ifPresent(test -> log.stated(shown, "zeros", test.zeros()));
        if (choices(change) == 2) {
            readTwoChoices(shown, change, reader, log);
        } else if (choices(change) > 2 && shown.subject().source() instanceof ItemSource) {
            readChoices(shown, change, reader, log);
        }
    }

    static void read(Shown shown, PooledChangeDetails pooled, ReleaseReader reader, LeakLog log) {
        pooled.communities()
                .forEach(community -> log.stated(
                        shown,
                        "people of " + community.community(),
                        community.people().count()));
    }

    static void read(Shown shown, WaveModelDetails model, ReleaseReader reader, LeakLog log) {
        model.means().forEach(mean -> log.stated(shown, "people at " + mean.wave(), mean.people()));
        log.stated(shown, "people with two scores", model.linked());
    }

    static void read(Shown shown, LanguageDetails languages, ReleaseReader reader, LeakLog log) {
        languages
                .languages()
                .forEach(language -> log.stated(shown, "people in " + language.language(), language.people()));
    }

    static void read(Shown shown, PartialOverlapDetails overlap, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "people seen twice", overlap.linked().people());
        log.stated(shown, "people seen before only", overlap.once().peopleBefore());
        log.stated(shown, "people seen after only", overlap.once().peopleAfter());
    }

    static void read(Shown shown, DifferenceDetails difference, ReleaseReader reader, LeakLog log) {
        difference.groups().forEach(group -> log.stated(shown, "people of the " + group.group(), group.people()));
    }

    static void read(Shown shown, MultipleResponseDetails answers, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "sent without a choice", answers.nothingChosen());
        answers.choices().forEach(choice -> {
            log.stated(shown, "chose " + choice.choice(), choice.count());
            log.stated(shown, "did not choose " + choice.choice(), answers.people() - (long) choice.count());
        });
    }

    static void read(Shown shown, RankingDetails ranks, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "sent without a rank", ranks.nothingChosen());
        ranks.choices().forEach(choice -> {
            log.stated(shown, "ranked " + choice.choice(), choice.ranked());
            log.stated(shown, "ranked first " + choice.choice(), choice.first());
            log.stated(shown, "did not rank " + choice.choice(), ranks.people() - (long) choice.ranked());
        });
        ranks.concordance().ifPresent(all -> log.stated(shown, "ranked every choice", all.people()));
    }

    static void read(Shown shown, ThemeDetails answers, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "answered, not coded", answers.answered() - (long) answers.people());
        answers.themes().forEach(theme -> {
            log.stated(shown, "theme " + theme.theme(), theme.count());
            log.stated(shown, "theme from any coder " + theme.theme(), theme.either());
            log.stated(shown, "without the theme " + theme.theme(), answers.people() - (long) theme.either());
        });
        answers.quotations().texts().forEach(text -> log.stated(shown, "words of one person", 1));
    }

    static void read(Shown shown, ResponseShiftDetails shift, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "people with three ratings", shift.people());
    }

    static void read(Shown shown, DoseSlopeDetails slope, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "people", slope.people());
        int total = (int) Math.round(slope.meanDose() * slope.people());
        log.stated(shown, "sessions of all", total);
    }

    static void read(Shown shown, ReliableChangeDetails change, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "rose reliably", change.directions().increased());
        log.stated(shown, "did not change reliably", change.directions().unchanged());
        log.stated(shown, "fell reliably", change.directions().decreased());
    }

    static void read(Shown shown, OrdinalChangeDetails change, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "increased", change.directions().increased());
        log.stated(shown, "unchanged", change.directions().unchanged());
        log.stated(shown, "decreased", change.directions().decreased());
        log.stated(
                shown,
                "did not increase",
                change.pairs() - (long) change.directions().increased());
        log.stated(
                shown,
                "did not decrease",
                change.pairs() - (long) change.directions().decreased());
    }

    static void read(Shown shown, ShareChangeDetails change, ReleaseReader reader, LeakLog log) {
        int people = change.chosen().people();
        for (int chosen : List.of(change.chosen().before(), change.chosen().after())) {
            log.stated(shown, "chose", chosen);
            log.stated(shown, "did not choose", people - (long) chosen);
        }
        change.transitions().ifPresent(moved -> {
            log.stated(shown, "both", moved.both());
            log.stated(shown, "lost", moved.lost());
            log.stated(shown, "gained", moved.gained());
            log.stated(shown, "neither", moved.neither());
        });
    }

    static void read(Shown shown, MeanDetails mean, ReleaseReader reader, LeakLog log) {
        int choices = choices(mean.scores());
        if (choices == 2) {
            CountRange people = reader.people(shown);
            CountRange yes = higher(people, mean.scores(), mean.moments(), reader);
            log.note(shown, Deduction.MULTIPLIED, "yes", yes);
            log.note(shown, Deduction.MULTIPLIED, "no", people.minus(yes));
        } else if (choices > 2 && shown.subject().source() instanceof ItemSource) {
            int people = shown.finding().sample().used();
            AnswerSets sets = answers(people, mean.scores(), mean.moments(), reader, List.of());
            for (int choice = 0; choice < choices; choice++) {
                log.note(shown, Deduction.ANSWERS_FROM_MEAN, "answered " + choice, sets.people(choice));
            }
        }
        if (reader.people(shown).isUnique()) {
            log.stated(shown, "people", shown.finding().sample().used());
        }
    }

    /** Returns the number of answers that a whole number can have; 0 for a free number. */
    static int choices(ChangeDetails change) {
        return choices(change.range().scores());
    }

    private static int choices(PossibleScores scores) {
        return scores.minimum().isEmpty()
                ? 0
                : (int) (scores.maximum().orElseThrow() - scores.minimum().getAsDouble()) + 1;
    }

    /** Returns how many people gave the higher of two answers, or how many points all have above the lowest. */
    static CountRange higher(CountRange people, ChangeDetails change, ScoreMoments scores, ReleaseReader reader) {
        return higher(people, change.range().scores(), scores, reader);
    }

    private static CountRange higher(
            CountRange people, PossibleScores possible, ScoreMoments scores, ReleaseReader reader) {
        double mean = scores.mean() - possible.minimum().orElseThrow();
        CountRange least = CountRange.product((double) people.low(), mean, reader.precision());
        CountRange most = CountRange.product((double) people.high(), mean, reader.precision());
        return new CountRange(least.low(), most.high());
    }

    private static void readTwoChoices(Shown shown, ChangeDetails change, ReleaseReader reader, LeakLog log) {
        CountRange people = reader.people(shown);
        for (ScoreMoments scores :
                List.of(change.moments().before(), change.moments().after())) {
            CountRange yes = higher(people, change, scores, reader);
            log.note(shown, Deduction.MULTIPLIED, "yes", yes);
            log.note(shown, Deduction.MULTIPLIED, "no", people.minus(yes));
        }
    }

    private static void readChoices(Shown shown, ChangeDetails change, ReleaseReader reader, LeakLog log) {
        if (!reader.people(shown).isUnique()) {
            return;
        }
        int people = shown.finding().sample().used();
        AnswerSets before = answers(people, change, change.moments().before(), reader, List.of());
        AnswerSets after = answers(people, change, change.moments().after(), reader, List.of());
        for (int choice = 0; choice < choices(change); choice++) {
            log.note(shown, Deduction.ANSWERS_FROM_MEAN, "before " + choice, before.people(choice));
            log.note(shown, Deduction.ANSWERS_FROM_MEAN, "after " + choice, after.people(choice));
        }
    }

    static AnswerSets answers(
            int people, ChangeDetails change, ScoreMoments scores, ReleaseReader reader, List<List<Integer>> merged) {
        return answers(people, change.range().scores(), scores, reader, merged);
    }

    private static AnswerSets answers(
            int people,
            PossibleScores possible,
            ScoreMoments scores,
            ReleaseReader reader,
            List<List<Integer>> merged) {
        CountRange sum = higher(CountRange.exactly(people), possible, scores, reader);
        return new AnswerSets(choices(possible), people, sum, scores.deviation(), reader.precision(), merged);
    }

    static void read(Shown shown, DistributionDetails distribution, ReleaseReader reader, LeakLog log) {
        int used = shown.finding().sample().used();
        distribution.items().stream()
                .filter(item -> item.precision().isExact())
                .forEach(item -> item.waves().forEach(wave -> {
                    wave.counts().forEach(count -> log.stated(shown, "answers to " + item.item(), count));
                    log.note(
                            shown, Deduction.ITEM_NONRESPONSE, "skipped " + item.item(), used - (long) wave.answered());
                }));
    }

    static void read(Shown shown, AgreementDetails agreement, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "raters", agreement.raters());
        agreement.keyAgreements().forEach(key -> {
            log.stated(shown, "hits", key.hits());
            log.stated(shown, "misses", key.answers() - (long) key.hits());
        });
    }

    static void read(Shown shown, ToolConcentrationDetails tools, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "people", tools.people());
        log.stated(shown, "users", tools.users());
        tools.users().ifPresent(users -> log.stated(shown, "named none", tools.people() - (long) users));
        tools.tools().forEach(tool -> {
            log.stated(shown, "named " + tool.choice(), tool.people());
            tool.people().ifPresent(named -> log.stated(shown, "not " + tool.choice(), tools.people() - (long) named));
        });
    }

    static void read(Shown shown, LinkageDetails linkage, ReleaseReader reader, LeakLog log) {
        linkage.waves().forEach(wave -> {
            log.stated(shown, "exact", wave.links().exact());
            log.stated(shown, "one mismatch", wave.links().oneMismatch());
            log.stated(shown, "not linked", wave.codes() - (long) wave.links().total());
        });
        linkage.contrasts().forEach(contrast -> {
            log.stated(shown, "linked", contrast.linked());
            log.stated(shown, "not linked", contrast.unlinked());
        });
    }

    static void read(Shown shown, ReliabilityDetails reliability, ReleaseReader reader, LeakLog log) {
        log.stated(shown, "people", reliability.people());
    }
}
