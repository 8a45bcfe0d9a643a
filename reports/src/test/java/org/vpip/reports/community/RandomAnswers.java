package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.AFTER;
import static org.vpip.reports.FindingExamples.START;
import static org.vpip.reports.FindingExamples.provenance;
import static org.vpip.reports.FindingExamples.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Inference;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.details.ChangeDetails;
import org.vpip.analysis.finding.details.CommunityEffects;
import org.vpip.analysis.finding.details.DistributionDetails;
import org.vpip.analysis.finding.details.DistributionDetails.ItemDistribution;
import org.vpip.analysis.finding.details.DoseResponseDetails;
import org.vpip.analysis.finding.details.ParticipantFlowDetails.WaveFlow;
import org.vpip.analysis.finding.details.PooledChangeDetails;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityChange;
import org.vpip.analysis.finding.details.PooledChangeDetails.CommunityDifferences;
import org.vpip.analysis.finding.details.WaveModelDetails;
import org.vpip.analysis.finding.details.WaveModelDetails.WaveMean;
import org.vpip.analysis.finding.fact.PersonSet;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.statistics.Interval;
import org.vpip.analysis.statistics.Moments;
import org.vpip.instruments.response.CommunityId;
import org.vpip.reports.FindingExamples;
import org.vpip.reports.NumberedPeople;

/** What an invented community answered at two waves, and the findings about it, counted person by person. */
final class RandomAnswers {
    private static final int ITEMS = 4;
    private static final int CHOICES = 5;
    private static final int COMMUNITIES = 3;

    private final RandomPeople people;
    private final double skipping;
    private final double tendency;
    private final double[][][] items;
    private final double[][] yes;

    RandomAnswers(RandomPeople people) {
        Random random = people.random();
        this.people = people;
        this.skipping = random.nextBoolean() ? 0 : 0.1 * random.nextDouble();
        this.tendency = random.nextGaussian();
        this.items = new double[ITEMS][][];
        Arrays.setAll(items, item -> answers(1, CHOICES, 1 + random.nextInt(CHOICES)));
        this.yes = answers(0, 1, random.nextDouble());
    }

    /** Returns two waves of whole numbers around a middle, not a number where somebody skipped the question. */
    private double[][] answers(int low, int high, double middle) {
        Random random = people.random();
        double[][] answers = new double[2][people.size()];
        for (int person = 0; person < people.size(); person++) {
            double own = middle + random.nextGaussian() * (high - low) / 3.0;
            for (int wave = 0; wave < 2; wave++) {
                double drawn = Math.rint(own + wave * (tendency + random.nextGaussian()) / 2);
                answers[wave][person] =
                        random.nextDouble() < skipping ? Double.NaN : Math.max(low, Math.min(high, drawn));
            }
        }
        return answers;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(participation());
        for (Subgroup subgroup : RandomPeople.breakdown("sector")) {
            findings.add(change("p1", "scale:com", subgroup, PairedValues.ofRange(1, CHOICES), scale()));
            findings.add(change("e1", "item:com_1", subgroup, PairedValues.ofChoices(1, CHOICES), items[0]));
            findings.add(change("y1", "item:asks", subgroup, PairedValues.ofChoices(0, 1), yes));
            findings.add(distribution(subgroup));
            RandomPairs pairs = new RandomPairs(people, subgroup);
            findings.add(pairs.shareChange("h2", "com_1", items[0]));
            findings.add(pairs.ordinalChange("o1", "com_2", items[1]));
            findings.add(pairs.reliableChange("r1", "com_4", items[3]));
            for (int wave = 0; wave < 2; wave++) {
                RandomLevel level = new RandomLevel(people, wave, subgroup);
                findings.add(level.mean("m1", "scale:com", PairedValues.ofRange(1, CHOICES), scale()[wave]));
                findings.add(level.mean("m2", "item:com_2", PairedValues.ofChoices(1, CHOICES), items[1][wave]));
                findings.add(level.share("h1", "com_1", items[0][wave]));
            }
        }
        for (Subgroup subgroup : RandomPeople.breakdown("identity")) {
            findings.add(change("i1", "scale:com", subgroup, PairedValues.ofRange(1, CHOICES), scale()));
        }
        findings.add(pooled());
        findings.add(waves());
        findings.addAll(new RandomComparisons(people, scale()).findings());
        findings.addAll(new RandomFrequencies(people, List.of(items[0][0], items[1][0], items[2][0])).findings());
        findings.add(change(
                "q1", "equivalence", "item:com_3", Subgroup.EVERYBODY, PairedValues.ofChoices(1, CHOICES), items[2]));
        findings.add(dose("change_by_sessions"));
        findings.add(dose("change_by_hours"));
        findings.add(byCommunities());
        return findings;
    }

    /** Returns a change or a level whose interval allows for differences between communities; which one, by the number of people. */
    private Finding byCommunities() {
        RandomHomes homes = new RandomHomes(people);
        RandomPairs pairs = new RandomPairs(people, Subgroup.EVERYBODY);
        RandomLevel level = new RandomLevel(people, 0, Subgroup.EVERYBODY);
        PairedValues choices = PairedValues.ofChoices(1, CHOICES);
        return switch (people.size() % 5) {
            case 0 -> homes.finding(items[3], own -> change("k1", "item:com_4", Subgroup.EVERYBODY, choices, own));
            case 1 -> homes.finding(items[2], own -> pairs.shareChange("k2", "com_3", own));
            case 2 -> homes.finding(items[1], own -> pairs.ordinalChange("k3", "com_2", own));
            case 3 -> homes.finding(items[3], own -> level.mean("k4", "item:com_4", choices, own[0]));
            default -> homes.finding(items[2], own -> level.share("k5", "com_3", own[0]));
        };
    }

    /** Returns each person's mean of the items; not a number where one was skipped. */
    private double[][] scale() {
        double[][] scores = new double[2][people.size()];
        for (int wave = 0; wave < 2; wave++) {
            int at = wave;
            Arrays.setAll(
                    scores[wave],
                    person -> Arrays.stream(items)
                            .mapToDouble(item -> item[at][person])
                            .average()
                            .orElse(Double.NaN));
        }
        return scores;
    }

    private Finding participation() {
        PersonSet all = NumberedPeople.first(people.size());
        PersonSet first = NumberedPeople.of(people.all().filter(person -> people.hasAnswered(0, person)));
        PersonSet second = NumberedPeople.of(people.all().filter(person -> people.hasAnswered(1, person)));
        PersonSet stayers = NumberedPeople.of(people.all().filter(people::isStayer));
        return FindingExamples.flow(
                people.size(), new WaveFlow(START, all, first, first), new WaveFlow(AFTER, all, second, stayers));
    }

    private IntPredicate isComplete(double[][] values) {
        return person ->
                people.isStayer(person) && !Double.isNaN(values[0][person]) && !Double.isNaN(values[1][person]);
    }

    private AnalysisSample sample(Subgroup subgroup, double[][] values) {
        return people.sample(subgroup, isComplete(values), this::reason);
    }

    private ExclusionReason reason(int person) {
        if (people.isStayer(person)) {
            return ExclusionReason.TOO_FEW_ITEMS_ANSWERED;
        }
        return people.hasAnswered(0, person) ? ExclusionReason.NO_RESPONSE_AFTER : ExclusionReason.NO_RESPONSE_BEFORE;
    }

    private double[] values(Subgroup subgroup, double[][] values, int wave) {
        return people.in(subgroup)
                .filter(isComplete(values))
                .mapToDouble(person -> values[wave][person])
                .toArray();
    }

    private Finding change(String id, String source, Subgroup subgroup, PairedValues kind, double[][] values) {
        return change(id, "mean_change", source, subgroup, kind, values);
    }

    private Finding change(
            String id, String method, String source, Subgroup subgroup, PairedValues kind, double[][] values) {
        FindingSubject subject = subject(id, IndicatorRole.PRIMARY, source, method, subgroup, START, AFTER);
        AnalysisSample sample = sample(subgroup, values);
        double[] before = values(subgroup, values, 0);
        double[] after = values(subgroup, values, 1);
        if (before.length == 0) {
            return new NotEstimable(subject, NotEstimableReason.NO_ANSWERS_AT_BOTH_WAVES, sample, provenance());
        }
        ChangeDetails details = kind.details(before, after);
        return new Estimate(
                subject,
                details.moments().difference().mean(),
                MeasurementUnit.POINTS,
                Inference.NONE,
                sample,
                details,
                provenance());
    }

    /** Returns the change of three communities, to which the people belong in turn. */
    private Finding pooled() {
        double[][] scores = scale();
        FindingSubject subject =
                subject("o1", IndicatorRole.PRIMARY, "scale:com", "pooled", Subgroup.EVERYBODY, START, AFTER);
        AnalysisSample sample = sample(Subgroup.EVERYBODY, scores);
        List<CommunityChange> changes = IntStream.range(0, COMMUNITIES)
                .mapToObj(community -> communityChange(community, scores))
                .flatMap(Optional::stream)
                .toList();
        if (changes.size() < COMMUNITIES) {
            return new NotEstimable(subject, NotEstimableReason.TOO_FEW_COMMUNITIES, sample, provenance());
        }
        return Estimate.withoutInference(
                subject,
                changes.stream().mapToDouble(CommunityChange::change).average().orElseThrow(),
                MeasurementUnit.POINTS,
                sample,
                new PooledChangeDetails(changes, new CommunityDifferences(0, 0, 0, 1), new Interval(-1, 1, 0.95)),
                provenance());
    }

    /** Returns a model of those who answered at either wave, with the means of those who did. */
    private Finding waves() {
        double[][] scores = scale();
        AnalysisSample sample = people.sample(
                Subgroup.EVERYBODY,
                person -> people.hasAnswered(0, person) || people.hasAnswered(1, person),
                person -> ExclusionReason.NO_RESPONSE_AT_ALL);
        List<WaveMean> means = IntStream.range(0, 2)
                .mapToObj(wave -> {
                    double[] own = people.all()
                            .filter(person -> people.hasAnswered(wave, person))
                            .mapToDouble(person -> scores[wave][person])
                            .filter(score -> !Double.isNaN(score))
                            .toArray();
                    double mean = own.length == 0 ? 0 : Moments.meanOf(own);
                    return new WaveMean(wave == 0 ? START : AFTER, own.length, mean, mean, Optional.empty());
                })
                .toList();
        int linked = (int) people.all().filter(isComplete(scores)).count();
        return Estimate.withoutInference(
                subject(
                        "w1",
                        IndicatorRole.EXPLORATORY,
                        "scale:com",
                        "model_over_waves",
                        Subgroup.EVERYBODY,
                        START,
                        AFTER),
                means.get(1).observed() - means.get(0).observed(),
                MeasurementUnit.POINTS,
                sample,
                new WaveModelDetails(
                        means, List.of(), linked, 1, CommunityEffects.SINGLE, 0.5, OptionalDouble.of(linked)),
                provenance());
    }

    private Optional<CommunityChange> communityChange(int community, double[][] scores) {
        int[] members = people.all()
                .filter(isComplete(scores))
                .filter(person -> person % COMMUNITIES == community)
                .toArray();
        double[] moves = IntStream.of(members)
                .mapToDouble(person -> scores[1][person] - scores[0][person])
                .toArray();
        return members.length < 5
                ? Optional.empty()
                : Optional.of(new CommunityChange(
                        new CommunityId("c" + community),
                        NumberedPeople.of(IntStream.of(members)),
                        Moments.meanOf(moves),
                        Optional.empty()));
    }

    private Finding distribution(Subgroup subgroup) {
        List<ItemDistribution> found = IntStream.range(0, 2)
                .mapToObj(item -> FindingExamples.item(
                        "com_" + (item + 1),
                        NumberedPeople.of(people.in(subgroup).filter(isComplete(items[item]))),
                        choices(subgroup, items[item], 0),
                        choices(subgroup, items[item], 1)))
                .toList();
        PersonSet used = NumberedPeople.of(people.in(subgroup).filter(people::isStayer));
        return Estimate.withoutInference(
                subject("x1", IndicatorRole.EXPLORATORY, "scale:com", "distribution", subgroup, START, AFTER),
                used.count(),
                MeasurementUnit.COUNT,
                AnalysisSample.complete(used),
                new DistributionDetails(found),
                provenance());
    }

    private int[] choices(Subgroup subgroup, double[][] values, int wave) {
        int[] counts = new int[CHOICES];
        DoubleStream.of(values(subgroup, values, wave)).forEach(value -> counts[(int) value - 1]++);
        return counts;
    }

    private Finding dose(String method) {
        boolean[] reported = people.flags(0.9);
        IntPredicate isScored = isComplete(scale());
        AnalysisSample sample = people.sample(
                Subgroup.EVERYBODY,
                person -> reported[person] && isScored.test(person),
                person -> ExclusionReason.NO_REPORT);
        return Estimate.withoutInference(
                subject(
                        "c1_" + method,
                        IndicatorRole.EXPLORATORY,
                        "scale:com",
                        method,
                        Subgroup.EVERYBODY,
                        START,
                        AFTER),
                people.random().nextDouble(),
                MeasurementUnit.INDEX,
                sample,
                new DoseResponseDetails(sample.used()),
                provenance());
    }
}
