package org.vpip.analysis.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vpip.analysis.change.MeanChange;
import org.vpip.analysis.finding.Counted;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Reason;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.network.DegreeChange;
import org.vpip.analysis.network.GroupMeasure;
import org.vpip.analysis.network.Network;
import org.vpip.analysis.network.NetworkComparison;
import org.vpip.analysis.network.NetworkLayout;
import org.vpip.analysis.network.NetworkMeasure;
import org.vpip.analysis.network.TieChange;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.tie.Relation;
import org.vpip.instruments.tie.RelationId;
import org.vpip.instruments.tie.Ties;
import org.vpip.instruments.wording.Wording;

/** Evaluates what a plan asks of networks: always community by community, for ties are asked within one. */
record NetworkEvaluation(Study study, Slices slices) {

    List<Finding> of(Indicator indicator) {
        List<Finding> found = new ArrayList<>();
        Relation relation = relation(indicator.source().beforeSlash());
        slices.communities(indicator.waves()).forEach(slice -> {
            Subject subject = indicator.subject().in(slice);
            switch (indicator.method()) {
                case TIE_CHANGE, TIE_CHANGE_OBSERVED ->
                    found.add(asked(subject, relation, () -> tieChange(indicator, subject, relation)));
                case DEGREE_CHANGE, CROSS_GROUP_DEGREE_CHANGE ->
                    found.add(asked(subject, relation, () -> degreeChange(indicator, subject, relation)));
                case DENSITY_CHANGE, QAP_CORRELATION ->
                    found.add(asked(subject, relation, () -> comparison(indicator, subject, relation)));
                default ->
                    indicator.waves().stream()
                            .map(subject::at)
                            .forEach(one -> found.add(asked(one, relation, () -> measure(indicator, one, relation))));
            }
        });
        return found;
    }

    private Finding asked(Subject subject, Relation relation, Supplier<Finding> finding) {
        return subject.waves().stream().allMatch(wave -> wasAsked(wave, subject.slice()))
                ? finding.get()
                : new NotEstimable(
                        subject, Reason.NOT_ASKED, Counted.all(0), provenance(relation, "no roster, no tie"));
    }

    /** Without a roster everybody counts as having answered, but not where the study has nothing at all of that wave. */
    private boolean wasAsked(WaveId wave, Slice slice) {
        Ties ties = study.ties();
        boolean anything = Stream.of(ties.all(), ties.unanswered())
                .flatMap(List::stream)
                .anyMatch(tie -> tie.wave().equals(wave) && tie.community().equals(slice.community()));
        boolean nowhere = ties.all().isEmpty() && ties.unanswered().isEmpty();
        return anything || nowhere || !ties.roster(wave, community(slice)).isEmpty();
    }

    /** A relation nobody ever named is still a relation: everybody may be isolated. */
    private Relation relation(String id) {
        return study.ties().relation(new RelationId(id)).orElseGet(() -> new Relation(new RelationId(id), true));
    }

    private Finding tieChange(Indicator indicator, Subject subject, Relation relation) {
        boolean everyPair = indicator.method() == Method.TIE_CHANGE_OBSERVED;
        String rule = everyPair ? "pairs observed both times" : "stayers who answered both times";
        return TieChange.of(
                subject,
                network(indicator, relation, subject, 0),
                network(indicator, relation, subject, 1),
                everyPair,
                relation.id().value(),
                provenance(relation, rule));
    }

    private Finding comparison(Indicator indicator, Subject subject, Relation relation) {
        NetworkComparison method = NetworkComparison.valueOf(indicator.method().name());
        long seed = Seeds.of(study, subject);
        String rule =
                "stayers who answered both times, pairs observed both times; people drawn anew or changing places";
        return method.of(
                subject,
                network(indicator, relation, subject, 0),
                network(indicator, relation, subject, 1),
                relation.id().value(),
                provenance(relation, rule).with(seed),
                seed);
    }

    private Finding degreeChange(Indicator indicator, Subject subject, Relation relation) {
        Network before = network(indicator, relation, subject, 0);
        Network after = network(indicator, relation, subject, 1);
        Provenance provenance =
                provenance(relation, "people named by stayers who answered both times; sign-flip permutation; BCa");
        return MeanChange.ofTies(
                subject,
                DegreeChange.pairs(before, after, indicator.attribute()),
                provenance,
                Seeds.of(study, subject));
    }

    private Finding measure(Indicator indicator, Subject subject, Relation relation) {
        String relationId = relation.id().value();
        String attribute = indicator.attribute();
        Network network = network(indicator, relation, subject, 0);
        Provenance provenance = provenance(relation, "observed pairs; people who did not answer stay on the roster");
        long seed = Seeds.of(study, subject);
        return switch (indicator.method()) {
            case LOUVAIN_MODULARITY ->
                GroupMeasure.LOUVAIN_MODULARITY.of(
                        subject, network, relationId, attribute, provenance.with(seed), seed);
            case MIXING, BROKERAGE, CORE_PERIPHERY ->
                GroupMeasure.valueOf(indicator.method().name())
                        .of(subject, network, relationId, attribute, provenance, seed);
            default ->
                NetworkMeasure.valueOf(indicator.method().name())
                        .of(subject, network, relationId, attribute, provenance, seed);
        };
    }

    /** Of people, or of the groups that stand behind a slash in the source. */
    private Network network(Indicator indicator, Relation relation, Subject subject, int wave) {
        Network people = network(relation, subject.waves().get(wave), subject.slice());
        String attribute = indicator.source().afterSlash();
        return attribute.isEmpty() ? people : people.collapsed(attribute);
    }

    private Network network(Relation relation, WaveId wave, Slice slice) {
        return Network.of(study, relation, wave, community(slice));
    }

    private static CommunityId community(Slice slice) {
        if (slice.community() == null) {
            throw new IllegalArgumentException("slice must be a community");
        }
        return slice.community();
    }

    private static Provenance provenance(Relation relation, String rule) {
        String ties = relation.directed() ? "directed as reported" : "undirected, either side reports it";
        return Provenance.of("network:" + relation.id(), ties + "; " + rule);
    }

    /** One picture a relation and community for which the plan has an indicator, over all waves it names. */
    List<Finding> pictures(IndicatorPlan plan) {
        Set<String> relations = new LinkedHashSet<>();
        plan.indicators().stream()
                .filter(indicator -> indicator.source().kind() == Source.Kind.NETWORK)
                .filter(indicator -> indicator.source().afterSlash().isEmpty())
                .forEach(indicator -> relations.add(indicator.source().id()));
        List<Finding> pictures = new ArrayList<>();
        for (String id : relations) {
            List<Indicator> asking = plan.indicators().stream()
                    .filter(indicator -> indicator.source().equals(new Source(Source.Kind.NETWORK, id)))
                    .toList();
            List<WaveId> waves = study.waves().stream()
                    .map(wave -> wave.id())
                    .filter(wave -> asking.stream()
                            .anyMatch(indicator -> indicator.waves().contains(wave)))
                    .toList();
            String attribute = asking.stream()
                    .map(Indicator::attribute)
                    .filter(named -> !named.isEmpty())
                    .findFirst()
                    .orElse("");
            slices.communities(waves).forEach(slice -> pictures.add(picture(relation(id), waves, attribute, slice)));
        }
        return pictures;
    }

    /** Waves in which too few answered for a measure of the whole network are not drawn. */
    private Finding picture(Relation relation, List<WaveId> waves, String attribute, Slice slice) {
        List<WaveId> drawn = waves.stream()
                .filter(wave -> network(relation, wave, slice).isHeardEnough())
                .toList();
        Subject subject = new Subject(
                new IndicatorId("picture_" + relation.id()),
                Wording.NONE,
                Role.DESCRIPTIVE,
                "",
                "network:" + relation.id(),
                "picture",
                drawn.isEmpty() ? waves : drawn,
                slice,
                Direction.UP);
        if (drawn.isEmpty()) {
            return new NotEstimable(
                    subject, Reason.TOO_FEW_ANSWERED, Counted.all(0), provenance(relation, "60 % must have answered"));
        }
        List<Network> networks =
                drawn.stream().map(wave -> network(relation, wave, slice)).toList();
        long seed = Seeds.of(study, subject);
        Provenance provenance = new Provenance(
                subject.source(),
                List.of(),
                List.of(),
                "Fruchterman-Reingold over the ties of all waves",
                OptionalLong.of(seed));
        return NetworkLayout.of(subject, networks, relation.id().value(), attribute, provenance, seed);
    }
}
