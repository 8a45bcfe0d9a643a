package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.FindingDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails;
import org.vpip.analysis.finding.details.answer.MultipleResponseDetails.ChoiceFrequency;
import org.vpip.analysis.finding.details.answer.RankingDetails;
import org.vpip.analysis.finding.details.answer.RankingDetails.RankedChoice;
import org.vpip.analysis.finding.details.answer.ThemeDetails;
import org.vpip.analysis.finding.details.answer.ThemeDetails.DoubleCoding;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotation;
import org.vpip.analysis.finding.details.answer.ThemeDetails.Quotations;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeAgreement;
import org.vpip.analysis.finding.details.answer.ThemeDetails.ThemeFrequency;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.instruments.instrument.ItemId;

/**
 * The choices of an invented community at the first wave: each person chose, and ranked, the numbers that she answered to some questions.
 *
 * @param scores by question and person, not a number where one is missing
 */
record RandomFrequencies(RandomPeople people, List<double[]> scores) {
    private static final List<String> CHOICES = List.of("1", "2", "3", "4", "5");

    List<Finding> findings() {
        return List.of(
                finding("f1", "com_1", "frequency", this::several),
                finding("f2", "com_2", "frequency", this::ranks),
                finding("f3", "com_3", "themes", this::themes));
    }

    private List<String> chosen(int person) {
        return scores.stream()
                .map(answers -> answers[person])
                .filter(answer -> !Double.isNaN(answer))
                .map(answer -> String.valueOf(answer.intValue()))
                .distinct()
                .toList();
    }

    private boolean isUsed(int person) {
        return people.hasAnswered(0, person) && !chosen(person).isEmpty();
    }

    private List<List<String>> answers() {
        return people.all().filter(this::isUsed).mapToObj(this::chosen).toList();
    }

    private int nothingChosen() {
        return (int) people.all()
                .filter(person -> people.hasAnswered(0, person) && !isUsed(person))
                .count();
    }

    private Finding finding(String id, String item, String method, Function<ItemId, FindingDetails> details) {
        FindingSubject subject =
                subject(id, IndicatorRole.EXPLORATORY, "item:" + item, method, Subgroup.EVERYBODY, START);
        AnalysisSample sample = people.sample(
                Subgroup.EVERYBODY,
                this::isUsed,
                person -> people.hasAnswered(0, person)
                        ? ExclusionReason.NOTHING_CHOSEN
                        : ExclusionReason.NO_RESPONSE_AT_ALL);
        return sample.used() == 0
                ? new NotEstimable(subject, NotEstimableReason.NO_ANSWERS, sample, provenance())
                : Estimate.withoutInference(
                        subject,
                        sample.used(),
                        MeasurementUnit.COUNT,
                        sample,
                        details.apply(new ItemId(item)),
                        provenance());
    }

    private FindingDetails several(ItemId item) {
        List<ChoiceFrequency> choices = CHOICES.stream()
                .map(choice -> {
                    int count = count(answers().stream().filter(names -> names.contains(choice)));
                    return new ChoiceFrequency(
                            choice, count, (double) count / answers().size(), Optional.empty());
                })
                .toList();
        return new MultipleResponseDetails(item, answers().size(), choices, nothingChosen());
    }

    /** Returns the numbers that people chose as themes, coded by one person, with a quotation of each. */
    private FindingDetails themes(ItemId item) {
        ThemeAgreement unknown = new ThemeAgreement(OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());
        List<ThemeFrequency> themes = CHOICES.stream()
                .map(theme -> {
                    int count = count(answers().stream().filter(names -> names.contains(theme)));
                    double share = (double) count / answers().size();
                    return new ThemeFrequency(theme, count, share, Optional.empty(), count, unknown);
                })
                .toList();
        List<Quotation> words = answers().stream()
                .map(names -> new Quotation(names, "words about " + names, Optional.empty()))
                .toList();
        int people = answers().size();
        return new ThemeDetails(item, people, people, themes, new DoubleCoding(1, 0), new Quotations(true, words));
    }

    private FindingDetails ranks(ItemId item) {
        List<RankedChoice> choices = CHOICES.stream()
                .map(choice -> {
                    IntStream ranks = answers().stream()
                            .mapToInt(names -> names.indexOf(choice) + 1)
                            .filter(rank -> rank > 0);
                    OptionalDouble mean = ranks.average();
                    int ranked = count(answers().stream().filter(names -> names.contains(choice)));
                    int first = count(answers().stream().filter(names -> names.indexOf(choice) == 0));
                    double share = (double) first / answers().size();
                    return new RankedChoice(choice, ranked, mean, first, share, Optional.empty());
                })
                .toList();
        return new RankingDetails(item, answers().size(), choices, Optional.empty(), nothingChosen());
    }

    private static int count(Stream<List<String>> answers) {
        return (int) answers.count();
    }
}
