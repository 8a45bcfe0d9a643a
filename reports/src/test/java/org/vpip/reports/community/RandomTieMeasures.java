package org.vpip.reports.community;

import static org.vpip.reports.FindingExamples.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.details.NetworkDetails;
import org.vpip.analysis.finding.details.NetworkDetails.GroupTieCounts;
import org.vpip.analysis.finding.details.NetworkDetails.RosterCounts;
import org.vpip.analysis.finding.details.NetworkDetails.TieCounts;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorRole;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.analysis.finding.subject.MethodDeclaration.ReleaseRule;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.PlanMethod;
import org.vpip.analysis.plan.Methods;
import org.vpip.instruments.tie.RelationId;
import org.vpip.reports.NetworkFindingExamples;

/** The findings about the ties of one wave: one for each method that measures a network. */
final class RandomTieMeasures {
    private final RandomPeople people;
    private final RandomTies ties;
    private final int wave;
    private final int all;
    private final NetworkDetails details;

    RandomTieMeasures(RandomPeople people, RandomTies ties, int wave) {
        this.people = people;
        this.ties = ties;
        this.wave = wave;
        this.all = ties.count((from, to) -> ties.has(wave, from, to));
        this.details = details();
    }

    private NetworkDetails details() {
        int answered = (int) people.all().filter(this::hasAnswered).count();
        return new NetworkDetails(
                "advice",
                true,
                new RosterCounts(people.size(), answered, OptionalInt.of(isolates())),
                new TieCounts(all, answered * (people.size() - 1L), OptionalInt.of(mutual())),
                new GroupTieCounts(OptionalInt.of(between(false)), OptionalInt.of(between(true)), Optional.empty()));
    }

    private boolean hasAnswered(int person) {
        return people.hasAnswered(wave, person);
    }

    private int mutual() {
        return ties.count((from, to) -> from < to && ties.has(wave, from, to) && ties.has(wave, to, from));
    }

    private int isolates() {
        return (int) people.all()
                .filter(this::hasAnswered)
                .filter(person ->
                        people.all().noneMatch(other -> ties.has(wave, person, other) || ties.has(wave, other, person)))
                .count();
    }

    private int between(boolean same) {
        return ties.count((from, to) -> ties.has(wave, from, to)
                && !people.sector(from).isEmpty()
                && !people.sector(to).isEmpty()
                && people.sector(from).equals(people.sector(to)) == same);
    }

    List<Finding> findings() {
        double known = Math.max(1, between(true) + between(false));
        int answering = ties.count((from, to) -> ties.has(wave, from, to) && hasAnswered(to));
        List<Finding> findings = new ArrayList<>();
        findings.add(measure(
                "density",
                MeasurementUnit.PROPORTION,
                all / Math.max(1.0, (double) details.ties().observedPairs())));
        findings.add(measure(
                "mean_degree",
                MeasurementUnit.TIES_EACH,
                all / Math.max(1.0, details.roster().answered())));
        findings.add(measure("reciprocity", MeasurementUnit.PROPORTION, 2.0 * mutual() / Math.max(1, answering)));
        findings.add(measure("isolates", MeasurementUnit.COUNT, isolates()));
        findings.add(measure("cross_group_share(sector)", MeasurementUnit.PROPORTION, between(false) / known));
        findings.add(measure("e_i_index(sector)", MeasurementUnit.INDEX, (between(false) - between(true)) / known));
        for (String method : List.of("transitivity", "centralization", "reach_two")) {
            findings.add(
                    measure(method, MeasurementUnit.PROPORTION, people.random().nextDouble()));
        }
        Methods.ALL.methods().stream()
                .map(PlanMethod::declaration)
                .filter(method -> method.release() == ReleaseRule.RESEARCHERS)
                .forEach(method -> findings.add(measure(method.id(), method.unit(), isolates())));
        findings.add(replies());
        return findings;
    }

    private Finding measure(String method, MeasurementUnit unit, double value) {
        String id = "n_" + method.replaceAll("\\W.*", "");
        AnalysisSample sample =
                people.sample(Subgroup.EVERYBODY, this::hasAnswered, person -> ExclusionReason.DID_NOT_ANSWER_NETWORK);
        return NetworkFindingExamples.network(id, method, unit, value, details, sample, RandomTies.wave(wave));
    }

    /** Everybody is in a network that the logs of online spaces show. */
    private Finding replies() {
        FindingSubject subject = subject(
                "o5",
                IndicatorRole.SECONDARY,
                "network:replies",
                "density",
                RandomPeople.community(),
                RandomTies.wave(wave));
        int size = people.size();
        int contacts = people.random().nextInt(size * (size - 1));
        NetworkDetails replies = new NetworkDetails(
                "replies",
                true,
                new RosterCounts(size, size, OptionalInt.empty()),
                new TieCounts(contacts, size * (size - 1L), OptionalInt.of(contacts / 3)),
                new GroupTieCounts(OptionalInt.empty(), OptionalInt.empty(), Optional.empty()));
        return Estimate.withoutInference(
                subject,
                contacts / (size * (size - 1.0)),
                MeasurementUnit.PROPORTION,
                people.sample(person -> true),
                replies,
                Provenance.of(NetworkSource.logged(new RelationId("replies")), "rule"));
    }
}
