package org.vpip.analysis.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vpip.analysis.engagement.OnlineNetwork;
import org.vpip.analysis.finding.AnalysisSample;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.ExclusionReason;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.NotEstimableReason;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.MethodCall;
import org.vpip.analysis.finding.subject.Subgroup;
import org.vpip.analysis.method.EvaluationRequest;
import org.vpip.analysis.method.StudySample;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkLayout;
import org.vpip.analysis.network.RelationTies;
import org.vpip.analysis.network.ResponseRateRequirement;
import org.vpip.analysis.network.group.GroupMeasure;
import org.vpip.analysis.plan.Indicator;
import org.vpip.analysis.plan.IndicatorPlan;
import org.vpip.analysis.sample.MatchedSample;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.study.consent.Consents;
import org.vpip.instruments.study.privacy.ConsentScope;
import org.vpip.instruments.tie.RelationId;

/**
 * The drawings of networks: one for each relation and community with an indicator in the plan, over all waves it names, and the
 * ties between groups from which a block graph is drawn.
 */
record NetworkPictures(StudySample sample, IndicatorPlan plan) {

    /** Returns the drawings of reported relations, then of logged ones. */
    List<Finding> findings() {
        List<Finding> pictures = new ArrayList<>();
        relations().forEach(relation -> pictures.addAll(pictures(relation)));
        return pictures;
    }

    private List<RelationId> relations() {
        Study study = sample.study();
        Set<RelationId> relations = new LinkedHashSet<>();
        plan.indicators().stream()
                .flatMap(indicator -> sourceOfPeople(indicator).stream())
                .forEach(source -> relations.add(source.relation()));
        return relations.stream()
                .sorted(Comparator.comparingInt(relation -> RelationTies.areLogged(study, relation)
                        ? OnlineNetwork.RELATIONS.indexOf(relation.value())
                        : -1))
                .toList();
    }

    private static List<NetworkSource> sourceOfPeople(Indicator indicator) {
        return indicator.source() instanceof NetworkSource source && !source.isCollapsed()
                ? List.of(source)
                : List.of();
    }

    private List<Finding> pictures(RelationId relation) {
        NetworkSource source = NetworkSource.reported(relation);
        List<Indicator> asking = plan.indicators().stream()
                .filter(indicator -> indicator.source().equals(source))
                .toList();
        List<WaveId> waves = sample.study().waves().stream()
                .map(wave -> wave.id())
                .filter(wave ->
                        asking.stream().anyMatch(indicator -> indicator.waves().contains(wave)))
                .toList();
        String attribute = asking.stream()
                .map(indicator -> indicator.subject().call().attribute())
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse("");
        RelationTies ties = RelationTies.of(sample.study(), source);
        MethodCall call = MethodCall.of(NetworkLayout.METHOD, source);
        List<Finding> pictures = new ArrayList<>(sample.subgroups()
                .communities(waves)
                .map(slice -> picture(ties, call, waves, attribute, slice))
                .toList());
        pictures.addAll(groupTies(source, waves, attribute));
        return pictures;
    }

    /** Returns the ties between groups for a block graph, unless a row of the plan has them; empty without an attribute. */
    private List<Finding> groupTies(NetworkSource source, List<WaveId> waves, String attribute) {
        MethodCall call = new MethodCall(GroupMeasure.MIXING.declaration(), source, attribute);
        List<WaveId> missing = waves.stream()
                .filter(wave -> plan.indicators().stream()
                        .noneMatch(indicator -> indicator.subject().call().equals(call)
                                && indicator.waves().contains(wave)))
                .toList();
        if (attribute.isEmpty() || missing.isEmpty()) {
            return List.of();
        }
        FindingSubject subject = FindingSubject.descriptive("mixing_" + source.relation(), call, missing);
        return GroupMeasure.MIXING.evaluate(new EvaluationRequest(subject, List.of(), sample));
    }

    /** Returns the waves to draw; waves in which too few people answered for a measure of the network are left out. */
    private Finding picture(RelationTies ties, MethodCall call, List<WaveId> waves, String attribute, Subgroup slice) {
        List<WaveId> drawn = waves.stream()
                .filter(wave -> sample.subgroups().includes(wave, slice.namedCommunity()))
                .filter(wave -> ResponseRateRequirement.MOST.isMetBy(ties.network(wave, slice)))
                .toList();
        FindingSubject subject = FindingSubject.descriptive(
                        "picture_" + ties.relation().id(), call, drawn.isEmpty() ? waves : drawn)
                .withSubgroup(slice);
        if (!ties.areObserved(subject) || drawn.isEmpty()) {
            return new NotEstimable(
                    subject,
                    ties.areObserved(subject) ? NotEstimableReason.TOO_FEW_ANSWERED : NotEstimableReason.NOT_OBSERVED,
                    AnalysisSample.complete(0),
                    drawn.isEmpty()
                            ? ties.provenance("60 % must have answered")
                            : ties.described(NetworkLayout.RULE).with(sample.seed(subject)));
        }
        List<Network> listed =
                drawn.stream().map(wave -> ties.network(wave, slice)).toList();
        List<Network> networks = listed.stream().map(this::withoutUnnamed).toList();
        long seed = sample.seed(subject);
        Estimate drawing = NetworkLayout.of(
                subject,
                networks,
                ties.relation().id().value(),
                attribute,
                ties.described(NetworkLayout.RULE).with(seed),
                seed);
        return drawing.with(people(ties, listed, networks).counts(), drawing.details());
    }

    /** Returns the network without people who refuse to be on the list that others see. */
    private Network withoutUnnamed(Network network) {
        Set<ParticipantId> unnamed = sample.study().consents().refusing(ConsentScope.NAMED);
        MatchedSample named = network.members().retain(person -> !unnamed.contains(person), ExclusionReason.REFUSED);
        return named.count() == network.size() ? network : network.inducedSubnetwork(named);
    }

    private MatchedSample people(RelationTies ties, List<Network> listed, List<Network> drawn) {
        Consents consents = sample.study().consents();
        ConsentScope scope = ties.source().scope().orElseThrow();
        return MatchedSample.of(listed.stream()
                        .flatMap(network -> network.members().eligible().stream())
                        .distinct()
                        .toList())
                .retain(
                        person -> !consents.refuses(person, scope) && !consents.refuses(person, ConsentScope.NAMED),
                        ExclusionReason.REFUSED)
                .retainAll(
                        drawn.stream()
                                .flatMap(network -> network.nodes().stream())
                                .toList(),
                        ExclusionReason.NOT_A_MEMBER_THEN);
    }
}
